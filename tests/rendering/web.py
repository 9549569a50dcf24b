"""Layout to HTML: real headings, paragraphs, lists and tables between a menu and a footer."""

from __future__ import annotations

import html
from itertools import groupby

from tests.rendering.layout import Kind, Line

_PAGE = """<!DOCTYPE html>
<html lang="pl">
<head><meta charset="utf-8"><title>{title}</title></head>
<body>
<header><nav><ul><li><a href="/">Start</a></li><li><a href="/o-nas">O nas</a></li>
<li><a href="/kontakt">Kontakt</a></li></ul></nav></header>
<main><article>
{body}
</article></main>
<footer><p>Wszelkie prawa zastrzeżone. <a href="/rodo">Polityka prywatności</a></p></footer>
</body>
</html>
"""


def build(lines: list[Line]) -> bytes:
    """A UTF-8 web page."""
    title = next((line.text for line in lines if line.kind == "heading"), "Aktualności")
    body = "\n".join(_html_group(kind, list(group)) for kind, group in groupby(lines, key=lambda line: line.kind))
    return _PAGE.format(title=html.escape(title), body=body).encode()


def _html_group(kind: Kind, lines: list[Line]) -> str:
    if kind == "item":
        return _html_list(lines)
    if kind in ("row", "columns"):
        rows = ("".join(f"<td>{html.escape(cell)}</td>" for cell in line.cells) for line in lines)
        return "<table>" + "".join(f"<tr>{row}</tr>" for row in rows) + "</table>"
    tag = "h2" if kind == "heading" else "p"
    return "\n".join(f"<{tag}>{html.escape(line.text)}</{tag}>" for line in lines)


def _html_list(lines: list[Line]) -> str:
    """Nested ``ul`` and ``ol``; a change of label on the outermost level starts another list."""
    level, first = lines[0].level, lines[0]
    tag, attributes = ("ul", "") if first.label in "–•*-" else ("ol", _ol_attributes(first.label))
    items: list[list[Line]] = []
    for line in lines:
        if line.level > level:
            items[-1].append(line)
        else:
            items.append([line])
    inner = "".join(
        f"<li>{html.escape(item.text)}{_html_list(nested) if nested else ''}</li>\n" for item, *nested in items
    )
    return f"<{tag}{attributes}>\n{inner}</{tag}>"


def _ol_attributes(label: str) -> str:
    mark = label[:-1]
    if mark.isdigit():
        return "" if mark == "1" else f' start="{mark}"'
    return f' type="{"a" if mark.islower() else "A"}"'
