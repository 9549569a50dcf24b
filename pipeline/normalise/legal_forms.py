"""Legal forms told from names, and one spelling for their abbreviations and for the punctuation of names."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Any

from pipeline.analyse.tables import toml_table
from pipeline.normalise.lemmas import nominative
from pipeline.normalise.quotes import polish_quotes, unquoted
from pipeline.records import Sector

_WORD = re.compile(r"[^\W_]+(?:-[^\W_]+)*")
_SPACE, _GAP = r"\s+", r"[\s.]*"
_SPACE_BEFORE = re.compile(r"\s+(?=[,.;:!?)])")
_SPACE_AFTER = re.compile(r"(?<=\()\s+")


@dataclass(frozen=True, slots=True)
class LegalForm:
    """One legal form: its name, sector, code in ISO 20275, phrases that head names, spellings behind names.

    ``written`` is the one spelling of an abbreviation in names.
    """

    name: str
    sector: Sector
    code: str | None
    heads: tuple[tuple[str, ...], ...]
    spellings: tuple[str, ...]
    written: str | None
    example: str


@cache
def legal_forms() -> tuple[LegalForm, ...]:
    """The table of legal forms, in its order."""
    return tuple(
        LegalForm(
            row["name"],
            Sector(row["sector"]),
            row.get("code"),
            tuple(tuple(head.split()) for head in row.get("heads", ())),
            tuple(row.get("spellings", ())),
            row.get("written"),
            row["example"],
        )
        for row in toml_table("pipeline.normalise", "legal_forms")["form"]
    )


def formed(name: str | None) -> dict[str, Any]:
    """The fields of ``records.Formed`` for the name of a body; all None for no name."""
    form = legal_form(name) if name is not None else None
    return {
        "legal_form": form.name if form else None,
        "legal_form_code": form.code if form else None,
        "sector": form.sector if form else None,
    }


@lru_cache(maxsize=20_000)
def legal_form(name: str) -> LegalForm | None:
    """The legal form that a name tells („Spółdzielnia Socjalna „Siew”” is a „spółdzielnia socjalna”), or None."""
    bare = unquoted(name)
    for form in legal_forms():
        if any(_spelling_pattern(spelling).search(bare) for spelling in form.spellings):
            return form
    words = tuple(word.lower() for word in _WORD.findall(nominative(bare)))
    found = [
        (at, -len(head), number)
        for number, form in enumerate(legal_forms())
        for head in form.heads
        if (at := _position(head, words)) is not None
    ]
    return legal_forms()[min(found)[2]] if found else None


def _position(head: tuple[str, ...], words: tuple[str, ...]) -> int | None:
    """Index of the word of a name where the phrase begins, or None."""
    spots = (i for i in range(len(words) - len(head) + 1) if words[i : i + len(head)] == head)
    return next(spots, None)


@cache
def _spelling_pattern(spelling: str) -> re.Pattern[str]:
    """Matches a spelling whatever its spaces and full stops: „Sp.z o. o.”, „SP Z OO”.

    Single letters („s.a.”) need their full stops or capitals: „SA”, „s. a.”, not „sa”.
    """
    first, *rest = [re.escape(part) for part in re.split(r"[\s.]+", spelling) if part]
    if "." not in spelling:
        return re.compile(rf"(?<!\w){_SPACE.join([first, *rest])}(?!\w)", re.IGNORECASE)
    if len(first) > 1:
        return re.compile(rf"(?<!\w){first}[\s.]+{_GAP.join(rest)}(?![\w-])\.?", re.IGNORECASE)
    letters = [first, *rest]
    dotted = r"\.\s*".join(f"[{letter}{letter.upper()}]" for letter in letters)
    return re.compile(rf"(?<![\w.])(?:{dotted}|{''.join(letters).upper()})(?![\w-])\.?")


@lru_cache(maxsize=20_000)
def canonical_spelling(name: str) -> str:
    """The name with Polish quotation marks, „Sp. z o.o.” for every spelling of it, and no blanks before punctuation.

    Forms written in full („spółka z ograniczoną odpowiedzialnością”) stay in full.
    """
    text = _SPACE_AFTER.sub("", _SPACE_BEFORE.sub("", " ".join(polish_quotes(name).split())))
    for form in legal_forms():
        for spelling in form.spellings:
            if form.written and "." in spelling and not spelling.startswith("spółka"):
                text = _spelling_pattern(spelling).sub(form.written, text)
    return text
