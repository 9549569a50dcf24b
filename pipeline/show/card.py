"""One agreement as a card: what it is, who signed it, where and when, and what says so."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from rich import box
from rich.console import RenderableType
from rich.panel import Panel
from rich.table import Table
from rich.text import Text

from pipeline.emit.terminal import plain
from pipeline.records import (
    Agreement,
    AgreementStatus,
    Cluster,
    Evidence,
    ParticipantRole,
    Party,
    Place,
    PlaceKind,
)
from pipeline.show.evidence import sentences

LABEL_WIDTH = 12
#: Below this, a value is marked as unsure.
SURE = 0.5

_STATUS_STYLE = {AgreementStatus.SIGNED: "green", AgreementStatus.PLANNED: "yellow", AgreementStatus.UNKNOWN: "dim"}
_ROLES = list(ParticipantRole)

Row = tuple[str, RenderableType]
_SPACE: Row = ("", "")


def agreement_card(agreement: Agreement, number: int, text: str | None) -> Panel:
    """The card of one agreement; ``text`` is the document's, None if only the record is at hand."""
    grid = Table.grid(padding=(0, 1, 0, 0), expand=True)
    grid.add_column(width=LABEL_WIDTH, justify="right", style="cyan")
    grid.add_column(ratio=1)
    for label, value in _rows(agreement, text):
        grid.add_row(label, value)
    status = (agreement.status.value, _STATUS_STYLE[agreement.status])
    title = Text.assemble((f" {number}  ", "dim"), (agreement.kind.value, "bold"), " · ", status, " ")
    return Panel(grid, title=title, title_align="left", box=box.ROUNDED, border_style="cyan", padding=(1, 1))


def _rows(agreement: Agreement, text: str | None) -> Iterator[Row]:
    """Labels and values, each followed by the sentences that say so."""
    said = agreement.evidence
    yield from _row("title", Text(plain(agreement.title)) if agreement.title else None, said.title, text)
    yield from _row("concluded", Text(), said.act, text)
    if agreement.cluster:
        yield from _row("cluster", _cluster(agreement.cluster), agreement.cluster.evidence, text)
        members = agreement.cluster.members_declared
        yield from _row("members", _number(members), said.members_declared, text)
    if agreement.signed:
        signed = agreement.signed
        value = Text(signed.edtf or "impossible", style="bold" if signed.edtf else "red")
        yield from _row("date", _unsure(value, signed.confidence), signed.evidence, text)
    if agreement.place:
        yield from _row("place", _place(agreement.place), agreement.place.evidence, text)
    yield from _signatories(agreement, text)
    yield from _participants(agreement, text)
    yield from _area(agreement.area, text)


def _row(label: str, value: Text | None, evidence: Sequence[Evidence], text: str | None) -> Iterator[Row]:
    """A value and its sentences; nothing for an absent value, the sentences alone for an empty one."""
    lines = sentences(evidence, text)
    if value is None or not (value or lines):
        return
    shown = [value, *lines] if value else lines
    yield label, Text("\n").join(shown)


def _signatories(agreement: Agreement, text: str | None) -> Iterator[Row]:
    """How many, with what the text says about their number, then each with its own."""
    count, declared = len(agreement.signatories), agreement.signatories_declared
    heading = Text(str(count), style="bold")
    if declared is not None:
        heading.append(f" named, {declared} declared", style="green" if declared == count else "yellow")
    yield _SPACE
    yield from _row("signatories", heading, agreement.evidence.signatories_declared, text)
    for number, party in enumerate(agreement.signatories, 1):
        yield from _row(f"{number}.", _party(party), party.evidence, text)


def _participants(agreement: Agreement, text: str | None) -> Iterator[Row]:
    """Everyone else, by role, in the order in which the contract lists the roles."""
    ordered = sorted(agreement.participants, key=lambda party: _ROLES.index(party.role))
    if ordered:
        yield _SPACE
    for role, parties in groupby(ordered, key=lambda party: party.role):
        for position, party in enumerate(parties):
            label = role.value if position == 0 else ""
            yield from _row(label, _party(party), party.evidence, text)


def _area(units: Sequence[Place], text: str | None) -> Iterator[Row]:
    """The units on one line, then the sentences that name them."""
    if units:
        yield _SPACE
        names = Text(", ").join(_place(unit) for unit in units)
        yield from _row("area", names, [item for unit in units for item in unit.evidence], text)


def _party(party: Party) -> Text:
    """Name, seat and register numbers on one line, each representative on one of their own."""
    line = Text(plain(party.name), style="bold")
    if party.seat:
        line.append_text(Text.assemble((" · ", "not bold dim"), (plain(party.seat.name), "not bold")))
    numbers = party.registers.model_dump(exclude_none=True)
    for register, number in numbers.items():
        line.append(f" · {register.upper()} {plain(number)}", style="not bold dim")
    _unsure(line, party.confidence)
    for person in party.representatives:
        function = f", {plain(person.function)}" if person.function else ""
        line.append(f"\n└ {plain(person.name)}{function}", style="not bold")
    return line


def _cluster(cluster: Cluster) -> Text:
    line = Text(plain(cluster.name), style="bold")
    others = [name for name in (cluster.acronym, *cluster.aliases) if name]
    if others:
        line.append(f" ({plain(', '.join(dict.fromkeys(others)))})", style="not bold")
    if cluster.seat:
        line.append(f" · {plain(cluster.seat.name)}", style="not bold dim")
    return _unsure(line, cluster.confidence)


def _place(place: Place) -> Text:
    line = Text(plain(place.name), style="bold")
    if place.kind is PlaceKind.LOCALITY and place.teryt:
        units = [unit for unit in (place.teryt.commune, place.teryt.county, place.teryt.voivodeship) if unit]
        line.append(f" · {plain(', '.join(dict.fromkeys(units)))}" if units else "", style="not bold dim")
    return _unsure(line, place.confidence)


def _number(value: int | None) -> Text | None:
    return None if value is None else Text(str(value), style="bold")


def _unsure(line: Text, confidence: float) -> Text:
    """The line, marked where the extractor itself doubts."""
    if confidence < SURE:
        line.append(f" ? {confidence:.2f}", style="not bold magenta")
    return line
