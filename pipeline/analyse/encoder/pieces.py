"""Cutting tokens into the encoder's word pieces: a unigram model, read from a table of pieces and scores.

Method: Kudo, Subword Regularization (2018); the best cut is found by dynamic programming, as SentencePiece does.
Each spaCy token is cut by itself, so no piece crosses the border of a token.
"""

from __future__ import annotations

import csv
import unicodedata
from collections.abc import Iterable, Sequence
from functools import lru_cache
from itertools import pairwise
from pathlib import Path

from spacy.tokens import Token

START, PADDING, END, UNKNOWN = range(4)
#: SentencePiece's mark for „a space stood here”.
SPACE = "▁"
#: An unknown character is worse than the worst piece by so much (in log probability), as in SentencePiece.
_UNKNOWN_PENALTY = 10.0
_CACHE = 1 << 16


class Pieces:
    """Pieces with their scores (log probabilities); a piece's number is its place in the table."""

    def __init__(self, pieces: Sequence[str], scores: Sequence[float]) -> None:
        self.pieces, self.scores = list(pieces), list(scores)
        self._found = {piece: (number, score) for number, (piece, score) in enumerate(zip(pieces, scores, strict=True))}
        self._longest = max(map(len, pieces))
        self._unknown_score = min(scores) - _UNKNOWN_PENALTY
        self.numbers = lru_cache(_CACHE)(self._numbers)

    def __len__(self) -> int:
        return len(self.pieces)

    def _numbers(self, token: str, spaced: bool) -> tuple[int, ...]:
        """The numbers of a token's pieces, at least one; ``spaced``: white space stands before the token."""
        text = (SPACE if spaced else "") + unicodedata.normalize("NFKC", token)
        return tuple(self._found.get(text[a:b], (UNKNOWN, 0.0))[0] for a, b in pairwise(self._cuts(text))) or (UNKNOWN,)

    def _cuts(self, text: str) -> list[int]:
        """The borders of the pieces whose scores have the highest sum."""
        best = [0.0] + [float("-inf")] * len(text)
        origin = [0] * (len(text) + 1)
        for start in range(len(text)):
            for end in range(start + 1, min(start + self._longest, len(text)) + 1):
                found = self._found.get(text[start:end])
                if found is None and end > start + 1:
                    continue
                score = best[start] + (found[1] if found else self._unknown_score)
                if score > best[end]:
                    best[end], origin[end] = score, start
        cuts = [len(text)]
        while cuts[-1]:
            cuts.append(origin[cuts[-1]])
        return cuts[::-1]


def is_spaced(token: Token) -> bool:
    """Does white space, or nothing, stand before the token?"""
    return token.i == 0 or bool(token.nbor(-1).whitespace_) or token.nbor(-1).is_space


def read_pieces(path: Path) -> Pieces:
    """Read a table that ``write_pieces`` wrote."""
    with path.open(encoding="utf-8", newline="") as lines:
        rows = list(csv.reader(lines, delimiter="\t", quoting=csv.QUOTE_NONE))
    return Pieces([piece for piece, _ in rows], [float(score) for _, score in rows])


def write_pieces(path: Path, rows: Iterable[tuple[str, float]]) -> None:
    """Write one piece a line with its score."""
    path.write_text("".join(f"{piece}\t{score:.4f}\n" for piece, score in rows), encoding="utf-8")
