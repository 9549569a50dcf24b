"""Introduced blocks: a line says what follows, and items of a list, cells of a table or plain lines follow."""

from __future__ import annotations

from dataclasses import dataclass

from pipeline.analyse.words import Word
from pipeline.document import Block
from pipeline.extract.acts import Act, Status, is_planned
from pipeline.extract.leads import cue_of
from pipeline.extract.lexicon import words_of
from pipeline.extract.reading import Reading

_LEADING = frozenset({"a", "oraz", "i", "–", "-", "•", "*", "pomiędzy", "między"})
_LISTS = frozenset({"lista", "wykaz", "spis"})
JOINING = frozenset({"a", "także", "oraz", "i"})
MAX_INTRODUCTION, MAX_JOINING = 60, 5
MAX_ASIDE = 14
#: Words of a line that says what kind of bodies the list below it names.
MAX_GROUP_HEAD = 6
#: So many short lines in a row that name bodies are a list; a line of it has so many words at most.
PLAIN_ITEMS, MAX_PLAIN_ITEM = 3, 14
#: The share of items that must name a body or person where the line before says nothing of them.
NAMING = 0.6


@dataclass(frozen=True, slots=True)
class Introduced:
    """A line that introduces, the role it gives, and the blocks that follow it."""

    role: str
    blocks: tuple[int, ...]


def introduced(reading: Reading, acts: list[Act]) -> list[Introduced]:
    """All introductions with the blocks they introduce."""
    found: list[Introduced] = []
    numbers = [number for number in reading.content_blocks() if not _is_aside(reading, number)]
    for position, number in enumerate(numbers):
        inside = reading.words.of_block(number)
        line = reading.sentence(inside.stop - 1)
        line = range(max(line.start, inside.start), line.stop)
        role = _role(reading, line, numbers, position)
        if role is None and _follows_signing(reading, acts, numbers, position, line):
            role = "signatory"
        if role is None:
            continue
        told = [act for act in acts if act.verb in line]
        planned = is_planned(reading, line) if not told else all(act.status is not Status.DONE for act in told)
        if role == "signatory" and planned:
            continue
        blocks = _followers(reading, numbers, position)
        if blocks:
            found.append(Introduced(role, tuple(blocks)))
    return found


def _is_aside(reading: Reading, number: int) -> bool:
    """„(stan na dzień 5 maja)”, „(w kolejności alfabetycznej)”: a line between an introduction and its list."""
    inside = reading.words.of_block(number)
    return len(inside) <= MAX_ASIDE and reading.words[inside.start].text == "(" and ")" in {
        reading.words[i].text for i in inside[-2:]
    }  # fmt: skip


def _role(reading: Reading, line: range, numbers: list[int], position: int) -> str | None:
    """The role that a line gives to what follows: it ends with a colon, or a list begins behind it."""
    last = reading.words[line.stop - 1]
    follows = position + 1 < len(numbers) and _is_list_start(reading, numbers[position], numbers[position + 1])
    item = reading.is_list_item(numbers[position]) or body_start(reading, numbers[position]) is not None
    follows = follows or (not item and _are_plain_items(reading, numbers[position + 1 : position + 1 + PLAIN_ITEMS]))
    follows = follows and not _signs(reading, numbers[position + 1])
    opens = last.text == ":" or last.lower in {"pomiędzy", "między", "przez"} or follows
    if not opens or len(line) > MAX_INTRODUCTION:
        return None
    return cue_role(reading, line) or ("signatory" if _is_list_title(reading, line) else None)


def _is_list_title(reading: Reading, line: range) -> bool:
    """„WYKAZ STRON”, „Pełna lista członków klastra”: a line that begins by saying whose list follows."""
    opening = line[:3]
    return bool(reading.lemmas(opening) & _LISTS) and bool(reading.lemmas(line) & words_of("announcing"))


def cue_role(reading: Reading, line: range) -> str | None:
    """The role that the words of a line give: „Stronami porozumienia, którego celem jest …:”, by the nearest cue."""
    cue = cue_of(reading, line)
    return cue.role if cue is not None else None


def _follows_signing(reading: Reading, acts: list[Act], numbers: list[int], position: int, line: range) -> bool:
    """„Podpisano porozumienie. Kto jest z nami?”: a list of bodies right behind the news of the signing.

    The line before it says nothing of them, but ends with a colon or a question, and each of the items names one.
    """
    if reading.words[line.stop - 1].text not in {":", "?"} or cue_of(reading, line) is not None:
        return False
    near = set(numbers[max(0, position - 1) : position + 1])
    told = any(act.is_strong and act.status is Status.DONE and reading.words[act.verb].block in near for act in acts)
    items = _followers(reading, numbers, position) if told else []
    named = {o.first for o in reading.organisations if not o.bare} | {p.first for p in reading.persons}
    rows: dict[object, bool] = {}
    for number in items:
        block = reading.words.blocks[number]
        row = (block.table_id, block.row) if block.table_id is not None else number
        rows[row] = rows.get(row, False) or body_start(reading, number) in named
    return len(rows) >= PLAIN_ITEMS and sum(rows.values()) > NAMING * len(rows)


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


