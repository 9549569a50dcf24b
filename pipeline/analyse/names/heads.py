"""Head nouns: which words can head the name of an organisation, and where a head group starts."""

from __future__ import annotations

from functools import cache, lru_cache

from pipeline.analyse.language.agreement import agreed, is_adjective, is_first_part
from pipeline.analyse.language.morphology import FORENAME
from pipeline.analyse.language.words import Word, Words, is_place_name, is_shouted, lemmas, readings
from pipeline.analyse.people.functions import function_word
from pipeline.analyse.tables import table

MAX_PREFIX = 3
#: „Samodzielny Publiczny” for short, before „ZOZ”.
PUBLIC = "SP"
#: Digits of the number before a name: „12 Batalion”. Four are a year.
MAX_NUMBER = 3


@cache
def heads() -> dict[str, tuple[str, str]]:
    """Head nouns by lemma (acronyms as they are): category, and what a small initial means (yes, class, no, bound)."""
    return {
        row["lemma"]: (row["category"], row["lower"]) for row in table("pipeline.analyse.names", "organisation_heads")
    }


@cache
def _general_words() -> frozenset[str]:
    return frozenset(row["lemma"] for row in table("pipeline.analyse.names", "general_words"))


@cache
def _not_prefixes() -> frozenset[str]:
    return frozenset(row["lemma"] for row in table("pipeline.analyse.names", "not_prefixes"))


@cache
def document_words() -> frozenset[str]:
    """Lemmas of nouns for documents, which start no name of a body."""
    return frozenset(row["lemma"] for row in table("pipeline.analyse.names", "document_words"))


@cache
def _numbered_heads() -> frozenset[str]:
    return frozenset(row["lemma"] for row in table("pipeline.analyse.names", "numbered_heads"))


def is_general_word(word: Word) -> bool:
    """A word that names no body of its own: „Socjalna”, „Członków”, „Klastra”."""
    return bool(word.lemmas & _general_words())


def head_lemma(word: Word) -> str | None:
    """The lemma under which the word can head a name, or None."""
    lemma = reference_lemma(word)
    return lemma if lemma is not None and (word.is_capital or heads()[lemma][1] not in {"no", "bound"}) else None


def reference_lemma(word: Word) -> str | None:
    """The head lemma of a word in any letters: „fundacji” and „szpitala” alone refer to a body named elsewhere."""
    return _lemma_among_heads(word.text)


@lru_cache(maxsize=100_000)
def _lemma_among_heads(text: str) -> str | None:
    if text in heads() and is_shouted(text):
        return text
    lemma = min(lemmas(text) & heads().keys(), default=None)
    nominal = any(reading.is_noun and reading.lemma.lower() == lemma for reading in readings(text))
    return lemma if nominal else None


def is_office(word: Word) -> bool:
    """Does the word name an office that a person holds („Wójt”)? Then it starts no name and ends the one before."""
    function = function_word(word.text)
    return function is not None and not function.needs_complement


def category_of(lemma: str) -> str:
    """The category of a head lemma or acronym."""
    return heads()[lemma][0]


def is_class(word: Word, lemma: str) -> bool:
    """A small noun that says what the body is, and is no part of its name: „firma”, „spółka”."""
    return not word.is_capital and is_class_noun(lemma)


def is_class_noun(lemma: str) -> bool:
    """A noun that may say no more than what a body is."""
    return heads()[lemma][1] == "class"


def is_bound(lemma: str) -> bool:
    """A noun that heads a name only with a genitive of its own behind it: „Zarząd Dróg Powiatowych”."""
    return heads()[lemma][1] == "bound"


def head_at(words: Words, index: int) -> int | None:
    """Index of the head of a name that starts at ``index``: the word itself, or one after capital adjectives.

    Of units of the army and the like also behind their number: „12 Batalion”, „3. Pułk”.
    """
    first = words.get(index)
    if first is not None and (after := _past_number(words, index)) > index:
        head = head_at(words, after)
        return head if head is not None and head_lemma(words[head]) in _numbered_heads() else None
    if first is None or not _may_begin(first.text):
        return None
    if (first.lemmas & _not_prefixes() or is_office(first)) and head_lemma(first) is None:
        return None
    for head in range(index, min(index + MAX_PREFIX + 1, len(words))):
        word = words[head]
        if word.block != first.block:
            return None
        if head_lemma(word) and (head == index or (word.is_capital and _agree(words, index, head))):
            return _second_head(words, head) or head
        joins = head > index and _joins_adjectives(words, head)
        if not joins and not (word.is_capital and (is_prefix(word) or (word.is_roman and head == index))):
            return None
    return None


def _joins_adjectives(words: Words, index: int) -> bool:
    """„Powiatowa i Miejska Biblioteka”: does a conjunction join two adjectives of the language, no surname or town?"""
    before, after = words[index - 1], words.get(index + 1)
    if words[index].lower not in {"i", "oraz"} or after is None or not after.is_capital:
        return False
    if any(FORENAME in reading.names for word in words[max(0, index - 2) : index - 1] for reading in word.readings):
        return False
    return not is_place_name(before.text) and all(
        any(reading.is_adjective for reading in word.readings) for word in (before, after)
    )


def _past_number(words: Words, index: int) -> int:
    """Index after a number in digits and its full stop, where a capital word follows; the index itself where none.

    The label of a list item is no number of a name.
    """
    number = words[index]
    if not number.text.isdigit() or len(number.text) > MAX_NUMBER or index < words.content_start(number.block):
        return index
    end = (
        index + 2 if (stop := words.get(index + 1)) is not None and stop.text == "." and not stop.spaced else index + 1
    )
    after = words.get(end)
    return end if after is not None and after.block == number.block and after.is_capital else index


@lru_cache(maxsize=100_000)
def _may_begin(text: str) -> bool:
    """Can a name start with the word at all: a noun that heads one, or with a capital a number or an adjective?"""
    word = Word(text, 0, len(text), 0, spaced=True)
    return _lemma_among_heads(text) is not None or (word.is_capital and (is_prefix(word) or word.is_roman))


def _second_head(words: Words, head: int) -> int | None:
    """Index of the second noun of „Miasto i Gmina”, which name one body."""
    second = words.get(head + 2)
    if second is None or words[head + 1].lower != "i" or second.block != words[head].block:
        return None
    return head + 2 if {head_lemma(words[head]), head_lemma(second)} == {"miasto", "gmina"} else None


def is_joint(words: Words, index: int, head: int) -> bool:
    """Do two nouns joined by „i” head the name that starts at ``index``?"""
    return head > index + 1 and words[head - 1].lower == "i"


def is_prefix(word: Word) -> bool:
    """An adjective before a head, or the first part of one printed without its hyphen („Warmińsko Mazurski”)."""
    return is_adjective(word) or is_first_part(word.text) or word.text == PUBLIC


def _agree(words: Words, index: int, head: int) -> bool:
    adjectives = [word for word in words[index:head] if is_adjective(word)]
    return not words[head].readings or not adjectives or bool(agreed([*adjectives, words[head]]))
