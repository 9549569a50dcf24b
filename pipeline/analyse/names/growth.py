"""How a name grows to the right of its head: what Polish lets follow, step by step, until something else starts."""

from __future__ import annotations

from functools import cache

from pipeline.analyse.language.quotations import OPENING, quoted_end
from pipeline.analyse.language.words import Word
from pipeline.analyse.names.branches import is_branch
from pipeline.analyse.names.ends import names_commune, starts_other
from pipeline.analyse.names.heads import document_words, head_at
from pipeline.analyse.names.links import after_link, is_series, link_at
from pipeline.analyse.names.marks import after_comma, after_dash, after_stop
from pipeline.analyse.names.naming import DASHES, Naming
from pipeline.analyse.names.suffixes import ends_in_form, suffix_pattern
from pipeline.analyse.tables import toml_table

#: What Roman numerals count inside a name, in small letters or capital ones.
DEGREE = "stopień"


@cache
def register_labels() -> frozenset[str]:
    """Labels of register numbers, which end a name: „KRS”, „NIP”."""
    return frozenset(label for row in toml_table("pipeline.analyse", "contacts")["register"] for label in row["labels"])


def grow(name: Naming, index: int) -> int:
    """The index after the last word of the name."""
    if name.category in {"county", "voivodeship"} and index > name.head + 1:
        return index
    while (word := name.words.get(index)) is not None and word.block == name.words[name.head].block:
        step = None if _is_glued(name, index, word) else _step(name, index, word)
        if step is None:
            break
        index = step
    return index


def _is_glued(name: Naming, index: int, word: Word) -> bool:
    """„partnerstwoPorozumienie”: two words without a blank are no name."""
    return word.is_word and not word.spaced and name.words[index - 1].is_word


def _step(name: Naming, index: int, word: Word) -> int | None:
    suffix = suffix_pattern().match(name.words.text, word.start)
    if suffix:
        return name.words.at(suffix.end() - 1) + 1
    if word.text in OPENING:
        return None if word.text == "(" or _quotes_document(name, index) else quoted_end(name.words, index)
    if word.text in DASHES:
        return after_dash(name, index)
    if word.text == ",":
        return after_comma(name, index)
    if word.text == ".":
        return after_stop(name, index)
    if word.is_roman and (end := _past_degrees(name, index)) is not None:
        return end
    if link_at(name.words, index) is not None and not word.is_roman:
        return after_link(name, index)
    if word.is_capital:
        return _after_capital(name, index)
    return index + 1 if word.text.isdigit() and _after_nr(name, index) else None


def _past_degrees(name: Naming, index: int) -> int | None:
    """„Szkoła Muzyczna I stopnia”, „… I i II stopnia”: index after the degree that Roman numerals count."""
    words, end = name.words, index + 1
    while (numeral := words.get(end + 1)) is not None and is_series(words[end]) and numeral.is_roman:
        end += 2
    noun = words.get(end)
    return end + 1 if noun is not None and noun.block == words[index].block and DEGREE in noun.lemmas else None


def _quotes_document(name: Naming, index: int) -> bool:
    """„… z naszą Uczelnią „List intencyjny””: the quotation is the title of a document."""
    first = name.words.get(index + 1)
    return first is not None and bool(first.lemmas & document_words())


def _after_capital(name: Naming, index: int) -> int | None:
    words = name.words
    if starts_other(name, index) or words[index].text in register_labels():
        return None
    if ends_in_form(words.text, words[name.first].start, words[index - 1].end):
        # „Huta Szkła S.A. Zatrudnia 40 osób.”: behind a legal form only a place or a branch may follow.
        return index + 1 if is_branch(words, index, name.category) else None
    other = head_at(name.words, index)
    return other + 1 if other is not None and not names_commune(name, index, other) else index + 1


def _after_nr(name: Naming, index: int) -> bool:
    return "nr" in {name.words[index - 1].lower, name.words[max(0, index - 2)].lower}
