"""Introduced blocks: a line says what follows, and items of a list, cells of a table or plain lines follow."""

from __future__ import annotations

from dataclasses import dataclass

from pipeline.extract.acts.acts import Act
from pipeline.extract.acts.status import Status, is_planned
from pipeline.extract.lexicon import words_of
from pipeline.extract.parties.by_default import is_about_others, tells_of_agreement
from pipeline.extract.parties.claims import Kind
from pipeline.extract.parties.leads import cue_role
from pipeline.extract.parties.runs import body_start, followers
from pipeline.extract.reading import Reading

_LISTS = frozenset({"lista", "wykaz", "spis"})
MAX_INTRODUCTION = 60
#: A sentence that names so many bodies introduces no others.
ANSWERED = 2
MAX_ASIDE = 14
#: So many short lines in a row that name bodies are a list; a line of it has so many words at most.
PLAIN_ITEMS, MAX_PLAIN_ITEM = 3, 14
#: The share of items that must name a body or person where the line before says nothing of them.
NAMING = 0.6


@dataclass(frozen=True, slots=True)
class Introduced:
    """A line that introduces, the role it gives and how it says so, and the blocks that follow it."""

    role: str
    kind: Kind
    blocks: tuple[int, ...]


def introduced(reading: Reading, acts: list[Act]) -> list[Introduced]:
    """All introductions with the blocks they introduce."""
    found: list[Introduced] = []
    numbers = [number for number in reading.content_blocks() if not _is_aside(reading, number)]
    for position, number in enumerate(numbers):
        inside = reading.words.of_block(number)
        line = reading.sentence(inside.stop - 1)
        line = range(max(line.start, inside.start), line.stop)
        if not _opens(reading, line, numbers, position):
            continue
        given = _role(reading, line) or _by_default(reading, line, acts, numbers, position)
        if given is None:
            continue
        role, kind = given
        said = [act for act in acts if act.verb in line]
        planned = is_planned(reading, line) if not said else all(act.status is not Status.DONE for act in said)
        if role == "signatory" and planned:
            continue
        blocks = followers(reading, numbers, position)
        if blocks:
            found.append(Introduced(role, kind, tuple(blocks)))
    return found


def _is_aside(reading: Reading, number: int) -> bool:
    """„(stan na dzień 5 maja)”, „(w kolejności alfabetycznej)”: a line between an introduction and its list."""
    inside = reading.words.of_block(number)
    return len(inside) <= MAX_ASIDE and reading.words[inside.start].text == "(" and ")" in {
        reading.words[i].text for i in inside[-2:]
    }  # fmt: skip


def _opens(reading: Reading, line: range, numbers: list[int], position: int) -> bool:
    """Does a line introduce what follows: it ends with a colon, or a list begins behind it?"""
    last = reading.words[line.stop - 1]
    follows = position + 1 < len(numbers) and _is_list_start(reading, numbers[position], numbers[position + 1])
    item = reading.is_list_item(numbers[position]) or body_start(reading, numbers[position]) is not None
    follows = follows or (not item and _are_plain_items(reading, numbers[position + 1 : position + 1 + PLAIN_ITEMS]))
    follows = follows and not _signs(reading, numbers[position + 1])
    # „Umowę podpisali wójt gminy Las i prezes Fundacji „Świt”.” has said who did.
    follows = follows and sum(o.first in line and not o.bare for o in reading.organisations) < ANSWERED
    opens = last.text in {":", "?"} or last.lower in {"pomiędzy", "między", "przez"} or follows
    return opens and len(line) <= MAX_INTRODUCTION


def _role(reading: Reading, line: range) -> tuple[str, Kind] | None:
    """The role that the words of an introducing line give, if they say any."""
    role = cue_role(reading, line) or ("signatory" if _is_list_title(reading, line) else None)
    return (role, Kind.LIST if role == "signatory" else Kind.LIST_OF_OTHERS) if role is not None else None


def _by_default(
    reading: Reading, line: range, acts: list[Act], numbers: list[int], position: int
) -> tuple[str, Kind] | None:
    """A list of bodies whose line gives no role is that of the parties.

    As surely as any right behind an act, where the line tells of it or the act names nobody.
    """
    near = {numbers[max(0, position - 1)], numbers[position]}
    told = [act for act in acts if act.status is Status.DONE and reading.words[act.verb].block in near]
    if is_about_others(reading, line) or not _names_bodies(reading, numbers, position, told=bool(told)):
        return None
    tells = tells_of_agreement(reading, line)
    named = any(o.first in act.sentence and not o.bare for act in told for o in reading.organisations)
    if told and (tells or not named):
        return "signatory", Kind.LIST
    return "signatory", Kind.LIST_OF_BODIES if tells else Kind.BODIES_IN_A_ROW


def _is_list_title(reading: Reading, line: range) -> bool:
    """„WYKAZ STRON”, „Pełna lista członków klastra”: a line that begins by saying whose list follows."""
    opening = line[:3]
    return bool(reading.lemmas(opening) & _LISTS) and bool(reading.lemmas(line) & words_of("announcing"))


def _names_bodies(reading: Reading, numbers: list[int], position: int, *, told: bool) -> bool:
    """Do blocks follow most of which start with a body? Nothing says another role of them, so they are the parties.

    The words that announce guests, funders or other news are few, those that announce the parties are without number.
    """
    named = {o.first for o in reading.organisations if not o.bare}
    named |= {o.first for o in reading.officers if o.territory is not None or o.body is not None}
    # Right behind the news of the signing persons by themselves are parties as well.
    named |= {p.first for p in reading.persons} if told else set()
    rows: dict[object, int] = {}
    for number in followers(reading, numbers, position):
        block = reading.words.blocks[number]
        row = (block.table_id, block.row) if block.table_id is not None else number
        inside = named & set(reading.words.of_block(number)) if body_start(reading, number) is not None else set()
        # A paragraph may enumerate them all.
        count = min(1, len(inside)) if reading.is_list_item(number) else len(inside)
        rows[row] = rows.get(row, 0) + count
    return sum(rows.values()) >= PLAIN_ITEMS and sum(map(bool, rows.values())) > NAMING * len(rows)


def _is_list_start(reading: Reading, before: int, number: int) -> bool:
    return reading.is_list_item(number) and not reading.is_list_item(before)


def _signs(reading: Reading, number: int) -> bool:
    """„za Gminę Borowa”: signatures are no list that the line above them introduces."""
    return reading.words[reading.content_start(number)].lower == "za"


def _are_plain_items(reading: Reading, numbers: list[int]) -> bool:
    """Short lines that each start with a body: a list without labels, where the format does not tell one."""
    return len(numbers) == PLAIN_ITEMS and all(
        len(reading.words.of_block(number)) <= MAX_PLAIN_ITEM
        and body_start(reading, number) is not None
        and not any(reading.words[i].is_finite for i in reading.words.of_block(number))
        and not _is_dated(reading, number)
        for number in numbers
    )


def _is_dated(reading: Reading, number: int) -> bool:
    """„Kłodawa, 5 maja 2018 r.”: place and date, no body."""
    inside = reading.words.of_block(number)
    return any(
        date.start >= reading.words[inside.start].start and date.end <= reading.words[inside.stop - 1].end
        for date in reading.dates
    )
