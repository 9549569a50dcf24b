"""Values whose words OCR read with doubt: less sure than their evidence is otherwise, and named in a warning."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import Any, TypeVar

from pydantic import BaseModel

from pipeline.codes import WarningCode
from pipeline.document import Document
from pipeline.records import Evidence, Supported, Warning

#: A word of OCR below this confidence is doubtful; docs/decisions/2026-11-22-ocr.md has the counts behind both.
DOUBTFUL = 0.9
#: The share of values with a doubtful word that were read as printed.
READ_RIGHT = 0.77

_MESSAGE = "OCR is unsure of these words, so the values that rest on them are less sure; compare them with the page."

Part = TypeVar("Part", bound=BaseModel)


def weighed(part: Part, document: Document) -> Part:
    """A part of a record in which every value that rests on doubtful words has a lower confidence."""
    return part if document.ocr == "none" else _mapped(part, lambda value: _lowered(value, document))


def legibility_warnings(parts: Sequence[BaseModel], document: Document) -> list[Warning]:
    """One warning with all doubtful words that values of ``parts`` rest on; none where there are none."""
    if document.ocr == "none":
        return []
    own = [value.evidence[0] for part in parts for value in _values(part) if is_doubtful(value, document)]
    where = {(piece.start, piece.end): piece for piece in own}
    evidence = [where[span] for span in sorted(where)]
    return [Warning(code=WarningCode.LOW_OCR_CONFIDENCE, message=_MESSAGE, evidence=evidence)] if evidence else []


def is_doubtful(value: Supported, document: Document) -> bool:
    """Is OCR unsure of a word of the value's first evidence, which is the value as written? Marks do not count."""
    return bool(value.evidence) and _surety(value.evidence[0], document) < DOUBTFUL


def _surety(piece: Evidence, document: Document) -> float:
    words = document.words_in(piece.start, piece.end)
    written = (word for word in words if any(map(str.isalnum, document.text[word.start : word.end])))
    return min((word.confidence for word in written), default=1.0)


def _lowered(value: Supported, document: Document) -> Supported:
    if not is_doubtful(value, document):
        return value
    return value.model_copy(update={"confidence": round(value.confidence * READ_RIGHT, 2)})


def _values(node: object) -> Iterator[Supported]:
    if isinstance(node, Supported):
        yield node
    for inner in _inside(node):
        yield from _values(inner)


def _inside(node: object) -> Sequence[object]:
    if isinstance(node, BaseModel):
        return [value for _, value in node]
    return node if isinstance(node, list) else []


def _mapped(node: Any, change: Callable[[Supported], Supported]) -> Any:  # noqa: ANN401 - whatever stands in a model
    """``node`` with every value in it changed, the innermost first."""
    if isinstance(node, list):
        return [_mapped(item, change) for item in node]
    if not isinstance(node, BaseModel):
        return node
    inner = node.model_copy(update={name: _mapped(value, change) for name, value in node})
    return change(inner) if isinstance(inner, Supported) else inner
