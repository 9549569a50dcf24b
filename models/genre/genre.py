"""Sentences as announcements and agreements have them, with names that registers hold, for training beside the corpus.

In: tables of sentences and names beside this file, the register of public-benefit organisations, the list of local
offices and TERYT's localities. Out: a ``.spacy`` file of texts with entities and sentence starts.
"""

from __future__ import annotations

import csv
import random
import re
from collections.abc import Callable
from pathlib import Path

import click
import spacy
from inflect import inflected
from spacy.language import Language
from spacy.tokens import Doc, DocBin

from pipeline.analyse.language.morphology import FORENAME, PLACE, SURNAME

HERE = Path(__file__).parent
SLOT = re.compile(r"\{(\w+)(?::(\w+))?\}")
SEED = 20
CITY = "96"
MONTHS = (
    *("stycznia", "lutego", "marca", "kwietnia", "maja", "czerwca"),
    *("lipca", "sierpnia", "września", "października", "listopada", "grudnia"),
)
#: Words that stay small inside a name.
SMALL_WORDS = frozenset(
    {
        "a",
        "dla",
        "do",
        "ds",
        "i",
        "im.",
        "ks.",
        "na",
        "nad",
        "o",
        "od",
        "oraz",
        "po",
        "pod",
        "przez",
        "przy",
        "rzecz",
        "św.",
    }
    | {"w", "we", "z", "ze"}
)
#: Share of the texts that are written in capitals, without Polish letters, or with other quotation marks.
CAPITALS, PLAIN, QUOTES = 0.04, 0.03, 0.25
TO_PLAIN = str.maketrans("ąćęłńóśźżĄĆĘŁŃÓŚŹŻ", "acelnoszzACELNOSZZ")
LABELS = {"org": "orgName", "cluster": "orgName", "person": "persName", "place": "placeName", "date": "date"}


class Names:
    """Draws names and puts them into cases."""

    def __init__(self, register: Path, offices: Path, localities: Path, chance: random.Random) -> None:
        self.chance = chance
        rows = rows_of(HERE / "names.csv")
        self.patterns = {kind: [row["name"] for row in rows if row["kind"] == kind] for kind in ("body", "cluster")}
        registered = [row["Name"] for row in rows_of(register)]
        self.registered = [titled(name) for name in registered if len(name) < 90]
        self.own = [own for name in self.registered for own in re.findall("„([^„”]{3,30})”", name)]
        self.offices = [row["nazwa_urzędu_JST"] for row in rows_of(offices, ";")]
        self.places = [row["NAZWA"] for row in rows_of(localities, ";") if row["RM"] == CITY and row["NAZWA"].isalpha()]
        women, men, surnames = (line.split() for line in (HERE / "people.txt").read_text(encoding="utf-8").splitlines())
        self.people = [(women, surnames), (men, surnames)]

    def draw(self, kind: str, case: str) -> str:
        """A name of a kind in a case; what the dictionary cannot inflect is drawn anew."""
        makers: dict[str, Callable[[str], str | None]] = {
            "org": self._body,
            "cluster": lambda case: self._made("cluster", case),
            "place": lambda case: inflected(self.chance.choice(self.places), case, PLACE),
            "person": self._person,
            "own": lambda _: self.chance.choice(self.own),
            "date": lambda _: self._date(),
            "digits": lambda _: "".join(self.chance.choices("0123456789", k=10)),
            "small": lambda _: str(self.chance.randint(1, 12)),
        }
        while True:
            name = makers[kind](case)
            if name is not None:
                return name

    def _body(self, case: str) -> str | None:
        source = self.chance.random()
        if source < 0.5:
            return self._made("body", case)
        return inflected(self.chance.choice(self.registered if source < 0.85 else self.offices), case)

    def _made(self, kind: str, case: str) -> str | None:
        pattern = self.chance.choice(self.patterns[kind])
        filled = SLOT.sub(lambda slot: self.draw(slot[1], slot[2] or "nom"), pattern)
        return filled if case == "nom" or filled.startswith(("„",)) else inflected(filled, case)

    def _person(self, case: str) -> str | None:
        forenames, surnames = self.chance.choice(self.people)
        forename, surname = self.chance.choice(forenames), self.chance.choice(surnames)
        if forename.endswith("a"):
            if not surname.endswith(("ski", "cki")):
                first = inflected(forename, case, FORENAME)
                return first and f"{first} {surname}"
            surname = surname[:-1] + "a"
        parts = inflected(forename, case, FORENAME), inflected(surname, case, SURNAME)
        return f"{parts[0]} {parts[1]}" if all(parts) else None

    def _date(self) -> str:
        day, month, year = self.chance.randint(1, 28), self.chance.choice(MONTHS), self.chance.randint(2004, 2023)
        tail = self.chance.choice([" r.", " roku", "", "r."])
        return f"{day} {month} {year}{tail}" if tail else f"{day} {month}"


