"""What is no matter of spelling: noughts in „z o.o.”, Roman numbers, the sign of mail, prepositions in capitals."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from pipeline.ingest.ocr.hocr import OcrWord
from pipeline.ingest.ocr.lexicon import preposition

#: „z o.o.”, the form of a company, is read with noughts; no number is written so.
_WITH = re.compile(r"(.*\W)?[zZ]")
_LIABILITY = re.compile(r"[0oO]\. ?[0oO]\W*")
_NOUGHTS = str.maketrans("0O", "oo")
#: A Roman number whose strokes were read as small letters, as a bar or as a one: „Il”, „Ill”, „1X”, „V|”.
_STROKES = re.compile(r"(?<!\w)(?=\w*[IVX]|ll)1?[IVXl|]+(?!\w)")
_ROMAN = re.compile(r"X{0,3}(IX|IV|V?I{0,3})")
_STROKE = str.maketrans("1l|", "III")
#: No Polish word has a „Q”: between the name and the domain of an address it is the sign of mail.
_MAIL = re.compile(r"(?<=[a-z0-9])(?:Q|\([DQ])(?=[a-z0-9-]+\.[a-z]{2,})")


def with_signs(words: Sequence[OcrWord]) -> Iterator[OcrWord]:
    """The words of a line with such signs as they are printed; ``read`` keeps what was read."""
    texts = [_MAIL.sub("@", _STROKES.sub(lambda run: _roman(run.group()), word.text)) for word in words]
    for index in range(len(words) - 1):
        form = _company(texts[index + 1 : index + 3]) if _WITH.fullmatch(texts[index]) else []
        if form:
            texts[index : index + 1 + len(form)] = [f"{texts[index][:-1]}z", *form]
        elif index and texts[index - 1][-1].islower() and texts[index + 1][0].islower():
            texts[index] = preposition(texts[index]) or texts[index]
    for text, word in zip(texts, words, strict=True):
        yield word if text == word.text else word._replace(text=text, read=word.text)


def _roman(read: str) -> str:
    numeral = read.translate(_STROKE)
    return numeral if _ROMAN.fullmatch(numeral) else read


def _company(behind: Sequence[str]) -> list[str]:
    """„o.o.” of „0.0.”, „o.”, „o.” of „0.”, „0.”; nothing where „z” does not begin the form of a company."""
    length = next((length for length in (1, 2) if _LIABILITY.fullmatch(" ".join(behind[:length]))), 0)
    return [text.translate(_NOUGHTS) for text in behind[:length]]
