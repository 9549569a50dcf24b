"""Fine-tune the encoder to find entities.

The rate rises, stays, and falls to nothing over the last ``--decay`` steps. A run writes ``last.pt`` again and again;
``--resume`` goes on from it with the optimiser's state, so a long run may be cut into several: without ``--decay``
to learn on, with it to finish. Runs on a GPU where there is one, otherwise on the CPU; bfloat16 both times.

In: a base of ``trim.py``, ``.spacy`` files to train and to watch. Out: ``last.pt`` and, when it ends, ``final.pt``.
"""

from __future__ import annotations

import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import click
import torch
from batches import IGNORED, batches, docs_of, sampled
from network import Encoder, from_base
from scores import exact_f
from spacy.tokens import Doc
from torch import Tensor, nn
from torch.nn import functional

from pipeline.analyse.encoder.labels import TAGS
from pipeline.analyse.encoder.pieces import Pieces, read_pieces

SEED = 20
RATE = 3e-4
HEAD_RATE = 2e-3
#: Each layer learns slower than the one above by this factor.
LAYER_DECAY = 0.9
WARM_UP = 100
WEIGHT_DECAY = 0.01
CLIP = 1.0
TELL_STEPS, WATCH_STEPS, SAMPLE = 25, 500, 200
SAVE_SECONDS = 300
DEVICE = "cuda" if torch.cuda.is_available() else "cpu"


@dataclass
class Progress:
    """Where a run stands, over all its parts."""

    step: int = 0
    epoch: int = 0


@click.command(help=__doc__)
@click.argument("base", type=click.Path(exists=True, path_type=Path))
@click.argument("out", type=click.Path(path_type=Path))
@click.option("--train", "train_files", type=click.Path(exists=True, path_type=Path), multiple=True, required=True)
@click.option("--dev", type=click.Path(exists=True, path_type=Path), required=True)
@click.option("--resume", type=click.Path(exists=True, path_type=Path), help="A checkpoint to go on from.")
@click.option("--layers", default=8, show_default=True, help="How many of the pretrained layers are used.")
@click.option("--steps", type=int, required=True, help="Stop after this step, counted over all runs.")
@click.option("--decay", default=0, show_default=True, help="The rate falls to nothing over so many last steps.")
@click.option("--size", default=1024, show_default=True, help="Pieces in a batch, with padding.")
@click.option("--empty", default=1.0, show_default=True, help="Share of the sentences without entities to train on.")
def main(
    base: Path,
    out: Path,
    train_files: tuple[Path, ...],
    dev: Path,
    resume: Path | None,
    layers: int,
    steps: int,
    decay: int,
    size: int,
    empty: float,
) -> None:
    torch.manual_seed(SEED)
    out.mkdir(parents=True, exist_ok=True)
    pieces = read_pieces(base / "pieces.tsv")
    docs = [doc for path in train_files for doc in docs_of(path)]
    watched = docs_of(dev)
    model = from_base(base / "base.npz", layers, len(TAGS)).to(DEVICE)
    optimiser = torch.optim.AdamW(groups(model), betas=(0.9, 0.98), weight_decay=WEIGHT_DECAY, fused=True)
    progress = load(resume, model, optimiser) if resume else Progress()
    losses: list[float] = []
    saved = time.monotonic()
    for numbers, tags in stream(docs, pieces, size, empty, progress, steps):
        left = (steps - progress.step + 1) / decay if decay else 1.0
        set_rate(optimiser, min(1.0, progress.step / WARM_UP, left))
        losses.append(learn(model, optimiser, numbers.to(DEVICE), tags.to(DEVICE)))
        if len(losses) == TELL_STEPS:
            click.echo(f"{time.strftime('%H:%M:%S')} {progress}, loss {sum(losses) / TELL_STEPS:.4f}")
            losses.clear()
        if time.monotonic() - saved > SAVE_SECONDS:
            save(out / "last.pt", model, optimiser, progress)
            saved = time.monotonic()
        if progress.step % WATCH_STEPS == 0:
            click.echo(f"a sample of the dev part: {exact_f(model, watched[:SAMPLE], pieces)}")
    save(out / "last.pt", model, optimiser, progress)
    torch.save({"model": model.state_dict()}, out / "final.pt")
    click.echo(f"dev part: {exact_f(model, watched, pieces)}")


def stream(
    docs: list[Doc], pieces: Pieces, size: int, empty: float, progress: Progress, steps: int
) -> Iterator[tuple[Tensor, Tensor]]:
    """(pieces, tags) until the last step, counted in ``progress``; every epoch draws and orders anew by its number."""
    while True:
        texts = sampled(docs, pieces, empty, SEED + progress.epoch)
        for batch in batches(texts, size, SEED + progress.epoch):
            if progress.step == steps:
                return
            progress.step += 1
            yield batch
        progress.epoch += 1


def set_rate(optimiser: torch.optim.Optimizer, factor: float) -> None:
    for group in optimiser.param_groups:
        group["lr"] = group["rate"] * factor


def learn(model: Encoder, optimiser: torch.optim.Optimizer, pieces: Tensor, tags: Tensor) -> float:
    """One step; the loss of the batch."""
    model.train()
    with torch.autocast(DEVICE, torch.bfloat16):
        scores = model(pieces, pieces != 1)
    loss = functional.cross_entropy(scores.float().flatten(0, 1), tags.flatten(), ignore_index=IGNORED)
    optimiser.zero_grad(set_to_none=True)
    loss.backward()
    torch.nn.utils.clip_grad_norm_(model.parameters(), CLIP)
    optimiser.step()
    return loss.item()


def groups(model: Encoder) -> list[dict[str, Any]]:
    """The parameters with their highest rates: the lower the layer, the slower."""
    depth = len(model.layers)
    parts: list[tuple[float, nn.Module]] = [(HEAD_RATE, model.head)]
    parts += [(RATE * LAYER_DECAY ** (depth - 1 - i), layer) for i, layer in enumerate(model.layers)]
    parts += [(RATE * LAYER_DECAY**depth, part) for part in (model.word, model.pos, model.ln)]
    return [{"params": list(part.parameters()), "rate": rate} for rate, part in parts]


def save(path: Path, model: Encoder, optimiser: torch.optim.Optimizer, progress: Progress) -> None:
    """Written beside and renamed, so that a cut-off run leaves a whole checkpoint."""
    beside = path.with_suffix(".new")
    state = {"model": model.state_dict(), "optimiser": optimiser.state_dict()}
    torch.save(state | {"step": progress.step, "epoch": progress.epoch}, beside)
    beside.replace(path)


def load(path: Path, model: Encoder, optimiser: torch.optim.Optimizer) -> Progress:
    """Goes on with the next epoch: what remained of a broken-off one is not made up for."""
    state = torch.load(path, map_location=DEVICE)
    model.load_state_dict(state["model"])
    optimiser.load_state_dict(state["optimiser"])
    return Progress(state["step"], state["epoch"] + 1)


if __name__ == "__main__":
    main()
