"""Why values are wrong: the errors of an evaluation by cause, decided from the record, its gold and the document."""

from pipeline.evaluate.diagnosis.findings import Diagnosis, diagnose
from pipeline.evaluate.diagnosis.report import render_diagnosis

__all__ = ["Diagnosis", "diagnose", "render_diagnosis"]
