"""Documents that are gone: their records are neither counted nor lost."""

from __future__ import annotations

import io
import json
import zipfile
from pathlib import Path

import pytest
from rich.console import Console

from pipeline.batch.archive import Job, extract_archive, preview
from pipeline.batch.exit_codes import ExitCode
from pipeline.emit.export import Format
from tests.batch.fakes import FakeEngine, FakeExtractor

OUT = Path("outputs")


@pytest.fixture(autouse=True)
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    for name in ("news/a.txt", "news/b.txt", "mails/c.txt"):
        write(name)


def write(name: str, text: str = "good") -> None:
    Path(name).parent.mkdir(exist_ok=True)
    Path(name).write_text(text)


def pack(*names: str) -> None:
    with zipfile.ZipFile("news/z.zip", "w") as archive:
        for name in names:
            archive.writestr(name, "good")


def extract(*paths: str) -> set[str]:
    """Read, and say which documents an export has."""
    extract_archive(
        Job(paths, (), OUT, quiet=True, exports=(Format.JSONL,)), FakeEngine(FakeExtractor), Console(file=io.StringIO())
    )
    return {json.loads(line)["document"]["source"] for line in (OUT / "records.jsonl").read_text().splitlines()}


def gone() -> int:
    return int(json.loads((OUT / "run.json").read_text())["gone"])


def put_away() -> set[str]:
    return {path.relative_to(OUT / ".gone").as_posix() for path in (OUT / ".gone").rglob("*.json")}


def test_record_of_a_removed_document_is_put_away_and_read_anew_when_it_is_back() -> None:
    assert extract("news") == {"a.txt", "b.txt"}
    Path("news/b.txt").unlink()
    assert extract("news") == {"a.txt"}
    assert (gone(), put_away()) == (1, {"b.txt.json"})
    write("news/b.txt")
    assert extract("news") == {"a.txt", "b.txt"}
    assert gone() == 0


def test_renamed_document_is_counted_once() -> None:
    extract("news/*.txt")
    Path("news/b.txt").rename("news/new.txt")
    assert extract("news/*.txt") == {"a.txt", "new.txt"}


def test_document_that_is_met_under_another_name_is_counted_once() -> None:
    extract("news")
    assert extract("*/a.txt") == {"news/a.txt", "b.txt"}


def test_records_of_other_folders_stay() -> None:
    extract("news", "mails")
    Path("mails/c.txt").unlink()
    assert extract("news") == {"a.txt", "b.txt", "c.txt"}
    assert extract("news", "mails") == {"a.txt", "b.txt"}


def test_file_that_is_named_itself_and_absent_is_not_taken_for_gone() -> None:
    extract("news/a.txt", "news/b.txt")
    Path("news/b.txt").unlink()
    assert extract("news/a.txt", "news/b.txt") == {"a.txt", "b.txt"}


def test_what_a_person_wrote_is_kept_however_often_a_document_goes() -> None:
    for text in ("first", "second"):
        write("news/b.txt", text)
        extract("news")
        (OUT / "b.txt.json").write_text(text)
        Path("news/b.txt").unlink()
        extract("news")
    assert {path.read_text() for path in (OUT / ".gone").iterdir()} == {"first", "second"}


def test_archive_that_changed_counts_for_what_is_in_it() -> None:
    pack("1.txt", "2.txt")
    assert {"z.zip/1.txt", "z.zip/2.txt"} <= extract("news")
    pack("1.txt")
    assert extract("news") == {"a.txt", "b.txt", "z.zip/1.txt"}


def test_damaged_archive_loses_nothing_and_leaves_no_rejection_once_it_is_whole() -> None:
    pack("1.txt", "2.txt")
    extract("news")
    whole = Path("news/z.zip").read_bytes()
    Path("news/z.zip").write_bytes(whole.replace(b"good", b"goof", 1))
    assert {"z.zip", "z.zip/1.txt", "z.zip/2.txt"} <= extract("news")
    Path("news/z.zip").write_bytes(b"bad")
    assert {"z.zip", "z.zip/1.txt", "z.zip/2.txt"} <= extract("news")
    Path("news/z.zip").write_bytes(whole)
    assert extract("news") == {"a.txt", "b.txt", "z.zip/1.txt", "z.zip/2.txt"}


def test_file_that_cannot_be_looked_at_is_not_gone(monkeypatch: pytest.MonkeyPatch) -> None:
    extract("news")
    Path("news/b.txt").unlink()

    def locked(path: object) -> object:
        raise PermissionError(13, "Permission denied", str(path))

    monkeypatch.setattr("pipeline.batch.gone.lstat", locked)
    assert extract("news") == {"a.txt", "b.txt"}


def test_folder_that_is_empty_moves_nothing() -> None:
    extract("news")
    for path in Path("news").iterdir():
        path.unlink()
    with pytest.raises(Exception, match="no document found"):
        extract("news")
    assert (OUT / "a.txt.json").exists()


def test_preview_tells_and_moves_nothing() -> None:
    extract("news")
    Path("news/b.txt").unlink()
    said = io.StringIO()
    assert preview(Job(("news",), (), OUT), Console(file=said)) is ExitCode.OK
    assert "Unchanged: 1. Gone: 1." in said.getvalue()
    assert (OUT / "b.txt.json").exists()
