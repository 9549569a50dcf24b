"""Page furniture in words: which blocks are menus, share lines or comment forms, and the day a page was published.

The phrases are in ``furniture.toml``. A block is furniture only as a whole, never a part of it.
"""

from __future__ import annotations

import datetime
import re
import tomllib
from collections.abc import Iterable, Sequence
from dataclasses import replace
from importlib.resources import files
from typing import Any

from pipeline.document import BlockKind
from pipeline.ingest.lines import Piece

_TABLE: dict[str, Any] = tomllib.loads(files(__package__).joinpath("furniture.toml").read_text("utf-8"))

#: Words in ``id``, ``class`` and ``role`` that say: this part of the page is not its content.
MARKUP_WORDS: frozenset[str] = frozenset(_TABLE["markup"]["furniture"])

_MONTHS: dict[str, int] = _TABLE["months"]
_DATE = (
    r"(?:(?P<day>\d{1,2})\s+(?P<month>" + "|".join(_MONTHS) + r")\s+(?P<year>(?:19|20)\d\d)"
    r"|(?P<day2>\d{1,2})[.\-/](?P<month2>\d{1,2})[.\-/](?P<year2>(?:19|20)\d\d)"
    r"|(?P<year3>(?:19|20)\d\d)[.\-/](?P<month3>\d{1,2})[.\-/](?P<day3>\d{1,2}))"
)
_WEEKDAY = r"(?:(?:" + "|".join(_TABLE["weekdays"]["names"]) + r"),?\s+)?"
_CLOCK = r"(?:\d{1,2}[:.]\d\d(?::\d\d)?)"
_DATE_LINE = rf"{_WEEKDAY}(?:{_CLOCK},?\s+)?{_DATE}(?:\s*(?:r\.?|roku))?(?:[,\s]+(?:godz\.?\s*|o\s+)?{_CLOCK})?"
_SEPARATOR = r"[\s|,;:·•/\\»«›‹>~!.…*\-–—↑↓←→()\"„”]*"
#: A phrase ends with its word; phrases run together („TreśćMenu”) part where a capital follows.
_WORD_END = r"(?!(?-i:[a-ząćęłńóśźż\d_]))"
_TITLE_LENGTH = 150
_BYLINES = 8


def _words(text: str) -> str:
    """A phrase of the table as a regular expression."""
    wild = {"#": r"\d[\d  ]*", "*": r"(?:\S+(?:\s+\S+){0,7})", "@": _without_names(_DATE_LINE) + r"(?:\s+\S+){0,4}"}
    parts = re.findall(r"[#*@:]|\w+[+\-]*|[^\w\s#*@:.()/]", text)
    body = ""
    for part in parts:
        gap = r"[\s:.()/+]*" if body and part != ":" else ""
        body += gap + wild.get(part, re.escape(part))
    return body


def _one_of(rows: Iterable[str]) -> str:
    """One of the phrases; after one that ends with dots comes whatever follows."""
    ways: dict[str, list[str]] = {}
    for row in rows:
        ways.setdefault(".*" if row.endswith("...") else _WORD_END, []).append(_words(row.removesuffix("...")))
    return "(?:" + "|".join(f"(?:{'|'.join(words)}){end}" for end, words in ways.items()) + ")"


def _without_names(pattern: str) -> str:
    return re.sub(r"\?P<\w+>", "?:", pattern)


def _of_scope(scope: str) -> re.Pattern[str]:
    """A phrase of the scope anywhere in a block."""
    rows = (row["text"] for row in _TABLE["phrase"] if row["scope"] == scope)
    return re.compile(rf"(?<!\w){_one_of(rows)}", re.IGNORECASE | re.DOTALL)


