"""Values of a record from places in the text: dates, localities, units."""

from __future__ import annotations

from dataclasses import dataclass

from pipeline.analyse.contacts import ContactKind
from pipeline.analyse.dates.find import DateMatch
from pipeline.analyse.places.towns import town_of
from pipeline.analyse.places.units import UnitMention
from pipeline.codes import WarningCode
from pipeline.document import Document
from pipeline.extract.frames import Frames, PlaceFrame
from pipeline.normalise.confidence import Confidences
from pipeline.normalise.contacts import contact
from pipeline.normalise.dates import to_edtf, with_year
from pipeline.normalise.evidence import evidence
from pipeline.normalise.geonames import communes_of, coordinates_of
from pipeline.normalise.places import PlaceContext, PlaceName, case_after, context_of, locality
from pipeline.normalise.units import unit
from pipeline.records import DateValue, Evidence, Place, PlaceKind, Warning

#: How sure it is that words are a date. No gold lists all dates of a document, so this was not measured.
READ = 0.9
#: A name with a smaller share among its bearers is doubtful.
CLEAR = 0.9
#: Characters of the longest preposition and the blank behind it.
LONGEST_PREPOSITION = 6


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What the values of one document are decided by: its text, year, other places, and what evidence is worth.

    ``written``: month and day on which it was written or published, where they are known.
    """

    document: Document
    year: int | None
    written: tuple[int, int] | None
    year_source: str
    places: PlaceContext
    confidences: Confidences


def surroundings(document: Document, frames: Frames, confidences: Confidences) -> Surroundings:
    """The surroundings of a document from the units, the postal codes and the places that it names."""
    published = document.metadata.published
    year = int(published[:4]) if published else None
    written = (int(published[5:7]), int(published[8:10])) if published else None
    source = f"the date of publication, {published}"
    if year is None and frames.year is not None:
        point = frames.year.first
        year, source = point.year, f"the date {frames.year.text!r}"
        written = (point.month, point.day) if point.month is not None and point.day is not None else None
    known = [found for mention in frames.units if (found := unit(mention)) is not None and not found.alternatives]
    codes = {found.teryt.terc for found in known if found.teryt is not None and found.teryt.terc}
    postal = (contact(match) for match in frames.contacts if match.kind is ContactKind.POSTAL_CODE)
    codes.update(commune for code in postal for commune in communes_of(code))
    places = [(document.text[slice(*frame.span)], _case(frame, document.text)) for frame in frames.places]
    return Surroundings(document, year, written, source, context_of(places, codes), confidences)


def _case(frame: PlaceFrame, text: str) -> str | None:
    """The case that the preposition of a place asks for: the one that governs it, or the one that stands before it."""
    start = frame.span[0]
    before = [frame.preposition] if frame.preposition else text[max(0, start - LONGEST_PREPOSITION) : start].split()
    return case_after(before[-1]) if before else None


def signed_date(found: DateMatch, basis: str, around: Surroundings) -> tuple[DateValue | None, list[Warning]]:
    """The date of signing, with the year of publication where it has none; ``basis`` is what makes it that date."""
    date, warnings = date_value(found, around, fill_year=True)
    if any(warning.code is WarningCode.YEAR_FROM_CONTEXT for warning in warnings):
        basis = "year of publication"
    confidence = around.confidences.of("signed", basis)
    return date.model_copy(update={"confidence": confidence}) if date is not None else None, warnings


def date_value(found: DateMatch, around: Surroundings, *, fill_year: bool) -> tuple[DateValue | None, list[Warning]]:
    """A date with its warnings; None when it says nothing. ``fill_year``: take a missing year from the publication."""
    where = evidence(around.document, [(found.start, found.end)])
    value = to_edtf(found, around.year)
    if value.problem is not None:
        message = f"There is no such day: {found.text!r}. It is kept as written."
        return _date(None, found, where), [Warning(code=value.problem, message=message, evidence=where)]
    if value.edtf is None:
        return None, []
    warnings = []
    edtf = value.edtf
    if fill_year and edtf.startswith("XXXX") and around.year is not None:
        # „29 grudnia podpisano …”, published on 3 January: what is past on that day is of the year before.
        ahead = around.written is not None and _month_and_day(found) > around.written
        edtf = with_year(edtf, around.year - ahead).edtf or edtf
    if edtf != to_edtf(found).edtf:
        message = f"The year of {found.text!r} is taken from {around.year_source}."
        warnings = [Warning(code=WarningCode.YEAR_FROM_CONTEXT, message=message, evidence=where)]
    return _date(edtf, found, where), warnings


def _month_and_day(found: DateMatch) -> tuple[int, int]:
    return found.first.month or 0, found.first.day or 0


def _date(edtf: str | None, found: DateMatch, where: list[Evidence]) -> DateValue:
    return DateValue(edtf=edtf, text=found.text, confidence=READ, evidence=where)


def place_of(value: str, frame: PlaceFrame, around: Surroundings) -> Place:
    """A place as a ``value`` of the agreement („place”, „seat”); its evidence may mislead, and so may its name."""
    found = place_value(frame, around)
    name = 1.0 if found.confidence >= CLEAR else found.confidence
    return found.model_copy(update={"confidence": around.confidences.of(value, frame.basis, name)})


def place_value(frame: PlaceFrame, around: Surroundings) -> Place:
    """A locality under its canonical name, or the one that an adjective is made from („limanowski” magistrate).

    It is as sure as its name; a name that the register does not know stays as written.
    """
    written = around.document.text[slice(*frame.span)]
    town = town_of(written)
    written, case = (town, None) if town else (written, _case(frame, around.document.text))
    found = locality(written, PlaceContext(case, around.places.near)) or PlaceName(
        written, PlaceKind.LOCALITY, None, 0.4
    )
    return Place(
        name=found.name,
        kind=found.kind,
        teryt=found.teryt,
        coordinates=coordinates_of(found.teryt.simc) if found.teryt is not None else None,
        alternatives=list(found.alternatives),
        confidence=round(found.confidence, 2),
        evidence=evidence(around.document, [frame.span]),
    )


def unit_value(mention: UnitMention, around: Surroundings) -> Place | None:
    """A unit of administration under its canonical name; None when the register does not know it."""
    found = unit(mention, around.places)
    if found is None:
        return None
    return Place(
        name=found.name,
        kind=found.kind,
        teryt=found.teryt,
        coordinates=None,
        alternatives=list(found.alternatives),
        confidence=found.confidence,
        evidence=evidence(around.document, [(found.start, found.end)]),
    )
