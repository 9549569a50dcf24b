"""The network of roles as a spaCy component: who signed, for whom, when and where, as it reads the text.

It runs, and its pieces are cut, when it is asked and not before: of most documents an archive asks nothing.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from functools import cached_property

import numpy as np
from numpy.typing import NDArray
from spacy.language import Language
from spacy.tokens import Doc

from pipeline.analyse.doc import words_of
from pipeline.analyse.encoder.network import Network, NetworkComponent
from pipeline.analyse.roles.labels import Mark, Part
from pipeline.analyse.roles.windows import RoleText, role_text


class Roles:
    """What a network says of one text; ``breaks`` and ``hidden`` as in ``role_text``."""

    def __init__(self, text: str, breaks: Collection[int], hidden: Sequence[tuple[int, int]], network: Network) -> None:
        self._written, self._breaks, self._hidden, self._network = text, breaks, hidden, network
        self._read: dict[range, NDArray[np.float32]] = {}

    def score(self, told: Part | Mark, offset: int) -> float | None:
        """The log odds of a part or mark at the word that begins at a character; None where none is read."""
        piece = self._text.firsts.get(offset)
        if piece is None:
            return None
        window = self._text.window(piece)
        return float(self._scores(window)[1 + piece - window.start, told])

    @cached_property
    def _text(self) -> RoleText:
        return role_text(self._written, self._breaks, self._hidden, self._network.pieces)

    def _scores(self, window: range) -> NDArray[np.float32]:
        if window not in self._read:
            self._read[window] = self._network.scores(self._text.row(window))
        return self._read[window]


@Language.factory("klaster_roles", assigns=["doc._.roles"])
class RoleReader(NetworkComponent):
    """Sets ``doc._.roles``; reads the weights that ``from_disk`` is given."""

    def __call__(self, doc: Doc) -> Doc:
        """Let the network be asked about a Doc."""
        words = words_of(doc)
        breaks = {sentence.start_char for sentence in doc.sents} | {block.start for block in words.blocks}
        hidden = [(block.start, block.end) for block in words.blocks if block.is_furniture]
        doc._.roles = Roles(words.text, breaks, hidden, self.network)
        return doc
