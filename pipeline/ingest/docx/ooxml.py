"""Names of WordprocessingML and the small readings that every module of this reader shares."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from lxml import etree

Element = etree._Element

NS = {
    "w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    "mc": "http://schemas.openxmlformats.org/markup-compatibility/2006",
    "m": "http://schemas.openxmlformats.org/officeDocument/2006/math",
    "v": "urn:schemas-microsoft-com:vml",
    "o": "urn:schemas-microsoft-com:office:office",
    "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
    "dc": "http://purl.org/dc/elements/1.1/",
}


@cache
def q(name: str) -> str:
    """``w:p`` as lxml writes it: ``{namespace}p``."""
    prefix, local = name.split(":")
    return f"{{{NS[prefix]}}}{local}"


#: Wrappers that say something about their content and print nothing themselves.
_WRAPPERS = {
    *(q(f"w:{name}") for name in ("sdt", "sdtContent", "customXml", "smartTag", "ins", "moveTo", "hyperlink")),
    *(q(f"w:{name}") for name in ("fldSimple", "bdo", "dir", "ruby", "rubyBase")),
    *(q(f"m:{name}") for name in ("oMathPara", "oMath")),
}
#: What is not on the page: deletions, the old place of moved text, and properties.
_UNPRINTED = {
    *(q(f"w:{name}") for name in ("del", "moveFrom", "pPr", "rPr", "sdtPr", "sdtEndPr", "tblPr", "tblGrid", "trPr")),
    *(q(f"w:{name}") for name in ("tcPr", "rt", "rubyPr", "customXmlPr", "smartTagPr")),
}


def content(parent: Element) -> Iterator[Element]:
    """The printed children of an element, seen through wrappers (content controls, insertions, links …)."""
    for child in parent.iterchildren("*"):
        if child.tag in _UNPRINTED:
            continue
        if child.tag == q("mc:AlternateContent"):
            yield from content(_alternative(child))
        elif child.tag in _WRAPPERS:
            yield from content(child)
        else:
            yield child


def _alternative(alternate: Element) -> Element:
    """Of the several forms of one thing, the first with text: they repeat one another."""
    forms = list(alternate.iterchildren(q("mc:Choice"), q("mc:Fallback")))
    with_text = (form for form in forms if next(form.iter(q("w:t")), None) is not None)
    return next(with_text, forms[0] if forms else alternate)


def value(parent: Element | None, path: str, attribute: str = "w:val") -> str | None:
    """An attribute of the element at ``path`` below ``parent``, or None."""
    found = None if parent is None else parent.find(path, NS)
    return None if found is None else found.get(q(attribute))


def number(text: str | None, default: int = 0) -> int:
    """A whole number written in an attribute; ``default`` when it is missing, malformed or absurdly long."""
    try:
        return int(text) if text is not None and len(text) < 10 else default
    except ValueError:
        return default


def switch(element: Element | None) -> bool | None:
    """An on/off property: None when the element is absent, else whether it is on."""
    if element is None:
        return None
    return element.get(q("w:val"), "true") not in ("0", "false", "off", "none")
