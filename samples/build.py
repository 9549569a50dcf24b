"""Makes the samples that nobody can type: files of programs, scans, texts in old encodings; from ``samples/sources``.

Run it from the repository root with ``python -m samples.build`` after changing a source. The UTF-8 pages and texts in
``samples/html`` and ``samples/txt`` are their own sources. The same sources give the same files.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from tests.rendering import render_docx, render_pdf
from tests.rendering.scan import scanned

SAMPLES = Path(__file__).parent


def _recode(source: str, encoding: str) -> bytes:
    """Characters that the encoding lacks become references, as an editor of web pages writes them."""
    return source.encode(encoding, errors="xmlcharrefreplace")


def _render(source: str, renderer: Callable[..., bytes]) -> bytes:
    """The lines before „---” give the running header and footer."""
    head, _, text = source.partition("---\n")
    furniture = dict(line.split(": ", 1) for line in head.splitlines())
    return renderer(text, **furniture)


def _scan(source: str) -> bytes:
    """A PDF that was printed and scanned."""
    return scanned(_render(source, render_pdf), grain=10, quality=35)


_docx = partial(_render, renderer=render_docx)
_pdf = partial(_render, renderer=render_pdf)

#: Sample → its source and what turns one into the other.
BUILDS: dict[str, tuple[str, Callable[[str], bytes]]] = {
    "html/nadodrzanski-klaster.html": ("nadodrzanski-klaster.html", partial(_recode, encoding="windows-1250")),
    "html/rospuda-energia.html": ("rospuda-energia.html", partial(_recode, encoding="iso-8859-2")),
    "txt/deklaracja-karpacka.txt": ("deklaracja-karpacka.txt", partial(_recode, encoding="windows-1250")),
    "docx/karpacki-klaster.docx": ("karpacki-klaster.txt", _docx),
    "docx/krajenski-klaster.docx": ("krajenski-klaster.txt", _docx),
    "docx/kartuzy-dwa-dokumenty.docx": ("kartuzy-dwa-dokumenty.txt", _docx),
    "docx/neg-wzor-porozumienia.docx": ("neg-wzor-porozumienia.txt", _docx),
    "pdf/jaroslaw-klaster.pdf": ("jaroslaw-klaster.txt", _pdf),
    "pdf/pojezierze-porozumienie.pdf": ("pojezierze-porozumienie.txt", _pdf),
    "pdf/sudety-list-intencyjny.pdf": ("sudety-list-intencyjny.txt", _pdf),
    "scan/barwinek-list-intencyjny.pdf": ("barwinek-list-intencyjny.txt", _scan),
}


def build(sample: str) -> bytes:
    """The bytes of one sample, named by its path under ``samples``."""
    source, make = BUILDS[sample]
    return make((SAMPLES / "sources" / source).read_text(encoding="utf-8"))


def main() -> None:
    """Writes every sample that has a source."""
    for sample in BUILDS:
        (SAMPLES / sample).write_bytes(build(sample))


if __name__ == "__main__":
    main()
