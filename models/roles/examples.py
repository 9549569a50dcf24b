"""Texts with the parts that their records give to what they name: what the network of roles learns from.

In: folders with ``docs/`` and ``gold/``. Out: a line of JSON a text: the text, where sentences and blocks start, what
is hidden of it, the parts of names, dates and places by the character that each begins with, and where the names of
bodies begin and end. A gold record says what is named („Gmina Las”), not where, so mentions are found by klaster, or by
the beginnings of the name's words. What only klaster takes for a name (``guessed``) counts less.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

import click
from naming import Place, places, stem

from pipeline.analyse import analyse, load
from pipeline.analyse.dates.find import DateMatch
from pipeline.analyse.names.acronyms import SMALL_WORDS
from pipeline.analyse.roles.labels import Part
from pipeline.evaluate.gold import GoldRecord, read_gold
from pipeline.extract.entities import Entities
from pipeline.extract.mentions import mentions, start_of
from pipeline.extract.parties.resolving import person_key
from pipeline.extract.reading import Reading
from pipeline.ingest.read import read_path

#: Stems of two names are the same so far (Dice) when the names mean the same body or person.
ALIKE, NEARLY = 0.6, 0.05
#: How alike „wójt gminy Las” and „Gmina Las” are taken to be.
OFFICE = 0.8
TERRITORIES = frozenset({"gmin", "powia", "miast", "wojew", "samor"})
CAPITAL_RUN = re.compile(r"(?<!\w)[A-ZĄĆĘŁŃÓŚŹŻ]\w+(?:[ -][A-ZĄĆĘŁŃÓŚŹŻ]\w+)*")


@dataclass
class Named:
    """A body, office or person that a text names, with the characters that its mentions begin with."""

    name: str
    is_office: bool = False
    starts: list[int] = field(default_factory=list)


@click.command(help=__doc__)
@click.argument("folders", type=click.Path(exists=True, file_okay=False, path_type=Path), nargs=-1, required=True)
@click.argument("out", type=click.Path(path_type=Path))
def main(folders: tuple[Path, ...], out: Path) -> None:
    out.parent.mkdir(parents=True, exist_ok=True)
    with out.open("w", encoding="utf-8") as lines:
        for folder in folders:
            for example in examples(folder):
                lines.write(json.dumps(example, ensure_ascii=False) + "\n")


def examples(folder: Path) -> Iterator[dict[str, object]]:
    """One for each document of a folder that has a gold record."""
    nlp = load()
    gold = read_gold(folder / "gold")
    files = sorted(file for file in (folder / "docs").iterdir() if file.stem in gold)
    documents = (read_path(file) for file in files)
    for file, doc in zip(files, analyse(documents, nlp), strict=True):
        reading = Reading.of(doc)
        record = gold[file.stem]
        named = places(reading.words.text, [block.start for block in reading.words.blocks], names_of(reading, record))
        yield {
            "id": file.stem,
            "text": reading.words.text,
            "breaks": sorted({s.start_char for s in doc.sents} | {b.start for b in reading.words.blocks}),
            "hidden": [(b.start, b.end) for b in reading.words.blocks if b.is_furniture],
            "parts": parts(reading, record, named),
            "names": [(place.start, place.end) for place in named],
            "guessed": list(guessed(reading, named)),
        }


def names_of(reading: Reading, record: GoldRecord) -> set[str]:
    """The bodies that a record names, with the cluster."""
    found: set[str | None] = set()
    for told in record.agreements:
        found |= {told.cluster, *told.coordinators, *told.initiators, *told.other_organizations}
        found |= {party.name for party in told.signatories if not party.person}
    people = {person.written(reading.words.text).lower() for person in reading.persons}
    return {name for name in found if name and name.lower() not in people}


def guessed(reading: Reading, named: list[Place]) -> Iterator[tuple[int, int, bool]]:
    """Where klaster finds names that the record does not have; whether one is more than a reference („Fundacja”)."""
    for body in reading.organisations:
        heads = [body.head] if body.head is not None and body.head[1] <= body.name[0] else []
        for span, is_name in ((body.name, not body.bare), *((head, False) for head in heads)):
            if not any(place.start < span[1] and span[0] < place.end for place in named):
                yield (*span, is_name)


def parts(reading: Reading, record: GoldRecord, named: Iterable[Place] = ()) -> dict[int, list[int]]:
    """The parts of whatever is named, none for what has none, by the first character; ``named``: places of names."""
    bodies, people = named_bodies(reading), named_people(reading)
    told = record.agreements
    signing = [party.name for agreement in told for party in agreement.signatories]
    acting = [p.name for agreement in told for party in agreement.signatories for p in party.represented_by]
    themselves = [party.name for agreement in told for party in agreement.signatories if party.person]
    found: dict[int, set[Part]] = {start: set() for some in (*bodies, *people) for start in some.starts}
    wanted: list[tuple[Part, list[str], list[Named]]] = [
        (Part.SIGNATORY, signing, bodies),
        (Part.SIGNATORY, themselves, people),
        (Part.REPRESENTATIVE, acting, people),
        (Part.COORDINATOR, [name for agreement in told for name in agreement.coordinators], bodies + people),
        (Part.INITIATOR, [name for agreement in told for name in agreement.initiators], bodies + people),
    ]
    for part, names, among in wanted:
        for start in meant(names, among):
            found[start].add(part)
    for place in named:
        found.setdefault(place.start, set()).update({Part.SIGNATORY} if place.name in signing else ())
    for date in reading.dates:
        right = any(a.signed is not None and is_day(a.signed, date) for a in told)
        found.setdefault(date.start, set()).update({Part.SIGNED} if right else ())
    for start in towns(reading.words.text, {a.place for a in told if a.place}):
        found.setdefault(start, set()).add(Part.PLACE)
    return {start: sorted(some) for start, some in sorted(found.items())}


def named_bodies(reading: Reading) -> list[Named]:
    """Bodies, and offices that stand for the body of their territory."""
    entities, found = Entities(reading), {}
    for mention in mentions(reading):
        body, officer, start = mention.organisation, mention.officer, start_of(reading, mention)
        if start is None:
            continue
        if body is not None and (entity := entities.of(body)) is not None:
            longest = max((reading.text(m.name) for m in entity.mentions), key=len)
            found.setdefault(str(entity.number), Named(longest)).starts.append(start)
        elif body is None and officer is not None and officer.territory is not None:
            territory = reading.text(officer.territory)
            found.setdefault(f"of {stem(territory)}", Named(territory, is_office=True)).starts.append(start)
    return list(found.values())


def named_people(reading: Reading) -> list[Named]:
    found: dict[str, Named] = {}
    for person in reading.persons:
        written = person.written(reading.words.text)
        found.setdefault(person_key(reading, person), Named(written)).starts.append(person.name[0])
    return list(found.values())


def meant(names: Iterable[str], among: list[Named]) -> Iterator[int]:
    """The beginnings of all mentions of those that the names mean: the most alike, if alike enough."""
    for name in names:
        scored = [(likeness(name, named), named) for named in among]
        best = max((score for score, _ in scored), default=0.0)
        for score, named in scored if best >= ALIKE else ():
            if score >= best - NEARLY or (named.is_office and score):
                yield from named.starts


def likeness(name: str, named: Named) -> float:
    wanted, got = stems(name), stems(named.name)
    if named.is_office:
        return OFFICE if wanted & TERRITORIES and wanted & got else 0.0
    return 2 * len(wanted & got) / (len(wanted) + len(got)) if wanted and got else 0.0


def stems(text: str) -> frozenset[str]:
    words = (word for word in re.findall(r"\w+", text) if len(word) > 1 and word.lower() not in SMALL_WORDS)
    return frozenset(map(stem, words))


def is_day(signed: str, date: DateMatch) -> bool:
    """Is a date the one of a gold record („2018-05-05”, „XXXX-05-05”, „2018-05”), as far as the text says it?"""
    year, month, day = (
        int(part) if part.isdigit() else None for part in [*signed.split("/")[0].split("-"), "", ""][:3]
    )
    point = date.first
    same = day == point.day or (day is not None and day in date.days)
    return same and point.month == month and (None in {point.year, year} or point.year == year)


def towns(text: str, places: Iterable[str]) -> Iterator[int]:
    """Where the places of signing are named, in whatever case: „Nowy Targ”, „w Nowym Targu”."""
    wanted = [[stem(word)[:4] for word in re.findall(r"\w+", place)] for place in places]
    for run in CAPITAL_RUN.finditer(text):
        words = list(re.finditer(r"\w+", run.group()))
        for place in wanted:
            for first in range(len(words) - len(place) + 1):
                if all(w.group().lower().startswith(p) for w, p in zip(words[first:], place, strict=False)):
                    yield run.start() + words[first].start()


if __name__ == "__main__":
    main()
