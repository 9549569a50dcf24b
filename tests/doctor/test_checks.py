from __future__ import annotations

from importlib import metadata
from io import StringIO

import pytest
from rich.console import Console

from pipeline.doctor import Check, State, checks, findings_table
from pipeline.ingest.ocr import OcrUnavailable


def test_old_python_is_told_with_the_command_that_gets_a_newer_one() -> None:
    check = checks.check_python((3, 9, 2))
    assert (check.state, check.remedy) == (State.MISSING, "apt-get install python3.11")


def test_this_python_is_new_enough() -> None:
    assert checks.check_python().state is State.OK


def test_every_dependency_is_looked_at_and_extras_are_not(monkeypatch: pytest.MonkeyPatch) -> None:
    requirements = ["click>=8.1", "no-such-package>=1.0; python_version > '3'", "pytest>=8; extra == 'dev'"]
    monkeypatch.setattr(metadata, "requires", lambda _: requirements)
    found = list(checks.check_packages())
    assert [(check.name, check.state) for check in found] == [
        ("click", State.OK),
        ("no-such-package", State.MISSING),
    ]
    assert found[1].remedy == "pip install 'no-such-package>=1.0'"


def test_klaster_that_is_not_installed_is_told() -> None:
    (check,) = checks.check_packages("no-such-distribution")
    assert (check.state, check.remedy) == (State.MISSING, "pip install --editable .")


def test_missing_tesseract_is_no_fault() -> None:
    def missing() -> str:
        raise OcrUnavailable

    found = checks.check_tesseract(missing)
    assert found.state is State.OPTIONAL
    assert found.remedy.startswith("apt-get install tesseract-ocr")
    assert checks.check_tesseract(lambda: "tesseract 9.9").state is State.OK


def test_missing_antiword_is_no_fault() -> None:
    assert checks.check_antiword(lambda _: None).state is State.OPTIONAL


def test_libraries_inside_packages_answer() -> None:
    found = {check.name: check for check in checks.run_checks()}
    assert found["Morfeusz dictionary"].state is State.OK
    assert "sgjp" in found["Morfeusz dictionary"].detail
    assert found["PDFium library"].state is State.OK


@pytest.mark.parametrize(
    ("name", "remedy"),
    [("no_such_pipeline", ""), ("pl_core_news_xx", "python -m spacy download pl_core_news_xx"), ("./no folder", "")],
)
def test_model_that_is_not_there_has_a_command_only_where_the_name_is_spacys(name: str, remedy: str) -> None:
    found = {check.name: check for check in checks.run_checks(name)}
    assert found["model"].state is State.MISSING
    assert "give the name of an installed spaCy pipeline" in found["model"].detail
    assert found["model"].remedy == remedy


def test_table_shows_the_remedy_of_what_is_missing_only() -> None:
    written = StringIO()
    Console(file=written, width=100).print(
        findings_table([Check("one", State.MISSING, "gone", "get one"), Check("two", State.OK, "here", "get two")])
    )
    assert "→ get one" in written.getvalue()
    assert "get two" not in written.getvalue()