_RELATED = _of_scope("related")
_REST = _of_scope("rest")
#: A row of phrases and nothing else.
_ROW = re.compile(
    rf"{_SEPARATOR}(?:{_one_of(row['text'] for row in _TABLE['phrase'])}{_SEPARATOR})+", re.IGNORECASE | re.DOTALL
)
_PUBLISHED = re.compile(
    rf"{_SEPARATOR}{_one_of(row['text'].replace('@', '') for row in _TABLE['phrase'] if '@' in row['text'])}"
    rf"{_SEPARATOR}{_DATE_LINE}.{{0,60}}",
    re.IGNORECASE,
)
#: An author: capital words, perhaps behind a title („ks. Jan Nowak”).
_NAMES = r"(?-i:(?:\w+\.\s+)?[A-ZĄĆĘŁŃÓŚŹŻ]\w+(?:\s+[A-ZĄĆĘŁŃÓŚŹŻ][\w-]+){1,2})"
#: „16/06/2022 przez admin”, „7.05.2018 ks. Jan Nowak”: a day on its own, or with who put the page there.
_LONE_DATE = re.compile(
    rf"{_DATE_LINE}(?:\s+(?:aktualizacja|przez|autor|dodał|dodała)\b.*|\s+[|·•].{{1,80}}|\s+{_NAMES})?\.?",
    re.IGNORECASE,
)
#: „Aktualności | 14.03.2022”, „Gmina Borowa / Aktualności / 9 lipca 2015 r.”: the path of a page ends with its day.
_DATED_PATH = re.compile(rf"[^.:]{{1,80}}\s[|/·•»›]\s+{_DATE_LINE}\.?", re.IGNORECASE)


def is_furniture(text: str) -> bool:
    """Does the block consist of phrases of the table and nothing else?"""
    return len(text) <= 600 and bool(_ROW.fullmatch(text))


def mark(pieces: Sequence[Piece]) -> list[Piece]:
    """The same pieces, furniture among them marked BOILERPLATE. Cells of tables are never judged by their words."""
    marked: list[Piece] = []
    related = False
    for index, piece in enumerate(pieces):
        found = piece.kind != BlockKind.TABLE_CELL and is_furniture(piece.text)
        if found and _REST.search(piece.text) and _is_tail(pieces, index):
            return marked + [replace(rest, kind=BlockKind.BOILERPLATE) for rest in pieces[index:]]
        related = bool(_RELATED.search(piece.text)) if found else related and _is_news_title(piece)
        marked.append(replace(piece, kind=BlockKind.BOILERPLATE) if found or related else piece)
    return marked


def _is_tail(pieces: Sequence[Piece], index: int) -> bool:
    """A comment form ends a page; when more follows it than came before, it was a link in a list of posts."""
    return sum(len(p.text) for p in pieces[index + 1 :]) <= sum(len(p.text) for p in pieces[:index])


def _is_news_title(piece: Piece) -> bool:
    """A headline of another page: short, not a sentence, not a party of a list with a label or a cell."""
    return (
        piece.kind in {BlockKind.PARAGRAPH, BlockKind.HEADING, BlockKind.LIST_ITEM}
        and len(piece.text) <= _TITLE_LENGTH
        and not piece.text.rstrip().endswith((".", ":", ",", ";"))
    )


def published(pieces: Sequence[Piece]) -> str | None:
    """The day of publication as ISO, if the page says it: „Dodano 8 maja 2012”, or a line near the top that is a date.

    A date in a sentence is never taken; neither is one that the calendar does not have.
    """
    for piece in pieces:
        match = _PUBLISHED.fullmatch(piece.text)
        if match and (day := _iso(match)):
            return day
    content = [piece for piece in pieces if piece.kind != BlockKind.BOILERPLATE]
    for piece in content[:_BYLINES]:
        match = _LONE_DATE.fullmatch(piece.text.strip()) or _DATED_PATH.fullmatch(piece.text.strip())
        if match and (day := _iso(match)):
            return day
    return None


def _iso(match: re.Match[str]) -> str | None:
    groups = match.groupdict()
    year = groups["year"] or groups["year2"] or groups["year3"]
    day = groups["day"] or groups["day2"] or groups["day3"]
    month = groups["month2"] or groups["month3"] or _MONTHS[(groups["month"] or "").lower()]
    try:
        return datetime.date(int(year), int(month), int(day)).isoformat()
    except ValueError:
        return None
