"""Words with boxes from PDF files: klaster's reader against pdfplumber's ``extract_words``, and the whole reader.

The first pair is the same job; the whole reader also finds columns, paragraphs, lists, tables and running headers.
Run: ``python benchmarks/ingest_pdf.py [FOLDER]``.
"""

from __future__ import annotations

import io
import sys
import time
from pathlib import Path

import pdfplumber
import pypdfium2
from timing import seconds

from pipeline.ingest.pdf.words import read_page
from pipeline.ingest.read import read

SAMPLES = Path(__file__).parents[1] / "samples" / "pdf"


def klaster_words(data: bytes) -> int:
    """How many words klaster's reader sees."""
    with pypdfium2.PdfDocument(data) as document:
        return sum(len(read_page(page, number).words) for number, page in enumerate(document, start=1))


def pdfplumber_words(data: bytes) -> int:
    """How many words pdfplumber sees."""
    with pdfplumber.open(io.BytesIO(data)) as document:
        return sum(len(page.extract_words()) for page in document.pages)


def main() -> None:
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else SAMPLES
    files = [path.read_bytes() for path in sorted(folder.rglob("*.pdf"))]
    ways = {
        "klaster, words and boxes": lambda: sum(map(klaster_words, files)),
        "pdfplumber, words and boxes": lambda: sum(map(pdfplumber_words, files)),
        "klaster, whole reader": lambda: sum(len(read(data).words) for data in files),
    }
    times = seconds(*ways.values(), clock=time.process_time)
    for (name, way), taken in zip(ways.items(), times, strict=True):
        each, ratio = 1000 * taken / len(files), taken / times[0]
        print(f"{name:28}{each:8.1f} ms a document, {way():6} words, ratio {ratio:5.1f}")


if __name__ == "__main__":
    main()
