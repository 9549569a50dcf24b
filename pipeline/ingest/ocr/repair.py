"""Words that are none, written as the words that they are: only where one usual confusion of letters explains it."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator, Sequence, Set
from functools import cache
from importlib.resources import files

from pipeline.ingest.ocr.hocr import OcrLine, OcrWord
from pipeline.ingest.ocr.lexicon import is_word, proclitic
from pipeline.ingest.ocr.signs import with_signs

#: Shorter runs of letters are one confusion away from too many words, those of names from too many names.
_SHORTEST, _SHORTEST_NAME = 5, 6
_LETTERS = re.compile(r"[^\W\d_]+")
#: Addresses of the web and of mail are spelt as they like, and so are short words with a full stop: abbreviations.
_LEFT_ALONE = re.compile(r"[@©/]|\w[.:]\w|^\W*\w{1,6}\.")
_HYPHEN = "-"
#: What a sentence begins behind.
_STOPS = (".", ":", "!", "?", "-", "–", "—")
#: A name that the dictionary does not have was read right with so much confidence.
_SURE = 0.9
#: Inflected forms of one name differ in so many letters at their end.
_ENDING = 2


def repaired(lines: Sequence[OcrLine]) -> list[OcrLine]:
    """The lines with their words mended; ``read`` of a mended word keeps what was read.

    What a word is mended to stands elsewhere on the page or in the dictionary. The halves of a word that is broken over
    two lines are left as they are.
    """
    known = {
        run
        for line in lines
        for word in line.words
        for run in _LETTERS.findall(word.text)
        if word.confidence >= _SURE or is_word(run)
    }
    found: list[OcrLine] = []
    broken = False
    for line in lines:
        breaks = line.words[-1].text.endswith(_HYPHEN)
        halves = {0} if broken else set()
        halves |= {len(line.words) - 1} if breaks else set()
        words: list[OcrWord] = []
        for index, word in enumerate(with_signs(line.words)):
            opens = not words or words[-1].text.endswith(_STOPS)
            words += [word] if index in halves else _mended(word, known, opens=opens)
        found.append(OcrLine(tuple(words)))
        broken = breaks
    return found


def _mended(word: OcrWord, known: Set[str], *, opens: bool) -> Iterator[OcrWord]:
    """The word with each of its runs of letters mended, or the two words that it is without the blank between them.

    A capital in a word that ``opens`` a sentence does not make it a name.
    """
    sure = word.confidence >= _SURE
    left_alone = _LEFT_ALONE.search(word.text)
    text = word.text if left_alone else _LETTERS.sub(lambda run: _spelt(run.group(), known, sure), word.text)
    if text != word.text:
        yield word._replace(text=text, read=word.read or word.text)
        return
    bare = text.rstrip(".,;:!?")
    head = bare[: len(proclitic(bare[:1].lower() + bare[1:] if opens else bare))]
    if not head or is_word(bare):
        yield word
        return
    x0, top, x1, bottom = word.box
    cut = x0 + (x1 - x0) * len(head) / len(text)
    yield word._replace(text=head, box=(x0, top, cut, bottom))
    yield word._replace(text=text[len(head) :], box=(cut, top, x1, bottom))


def _spelt(run: str, known: Set[str], sure: bool) -> str:
    """The word that a run of letters was read for; the run itself where it is one, or where none is found."""
    if len(run) < _SHORTEST or is_word(run):
        return run
    candidates = list(_candidates(run))
    names = len(run) >= _SHORTEST_NAME
    found = [word for word in candidates if word in known and (names or is_word(word))]
    found += [word for word in candidates if is_word(word.lower()) or (names and is_word(word))]
    if not sure and names:
        found += sorted(word for word in known if _is_mention(run, word))
    return next(iter(found), run)


def _is_mention(run: str, word: str) -> bool:
    """Do they differ in one letter, which is none of the ending?"""
    if len(run) != len(word):
        return False
    differing = [index for index, (read, letter) in enumerate(zip(run, word, strict=True)) if read != letter]
    return len(differing) == 1 and 0 < differing[0] < len(run) - _ENDING


def _candidates(run: str) -> Iterator[str]:
    """The run with one confusion undone, the commoner first."""
    for read, printed in _confusions():
        at = run.find(read)
        while at >= 0:
            yield run[:at] + printed + run[at + len(read) :]
            at = run.find(read, at + 1)


@cache
def _confusions() -> tuple[tuple[str, str], ...]:
    text = files(__package__).joinpath("confusions.csv").read_text("utf-8")
    rows = csv.DictReader(line for line in text.splitlines() if not line.startswith("#"))
    return tuple((row["read"], row["printed"]) for row in rows)
