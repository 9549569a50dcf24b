"""Whatever a file holds, reading it ends with a document or a code and a remedy; and no reader asks the network."""

from __future__ import annotations

import socket
from collections import Counter

import pytest

from pipeline.document import Document
from pipeline.ingest.base import Rejected
from pipeline.ingest.read import read
from pipeline.records import WarningCode
from tests.robustness.hostile import corpus, good

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
    "nested.zip": "unsupported_format",
    "escape.zip": "unsupported_format",
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


def _outcome(data: bytes) -> str:
    try:
        return "ok" if isinstance(read(data), Document) else "?"
    except Rejected as rejected:
        return rejected.code.value if rejected.message.endswith(".") else "no remedy"


def test_there_are_three_hundred() -> None:
    assert len(FILES) >= 300
    assert len(Counter(FILES.values())) >= 250


@pytest.mark.parametrize("name", sorted(FILES)[::EVERY])
def test_a_sample_of_the_corpus_ends_well(name: str) -> None:
    assert _outcome(FILES[name]) in {"ok", *WarningCode}


@pytest.mark.parametrize("name", CODES)
def test_what_is_meant_to_hurt_is_refused_for_what_it_is(name: str) -> None:
    assert _outcome(FILES[name]) == CODES[name]


@pytest.mark.parametrize("kind", [kind for kind in good() if kind not in ("png", "tiff")])
def test_the_good_files_are_read(kind: str) -> None:
    assert _outcome(good()[kind]) == "ok"


@pytest.mark.parametrize("name", ["outside.html", "laughs.html"])
def test_entities_are_not_followed(name: str) -> None:
    try:
        text = read(FILES[name]).text
    except Rejected:
        return
    assert "root:" not in text
    assert len(text) < 1000
