"""Character errors of klaster's reading of scans against those of plain ``tesseract -l pol`` on the same pages.

    python benchmarks/ocr.py SCANS TEXTS [--skew DEGREES]

SCANS holds PDF files, TEXTS what is written on them, under the same names with ``.txt``. A page is drawn with the
resolution of its picture, one without a picture with 200 dots an inch. The rate is the Levenshtein distance to that
text over its length, with single spaces for all white space. Running headers, page numbers and stamps that the text
leaves out count against both. The documents stand in two halves, by the parity of the SHA-256 of their names: rules of
reading are made on the even ones alone.
"""

from __future__ import annotations

import argparse
import hashlib
import subprocess
import time
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path

import pypdfium2 as pdfium
from PIL import Image
from rapidfuzz.distance import Levenshtein

from pipeline.ingest.read import read

_IMAGE = pdfium.raw.FPDF_PAGEOBJ_IMAGE
_USUAL = 200.0


@dataclass(frozen=True, slots=True)
class Reading:
    """A text as it was read: how many of its characters are wrong, and the seconds that it took."""

    errors: int
    seconds: float


@dataclass(frozen=True, slots=True)
class Compared:
    """A document read both ways."""

    name: str
    pages: int
    characters: int
    plain: Reading
    ours: Reading

    @property
    def is_even(self) -> bool:
        """Does it belong to the half that rules are made on?"""
        return int(hashlib.sha256(self.name.encode()).hexdigest(), 16) % 2 == 0


def pictures(path: Path, skew: float) -> tuple[list[Image.Image], float]:
    """The pages of a PDF, turned clockwise by some degrees, and their resolution."""
    with pdfium.PdfDocument(path) as pdf:
        dpi = max([_USUAL, *(72 * item.get_px_size()[0] / pdf[0].get_width() for item in pdf[0].get_objects([_IMAGE]))])
        drawn = [page.render(scale=dpi / 72, grayscale=True).to_pil() for page in pdf]
    return [page.rotate(-skew, resample=Image.Resampling.BICUBIC, fillcolor=255) for page in drawn], dpi


def plain(pages: Sequence[Image.Image], dpi: float) -> str:
    """What Tesseract says of them without any help."""
    texts = []
    for page in pages:
        data = BytesIO()
        page.save(data, "PNG", compress_level=1)
        command = ["tesseract", "-", "-", "--dpi", f"{dpi:.0f}", "-l", "pol"]
        texts.append(subprocess.run(command, input=data.getvalue(), capture_output=True, check=True).stdout.decode())
    return "\n".join(texts)


def ours(pages: Sequence[Image.Image], dpi: float) -> str:
    """What klaster reads in them."""
    data = BytesIO()
    fresh = [page.copy() for page in pages]  # saving as PNG leaves marks on a picture that saving as TIFF trips over
    fresh[0].save(data, "TIFF", save_all=True, append_images=fresh[1:], dpi=(dpi, dpi))
    return read(data.getvalue()).text


def compare(scan: Path, text: Path, skew: float) -> Compared:
    pages, dpi = pictures(scan, skew)
    written = normal(text.read_text("utf-8"))
    started = time.perf_counter()
    theirs = Levenshtein.distance(written, normal(plain(pages, dpi)))
    between = time.perf_counter()
    mine = Levenshtein.distance(written, normal(ours(pages, dpi)))
    ended = time.perf_counter()
    return Compared(
        scan.stem, len(pages), len(written), Reading(theirs, between - started), Reading(mine, ended - between)
    )


def normal(text: str) -> str:
    """Precomposed letters, single spaces."""
    return " ".join(unicodedata.normalize("NFC", text).split())


def line(title: str, documents: Sequence[Compared]) -> str:
    characters, pages = sum(d.characters for d in documents), sum(d.pages for d in documents)
    theirs, mine = (sum(getattr(d, way).errors for d in documents) / characters for way in ("plain", "ours"))
    slow, fast = (sum(getattr(d, way).seconds for d in documents) / pages for way in ("plain", "ours"))
    times = f"{slow:5.2f} {fast:5.2f} s a page"
    ratio = f"{mine / theirs:5.2f}" if theirs else "    –"
    return f"{title:32} {pages:3} pages   plain {theirs:6.2%}   klaster {mine:6.2%}   ratio {ratio}   {times}"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("scans", type=Path)
    parser.add_argument("texts", type=Path)
    parser.add_argument("--skew", type=float, default=0.0)
    wanted = parser.parse_args()
    documents = []
    for scan in sorted(wanted.scans.glob("*.pdf")):
        documents.append(compare(scan, wanted.texts / f"{scan.stem}.txt", wanted.skew))
        print(line(scan.stem, documents[-1:]), flush=True)
    for half in (True, False):
        chosen = [document for document in documents if document.is_even == half]
        if chosen:
            print(line("even" if half else "odd", chosen))
    print(line("all", documents))


if __name__ == "__main__":
    main()
