from __future__ import annotations

import json
import re
from dataclasses import asdict
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from pipeline.batch.exit_codes import ExitCode
from pipeline.cli import main
from pipeline.doctor import Check, State
from pipeline.ingest.limits import Limits
from tests.batch.fakes import FakeEngine, FakeExtractor, make_record

DOCS = Path(__file__).parents[1] / "docs"


@pytest.fixture(autouse=True)
def in_a_folder_of_its_own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("pipeline.batch.extractor.Extractor", FakeExtractor)
    monkeypatch.setattr("pipeline.batch.engines.Pool", FakeEngine)
    monkeypatch.chdir(tmp_path)
    Path("good.txt").write_text("good")
    Path("bad.txt").write_text("bad")


def klaster(*arguments: str, stdin: str | None = None) -> Result:
    return CliRunner().invoke(main, arguments, input=stdin)


def written() -> set[str]:
    return {path.name for path in Path("outputs").rglob("*.json") if path.name != "run.json"}


def test_help_shows_every_command_with_a_whole_sentence_and_examples() -> None:
    shown = klaster("--help").stdout
    assert re.findall(r"^  ([a-z]+)  ", shown, re.MULTILINE) == [
        "extract",
        "export",
        "show",
        "evaluate",
        "diagnose",
        "schema",
        "doctor",
    ]
    assert "..." not in shown.partition("Commands:")[2]
    assert "klaster extract announcements/" in shown


def test_version() -> None:
    assert re.fullmatch(r"klaster, version \d+\.\d+\.\d+\n", klaster("--version").stdout)


def test_extract_writes_a_record_and_ends_with_the_table() -> None:
    done = klaster("extract", "good.txt")
    assert done.exit_code == ExitCode.OK
    assert written() == {"good.txt.json"}
    assert "good.txt" in done.stdout
    assert "Signatories" in done.stdout


def test_every_limit_is_an_option_and_noted_in_the_manifest() -> None:
    klaster("extract", "good.txt", "--max-pages", "7", "--timeout", "0.5")
    limits = json.loads(Path("outputs/run.json").read_text())["asked"]["limits"]
    assert limits == asdict(Limits(timeout=0.5, max_pages=7))


def test_rejected_document_has_a_record_and_the_others_are_read() -> None:
    done = klaster("extract", "bad.txt", "good.txt")
    assert done.exit_code == ExitCode.SOME_REJECTED
    assert written() == {"bad.txt.json", "good.txt.json"}
    assert json.loads(Path("outputs/bad.txt.json").read_text())["document"]["status"] == "rejected"
    assert done.stderr == "klaster: bad.txt: The file is empty.\n"


def test_nothing_but_rejected_documents() -> None:
    assert klaster("extract", "bad.txt").exit_code == ExitCode.NOTHING_READ


def test_missing_path_is_told_and_the_others_are_read() -> None:
    preview = klaster("extract", "brak.txt", "good.txt", "--dry-run")
    assert preview.exit_code == ExitCode.SOME_REJECTED
    done = klaster("extract", "brak.txt", "good.txt")
    assert done.exit_code == ExitCode.SOME_REJECTED
    assert "klaster: brak.txt does not exist" in done.stderr
    assert written() == {"good.txt.json"}


@pytest.mark.parametrize("path", ["brak.txt", "empty"])
def test_nothing_found(path: str) -> None:
    Path("empty").mkdir()
    for options in ([], ["--dry-run"]):
        done = klaster("extract", path, *options)
        assert done.exit_code == ExitCode.NOTHING_READ
        assert "no document found" in done.stderr
    assert not Path("outputs").exists()


@pytest.mark.parametrize(
    "arguments",
    [
        ["extract"],
        ["extract", "good.txt", "--format", "xml"],
        ["evaluate", "outputs"],
        ["evaluate", "outputs", "gold", "--show", "x"],
        ["unknown"],
    ],
)
def test_wrong_usage(arguments: list[str]) -> None:
    assert klaster(*arguments).exit_code == ExitCode.USAGE


def test_output_folder_that_is_a_file() -> None:
    done = klaster("extract", "good.txt", "--out", "bad.txt")
    assert done.exit_code == ExitCode.OUTPUT_FAILED
    assert "give another place with --out" in done.stderr


def test_model_that_is_not_there() -> None:
    done = klaster("extract", "good.txt", "--model", "absent")
    assert done.exit_code == ExitCode.MODEL_UNFIT
    said = "There is no model 'absent'; give the name of an installed spaCy pipeline, or the folder of one."
    assert done.stderr == f"klaster: {said}\n"
    assert not Path("outputs").exists()


def test_interrupted_run_keeps_what_is_written() -> None:
    Path("stop.txt").write_text("interrupt")
    done = klaster("extract", "good.txt", "stop.txt", "bad.txt")
    assert done.exit_code == ExitCode.INTERRUPTED
    assert written() == {"good.txt.json"}


