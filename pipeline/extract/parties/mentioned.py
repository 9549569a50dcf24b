"""Which bodies that are only named are worth a place in the record: those that the text tells apart from others."""

from __future__ import annotations

from pipeline.analyse.language.quotations import OPENING
from pipeline.analyse.language.words import Word, is_place_name
from pipeline.analyse.names.organisations import Organisation
from pipeline.analyse.people.functions import place_endings, territorial
from pipeline.extract.lexicon import own_offices, words_of
from pipeline.extract.reading import Reading

#: Units of administration, which are places as well, and parts and organs of bodies.
_NOT_BODIES = frozenset({"commune", "county", "voivodeship", "council", "organ", "branch"})
#: Kinds of bodies that every commune has: „Zespół Szkół” alone may be any.
_EVERYWHERE = frozenset({"unit", "school", "cooperative"})


def is_worth_mentioning(reading: Reading, organisation: Organisation) -> bool:
    """A body of its own, told by more than its kind; what only the model saw is too uncertain."""
    own = organisation.category not in _NOT_BODIES and organisation.source != "model"
    return own and not _is_own_office(reading, organisation) and not _is_anonymous(reading, organisation)


def _is_own_office(reading: Reading, organisation: Organisation) -> bool:
    """„Urząd Gminy Las”, „Starostwo Powiatowe w Kole”: the office of a unit, not a body beside it."""
    inside = reading.lemmas(range(organisation.first, organisation.last))
    heads = reading.words[organisation.first].lemmas & own_offices().keys()
    return any(not own_offices()[head] or own_offices()[head] & inside for head in heads)


def _is_anonymous(reading: Reading, organisation: Organisation) -> bool:
    """„Biuro Promocji”, „Zespół Szkół”: no seat, no name, no place and no number tell it from others of its kind."""
    if organisation.category not in _EVERYWHERE or organisation.seat is not None or organisation.acronym is not None:
        return False
    return not any(_tells_apart(reading.words[i]) for i in range(organisation.first, organisation.last))


def _tells_apart(word: Word) -> bool:
    """A quotation, a number, a word that the dictionary lacks, a name, an adjective of a place."""
    if word.text in OPENING or word.text.isdigit():
        return True
    if not word.is_word:
        return False
    named = is_place_name(word.text) or all(reading.lemma[:1].isupper() for reading in word.readings)
    regional = any(r.is_adjective and r.lemma.endswith(place_endings()) for r in word.readings)
    return not word.readings or named or (regional and not word.lemmas & (territorial() | words_of("levels")))
