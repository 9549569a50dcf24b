"""Fixtures that several folders of tests share."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from pathlib import Path

import pytest

from pipeline import extract
from pipeline.records import Record


@pytest.fixture(scope="session")
def extracted() -> Callable[[Path], Record]:
    """Reads a document through the Python interface, each only once in a run of the tests."""
    return cache(extract)
