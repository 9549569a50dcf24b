"""The network of roles as a spaCy component: who signed, for whom, when and where, as it reads the text.

It runs when it is asked and not before: of most documents an archive asks nothing.
"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from spacy.language import Language
from spacy.tokens import Doc

from pipeline.analyse.encoder.network import Network
from pipeline.analyse.roles.labels import Part
from pipeline.analyse.roles.windows import RoleText, role_text


class Roles:
    """What the network says of one text."""

    def __init__(self, text: RoleText, network: Network) -> None:
        self._text, self._network = text, network
        self._read: dict[range, NDArray[np.float32]] = {}

    def score(self, part: Part, offset: int) -> float | None:
        """The log odds that what is named from a character on has this part; None outside of the text that is read."""
        piece = self._text.piece_at(offset)
        if piece is None:
            return None
        window = self._text.window(piece)
        return float(self._scores(window)[1 + piece - window.start, part])

    def _scores(self, window: range) -> NDArray[np.float32]:
        if window not in self._read:
            self._read[window] = self._network.scores(self._text.row(window))
        return self._read[window]


@Language.factory("klaster_roles", assigns=["doc._.roles"])
class RoleReader:
    """Sets ``doc._.roles``; reads the weights that ``from_disk`` is given."""

    def __init__(self, nlp: Language, name: str) -> None:  # noqa: ARG002 - spaCy gives both
        self.name = name
        self._network: Network | None = None

    def __call__(self, doc: Doc) -> Doc:
        """Let the network be asked about a Doc."""
        if self._network is None:
            raise ValueError("The reader of roles has no weights: give it the folder of klaster_roles.")
        breaks = {sentence.start_char for sentence in doc.sents} | {block.start for block in doc._.blocks}
        hidden = [(block.start, block.end) for block in doc._.blocks if block.is_furniture]
        doc._.roles = Roles(role_text(doc.text, breaks, hidden, self._network.pieces), self._network)
        return doc

    def to_disk(self, path: str | Path, exclude: Iterable[str] = ()) -> None:  # noqa: ARG002 - spaCy's signature
        """Write the network and its pieces into a folder."""
        if self._network is None:
            raise ValueError("The reader of roles has no weights to save.")
        self._network.write(Path(path))

    def from_disk(self, path: str | Path, exclude: Iterable[str] = ()) -> RoleReader:  # noqa: ARG002
        """Read what ``to_disk`` wrote."""
        self._network = Network.read(Path(path))
        return self
