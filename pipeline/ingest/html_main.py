"""Which part of a web page is its content. Everything else is marked boilerplate, never dropped.

trafilatura finds sentences of the main content, but it loses list items, signature lines and small tables. So its
findings only vote: the smallest part of the tree that holds nearly all of them is the content, as a whole.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import compress

from lxml.html import HtmlElement, tostring
from trafilatura import extract

from pipeline.document import BlockKind
from pipeline.ingest import furniture
from pipeline.ingest.html_walk import Origin
from pipeline.ingest.lines import Piece

_FURNITURE_TAGS = frozenset({"nav", "aside", "footer", "form", "button", "dialog", "menu", "option", "legend"})
#: Parts of one text: the content is never narrower than what holds them.
_TOO_NARROW = frozenset(
    {"p", "li", "ul", "ol", "dl", "dd", "dt", "table", "tbody", "tr", "blockquote", "figure", "header"}
)
_SHARE_OF_FINDINGS = 0.9
_LEAST_FOUND = 0.1
_SURE_MATCH = 25
_WIDENED_BY = frozenset({"div", "section", "td", "center", "font", "span"})
_LINKS_AROUND = 0.1
_LINKED = 0.7
#: Names of sites and lines of a footer are short; sentences outweigh them.
_NO_WEIGHT = 40
_NOT_LETTERS = re.compile(r"[\W_]+")
_NAME_PARTS = re.compile(r"[A-Z]?[a-z]+|[A-Z]+")


@dataclass(frozen=True, slots=True)
class Main:
    """The part of the page that is its content, and which pieces a library read there."""

    content: HtmlElement
    found: tuple[bool, ...]


def find_main(root: HtmlElement, pieces: Sequence[Piece]) -> Main:
    """Where the content of the page is."""
    found = _found(root, pieces)
    return Main(_content(root, pieces, found), tuple(found))


def headings_inside(main: Main, pieces: Sequence[Piece]) -> list[str]:
    """The headings of the content, and the nearest one before it."""
    inside = [_is_inside(piece, main.content) for piece in pieces]
    first = inside.index(True) if True in inside else 0
    headings = [index for index, piece in enumerate(pieces) if piece.kind == BlockKind.HEADING]
    before = [index for index in headings if index < first][-1:]
    return [pieces[index].text for index in before + [i for i in headings if inside[i]]]


def mark_boilerplate(main: Main, pieces: Sequence[Piece], title: str | None) -> list[Piece]:
    """The same pieces; those outside the content, and the furniture inside it, are marked BOILERPLATE."""
    inside = [_is_inside(piece, main.content) for piece in pieces]
    reading = [index for index, (within, hit) in enumerate(zip(inside, main.found, strict=True)) if within and hit]
    first, last = (reading[0], reading[-1]) if reading else (len(pieces), 0)
    kept = [
        (within and (first <= index <= last or not _is_linked(piece))) or _is_title(piece, title)
        for index, (piece, within) in enumerate(zip(pieces, inside, strict=True))
    ]
    return _with_phrases(
        [
            piece if keep else replace(piece, kind=BlockKind.BOILERPLATE)
            for piece, keep in zip(pieces, kept, strict=True)
        ]
    )


def _found(root: HtmlElement, pieces: Sequence[Piece]) -> list[bool]:
    """Which pieces stand in what trafilatura takes for the main content."""
    page = tostring(root, encoding="unicode")
    text = extract(page, include_comments=False, include_tables=True, deduplicate=False) or ""
    lines = {_letters(line) for line in text.splitlines()}
    main = "".join(_letters(line) for line in text.splitlines())
    return [_is_vote(piece) and _is_in(_letters(piece.text.removeprefix(piece.label)), lines, main) for piece in pieces]


def _is_vote(piece: Piece) -> bool:
    """Links and phrases of furniture have no say, even where the library takes them for content."""
    return not _is_linked(piece) and not furniture.is_furniture(piece.text)


def _is_in(letters: str, lines: set[str], main: str) -> bool:
    return bool(letters) and (letters in lines or (len(letters) >= _SURE_MATCH and letters in main))


def _letters(text: str) -> str:
    return _NOT_LETTERS.sub("", text).lower()


def _content(root: HtmlElement, pieces: Sequence[Piece], found: Sequence[bool]) -> HtmlElement:
    """The smallest part of the page that holds nearly all findings; the whole page where too little was found."""
    weights: defaultdict[HtmlElement, int] = defaultdict(int)
    for piece in compress(pieces, found):
        for element in _path(piece):
            weights[element] += max(len(piece.text) - _NO_WEIGHT, 0)
    total = weights[root]
    if sum(len(piece.text) for piece in compress(pieces, found)) < _LEAST_FOUND * sum(len(p.text) for p in pieces):
        return root
    content, candidate = root, root
    while candidate is not None and weights.get(candidate, 0) >= _SHARE_OF_FINDINGS * total:
        content = candidate if candidate.tag not in _TOO_NARROW else content
        candidate = max(candidate, key=lambda child: weights.get(child, 0), default=None)
    whole = next((around for around in content.iterancestors("article", "main")), content)
    return _widened(whole, pieces)


def _widened(content: HtmlElement, pieces: Sequence[Piece]) -> HtmlElement:
    """As much around the content as has hardly any links: signatures and lists are often boxes of their own."""
    parent = content.getparent()
    while parent is not None and parent.tag in _WIDENED_BY:
        around = [piece for piece in pieces if _is_between(piece, content, parent)]
        text = sum(len(piece.text) for piece in around)
        if sum(len(piece.text) for piece in around if _is_linked(piece)) > _LINKS_AROUND * text:
            break
        content, parent = parent, parent.getparent()
    return content


def _is_between(piece: Piece, inner: HtmlElement, outer: HtmlElement) -> bool:
    path = list(_path(piece))
    return outer in path and inner not in path


def _path(piece: Piece) -> Iterator[HtmlElement]:
    """The element of a piece and everything around it."""
    if isinstance(piece.origin, Origin):
        yield piece.origin.element
        yield from piece.origin.element.iterancestors()


def _is_inside(piece: Piece, content: HtmlElement) -> bool:
    """Is the piece in the content, and in nothing there that its author calls a menu, comments, share buttons …?"""
    for element in _path(piece):
        if element is content:
            return True
        if _is_named_furniture(element):
            return False
    return False


def _is_named_furniture(element: HtmlElement) -> bool:
    if element.tag in _FURNITURE_TAGS:
        return True
    names = f"{element.get('id', '')} {element.get('class', '')} {element.get('role', '')}"
    return any(part.lower() in furniture.MARKUP_WORDS for part in _NAME_PARTS.findall(names))


def _is_linked(piece: Piece) -> bool:
    """Is (nearly) all of the piece a link?"""
    return isinstance(piece.origin, Origin) and piece.origin.links >= _LINKED * len(piece.text)


def _is_title(piece: Piece, title: str | None) -> bool:
    """A heading that says what the page's title says belongs to the content wherever it stands."""
    return piece.kind == BlockKind.HEADING and bool(title) and _letters(piece.text) == _letters(title or "")


def _with_phrases(pieces: Sequence[Piece]) -> list[Piece]:
    """The phrases of furniture, looked for in the content only: what is already marked must not set them off."""
    content = iter(furniture.mark([piece for piece in pieces if piece.kind != BlockKind.BOILERPLATE]))
    return [piece if piece.kind == BlockKind.BOILERPLATE else next(content) for piece in pieces]
