"""Templates: a text that calls itself a pattern or a draft is no agreement, whoever is named in it."""

from __future__ import annotations

from pipeline.extract.lexicon import words_of
from pipeline.extract.reading import Reading

HEAD_BLOCKS = 4
MAX_WORDS = 12


def is_template(reading: Reading) -> bool:
    """Does a short line at the head of the document say „wzór”, „projekt”, „propozycja”?"""
    for number in reading.content_blocks()[:HEAD_BLOCKS]:
        inside = reading.words.of_block(number)
        if len(inside) <= MAX_WORDS and reading.words[inside.start].lemmas & words_of("template_words"):
            return True
    return False
