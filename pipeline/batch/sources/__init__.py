"""Where documents come from: files, folders, patterns, lists and standard input become sources, one after the other."""

from pipeline.batch.sources.find import find
from pipeline.batch.sources.source import Found, Problem, Source

__all__ = ["Found", "Problem", "Source", "find"]
