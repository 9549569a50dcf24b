"""Is a text layer what the page shows? Measured on its characters, for layers that are missing, broken or of stamps."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence

from pipeline.ingest.encodings import POLISH_LETTERS
from pipeline.ingest.pages.printed import PrintedWord

#: Characters that no font explained: „(cid:12)” is how other programs write them down.
_UNKNOWN = re.compile(r"\(cid:\d+\)|\ufffd")
#: Letters of Windows-1250 read as Windows-1252 („spó³dzielnia”) or as two bytes of UTF-8 („spĂłĹ‚”) stand inside words.
_MOJIBAKE = re.compile(r"(?<=[a-z])[¹³œæê¿Ÿ¶¼±]|(?<=[^\W\d_])[ÂÃÄÅĂÄĹ][\u0080-\u00bf‚„…†‡ˆ‰‹›™łŁąĄşŞťŤźŹżŻšŠžŽľĽ]")
#: A layer with more of them than this is not what the page shows.
_MOST_WRONG = 0.02
#: A Polish text of so many letters has letters with diacritics; one in sixteen is usual.
_ENOUGH_LETTERS = 400


def is_legible(words: Sequence[PrintedWord]) -> bool:
    """Are these words a text that somebody may have written? False for no words at all."""
    text = " ".join(word.text for word in words)
    letters = sum(char.isalpha() for char in text)
    if not letters:
        return False
    private = sum(unicodedata.category(char) in ("Co", "Cn", "Cc") for char in text)
    wrong = private + len(_UNKNOWN.findall(text)) + len(_MOJIBAKE.findall(text))
    return wrong <= _MOST_WRONG * letters and (letters < _ENOUGH_LETTERS or not POLISH_LETTERS.isdisjoint(text))


def is_readable(words: Sequence[PrintedWord]) -> bool:
    """Do the fonts say at least half of the letters? Without OCR such a layer is still better than nothing."""
    text = "".join(word.text for word in words)
    unknown = sum(unicodedata.category(char) in ("Co", "Cn") or char == "\ufffd" for char in text)
    return bool(text) and unknown <= len(text) / 2
