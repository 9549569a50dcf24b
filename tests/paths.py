"""Where the tests find documents: the project's own samples, and the folder ``shared`` beside the checkout, if any."""

from __future__ import annotations

from pathlib import Path

ROOT = Path(__file__).parents[1]
SAMPLES = ROOT / "samples"
SAMPLE_GOLD = SAMPLES / "gold"
SHARED = ROOT.parent / "shared"
SEEDS = SHARED / "seeds"
SHARED_DATA = SHARED / "data"
FORMATS = ("docx", "html", "pdf", "txt")


def sample_documents() -> list[Path]:
    """Every sample that holds its text, one folder a format, in a fixed order."""
    return [path for name in FORMATS for path in sorted((SAMPLES / name).glob(f"*.{name}"))]


def scanned_samples() -> list[Path]:
    """Every sample that must be recognised: what is read of it may differ with the version of Tesseract."""
    return sorted((SAMPLES / "scan").iterdir())
