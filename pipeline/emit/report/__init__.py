"""``report.html``: what a folder of records holds, as one page for a person; it needs nothing but a browser."""

from __future__ import annotations

import json
import tomllib
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined

from pipeline.emit.export.rows import Json
from pipeline.emit.files import write_beside
from pipeline.emit.paths import REPORT_NAME
from pipeline.emit.report import charts
from pipeline.emit.report.figures import LISTED, Figures, count
from pipeline.emit.stored import Tell, stored_records

__all__ = ["write_report"]

#: Signatories that are named.
NAMED = 20


def write_report(folder: Path, tell: Tell) -> Path:
    """Write ``<folder>/report.html`` about all records below ``folder``; the path.

    ``tell`` hears of those that cannot be used and are left out. Raises OSError.
    """
    return write_beside(page(count(_records(folder, tell))).encode(), folder / REPORT_NAME)


def page(figures: Figures) -> str:
    """The page, in Polish; the same figures give the same page."""
    labels = _labels()
    environment = Environment(
        loader=PackageLoader("pipeline.emit.report", "."),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters["number"] = lambda value: f"{value:,}".replace(",", "\u202f")
    environment.globals.update(charts=charts, counted=_counted, percent=_percent)
    return environment.get_template("page.html.j2").render(
        figures=figures,
        published=Counter({(year, "only"): value for year, value in figures.published.items()}),
        labels=labels,
        named=NAMED,
        listed=LISTED,
    )


def _labels() -> dict[str, Any]:
    """The names of codes in Polish; ``remedies`` are the reasons of rejections with what to do."""
    labels = tomllib.loads(Path(__file__).with_name("labels.toml").read_text(encoding="utf-8"))
    remedies = {code: f"{label['name']}: {label['remedy']}" for code, label in labels["rejected"].items()}
    return {**labels, "remedies": remedies}


def _records(folder: Path, tell: Tell) -> Iterator[Json]:
    for one in stored_records(folder):
        if one.record is None:
            tell(one.trouble)
        else:
            yield json.loads(one.content)


def _counted(counts: Counter[str], labels: dict[str, str], colour: str | None = None) -> list[tuple[str, str, int]]:
    """Colour, label and number of what was counted, in the order of the labels, then of the numbers.

    Each has the colour of its key unless one is given for all; a key without a label is its own.
    """
    order = {key: place for place, key in enumerate(labels)}
    found = sorted(counts.items(), key=lambda one: (order.get(one[0], len(order)), -one[1], one[0]))
    return [(colour or key, labels.get(key, key), value) for key, value in found]


def _percent(value: int, whole: int) -> str:
    return f"{100 * value / whole:.2f}"
