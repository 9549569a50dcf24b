"""What may not be loaded when nothing is extracted yet."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

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
    assert not modules_loaded_by(statement) & HEAVY


def test_what_hands_out_documents_reads_none_of_them(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Umowa partnerska.", encoding="utf-8")
    arguments = ["extract", str(tmp_path / "a.txt"), "--out", str(tmp_path / "out"), "--dry-run", "--quiet"]
    assert not modules_loaded_by(f"from pipeline.cli import main; main({arguments})") & (HEAVY - {"rich"})


def modules_loaded_by(statement: str) -> set[str]:
    code = f"import atexit, sys\natexit.register(lambda: print(*sys.modules, sep='\\n', file=sys.stderr))\n{statement}"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    loaded = set(done.stderr.split())
    assert "pipeline" in loaded
    return loaded
