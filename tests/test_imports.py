"""What may not be loaded when nothing is extracted yet."""

from __future__ import annotations

import subprocess
import sys

import pytest

HEAVY = {"spacy", "morfeusz2", "pydantic", "docx", "lxml", "pdfplumber", "pypdfium2", "trafilatura", "rich"}


@pytest.mark.parametrize(
    "statement",
    [
        "from pipeline import extract",
        "from pipeline.cli import main; main(['--help'], standalone_mode=False)",
        "from pipeline.cli import main; main(['extract', '--help'], standalone_mode=False)",
    ],
)
def test_nothing_heavy_is_loaded_by(statement: str) -> None:
    code = f"import sys\n{statement}\nprint(*sys.modules, sep='\\n', file=sys.stderr)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    loaded = set(done.stderr.split())
    assert "pipeline" in loaded
    assert not loaded & HEAVY
