"""A network in ONNX with the pieces that it reads: from a folder, to a folder, and run; the base of its components."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Self

import numpy as np
import onnxruntime
from numpy.typing import NDArray
from spacy.language import Language

from pipeline.analyse.encoder.pieces import Pieces, read_pieces, write_pieces

NETWORK, PIECES = "network.onnx", "pieces.tsv"


@dataclass(frozen=True)
class Network:
    """``pieces`` cut what it reads; ``scores`` runs it."""

    pieces: Pieces
    _weights: bytes
    _session: Any  # onnxruntime has no types

    @classmethod
    def read(cls, folder: Path) -> Network:
        """Read what ``write`` wrote; one thread, because klaster works on many documents at once."""
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = options.inter_op_num_threads = 1
        weights = (folder / NETWORK).read_bytes()
        session = onnxruntime.InferenceSession(weights, options, providers=["CPUExecutionProvider"])
        return cls(read_pieces(folder / PIECES), weights, session)

    def write(self, folder: Path) -> None:
        """Write weights and pieces into a folder."""
        folder.mkdir(parents=True, exist_ok=True)
        (folder / NETWORK).write_bytes(self._weights)
        write_pieces(folder / PIECES, zip(self.pieces.pieces, self.pieces.scores, strict=True))

    def scores(self, numbers: Sequence[int]) -> NDArray[np.float32]:
        """A row of scores for each piece."""
        found: NDArray[np.float32] = self._session.run(None, {"pieces": np.array([numbers])})[0][0]
        return found


class NetworkComponent:
    """A spaCy component that runs a network, which lies in its folder."""

    def __init__(self, nlp: Language, name: str) -> None:  # noqa: ARG002 - spaCy gives both
        self.name = name
        self._network: Network | None = None

    @property
    def network(self) -> Network:
        """The network; ValueError before ``from_disk`` has read one."""
        if self._network is None:
            raise ValueError(f"{self.name} has no weights: load it with spacy.load, or from a folder that has them.")
        return self._network

    def to_disk(self, path: str | Path, exclude: Iterable[str] = ()) -> None:  # noqa: ARG002 - spaCy's signature
        """Write the network and its pieces into a folder."""
        self.network.write(Path(path))

    def from_disk(self, path: str | Path, exclude: Iterable[str] = ()) -> Self:  # noqa: ARG002
        """Read what ``to_disk`` wrote."""
        self._network = Network.read(Path(path))
        return self
