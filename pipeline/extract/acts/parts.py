"""Parts: a file may hold the texts of several agreements one behind the other; each is read by itself."""

from __future__ import annotations

from pipeline.extract.acts.formal import formal_text, opens_with_day, title_noun
from pipeline.extract.acts.place_dates import place_date_lines
from pipeline.extract.facts.dating import HEAD_BLOCKS
from pipeline.extract.lexicon import BETWEEN
from pipeline.extract.reading import Reading

#: A second text starts so many blocks behind the title of the first at least: a title may be printed twice.
MIN_BLOCKS = 5
#: The clause of conclusion stands so many blocks below its title at most.
CLAUSE_WITHIN = 3
#: Words within which a clause says that it concludes.
OPENING = 4


def parts(reading: Reading) -> list[Reading]:
    """The document whole, or cut before the title of each further agreement that is printed in it."""
    formal = formal_text(reading)
    if formal is None:
        return [reading]
    numbers = reading.content_blocks()
    first = reading.words[formal.noun.first].block
    starts: list[int] = []
    for position, number in enumerate(numbers):
        before = starts[-1] if starts else first
        far = position - numbers.index(before) >= MIN_BLOCKS and position >= HEAD_BLOCKS
        if far and _is_second(reading, numbers, position):
            starts.append(number)
    stops = [*starts, len(reading.words.blocks)]
    return [reading.part(range(start, stop)) for start, stop in zip([0, *starts], stops, strict=True)]


def _is_second(reading: Reading, numbers: list[int], position: int) -> bool:
    """A heading that is a title, with a clause of conclusion below it; an annex repeats the title of its own text."""
    number = numbers[position]
    if reading.words.blocks[number].kind != "heading" or title_noun(reading, number) is None:
        return False
    below = numbers[position + 1 : position + 1 + CLAUSE_WITHIN]
    return any(_concludes(reading, other) for other in (number, *below)) or _is_dated(reading, below)


def _is_dated(reading: Reading, below: list[int]) -> bool:
    """„Koło, 5 maja 2018 r.”: does a line of place and date stand below a title?"""
    return any(reading.words[reading.words.at(line.date.start)].block in below for line in place_date_lines(reading))


def _concludes(reading: Reading, number: int) -> bool:
    """„zawarta w dniu …”, „Umowa zostaje zawarta …”, „Dnia 3 maja …”, „pomiędzy”: a clause of conclusion begins."""
    inside = reading.words.of_block(number)
    opening = [reading.words[i].lower for i in inside[:OPENING]]
    concluded = any(word.startswith("zawart") for word in opening)
    return concluded or opening[0] in BETWEEN or opens_with_day(reading, inside)
