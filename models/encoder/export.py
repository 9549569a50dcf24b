"""Write the fine-tuned encoder as ONNX, its weights in 8 bits, for onnxruntime without PyTorch.

In: ``final.pt`` of ``finetune.py``, or several of the same training that ended apart, of which the mean is taken
(“model soup”, Wortsman et al. 2022). Out: an ``.onnx`` file with the input ``pieces`` (rows × length, no padding) and
the output ``scores`` (rows × length × labels).

Weights are rounded to 8 bits by outputs (layers) or by pieces (embeddings); what flows between them is rounded while
the network runs. The graph is written out here, not traced, so that each operator is one that onnxruntime is fast in.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click
import numpy as np
import onnx
import torch
from network import EPSILON, HEADS
from numpy.typing import NDArray
from onnx import TensorProto, helper, numpy_helper

OPSET, IR_VERSION = 17, 8
CONTRIB = "com.microsoft"
Array = NDArray[Any]


class Graph:
    """Nodes and weights under construction; a method adds an operation and returns the name of its result."""

    def __init__(self, state: dict[str, Array], in_bytes: bool) -> None:
        self.state, self.in_bytes = state, in_bytes
        self.nodes: list[onnx.NodeProto] = []
        self.weights: dict[str, Array] = {}

    def add(self, operator: str, *inputs: str, domain: str = "", **attributes: float) -> str:
        """An operation on named values."""
        name = f"{operator}{len(self.nodes)}"
        self.nodes.append(helper.make_node(operator, list(inputs), [name], name, domain=domain, **attributes))
        return name

    def weight(self, name: str, array: Array) -> str:
        """An array that is part of the file."""
        self.weights[name] = array
        return name

    def kept(self, name: str) -> str:
        """A weight that stays as it was trained."""
        return self.weight(name, self.state[name])

    def embedded(self, pieces: str) -> str:
        """The vectors of numbered pieces."""
        if not self.in_bytes:
            return self.add("Gather", self.kept("word.weight"), pieces)
        rounded, scale = in_bytes(self.state["word.weight"], axis=1)
        found = self.add("Gather", self.weight("word.weight", rounded), pieces)
        found = self.add("Cast", found, to=TensorProto.FLOAT)
        return self.add("Mul", found, self.add("Gather", self.weight("word.scale", scale), pieces))

    def linear(self, x: str, name: str) -> str:
        """A matrix and a bias."""
        weight, bias = self.state[f"{name}.weight"].T.copy(), self.kept(f"{name}.bias")
        if not self.in_bytes:
            return self.add("Add", self.add("MatMul", x, self.weight(f"{name}.weight", weight)), bias)
        rounded, scale = in_bytes(weight, axis=0)
        parts = self.weight(f"{name}.weight", rounded), self.weight(f"{name}.scale", scale.squeeze(0))
        return self.add("DynamicQuantizeMatMul", x, *parts, "", bias, domain=CONTRIB)

    def normalised(self, x: str, added: str, name: str) -> str:
        """The sum of two values, normalised."""
        parts = self.kept(f"{name}.weight"), self.kept(f"{name}.bias")
        return self.add("SkipLayerNormalization", x, added, *parts, domain=CONTRIB, epsilon=EPSILON)

    def layer(self, x: str, name: str) -> str:
        """Self-attention and the feed-forward part."""
        queries_keys_values = (self.linear(x, f"{name}.{part}") for part in "qkv")
        attended = self.add("MultiHeadAttention", *queries_keys_values, domain=CONTRIB, num_heads=HEADS)
        x = self.normalised(x, self.linear(attended, f"{name}.ao"), f"{name}.aln")
        inner = self.add("Gelu", self.linear(x, f"{name}.fi"), domain=CONTRIB)
        return self.normalised(x, self.linear(inner, f"{name}.fo"), f"{name}.oln")


def in_bytes(weight: Array, axis: int) -> tuple[Array, Array]:
    """Signed bytes, and the scale of every column (axis 0) or row (axis 1) that makes them numbers again."""
    scale = np.maximum(np.abs(weight).max(axis=axis, keepdims=True) / 127, np.float32(1e-12))
    return np.rint(weight / scale).astype(np.int8), scale.astype(np.float32)


def build(state: dict[str, Array], rounded: bool) -> onnx.ModelProto:
    """The whole network; ``state`` are the weights by the names of ``network.Encoder``."""
    graph = Graph(state, rounded)
    length = graph.add("Shape", "pieces", start=1, end=2)
    places = graph.add("Slice", graph.kept("pos.weight"), graph.weight("first", np.array([0])), length)
    x = graph.add("Add", graph.embedded("pieces"), places)
    x = graph.add("LayerNormalization", x, graph.kept("ln.weight"), graph.kept("ln.bias"), epsilon=EPSILON)
    for number in range(1 + max(int(name.split(".")[1]) for name in state if name.startswith("layers."))):
        x = graph.layer(x, f"layers.{number}")
    # The last layer is small and stays as it is.
    labelled = graph.add("MatMul", x, graph.weight("head.weight", state["head.weight"].T.copy()))
    graph.nodes.append(helper.make_node("Add", [labelled, graph.kept("head.bias")], ["scores"]))
    labels = len(state["head.bias"])
    body = helper.make_graph(
        graph.nodes,
        "encoder",
        [helper.make_tensor_value_info("pieces", TensorProto.INT64, ["rows", "length"])],
        [helper.make_tensor_value_info("scores", TensorProto.FLOAT, ["rows", "length", labels])],
        [numpy_helper.from_array(array, name) for name, array in graph.weights.items()],
    )
    sets = [helper.make_opsetid("", OPSET), helper.make_opsetid(CONTRIB, 1)]
    return helper.make_model(body, opset_imports=sets, ir_version=IR_VERSION)


def mean(trained: list[dict[str, torch.Tensor]]) -> dict[str, Array]:
    """The mean of every weight over networks of the same shape."""
    return {name: torch.stack([state[name].float() for state in trained]).mean(0).numpy() for name in trained[0]}


@click.command(help=__doc__)
@click.argument("trained", type=click.Path(exists=True, path_type=Path), nargs=-1, required=True)
@click.argument("out", type=click.Path(path_type=Path))
@click.option("--float", "in_floats", is_flag=True, help="Keep 32 bits, to measure what rounding costs.")
def main(trained: tuple[Path, ...], out: Path, in_floats: bool) -> None:
    model = build(mean([torch.load(path, map_location="cpu")["model"] for path in trained]), not in_floats)
    onnx.checker.check_model(model)
    out.parent.mkdir(parents=True, exist_ok=True)
    onnx.save(model, out)
    click.echo(f"{out}: {out.stat().st_size / 1e6:.1f} MB")


if __name__ == "__main__":
    main()
