"""Programs outside Python that some tests need."""

from __future__ import annotations

import shutil

import pytest

NEEDS_TESSERACT = pytest.mark.skipif(shutil.which("tesseract") is None, reason="Tesseract is not installed")
