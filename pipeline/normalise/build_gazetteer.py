"""Builds the shipped gazetteer from the TERYT export: ``python -m pipeline.normalise.build_gazetteer FOLDER``.

FOLDER holds ``TERC_*.csv`` and ``SIMC_*.csv`` as eTERYT exports them. Two sorted text files come out, so that a new
state of the register shows as a readable difference.
"""

from __future__ import annotations

import csv
import sys
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

DATA = Path(__file__).parent / "data"
SOURCE = "GUS eTERYT, public register"


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


def write(path: Path, state: str, lines: list[str]) -> None:
    """Write the lines under a first line that says what they are."""
    path.write_text(f"# TERYT, state of {state} ({SOURCE})\n" + "\n".join(lines) + "\n", encoding="utf-8")


def main(folder: Path) -> None:
    """Build both files from the export in ``folder``."""
    DATA.mkdir(exist_ok=True)
    write(DATA / "units.tsv", *units(folder))
    write(DATA / "localities.tsv", *localities(folder))


if __name__ == "__main__":
    main(Path(sys.argv[1]))
