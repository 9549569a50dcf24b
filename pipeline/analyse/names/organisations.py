"""Names of organisations by their grammar: a head noun, its adjectives, and what Polish lets follow.

``parse`` reads one name from a given word. Names that share a head are in ``shared.py``, those without a head in
``companies.py``, ``firms.py`` and ``foreign.py``, what stands behind a name (seat, acronym) in ``tails.py``.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from pipeline.analyse.language.agreement import (
    Features,
    adjective_features,
    agreed,
    cases,
    features,
    is_first_part,
    numbers,
)
from pipeline.analyse.language.quotations import QUOTING, quoted_end
from pipeline.analyse.language.words import Word, Words
from pipeline.analyse.names.growth import grow
from pipeline.analyse.names.heads import (
    category_of,
    head_at,
    head_lemma,
    is_bound,
    is_class,
    is_class_noun,
    is_general_word,
    is_joint,
    is_office,
)
from pipeline.analyse.names.links import is_series
from pipeline.analyse.names.naming import Naming, head_cases
from pipeline.analyse.names.owners import with_owners
from pipeline.analyse.names.suffixes import ends_in_form, suffix_pattern
from pipeline.analyse.names.tails import SEATLESS, Tail, tail_of
from pipeline.analyse.people.functions import is_territorial
from pipeline.analyse.people.persons import is_person_at


@dataclass(frozen=True, slots=True)
class Organisation:
    """A name as written. Offsets are characters of the text, ``first``/``last`` are word indices (last exclusive).

    ``head`` is the span of the head group (adjectives and noun). With ``shared`` the head is shared by several names
    and ``name`` is only the own part; ``where`` is the place behind the last of them that belongs to each („Komendy
    Policji i Straży w Pile”). ``seat`` is the place said with the name, ``acronym`` the one in brackets.
    ``bare``: nothing of its own follows the head („Stowarzyszenie”, „spółdzielnie socjalne”): a reference, no name.
    """

    name: tuple[int, int]
    first: int
    last: int
    category: str
    head: tuple[int, int] | None = None
    seat: tuple[int, int] | None = None
    acronym: tuple[int, int] | None = None
    features: frozenset[Features] = frozenset()
    shared: bool = False
    where: tuple[int, int] | None = None
    bare: bool = False
    source: str = "grammar"

    @property
    def cases(self) -> frozenset[str]:
        """The cases that the name may stand in; empty when unknown."""
        return cases(self.features)

    @property
    def singular_cases(self) -> frozenset[str]:
        """The cases that it may stand in as the name of one body („Gminy Las” is a genitive, not a plural)."""
        return cases(feature for feature in self.features if feature[0] == "sg")

    def with_tail(self, tail: Tail) -> Organisation:
        """The name with the seat and acronym that stand behind it."""
        return replace(self, seat=tail.seat, acronym=tail.acronym, last=tail.end)


def parse(words: Words, index: int, *, item: bool = False) -> Organisation | None:
    """The name that starts at a word, or None. ``item``: the words are an item of a list, so commas may be inside."""
    head = head_at(words, index)
    if head is None:
        return _quoted_first(words, index, item=item)
    lemma = head_lemma(words[head]) or ""
    end, common = head_group(words, index, head, singular=category_of(lemma) == "commune")
    if is_class(words[head], lemma) or (is_class_noun(lemma) and _is_beside(words, end, common)):
        # „firma Meblex”, „Spółka Kolskie Towarzystwo Wodne”
        inner = parse(words, end, item=item) if words.get(end) else None
        return replace(inner, first=index) if inner is not None else _classed(words, head, end)
    if not words[head].is_capital and category_of(lemma) == "company" and not _is_named(words, end):
        return None
    last = grow(Naming(words, index, head, end, common, item), end)
    last = with_owners(words, index, last, category_of(lemma))
    if is_bound(lemma) and not _is_completed(words, head, last):
        return None
    if not words[head].is_capital and ends_in_form(words.text, words[end - 1].end, words[last - 1].end, foreign=True):
        # „stowarzyszenie Nachbarn e.V.”: a Polish word for what the foreign form says.
        abroad = Organisation((words[end].start, words[last - 1].end), index, last, category_of(lemma))
        return abroad.with_tail(tail_of(words, end, last, abroad.category))
    found = Organisation(
        (words[index].start, words[last - 1].end), index, last, category_of(lemma),
        (words[index].start, words[end - 1].end), features=common, bare=_is_bare(words, index, head, last),
    )  # fmt: skip
    if found.bare and not words[head].is_capital and last == end:
        return None
    return found.with_tail(tail_of(words, found.first, last, found.category))


def _is_named(words: Words, index: int) -> bool:
    """„piekarnia „Kłos””, not „piekarnia w Pile”: does a name of its own stand right behind a small noun?"""
    word = words.get(index)
    return word is not None and word.block == words[index - 1].block and (word.is_capital or word.text in QUOTING)


def _is_beside(words: Words, index: int, common: frozenset[Features]) -> bool:
    """„Spółka Kolskie Towarzystwo Wodne”: does another head stand beside a class noun, not in the genitive?"""
    other = head_at(words, index)
    found = head_cases(words, other) if other is not None else frozenset[str]()
    return other is not None and (not found or bool(found & cases(common) - {"gen"}))


def _quoted_first(words: Words, index: int, *, item: bool) -> Organisation | None:
    """„„Pranko” Spółdzielnia Socjalna”: the own name in quotation marks before the head, at the start of a line."""
    first = words.get(index)
    if first is None or first.text not in QUOTING or index != words.content_start(first.block):
        return None
    end = quoted_end(words, index)
    after = words.get(end) if end is not None else None
    if end is None or after is None or after.block != first.block or not after.is_capital:
        return None
    found = parse(words, end, item=item)
    if found is None or found.shared:
        return None
    return replace(found, name=(first.start, found.name[1]), first=index, head=None, bare=False)


def head_group(
    words: Words, index: int, head: int, *, singular: bool = False, opening: bool = False
) -> tuple[int, frozenset[Features]]:
    """Index after the head's agreeing adjectives, and what the group can be: „Spółdzielnia Socjalna”.

    ``singular``: the head is of one body („Gminy Dobre” is the genitive of „Gmina Dobre”). ``opening``: it opens a
    line, so that its capital says nothing of the adjectives („Spółdzielnie socjalne:”).
    """
    lemma = head_lemma(words[head])
    common = features(words[head], lemma if lemma and lemma.islower() else None)
    if singular:
        common = frozenset(feature for feature in common if feature[0] == "sg") or common
    before = [word for word in words[index:head] if word.is_capital and not word.is_roman]
    common = (common & agreed(before) or common) if before else common
    end = head + 1
    while True:
        last = _past_first_part(words, _past_joiner(words, head, end, common))
        after = words.get(last)
        if (
            after is None
            or not _agrees(words[head], after, common, opening=opening)
            or _is_of_next(words, last, common)
        ):
            return end, common
        common &= adjective_features(after)
        end = last + 1


def _is_of_next(words: Words, index: int, common: frozenset[Features]) -> bool:
    """„Stowarzyszenia Otwarte Serca”: an adjective of a noun in the plural, behind a head in the genitive."""
    own, noun = adjective_features(words[index]), words.get(index + 1)
    if "sg" not in numbers(common) or numbers(common & own) != {"pl"}:
        return False
    inside = noun is not None and noun.is_capital and noun.block == words[index].block
    return inside and noun is not None and head_at(words, index + 1) is None and bool(own & features(noun))


def _past_joiner(words: Words, head: int, index: int, common: frozenset[Features]) -> int:
    """„Szkoła Filmowa, Telewizyjna i Teatralna”: index of one more adjective of a series; the index itself if none.

    Adjectives of territories tell two bodies apart: „Diecezja Turecka i Kolska”.
    """
    joiner, adjective, after = (words.get(index + ahead) for ahead in range(3))
    if index == head + 1 or joiner is None or adjective is None or not (joiner.text == "," or is_series(joiner)):
        return index
    unit = category_of(head_lemma(words[head]) or "") in SEATLESS
    plain = any(r.is_adjective and not is_territorial(r.lemma) for r in adjective.readings)
    if unit or not plain or not adjective.is_capital or head_at(words, index + 1) is not None:
        return index
    if joiner.text == ",":
        return index + 1 if after is not None and is_series(after) else index
    # „Fundacja Zielona i Biała Dama”: the adjective is of the noun behind it.
    inside = after is not None and after.block == adjective.block and after.is_capital
    return index if inside and after is not None and common & features(after) else index + 1


def _past_first_part(words: Words, index: int) -> int:
    """Index of the part that inflects: „Firma Handlowo Usługowa”."""
    word = words.get(index)
    return index + 1 if word is not None and is_first_part(word.text) else index


def _agrees(head: Word, after: Word, common: frozenset[Features], *, opening: bool) -> bool:
    if after.block != head.block or not common & adjective_features(after):
        return False
    return opening or after.is_capital or not head.is_capital or head_lemma(head) in {"powiat", "województwo"}


def _is_bare(words: Words, index: int, head: int, last: int) -> bool:
    """Does the name say no more than what kind of body it is?"""
    before = () if is_joint(words, index, head) else words[index:head]
    own = [word for word in (*before, *words[head + 1 : last]) if word.is_word]
    if category_of(head_lemma(words[head]) or "") in {"county", "voivodeship"}:
        return not own
    return all(is_general_word(word) or not (word.is_capital or word.text.isdigit()) for word in own)


def _is_completed(words: Words, head: int, last: int) -> bool:
    """„Zarząd Dróg Powiatowych”, „Zarząd Oddziału w Kole”, not „Zarząd Fundacji”, which is an organ of the body."""
    other = head_at(words, head + 1)
    alone = other is None or category_of(head_lemma(words[other]) or "") == "branch"
    genitive = last > head + 1 and any("gen" in r.cases and r.is_noun for r in words[head + 1].readings)
    return genitive and alone and not is_person_at(words, head + 1)


def _classed(words: Words, head: int, end: int) -> Organisation | None:
    """„firma Meblex”, „spółdzielnia „Siew”” without the class noun: the quoted or capital words behind it."""
    first = words.get(end)
    if first is None or first.block != words[head].block:
        return None
    last = _capitals_end(words, end)
    if last is None:
        return None
    category = category_of(head_lemma(words[head]) or "")
    last = with_owners(words, head, last, category)
    found = Organisation((first.start, words[last - 1].end), head, last, category)
    return found.with_tail(tail_of(words, end, last, found.category))


def _capitals_end(words: Words, index: int) -> int | None:
    """Index after a quotation or a run of capital words with the legal form that ends it; None if there is none."""
    first = words[index]
    end: int | None = index
    if first.text in QUOTING:
        end = quoted_end(words, index)
    while end is not None and (word := words.get(end)) is not None and word.block == first.block:
        suffix = suffix_pattern().match(words.text, word.start)
        if suffix:
            return words.at(suffix.end() - 1) + 1
        other = end > index and (is_office(word) or is_person_at(words, end))
        hyphen = word.text == "-" and not word.spaced and end > index
        if not (word.is_capital or hyphen) or other or head_at(words, end) is not None:
            break
        end += 1
    return end if end is not None and end > index else None
