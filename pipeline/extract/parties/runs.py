"""Runs: the blocks that belong together as a list, a table or lines, and the body that a block starts with."""

from __future__ import annotations

from pipeline.analyse.language.words import Word
from pipeline.document import Block
from pipeline.extract.parties.leads import cue_role
from pipeline.extract.reading import Reading

_LEADING = frozenset({"a", "oraz", "i", "–", "-", "•", "*", "pomiędzy", "między"})
JOINING = frozenset({"a", "także", "oraz", "i"})
MAX_JOINING = 5
#: Words of a line that says what kind of bodies the list below it names.
MAX_GROUP_HEAD = 6


def followers(reading: Reading, numbers: list[int], position: int) -> list[int]:
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
    # „Członkowie klastra” above a list is an office that nobody holds.
    starts |= {o.first for o in reading.officers if o.person or o.body or o.territory}
    starts |= {reading.words.at(o.head[0]) for o in reading.organisations if o.shared and o.head is not None}
    for offset in range(3):
        if index + offset in starts and index + offset < inside.stop:
            return index + offset
    return None
