"""``run.json``: what a run was asked for, what it ran with, and what came of it, for machines and for the archive."""

from __future__ import annotations

import json
import platform
from datetime import datetime
from typing import Any

from pipeline.batch.setup import Setup, versions
from pipeline.batch.tally import Tally
from pipeline.codes import SCHEMA_VERSION, DocumentStatus
from pipeline.ingest.privacy import masked


def manifest(setup: Setup, asked: dict[str, Any], tally: Tally, started: datetime, *, interrupted: bool) -> bytes:
    """The content of ``run.json``; ``asked`` are the inputs and options, times are in UTC and in seconds."""
    finished = datetime.now(started.tzinfo)
    content = {
        "generator": {"name": "klaster", "version": setup.version, "model": setup.model, "build": setup.fingerprint},
        "schema": SCHEMA_VERSION,
        "system": {"python": platform.python_version(), "platform": platform.platform(), **versions()},
        "asked": asked,
        "started": started.isoformat(timespec="seconds"),
        "seconds": round((finished - started).total_seconds(), 3),
        "interrupted": interrupted,
        "documents": {status.value: tally.statuses[status] for status in DocumentStatus},
        "read_now": tally.read,
        "unchanged": tally.documents - tally.read,
        "gone": tally.gone,
        "paths_with_nothing_to_read": tally.problems,
        "agreements": tally.agreements,
        "rejections": {code.value: count for code, count in sorted(tally.rejections.items())},
        "seconds_in_stages": {stage: round(seconds, 3) for stage, seconds in tally.seconds.items()},
    }
    return (masked(json.dumps(content, ensure_ascii=False, indent=2)) + "\n").encode()