def test_second_run_reads_only_what_changed_and_says_so() -> None:
    klaster("extract", "good.txt", "bad.txt")
    Path("good.txt").write_text("better")
    preview = klaster("extract", "good.txt", "bad.txt", "--dry-run")
    assert preview.stdout == "good.txt: changed\nTo read: 1; 1 changed. Unchanged: 1.\n"
    again = klaster("extract", "good.txt", "bad.txt")
    assert "1 read now, 1 unchanged" in again.stdout
    assert again.exit_code == ExitCode.SOME_REJECTED
    retried = klaster("extract", "good.txt", "bad.txt", "--retry", "rejected")
    assert "1 read now, 1 unchanged" in retried.stdout


def test_names_of_files_do_not_drive_the_terminal() -> None:
    Path("b\x1b[31mad.txt").write_text("bad")
    done, preview = klaster("extract", "."), klaster("extract", ".", "--dry-run", "--retry", "all")
    assert "b�[31mad.txt: The file is empty." in done.stderr
    assert "b�[31mad.txt: to be tried again" in preview.stdout
    missing = klaster("extract", "\x1b[31m.txt", "good.txt")
    assert "\x1b" not in f"{done.output}{preview.output}{missing.output}"


def test_dry_run_writes_nothing() -> None:
    done = klaster("extract", "good.txt", "--dry-run")
    assert done.stdout == "good.txt: new\nTo read: 1; 1 new. Unchanged: 0.\n"
    assert not Path("outputs").exists()


def test_quiet_run_says_nothing_but_leaves_its_manifest() -> None:
    done = klaster("extract", "good.txt", "bad.txt", "--quiet")
    assert (done.stdout, done.stderr) == ("", "")
    manifest = json.loads(Path("outputs/run.json").read_text())
    assert manifest["documents"] == {"ok": 1, "partial": 0, "rejected": 1}
    assert manifest["rejections"] == {"empty": 1}
    assert manifest["asked"]["paths"] == ["good.txt", "bad.txt"]


def test_standard_input_and_json_lines() -> None:
    done = klaster("extract", "-", "good.txt", "--format", "jsonl", stdin="tekst")
    assert done.exit_code == ExitCode.OK
    lines = Path("outputs/records.jsonl").read_text().splitlines()
    assert [json.loads(line)["document"]["source"] for line in lines] == ["good.txt", "stdin"]


def test_show_reads_a_document_or_a_written_record() -> None:
    klaster("extract", "good.txt")
    for file in ("good.txt", "outputs/good.txt.json"):
        done = klaster("show", file)
        assert (done.exit_code, done.stderr) == (ExitCode.OK, "")
        assert "good.txt" in done.stdout


def test_show_says_why_a_document_was_rejected() -> None:
    done = klaster("show", "bad.txt")
    assert done.exit_code == ExitCode.NOTHING_READ
    assert "The file is empty." in done.stdout


def test_show_of_a_missing_file() -> None:
    done = klaster("show", "brak.txt")
    assert done.exit_code == ExitCode.NOTHING_READ
    assert "brak.txt cannot be opened" in done.stderr


def test_evaluate_without_gold_says_what_to_give() -> None:
    Path("gold").mkdir()
    klaster("extract", "good.txt")
    done = klaster("evaluate", "outputs", "gold")
    assert done.exit_code == ExitCode.NOTHING_READ
    assert "give a folder" in done.stderr


def test_evaluate_prints_a_table_or_json() -> None:
    klaster("extract", "good.txt")
    Path("gold").mkdir()
    Path("gold/good.json").write_text(json.dumps({"id": "good", "agreements": []}))
    table, figures = klaster("evaluate", "outputs", "gold"), klaster("evaluate", "outputs", "gold", "--json")
    assert (table.exit_code, figures.exit_code) == (ExitCode.OK, ExitCode.OK)
    assert "signatories" in table.stdout
    assert isinstance(json.loads(figures.stdout), dict)


def test_evaluate_shows_the_line_of_a_missed_value_from_the_folder_of_documents() -> None:
    Path("news").mkdir()
    Path("news/note.txt").write_text("Porozumienie podpisano w Ustce.")
    klaster("extract", "news/note.txt")
    Path("gold").mkdir()
    gold = {"id": "note", "agreements": [{"kind": "porozumienie", "place": "Ustka"}]}
    Path("gold/note.json").write_text(json.dumps(gold))
    show = ("evaluate", "outputs", "gold", "--show", "place")
    assert "podpisano w Ustce" in klaster(*show, "--documents", "news").stdout
    assert "podpisano w Ustce" not in klaster(*show, "--documents", "outputs").stdout


