"""Documents that no library writes: ``umowa.doc`` is three paragraphs saved by LibreOffice as Word 97."""

from pathlib import Path

FILES = Path(__file__).parent
