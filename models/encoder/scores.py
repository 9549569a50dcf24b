"""Exact scores of an encoder in training."""

from __future__ import annotations

from collections import Counter

import torch
from batches import IGNORED, padded, text_of
from network import Encoder
from spacy.tokens import Doc

from pipeline.analyse.encoder.labels import best_tags, spans
from pipeline.analyse.encoder.pieces import PADDING, Pieces

BATCH = 16


def exact_f(model: Encoder, docs: list[Doc], pieces: Pieces) -> str:
    """F by label and overall on texts of at most ``LONGEST`` pieces, borders and label right, in per cent."""
    right: Counter[str] = Counter()
    total: Counter[str] = Counter()
    texts = sorted((text_of(doc.sents, pieces) for doc in docs), key=lambda text: len(text.pieces))
    device = next(model.parameters()).device
    model.eval()
    for start in range(0, len(texts), BATCH):
        numbers, tags = padded(texts[start : start + BATCH])
        with torch.inference_mode(), torch.autocast(device.type, torch.bfloat16):
            scores = model(numbers.to(device), (numbers != PADDING).to(device)).float().cpu().numpy()
        for row, wanted in zip(scores, tags.numpy(), strict=True):
            firsts = wanted != IGNORED
            gold, found = set(spans(wanted[firsts].tolist())), set(spans(best_tags(row[firsts])))
            total.update(span[2] for span in (*gold, *found))
            right.update(span[2] for span in gold & found)
    by_label = " ".join(f"{label} {200 * right[label] / count:.1f}" for label, count in sorted(total.items()))
    return f"F {200 * right.total() / max(1, total.total()):.2f}  {by_label}"
