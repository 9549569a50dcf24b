"""A font with every Polish letter for PDFs made by the tests; it comes from PyPI, so any machine has the same one."""

from __future__ import annotations

from functools import cache

import font_lato
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont

REGULAR = "Lato"
BOLD = "LatoBold"
ITALIC = "LatoItalic"


@cache
def register() -> None:
    """Make the three styles known to reportlab (once): then ``setFont(fonts.REGULAR, 11)`` works."""
    for name in (REGULAR, BOLD, ITALIC):
        pdfmetrics.registerFont(TTFont(name, font_lato.font_files[name]))
    pdfmetrics.registerFontFamily(REGULAR, normal=REGULAR, bold=BOLD, italic=ITALIC, boldItalic=BOLD)
