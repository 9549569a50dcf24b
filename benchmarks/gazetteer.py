"""The register of places: how long it takes to load, the memory it holds, and how fast names are looked up.

Usage: ``python benchmarks/gazetteer.py``. Loading is compared with reading the same files, resolving a written
name (inflection, homonyms, context) with looking up a nominative.
"""

from __future__ import annotations

import random
import time
import tracemalloc

from pipeline.normalise.gazetteer import DATA, Gazetteer, gazetteer
from pipeline.normalise.geonames import communes_of, coordinates_of
from pipeline.normalise.places import PlaceContext, locality

SEED, NAMES = 7, 5_000
MEGABYTE, MILLI, MICRO = 2**20, 1e3, 1e6


def contents() -> list[str]:
    return [(DATA / name).read_text(encoding="utf-8") for name in ("units.tsv", "localities.tsv")]


def print_loading() -> None:
    start = time.process_time()
    texts = contents()
    read = time.process_time()
    Gazetteer(*texts)
    made = time.process_time()
    print(f"load {(made - start) * MILLI:.0f} ms, {(made - start) / (read - start):.1f} times reading the files")
    tracemalloc.start()
    held = Gazetteer(*contents())
    alone = tracemalloc.get_traced_memory()[0]
    coordinates_of("0918123")
    communes_of("00-001")
    everything = tracemalloc.get_traced_memory()[0]
    tracemalloc.stop()
    del held
    print(f"memory {alone / MEGABYTE:.0f} MB, with coordinates and postal codes {everything / MEGABYTE:.0f} MB")


def print_lookups() -> None:
    names = random.Random(SEED).sample(sorted(gazetteer().names()), NAMES)
    context = PlaceContext("nom", frozenset({"18"}))
    start = time.process_time()
    for name in names:
        gazetteer().localities(name)
    print(f"{(time.process_time() - start) / NAMES * MICRO:.1f} µs, a nominative in the register")
    for label in ("a written name for the first time", "a written name met before"):
        start = time.process_time()
        for name in names:
            locality(name, context)
        print(f"{(time.process_time() - start) / NAMES * MICRO:.1f} µs, {label}")


if __name__ == "__main__":
    print_loading()
    print_lookups()
