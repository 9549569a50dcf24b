"""Transcripts of speech: no capitals, a dash before every turn, and full stops that may be mere pauses."""

from __future__ import annotations

from pipeline.analyse.language.words import Word, Words

ENDS = frozenset(".!?…")
DASHES = frozenset("–—-")
#: So much makes a transcript: two for a start with a small letter, one for a dash. Less may be an item of a list.
_ENOUGH = 5


def is_transcript(words: Words, span: range, ends: list[int]) -> bool:
    """„no tak. – a kto? – prezes.”: do sentences and turns start in small letters, the first of all?

    ``span`` are the words of a block, ``ends`` those marks in it that end a sentence and no abbreviation.
    """
    firsts = [first for start in (span.start, *(end + 1 for end in ends)) if (first := _first(words, start, span.stop))]
    small = sum(first.text[0].islower() for first in firsts)
    if not firsts or not firsts[0].text[0].islower() or small <= 2 * (len(firsts) - small):
        return False
    turns = sum(words[i].text in DASHES and words[i].spaced and words[i - 1].is_word for i in span[1:])
    return 2 * small + turns >= _ENOUGH


def _first(words: Words, start: int, stop: int) -> Word | None:
    """The first word from here on, behind a dash or not; None behind another mark."""
    index = start + (start < stop and words[start].text in DASHES)
    return words[index] if index < stop and words[index].is_word else None


def starts_in_speech(words: Words, index: int) -> bool:
    """Does a turn start at this word of a transcript, or a sentence end before it?"""
    word = words[index]
    return word.spaced and (word.text in DASHES or (words[index - 1].text in ENDS and word.text not in ENDS))
