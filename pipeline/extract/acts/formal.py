"""Formal texts: the document is the agreement itself. Its title, and by what it is known."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import pairwise

from pipeline.analyse.language.openings import Openings
from pipeline.analyse.language.quotations import OPENING
from pipeline.analyse.language.words import Word, lemmas, readings
from pipeline.extract.acts.acts import Act
from pipeline.extract.acts.status import Status
from pipeline.extract.facts.dating import HEAD_BLOCKS
from pipeline.extract.lexicon import BETWEEN, words_of
from pipeline.extract.reading import Noun, Reading

MAX_TITLE_LINE = 24
#: Words from the start of a title to the mark behind „Część druga –”, and such marks.
MAX_PART, PART_MARKS = 4, frozenset("–—-:.")
#: So many numbered clauses make a text of rules.
MIN_CLAUSES = 3
#: Words before „treści” that announce what is agreed on.
_AS_FOLLOWS = ("następującej", "poniższej")


@dataclass(frozen=True, slots=True)
class Formal:
    """The noun that the title starts with, and the words of the block it heads."""

    noun: Noun
    title: range

    def own_title(self, reading: Reading) -> range:
        """The part of the title that speaks of this document: behind „do Umowy” stands the date of another."""
        changed = self._changed(reading)
        concluded = self.noun.kind == "uchwała" or any(is_concluded(reading.words[i]) for i in self.title)
        return self.title if changed is None or concluded else range(self.title.start, changed.first)

    def is_annex(self, reading: Reading) -> bool:
        """Does the text change an agreement („Aneks nr 2 do Umowy …”)?"""
        return "aneks" in reading.words[self.noun.first].lemmas

    def kind(self, reading: Reading) -> str:
        """The kind of agreement: that of an annex is the kind of what it changes."""
        changed = self._changed(reading) if self.is_annex(reading) else None
        return changed.kind if changed is not None and changed.kind else self.noun.kind

    def _changed(self, reading: Reading) -> Noun | None:
        """The other agreement that the title names: „do Umowy z dnia …”."""
        return next((n for n in reading.nouns if n.first in self.title and n.first > self.noun.first), None)

    @property
    def act(self) -> Act:
        """A formal text is itself the word that the agreement was concluded."""
        return Act(self.noun.first, "conclude", Status.DONE, self.title, self.noun, True, True, self.noun.first)


def is_concluded(word: Word) -> bool:
    """„Umowa zawarta”, „Aneks zawarty”: said of the text itself, not „do Umowy zawartej …” of what it changes."""
    return word.lower.startswith("zawart") and any("nom" in r.cases for r in word.readings)


@lru_cache(maxsize=1)
def formal_text(reading: Reading) -> Formal | None:
    """Is the document the text of an agreement? Its title starts with a noun for one, and it speaks as one does.

    Several rules ask this of one document, so the last answer is kept.
    """
    if not (_speaks_formally(reading) or _is_built_formally(reading)):
        return None
    for number in reading.content_blocks()[:HEAD_BLOCKS]:
        noun = title_noun(reading, number)
        if noun is not None:
            title = range(reading.words.of_block(number).start, _title_end(reading, number))
            return None if _permits(reading, noun, title) else Formal(noun, title)
    return None


def _permits(reading: Reading, noun: Noun, title: range) -> bool:
    """„Uchwała Rady Gminy … w sprawie wyrażenia zgody na …”: a council lets others conclude an agreement."""
    return noun.kind == "uchwała" and bool(reading.lemmas(title) & words_of("councils"))


def title_noun(reading: Reading, number: int) -> Noun | None:
    """The noun for an agreement that a block without a verb starts with, or None."""
    inside = reading.words.of_block(number)
    if any(reading.words[i].is_finite and not is_quoted(reading, i, inside) for i in inside):
        return None
    start = _behind_part(reading, inside)
    return next((n for n in reading.nouns if n.kind and n.first in {start, start + 1}), None)


def _behind_part(reading: Reading, inside: range) -> int:
    """Index behind „Część druga –”, „Dokument 2:”, or the first of the block."""
    if reading.words[inside.start].lemmas & words_of("file_parts"):
        marks = (i for i in inside[:MAX_PART] if reading.words[i].text in PART_MARKS)
        return next(marks, inside.start - 1) + 1
    return inside.start


def is_quoted(reading: Reading, index: int, inside: range) -> bool:
    """Does a word stand inside quotation marks („Partnerstwo „Jezioro smakuje””)?"""
    marks = [reading.words[i].text for i in range(inside.start, index)]
    return marks.count("„") > marks.count("”")


def _title_end(reading: Reading, number: int) -> int:
    """Index after the title: it may run on over the headings right behind its first line."""
    numbers = reading.content_blocks()
    rest = numbers[numbers.index(number) + 1 :]
    end = reading.words.of_block(number).stop
    for following in rest:
        inside = reading.words.of_block(following)
        heading = reading.words.blocks[following].kind == "heading"
        heading = heading and not any(reading.words[i].is_finite for i in inside)
        clause = reading.words[inside.start].text == "§" or opens_with_day(reading, inside)
        if clause or not (heading or _goes_on(reading, inside)):
            break
        end = inside.stop
    return end


def _goes_on(reading: Reading, inside: range) -> bool:
    """A short line that goes on with a title: „Kolskiego Klastra Energii z dnia 3 maja”, „w sprawie …”."""
    first, last = reading.words[inside.start], reading.words[inside.stop - 1]
    if (
        len(inside) > MAX_TITLE_LINE
        or last.text == ":"
        or (last.text == "." and not _ends_with_day(reading, inside))
        or first.lower.startswith("zawart")
        or any(reading.words[i].is_finite for i in inside)
        # the same title once more
        or any(n.first == inside.start and n.kind for n in reading.nouns)
    ):
        return False
    return (
        first.text.islower()
        or first.text in OPENING
        or any("gen" in r.cases for r in first.readings if r.is_adjective or r.is_noun)
    )


def _ends_with_day(reading: Reading, inside: range) -> bool:
    """„do Umowy z dnia 3 maja 2018 r.”, „do Umowy zawartej w dniu 3 maja 2018 r.”: the day ends the line."""
    spelled = [reading.words[i].lower for i in inside]
    days = {("z", "dnia"), ("w", "dniu")}
    return spelled[-2:] == ["r", "."] and not days.isdisjoint(pairwise(spelled))


def opens_with_day(reading: Reading, inside: range) -> bool:
    """„W dniu 5 maja 2018 r. w Kole”: the clause of conclusion begins."""
    opening = [reading.words[i].lower for i in range(inside.start, min(inside.start + 2, inside.stop))]
    return opening == ["w", "dniu"] or opening[0] == "dnia"


def _speaks_formally(reading: Reading) -> bool:
    """Paragraph signs, „niniejszy”, „niżej podpisani”, „zwana dalej”, a block that starts as a clause does."""
    numbers = reading.content_blocks()
    for index in (i for number in numbers for i in reading.words.of_block(number)):
        if _speaks(reading.words[index].text) or _speaks_with_next(reading, index):
            return True
    starts = [reading.content_start(number) for number in numbers]
    return any(
        reading.words[i].lower.startswith("zawart")
        or reading.words[i].text == "Oświadczam"
        or (reading.words[i].text == "Za" and not any(reading.words[j].is_finite for j in reading.sentence(i)))
        or reading.words[i].lower in BETWEEN
        or _is_concluded(reading, i)
        for i in starts
    )


def _is_built_formally(reading: Reading) -> bool:
    """Numbered clauses, each with a verb, and below the last a line of signatures: names and no verb, or „Podpisy”."""
    numbers = reading.content_blocks()
    clauses = [place for place, number in enumerate(numbers) if _is_clause(reading, number)]
    below = (reading.words.of_block(number) for number in numbers[clauses[-1] + 1 :]) if clauses else ()
    return len(clauses) >= MIN_CLAUSES and any(_is_signed(reading, inside) for inside in below)


def _is_clause(reading: Reading, number: int) -> bool:
    inside = reading.words.of_block(number)
    labelled = reading.content_start(number) > inside.start and reading.words[inside.start].text.rstrip(".").isdigit()
    return labelled and any(reading.words[i].is_finite for i in inside)


def _is_signed(reading: Reading, inside: range) -> bool:
    if any(reading.words[i].is_finite for i in inside):
        return False
    return any(p.first == inside.start for p in reading.persons) or "podpis" in reading.words[inside.start].lemmas


def _is_concluded(reading: Reading, start: int) -> bool:
    """„Umowa zostaje zawarta”, „Porozumienie zawiera się”: the text speaks of itself at the start of a block."""
    opening = [reading.words[i].lower for i in range(start, min(start + 3, len(reading.words)))]
    noun = any(n.first == start and n.kind for n in reading.nouns)
    return noun and opening[1:2] == ["zostaje"] and opening[2].startswith("zawart")


@lru_cache(maxsize=100_000)
def _speaks(text: str) -> bool:
    """„§”, „niniejszy”, and „Przystępujemy”, „oświadczam”: the parties speak."""
    if text == "§":
        return True
    if not _speaking().fit(text):
        return False
    said = "niniejszy" in lemmas(text)
    return said or any(r.lemma in words_of("speaking") and "pri" in r.tag.split(":") for r in readings(text))


@cache
def _speaking() -> Openings:
    return Openings({"niniejszy", *words_of("speaking")})


def _speaks_with_next(reading: Reading, index: int) -> bool:
    """„My, niżej podpisani”, „My, założyciele Klastra”: the signatories speak themselves; „zwana dalej”.

    „umowę o następującej treści”, „postanawiają, co następuje”, „postanawiają:”: what is agreed on comes next.
    """
    opening = reading.words[index].text
    after = reading.words.get(index + 1)
    if after is None:
        return False
    if after.text in ",:" and _resolves(opening):
        return after.text == ":" or (index + 2 < len(reading.words) and reading.words[index + 2].lower == "co")
    if opening != "My" and not opening.lower().startswith(("niżej", "zwan", *_AS_FOLLOWS)):
        return False
    called = opening.lower().startswith("zwan") and after.lower == "dalej"
    undersigned = opening.lower() == "niżej" and after.lower.startswith("podpisan")
    wording = opening.lower() in _AS_FOLLOWS and after.lower == "treści"
    return called or undersigned or wording or (opening == "My" and after.text == ",")


@lru_cache(maxsize=100_000)
def _resolves(text: str) -> bool:
    """„postanawiają”, „uchwalają”: the parties, of whom the text speaks."""
    return any(r.lemma in words_of("speaking") and {"pl", "ter"} <= set(r.tag.split(":")) for r in readings(text))
