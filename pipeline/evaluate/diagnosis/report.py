"""The diagnosis for human eyes: how many errors each cause has, then every error with its sentence."""

from __future__ import annotations

from rich import box
from rich.console import Console
from rich.table import Table
from rich.text import Text

from pipeline.evaluate.diagnosis.causes import MEANING
from pipeline.evaluate.diagnosis.findings import Diagnosis, Finding, Summary
from pipeline.evaluate.report import print_error


def render_diagnosis(diagnosis: Diagnosis, console: Console) -> None:
    """Print the causes to ``console``, the most frequent first, then the errors of each."""
    groups = diagnosis.by_cause()
    if not groups:
        console.print("Every value is exactly right.")
        return
    console.print(_table([summary for summary, _ in groups]))
    for summary, findings in groups:
        console.print()
        console.print(Text.assemble((summary.cause.value, "bold"), f": {MEANING[summary.cause]}"))
        for finding in findings:
            print_error(console, finding.result, finding.outcome, diagnosis.sentences, _details(finding))


def _table(summaries: list[Summary]) -> Table:
    table = Table(
        title=Text("Errors by cause", style="bold"), title_justify="left", box=box.HORIZONTALS, pad_edge=False
    )
    table.add_column("Cause")
    for column in ("errors", "more with them", "documents"):
        table.add_column(column, justify="right")
    table.add_column("fields")
    for summary in summaries:
        fields = ", ".join(f"{name.value} {count}" for name, count in summary.fields.most_common())
        counts = (summary.errors, summary.following, summary.documents)
        table.add_row(Text(summary.cause.value, style="bold"), *(Text(str(count)) for count in counts), Text(fields))
    return table


def _details(finding: Finding) -> str:
    more = f", and {len(finding.following)} more with it" if finding.following else ""
    return f" · {finding.outcome.field.value}{more}"
