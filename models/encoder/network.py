"""The encoder in PyTorch, for training only: a BERT of the pretrained shape with one layer of labels on top."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import torch
from torch import Tensor, nn
from torch.nn import functional

HEADS = 12
DROPOUT = 0.1
EPSILON = 1e-12


class Layer(nn.Module):
    """Self-attention and a feed-forward part, each followed by a normalisation."""

    def __init__(self, width: int, inner: int) -> None:
        super().__init__()
        self.q, self.k, self.v, self.ao = (nn.Linear(width, width) for _ in range(4))
        self.fi, self.fo = nn.Linear(width, inner), nn.Linear(inner, width)
        self.aln, self.oln = nn.LayerNorm(width, EPSILON), nn.LayerNorm(width, EPSILON)
        self.dropout = nn.Dropout(DROPOUT)

    def forward(self, x: Tensor, mask: Tensor) -> Tensor:
        """The pieces' vectors after this layer; ``mask`` is false where there is padding."""
        rows, length, width = x.shape
        q, k, v = (part(x).view(rows, length, HEADS, -1).transpose(1, 2) for part in (self.q, self.k, self.v))
        attended = functional.scaled_dot_product_attention(q, k, v, attn_mask=mask)
        x = self.aln(x + self.dropout(self.ao(attended.transpose(1, 2).reshape(rows, length, width))))
        return self.oln(x + self.dropout(self.fo(functional.gelu(self.fi(x)))))


class Encoder(nn.Module):
    """Pieces (rows × length) → a score for every label at every piece."""

    def __init__(self, pieces: int, positions: int, width: int, inner: int, layers: int, labels: int) -> None:
        super().__init__()
        self.word, self.pos = nn.Embedding(pieces, width), nn.Embedding(positions, width)
        self.ln, self.dropout = nn.LayerNorm(width, EPSILON), nn.Dropout(DROPOUT)
        self.layers = nn.ModuleList(Layer(width, inner) for _ in range(layers))
        self.head = nn.Linear(width, labels)

    def forward(self, pieces: Tensor, mask: Tensor) -> Tensor:
        """``mask`` is true where there is a piece and false where there is padding."""
        places = torch.arange(pieces.shape[1], device=pieces.device)
        x = self.dropout(self.ln(self.word(pieces) + self.pos(places)))
        attention = mask[:, None, None, :]
        for layer in self.layers:
            x = layer(x, attention)
        return self.head(x)


def from_base(path: Path, layers: int, labels: int) -> Encoder:
    """An encoder with the first layers of the pretrained weights that ``trim.py`` wrote, and a new head."""
    base = {name: torch.from_numpy(tensor) for name, tensor in np.load(path).items()}
    base["emb.pos"] = base["emb.pos"] + base.pop("emb.type")[0]
    state = {key: tensor for name, tensor in base.items() if (key := parameter_of(name, layers))}
    pieces, width = base["emb.word"].shape
    encoder = Encoder(pieces, len(base["emb.pos"]), width, len(base["l0.fi.b"]), layers, labels)
    missing, unexpected = encoder.load_state_dict(state, strict=False)
    if set(missing) != {"head.weight", "head.bias"} or unexpected:
        raise SystemExit(f"{path} does not fit the network: {missing} {unexpected}")
    return encoder


def parameter_of(name: str, layers: int) -> str | None:
    """``l0.q.w`` → ``layers.0.q.weight``, ``emb.ln.b`` → ``ln.bias``; None for a layer that is left out."""
    first, *rest = name.split(".")
    if first == "emb":
        return f"{rest[0]}.{'bias' if rest[-1] == 'b' else 'weight'}"
    if int(first[1:]) >= layers:
        return None
    return f"layers.{first[1:]}.{rest[0]}.{'bias' if rest[1] == 'b' else 'weight'}"
