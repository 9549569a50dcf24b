"""A document as the extractors read it: words, sentences and findings, with look-up by word."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from spacy.tokens import Doc

from pipeline.analyse.contacts import ContactMatch
from pipeline.analyse.dates.find import DateMatch
from pipeline.analyse.doc import words_of
from pipeline.analyse.language.sentences import sentence_starts
from pipeline.analyse.language.words import Word, Words
from pipeline.analyse.names.organisations import Organisation
from pipeline.analyse.people.officers import Officer
from pipeline.analyse.people.persons import Person
from pipeline.analyse.places.units import UnitMention
from pipeline.analyse.roles.component import Roles
from pipeline.analyse.roles.labels import Part
from pipeline.document import Block, BlockKind
from pipeline.extract.lexicon import agreement_nouns, agreement_openings, other_contracts
from pipeline.extract.lexicon import words_of as lemmas_of


@dataclass(frozen=True, slots=True)
class Noun:
    """A noun for an agreement („porozumienie”, „list intencyjny”): word indices and the kind it stands for."""

    first: int
    last: int
    kind: str


@dataclass(frozen=True, eq=False)
class Reading:
    """What one Doc gives to the extractors, the same as no other. Sentences are ranges of word indices."""

    words: Words
    sentences: tuple[range, ...]
    organisations: tuple[Organisation, ...]
    persons: tuple[Person, ...]
    officers: tuple[Officer, ...]
    dates: tuple[DateMatch, ...]
    units: tuple[UnitMention, ...]
    contacts: tuple[ContactMatch, ...]
    nouns: tuple[Noun, ...]
    blocks: Sequence[int]
    _starts: list[int] = field(repr=False)
    #: Who has which part, as the network reads it; None where none was asked to read.
    roles: Roles | None = field(default=None, repr=False)
    #: What ``lemmas`` was asked before: every rule asks it of the same sentences.
    _lemmas: dict[tuple[range, bool], frozenset[str]] = field(
        default_factory=dict, init=False, repr=False, compare=False
    )

    @classmethod
    def of(cls, doc: Doc) -> Reading:
        """Collect what the components found."""
        words, found = words_of(doc), doc._
        starts = {words.span(sent.start_char, sent.end_char).start for sent in doc.sents}
        return replace(
            cls._of_words(words, sorted(start for start in starts if start < len(words))),
            organisations=found.organizations,
            persons=found.persons,
            officers=found.officers,
            dates=found.dates,
            units=found.units,
            contacts=found.contacts,
            roles=found.roles,
        )

    @classmethod
    def unasked(cls, words: Words) -> Reading:
        """What the words alone tell, before any component is asked what they name."""
        return cls._of_words(words, sentence_starts(words))

    @classmethod
    def _of_words(cls, words: Words, starts: list[int]) -> Reading:
        ends = [*starts[1:], len(words)][: len(starts)]
        sentences = tuple(range(start, end) for start, end in zip(starts, ends, strict=True) if start < end)
        starts = [sentence.start for sentence in sentences]
        return cls(words, sentences, (), (), (), (), (), (), tuple(_nouns(words)), range(len(words.blocks)), starts)

    def part(self, blocks: Sequence[int]) -> Reading:
        """The reading of some blocks: what lies outside is not seen, indices and offsets stay those of the text."""
        numbers = frozenset(blocks)

        def inside(first: int) -> bool:
            return self.words[first].block in numbers

        def is_read(found: DateMatch | UnitMention | ContactMatch) -> bool:
            return inside(self.words.at(found.start))

        sentences = tuple(s for s in self.sentences if inside(s.start))
        return replace(
            self,
            sentences=sentences,
            organisations=tuple(o for o in self.organisations if inside(o.first)),
            persons=tuple(p for p in self.persons if inside(p.first)),
            officers=tuple(o for o in self.officers if inside(o.first)),
            dates=tuple(filter(is_read, self.dates)),
            units=tuple(filter(is_read, self.units)),
            contacts=tuple(filter(is_read, self.contacts)),
            nouns=tuple(n for n in self.nouns if inside(n.first)),
            blocks=tuple(blocks),
            _starts=[s.start for s in sentences],
        )

    @property
    def calls_agreement(self) -> bool:
        """Is anything called an agreement or a cluster? Of other texts the network is asked little."""
        return any(noun.kind for noun in self.nouns) or any(o.category == "cluster" for o in self.organisations)

    def score(self, part: Part, offset: int) -> float | None:
        """The log odds that what is named from a character on has a part in the agreement; None where nothing reads."""
        return self.roles.score(part, offset) if self.roles is not None else None

    def sentence(self, index: int) -> range:
        """The sentence that a word stands in."""
        return self.sentences[max(0, bisect_right(self._starts, index) - 1)]

    def span(self, inside: range) -> tuple[int, int]:
        """Characters from the first to the last word of a range."""
        return self.words[inside.start].start, self.words[inside.stop - 1].end

    def text(self, span: tuple[int, int]) -> str:
        """The text between two offsets."""
        return self.words.text[slice(*span)]

    def block(self, index: int) -> Block:
        """The block that a word stands in."""
        return self.words.blocks[self.words[index].block]

    def lemmas(self, inside: range, *, participles: bool = True) -> frozenset[str]:
        """All lemmas of the words in a range, with or without those of active participles."""
        found = self._lemmas.get((inside, participles))
        if found is None:
            words = (self.words[index] for index in inside)
            some = (word.lemmas for word in words if participles or not word.is_participle)
            found = self._lemmas[inside, participles] = frozenset[str]().union(*some)
        return found

    def content_start(self, block: int) -> int:
        """Index of the first word of a block behind its label."""
        return self.words.content_start(block)

    def lines(self, block: int) -> list[range]:
        """The printed lines of a block, as ranges of words."""
        inside = self.words.of_block(block)
        starts = [i for i in inside if i == inside.start or self.words.breaks_before(i)]
        return [range(start, end) for start, end in zip(starts, [*starts[1:], inside.stop], strict=True)]

    def content_blocks(self) -> list[int]:
        """Numbers of the blocks that are not furniture and have words, in order."""
        return [
            number
            for number in self.blocks
            if not self.words.blocks[number].is_furniture and self.words.of_block(number)
        ]

    def is_list_item(self, block: int) -> bool:
        """Is a block an item of a list or a cell of a table?"""
        return self.words.blocks[block].kind in {BlockKind.LIST_ITEM, BlockKind.TABLE_CELL}


def _nouns(words: Words) -> list[Noun]:
    """The nouns for agreements; one that nothing behind it describes means what was called so before it."""
    found: list[Noun] = []
    named: dict[str, bool] = {}
    for index, word in enumerate(words):
        if not agreement_openings().fit(word.text):
            continue
        lemma = next(iter(word.lemmas & agreement_nouns().keys()), None)
        if lemma is None or not _is_noun(word, lemma):
            continue
        adjective, kind = agreement_nouns()[lemma]
        after = words.get(index + 1)
        whole = after is not None and adjective in after.lemmas
        if lemma in named and not whole and _is_bare(after):
            if named[lemma]:
                found.append(Noun(index, index + 1, kind))
        elif whole or not adjective:
            named[lemma] = not any(_is_other(words, index + 1, row) for row in other_contracts().get(lemma, ()))
            if named[lemma]:
                found.append(Noun(index, index + 1 + whole, kind))
    return found


def _is_other(words: Words, index: int, row: tuple[str, ...]) -> bool:
    """„protokół z zebrania”, „umowa o pracę”; the minutes of a founding meeting are an agreement."""
    after = words.get(index + len(row))
    return words.has_in_row(index, row) and (after is None or not after.lemmas & lemmas_of("founding_meetings"))


def _is_bare(after: Word | None) -> bool:
    """„Umowę podpisali …”: a noun that nothing behind it describes means the document named before."""
    return after is None or not any(r.is_adjective or r.pos == "prep" for r in after.readings)


def _is_noun(word: Word, lemma: str) -> bool:
    return any(reading.is_noun and reading.pos != "ger" and reading.lemma.lower() == lemma for reading in word.readings)
