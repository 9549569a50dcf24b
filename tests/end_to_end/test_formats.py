"""One text, four formats: HTML, DOCX and PDF give the same agreements as the plain text."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from pipeline import extract
from pipeline.records import Record
from tests.paths import SAMPLES, SEEDS
from tests.rendering import render_docx, render_html, render_pdf

TEXTS = sorted([*(SAMPLES / "txt").glob("*.txt"), *(SEEDS / "docs").glob("*.txt")])
RENDERERS = {"html": render_html, "docx": render_docx, "pdf": render_pdf}

#: What may differ between formats: where things stand, how sure we are, and the hash of the file.
FORMAT_BOUND = frozenset({"evidence", "confidence", "id"})


@pytest.mark.parametrize("text", TEXTS, ids=lambda path: path.stem)
@pytest.mark.parametrize("renderer", RENDERERS.values(), ids=RENDERERS.keys())
def test_rendered_text_gives_the_same_agreements(
    extracted: Callable[[Path], Record], text: Path, renderer: Callable[[str], bytes]
) -> None:
    as_text = _agreements(extracted(text))
    assert as_text, "the comparison needs an agreement"
    assert _agreements(extract(renderer(_decoded(text)))) == as_text


def _decoded(path: Path) -> str:
    data = path.read_bytes()
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return data.decode("windows-1250")


def _agreements(record: Record) -> list[Any]:
    return [_without_format(agreement.model_dump(mode="json")) for agreement in record.agreements]


def _without_format(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _without_format(part) for key, part in value.items() if key not in FORMAT_BOUND}
    if isinstance(value, list):
        return [_without_format(part) for part in value]
    return value
