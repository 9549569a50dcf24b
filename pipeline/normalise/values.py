"""Values of a record from places in the text: dates, localities, units."""

from __future__ import annotations

from dataclasses import dataclass

from pipeline.analyse.dates import DateMatch
from pipeline.analyse.towns import town_of
from pipeline.analyse.units import UnitMention
from pipeline.document import Document
from pipeline.extract.frames import PlaceFrame
from pipeline.normalise.confidence import Confidences
from pipeline.normalise.dates import to_edtf, with_year
from pipeline.normalise.evidence import evidence
from pipeline.normalise.geonames import coordinates_of
from pipeline.normalise.places import PlaceContext, PlaceName, case_after, context_of, locality
from pipeline.normalise.units import unit
from pipeline.records import DateValue, Evidence, Place, PlaceKind, Warning, WarningCode

#: How sure it is that words are a date. No gold lists all dates of a document, so this was not measured.
READ = 0.9
#: A name with a smaller share among its bearers is doubtful.
CLEAR = 0.9


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What the values of one document are decided by: its text, year, other places, and what evidence is worth."""

    document: Document
    year: int | None
    year_source: str
    places: PlaceContext
    confidences: Confidences


def surroundings(
    document: Document,
    units: tuple[UnitMention, ...],
    places: list[tuple[str, str | None]],
    confidences: Confidences,
    dateline: DateMatch | None = None,
) -> Surroundings:
    """The surroundings of a document from the units and the places that it names."""
    published = document.metadata.published
    year = int(published[:4]) if published else None
    source = f"the date of publication, {published}"
    if year is None and dateline is not None:
        year, source = dateline.first.year, f"the line {dateline.text!r} above the text"
    known = [found for mention in units if (found := unit(mention)) is not None]
    codes = {found.teryt.terc for found in known if found.teryt is not None and found.teryt.terc}
    return Surroundings(document, year, source, context_of(places, codes), confidences)


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
        edtf = with_year(edtf, around.year).edtf or edtf
    if edtf != to_edtf(found).edtf:
        message = f"The year of {found.text!r} is taken from {around.year_source}."
        warnings = [Warning(code=WarningCode.YEAR_FROM_CONTEXT, message=message, evidence=where)]
    return _date(edtf, found, where), warnings


def _date(edtf: str | None, found: DateMatch, where: list[Evidence]) -> DateValue:
    return DateValue(edtf=edtf, text=found.text, confidence=READ, evidence=where)


def place_of(value: str, frame: PlaceFrame, around: Surroundings) -> Place:
    """A place as a ``value`` of the agreement („place”, „seat”); its evidence may mislead, and so may its name."""
    found = place_value(frame.span, frame.preposition, around)
    name = 1.0 if found.confidence >= CLEAR else found.confidence
    return found.model_copy(update={"confidence": around.confidences.of(value, frame.basis, name)})


def place_value(span: tuple[int, int], preposition: str | None, around: Surroundings) -> Place:
    """A locality under its canonical name, or the one that an adjective is made from („limanowski” magistrate).

    It is as sure as its name; a name that the register does not know stays as written.
    """
    written = around.document.text[slice(*span)]
    written = town_of(written) or written
    case = case_after(preposition) if preposition is not None else None
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
        evidence=evidence(around.document, [span]),
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
