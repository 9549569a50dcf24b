"""Words: a view of a ``Doc`` by word and punctuation mark, the same under every tokenizer.

User pipelines bring their own tokenizers, which cut „Iłowo-Osada”, „KSON-ie” and „o.o.” each in its own way.
The rules of klaster read this view instead, and give back character offsets.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple, Self

from pipeline.analyse.language.morphology import PLACE, Analysis, analyse
from pipeline.analyse.tables import table
from pipeline.document import Block

_WORD = re.compile(r"[^\W_]+(?:[-’'][^\W_]+)*|,,(?=\w)|\S")
#: Capitals, with an ending behind a hyphen or none: „KSON-ie”, „mOWES”, „PKES”.
_ACRONYM = re.compile(r"([a-z]?[A-ZĄĆĘŁŃÓŚŹŻ]{2,}[a-z]?[A-ZĄĆĘŁŃÓŚŹŻ]*)(?:-(?:\w{1,3}))?")
#: The seam of two words glued together: a small word and a capital one, four letters each at least.
_GLUE = re.compile(r"^[a-ząćęłńóśźż]{4,}(?=[A-ZĄĆĘŁŃÓŚŹŻ][a-ząćęłńóśźż]{3,}$)")
MAX_KNOWN_ACRONYM, MIN_NOUN = 5, 4
#: A capital word with a preposition of three letters or more run on.
_LOST_BLANK = re.compile(
    r"(?P<place>[A-ZĆŁŃÓŚŹŻ][^\W\d_]{3,})(?P<preposition>przy|przez|dla|pod|nad|oraz|podczas|wraz)"
)
_ROMAN = re.compile(r"[IVX]+")


class Word(NamedTuple):
    """One word or mark: ``text``, character offsets, the index of its block, and whether a blank goes before.

    ``headline``: it stands inside a block all in capitals, where capitals say nothing of small words and verbs.
    """

    text: str
    start: int
    end: int
    block: int
    spaced: bool
    headline: bool = False

    @property
    def lower(self) -> str:
        """The word in lower case."""
        return self.text.lower()

    @property
    def is_word(self) -> bool:
        """A word or number, not a mark."""
        return self.text[0].isalnum()

    @property
    def is_capital(self) -> bool:
        """Starts with a capital letter (or is a number with capitals, „4HC”), by more than being in a headline."""
        if self.headline and (is_joiner(self.lower) or is_only_verb(self.lower)):
            return False
        return self.text[0].isupper() or (self.text[0].isdigit() and any(c.isupper() for c in self.text))

    @property
    def is_shouted(self) -> bool:
        """All capitals, two letters or more: an acronym, or a word of a headline."""
        return is_shouted(self.text)

    @property
    def acronym(self) -> str | None:
        """The acronym in the word, without an ending („KSON-ie” → „KSON”), or None."""
        match = _ACRONYM.fullmatch(self.text)
        # A long word of the language in capitals is shouted, no acronym.
        return match.group(1) if match and (len(match.group(1)) <= MAX_KNOWN_ACRONYM or not self.readings) else None

    @property
    def is_roman(self) -> bool:
        """A roman numeral („VII”)."""
        return bool(_ROMAN.fullmatch(self.text)) and not (self.headline and is_joiner(self.lower))

    @property
    def readings(self) -> tuple[Analysis, ...]:
        """Morfeusz readings of the word as written, of its lower case, and of the last part of a compound."""
        return readings(self.text)

    @property
    def lemmas(self) -> frozenset[str]:
        """Every lemma the word may have, in lower case."""
        return lemmas(self.text)

    @property
    def is_participle(self) -> bool:
        """An active participle („uczestniczących”): it describes, and tells of no act."""
        return any(reading.pos == "pact" for reading in self.readings)

    @property
    def is_finite(self) -> bool:
        """Is it a finite verb and nothing else?"""
        return not self.is_capital and is_only_verb(self.text)


@lru_cache(maxsize=100_000)
def readings(text: str) -> tuple[Analysis, ...]:
    """All readings of a written word; „Warmińsko-Mazurskim”, or a compound unknown whole, is read by its last part."""
    found = analyse(text)
    if "-" in text and any(reading.pos == "adja" for reading in found):
        return readings(text.rsplit("-", 1)[1])
    lower = text.lower()
    if lower != text:
        title = text.capitalize()
        found += analyse(lower) + (analyse(title) if title != text else ())
    if not found and "-" in text:
        return readings(text.rsplit("-", 1)[1])
    return found or _without_diacritics(lower)


def _without_diacritics(lower: str) -> tuple[Analysis, ...]:
    """Readings of an unknown word as a verb in the past that was typed without diacritics: „podpisalismy”."""
    for row in table("pipeline.analyse.language", "plain_endings"):
        if lower.endswith(row["written"]):
            found = analyse(lower.removesuffix(row["written"]) + row["spelled"])
            return tuple(reading for reading in found if reading.pos == "praet")
    return ()


@lru_cache(maxsize=100_000)
def lemmas(text: str) -> frozenset[str]:
    """All lemmas of a written word in lower case; an unknown word is its own lemma."""
    return frozenset(reading.lemma.lower() for reading in readings(text)) or frozenset({text.lower()})


@lru_cache(maxsize=100_000)
def is_shouted(text: str) -> bool:
    """All capitals, two letters or more."""
    letters = [c for c in text if c.isalpha()]
    return len(letters) > 1 and all(c.isupper() for c in letters)


@lru_cache(maxsize=100_000)
def is_only_verb(text: str) -> bool:
    """Is it a finite verb („podpisały”), and nothing else but perhaps a rare adjective („uczestniczą”)?"""
    found = readings(text)
    return any(r.is_verb for r in found) and all(r.is_verb or r.is_adjective for r in found)


@lru_cache(maxsize=100_000)
def is_joiner(text: str) -> bool:
    """Is it a preposition or a conjunction („z”, „oraz”)? Longer ones that are nouns as well („koło”) are not."""
    found = analyse(text)
    return any(r.pos in {"prep", "conj", "comp"} for r in found) and (
        len(text) < MIN_NOUN or not any(r.is_noun for r in found)
    )


@lru_cache(maxsize=100_000)
def is_place_name(text: str) -> bool:
    """Does the dictionary know the word as a place name?"""
    return any(PLACE in reading.names for reading in readings(text))


class Words(tuple[Word, ...]):
    """The words of a document, block by block, with look-up by offset. Furniture blocks are left out.

    A tuple, because rules ask it for a word some thousand times a document.
    """

    text: str
    blocks: tuple[Block, ...]
    _starts: list[int]

    def __new__(cls, text: str, blocks: Sequence[Block]) -> Self:
        """The words of a text that consists of these blocks."""
        words = super().__new__(cls, _split(text, blocks))
        words.text = text
        words.blocks = tuple(blocks)
        words._starts = [word.start for word in words]
        return words

    def get(self, index: int) -> Word | None:
        """The word at an index, or None outside the document."""
        return self[index] if 0 <= index < len(self) else None

    def span(self, start: int, end: int) -> range:
        """Indices of the words that lie in ``text[start:end]``."""
        return range(bisect_left(self._starts, start), bisect_left(self._starts, end))

    def at(self, offset: int) -> int:
        """Index of the word that covers or precedes an offset."""
        return max(0, bisect_right(self._starts, offset) - 1)

    def has_in_row(self, index: int, wanted: Sequence[str]) -> bool:
        """Do words stand in a row from an index on, each with the wanted lemma or in just the wanted form?"""
        row = self[index : index + len(wanted)]
        if len(row) < len(wanted) or (wanted[0] != row[0].lower and wanted[0] not in row[0].lemmas):
            return False  # at the first word, as nearly always
        return all(one == word.lower or one in word.lemmas for word, one in zip(row, wanted, strict=True))

    def breaks_before(self, index: int) -> bool:
        """Does a line break stand before a word, inside its block?"""
        return index > 0 and "\n" in self.text[self[index - 1].end : self[index].start]

    def of_block(self, block: int) -> range:
        """Indices of the words of one block."""
        return self.span(self.blocks[block].start, self.blocks[block].end)

    def content_start(self, block: int) -> int:
        """Index of the first word of a block behind its label."""
        inside = self.of_block(block)
        start = self.blocks[block].start + len(self.blocks[block].label)
        first = self.span(start, self.blocks[block].end).start
        return first if inside.start <= first < inside.stop else inside.start


def _split(text: str, blocks: Sequence[Block]) -> Iterator[Word]:
    for number, block in enumerate(blocks):
        if block.is_furniture:
            continue
        before = block.start
        headline = text[block.start : block.end].isupper()
        for match in _WORD.finditer(text, block.start, block.end):
            start = match.start()
            for part in _parts(match.group()):
                # The first word may be a number: „I LICEUM”.
                inside = headline and start > block.start
                yield Word(part, start, start + len(part), number, start > before, inside)
                before = start = start + len(part)


def _parts(written: str) -> tuple[str, ...]:
    """A word printed together with the next one, in two.

    „partnerstwoPorozumienie”: a caption glued to the first word of a text. „Jaśleprzy”: a blank lost behind a place.
    """
    if written.islower():
        return (written,)
    glue = _GLUE.search(written)
    if glue is not None:
        parts = written[: glue.end()], written[glue.end() :]
        return parts if all(analyse(part.lower()) for part in parts) else (written,)
    lost = _LOST_BLANK.fullmatch(written)
    if lost is not None and not readings(written) and is_place_name(lost["place"]):
        return lost["place"], lost["preposition"]
    return (written,)
