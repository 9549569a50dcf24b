"""One run over a ZIP on the command line: a record for each document in it, and one for what could not be unpacked."""

from __future__ import annotations

import json
from pathlib import Path

from click.testing import CliRunner

from pipeline.cli import main
from tests.ingest.office_maker import odt
from tests.ingest.test_containers import zipped

TEXT = "Dnia 14 maja 2019 r. w Ustce Gmina Ustka i Fundacja „Bryza” podpisały porozumienie o współpracy."


def _read(folder: Path) -> dict[str, dict[str, object]]:
    CliRunner().invoke(main, ["extract", f"{folder}/news.zip", "--out", f"{folder}/out", "--workers", "1", "--quiet"])
    paths = (folder / "out").rglob("*.zip*/**/*.json"), (folder / "out").glob("*.zip.json")
    records = (json.loads(path.read_text())["document"] for found in paths for path in found)
    return {record["source"]: record for record in records}


def test_each_document_of_an_archive_has_a_record(tmp_path: Path) -> None:
    inner = zipped(("umowa.odt", odt([TEXT])))
    bomb = ("bomb.txt", bytes(5_000_000))
    archive = zipped(("../2019/news.txt", TEXT.encode()), ("inner.zip", inner), bomb, ("empty.txt", b""))
    (tmp_path / "news.zip").write_bytes(archive)
    read = _read(tmp_path)
    assert {name: record["status"] for name, record in read.items()} == {
        "news.zip/2019/news.txt": "ok",
        "news.zip/inner.zip/umowa.odt": "ok",
        "news.zip/empty.txt": "rejected",
        "news.zip": "rejected",
    }
    assert sorted(path.name for path in tmp_path.iterdir()) == ["news.zip", "out"]
    assert not list((tmp_path / "out").rglob("*.odt"))
    first = (tmp_path / "out" / "news.zip" / "2019" / "news.txt.json").stat().st_mtime_ns
    assert _read(tmp_path) == read
    assert (tmp_path / "out" / "news.zip" / "2019" / "news.txt.json").stat().st_mtime_ns == first, "read again"
