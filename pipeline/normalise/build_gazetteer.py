"""Builds the shipped gazetteer from the TERYT export: ``python -m pipeline.normalise.build_gazetteer FOLDER``.

FOLDER holds ``TERC_*.csv`` and ``SIMC_*.csv`` as eTERYT exports them, and ``geonames_pl.csv``, the postal places of
GeoNames with the codes of their communes. Sorted text files come out, so that a new state of a source shows as a
readable difference.
"""

from __future__ import annotations

import csv
import sys
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from statistics import median

DATA = Path(__file__).parent / "data"
TERYT = "TERYT, state of {} (GUS eTERYT, public register)"
GEONAMES = "GeoNames, postal codes of Poland (https://www.geonames.org, CC BY 4.0)"
#: Kinds of localities that GeoNames may mean; parts of towns and villages share names with them and are left out.
INDEPENDENT = frozenset({"01", "02", "03", "04", "05", "06", "07", "96"})


def rows(folder: Path, pattern: str) -> Iterator[dict[str, str]]:
    """The rows of the newest export whose file name fits ``pattern``."""
    path = max(folder.glob(pattern))
    with path.open(encoding="utf-8-sig", newline="") as file:
        yield from (row for row in csv.DictReader(file, delimiter=";") if row.get("NAZWA"))


def units(folder: Path) -> tuple[str, list[str]]:
    """State of the register, and one line a unit: code, name, kind."""
    lines, state = [], ""
    for row in rows(folder, "TERC_*.csv"):
        state = row["STAN_NA"]
        code = row["WOJ"] + row["POW"] + row["GMI"] + row["RODZ"]
        # The register writes voivodeships in capitals.
        name = row["NAZWA"] if row["POW"] else row["NAZWA"].lower()
        lines.append(f"{code}\t{name}\t{row['NAZWA_DOD']}")
    return state, sorted(lines)


def localities(folder: Path) -> tuple[str, list[str]]:
    """State of the register, and one line a name: the name, and kind, TERC and SIMC of each that bears it."""
    named, state = defaultdict(list), ""
    for row in rows(folder, "SIMC_*.csv"):
        state = row["STAN_NA"]
        code = row["WOJ"] + row["POW"] + row["GMI"] + row["RODZ_GMI"]
        named[row["NAZWA"]].append(f"{row['RM']} {code} {row['SYM']}")
    return state, [f"{name}\t{';'.join(sorted(entries))}" for name, entries in sorted(named.items())]


def postal_places(folder: Path) -> list[dict[str, str]]:
    """The rows of GeoNames that know their commune."""
    with (folder / "geonames_pl.csv").open(encoding="utf-8", newline="") as file:
        return [row for row in csv.DictReader(file) if row["community_code"]]


def coordinates(folder: Path) -> list[str]:
    """One line a locality: SIMC, latitude, longitude; the median of its postal places."""
    points = defaultdict(list)
    for row in postal_places(folder):
        points[row["place"], row["community_code"]].append((float(row["latitude"]), float(row["longitude"])))
    lines = []
    for row in rows(folder, "SIMC_*.csv"):
        found = points.get((row["NAZWA"], row["WOJ"] + row["POW"] + row["GMI"]))
        if found and row["RM"] in INDEPENDENT:
            latitude, longitude = (median(values) for values in zip(*found, strict=True))
            lines.append(f"{row['SYM']}\t{latitude:.4f} {longitude:.4f}")
    return sorted(lines)


def postal_codes(folder: Path) -> list[str]:
    """One line a postal code: the code, and the communes it serves."""
    communes = defaultdict(set)
    for row in postal_places(folder):
        communes[row["zipcode"]].add(row["community_code"])
    return [f"{code}\t{' '.join(sorted(served))}" for code, served in sorted(communes.items())]


def write(path: Path, source: str, lines: list[str]) -> None:
    """Write the lines under a first line that says where they are from."""
    path.write_text(f"# {source}\n" + "\n".join(lines) + "\n", encoding="utf-8")


def main(folder: Path) -> None:
    """Build all files from the exports in ``folder``."""
    DATA.mkdir(exist_ok=True)
    for name, (state, lines) in {"units": units(folder), "localities": localities(folder)}.items():
        write(DATA / f"{name}.tsv", TERYT.format(state), lines)
    write(DATA / "coordinates.tsv", GEONAMES, coordinates(folder))
    write(DATA / "postal_codes.tsv", GEONAMES, postal_codes(folder))


if __name__ == "__main__":
    main(Path(sys.argv[1]))
