from __future__ import annotations

import json
import re
import tomllib
from pathlib import Path

import pytest
from lxml import html

from pipeline.codes import WarningCode
from pipeline.emit.report import page, write_report
from pipeline.emit.report.figures import Body, count
from pipeline.ingest.read import READERS
from pipeline.records import Record
from tests.factory import agreement, date, record, sample_record, signatory, warning
from tests.paths import ROOT
from tests.written import write_record


def figures_of(*records: Record):
    return count(json.loads(one.model_dump_json()) for one in records)


def text_of(*records: Record) -> str:
    return " ".join(html.fromstring(page(figures_of(*records))).text_content().split())


def count_of(report: Path) -> str:
    return html.fromstring(report.read_text(encoding="utf-8")).findtext(".//dd") or ""


def test_figures_count_documents_agreements_and_signatures() -> None:
    twice = agreement(signatories=[signatory("Gmina Ustka", "Ustka"), signatory("Fundacja „Bryza”")])
    refused = record("locked.pdf", status="rejected", warnings=[warning("encrypted")])
    figures = figures_of(record("a.txt", twice, published="2019-05"), record("b.txt", twice), refused)
    assert figures.statuses == {"ok": 2, "rejected": 1}
    assert figures.published == {2019: 1}
    assert figures.bodies[Body("Gmina Ustka", "Ustka")] == 2
    assert len(figures.bodies) == 2
    assert figures.refused == [("locked.pdf", "encrypted")]


@pytest.mark.parametrize(
    ("edtf", "years"),
    [("2014-11-07", {2014: 1}), ("2014-12-31/2015-01-02", {2014: 1}), ("XXXX-07-30", {}), (None, {})],
)
def test_year_of_an_agreement_is_that_of_its_date_if_it_has_one(edtf: str | None, years: dict[int, int]) -> None:
    figures = figures_of(record("a.txt", agreement(signed=date(edtf))))
    assert {year: value for (year, _), value in figures.years.items()} == years


def test_page_stands_alone_and_is_the_same_for_the_same_records(tmp_path: Path) -> None:
    write_record(sample_record(), tmp_path, "a.txt")
    content = write_report(tmp_path, pytest.fail).read_text(encoding="utf-8")
    assert content == write_report(tmp_path, pytest.fail).read_text(encoding="utf-8")
    assert not re.search(r"<script|https?:|src=|@import|url\(", content)
    assert '<html lang="pl">' in content


def test_every_picture_has_a_name_or_is_hidden_from_readers_of_the_screen() -> None:
    parsed = html.fromstring(page(figures_of(sample_record())))
    pictures = parsed.xpath("//svg")
    assert pictures
    assert all(picture.get("aria-label") or picture.get("aria-hidden") for picture in pictures)


def test_words_of_a_document_do_no_harm() -> None:
    evil = agreement(signatories=[signatory("<script>alert(1)</script>")])
    assert "<script" not in page(figures_of(record("<img src=x>.txt", evil)))


def test_reasons_are_told_in_polish_with_the_remedy() -> None:
    refused = record("locked.pdf", status="rejected", warnings=[warning("encrypted")])
    assert "chroniony hasłem: zdejmij hasło" in text_of(refused, record("a.txt"))


def test_every_code_and_format_has_a_polish_name() -> None:
    labels = tomllib.loads((ROOT / "pipeline/emit/report/labels.toml").read_text(encoding="utf-8"))
    assert {code.value for code in WarningCode} == labels["rejected"].keys() | labels["warning"].keys()
    assert all(label.keys() == {"name", "remedy"} for label in labels["rejected"].values())
    assert READERS.keys() <= labels["media_type"].keys()


def test_numbers_stand_apart_from_words_that_would_be_inflected() -> None:
    one = record("a.txt", agreement(signatories=[signatory("Gmina Ustka")]))
    text = text_of(one)
    assert "podpisy: 1" in text
    assert "odczytane: 1" in text


def test_folder_without_records_gives_a_page_too() -> None:
    assert "Dokumenty" in text_of()


def test_records_that_cannot_be_used_are_told_and_left_out(tmp_path: Path) -> None:
    write_record(sample_record(), tmp_path, "a.txt")
    whole = count_of(write_report(tmp_path, pytest.fail))
    (tmp_path / "b.json").write_text('{"schema_version": "1.0.0", "x": 1}')
    (tmp_path / "c.json").write_text('{"schema_version": "0.1.0", "generator": {}, "document": {}}')
    told: list[str] = []
    assert count_of(write_report(tmp_path, told.append)) == whole
    assert [Path(message.split()[0]).name for message in told] == ["b.json", "c.json"]
