"""Templates: a text that calls itself a pattern or a draft is no agreement, whoever is named in it.

Nor is a form that prints only the side that issued it, and a blank for the other.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from pipeline.analyse.language.quotations import QUOTING
from pipeline.extract.lexicon import agreement_nouns, words_of
from pipeline.extract.reading import Reading

HEAD_BLOCKS = 4
MAX_WORDS = 12
_MARKS = frozenset("(–—-")
#: Behind „projekt”: „do konsultacji”, „nr 2”.
_BESIDE = frozenset({"prep", "brev"})
_BLANK = re.compile(r"[._…]{4,}|…{2,}")


def is_template(reading: Reading) -> bool:
    """Does a short line at the head of the document say „wzór”, „projekt”, „propozycja”?"""
    for number in reading.content_blocks()[:HEAD_BLOCKS]:
        inside = reading.words.of_block(number)
        if len(inside) > MAX_WORDS:
            continue
        if _calls(reading, inside.start):
            return True
        # „UMOWA PARTNERSKA (wzór)”, „Załącznik nr 2 – projekt”
        marked = (i for i in inside[1:] if reading.words[i - 1].text in _MARKS)
        if any(_calls(reading, i) for i in marked):
            return True
    return False


def _calls(reading: Reading, index: int) -> bool:
    """Does the word mean a draft („Projekt umowy”), and no undertaking („Projekt „Szlak””, „Projekt współpracy”)?"""
    word, after = reading.words[index], reading.words.get(index + 1)
    if not word.lemmas & words_of("template_words"):
        return False
    if after is None or after.block != word.block or not word.lemmas & words_of("undertakings"):
        return True
    if after.is_word:
        drafted = after.lemmas & agreement_nouns().keys() or after.text.isdigit()
        return bool(drafted) or any(r.is_adjective or r.pos in _BESIDE for r in after.readings)
    return after.text not in QUOTING


def has_blank_party(reading: Reading, blocks: Iterable[int]) -> bool:
    """Is there a blank in place of a name among the blocks that name the parties: „a Panem/Panią ………, zwanym/ą …”?"""
    return any(_BLANK.search(reading.text(reading.span(reading.words.of_block(number)))) for number in blocks)
