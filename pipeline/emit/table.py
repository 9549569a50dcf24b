"""The table that a person reads after a run: one row an agreement."""

from __future__ import annotations

from collections.abc import Iterable

from rich import box
from rich.table import Table
from rich.text import Text

from pipeline.codes import DocumentStatus
from pipeline.emit.terminal import plain, shorten
from pipeline.records import Agreement, Record

SIGNATORIES_SHOWN = 3
NAME_LENGTH = 40

_STATUS_STYLE = {DocumentStatus.OK: "", DocumentStatus.PARTIAL: "yellow", DocumentStatus.REJECTED: "red"}


def summary_table(records: Iterable[Record]) -> Table:
    """Document, cluster (else title, else kind), date, place, signatories and warnings of each agreement.

    A document without agreements has one row that says so; a rejected one shows the code of its rejection.
    """
    table = Table(box=box.HORIZONTALS, expand=True, pad_edge=False, padding=(0, 1, 0, 0), border_style="dim")
    table.add_column("Document", ratio=5, min_width=14, overflow="fold")
    table.add_column("Cluster or agreement", ratio=5, min_width=14)
    table.add_column("Date", width=11)
    table.add_column("Place", width=12, overflow="fold")
    table.add_column("Signatories", ratio=7, min_width=16)
    table.add_column("Warnings", ratio=3, min_width=11)
    for record in records:
        for row in _rows(record):
            table.add_row(*row)
        table.add_section()
    return table


def _rows(record: Record) -> list[list[Text]]:
    """The rows of one record; document and warnings stand in its first row only."""
    document = Text(plain(record.document.source), style=_STATUS_STYLE[record.document.status])
    codes = dict.fromkeys(warning.code.value.replace("_", " ") for warning in record.warnings)
    warnings = Text("; ".join(codes), style="yellow")
    if record.document.status is DocumentStatus.REJECTED:
        warnings.stylize("bold red")
        return [[document, Text("rejected", style="red"), Text("–"), Text("–"), Text("–"), warnings]]
    if not record.agreements:
        return [[document, Text("no agreement", style="dim"), Text("–"), Text("–"), Text("–"), warnings]]
    first, *others = record.agreements
    return [[document, *_cells(first), warnings], *([Text(), *_cells(other), Text()] for other in others)]


def _cells(agreement: Agreement) -> list[Text]:
    """What the agreement is about, its date, its place, its signatories."""
    return [
        _subject(agreement),
        _date(agreement),
        Text(plain(agreement.place.name) if agreement.place else "–"),
        _signatories(agreement),
    ]


def _subject(agreement: Agreement) -> Text:
    if agreement.cluster:
        return Text(plain(agreement.cluster.name), style="bold")
    return Text(plain(agreement.title or agreement.kind.value), style="italic")


def _date(agreement: Agreement) -> Text:
    """The date in EDTF, an interval on two lines; as written where it is no possible date."""
    if agreement.signed is None:
        return Text("–")
    return Text((agreement.signed.edtf or plain(agreement.signed.text)).replace("/", "/\n"))


def _signatories(agreement: Agreement) -> Text:
    """How many, of how many declared where that differs, and the first names."""
    names = [plain(signatory.name) for signatory in agreement.signatories]
    declared = agreement.signatories_declared
    cell = Text(str(len(names)), style="bold")
    if declared not in {None, len(names)}:
        cell.append(f" of {declared}", style="yellow")
    if names:
        shown = "; ".join(shorten(name, NAME_LENGTH) for name in names[:SIGNATORIES_SHOWN])
        more = f" and {len(names) - SIGNATORIES_SHOWN} more" if len(names) > SIGNATORIES_SHOWN else ""
        cell.append(f": {shown}{more}", style="not bold")
    return cell
