"""From a written, inflected place name to the nominatives it can stand for: „Nowym Żmigrodzie” → „Nowy Żmigród”.

Each word gives its possible nominatives with the cases that the written form can be; words of one name must share a
case. The dictionary SGJP speaks first, the table of endings helps where it knows nothing, and a gazetteer confirms.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from pipeline.analyse.language.morphology import CASES, PLACE, Analysis, analyse, generate
from pipeline.normalise.placedata import endings, knowledge, names

MAX_WORDS = 6
_PLACE_NAMES = frozenset({PLACE, "człon_nazwy_geograficznej"})
_SPLIT = re.compile(r"([\s-]+)")


@dataclass(frozen=True, slots=True)
class Reading:
    """A nominative that a written form can stand for, the cases the form can then be, and how far to trust it."""

    nominative: str
    cases: frozenset[str]
    weight: float


def candidates(written: str, known: Callable[[str], bool]) -> Iterator[Reading]:
    """Nominatives of a whole name that ``known`` (a gazetteer) confirms, each with its cases and weight."""
    pieces = _SPLIT.split(" ".join(written.split()))
    words, joints = pieces[::2], [*pieces[1::2], ""]
    if not written.strip() or len(words) > MAX_WORDS:
        return
    # A dictionary may know one hyphenated or spaced name in more ways than one; the best of each nominative counts.
    partial = {"": Reading("", CASES, 1.0)}
    for position, (word, joint) in enumerate(zip(words, joints, strict=True)):
        fixed = any(before.lower() in names("fixed_after") for before in words[:position])
        # „koło” inside a name is a preposition; „Koło” at its start is a town.
        small = position > 0 and word.lower() in names("fixed_after")
        options = (_as_written(word),) if fixed else (_small(word),) if small else _options(word, position, joint)
        partial = _extend(partial, options, joint)
    for reading in partial.values():
        if known(reading.nominative):
            yield reading


def _as_written(word: str) -> Reading:
    return Reading(_capitalised(word) if word.isupper() else word, CASES, 1.0)


def _small(word: str) -> Reading:
    return Reading(word.lower(), CASES, 1.0)


def _extend(partial: dict[str, Reading], options: tuple[Reading, ...], joint: str) -> dict[str, Reading]:
    longer: dict[str, Reading] = {}
    for begun in partial.values():
        for option in options:
            cases = begun.cases & option.cases
            if not cases:
                continue
            name = begun.nominative + option.nominative + joint
            found = Reading(name, cases, begun.weight * option.weight)
            kept = longer.get(name)
            if kept is None:
                longer[name] = found
            else:
                longer[name] = Reading(name, kept.cases | cases, max(kept.weight, found.weight))
    return longer


def _options(word: str, position: int, joint: str) -> tuple[Reading, ...]:
    """Readings of one word; a word after the first may also stay as written („w Busku-Zdrój”, „Rutce-Tartak”)."""
    trust = knowledge("readings")
    found = readings(word)
    if position and not joint:
        stems = knowledge("abbreviations")
        if stem := stems.get(word.lower().rstrip(".")):
            return tuple(Reading(stem + ending, CASES, 1.0) for ending in ("i", "a", "ie"))
        found += (Reading(_capitalised(word), CASES, trust["as_written"] * trust["as_written"]),)
    return found


@lru_cache(maxsize=50_000)
def readings(word: str) -> tuple[Reading, ...]:
    """All nominatives that one written word can stand for, best first."""
    trust = knowledge("readings")
    name = _capitalised(word)
    found: dict[tuple[str, frozenset[str]], float] = {}
    # No place is named by a comparative; „Wyższa” is no form of „Wysoka”.
    analyses = [a for a in analyse(name) + analyse(name.lower()) if not a.tag.endswith((":com", ":sup"))]
    for analysis in analyses:
        is_place = bool(analysis.names & _PLACE_NAMES)
        weight = trust["place_name"] if is_place else trust["other_word"]
        for nominative in _nominatives(analysis):
            key = _capitalised(nominative), analysis.cases or CASES
            found[key] = max(weight, found.get(key, 0.0))
    if not any(analysis.names & _PLACE_NAMES for analysis in analyses):
        for nominative, cases in _by_ending(name):
            found.setdefault((nominative, cases), trust["ending_table"])
    found.setdefault((name, frozenset({"nom"})), trust["as_written"])
    ordered = sorted(found.items(), key=lambda item: (-item[1], item[0][0]))
    return tuple(Reading(nominative, cases, weight) for (nominative, cases), weight in ordered)


def _nominatives(analysis: Analysis) -> tuple[str, ...]:
    """The nominative that agrees with a reading: in its number, and for adjectives in its gender."""
    # Of names only those that have no singular („Siedlce”) are plural: „Łuki” is no form of „Łuka”.
    if analysis.is_noun and ("sg" in analysis.numbers or analysis.tag.endswith(":pt")):
        return (analysis.lemma,)
    if analysis.is_noun or analysis.is_adjective:
        return _forms(analysis.lemma, analysis.pos, analysis.numbers, analysis.genders)
    return ()


@lru_cache(maxsize=20_000)
def _forms(lemma: str, pos: str, numbers: frozenset[str], genders: frozenset[str]) -> tuple[str, ...]:
    return tuple(
        {
            form.form: None
            for form in generate(lemma)
            if form.pos == pos
            and "nom" in form.cases
            and form.numbers & numbers
            and form.genders & genders
            and not form.tag.endswith((":com", ":sup"))
        }
    )


def _by_ending(word: str) -> Iterator[tuple[str, frozenset[str]]]:
    for written, nominative, cases, _ in endings():
        if word.endswith(written) and len(word) > len(written) + 1:
            yield word.removesuffix(written) + nominative, cases


def _capitalised(word: str) -> str:
    """„SIEDLCACH”, „siedlcach” → „Siedlcach”; inner capitals go, the gazetteer has none."""
    return word[:1].upper() + word[1:].lower()
