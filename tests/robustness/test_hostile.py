"""Whatever a file holds, reading it ends with a document or a code and a remedy; and no reader asks the network."""

from __future__ import annotations

import shutil
import socket
from collections import Counter

import pytest

from pipeline.codes import WarningCode
from pipeline.ingest.base import Rejected
from pipeline.ingest.read import read
from tests.robustness.hostile import corpus, good
from tests.robustness.outcome import outcomes

#: CI reads every so many of the files, another part of each kind; `make hostile` reads all in one run.
EVERY = 5
FILES = dict(corpus())
#: What the special files are refused for.
CODES = {
    "bomb.docx": "too_large",
    "bomb.odt": "too_large",
    "laughs.docx": "corrupt",
    "outside.docx": "corrupt",
    "laughs.odt": "corrupt",
    "outside.odt": "corrupt",
    "nested.zip": "too_large",
    "bomb.tar.gz": "too_large",
    "bomb.zip": "too_large",
    "large.msg": "too_large",
    "outside.epub": "corrupt",
    "locked.pdf": "encrypted",
    "pages.pdf": "too_many_pages",
    "loop.pdf": "corrupt",
    "header.pdf": "corrupt",
    "large.png": "too_large",
    "frames.tiff": "too_many_pages",
}


class NoSocket(socket.socket):
    """A reader that opens a connection fails the test."""

    def __init__(self, *_: object, **__: object) -> None:
        raise AssertionError("a reader asked the network")


@pytest.fixture(autouse=True)
def no_network(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(socket, "socket", NoSocket)


def test_there_are_six_hundred() -> None:
    assert len(FILES) >= 600
    assert len(Counter(FILES.values())) >= 400


@pytest.mark.parametrize("name", sorted(FILES)[::EVERY])
def test_a_sample_of_the_corpus_ends_well(name: str) -> None:
    assert set(outcomes(FILES[name]).values()) <= {"ok", *WarningCode}


@pytest.mark.parametrize("name", CODES)
def test_what_is_meant_to_hurt_is_refused_for_what_it_is(name: str) -> None:
    assert CODES[name] in outcomes(FILES[name]).values()


@pytest.mark.parametrize("kind", [kind for kind in good() if kind not in ("png", "tiff")])
def test_the_good_files_are_read(kind: str) -> None:
    if kind == "doc" and shutil.which("antiword") is None:
        pytest.skip("antiword is not installed")
    assert "ok" in outcomes(good()[kind]).values()


@pytest.mark.parametrize("name", ["outside.html", "laughs.html"])
def test_entities_are_not_followed(name: str) -> None:
    try:
        text = read(FILES[name]).text
    except Rejected:
        return
    assert "root:" not in text
    assert len(text) < 1000