def rows_of(path: Path, delimiter: str = ",") -> list[dict[str, str]]:
    with path.open(encoding="utf-8-sig", newline="") as lines:
        return list(csv.DictReader(lines, delimiter=delimiter))


def titled(name: str) -> str:
    """„FUNDACJA ""JASNY CEL""” → „Fundacja „Jasny Cel””: registers write in capitals."""
    words = (word if word in SMALL_WORDS else capital(word) for word in name.lower().split())
    return re.sub(r'"\s*([^"]*?)\s*"', "„\\1”", " ".join(words)).replace('"', "")


def capital(word: str) -> str:
    """The first letter large, behind a quotation mark too."""
    return re.sub(r"[^\W\d_]", lambda letter: letter[0].upper(), word, count=1)


def text_of(template: str, names: Names, chance: random.Random) -> tuple[str, list[tuple[int, int, str]], list[int]]:
    """Text, (start, end, label) of its entities, and where its sentences start."""
    text, entities, starts = "", [], []
    for sentence in template.split(" | "):
        text += " " if text else ""
        starts.append(len(text))
        at = 0
        for slot in SLOT.finditer(sentence):
            text += sentence[at : slot.start()]
            name = names.draw(slot[1], slot[2] or "nom")
            if slot[1] in LABELS:
                entities.append((len(text), len(text) + len(name), LABELS[slot[1]]))
            text += name
            at = slot.end()
        text += sentence[at:]
    return noisy(text, chance), entities, starts


def noisy(text: str, chance: random.Random) -> str:
    """As pages and scans have it; no letter more or less, so that offsets hold."""
    if chance.random() < CAPITALS:
        text = text.upper() if len(text.upper()) == len(text) else text
    if chance.random() < PLAIN:
        text = text.translate(TO_PLAIN)
    if chance.random() < QUOTES:
        text = text.translate(str.maketrans("„”", chance.choice(['""', "“”", "””", "«»"])))
    return text


def to_doc(nlp: Language, text: str, entities: list[tuple[int, int, str]], starts: list[int]) -> Doc:
    doc = nlp.make_doc(text)
    spans = (doc.char_span(start, end, label=label, alignment_mode="expand") for start, end, label in entities)
    doc.ents = spacy.util.filter_spans([span for span in spans if span is not None])
    for token in doc:
        token.is_sent_start = any(token.idx <= start < token.idx + len(token) for start in starts)
    return doc


@click.command(help=__doc__)
@click.argument("register", type=click.Path(exists=True, path_type=Path))
@click.argument("offices", type=click.Path(exists=True, path_type=Path))
@click.argument("localities", type=click.Path(exists=True, path_type=Path))
@click.argument("out", type=click.Path(path_type=Path))
@click.option("--texts", default=4000, show_default=True)
def main(register: Path, offices: Path, localities: Path, out: Path, texts: int) -> None:
    chance = random.Random(SEED)
    names = Names(register, offices, localities, chance)
    lines = (HERE / "sentences.txt").read_text(encoding="utf-8").splitlines()
    templates = [line for line in lines if not line.startswith("#")]
    nlp = spacy.blank("pl")
    made = (to_doc(nlp, *text_of(chance.choice(templates), names, chance)) for _ in range(texts))
    bin_ = DocBin(docs=made, attrs=["ENT_IOB", "ENT_TYPE", "SENT_START"])
    bin_.to_disk(out)
    click.echo(f"{out}: {len(bin_):,} texts")


if __name__ == "__main__":
    main()
