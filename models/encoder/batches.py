"""From ``.spacy`` files to batches of pieces of similar length."""

from __future__ import annotations

import random
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

import spacy
import torch
from spacy.tokens import Doc, DocBin, Span
from torch import Tensor

from pipeline.analyse.encoder.labels import TAGS
from pipeline.analyse.encoder.pieces import END, PADDING, START, Pieces, is_spaced

#: No label is learned here: the second and later pieces of a token, and what stands around the text.
IGNORED = -100
LONGEST = 320
#: Share of the sentence borders that the model is not told.
MISSED = 0.15
#: Batches are built from so many texts at a time, sorted by length.
POOL = 800


@dataclass(frozen=True)
class Text:
    """The pieces of a text, and the tag of each token at its first piece."""

    pieces: list[int]
    tags: list[int]


def docs_of(path: Path) -> list[Doc]:
    return list(DocBin().from_disk(path).get_docs(spacy.blank("pl").vocab))


def text_of(sentences: Iterable[Span], pieces: Pieces) -> Text:
    """The text of some sentences, parted by END, at most ``LONGEST`` pieces of it."""
    numbers, tags = [START], [IGNORED]
    for sentence in sentences:
        for token in sentence:
            cut = pieces.numbers(token.text, is_spaced(token))
            if len(numbers) + len(cut) >= LONGEST:
                break
            numbers += cut
            mark = token.ent_iob_ or "O"
            tags += [TAGS.index(mark if mark == "O" else f"{mark}-{token.ent_type_}"), *[IGNORED] * (len(cut) - 1)]
        numbers.append(END)
        tags.append(IGNORED)
    return Text(numbers, tags)


def sampled(docs: list[Doc], pieces: Pieces, empty: float, seed: int) -> list[Text]:
    """A text of every document; a sentence without entities stays with the probability ``empty``."""
    chance = random.Random(seed)
    chosen = ([sent for sent in doc.sents if sent.ents or chance.random() < empty] for doc in docs)
    return [text_of(joined(sentences, chance), pieces) for sentences in chosen if sentences]


def joined(sentences: list[Span], chance: random.Random) -> Iterator[Span]:
    """Some neighbours made one: no segmenter finds all borders, and the model must not rely on them."""
    waiting = sentences[0]
    for sentence in sentences[1:]:
        if waiting.end == sentence.start and chance.random() < MISSED:
            waiting = waiting.doc[waiting.start : sentence.end]
        else:
            yield waiting
            waiting = sentence
    yield waiting


def batches(texts: list[Text], size: int, seed: int) -> Iterator[tuple[Tensor, Tensor]]:
    """(pieces, tags) of up to ``size`` pieces with the padding, in an order that the seed decides."""
    chance = random.Random(seed)
    texts = chance.sample(texts, len(texts))
    made = []
    for start in range(0, len(texts), POOL):
        batch: list[Text] = []
        for text in sorted(texts[start : start + POOL], key=lambda text: len(text.pieces)):
            if batch and (len(batch) + 1) * len(text.pieces) > size:
                made.append(batch)
                batch = []
            batch.append(text)
        made.append(batch)
    chance.shuffle(made)
    yield from map(padded, made)


def padded(batch: list[Text]) -> tuple[Tensor, Tensor]:
    longest = max(len(text.pieces) for text in batch)
    pieces = [text.pieces + [PADDING] * (longest - len(text.pieces)) for text in batch]
    tags = [text.tags + [IGNORED] * (longest - len(text.tags)) for text in batch]
    return torch.tensor(pieces), torch.tensor(tags)
