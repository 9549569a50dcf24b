"""Officers: a function, the body it is held in, and the person who holds it, in any of the orders Polish uses.

„wójt gminy Borowa Jan Nowak”, „Anna Lis – prezes Fundacji Świt”, „Starosta Kolski”, „Barbarę Wilk – Prezesa Zarządu”.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from pipeline.analyse.language.agreement import is_adjective, looks_adjectival
from pipeline.analyse.language.words import Word, Words
from pipeline.analyse.names.heads import category_of, is_office, reference_lemma
from pipeline.analyse.names.organisations import Organisation
from pipeline.analyse.people.function_extent import function_end, function_start, scope_end
from pipeline.analyse.people.functions import FunctionWord, function_word
from pipeline.analyse.people.holders import first_holder, is_plural, person_after, person_before
from pipeline.analyse.people.persons import Person
from pipeline.analyse.people.titles import is_title
from pipeline.analyse.places.places import place_end


@dataclass(frozen=True, slots=True)
class Officer:
    """A function as written (``function``, characters), its first lemma, and what stands with it.

    ``body`` is the organisation behind the function, ``territory`` the place or adjective that names a unit without a
    word for it („burmistrz Tuchowa”, „starosta kolski”). ``first``/``last`` cover all of it in words.
    """

    function: tuple[int, int]
    word: FunctionWord
    cases: frozenset[str]
    first: int
    last: int
    body: Organisation | None = None
    territory: tuple[int, int] | None = None
    person: Person | None = None


def officers(words: Words, bodies: list[Organisation], persons: list[Person]) -> list[Officer]:
    """All officers of the document in order; a person is used once."""
    by_start = {body.first: body for body in bodies}
    starts, ends = {p.first: p for p in persons}, {p.last: p for p in persons}
    found: list[Officer] = []
    index = 0
    while index < len(words):
        if not is_office(words[index]) or any(b.first < index < b.last for b in bodies):
            index += 1
            continue
        officer = _officer(words, index, by_start, starts, ends)
        if officer.person is not None:
            starts.pop(officer.person.first, None)
            ends.pop(officer.person.last, None)
        found.append(officer)
        index = max(officer.last, index + 1)
    return found


def _officer(
    words: Words, index: int, bodies: dict[int, Organisation], starts: dict[int, Person], ends: dict[int, Person]
) -> Officer:
    word = function_word(words[index].text)
    assert word is not None
    end = scope_end(words, function_end(words, index, word), starts)
    adjective = word.headquarters is not None and end < len(words) and is_adjective(words[end])
    function = (words[function_start(words, index)].start, words[end - (not adjective)].end)
    cases = frozenset(case for r in words[index].readings if r.lemma.lower() == word.lemma for case in r.cases)
    word = _speaking(words, index, word)
    body, territory, last = _body(words, end, bodies, word)
    if body is None and (begun := _begun(index, end, bodies)) is not None:
        body, last = begun, begun.last
    first = function_start(words, index)
    before = person_before(words, first, ends)
    person, end_after = person_after(words, last, starts, cases)
    if before is not None and (person is None or words[last].text == "," or words.breaks_before(last)):
        # „Anna Lis – prezes, Jan Nowak – skarbnik”: what follows a comma, or stands on the next line, is the next one.
        person, first = before, before.first
        first = first_holder(words, first, ends) if is_plural(words[index]) else first
    else:
        last = end_after
    if person is not None:
        # „Burmistrz Prudnika Jan Nowak”: a woman's office has one form for all cases, the name beside it does not.
        cases = cases & person.cases or cases
    return Officer(function, word, cases, first, last, body, territory, person)


def _speaking(words: Words, index: int, word: FunctionWord) -> FunctionWord:
    """A deputy speaks for the unit of the office that is deputised: „zastępca burmistrza Tuchowa”."""
    after = words.get(index + 1)
    inner = function_word(after.text) if word.deputises and after is not None else None
    return replace(word, speaks_for=inner.speaks_for, headquarters=inner.headquarters) if inner is not None else word


def _begun(index: int, end: int, bodies: dict[int, Organisation]) -> Organisation | None:
    """The body whose name starts within the words of the function: „skarbnik Gminy Borowa”."""
    inside = (bodies[start] for start in range(index + 1, end) if start in bodies)
    return next((body for body in inside if body.last > end), None)


def _body(
    words: Words, index: int, bodies: dict[int, Organisation], word: FunctionWord
) -> tuple[Organisation | None, tuple[int, int] | None, int]:
    """What stands right behind a function: a body, or the name of a unit without its noun."""
    if word.headquarters is not None and (last := _headquarters_end(words, index)) > index:
        return None, (words[index].start, words[last - 1].end), last
    while (here := words.get(index)) is not None and _is_modifier(words, index, bodies):
        index += 1
    if here is None or here.block != words[index - 1].block:
        return None, None, index
    if (body := bodies.get(index)) is not None and body.category != "cluster":
        return body, None, body.last
    if (reference := reference_at(words, index)) is not None:
        return reference, None, reference.last
    end = territory_end(words, index, word)
    return (None, (here.start, words[end - 1].end), end) if end is not None else (None, None, index)


def territory_end(words: Words, index: int, word: FunctionWord) -> int | None:
    """Index after what names the unit of an office without a word for it („Tuchowa”, „kolski”), or None."""
    here = words.get(index)
    if here is not None and word.speaks_for in {"powiat", "województwo"}:
        return index + 1 if _is_unit_adjective(here) else None
    return place_end(words, index, "gen") if word.speaks_for in {"gmina", "miasto"} else None


def _headquarters_end(words: Words, index: int) -> int:
    """Index after what names the headquarters of a commander: „Powiatowego Policji w Kole”, „Miejski PSP”."""
    block, end = words[index - 1].block, index
    while (word := words.get(end)) is not None and word.block == block and word.is_word:
        genitive = word.is_capital and any("gen" in r.cases and r.is_noun for r in word.readings)
        if not (is_adjective(word) or genitive or word.acronym) or is_title(word) or is_office(word):
            break
        end += 1
    link = words.get(end)
    if end > index and link is not None and link.lower in {"w", "we"} and link.block == block:
        return place_end(words, end + 1, "loc") or end
    return end


def _is_modifier(words: Words, index: int, bodies: dict[int, Organisation]) -> bool:
    """A small adjective before the body: „prezes naszej fundacji”, „dyrektor kolskiego Ośrodka Kultury”."""
    word = words[index]
    if word.is_capital or not word.readings or not any(r.is_adjective for r in word.readings):
        return False
    after = words.get(index + 1)
    return index + 1 in bodies or (after is not None and reference_lemma(after) is not None)


def reference_at(words: Words, index: int) -> Organisation | None:
    """A head noun alone, which means a body named elsewhere: „prezes fundacji”, „dyrektor szpitala”; no partnership."""
    word = words.get(index)
    lemma = reference_lemma(word) if word is not None else None
    if word is None or lemma is None or category_of(lemma) == "cluster":
        return None
    return Organisation((word.start, word.end), index, index + 1, category_of(lemma), (word.start, word.end), bare=True)


def _is_unit_adjective(word: Word) -> bool:
    lower_reading = any(reading.is_adjective for reading in word.readings)
    return (
        word.is_word
        and word.lower.endswith(("ki", "kiego", "kiemu", "kim"))
        and (lower_reading or looks_adjectival(word))
    )
