"""Records against gold: precision, recall and F of every field, and each error with its sentence.

``evaluate`` compares, ``render`` prints, ``Evaluation.as_dict`` is the same for a program.
"""

from pipeline.evaluate.gold import EvaluationInputError
from pipeline.evaluate.report import render
from pipeline.evaluate.run import evaluate
from pipeline.evaluate.score import Evaluation, Field

__all__ = ["Evaluation", "EvaluationInputError", "Field", "evaluate", "render"]
