"""What a web page says about itself: title, author, the day it was published. Only what is said, nothing guessed."""

from __future__ import annotations

import re
from collections.abc import Sequence
from copy import deepcopy

from htmldate import find_date
from lxml import html
from lxml.html import HtmlElement

from pipeline.ingest.encodings import squeeze

_TITLE_SEPARATOR = re.compile(r"\s+[|–—»·-]\s+|(?<=\S): ")
_ISO_DAY = re.compile(r"(?:19|20)\d\d-\d\d-\d\d")
_SURE_BEGINNING = 8
_MODIFIED = re.compile(r"modif|updat|revis|expir", re.IGNORECASE)
#: How the element is called, more or less, that holds author and date of a post.
_BYLINE_CLASSES = ("meta", "byline", "posted", "post-date", "entry-date")
_AUTHOR_PATH = ".//meta[@name='author' or @name='Author' or @name='dc.creator' or @property='article:author']"


def title_of(root: HtmlElement, headings: Sequence[str]) -> str | None:
    """The title of the text on the page: of the metadata, or that heading which the page's title repeats.

    ``headings`` are those of the content; a page's title also holds the name of the site, which they do not.
    """
    declared = _meta(root, ".//meta[@property='og:title']") or _meta(root, ".//meta[@name='twitter:title']")
    element = root.find(".//title")
    whole = squeeze(element.text_content()) if element is not None else ""
    best = max(headings, key=lambda heading: _repeated(whole, heading), default="")
    return declared or (best if _repeated(whole, best) else whole) or None


def _repeated(whole: str, heading: str) -> int:
    """How many characters of the heading the page's title repeats; either may be cut short."""
    if heading in whole:
        return len(heading)
    parts = [whole, *_TITLE_SEPARATOR.split(whole)]
    return max((len(part) for part in parts if len(part) >= _SURE_BEGINNING and heading.startswith(part)), default=0)


def author_of(root: HtmlElement) -> str | None:
    """The author that the page's metadata names."""
    return _meta(root, _AUTHOR_PATH)


def published_in_markup(root: HtmlElement) -> str | None:
    """The day of publication that the metadata states (meta, JSON-LD, ``time`` of the article), as ISO."""
    head = html.Element("head")
    metas = [meta for meta in root.iter("meta") if not _MODIFIED.search(_name(meta))]
    scripts = [script for script in root.iter("script") if script.get("type") == "application/ld+json"]
    head.extend(deepcopy(metas + [script for script in scripts if "datePublished" in (script.text or "")]))
    page = html.Element("html")
    page.extend([head, html.Element("body")])
    return find_date(page, extensive_search=False, original_date=True) or _published_time(root)


def _published_time(root: HtmlElement) -> str | None:
    """The day of the one ``time`` element that is marked as the publication, or stands in the byline."""
    marked = "@pubdate or @itemprop='datePublished' or contains(@class, 'published')"
    byline = " or ".join(f"contains(@class, '{word}')" for word in _BYLINE_CLASSES)
    for path in (f".//time[@datetime and ({marked})]", f".//*[{byline}]//time[@datetime]"):
        days = {str(element.get("datetime", ""))[:10] for element in root.xpath(path)}
        if len(days) == 1 and all(_ISO_DAY.fullmatch(day) for day in days):
            return days.pop()
    return None


def _name(element: HtmlElement) -> str:
    return " ".join(element.get(key, "") for key in ("name", "property", "itemprop", "http-equiv"))


def _meta(root: HtmlElement, path: str) -> str | None:
    for element in root.xpath(path):
        if text := squeeze(element.get("content", "")):
            return text
    return None
