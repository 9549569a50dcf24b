"""Finding administrative units in running text: „powiaty: gorlicki i limanowski”, „miasta Krosna”, „gminie Tuchów”.

Enumerations are taken apart; what a part means is the business of ``pipeline.normalise.units``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import cache
from typing import Any

from pipeline.analyse.language.morphology import analyse, generate
from pipeline.analyse.language.words import Words, is_place_name
from pipeline.analyse.names.heads import heads, is_office
from pipeline.analyse.people.persons import is_person_at
from pipeline.analyse.tables import toml_table
from pipeline.document import Block, BlockKind

_CAPITAL = "A-ZĄĆĘŁŃÓŚŹŻ"
_BLANK = r"[^\S\n]"
#: Capital words in a row, behind a name.
_CAPITALS = re.compile(rf"(?:{_BLANK}+[{_CAPITAL}][\w-]+)+")
#: A list may put each unit on a line of its own, after a dash, a bullet or a number.
_BULLET = rf"\s*\n{_BLANK}*(?:[-–—•*]|\d{{1,2}}[.)])?{_BLANK}*"


class UnitKind(StrEnum):
    """What the text calls a unit."""

    VOIVODESHIP = "voivodeship"
    COUNTY = "county"
    COMMUNE = "commune"
    CITY = "city"


@dataclass(frozen=True, slots=True)
class UnitMention:
    """One unit in a text: offsets, what it is called, its name as written, and the words in between („miejska”)."""

    start: int
    end: int
    kind: UnitKind
    written: str
    qualifier: str = ""


def find_units(text: str) -> list[UnitMention]:
    """All units that the text names after a word for their kind, in order; parts of an enumeration one by one."""
    mentions: list[UnitMention] = []
    at = 0
    while (match := _finder().search(text, at)) is not None:
        parts = list(_parts(match, UnitKind(str(match.lastgroup))))
        mentions += parts if len(parts) != 1 else [replace(parts[0], start=match.start())]
        # Behind the last unit another may start: „Miasto Las i Wójt Gminy Dwór”.
        at = parts[-1].end if parts else match.end()
    return mentions


def _parts(match: re.Match[str], kind: UnitKind) -> Iterator[UnitMention]:
    """The units of one enumeration; a city among counties is recognised by its own head."""
    head = _heads()[kind].match(match.string, match.start(), match.end())
    if head is None:
        return
    qualifier = " ".join(head["qualifier"].lower().split())
    one = kind in {UnitKind.COMMUNE, UnitKind.CITY} and _is_singular(head["word"])
    for number, item in enumerate(_item(kind).finditer(match.string, head.end(), match.end())):
        city = item.groupdict().get("city_name")
        # „Gmina Las i Fundacja Świt”, „gminy Las i Dwór oraz Jan Nowak”: who else comes is no unit.
        if number and (one or _is_other(city or item.group())):
            break
        item_kind = UnitKind.CITY if city else kind
        start = item.start("city_name" if city else 0)
        end = _end_before_person(item.string, start, item.end())
        yield UnitMention(item.start(), end, item_kind, item.string[start:end], qualifier)
        if end < item.end():
            break


def _end_before_person(text: str, start: int, end: int) -> int:
    """Where the name ``text[start:end]`` ends, for none reaches into who speaks for it: „Miasta Kłodawy Jan Kos”."""
    capitals = _CAPITALS.match(text, end)
    name = text[start : capitals.end() if capitals is not None else end]
    words = Words(name, [Block(BlockKind.PARAGRAPH, 0, len(name))])
    for index in words.span(1, end - start):
        if is_office(words[index]) or is_person_at(words, index):
            return start + words[index - 1].end
    return end


def _is_singular(head: str) -> bool:
    """„gmina”, „gminie”: the word for the kind can be of one unit alone."""
    return {number for reading in analyse(head.lower()) if reading.is_noun for number in reading.numbers} == {"sg"}


def _is_other(name: str) -> bool:
    """Does a part of an enumeration name an organisation, an office or a person?"""
    words = Words(name, [Block(BlockKind.PARAGRAPH, 0, len(name))])
    if words[0].lemmas & heads().keys() and not is_place_name(words[0].text):
        return True
    return is_office(words[0]) or is_person_at(words, 0)


def _knowledge() -> dict[str, Any]:
    return toml_table("pipeline.analyse.places", "units")


def _any(words: list[str]) -> str:
    return "(?:" + "|".join(sorted(words, key=len, reverse=True)) + ")"


@cache
def _head_pattern(kind: UnitKind) -> str:
    """The word for a kind in all its forms, or its abbreviation, and the words that may follow it."""
    row = next(row for row in _knowledge()["head"] if row["kind"] == kind)
    forms = {form.form for form in generate(row["lemma"]) if form.pos == "subst"}
    word = rf"\b(?:{_any([re.escape(form) for form in forms])}\b|{_any([re.escape(a) for a in row['abbreviations']])})"
    # „5 m. 12” is a flat, „200 m.” a distance.
    return rf"(?<!\d)(?<!\d )(?i:{word})"


@cache
def _qualifiers() -> str:
    return _any([words.replace(" ", r"\s+") for words in _knowledge()["grammar"]["qualifiers"]])


@cache
def _heads() -> dict[UnitKind, re.Pattern[str]]:
    tail = rf"(?P<qualifier>(?:\s+(?i:{_qualifiers()})\b)*)\s*:?"
    return {kind: re.compile(f"(?P<word>{_head_pattern(kind)}){tail}") for kind in UnitKind}


@cache
def _adjective() -> str:
    grammar = _knowledge()["grammar"]
    second = rf"{_any(grammar['second_words'])}{_any(grammar['second_word_endings'])}"
    first = rf"[^\W\d_]+(?:-[^\W\d_]+)?{_any(grammar['adjective_stems'])}{_any(grammar['adjective_endings'])}"
    return rf"\b(?i:{first}(?:{_BLANK}+{second})?)\b"


@cache
def _name() -> str:
    word = rf"[{_CAPITAL}][^\W\d_]+"
    inner = _any(_knowledge()["grammar"]["inner_words"])
    not_a_head = "|".join(_head_pattern(kind) for kind in UnitKind)
    return rf"(?!{not_a_head})\b{word}(?:(?:-|{_BLANK}+(?:{inner}{_BLANK}+)?){word}){{0,3}}"


@cache
def _item(kind: UnitKind) -> re.Pattern[str]:
    return re.compile(_item_pattern(kind, capture=True))


def _item_pattern(kind: UnitKind, *, capture: bool) -> str:
    if kind in {UnitKind.COMMUNE, UnitKind.CITY}:
        return _name()
    opening = "(?P<city_name>" if capture else "(?:"
    city = rf"{_head_pattern(UnitKind.CITY)}(?:\s+(?i:{_qualifiers()}))*\s*{opening}{_name()})"
    return rf"(?:{city}|{_adjective()})" if kind is UnitKind.COUNTY else _adjective()


@cache
def _finder() -> re.Pattern[str]:
    """One pattern for all kinds: the head, and its enumeration."""
    conjunctions = _any([word.replace(" ", r"\s+") for word in _knowledge()["grammar"]["conjunctions"]])
    # Lines of names belong together only under a colon; without one the next line is another party.
    lines = rf"(?:\s*[,;]\s*(?:{conjunctions}\s+)?|\s+{conjunctions}\s+|[,;]?{_BULLET})"
    kinds = []
    for kind in UnitKind:
        item = _item_pattern(kind, capture=False)
        head = rf"{_head_pattern(kind)}(?:\s+(?i:{_qualifiers()})\b)*"
        listed = rf"\s*:(?:{_BULLET}|\s*){item}(?:{lines}{item})*"
        blank = r"\s" if kind in {UnitKind.VOIVODESHIP, UnitKind.COUNTY} else _BLANK
        running = rf"(?:{blank}*[,;]{blank}*(?:{conjunctions}\s+)?|\s+{conjunctions}\s+)"
        plain = rf"(?:\s+|(?<=\.)){item}(?:{running}{item})*"
        kinds.append(rf"(?P<{kind}>{head}(?:{listed}|{plain}))")
    return re.compile("|".join(kinds))
