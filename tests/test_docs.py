"""What the documentation shows is what the program does."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from dataclasses import fields
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from pipeline.codes import WarningCode
from pipeline.ingest.limits import Limits
from pipeline.records import Record
from tests.paths import ROOT, sample_documents

#: A document is refused by this code.
REFUSAL = re.compile(r"(?:Rejected\(|super\(\).__init__\(|case |code = )\s*WarningCode\.(\w+)")
PAGES = [ROOT / "README.md", ROOT / "models" / "README.md", *sorted((ROOT / "docs").rglob("*.md"))]


def code(page: Path, language: str) -> list[str]:
    return re.findall(rf"^```{language}\n(.*?)^```", page.read_text(encoding="utf-8"), re.MULTILINE | re.DOTALL)


def name(page: Path) -> str:
    return str(page.relative_to(ROOT))


EXAMPLES = [pytest.param(example, id=name(page)) for page in PAGES for example in code(page, "python")]


@pytest.mark.parametrize("example", EXAMPLES)
def test_python_example_runs_and_prints(
    example: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(ROOT)
    exec(compile(example, "example", "exec"), {})
    assert capsys.readouterr().out.strip()


def test_shortened_record_of_the_readme_is_that_of_its_sample(extracted: Callable[[Path], Record]) -> None:
    [shown] = map(json.loads, code(ROOT / "README.md", "json"))
    [sample] = [document for document in sample_documents() if document.name == shown["document"]["source"]]
    record = extracted(sample).model_dump(mode="json")
    assert is_part(shown, record), f"the README differs from the record of {sample.name}"


def is_part(part: Any, whole: Any) -> bool:
    """Is everything in ``part`` also in ``whole``? Keys and list items may be left out; confidence is not compared."""
    if isinstance(part, dict):
        return all(key == "confidence" or (key in whole and is_part(part[key], whole[key])) for key in part)
    if isinstance(part, list):
        return all(any(is_part(item, other) for other in whole) for item in part)
    return bool(part == whole)


def test_page_on_security_names_every_limit_and_its_value() -> None:
    rows = re.findall(
        r"^\| `(--[\w-]+)` \| ([\d,]+) \|", (ROOT / "docs" / "security.md").read_text("utf-8"), re.MULTILINE
    )
    assert rows == [(f"--{limit.name.replace('_', '-')}", f"{limit.default:,.0f}") for limit in fields(Limits)]


def test_page_on_the_record_tells_which_codes_reject_a_document() -> None:
    listed = re.findall(r"^\| ((?:`\w+`(?:, )?)+) \|", page_part("record.md", "## warnings"), re.MULTILINE)
    codes = [code for row in listed for code in re.findall(r"\w+", row)]
    assert codes == [code.value for code in WarningCode]
    refusals = {code for file in (ROOT / "pipeline").rglob("*.py") for code in REFUSAL.findall(file.read_text("utf-8"))}
    rejecting = set(codes[: codes.index("internal_error") + 1])
    assert {WarningCode[name].value for name in refusals} | {"crashed"} == rejecting


def page_part(page: str, heading: str) -> str:
    return (ROOT / "docs" / page).read_text(encoding="utf-8").partition(heading)[2]


@pytest.mark.parametrize("page", PAGES, ids=name)
def test_paths_in_the_text_lead_somewhere(page: Path) -> None:
    named = re.findall(r"`([\w.-]+(?:/[\w.-]+)*/[\w.-]+\.(?:py|csv|toml|j2))`", page.read_text(encoding="utf-8"))
    assert [path for path in named if not any(file.endswith(f"/{path}") for file in files())] == []


@cache
def files() -> list[str]:
    parts = ("pipeline", "tests", "benchmarks", "models", "samples", "docs")
    return [file.as_posix() for part in parts for file in (ROOT / part).rglob("*.*")]


@pytest.mark.parametrize("page", PAGES, ids=name)
def test_links_between_pages_lead_somewhere(page: Path) -> None:
    targets = re.findall(r"\]\((?!https?:)([^)#]+)", page.read_text(encoding="utf-8"))
    assert [target for target in targets if not (page.parent / target).exists()] == []
