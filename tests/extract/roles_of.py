"""A text as the extractors read it, with a network that says of each word what a test wants it to say."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from pipeline.analyse.roles.labels import Part
from pipeline.extract.reading import Reading
from tests.extract.agreement_of import reading_of


@dataclass(frozen=True)
class Said:
    """Scores by part and word; ``other`` for all else."""

    text: str
    scores: Mapping[tuple[Part, str], float]
    other: float = -4.0

    def score(self, part: Part, offset: int) -> float | None:
        word = self.text[offset:].split()[0].strip(",.„”")
        return self.scores.get((part, word), self.other)


def said_of(text: str, scores: Mapping[tuple[Part, str], float], other: float = -4.0) -> Reading:
    """The reading of a text in which words („Fundacja”) have scores."""
    reading = reading_of(text)
    said = Said(reading.words.text, scores, other)
    return replace(reading, roles=said)  # type: ignore[arg-type]