def test_diagnose_prints_causes_or_json() -> None:
    Path("note.txt").write_text("Porozumienie podpisano w Ustce.")
    klaster("extract", "note.txt")
    gold = {"id": "note", "agreements": [{"kind": "porozumienie", "place": "Ustka"}]}
    Path("gold.json").write_text(json.dumps(gold))
    table, data = klaster("diagnose", "outputs", "gold.json"), klaster("diagnose", "outputs", "gold.json", "--json")
    assert (table.exit_code, data.exit_code) == (ExitCode.OK, ExitCode.OK)
    assert "Errors by cause" in table.stdout
    assert json.loads(data.stdout)["causes"][0]["cause"] in table.stdout


def test_diagnose_without_records_says_what_to_give() -> None:
    done = klaster("diagnose", "absent", "gold.json")
    assert done.exit_code == ExitCode.NOTHING_READ
    assert done.stderr.startswith("klaster: ")


def test_export_writes_the_records_of_a_folder_and_says_where() -> None:
    klaster("extract", "good.txt")
    done = klaster("export", "outputs", "--to", "csv")
    assert (done.exit_code, done.stdout) == (ExitCode.OK, "outputs/records.csv\n")
    assert Path("outputs/records.csv").read_text().startswith("source,")
    assert klaster("export", "brak", "--to", "csv").exit_code == ExitCode.NOTHING_READ


def test_export_replaces_no_folder_of_other_files() -> None:
    klaster("extract", "good.txt")
    Path("mine").mkdir()
    Path("mine/letter.txt").write_text("mine")
    done = klaster("export", "outputs", "--to", "csv", "--target", "mine")
    assert done.exit_code == ExitCode.OUTPUT_FAILED
    assert "give another place with --target" in done.stderr
    assert Path("mine/letter.txt").exists()


def test_spoiled_record_in_the_folder_does_not_stop_a_run() -> None:
    Path("outputs").mkdir()
    Path("outputs/old.json").write_text('{"schema_version": "1.0.0", "x": 1}')
    done = klaster("extract", "good.txt", "--format", "csv")
    assert done.exit_code == ExitCode.OK
    assert done.stderr.count("old.json is a spoiled record") == 1
    assert {"run.json", "report.html", "records.csv"} <= {path.name for path in Path("outputs").iterdir()}


def test_export_that_needs_more_is_told_before_the_work(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("pipeline.emit.export.find_spec", lambda _: None)
    done = klaster("extract", "good.txt", "--format", "parquet")
    assert done.exit_code == ExitCode.NOT_READY
    assert "pip install 'klaster[tables]'" in done.stderr
    assert written() == set()


def test_show_draws_pages_only_of_formats_that_have_them() -> None:
    done = klaster("show", "good.txt", "--image", "pages")
    assert done.exit_code == ExitCode.NOTHING_READ
    assert done.stderr == "klaster: This format has no pages to draw; --image is for PDF and pictures.\n"
    assert done.stdout == ""


def test_show_draws_no_pages_of_a_record_without_its_document() -> None:
    klaster("extract", "good.txt")
    Path("good.txt").unlink()
    done = klaster("show", "outputs/good.txt.json", "--image", "pages")
    assert done.exit_code == ExitCode.NOTHING_READ
    assert "--documents" in done.stderr


def test_schema_describes_a_record() -> None:
    schema = json.loads(klaster("schema").stdout)
    assert set(schema["properties"]) == set(make_record().model_dump())


@pytest.mark.parametrize(("state", "code"), [(State.OK, ExitCode.OK), (State.MISSING, ExitCode.NOT_READY)])
def test_doctor_ends_by_what_is_missing(monkeypatch: pytest.MonkeyPatch, state: State, code: ExitCode) -> None:
    monkeypatch.setattr("pipeline.doctor.run_checks", lambda _: iter([Check("one", state, "detail", "get one")]))
    done = klaster("doctor")
    assert done.exit_code == code
    assert ("get one" in done.stdout) is (state is State.MISSING)


@pytest.mark.parametrize(
    ("command", "absent", "code"),
    [
        ("export outputs --to xlsx", "pipeline.emit.export.find_spec", ExitCode.NOT_READY),
        ("export empty --to csv", None, ExitCode.NOTHING_READ),
        ("export outputs --to csv --target empty", None, ExitCode.OUTPUT_FAILED),
    ],
)
def test_exit_codes_of_what_cannot_be_done(
    monkeypatch: pytest.MonkeyPatch, command: str, absent: str | None, code: ExitCode
) -> None:
    klaster("extract", "good.txt")
    Path("empty").mkdir()
    if absent:
        monkeypatch.setattr(absent, lambda _: None)
    assert klaster(*command.split()).exit_code == code


def test_documented_exit_codes_are_those_of_the_program() -> None:
    table = re.findall(r"^\| (\d+) \| `(\w+)` \|", (DOCS / "exit-codes.md").read_text(), re.MULTILINE)
    assert [(int(code), name) for code, name in table] == [(code.value, code.name) for code in ExitCode]
