"""The samples hold together: each has its gold, and those that are built are what their sources say."""

from __future__ import annotations

import io
import zipfile
from collections import Counter
from pathlib import Path

import pypdfium2
import pytest

from pipeline.evaluate.gold import read_gold
from samples.build import BUILDS, SAMPLES, build
from tests.paths import FORMATS, SAMPLE_GOLD, sample_documents, scanned_samples

ALL = [*sample_documents(), *scanned_samples()]
REBUILD = "run: python -m samples.build"


def test_ids_are_unique_and_each_has_its_gold() -> None:
    ids = Counter(document.stem for document in ALL)
    assert max(ids.values()) == 1
    assert set(read_gold(SAMPLE_GOLD)) == set(ids)


def test_gold_is_named_by_its_id() -> None:
    assert all(list(read_gold(path)) == [path.stem] for path in SAMPLE_GOLD.glob("*.json"))


def test_every_format_and_at_least_two_negatives_are_shown() -> None:
    documents = sample_documents()
    assert {document.suffix.removeprefix(".") for document in documents} == set(FORMATS)
    negatives = [gold.id for gold in read_gold(SAMPLE_GOLD).values() if not gold.agreements]
    assert len(negatives) >= 2
    assert all(identifier.startswith("neg-") for identifier in negatives)


def test_readme_names_every_sample() -> None:
    readme = (SAMPLES / "README.md").read_text(encoding="utf-8")
    assert [document.name for document in ALL if document.name not in readme] == []


@pytest.mark.parametrize("sample", BUILDS)
def test_built_sample_is_what_its_source_says(sample: str) -> None:
    committed = (SAMPLES / sample).read_bytes()
    assert _content(committed, Path(sample).suffix) == _content(build(sample), Path(sample).suffix), REBUILD


def _content(data: bytes, suffix: str) -> object:
    """What must be equal: compressed streams may differ between machines, their content may not."""
    if suffix == ".docx":
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            return {name: archive.read(name) for name in archive.namelist() if name.startswith("word/")}
    if suffix == ".pdf":
        with pypdfium2.PdfDocument(data) as document:
            return [page.get_textpage().get_text_bounded() for page in document]
    return data
