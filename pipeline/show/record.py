"""The whole record on a console: the document, its agreements, its warnings."""

from __future__ import annotations

from collections.abc import Sequence

from rich.console import Console
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from pipeline.codes import DocumentStatus
from pipeline.emit.terminal import plain
from pipeline.records import DocumentInfo, Record, Warning
from pipeline.show.card import agreement_card
from pipeline.show.evidence import sentences

_STATUS_STYLE = {DocumentStatus.OK: "green", DocumentStatus.PARTIAL: "yellow", DocumentStatus.REJECTED: "bold red"}


def show_record(record: Record, text: str | None, console: Console) -> None:
    """Print ``record`` to ``console``; ``text`` is its document's text, None if the source is not at hand."""
    console.print(_heading(record.document))
    for number, agreement in enumerate(record.agreements, 1):
        console.print()
        console.print(agreement_card(agreement, number, text))
    if not record.agreements and record.document.status is not DocumentStatus.REJECTED:
        console.print(Text("\nNo agreement in this document.", style="dim"))
    if record.warnings:
        console.print()
        console.print(_warnings(record.warnings, text))


def _heading(document: DocumentInfo) -> Text:
    """Title, then source, format, length and how reading ended."""
    facts = [document.media_type]
    if document.pages is not None:
        facts.append(f"{document.pages} page{'' if document.pages == 1 else 's'}")
    if document.ocr != "none":
        facts.append(f"OCR {document.ocr}")
    facts.append(f"{document.characters:,} characters".replace(",", " "))
    if document.published:
        facts.append(f"published {document.published}")
    lines = [Text(plain(document.title), style="bold")] if document.title else []
    lines.append(Text(plain(document.source), style="" if lines else "bold"))
    status = (document.status.value, _STATUS_STYLE[document.status])
    lines.append(Text.assemble((" · ".join(map(plain, facts)) + " · ", "dim"), status))
    return Text("\n").join(lines)


def _warnings(warnings: Sequence[Warning], text: str | None) -> Padding:
    """Each warning with its message and the sentences it speaks of."""
    grid = Table.grid(padding=(0, 1, 0, 0))
    grid.add_column(width=1, style="yellow")
    grid.add_column(ratio=1)
    for warning in warnings:
        message = Text.assemble((warning.code.value, "yellow"), "  ", plain(warning.message))
        grid.add_row("!", Text("\n").join([message, *sentences(warning.evidence, text)]))
    return Padding(grid, (0, 0, 0, 2))
