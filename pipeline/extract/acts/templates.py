"""Templates: a text that calls itself a pattern or a draft is no agreement, whoever is named in it.

Nor is a form that prints only the side that issued it, and a blank for the other.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from pipeline.extract.lexicon import words_of
from pipeline.extract.reading import Reading

HEAD_BLOCKS = 4
MAX_WORDS = 12
_MARKS = frozenset("(–—-")
_BLANK = re.compile(r"[._…]{4,}|…{2,}")


def is_template(reading: Reading) -> bool:
    """Does a short line at the head of the document say „wzór”, „projekt”, „propozycja”?"""
    for number in reading.content_blocks()[:HEAD_BLOCKS]:
        inside = reading.words.of_block(number)
        if len(inside) > MAX_WORDS:
            continue
        if reading.words[inside.start].lemmas & words_of("template_words"):
            return True
        # „UMOWA PARTNERSKA (wzór)”, „Załącznik nr 2 – projekt”
        marked = (i for i in inside[1:] if reading.words[i - 1].text in _MARKS)
        if any(reading.words[i].lower in words_of("template_words") for i in marked):
            return True
    return False


def has_blank_party(reading: Reading, blocks: Iterable[int]) -> bool:
    """Is there a blank in place of a name among the blocks that name the parties: „a Panem/Panią ………, zwanym/ą …”?"""
    return any(_BLANK.search(reading.text(reading.span(reading.words.of_block(number)))) for number in blocks)
