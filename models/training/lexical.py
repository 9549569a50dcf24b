"""Floret vectors that hold what the encoder knows of a word, beside what running text says of it.

In: ``pl_klaster_acc``, the words of ``words.py`` and floret vectors of running text. Out: a folder as ``spacy init
vectors`` writes it.

The encoder was pretrained on text of the whole web and knows names that law and novels have not. It reads every word by
itself, and what two of its layers say is reduced to its main components. Then the rows of a second table are fitted by
least squares, so that the mean of a word's rows, which is its vector, comes close: the rows of n-grams give vectors to
words that were not there. Method: word vectors distilled from an encoder, as in Model2Vec
(Tulkens and van Dongen, 2024).
"""

from __future__ import annotations

import sys
from pathlib import Path

import click
import numpy as np
import onnx
import onnxruntime
import spacy
import torch
from numpy.typing import NDArray
from onnx import TensorProto, helper
from spacy.vectors import Vectors
from torch import Tensor

sys.path.append(str(Path(__file__).parent))
from words import read_words

from pipeline.analyse.encoder.pieces import END, START, read_pieces
from pipeline.installed import model_folder

#: Dimensions that are kept of the vectors of running text, and of the encoder's layers.
OF_TEXT, OF_ENCODER = 80, 64
#: A middle layer knows what a word means, the last one which label it has.
MIDDLE, LAST = 4, 7
#: Ridge regression: the penalty on large rows, and the round from which on words that are not fitted get worse again.
PENALTY, ROUNDS = 0.1, 14
#: A frequent word weighs up to so many times as much as a rare one.
HEAVIEST = 8
#: Pieces in one call of the network.
BATCH = 512
Array = NDArray[np.float32]


@click.command(help=__doc__)
@click.argument("teacher")
@click.argument("words", type=click.Path(exists=True, path_type=Path))
@click.argument("vectors", type=click.Path(exists=True, path_type=Path))
@click.argument("out", type=click.Path(path_type=Path))
def main(teacher: str, words: Path, vectors: Path, out: Path) -> None:
    forms, counts = map(list, zip(*read_words(words), strict=True))
    weights = np.log2(1 + np.array(counts)).clip(1, HEAVIEST).astype(np.float32)
    nlp = spacy.load(vectors)
    old = nlp.vocab.vectors
    known = old.get_batch(forms)
    basis = components(known, weights, OF_TEXT)
    layers = layers_of((model_folder(teacher) or Path(teacher)) / "ner", forms)
    told = layers @ components(layers, weights, OF_ENCODER)
    told *= (known @ basis).std() / told.std()
    data = np.concatenate([old.data @ basis, fitted(old, forms, told, weights)], axis=1)
    shape = {key: getattr(old, key) for key in ("hash_count", "hash_seed", "minn", "maxn", "bow", "eow", "strings")}
    nlp.vocab.vectors = Vectors(data=data, mode="floret", **shape)
    nlp.to_disk(out)


def layers_of(encoder: Path, words: list[str]) -> Array:
    """What both layers say of each word by itself: the middle one as the mean of its pieces, the last at the first."""
    model = onnx.load(encoder / "network.onnx")
    # Each layer is normalised twice, at last behind its feed-forward part.
    ends = [node.output[0] for node in model.graph.node if node.op_type == "SkipLayerNormalization"][1::2]
    read = [ends[MIDDLE], ends[LAST]]
    model.graph.output.extend(helper.make_tensor_value_info(name, TensorProto.FLOAT, None) for name in read)
    session = onnxruntime.InferenceSession(model.SerializeToString())
    pieces = read_pieces(encoder / "pieces.tsv")
    numbers = [[START, *pieces.numbers(word, spaced=True), END] for word in words]
    by_length = sorted(range(len(words)), key=lambda place: len(numbers[place]))
    parts: list[list[Array]] = [[], []]
    while len(parts[0]) < len(words):
        first = len(parts[0])
        length = len(numbers[by_length[first]])
        batch = [numbers[i] for i in by_length[first : first + max(1, BATCH // length)] if len(numbers[i]) == length]
        middle, last = session.run(read, {"pieces": np.array(batch)})
        parts[0].extend(middle[:, 1:-1].mean(1))
        parts[1].extend(last[:, 1])
    order = np.argsort(by_length)
    return np.concatenate([centred(np.stack(part)[order]) for part in parts], axis=1)


def centred(vectors: Array) -> Array:
    """Vectors around zero, of length 1 in the quadratic mean."""
    around = vectors - vectors.mean(0)
    return around / np.sqrt((around**2).sum(1).mean())


def components(vectors: Array, weights: Array, number: int) -> Array:
    """The main components of weighted vectors, as the columns of a matrix."""
    _, directions = np.linalg.eigh((vectors * weights[:, None]).T @ vectors)
    return directions[:, : -number - 1 : -1]


def fitted(vectors: Vectors, words: list[str], wanted: Array, weights: Array) -> Array:
    """The table whose rows, of which the mean is a word's vector, come closest to the wanted vectors.

    Weighted ridge regression, solved by conjugate gradients.
    """
    mean, scale = means_of_rows(vectors, words), torch.from_numpy(weights)[:, None]
    back = mean.t().to_sparse_csr()
    table = torch.zeros(vectors.shape[0], wanted.shape[1])
    rest = back @ (scale * torch.from_numpy(wanted))
    step, size = rest.clone(), (rest**2).sum(0)
    for _ in range(ROUNDS):
        image = back @ (scale * (mean @ step)) + PENALTY * step
        length = size / (step * image).sum(0)
        table, rest, before = table + length * step, rest - length * image, size
        size = (rest**2).sum(0)
        step = rest + size / before * step
    return table.numpy()


def means_of_rows(vectors: Vectors, words: list[str]) -> Tensor:
    """Words × rows: the share that each row has in each word's vector, as floret hashes its n-grams."""
    rows = [[row for gram in vectors._get_ngrams(word) for row in vectors._get_ngram_hashes(gram)] for word in words]
    starts = torch.tensor([0, *np.cumsum([len(found) for found in rows])])
    columns = torch.tensor([row % vectors.shape[0] for found in rows for row in found])
    shares = torch.cat([torch.full((len(found),), 1 / len(found)) for found in rows])
    return torch.sparse_csr_tensor(starts, columns, shares, (len(words), vectors.shape[0]))


if __name__ == "__main__":
    main()
