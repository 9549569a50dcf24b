"""Good files made bad by chance: bytes of a file, or of a part inside it, are cut, doubled, moved and replaced."""

from __future__ import annotations

import random
import zipfile
from collections.abc import Callable
from contextlib import suppress
from io import BytesIO

from pipeline.ingest.broken import BROKEN

#: Words that readers look for; where they do not belong, they are looked for in vain or too often.
WORDS = tuple(
    b"<![CDATA[ ]]> <!DOCTYPE &amp; &#0; &#x110000; <table> </td> <w:tbl> <w:p/> <text:p> "
    b"{\\rtf1 \\bin9999 \\u-1? \\'ff }}} {{{ "
    b"Content-Type:multipart/mixed;boundary=x --x-- =?x?q?=ff?= charset=utf-7 /Kids[1_0_R] stream endobj /Length_-1 "
    b"\xff\xfe \xef\xbb\xbf \x00\x00 \xff\xff\xff\xff \xc4\x85 2147483648 -1 ../../x".split()
)
_MOST_EDITS = 8

Edit = Callable[[bytearray, random.Random], None]


def mutated(data: bytes, seed: int) -> bytes:
    """``data`` after a few edits, the same for the same seed; of a ZIP mostly one part, so that others lead to it."""
    chance = random.Random(seed)
    if chance.random() < 0.8:
        with suppress(*BROKEN):  # no ZIP, or one that was spoiled before
            return _repacked(data, chance)
    return _edited(data, chance)


def _repacked(data: bytes, chance: random.Random) -> bytes:
    out = BytesIO()
    with zipfile.ZipFile(BytesIO(data)) as archive, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as copy:
        unlucky = chance.choice(archive.namelist())
        for name in archive.namelist():
            part = archive.read(name)
            copy.writestr(name, _edited(part, chance) if name == unlucky else part)
    return out.getvalue()


def _edited(data: bytes, chance: random.Random) -> bytes:
    edited = bytearray(data)
    for _ in range(chance.randint(1, _MOST_EDITS)):
        chance.choice(EDITS)(edited, chance)
    return bytes(edited)


def _span(data: bytearray, chance: random.Random) -> slice:
    start = chance.randint(0, len(data))
    return slice(start, start + int(chance.expovariate(1 / 40)))


def _flip(data: bytearray, chance: random.Random) -> None:
    if data:
        data[chance.randrange(len(data))] ^= 1 << chance.randrange(8)


def _cut(data: bytearray, chance: random.Random) -> None:
    del data[_span(data, chance)]


def _end(data: bytearray, chance: random.Random) -> None:
    del data[chance.randint(len(data) // 2, len(data)) :]


def _double(data: bytearray, chance: random.Random) -> None:
    span = _span(data, chance)
    data[span.start : span.start] = data[span] * chance.choice((1, 2, 1000))


def _move(data: bytearray, chance: random.Random) -> None:
    taken = data[_span(data, chance)]
    data[_span(data, chance)] = taken


def _insert(data: bytearray, chance: random.Random) -> None:
    at = chance.randint(0, len(data))
    data[at:at] = chance.choice(WORDS).replace(b"_", b" ")


def _noise(data: bytearray, chance: random.Random) -> None:
    span = _span(data, chance)
    data[span] = chance.randbytes(len(data[span]))


EDITS: tuple[Edit, ...] = (_flip, _cut, _end, _double, _move, _insert, _noise)
