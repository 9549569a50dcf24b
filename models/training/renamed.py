"""Copy the corpus's sentences with other names in them: what a name looks like changes, what stands around it does not.

In: training data (``.spacy``) and the words of ``words.py``. Out: a ``.spacy`` file of the sentences in which a name of
a person or place, or an acronym, could be exchanged. A word is exchanged for one that the dictionary marks as the same
kind of name (forename, surname, place) in the same case, number and gender. Method: mention replacement, as in Dai and
Adel, An Analysis of Simple Data Augmentation for Named Entity Recognition (2020).
"""

from __future__ import annotations

import random
import re
import sys
from collections import defaultdict
from pathlib import Path

import click
import spacy
from spacy.tokens import Doc, DocBin, Span, Token

sys.path.append(str(Path(__file__).parent))
from words import read_words

from pipeline.analyse.language.morphology import FORENAME, PLACE, SURNAME, analyse

#: The dictionary's marks of names that may stand in an entity of a label.
MARKS = {"persName": frozenset({FORENAME, SURNAME}), "placeName": frozenset({PLACE})}
#: „SLD”, „PiS”: letters of which the first and the last are capitals.
ACRONYM = re.compile(r"[A-ZŁŚŻĆ]\w{0,2}[A-ZŁŚŻĆ]")
LETTERS = "ABCDEFGHIKLMNOPRSTUWZŁŚ"
#: Share of the words, and of the acronyms, that are exchanged.
EXCHANGED, NEW_ACRONYMS = 0.85, 0.6
SEED = 20

#: A kind of name and its form: mark, number, case, genders.
Slot = tuple[str, str, str, frozenset[str]]


class Names:
    """Words by what they can stand for."""

    def __init__(self, words: list[str], chance: random.Random) -> None:
        self.chance = chance
        self.by_slot: dict[Slot, list[str]] = defaultdict(list)
        for word in words:
            for marks in MARKS.values():
                for slot in slots(word, marks):
                    self.by_slot[slot].append(word)

    def other(self, word: str, found: set[Slot]) -> str:
        """A word for one of the slots; the word itself where there is none."""
        known = [slot for slot in found if slot in self.by_slot]
        return self.chance.choice(self.by_slot[self.chance.choice(sorted(known, key=str))]) if known else word

    def acronym(self, word: str) -> str:
        """Another acronym with as many letters of either size."""
        return "".join(self.chance.choice(LETTERS) if letter.isupper() else letter for letter in word)


@click.command(help=__doc__)
@click.argument("corpus", type=click.Path(exists=True, path_type=Path))
@click.argument("words", type=click.Path(exists=True, path_type=Path))
@click.argument("out", type=click.Path(path_type=Path))
@click.option("--copies", default=2, show_default=True, help="How many copies of a sentence, each with other names.")
def main(corpus: Path, words: Path, out: Path, copies: int) -> None:
    names = Names([word for word, _ in read_words(words) if word.istitle() and word.isalpha()], random.Random(SEED))
    docs = list(DocBin().from_disk(corpus).get_docs(spacy.blank("pl").vocab))
    written = DocBin(attrs=["ENT_IOB", "ENT_TYPE", "SENT_START", "SPACY"])
    for _ in range(copies):
        for doc in docs:
            for sentence in doc.sents:
                if (copy := renamed(sentence, names)) is not None:
                    written.add(copy)
    written.to_disk(out)
    click.echo(f"{out}: {len(written):,} sentences")


def renamed(sentence: Span, names: Names) -> Doc | None:
    """The sentence with other names; None when no word of it changed."""
    changed = {i: form for ent in sentence.ents for i, form in exchanged(ent, names).items() if form != ent.doc[i].text}
    if not changed:
        return None
    return Doc(
        sentence.doc.vocab,
        words=[changed.get(token.i, token.text) for token in sentence],
        spaces=[bool(token.whitespace_) for token in sentence],
        sent_starts=[token.i == sentence.start for token in sentence],
        ents=[f"{token.ent_iob_}-{token.ent_type_}" if token.ent_type_ else "O" for token in sentence],
    )


def exchanged(entity: Span, names: Names) -> dict[int, str]:
    """New forms of words of an entity, by their place in the text."""
    if entity.label_ == "orgName" and ACRONYM.fullmatch(entity.text):
        return {entity.start: names.acronym(entity.text)} if names.chance.random() < NEW_ACRONYMS else {}
    marks = MARKS.get(entity.label_, frozenset())
    known = {token: found for token in entity if is_name(token) and (found := slots(token.text, marks))}
    if not known:
        return {}
    # „Annie Kos”: the case of a full name is one in which all of its words can stand.
    cases = set.intersection(*({case for _, _, case, _ in found} for found in known.values()))
    fitting = {token: {slot for slot in found if slot[2] in cases} or found for token, found in known.items()}
    return {t.i: names.other(t.text, found) for t, found in fitting.items() if names.chance.random() < EXCHANGED}


def is_name(token: Token) -> bool:
    return token.text[0].isupper() and token.is_alpha


def slots(word: str, marks: frozenset[str]) -> set[Slot]:
    """What a word can stand for: in the singular, if it has one."""
    found = {
        (mark, number, case, reading.genders)
        for reading in analyse(word)
        for mark in reading.names & marks
        for number in reading.numbers
        for case in reading.cases
    }
    return {slot for slot in found if slot[1] == "sg"} or found


if __name__ == "__main__":
    main()
