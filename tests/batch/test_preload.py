"""What is loaded before the workers are forked, each time in a process of its own."""

from __future__ import annotations

import subprocess
import sys

SHARED = """
from pipeline.batch import extractor, preload
extractor.load = None
extractor.Extractor()
print("not loaded again")
"""

UNFIT = """
from pipeline.batch import extractor

def fail(model):
    raise extractor.UnfitModel("broken on purpose")

extractor.load = fail
from pipeline.batch import preload
print("left to the worker")
"""


def printed(code: str) -> str:
    return subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.strip()


def test_model_that_the_server_loaded_is_the_one_of_the_worker() -> None:
    assert printed(SHARED) == "not loaded again"


def test_model_that_cannot_be_loaded_does_not_end_the_server() -> None:
    assert printed(UNFIT) == "left to the worker"
