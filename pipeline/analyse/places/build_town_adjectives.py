"""Builds ``town_adjectives.csv``: ``python -m pipeline.analyse.places.build_town_adjectives FOLDER``.

FOLDER holds ``organisations/jst_offices_2021.csv`` (offices of local governments with the towns they are in) and
``teryt/TERC_*.csv``. A county is called by an adjective of its seat („Powiat Limanowski”, Limanowa): these pairs are
taken as they are, and what they have in common at their ends („-owa” → „-owski”) forms the adjectives of other towns,
as far as the dictionary knows the result. An adjective of two towns („bielski”) is left out.
"""

from __future__ import annotations

import csv
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from itertools import takewhile
from pathlib import Path

from pipeline.analyse.language.morphology import analyse

TARGET = Path(__file__).parent / "town_adjectives.csv"
HEADER = """\
# Adjectives in -ski, -cki, -dzki and the town that each is made from: „w limanowskim ratuszu” is in Limanowa.
# Built by build_town_adjectives.py from TERYT and the list of offices of local governments, public registers."""
#: Letters that a town and its adjective share at least, and that stand before the end that changes.
SHARED, CONTEXT = 3, 5


def rows(path: Path) -> Iterator[dict[str, str]]:
    """The rows of a semicolon-separated table."""
    with path.open(encoding="utf-8-sig", newline="") as file:
        yield from csv.DictReader(file, delimiter=";")


def seats(folder: Path) -> list[tuple[str, str]]:
    """Town and adjective of every county that is called after its seat in one word."""
    counties = (row for row in rows(folder / "organisations" / "jst_offices_2021.csv") if row["typ_JST"] == "P")
    pairs = (
        (row["miejscowość"].strip(), row["nazwa_samorządu"].split("owiat ")[-1].strip().lower()) for row in counties
    )
    return [
        (town, adjective)
        for town, adjective in pairs
        if adjective.isalpha() and _is_whole(town) and _shared(town, adjective) >= SHARED
    ]


def towns(folder: Path) -> list[str]:
    """All towns of one word, or of one before „-Zdrój”."""
    register = rows(max((folder / "teryt").glob("TERC_*.csv")))
    names = {row["NAZWA"] for row in register if row["NAZWA_DOD"].startswith(("gmina miejska", "miasto"))}
    return sorted(name for name in names if _root(name).isalpha())


def learned(pairs: Iterable[tuple[str, str]]) -> dict[str, Counter[str]]:
    """By the end of a town's name: what it is replaced with, and how often."""
    rules: dict[str, Counter[str]] = defaultdict(Counter)
    for town, adjective in pairs:
        shared = _shared(town, adjective)
        for kept in range(min(CONTEXT, shared + 1)):
            rules[town.lower()[shared - kept :]][adjective[shared - kept :]] += 1
    return rules


def formed(town: str, rules: dict[str, Counter[str]]) -> str | None:
    """The adjective by the rule of the longest end that gives a word of the dictionary."""
    name = town.lower()
    for start in range(1, len(name)):
        for ending, _ in rules.get(name[start:], Counter()).most_common():
            if any(reading.is_adjective for reading in analyse(name[:start] + ending)):
                return name[:start] + ending
    return None


def main(folder: Path) -> None:
    """Write the table."""
    known = seats(folder)
    rules = learned((town, adjective) for town, adjective in known if town.isalpha())
    found: dict[str, set[str]] = defaultdict(set)
    for town, adjective in known:
        found[adjective].add(town)
    called = {town for town, _ in known}
    for town in towns(folder):
        if town not in called and (made := formed(_root(town), rules)) is not None:
            found[made].add(town)
    lines = [f"{adjective},{min(named)}" for adjective, named in sorted(found.items()) if len(named) == 1]
    TARGET.write_text("\n".join([HEADER, "adjective,town", *lines]) + "\n", encoding="utf-8")


def _root(town: str) -> str:
    """„Polanica-Zdrój” is „polanicki” for short."""
    return town.removesuffix("-Zdrój")


def _is_whole(town: str) -> bool:
    """„Gorzów Wlkp.” is abbreviated."""
    return not town.endswith(".")


def _shared(town: str, adjective: str) -> int:
    pairs = zip(town.lower(), adjective, strict=False)
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], pairs))


if __name__ == "__main__":
    main(Path(sys.argv[1]))
