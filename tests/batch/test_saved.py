from __future__ import annotations

from pathlib import Path

import pytest

from pipeline.batch.errors import InputError
from pipeline.batch.identity import identify
from pipeline.batch.saved import document_of, load_record, path_of
from pipeline.batch.sources import Source
from pipeline.records import Record
from tests.batch.fakes import make_record
from tests.written import write_record


def test_written_record_is_loaded_as_it_was(tmp_path: Path) -> None:
    record = make_record("a.txt")
    assert load_record(write_record(record, tmp_path, "a.txt")) == record


@pytest.mark.parametrize("content", ["", "Dnia 3 maja 2019 r. podpisano umowę.", '{"name": "other"}'])
def test_other_files_are_no_records(tmp_path: Path, content: str) -> None:
    (tmp_path / "a.json").write_text(content)
    assert load_record(tmp_path / "a.json") is None


def test_record_of_another_version_is_refused(tmp_path: Path) -> None:
    (tmp_path / "a.json").write_text('{"schema_version": "0.1.0"}')
    with pytest.raises(InputError, match="extract its document again"):
        load_record(tmp_path / "a.json")


def test_missing_file_is_refused(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="cannot be opened"):
        load_record(tmp_path / "brak.json")


def test_the_document_of_a_record_is_the_unchanged_one_only(tmp_path: Path) -> None:
    file = tmp_path / "a.txt"
    file.write_text("Podpisano umowę.")
    known = record_of(file)
    document = document_of(known, tmp_path)
    assert document is not None
    assert document.text == "Podpisano umowę."
    assert document_of(known, tmp_path / "elsewhere") is None
    file.write_text("Odwołano umowę.")
    assert document_of(known, tmp_path) is None


def test_the_document_of_a_masked_name_is_found(tmp_path: Path) -> None:
    file = tmp_path / "umowa [1] 44051401359.txt"
    file.write_text("Podpisano umowę.")
    (tmp_path / "umowa [1] 12345678901.txt").write_text("Odwołano umowę.")
    assert path_of(record_of(file, f"umowa [1] {'•' * 11}.txt"), tmp_path) == file


def test_the_document_lies_below_one_of_several_folders(tmp_path: Path) -> None:
    for name, text in (("html", "Odwołano umowę."), ("txt [1]", "Podpisano umowę.")):
        (tmp_path / name / "2019").mkdir(parents=True)
        (tmp_path / name / "2019" / "a.txt").write_text(text)
    document = document_of(record_of(tmp_path / "txt [1]" / "2019" / "a.txt", "2019/a.txt"), tmp_path)
    assert document is not None
    assert document.text == "Podpisano umowę."


def record_of(file: Path, source: str = "a.txt") -> Record:
    record = make_record(source)
    known = record.document.model_copy(update={"id": identify(Source("a.txt", file))})
    return record.model_copy(update={"document": known})
