"""One run over everything that can be wrong with a file: a record or a message for each, and the good file read."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import zipfile
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from reportlab.lib.pdfencrypt import StandardEncryption
from reportlab.pdfgen.canvas import Canvas

from pipeline.batch.exit_codes import ExitCode

GOOD = "Dnia 14 maja 2019 r. w Ustce Gmina Ustka i Fundacja „Bryza” podpisały porozumienie o współpracy."

UNKNOWN = "application/octet-stream"

#: What is said of each file: the code, and the format where the content showed it before the refusal.
EXPECTED = {
    "empty.txt": ("empty", UNKNOWN),
    "truncated.pdf": ("corrupt", "application/pdf"),
    "encrypted.pdf": ("encrypted", "application/pdf"),
    "nothing.docx": ("corrupt", UNKNOWN),
    "zeros.bin": ("too_large", UNKNOWN),
}


def pdf(encrypt: StandardEncryption | None = None) -> bytes:
    buffer = BytesIO()
    canvas = Canvas(buffer, encrypt=encrypt)
    canvas.drawString(72, 720, "Umowa")
    canvas.save()
    return buffer.getvalue()


def fill(folder: Path) -> None:
    (folder / "empty.txt").touch()
    (folder / "text.pdf").write_text(GOOD)
    (folder / "truncated.pdf").write_bytes(pdf()[:200])
    (folder / "encrypted.pdf").write_bytes(pdf(StandardEncryption("secret", ownerPassword="owner")))
    with zipfile.ZipFile(folder / "nothing.docx", "w"):
        pass
    with (folder / "zeros.bin").open("wb") as file:
        file.truncate(200_000_000)
    (folder / "good.txt").write_text(GOOD)
    (folder / "closed").mkdir(mode=0)


@pytest.fixture(scope="module")
def run(tmp_path_factory: pytest.TempPathFactory) -> tuple[subprocess.CompletedProcess[str], dict[str, Any]]:
    folder, out = tmp_path_factory.mktemp("documents"), tmp_path_factory.mktemp("records")
    fill(folder)
    command = [sys.executable, "-c", "from pipeline.cli import main; main()", "extract", str(folder), "--out", str(out)]
    done = subprocess.run(command, capture_output=True, text=True, timeout=120, check=False)
    (folder / "closed").chmod(0o700)
    return done, {path.stem: json.loads(path.read_text()) for path in out.glob("*.json")}


@pytest.mark.parametrize(("name", "expected"), EXPECTED.items())
def test_bad_file_is_rejected_with_a_code_and_a_remedy(run: Any, name: str, expected: tuple[str, str]) -> None:
    record = run[1][name]
    (warning,) = record["warnings"]
    assert record["document"]["status"] == "rejected"
    assert (warning["code"], record["document"]["media_type"]) == expected
    assert len(warning["message"].split()) > 4
    assert record["agreements"] == []


@pytest.mark.parametrize("name", ["good.txt", "text.pdf"])
def test_text_is_read_whatever_its_name(run: Any, name: str) -> None:
    document = run[1][name]["document"]
    assert document["status"] == "ok"
    assert document["media_type"] == "text/plain"
    assert document["characters"] == len(GOOD)


def test_run_ends_with_the_code_for_some_rejected_and_no_traceback(run: Any) -> None:
    assert run[0].returncode == ExitCode.SOME_REJECTED
    assert "Traceback" not in run[0].stderr + run[0].stdout


@pytest.mark.skipif(os.geteuid() == 0, reason="every folder is open to root; tests/batch/test_sources.py refuses one")
def test_closed_folder_is_told(run: Any) -> None:
    assert "may not be read by this user" in run[0].stderr


def test_nothing_but_bad_files_has_a_code_of_its_own(tmp_path: Path) -> None:
    (tmp_path / "empty.txt").touch()
    command = [sys.executable, "-c", "from pipeline.cli import main; main()", "extract", str(tmp_path / "empty.txt")]
    done = subprocess.run(command, capture_output=True, text=True, timeout=120, check=False, cwd=tmp_path)
    assert done.returncode == ExitCode.NOTHING_READ
    assert (tmp_path / "outputs" / "empty.txt.json").exists()
