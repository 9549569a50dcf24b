"""Tesseract, one process a page: what it needs, how it is called, and what it says when it is not there."""

from __future__ import annotations

import os
import shutil
import subprocess
from enum import Enum
from functools import cache
from io import BytesIO
from pathlib import Path

from PIL import Image

from pipeline.codes import WarningCode
from pipeline.ingest.base import Rejected

LANGUAGE = "pol"
INSTALL = "apt-get install tesseract-ocr tesseract-ocr-pol tesseract-ocr-osd"
#: Seconds that one page may take; an A4 page of text takes two.
_SLOWEST_PAGE = 60.0


#: Tesseract's „page segmentation mode” that only looks for lines: its own search for columns loses lines in the grain
#: of a scan, and columns are found from the boxes of the words, like those of a PDF.
_ONE_BLOCK = "6"

#: Its report as hOCR, without the configuration file of that name, which a folder of data alone does not have.
_REPORT = ("-c", "tessedit_create_hocr=1")


class Network(Enum):
    """Which of the two recognisers of Polish: the small one that Debian installs, or the large one in ``tessdata/``."""

    SMALL = ("-l", LANGUAGE)
    LARGE = ("--tessdata-dir", str(Path(__file__).parent / "tessdata"), "-l", LANGUAGE)


class OcrUnavailable(Rejected):
    """Tesseract or its Polish data is missing; the message has the command that installs it."""

    def __init__(self) -> None:
        message = f"The pages are images, and reading them needs Tesseract with its Polish data: {INSTALL}."
        super().__init__(WarningCode.OCR_UNAVAILABLE, message)


class PageFailed(Exception):
    """Tesseract crashed, hung or found no picture; the page is lost and the others go on."""


@cache
def version() -> str:
    """The version of Tesseract with all that Polish needs; raises OcrUnavailable."""
    program = shutil.which("tesseract")
    if program is None:
        raise OcrUnavailable
    try:
        languages = subprocess.run([program, "--list-langs"], capture_output=True, text=True, check=True, timeout=20)
        printed = subprocess.run([program, "--version"], capture_output=True, text=True, check=True, timeout=20)
    except (OSError, subprocess.SubprocessError) as error:
        raise OcrUnavailable from error
    if LANGUAGE not in languages.stdout.split():
        raise OcrUnavailable
    return (printed.stdout or printed.stderr).partition("\n")[0]


def hocr(picture: Image.Image, dpi: float, network: Network) -> bytes:
    """The words of a picture as hOCR; raises PageFailed."""
    return _run(picture, dpi, *network.value, "--psm", _ONE_BLOCK, *_REPORT)


def quarter_turn(picture: Image.Image, dpi: float) -> int:
    """Degrees clockwise (0, 90, 180, 270) by which to turn a picture so that it can be read; 0 where that is unsure."""
    try:
        said = _run(picture, dpi, "-l", "osd", "--psm", "0").decode("utf-8", "replace")
    except PageFailed:
        return 0
    fields = dict(line.split(": ", 1) for line in said.splitlines() if ": " in line)
    turn = fields.get("Rotate", "0")
    return int(turn) % 360 if turn.isdigit() else 0


def _run(picture: Image.Image, dpi: float, *options: str) -> bytes:
    """The program gets the picture on its standard input and may use one core: pages are read side by side."""
    data = BytesIO()
    picture.save(data, "PNG", compress_level=1)
    command = ["tesseract", "-", "-", "--dpi", str(round(dpi)), *options]
    environment = {**os.environ, "OMP_THREAD_LIMIT": "1"}
    try:
        done = subprocess.run(
            command, input=data.getvalue(), capture_output=True, check=True, timeout=_SLOWEST_PAGE, env=environment
        )
    except (OSError, subprocess.SubprocessError) as error:
        raise PageFailed(str(error)) from error
    return done.stdout
