"""No command shows the number of a person (PESEL), whatever it writes and wherever it writes it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from pipeline.cli import main
from pipeline.emit.paths import LEDGER_NAME

PESEL, SPACED = "44051401359", "440514 01359"
TEXT = (
    f"<html lang='pl'><head><meta charset='utf-8'><title>Umowa, PESEL {PESEL}</title>"
    f"<meta name='author' content='Anna Sikora {PESEL}'></head><body><article>"
    "<p>12 maja 2017 r. w Kłodawie umowę podpisały: Gmina Borowa, którą reprezentuje wójt Jan Las "
    f"(PESEL: {SPACED}), i Fundacja „Świt”, którą reprezentuje Anna Sikora, PESEL {PESEL}.</p>"
    f"<table><tr><td>Anna Sikora</td><td>{PESEL}</td></tr></table></article></body></html>"
)
GOLD = {"id": "page", "agreements": [{"kind": "umowa", "signatories": [{"name": "Gmina Ryjewo"}]}], "persons": []}
NAMED = f"umowa_{PESEL}.txt"
FORMATS = ("jsonl", "csv", "sqlite")


def clean(text: str) -> bool:
    return PESEL not in text and SPACED not in text


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A page with numbers of persons, its gold, and the records of ``klaster extract``."""
    folder = tmp_path_factory.mktemp("privacy")
    (folder / "page.html").write_text(TEXT, encoding="utf-8")
    (folder / NAMED).write_text("Umowa.", encoding="utf-8")
    (folder / "gold").mkdir()
    (folder / "gold" / "page.json").write_text(json.dumps(GOLD), encoding="utf-8")
    files = [f"{folder}/{name}" for name in ("page.html", NAMED)]
    done = CliRunner().invoke(main, ["extract", *files, "--out", f"{folder}/out", "--workers", "1"])
    assert done.exit_code == 0, done.output
    assert clean(done.output)
    return folder


def test_the_page_is_read(folder: Path) -> None:
    record = json.loads((folder / "out" / "page.html.json").read_text(encoding="utf-8"))
    names = [party["name"] for party in record["agreements"][0]["signatories"]]
    assert names == ["Gmina Borowa", "Fundacja „Świt”"]


@pytest.mark.parametrize(
    "command",
    [
        "show page.html",
        f"show {NAMED}",
        "show out/page.html.json --documents .",
        "evaluate out gold --show signatories --documents .",
        "evaluate out gold --json",
        "diagnose out gold --documents .",
        "diagnose out gold --documents . --json",
        "--debug show page.html",
        "schema",
        *(f"export out --to {name} --target export.{name}" for name in FORMATS),
    ],
)
def test_no_command_prints_one(folder: Path, monkeypatch: pytest.MonkeyPatch, command: str) -> None:
    monkeypatch.chdir(folder)
    done = CliRunner().invoke(main, command.split())
    assert done.exit_code == 0, done.output
    assert clean(done.output)


def test_no_written_file_holds_one(folder: Path) -> None:
    written = [path for path in folder.rglob("*") if path.is_file() and path.name not in {"page.html", NAMED}]
    assert len(written) > len(FORMATS)
    assert [path.name for path in written if not clean(path.name)] == []
    written.remove(folder / "out" / LEDGER_NAME)  # which keeps paths to find the files again
    assert [path for path in written if not clean(path.read_bytes().decode("utf-8", "replace"))] == []
    assert (folder / "out" / f"{NAMED.replace(PESEL, '•' * 11)}.json").exists()
