from __future__ import annotations

import hashlib
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from pipeline.batch.identity import UNKNOWN, identify
from pipeline.batch.sources import Source


@given(st.binary())
def test_bytes_are_identified_by_their_hash(data: bytes) -> None:
    assert identify(Source("a", data=data)) == f"sha256:{hashlib.sha256(data).hexdigest()}"


def test_file_and_its_bytes_have_one_identity(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"tekst")
    assert identify(Source("x", tmp_path / "a")) == identify(Source("y", data=b"tekst"))


def test_file_that_cannot_be_read_has_none(tmp_path: Path) -> None:
    assert identify(Source("x", tmp_path / "brak")) == UNKNOWN
