"""Bytes → text: which encoding it is, and one clean form of Unicode. Knows the encodings that Polish is written in."""

from __future__ import annotations

import codecs
import re
import unicodedata
from typing import NamedTuple

from pipeline.ingest.mojibake import mended

POLISH_LETTERS = frozenset("ąćęłńóśźżĄĆĘŁŃÓŚŹŻ")
#: What Polish typography adds to letters; everything else above ASCII speaks against a reading of the bytes.
_TYPOGRAPHY = frozenset("„”“‟‚’‘«»–—−…•·§°©®™€½×  ")

_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
#: Readings that compete when the bytes are not UTF-8; at equal score the earlier one stays. What was rare even when it
#: was in use must be better by so many letters: „ä” in Windows-1250 is „ń” in the encoding of DOS.
_CANDIDATES = {"cp1250": 0.0, "iso8859-2": 0.0, "utf-8": 0.0, "cp852": 3.0}
#: A declaration counts only when it names one of these; other codecs are not encodings of pages.
_DECLARABLE = frozenset(
    {"cp1250", "iso8859-2", "iso8859-16", "cp1252", "iso8859-1", "cp852", "cp1251", "mac-latin2", "utf-8", "ascii"}
)
_NAMES = {"cp1250": "windows-1250", "iso8859-2": "iso-8859-2", "cp1252": "windows-1252", "iso8859-1": "iso-8859-1"}

_LINE_ENDS = re.compile("\r\n|[\r\v\f\x1c-\x1e\x85\u2028\u2029]")
_SPACES = re.compile("[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]")
#: Soft hyphen, zero-width characters, directional marks, and controls other than tab and line feed.
_INVISIBLE = re.compile("[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff\x00-\x08\x0e-\x1f\x7f-\x9f]")
#: No word is so long, and to take apart what is takes the tokenizer the square of its length.
_ENDLESS = re.compile(r"\S{300}(?=\S)")
#: A word with a blank behind each letter, as titles are set off: „U M O W A”.
_SET_WIDE = re.compile(r"(?<!\S)[A-ZĄĆĘŁŃÓŚŹŻ](?: [A-ZĄĆĘŁŃÓŚŹŻ]){3,30}(?!\S)")
_SAMPLE = 200_000
#: At least this share of the high bytes of UTF-16 is zero in text that has blanks, digits and plain letters.
_ZEROS = 0.5


class Decoded(NamedTuple):
    """Text as decoded (not yet cleaned), the name of its encoding, and whether nothing proved that name.

    A byte order mark, valid UTF-8, a declaration that fits, or letters that only one encoding explains are proofs.
    ``mended`` says that the text had been encoded twice.
    """

    text: str
    encoding: str
    guessed: bool
    mended: bool = False


def decode(data: bytes, declared: str | None = None) -> Decoded:
    """Decode ``data``; ``declared`` is the charset that the file claims, believed only if it fits the bytes."""
    for bom, encoding in _BOMS:
        if data.startswith(bom):
            return Decoded(data[len(bom) :].decode(encoding, "replace"), encoding, False)
    if wide := wide_encoding(data):
        return Decoded(data.decode(wide, "replace"), wide, False)
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError:
        return _best(data, _codec(declared))
    return _best(data, _codec(declared)) if _is_accident(data, text) else Decoded(text, "utf-8", False)


def mend(decoded: Decoded) -> Decoded:
    """The text as it was before it was encoded twice, if it was."""
    text = mended(decoded.text, POLISH_LETTERS | _TYPOGRAPHY)
    return decoded._replace(text=text, mended=text != decoded.text)


def wide_encoding(data: bytes) -> str | None:
    """UTF-16 without its mark: every other byte is zero, but for letters that are not of the West."""
    sample = data[:_SAMPLE]
    zeros = [part.count(0) / max(1, len(part)) for part in (sample[::2], sample[1::2])]
    if max(zeros) < _ZEROS or min(zeros) > 0.0:
        return None
    return "utf-16-be" if zeros[0] else "utf-16-le"


def _is_accident(data: bytes, text: str) -> bool:
    """Valid UTF-8 by chance („Ńą” in Windows-1250 is one Cyrillic letter): not Polish in it, all Polish without it."""
    if POLISH_LETTERS & set(text) or text.isascii():
        return False
    high = _only_high_bytes(data)
    return any(set(high.decode(name, "replace")) <= POLISH_LETTERS | {" "} for name in ("cp1250", "iso8859-2"))


def _best(data: bytes, declared: str | None) -> Decoded:
    said = {declared: 0.0} if declared else {}
    handicaps = said | {name: handicap for name, handicap in _CANDIDATES.items() if name != declared}
    foreign = _only_high_bytes(data)
    scores = {name: _score(foreign.decode(name, "replace")) - handicap for name, handicap in handicaps.items()}
    best = max(scores, key=lambda name: scores[name])
    rivals = [score for name, score in scores.items() if name != best]
    guessed = best != declared and scores[best] <= max(rivals)
    return Decoded(data.decode(best, "replace"), _NAMES.get(best, best), guessed)


def _only_high_bytes(data: bytes) -> bytes:
    """The part of the bytes that encodings differ in, with one space wherever ASCII stood."""
    return re.sub(rb"[\x00-\x7f]+", b" ", data[:_SAMPLE])


def _score(text: str) -> float:
    """How much the characters above ASCII look like Polish: letters for it, controls and odd symbols against."""
    return sum(_weight(char) for char in text if char != " ")


def _weight(char: str) -> float:
    if char in POLISH_LETTERS:
        return 1.0
    if char in _TYPOGRAPHY:
        return 0.5
    if char == "\ufffd" or unicodedata.category(char) == "Cc":
        return -3.0
    return -0.5 if char.isalpha() else -1.0


def _codec(declared: str | None) -> str | None:
    """The codec that a declaration names; None for none, an unknown one or one that is no page's encoding."""
    try:
        name = codecs.lookup((declared or "").strip()).name
    except (LookupError, ValueError):
        return None
    return name if name in _DECLARABLE else None


def clean(text: str) -> str:
    """NFC, line feeds, plain spaces, a blank in what goes on for 300 letters without one.

    No soft hyphens, zero-width characters or controls, no blanks between the letters of a word. Tabs stay.
    """
    text = _LINE_ENDS.sub("\n", text)
    text = _INVISIBLE.sub("", _SPACES.sub(" ", text))
    text = _ENDLESS.sub(r"\g<0> ", unicodedata.normalize("NFC", text))
    return _SET_WIDE.sub(lambda word: word.group().replace(" ", ""), text)


def squeeze(text: str) -> str:
    """One clean line: every run of white space is one space."""
    return " ".join(clean(text).split())
