"""Mentions of places in real announcements: each must lead to the right commune or unit of administration.

``place_mentions.csv`` stands off from the documents, which are beside the checkout or nowhere: collection, document,
offset, the words there, and the code told by hand (six digits of TERC for a commune and what lies in it, four for a
county, two for a voivodeship, „-” for what has none: regions, countries, places abroad).
"""

from __future__ import annotations

import csv
from collections import defaultdict
from pathlib import Path

import pytest

from pipeline.analyse import analyse
from pipeline.extract import extract_frames
from pipeline.extract.frames import Frames, PlaceFrame
from pipeline.ingest.read import read_path
from pipeline.normalise.confidence import measured
from pipeline.normalise.values import Surroundings, place_value, surroundings, unit_value
from pipeline.records import Place
from tests.extract.agreement_of import model
from tests.paths import SHARED

COMMUNE = 6
WANTED = 0.97

with Path(__file__).with_name("place_mentions.csv").open(encoding="utf-8", newline="") as file:
    MENTIONS = list(csv.DictReader(file))

pytestmark = pytest.mark.skipif(not (SHARED / "gold").is_dir(), reason="the documents are not beside the checkout")


def place_at(start: int, end: int, frames: Frames, around: Surroundings) -> Place:
    """What klaster makes of a mention: a unit where it sees one, else a locality."""
    for mention in frames.units:
        if mention.start < end and start < mention.end and (value := unit_value(mention, around)) is not None:
            return value
    return place_value(PlaceFrame((start, end), None, ""), around)


def code_of(place: Place) -> str:
    return place.teryt.terc[:COMMUNE] if place.teryt is not None and place.teryt.terc else "-"


def answers() -> list[tuple[dict[str, str], str, Place]]:
    """Each mention with the words at its place and what they are read as."""
    by_document = defaultdict(list)
    for row in MENTIONS:
        by_document[row["collection"], row["document"]].append(row)
    found = []
    for (collection, name), rows in by_document.items():
        document = read_path(SHARED / collection / "docs" / f"{name}.txt")
        (doc,) = analyse([document], model())
        frames = extract_frames(doc)
        around = surroundings(document, frames, measured())
        for row in rows:
            start = int(row["start"])
            end = start + len(row["written"])
            found.append((row, document.text[start:end], place_at(start, end, frames, around)))
    return found


def test_mentions_lead_to_the_right_unit() -> None:
    read = answers()
    assert len(read) >= 300
    assert all(words.split() == row["written"].split() for row, words, _ in read), "the documents are others"
    wrong = [(row["document"], row["written"], place) for row, _, place in read if code_of(place) != row["code"]]
    assert 1 - len(wrong) / len(read) >= WANTED, wrong
