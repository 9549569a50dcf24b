"""Containers that hang, crash or burst the process that opens them: told of, and what comes after them is opened."""

from __future__ import annotations

import os
import time
from collections.abc import Iterator

import pytest

from pipeline.batch.sources import Source
from pipeline.batch.sources.inside import opened
from pipeline.batch.sources.unpacker import Unpacker
from pipeline.codes import WarningCode
from pipeline.ingest.base import Limits
from tests.ingest.office_maker import odt
from tests.ingest.test_containers import tarred, zipped
from tests.robustness.hostile import with_dictionary

LIMITS = Limits(timeout=2.0, memory=200)
GOOD = Source("good.zip", data=zipped(("umowa.txt", b"Umowa")))
MAIL = b"From: a\nTo: b\nSubject: c\nMIME-Version: 1.0\n\nUmowa"
ACTS = {"hang": lambda: time.sleep(60), "crash": os.abort, "error": lambda: [][0], "burst": lambda: bytearray(10**10)}
CODES = {
    "hang": WarningCode.TIMEOUT,
    "crash": WarningCode.CRASHED,
    "error": WarningCode.INTERNAL_ERROR,
    "burst": WarningCode.OUT_OF_MEMORY,
}


def acting(source: Source, limits: Limits) -> Iterator[Source]:
    """Opens a source; afterwards the act that its name says comes true."""
    yield from opened(source, limits)
    ACTS.get(source.name, lambda: None)()


def told(found: list[Source]) -> list[tuple[str, str]]:
    return [(one.name, one.refused.code if one.refused else "") for one in found]


@pytest.mark.parametrize("act", ACTS)
def test_what_ends_the_process_is_told_and_the_next_is_opened(act: str) -> None:
    with Unpacker(LIMITS, acting) as unpacker:
        bad = list(unpacker.opened(Source(act, data=GOOD.data)))
        assert told(bad) == [(f"{act}/umowa.txt", ""), (act, CODES[act])]
        assert told(list(unpacker.opened(GOOD))) == [("good.zip/umowa.txt", "")]


def test_a_message_keeps_its_record_whatever_its_attachments_do() -> None:
    with Unpacker(LIMITS, acting) as unpacker:
        found = told(list(unpacker.opened(Source("crash", data=MAIL))))
    assert found == [("crash", ""), ("crash/attachments", WarningCode.CRASHED)]


def test_a_dictionary_of_gigabytes_is_not_given() -> None:
    data = with_dictionary(tarred(("umowa.txt", b"Umowa"), mode="w:xz"), 38)
    with Unpacker(LIMITS) as unpacker:
        assert told(list(unpacker.opened(Source("a.tar.xz", data=data)))) == [("a.tar.xz", WarningCode.OUT_OF_MEMORY)]


@pytest.mark.parametrize("data", [b"Umowa", odt(["Umowa"]), zipped(("[Content_Types].xml", b""), ("a.txt", b"Umowa"))])
def test_a_document_that_is_no_container_starts_no_process(data: bytes) -> None:
    with Unpacker(LIMITS, opens=None) as unpacker:  # type: ignore[arg-type]
        assert list(unpacker.opened(Source("a", data=data))) == [Source("a", data=data)]
