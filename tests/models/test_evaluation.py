"""The scores of the model card: which names are wanted, and what counts as found."""

from __future__ import annotations

from collections import Counter

import pytest

pytest.importorskip("py7zr", reason="the corpus readers come with klaster[train]")

import spacy
from spacy.tokens import Doc, Span

from tests.analyse.reading_of import document_of
from tests.models.scripts import script

NKJP = script("training/nkjp.py")
KPWR = script("training/kpwr.py")
OVERLAP = script("evaluation/overlap.py")
ORGANISATIONS = script("evaluation/organisations.py")


@pytest.mark.parametrize(
    ("label", "expected"),
    [
        ("B-nam_liv_person", "B-persName"),
        ("I-nam_loc_gpe_city", "I-placeName"),
        ("B-nam_org_group_band", "B-orgName"),
        ("B-nam_pro_title", "B-other"),
        ("B-nam_org_nation", "B-other"),
        ("O", "O"),
    ],
)
def test_classes_of_kpwr(label: str, expected: str) -> None:
    labels = {"nam_liv_person": "persName", "nam_loc_gpe": "placeName", "nam_org_group": "orgName"}
    assert KPWR.mapped(label, labels) == expected


def doc_with(*entities: tuple[int, int, str]) -> Doc:
    doc = spacy.blank("pl")("Jan Kos z Rypina czyta Kronikę Rypina")
    doc.ents = [Span(doc, first, last, label) for first, last, label in entities]
    return doc


def test_a_name_is_found_when_it_shares_a_token_and_its_group() -> None:
    wanted = doc_with((0, 2, "persName"), (3, 4, "geogName"), (5, 7, "other"))
    got = doc_with((1, 2, "persName"), (3, 4, "orgName"), (6, 7, "placeName"))
    counts: Counter[tuple[str, str]] = Counter()
    OVERLAP.count(wanted, got, counts)
    assert counts["person", "reached"] == counts["person", "right"] == 1
    assert counts["place", "reached"] == 0
    assert counts["organisation", "found"] == 1
    assert counts["organisation", "right"] == 0
    assert counts["place", "found"] == 0  # a class that is not asked for counts against nobody


@pytest.mark.parametrize(
    ("marked", "taught", "expected"),
    [
        ((0, 2, "persName"), (0, 1, "persName"), (0, 1, "persName")),  # both know it: the teacher's borders
        ((3, 4, "placeName"), (3, 4, "persName"), (3, 4, "placeName")),  # another label: as it is marked
        ((5, 7, "other"), (6, 7, "placeName"), (6, 7, "placeName")),  # no class of NKJP: the teacher decides
        ((0, 2, "persName"), (4, 5, "date"), (4, 5, "date")),  # not marked in KPWr
        ((0, 2, "persName"), (5, 6, "orgName"), None),  # a name of the teacher alone
    ],
)
def test_what_a_teacher_completes(
    marked: tuple[int, int, str], taught: tuple[int, int, str], expected: tuple[int, int, str] | None
) -> None:
    doc = doc_with(marked)
    names = doc.ents
    found = KPWR.completed(names, [Span(doc, *taught[:2], taught[2])])
    kept = [(span.start, span.end, span.label_) for span in found]
    assert (expected in kept) if expected else kept == [marked]


def test_marks_are_found_again_where_white_space_changed() -> None:
    raw = "Podpisały:\n  Klub  Rosa,\n  Gmina Rypin i Klub Rosa"
    spans = [(13, 23, "organisation"), (27, 38, "unit"), (41, 50, "organisation")]
    rows = [{"document": "x", "start": str(start), "end": str(end), "kind": kind} for start, end, kind in spans]
    document, marked = ORGANISATIONS.located(raw, rows, document_of("Podpisały: Klub Rosa, Gmina Rypin i Klub Rosa"))
    assert {document.text[start:end] for start, end in marked.organisations} == {"Klub Rosa"}
    assert len(marked.organisations) == 2
    assert {document.text[start:end] for start, end in marked.units} == {"Gmina Rypin"}
