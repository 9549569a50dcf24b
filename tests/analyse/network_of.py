"""A network that looks every piece up in a table: what components are tested with."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

import numpy as np
import onnx
from onnx import TensorProto, helper, numpy_helper

from pipeline.analyse.encoder.network import NETWORK, PIECES
from pipeline.analyse.encoder.pieces import write_pieces

SPECIAL = ("<s>", "<pad>", "</s>", "<unk>")


def write_network(folder: Path, known: Mapping[str, Sequence[float]], other: Sequence[float]) -> Path:
    """A folder with a network that gives a row of scores for each known piece, and another for all others."""
    write_pieces(folder / PIECES, [*((piece, 0.0) for piece in SPECIAL), *((piece, -5.0) for piece in known)])
    table = np.array([*[other] * len(SPECIAL), *known.values()], np.float32)
    graph = helper.make_graph(
        [helper.make_node("Gather", ["table", "pieces"], ["scores"])],
        "table",
        [helper.make_tensor_value_info("pieces", TensorProto.INT64, ["rows", "length"])],
        [helper.make_tensor_value_info("scores", TensorProto.FLOAT, ["rows", "length", len(other)])],
        [numpy_helper.from_array(table, "table")],
    )
    model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", 17)], ir_version=8)
    onnx.save(model, folder / NETWORK)
    return folder
