"""Lines of place and date of a formal text: „Jasło, dnia 16.05.2019 r.”."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from pipeline.analyse.dates.find import DateMatch
from pipeline.analyse.places.places import place_end
from pipeline.extract.facts.dating import BEFORE_DATE, MAX_LINE
from pipeline.extract.frames import Span
from pipeline.extract.lexicon import words_of
from pipeline.extract.reading import Reading


@dataclass(frozen=True, slots=True)
class PlaceDate:
    """„Jasło, dnia 16.05.2019 r.”: the place as written (or None) and the date."""

    place: Span | None
    date: DateMatch


def place_date_line(reading: Reading) -> PlaceDate | None:
    """The line of place and date of a formal text: a block, or the start of one, that says nothing else."""
    return next(place_date_lines(reading), None)


def place_date_lines(reading: Reading) -> Iterator[PlaceDate]:
    """All such lines: the parties may sign on different days and in different places."""
    for number in reading.content_blocks():
        inside = reading.words.of_block(number)
        start = inside.start + (reading.words[inside.start].text == "(")
        clause = any(r.pos == "ppas" for r in reading.words[start].readings)
        end = place_end(reading.words, start, "nom") if not clause else None
        if end is None or end >= inside.stop or reading.words[end].text not in {",", "dnia", "dn"}:
            continue
        if end == start + 1 and reading.words[start].lemmas & words_of("weekdays"):
            continue
        while end < inside.stop and reading.words[end].lower in BEFORE_DATE:
            end += 1
        date = next(
            (d for d in reading.dates if end < len(reading.words) and d.start == reading.words[end].start), None
        )
        if date is not None and end - inside.start <= MAX_LINE:
            stop = place_end(reading.words, start, "nom") or start + 1
            yield PlaceDate((reading.words[start].start, reading.words[stop - 1].end), date)
