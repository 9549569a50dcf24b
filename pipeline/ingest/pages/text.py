"""Lines as text: single spaces, words joined that were hyphenated at the end of a line, and where each word went."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from pipeline.document import Word
from pipeline.ingest.pages.printed import Line

#: How a line is joined to the text before it (a blank or a line break), and the line.
Piece = tuple[str, Line]

_SOFT_HYPHEN = "\u00ad"
_HYPHENS = ("-", "\u2010", _SOFT_HYPHEN)
_WORD = re.compile(r"\w+(?:-\w+)+|\w+")


class Vocabulary:
    """The words of a document as they stand inside lines: what decides whether a hyphen at a line's end is real."""

    def __init__(self, lines: Iterable[Line]) -> None:
        inner = (word.text for line in lines for word in line.words[:-1])
        self._words = {match.casefold() for text in inner for match in _WORD.findall(text)}
        self._heads = {word.rsplit("-", 1)[0] for word in self._words if "-" in word}

    def keeps_hyphen(self, head: str, tail: str) -> bool:
        """Is the hyphen between ``head-`` and ``tail`` part of the word?

        It is where a capital or a digit follows a hyphen („Iłowo-Osada”), unless all is in capitals; behind a single
        letter („e-mail”), which no word is broken after; where the document has the word with its hyphen, or another
        word that starts so, inside a line and not without it.
        """
        first, last = _last_word(head), _first_word(tail)
        if tail[:1].isdigit() or head[-1:].isdigit() or len(first) == 1:
            return True
        if tail[:1].isupper() and not (first.isupper() and len(last) > 1 and last.isupper()):
            return True
        if (first + last).casefold() in self._words:
            return False
        return f"{first}-{last}".casefold() in self._words or first.casefold() in self._heads


def _last_word(text: str) -> str:
    found = _WORD.findall(text)
    return found[-1] if found else ""


def _first_word(text: str) -> str:
    found = _WORD.match(text)
    return found.group() if found else ""


def ends_in_hyphen(line: Line) -> bool:
    """Does the last word go on in the next line?"""
    text = line.words[-1].text
    return len(text) > 1 and text.endswith(_HYPHENS) and text[-2].isalnum()


def is_broken(above: Line, below: Line) -> bool:
    """Does the last word of a line go on in the next? A real hyphen may be printed again there („Nowak-/-Kos”)."""
    start = below.words[0].text
    again = len(start) > 1 and start.startswith(_HYPHENS) and start[1].isalpha()
    return ends_in_hyphen(above) and (start[0].isalnum() or again)


def render(pieces: Sequence[Piece], vocabulary: Vocabulary) -> tuple[str, list[Word]]:
    """The text of a block, and its words."""
    text = ""
    placed: list[Word] = []
    for number, (separator, line) in enumerate(pieces):
        broken = number > 0 and is_broken(pieces[number - 1][1], line)
        if broken:
            text = _joined(text, line.words[0].text, vocabulary)
            placed[-1] = replace(placed[-1], end=len(text))
        for index, word in enumerate(line.words):
            if text and not (broken and index == 0):
                text += separator if index == 0 else " "
            last = index == len(line.words) - 1
            printed = word.text if last else word.text.replace(_SOFT_HYPHEN, "")
            printed = printed[1:] if broken and index == 0 and printed.startswith(_HYPHENS) else printed
            placed.append(Word(len(text), len(text) + len(printed), word.page, word.bbox, word.confidence, word.read))
            text += printed
    return text, placed


def _joined(text: str, tail: str, vocabulary: Vocabulary) -> str:
    """``text`` ready for the second half of its last word."""
    hyphen, head = text[-1], text[:-1]
    if tail.startswith(_HYPHENS):
        return head + "-"
    if hyphen == _SOFT_HYPHEN or not vocabulary.keeps_hyphen(head.rsplit(maxsplit=1)[-1], tail):
        return head
    return head + "-"
