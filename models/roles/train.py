"""Fine-tune the encoder to tell who has which part in an agreement.

It starts from the weights that ``finetune.py`` of the encoder wrote, which know names, and learns the parts of what
begins at each place of ``examples.py``, and of each word whether the name of a body begins or goes on there. Capitals
and numbers that name nothing known teach a little, too. The rate rises and falls to nothing at the end. Some pieces of
names are hidden, so that parts are told by what is around.

In: the base of ``trim.py``, checkpoints, lines of examples. Out: a file with the weights, for ``export.py``.
"""

from __future__ import annotations

import json
import random
import sys
import time
from collections.abc import Iterator
from math import ceil
from pathlib import Path

import click
import torch
from torch import Tensor, nn
from torch.nn import functional

sys.path.append(str(Path(__file__).parents[1] / "encoder"))
from network import Encoder, from_base
from rows import Row, rows_of

from pipeline.analyse.encoder.labels import TAGS
from pipeline.analyse.encoder.pieces import PADDING, UNKNOWN, read_pieces
from pipeline.analyse.roles.labels import OUTPUTS, Part

LAYERS, BATCH, POOL = 8, 6, 8
#: The layer of parts learns faster by a factor, each layer slower than the one above.
HEAD_FASTER, LAYER_DECAY = 13.0, 0.9
WARM_UP, FALL = 30, 0.7
WEIGHT_DECAY, CLIP = 0.05, 1.0
#: Pieces of a name from its beginning that are hidden more often than others, and how often.
NAME, HIDDEN_NAME, HIDDEN = 8, 0.15, 0.05


@click.command(help=__doc__)
@click.argument("base", type=click.Path(exists=True, path_type=Path))
@click.argument("files", type=click.Path(exists=True, path_type=Path), nargs=-1, required=True)
@click.argument("out", type=click.Path(path_type=Path))
@click.option(
    "--start",
    "starts",
    type=click.Path(exists=True, path_type=Path),
    multiple=True,
    required=True,
    help="Weights to start from; of several the mean.",
)
@click.option("--epochs", default=7, show_default=True)
@click.option("--seed", default=1, show_default=True)
@click.option("--rate", default=1.5e-4, show_default=True, help="The highest rate of the uppermost layer.")
def main(
    base: Path, files: tuple[Path, ...], out: Path, starts: tuple[Path, ...], epochs: int, seed: int, rate: float
) -> None:
    torch.manual_seed(seed)
    chance = random.Random(seed)
    pieces = read_pieces(base / "pieces.tsv")
    rows = [row for path in files for text in texts(path) for row in rows_of(text, pieces)]
    model = network(base, starts)
    optimiser = torch.optim.AdamW(groups(model, rate), betas=(0.9, 0.98), weight_decay=WEIGHT_DECAY)
    steps = epochs * ceil(len(rows) / BATCH)
    done = 0
    for epoch in range(epochs):
        losses = []
        for batch in batches(rows, chance):
            done += 1
            factor = min(1.0, done / WARM_UP, (steps - done + 1) / (steps * FALL))
            for group in optimiser.param_groups:
                group["lr"] = group["rate"] * factor
            losses.append(learn(model, optimiser, batch))
        click.echo(f"{time.strftime('%H:%M:%S')} epoch {epoch}, loss {sum(losses) / len(losses):.4f}")
        torch.save({"model": model.state_dict()}, out)


def texts(path: Path) -> Iterator[dict]:  # type: ignore[type-arg]
    yield from map(json.loads, path.read_text(encoding="utf-8").splitlines())


def network(base: Path, starts: tuple[Path, ...]) -> Encoder:
    """The encoder that knows names, with a new layer on top, or one that knows parts already, as it is."""
    states = [torch.load(start, map_location="cpu")["model"] for start in starts]
    state = {name: torch.stack([each[name].float() for each in states]).mean(0) for name in states[0]}
    model = from_base(base / "base.npz", LAYERS, len(state["head.bias"]))
    model.load_state_dict(state)
    if len(state["head.bias"]) == len(TAGS):
        model.head = nn.Linear(model.head.in_features, OUTPUTS)
        nn.init.zeros_(model.head.bias)
    return model


def groups(model: Encoder, rate: float) -> list[dict]:  # type: ignore[type-arg]
    """The parameters with their highest rates; the vectors of pieces stay, as most do not occur."""
    parts: list[tuple[float, nn.Module]] = [(rate * HEAD_FASTER, model.head)]
    parts += [(rate * LAYER_DECAY ** (LAYERS - 1 - i), layer) for i, layer in enumerate(model.layers)]
    parts += [(rate * LAYER_DECAY**LAYERS, part) for part in (model.pos, model.ln)]
    return [{"params": list(part.parameters()), "rate": top, "lr": 0.0} for top, part in parts]


def batches(rows: list[Row], chance: random.Random) -> Iterator[list[Row]]:
    """All rows in a new order, those of a batch of similar length."""
    order = chance.sample(rows, len(rows))
    made = []
    for start in range(0, len(order), BATCH * POOL):
        pool = sorted(order[start : start + BATCH * POOL], key=lambda row: len(row.pieces))
        made += [pool[first : first + BATCH] for first in range(0, len(pool), BATCH)]
    chance.shuffle(made)
    yield from made


def learn(model: Encoder, optimiser: torch.optim.Optimizer, batch: list[Row]) -> float:
    """One step; the loss of the batch."""
    model.train()
    pieces = torch.full((len(batch), max(len(row.pieces) for row in batch)), PADDING)
    for number, row in enumerate(batch):
        pieces[number, : len(row.pieces)] = hidden(row)
    with torch.autocast("cpu", torch.bfloat16):
        scores = model(pieces, pieces != PADDING)
    rows = [number for number, row in enumerate(batch) for _ in row.places]
    places = [place for row in batch for place in row.places]
    wanted = torch.tensor([outputs for row in batch for outputs in row.wanted])
    losses = functional.binary_cross_entropy_with_logits(scores[rows, places].float(), wanted, reduction="none")
    of_parts = torch.tensor([weight for row in batch for weight in row.weights_of_parts])
    of_marks = torch.tensor([weight for row in batch for weight in row.weights_of_marks])
    loss = mean(losses[:, : len(Part)], of_parts) + mean(losses[:, len(Part) :], of_marks)
    optimiser.zero_grad()
    loss.backward()
    nn.utils.clip_grad_norm_(model.parameters(), CLIP)
    optimiser.step()
    return loss.item()


def mean(losses: Tensor, weights: Tensor) -> Tensor:
    return (losses.sum(1) * weights).sum() / weights.sum()


def hidden(row: Row) -> Tensor:
    """The pieces, some unknown: those of names more often."""
    pieces = torch.tensor(row.pieces)
    rates = torch.full((len(row.pieces),), HIDDEN)
    for place, weight in zip(row.places, row.weights_of_parts, strict=True):
        if weight == 1.0:
            rates[place : place + NAME] = HIDDEN_NAME
    return torch.where((torch.rand(len(pieces)) < rates) & (pieces > UNKNOWN), torch.tensor(UNKNOWN), pieces)


if __name__ == "__main__":
    main()
