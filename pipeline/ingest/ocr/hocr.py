"""hOCR, Tesseract's report of a page: lines with their baselines, words with boxes and confidences, in pixels."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from typing import NamedTuple

from lxml import etree

_NUMBERS = r"(-?[\d.]+)"
_BOX = re.compile(rf"bbox {_NUMBERS} {_NUMBERS} {_NUMBERS} {_NUMBERS}")
_BASELINE = re.compile(rf"baseline {_NUMBERS} {_NUMBERS}")
_CONFIDENCE = re.compile(rf"x_wconf {_NUMBERS}")
_LINES = frozenset({"ocr_line", "ocr_header", "ocr_caption", "ocr_textfloat"})

Box = tuple[float, float, float, float]


class OcrWord(NamedTuple):
    """A word: its box, the height of its line's baseline there, and how sure Tesseract is (0 to 1).

    ``read`` is what was read, where that is not the text.
    """

    text: str
    box: Box
    baseline: float
    confidence: float
    read: str | None = None


class OcrLine(NamedTuple):
    """Words that Tesseract found side by side."""

    words: tuple[OcrWord, ...]


def parse(report: bytes) -> list[OcrLine]:
    """The lines of a report that have words."""
    parser = etree.XMLParser(load_dtd=False, no_network=True, resolve_entities=False, recover=True)
    try:
        root = etree.fromstring(report, parser)
    except etree.XMLSyntaxError:
        return []
    lines = [] if root is None else [OcrLine(tuple(_words(node))) for node in root.iter() if _is_line(node)]
    return [line for line in lines if line.words]


def _is_line(node: etree._Element) -> bool:
    return node.get("class") in _LINES


def _words(node: etree._Element) -> Iterator[OcrWord]:
    title = node.get("title", "")
    x0, _, _, bottom = _box(title)
    slope = _BASELINE.search(title)
    rise, offset = (float(slope[1]), float(slope[2])) if slope else (0.0, 0.0)
    for word in node.iterfind(".//{*}span[@class='ocrx_word']"):
        text = unicodedata.normalize("NFC", "".join(str(part).strip() for part in word.itertext()))
        if text:
            box = _box(word.get("title", ""))
            sure = _CONFIDENCE.search(word.get("title", ""))
            baseline = bottom + offset + rise * ((box[0] + box[2]) / 2 - x0)
            yield OcrWord(text, box, baseline, float(sure[1]) / 100 if sure else 0.0)


def _box(title: str) -> Box:
    found = _BOX.search(title)
    return (float(found[1]), float(found[2]), float(found[3]), float(found[4])) if found else (0.0, 0.0, 0.0, 0.0)
