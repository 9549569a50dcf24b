"""Acronyms of bodies that the document names in full."""

from __future__ import annotations

import pytest

from pipeline.analyse.names.acronyms import acronyms_of
from pipeline.analyse.names.organisations import parse
from tests.analyse.reading_of import doc_of, words_of


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Stowarzyszenie Ochrony Bagien (SOB)", {"SOB"}),
        ("Stowarzyszenie Ochrony Bagien („SOBag”)", {"SOB", "SOBAG"}),
        ("Rypiński Klub Żeglarzy w Iławie", {"RKŻ", "RKŻI", "KŻI"}),
        ("Forum Kultury i Sztuki", {"FKS", "FKIS"}),
        ("Stowarzyszenie na rzecz Rozwoju Wsi", {"SRW"}),
        ("Akademia Rolniczo-Leśna w Kole", {"ARL", "ARLK"}),
        ("Politechnika Kolska", {"PK"}),
        ("Fundacja „Rosa”", set()),
    ],
)
def test_what_a_body_may_be_called_for_short(text: str, expected: set[str]) -> None:
    words = words_of(text)
    found = parse(words, 0)
    assert found is not None
    assert acronyms_of(words, found) == expected


def acronyms_in(text: str) -> list[tuple[str, str]]:
    doc = doc_of(text)
    return [(doc.text[slice(*one.name)], one.category) for one in doc._.organizations if one.source == "acronym"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Działa Rypiński Klub Żeglarzy. W RKŻ pływają.", [("RKŻ", "ngo")]),
        ("W RKŻ pływają. Działa Rypiński Klub Żeglarzy.", [("RKŻ", "ngo")]),
        ("Działa Fundacja Otwarta Furtka (FOFUR). Z FOFUR-em gra.", [("FOFUR-em", "ngo")]),
        ("Działa Klub Żeglarzy (KŻR). Lubimy KŻR-u regaty, a KŻR nas.", [("KŻR-u", "ngo"), ("KŻR", "ngo")]),
        ("Działa Fundacja „Rosa”. Jest też QXY.", []),
        ("Działa Klub Żeglarzy. Jest KŻ.", []),
        ("Działa Politechnika Kolska. Jest prorektor PK.", [("PK", "university")]),
        ("Powstała Fundacja. Jest FUN.", []),
    ],
)
def test_mentions_by_acronym(text: str, expected: list[tuple[str, str]]) -> None:
    assert acronyms_in(text) == expected


def test_an_acronym_that_heads_names_is_a_name_of_its_own_when_nothing_longer_has_it() -> None:
    doc = doc_of("Przyszedł PFRON. Był też MOPS.")
    assert [(doc.text[slice(*one.name)], one.bare) for one in doc._.organizations] == [
        ("PFRON", False),
        ("MOPS", False),
    ]
