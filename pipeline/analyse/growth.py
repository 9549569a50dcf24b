"""How a name grows to the right of its head: what Polish lets follow, step by step, until something else starts."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import NamedTuple

from pipeline.analyse.agreement import Features, agreed, cases, features, is_adjective
from pipeline.analyse.functions import function_word, toml_table
from pipeline.analyse.heads import category_of, document_words, head_at, head_lemma, is_office
from pipeline.analyse.morphology import FORENAME
from pipeline.analyse.persons import Person, is_person_at, person_at
from pipeline.analyse.places import closing_place, place_end
from pipeline.analyse.quotations import CLOSING, OPENING, quoted_end
from pipeline.analyse.suffixes import suffix_pattern
from pipeline.analyse.tables import table
from pipeline.analyse.titles import is_title
from pipeline.analyse.words import Word, Words, is_place_name

#: Abbreviations that end with a full stop inside a name.
ABBREVIATIONS = frozenset({"im", "św", "ks", "dr", "ds", "nr", "pw", "m", "st", "bł", "prof", "gen", "płk", "hr"})
DASHES = frozenset("–—-")


class Link(NamedTuple):
    """What must follow a small word inside a name, and in which case a place or a noun stands."""

    follows: str
    case: str


@cache
def links() -> dict[str, Link]:
    """Small words inside a name, and what must follow them."""
    rows = table("pipeline.analyse", "organisation_links")
    return {row["link"]: Link(row["follows"], row["case"]) for row in rows}


@cache
def register_labels() -> frozenset[str]:
    """Labels of register numbers, which end a name: „KRS”, „NIP”."""
    return frozenset(label for row in toml_table("pipeline.analyse", "contacts")["register"] for label in row["labels"])


@dataclass(frozen=True)
class Growth:
    """One name while it grows: ``first`` word, ``head`` noun, ``own`` the index after the head group."""

    words: Words
    first: int
    head: int
    own: int
    common: frozenset[Features]
    item: bool

    def extend(self, index: int) -> int:
        """The index after the last word of the name."""
        if self._category in {"county", "voivodeship"} and index > self.head + 1:
            return index
        while (word := self.words.get(index)) is not None and word.block == self.words[self.head].block:
            step = None if self._is_glued(index, word) else self._step(index, word)
            if step is None:
                break
            index = step
        return index

    def _is_glued(self, index: int, word: Word) -> bool:
        """„partnerstwoPorozumienie”: two words without a blank are no name."""
        return word.is_word and not word.spaced and self.words[index - 1].is_word

    @property
    def _category(self) -> str:
        return category_of(head_lemma(self.words[self.head]) or "")

    def _step(self, index: int, word: Word) -> int | None:
        suffix = suffix_pattern().match(self.words.text, word.start)
        if suffix:
            return self.words.at(suffix.end() - 1) + 1
        if word.text in OPENING:
            return None if word.text == "(" or self._quotes_document(index) else quoted_end(self.words, index)
        if word.text in DASHES:
            return self._after_dash(index)
        if word.text == ",":
            return self._after_comma(index)
        if word.text == ".":
            return self._after_stop(index)
        if (word.lower in links() or self._two(index) in links()) and not word.is_roman:
            return self._after_link(index)
        if word.is_capital:
            return self._after_capital(index)
        return index + 1 if word.text.isdigit() and self._after_nr(index) else None

    def _quotes_document(self, index: int) -> bool:
        """„… z naszą Uczelnią „List intencyjny””: the quotation is the title of a document."""
        first = self.words.get(index + 1)
        return first is not None and bool(first.lemmas & document_words())

    def _after_capital(self, index: int) -> int | None:
        if self._starts_other(index) or self.words[index].text in register_labels():
            return None
        other = head_at(self.words, index)
        return other + 1 if other is not None and not self._names_commune(index, other) else index + 1

    def _after_stop(self, index: int) -> int | None:
        """A full stop ends a name, but not behind an abbreviation, nor by mistake before a legal form."""
        after = self.words.get(index + 1)
        suffixed = after is not None and suffix_pattern().match(self.words.text, after.start) is not None
        return index + 1 if suffixed or self.words[index - 1].lower in ABBREVIATIONS else None

    def _two(self, index: int) -> str:
        after = self.words.get(index + 1)
        return f"{self.words[index].lower} {after.lower}" if after else ""

    def _after_nr(self, index: int) -> bool:
        return "nr" in {self.words[index - 1].lower, self.words[max(0, index - 2)].lower}

    def _starts_other(self, index: int) -> bool:
        """Does something else start here: an officer, a person, another body?"""
        word, before = self.words[index], self.words[index - 1]
        if is_office(word):
            return True
        if word.readings and all(r.pos == "ppas" and "gen" not in r.cases for r in word.readings):
            # „Porozumienie Klastra Sad Zawarte 3 maja”: a participle in another case opens a clause.
            return True
        if before.lower in ABBREVIATIONS or before.text == "." or before.text in DASHES:
            return False
        person = self._titled_person(index)
        if person is not None:
            return not self._person_in_name(index, person)
        if not self._is_beside(index) and index == self.own + 1 and is_adjective(before) and agreed([before, word]):
            # „Gmina Nowe Miasto”: the adjective does not agree with the head, so both are the name.
            return False
        other = head_at(self.words, index)
        if other is not None and self._names_commune(index, other):
            return False
        if other is None or "gen" in self._head_cases(other) or not self._head_cases(other):
            return False
        if other == index and self._is_branch(index) and index > self.own:
            # „Fundacja „Świt” Oddział w Pile”: the branch of the body itself.
            return False
        # Right behind the head another one stands in apposition: „Fundacją Akademia Zdrowia”.
        return index > self.own or self._category == "cluster" or self._is_place() or self._is_beside(other)

    def _is_branch(self, index: int) -> bool:
        """„Oddział w Pile”, and of a society „Koło w Pile”, „Koło nr 3”."""
        lemma, after = head_lemma(self.words[index]) or "", self.words.get(index + 1)
        if category_of(lemma) == "branch":
            return True
        return lemma == "koło" and self._category == "ngo" and after is not None and after.lower in {"w", "we", "nr"}

    def _names_commune(self, index: int, other: int) -> bool:
        """„z Gminą Borowa Fundacja Świt”: the first word behind „Gmina” is its name, whatever it agrees with."""
        return self._category == "commune" and index == self.own and other > index

    def _is_beside(self, other: int) -> bool:
        """„z Gminą Las Fundacja Świt”: no other body stands in apposition to a commune; „Gmina Miasto Koło” is one."""
        lemma, place = head_lemma(self.words[other]), is_place_name(self.words[other].text)
        return self._category == "commune" and lemma is not None and category_of(lemma) != "commune" and not place

    def _titled_person(self, index: int) -> Person | None:
        """The person whose name starts here, or behind titles: „Pani Anna Nowak”."""
        at = index
        while (word := self.words.get(at)) is not None and (is_title(word) or (at > index and word.text == ".")):
            at += 1
        same = word is not None and word.block == self.words[index].block
        return person_at(self.words, index) or (person_at(self.words, at) if same else None)

    def _person_in_name(self, index: int, person: Person) -> bool:
        """A person belongs to the name only in the genitive right behind the head: „Fundacja Anny Nowak”.

        Not behind the name of a commune, nor where the head completes a function („skarbnik Gminy Anna Nowak”).
        """
        before = self.words.get(self.first - 1)
        completes = before is not None and (self._completes(before) or self._is_held(before, person))
        genitive = "gen" in person.cases or not person.cases
        # „Firma Handlowa Jan Nowak”: the firm of one person bears the person's name.
        genitive = genitive or (self._category == "company" and bool(person.cases & cases(self.common)))
        return index == self.own and genitive and not completes and self._category not in {"commune", "cluster"}

    def _is_held(self, office: Word, person: Person) -> bool:
        """„Prezesa Fundacji Jana Nowaka”: the person holds the office when both stand in one oblique case."""
        return is_office(office) and "gen" in person.cases and "gen" in cases(features(office))

    def _is_place(self) -> bool:
        """„w Kole Gmina Las podpisała”: behind a preposition the head is the name of a town."""
        before = self.words.get(self.head - 1)
        preposition = before is not None and any(reading.pos == "prep" for reading in before.readings)
        return preposition and is_place_name(self.words[self.head].text)

    def _completes(self, office: Word) -> bool:
        """„skarbnik Gminy”, „prezes Oddziału”: the head belongs to the function before it."""
        function = function_word(office.text)
        head = self.words[self.head].lower
        return function is not None and (head in function.complements or self._category == "commune")

    def _after_dash(self, index: int) -> int | None:
        after = self.words.get(index + 1)
        # „Fundacja – Fundacja „Świt””, „Szkoła – Zespół Szkół w Kole”: a definition, not a name.
        bare = self.own == self.first + 1 and head_at(self.words, index + 1) is not None and self._opens_block()
        defined = index == self.own and (self._category == "cluster" or self._same_head(index + 1) or bare)
        if after is None or after.block != self.words[index].block or defined:
            return None
        if not after.spaced or not self.words[index].spaced:
            return index + 1 if after.is_capital or after.text in OPENING else None
        if not (after.is_capital or after.text in OPENING) or is_office(after):
            return None
        if is_person_at(self.words, index + 1):
            return None
        other = head_at(self.words, index + 1)
        if other is None:
            # „Fundacja Na Nowo – Kalisz,”: the seat behind the name.
            return index + 1 if closing_place(self.words, index + 1) is None else None
        # In apposition to the head, or to the last word of a name in the nominative („Dobry Czas – Nasz Dom”).
        own, known = self._head_cases(other), cases(self.common) | cases(features(self.words[index - 1]))
        return other + 1 if not own or not self.common or own & known else None

    def _opens_block(self) -> bool:
        return self.words.of_block(self.words[self.first].block).start == self.first

    def _same_head(self, index: int) -> bool:
        word = self.words.get(index)
        return word is not None and head_lemma(word) == head_lemma(self.words[self.head])

    def _head_cases(self, head: int) -> frozenset[str]:
        return cases(features(self.words[head], head_lemma(self.words[head])))

    def _after_comma(self, index: int) -> int | None:
        """A comma inside a name: a genitive follows, and no other body, person or address.

        Outside a list item only in a series that ends with „i”: „Fundacja Kultury, Sportu i Rekreacji”.
        """
        after = self.words.get(index + 1)
        if after is None or not after.is_capital or after.is_shouted or after.block != self.words[index].block:
            return None
        other = head_at(self.words, index + 1) is not None or is_person_at(self.words, index + 1)
        other = other or (self.item and closing_place(self.words, index + 1) is not None)
        genitive = any("gen" in reading.cases for reading in after.readings)
        series = (link := self.words.get(index + 2)) is not None and link.lower in {"i", "oraz"} and index > self.own
        fits = genitive and not other and not is_office(after)
        return index + 2 if fits and (self.item or series) else None

    def _after_link(self, index: int) -> int | None:
        link, start = self.words[index].lower, index + 1
        if self._two(index) in links():
            link, start = self._two(index), index + 2
        after = self.words.get(start)
        if after is not None and after.text == "." and link in ABBREVIATIONS:
            start, after = start + 1, self.words.get(start + 1)
        if after is None or after.block != self.words[index].block:
            return None
        follows, case = links()[link]
        if follows == "number":
            return start + 1 if after.text.isdigit() else None
        if follows == "place":
            return place_end(self.words, start, case) or self._common_noun(start, case)
        if follows == "noun":
            return self._common_noun(start, case) if index > self.own and not is_place_name(after.text) else None
        if follows == "patron":
            return self._patron(start)
        if follows == "phrase" and not after.is_capital:
            return self._phrase(start) if index <= self.own + 1 else None
        if link in {"i", "oraz"}:
            if (person := self._second_person(index, start)) is not None:
                return person.last
            return start if self._coordinates_inside(index, start) else None
        if (other := head_at(self.words, start)) is not None and after.is_capital:
            return other + 1
        fits = after.is_capital or after.text in OPENING or after.lower in ABBREVIATIONS
        return start if fits else None

    def _patron(self, start: int) -> int | None:
        """„im. gen. Adama Kosa”, „pw. św. Anny”: a name with its titles; a person's name is taken whole."""
        while (word := self.words[start]).text == "." or (is_title(word) and not word.is_capital):
            start += 1
            if start == len(self.words) or self.words[start].block != word.block:
                return None
        if (person := person_at(self.words, start)) is not None:
            return person.last
        after = self.words.get(start + 1)
        if word.text.isdigit() and after is not None and after.is_capital and after.block == word.block:
            # „im. 5 Pułku Ułanów”, „im. 18 Pułku Piechoty”
            return start + 1
        return start if word.is_capital or word.text in OPENING or word.lower in ABBREVIATIONS else None

    def _common_noun(self, start: int, case: str) -> int | None:
        """„… w Subregionie Ciechanowskim”: a capital common noun in the case that the link takes, part of the name."""
        after = self.words[start]
        fits = after.is_capital and not is_office(after) and case in cases(features(after))
        return start if fits and head_at(self.words, start) is None else None

    def _phrase(self, start: int) -> int | None:
        """Small words that make the name when nothing else does: „Stowarzyszenie na rzecz rozwoju wsi”."""
        end = start
        block = self.words[self.head].block
        while (word := self.words.get(end)) is not None and word.block == block and word.is_word and not word.is_finite:
            genitive = any("gen" in reading.cases for reading in word.readings)
            if not genitive and not word.is_capital and word.lower != "i":
                break
            end += 1
        return end if end > start else None

    def _second_person(self, index: int, start: int) -> Person | None:
        """„im. Jana i Jędrzeja Śniadeckich”: a forename before the „i”, a whole name behind it."""
        forename = any(FORENAME in reading.names for reading in self.words[index - 1].readings)
        alone = not is_person_at(self.words, index - 2)
        return person_at(self.words, start) if forename and alone else None

    def _coordinates_inside(self, index: int, start: int) -> bool:
        """„Rozwoju i Pomocy” goes on inside the name; „Fundacja A i Gmina B” are two bodies."""
        after, before = self.words[start], self.words[index - 1]
        if not after.is_capital or before.text in CLOSING or index == self.own:
            return False
        if is_office(after) or is_person_at(self.words, start):
            return False
        other = head_at(self.words, start)
        if other is not None:
            member = self._head_cases(other)
            return bool(self.common and member) and not member & cases(self.common)
        own, left = cases(features(after)), cases(features(before))
        # „Osób Niepełnosprawnych i Ich Przyjaciół”
        return bool(own & left) or after.lower in {"ich", "jego", "jej"}
