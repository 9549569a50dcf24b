"""The findings of ``klaster doctor`` as a table, each missing thing with the command that gets it."""

from __future__ import annotations

from collections.abc import Iterable

from rich.table import Table

from pipeline.doctor.checks import Check, State

MARKS = {State.OK: "[green]✓[/]", State.MISSING: "[bold red]✗[/]", State.OPTIONAL: "[yellow]–[/]"}


def findings_table(checks: Iterable[Check]) -> Table:
    """One row a check."""
    table = Table(box=None, show_header=False, pad_edge=False)
    for check in checks:
        detail = f"{check.detail}\n→ {check.remedy}" if check.remedy and check.state is not State.OK else check.detail
        table.add_row(MARKS[check.state], check.name, detail)
    return table
