"""The encoder as a spaCy component that sets ``doc.ents``; it stands where other pipelines have their „ner”."""

from __future__ import annotations

from itertools import pairwise

import numpy as np
from numpy.typing import NDArray
from spacy.language import Language
from spacy.tokens import Doc, Span, Token

from pipeline.analyse.encoder.labels import ENTITIES, TAGS, best_tags, spans
from pipeline.analyse.encoder.network import NetworkComponent
from pipeline.analyse.encoder.pieces import END, START, is_spaced
from pipeline.analyse.encoder.windows import Window, windows

#: Pieces of a token at most: the network has no room for a page of letters without a space.
LONGEST_TOKEN = 24


@Language.factory("klaster_encoder", assigns=["doc.ents"], default_score_weights={"ents_f": 1.0})
class EncoderRecogniser(NetworkComponent):
    """Finds entities with the network and the pieces of the folder that ``from_disk`` reads.

    Reads sentences where an earlier component set them, otherwise the text as one; no entity crosses their borders.
    """

    @property
    def labels(self) -> tuple[str, ...]:
        """The labels that it can set."""
        return ENTITIES

    def __call__(self, doc: Doc) -> Doc:
        """Set the entities of a Doc, those of an earlier component lost."""
        tokens = [token for token in doc if not token.is_space]
        sentences = _sentences(tokens)
        scores = self._scores(tokens, sentences)
        doc.ents = [
            Span(doc, tokens[sentence.start + first].i, tokens[sentence.start + last - 1].i + 1, label)
            for sentence in sentences
            for first, last, label in spans(best_tags(scores[sentence.start : sentence.stop]))
        ]
        return doc

    def _scores(self, tokens: list[Token], sentences: list[range]) -> NDArray[np.float32]:
        """A row of scores for every token."""
        cut = self.network.pieces.numbers
        pieces = [cut(token.text, is_spaced(token))[:LONGEST_TOKEN] for token in tokens]
        scores = np.zeros((len(tokens), len(TAGS)), np.float32)
        for window in windows([len(numbers) for numbers in pieces], sentences):
            numbers, firsts = _row(pieces, window)
            scores[window.kept.start : window.kept.stop] = self.network.scores(numbers)[firsts]
        return scores


def _sentences(tokens: list[Token]) -> list[range]:
    """The sentences as ranges of places in the list; white space at their starts is not in it."""
    starts = [place for place, token in enumerate(tokens) if place == 0 or _starts(tokens[place - 1], token)]
    return [range(first, last) for first, last in pairwise([*starts, len(tokens)])]


def _starts(before: Token, token: Token) -> bool:
    """Does a sentence start between two tokens, or at the white space that stands between them?"""
    return any(token.doc[i].is_sent_start for i in range(before.i + 1, token.i + 1))


def _row(pieces: list[tuple[int, ...]], window: Window) -> tuple[list[int], list[int]]:
    """The numbers of a window's pieces, and where each kept token has its first one."""
    numbers, firsts = [START], []
    for sentence in window.sentences:
        for token in sentence:
            if token in window.kept:
                firsts.append(len(numbers))
            numbers += pieces[token]
        numbers.append(END)
    return numbers, firsts
