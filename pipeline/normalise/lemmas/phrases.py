"""Candidates for a phrase: each way to read its head group, the name of a person, or the phrase as it stands."""

from __future__ import annotations

from collections.abc import Iterator

from pipeline.normalise.agreement import acronym_of
from pipeline.normalise.lemmas.candidate import Candidate, as_written
from pipeline.normalise.lemmas.features import (
    NO_NOUN,
    PERSON,
    of_chain,
    of_changes,
    of_reading,
    of_singular,
    of_staying,
    outline,
)
from pipeline.normalise.lemmas.grammar import Group, following, groups
from pipeline.normalise.lemmas.tokens import Token, tokens_of, with_forms
from pipeline.normalise.lemmas.words import Endings, word_candidates
from pipeline.normalise.persons import inflected, is_forename, is_initials, is_surname


def phrase_candidates(phrase: str, endings: Endings, case: str | None = None) -> list[Candidate]:
    """Every reading of a phrase with the lemma it leads to, and the phrase as it stands.

    ``case`` is the case that the context governs: where some words can be in it, no other reading counts.
    """
    tokens = tokens_of(phrase)
    # Of „Kos-Trans” the dictionary reads the first part alone.
    if len(tokens) == 1 and tokens[0].text == phrase and tokens[0].word is not None and "-" not in phrase:
        return word_candidates(phrase, endings)
    return [as_written(phrase, of_staying(*outline(tokens))), *_readings(phrase, tokens, case)]


def _readings(phrase: str, tokens: list[Token], case: str | None) -> Iterator[Candidate]:
    person = _person_start(tokens)
    if person is not None:
        yield Candidate(with_forms(phrase, tokens, _person_forms(tokens, person, case)), (PERSON,))
        return
    first = next((i for i, token in enumerate(tokens) if token.text[0] not in '„"«'), len(tokens))
    found = list(groups(tokens, first))
    found = [group for group in found if group.slot.case == case] or found
    size, commonest = max(((group.size, group.head_reading.weight) for group in found), default=(0, 0.0))
    # The more words agree, the surer the reading.
    for group in (group for group in found if group.size == size):
        yield from _lemmas(phrase, tokens, group, commonest)
    if not found and (forms := _acronym(tokens, first) or _adjectives(tokens)):
        yield Candidate(with_forms(phrase, tokens, forms), (NO_NOUN, *of_changes(tokens, forms)))


def _lemmas(phrase: str, tokens: list[Token], group: Group, commonest: float) -> Iterator[Candidate]:
    """The lemma of one reading, in its number, and in the singular too."""
    chain = list(_chain(tokens, group))
    features = (of_reading(tokens, group, commonest), of_chain(len(chain)))
    written = group.slot.number
    for number in {written, written if group.head_reading.is_plural_only else "sg"}:
        forms = {index: form for part in chain for index, form in _forms(tokens, part, number).items()}
        of_number = () if number == written else (of_singular(group),)
        yield Candidate(
            with_forms(phrase, tokens, forms),
            (*features, *of_number, *of_changes(tokens, forms)),
            frozenset({group.slot.case}),
            number == written,
            number == "sg",
        )


def _chain(tokens: list[Token], group: Group) -> Iterator[Group]:
    """The head's group and those that stand in its case: coordinated heads and appositions."""
    after: Group | None = group
    while after is not None:
        yield after
        after = following(tokens, after)


def _forms(tokens: list[Token], group: Group, number: str) -> dict[int, str]:
    """Nominatives of the words of a group, by token."""
    forms = {}
    for index, reading in group.members:
        word = tokens[index].word
        if word is not None:
            forms[index] = word.nominative(reading, number, group.slot.gender)
    if group.person is not None:
        forms |= _person_forms(tokens, group.person, group.slot.case)
    return forms


def _person_start(tokens: list[Token]) -> int | None:
    """Index of the first word of a name, where the phrase is the name of a person, titles before it set aside."""
    start = 0
    while start < len(tokens) - 1 and tokens[start].text.endswith(".") and not is_initials(tokens[start].text):
        start += 1
    words = [token.text for token in tokens[start:]]
    if len(words) < 2 or not all(word[0].isupper() for word in words) or tokens[-1].word is None:
        return None
    first = tokens[start].word
    if first is not None and first.is_common_noun and not is_surname(words[-1]):
        return None
    return start if is_forename(words[0]) or is_initials(words[0]) else None


def _person_forms(tokens: list[Token], start: int, case: str | None) -> dict[int, str]:
    """Nominatives of the capital words from ``start`` on, as one name."""
    words = []
    for token in tokens[start:]:
        if not token.text[0].isupper():
            break
        words.append(token.text)
    return dict(enumerate(inflected(words, case), start))


def _acronym(tokens: list[Token], first: int) -> dict[int, str]:
    """The acronym at the head of a phrase without its case ending: „KSON-ie w Jeleniej Górze”."""
    acronym = acronym_of(tokens[first].text) if first < len(tokens) else None
    return {first: acronym} if acronym else {}


def _adjectives(tokens: list[Token]) -> dict[int, str]:
    """Adjectives without a noun, unless they are nominatives: in the masculine, which is how they are looked up."""
    forms = {}
    for index, token in enumerate(tokens):
        if token.word is None or not token.word.adjectives:
            break
        if any(slot.case == "nom" for reading in token.word.adjectives for slot in reading.slots):
            return {}
        forms[index] = token.word.nominative(token.word.adjectives[0], "sg", "m3")
    return forms
