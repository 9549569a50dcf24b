"""Records against gold: precision, recall and F of every field, each error with its sentence, and its cause.

``evaluate`` compares, ``render`` prints, ``Evaluation.as_dict`` is the same for a program; so do ``diagnose``,
``render_diagnosis`` and ``Diagnosis.as_dict`` for the causes.
"""

from pipeline.evaluate.diagnosis import Diagnosis, diagnose, render_diagnosis
from pipeline.evaluate.gold import EvaluationInputError
from pipeline.evaluate.outcomes import Field
from pipeline.evaluate.report import render
from pipeline.evaluate.run import evaluate
from pipeline.evaluate.score import Evaluation

__all__ = [
    "Diagnosis",
    "Evaluation",
    "EvaluationInputError",
    "Field",
    "diagnose",
    "evaluate",
    "render",
    "render_diagnosis",
]
