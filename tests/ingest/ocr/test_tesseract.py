"""The program outside: absent, crashing, hanging or babbling, it costs a page at most; what it said is kept."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PIL import Image

from pipeline.ingest.ocr import OcrUnavailable, PageFailed, cache, tesseract
from tests.tools import NEEDS_TESSERACT

PICTURE = Image.new("L", (80, 80), 255)
LANGUAGES = 'case "$1" in --list-langs) echo pol; exit;; --version) echo "tesseract 9.9"; exit;; esac\n'


@pytest.fixture
def program(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A stand-in for Tesseract on a path of its own; the test writes what it does."""
    folder = tmp_path / "bin"
    folder.mkdir()
    monkeypatch.setenv("PATH", f"{folder}:/usr/bin:/bin")
    monkeypatch.setattr(
        tesseract.shutil, "which", lambda name: str(folder / name) if (folder / name).exists() else None
    )
    tesseract.version.cache_clear()
    yield folder / "tesseract"
    tesseract.version.cache_clear()


def _script(path: Path, body: str) -> None:
    path.write_text(f"#!/bin/sh\n{body}\n")
    path.chmod(0o755)


def test_absent_program_says_how_to_install_it(program: Path) -> None:
    assert not program.exists()
    with pytest.raises(OcrUnavailable) as refusal:
        tesseract.version()
    assert "apt-get install tesseract-ocr" in refusal.value.message


def test_absent_language_is_the_same(program: Path) -> None:
    _script(program, "echo eng")
    with pytest.raises(OcrUnavailable):
        tesseract.version()


def test_version_is_the_first_line_it_prints(program: Path) -> None:
    _script(program, LANGUAGES)
    assert tesseract.version() == "tesseract 9.9"


@pytest.mark.parametrize("body", ["kill -SEGV $$", "exit 1", "sleep 30"], ids=["crash", "error", "hang"])
def test_a_page_that_cannot_be_read_fails_alone(program: Path, monkeypatch: pytest.MonkeyPatch, body: str) -> None:
    monkeypatch.setattr(tesseract, "_SLOWEST_PAGE", 0.3)
    _script(program, body)
    with pytest.raises(PageFailed):
        tesseract.hocr(PICTURE, 300, tesseract.Network.SMALL)
    assert tesseract.quarter_turn(PICTURE, 300) == 0


@NEEDS_TESSERACT
@pytest.mark.parametrize("network", tesseract.Network)
def test_both_networks_are_there(network: tesseract.Network) -> None:
    assert b"ocr_page" in tesseract.hocr(PICTURE, 300, network)


def test_an_unsure_direction_leaves_the_page_as_it_is(program: Path) -> None:
    _script(program, "cat > /dev/null; echo 'Rotate: a bit'")
    assert tesseract.quarter_turn(PICTURE, 300) == 0


def test_a_result_is_made_once_for_the_same_pixels_and_options(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(cache.VARIABLE, str(tmp_path))
    made: list[bytes] = []

    def make() -> bytes:
        made.append(b"x")
        return b"report"

    assert [cache.cached(PICTURE, "a", make) for _ in range(3)] == [b"report"] * 3
    assert len(made) == 1
    cache.cached(PICTURE, "b", make)
    cache.cached(Image.new("L", (80, 80), 0), "a", make)
    assert len(made) == 3


def test_a_damaged_entry_is_made_again_and_off_keeps_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(cache.VARIABLE, str(tmp_path))
    cache.cached(PICTURE, "a", lambda: b"old")
    (entry,) = (path for path in tmp_path.rglob("*") if path.is_file())
    entry.write_bytes(b"half an ent")
    assert cache.cached(PICTURE, "a", lambda: b"new") == b"new"
    monkeypatch.setenv(cache.VARIABLE, "off")
    assert cache.cached(PICTURE, "a", lambda: b"newer") == b"newer"