def _followers(reading: Reading, numbers: list[int], position: int) -> list[int]:
    """The blocks that belong to an introduction: the list, table or run of lines right behind it.

    Or several, each below a line that says what kind of bodies it names („Samorządy:”, „Organizacje”).
    """
    rest = numbers[position + 1 :]
    taken: list[int] = []
    while _heads_group(reading, rest):
        items = _run(reading, rest[1:])
        taken += items
        rest = rest[1 + len(items) :]
    return taken or _run(reading, rest)


def _heads_group(reading: Reading, rest: list[int]) -> bool:
    """Is the first block a short line that names a class of bodies and no body, with a list of bodies below it?"""
    if len(rest) < 2 or reading.is_list_item(rest[0]) or not reading.is_list_item(rest[1]):
        return False
    inside = reading.words.of_block(rest[0])
    named = {o.first for o in reading.organisations if not o.bare}
    said = any(reading.words[i].is_finite or reading.words[i].text == "." for i in inside)
    role = cue_role(reading, inside)
    fits = len(inside) <= MAX_GROUP_HEAD and not said and not named & set(inside) and role in {None, "signatory"}
    return fits and any(body_start(reading, number) is not None for number in _run(reading, rest[1:]))


def _run(reading: Reading, rest: list[int]) -> list[int]:
    """The list, table or run of lines that the first of the blocks begins."""
    blocks = reading.words.blocks
    if not rest:
        return []
    if not reading.is_list_item(rest[0]):
        return _lines(reading, rest)
    first = blocks[rest[0]]
    taken: list[int] = []
    for number in rest:
        block = blocks[number]
        same = block.list_id == first.list_id or block.table_id is not None
        nested = bool(taken) and (_ends_open(reading, taken[-1]) or _is_nested(reading, taken[-1], block))
        if not (block.kind is first.kind and (same or nested)) and not _closes(reading, number):
            break
        taken.append(number)
    return taken


def _ends_open(reading: Reading, number: int) -> bool:
    """„…, w imieniu której działają:”: a list inside the item follows."""
    return reading.words[reading.words.of_block(number).stop - 1].text == ":"


def _is_nested(reading: Reading, number: int, block: Block) -> bool:
    return reading.words.blocks[number].list_id == block.list_id


def _closes(reading: Reading, number: int) -> bool:
    """„zwaną dalej „Liderem””, „reprezentowaną przez …”, „oraz”, „a trzema szkołami:”: lines between the items."""
    inside = reading.words.of_block(number)
    first, last = reading.words[inside.start], reading.words[inside.stop - 1]
    if first.lower in JOINING and not first.is_roman:
        # „oraz”, „a trzema szkołami:”, „a ze strony społecznej”
        return last.text == ":" or (len(inside) <= MAX_JOINING and not any(reading.words[i].is_finite for i in inside))
    return first.lower.startswith(("zwan", "reprezentowan"))


def _lines(reading: Reading, rest: list[int]) -> list[int]:
    """A run of plain lines or paragraphs that each start with a body, up to the first that does not."""
    taken: list[int] = []
    for number in rest:
        heading = reading.words.blocks[number].kind == "heading"
        if heading and taken and any(reading.words[i].is_finite for i in reading.words.of_block(number)):
            break
        if body_start(reading, number) is None and (heading or not _closes(reading, number)):
            break
        if taken and _tells(reading, number):
            break
        taken.append(number)
    return taken


def _tells(reading: Reading, number: int) -> bool:
    """„Gmina Las, choć brała udział w rozmowach, nie przystąpiła.”: a sentence of its own, no line of a list."""
    inside = reading.words.of_block(number)
    first = reading.sentence(inside.start)
    verbs = [i for i in first if i in inside and reading.words[i].is_finite]
    relative = [i for i in range(first.start, verbs[0] if verbs else first.start) if _opens_aside(reading.words[i])]
    return bool(verbs) and not relative


def _opens_aside(word: Word) -> bool:
    """„, który …”, „– wspiera osoby starsze”: what is told behind the name of a body."""
    return bool({"który", "kto"} & word.lemmas) or word.text in "–—-:"


def body_start(reading: Reading, number: int) -> int | None:
    """Index of the word at which a body, officer or person starts a block, behind its label and joiners; or None."""
    index = reading.content_start(number)
    inside = reading.words.of_block(number)
    while index < inside.stop and reading.words[index].lower in _LEADING:
        index += 1
    starts = {o.first for o in reading.organisations} | {p.first for p in reading.persons}
    starts |= {o.first for o in reading.officers}
    starts |= {reading.words.at(o.head[0]) for o in reading.organisations if o.shared and o.head is not None}
    for offset in range(3):
        if index + offset in starts and index + offset < inside.stop:
            return index + offset
    return None
