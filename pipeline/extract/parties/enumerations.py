"""Bodies enumerated in one block behind the line that introduces them: „Gmina Las, Gmina Dwór oraz Fundacja Świt”."""

from __future__ import annotations

from itertools import takewhile

from pipeline.extract.mentions import Mention
from pipeline.extract.parties.leads import joined
from pipeline.extract.reading import Reading

#: Words of a label: „Organizacje pozarządowe i kościelne:”.
MAX_LABEL = 6


def past_class(reading: Reading, number: int, named: set[int]) -> int | None:
    """Index of the word behind a label that says what kind of bodies follows („Samorządy: Gmina Las, …”), or None.

    ``named``: the words at which bodies start.
    """
    start, stop = reading.content_start(number), reading.words.of_block(number).stop
    label = list(takewhile(lambda i: reading.words[i].text != ":", range(start, min(start + MAX_LABEL, stop))))
    behind = start + len(label) + 1
    if not label or behind >= stop or reading.words[behind - 1].text != ":" or named & set(label):
        return None
    first = reading.words[label[0]].readings
    return behind if any(r.is_noun and "nom" in r.cases and "pl" in r.numbers for r in first) else None


def enumerated(reading: Reading, number: int, mention: Mention, by_first: dict[int, Mention]) -> list[Mention]:
    """A body at the start of a block, and those joined to it in the block by commas and „i”."""
    inside = reading.words.of_block(number)
    found, end = [mention], mention.last
    for first in sorted(first for first in by_first if end <= first < inside.stop):
        other = by_first[first]
        if _bracketed(reading, range(end, first)):
            continue
        if other.organisation is not None or (other.officer is not None and other.officer.territory is not None):
            if not joined(reading, end, first):
                break
            if other.joining_cases & mention.joining_cases or not (other.joining_cases and mention.joining_cases):
                found.append(other)
        end = other.last
    return found


def _bracketed(reading: Reading, between: range) -> bool:
    """„Gmina Las (wójt Jan Nowak)”: is a bracket open?"""
    marks = [reading.words[i].text for i in between]
    return marks.count("(") > marks.count(")")
