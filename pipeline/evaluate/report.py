"""The evaluation for human eyes: a table of scores, and the errors of one field with their sentences."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from rich import box
from rich.console import Console
from rich.table import Table
from rich.text import Text

from pipeline.emit.terminal import plain, shorten
from pipeline.evaluate.outcomes import Field, Outcome, Value
from pipeline.evaluate.reliability import Bin, Reliability
from pipeline.evaluate.score import DocumentResult, Evaluation, Hits, Summary
from pipeline.evaluate.sentences import Sentences

NAMES_SHOWN = 12
VALUE_LENGTH = 160


def render(
    evaluation: Evaluation,
    console: Console,
    show: str | None = None,
    *,
    by_format: bool = False,
    by_confidence: bool = False,
    documents: Path = Path(),
) -> None:
    """Print the scores to ``console``: of each format first if asked, then of all documents together.

    ``by_confidence``: tell as well how far the confidence of values can be trusted.

    ``show`` names a field: each of its values that is not exactly right follows, with its sentence where the document
    lies below ``documents``. A wrong name raises ValueError.
    """
    field = Field(show) if show else None
    if by_format:
        for name, summary in evaluation.by_format().items():
            _print_summary(console, name, summary)
    _print_summary(console, "All documents", evaluation.summary())
    if by_confidence:
        _print_reliability(console, evaluation.reliability())
    _print_names(console, "No output, counted as missed", evaluation.missing)
    _print_names(console, "No gold, not counted", evaluation.without_gold)
    _print_names(console, "Not a record of this version, not counted", evaluation.skipped)
    if field:
        _print_errors(console, field, evaluation.errors(field), Sentences(documents))


def _print_summary(console: Console, title: str, summary: Summary) -> None:
    console.print(_score_table(title, summary))
    console.print(
        f"Documents with agreements, signatories and dates all right: {summary.right_exact} exact, "
        f"{summary.right_lenient} lenient, of {summary.documents}.",
        f"False agreements in {summary.negatives} documents that hold none: {summary.false_agreements}.",
        sep="\n",
        highlight=False,
    )
    console.print()


def _score_table(title: str, summary: Summary) -> Table:
    """One row a field that occurs: counts, then precision, recall and F, exact and lenient."""
    table = _table(title, "Field", "wanted", "found", "exact P", "R", "F", "lenient P", "R", "F")
    for field, score in summary.fields.items():
        if score.exact.wanted or score.exact.found:
            counts = [Text(str(score.exact.wanted)), Text(str(score.exact.found))]
            table.add_row(Text(field.value), *counts, *_ratios(score.exact), *_ratios(score.lenient))
    return table


def _print_reliability(console: Console, found: dict[Field | None, Reliability]) -> None:
    """Each field and all values as one line; then all values by confidence."""
    fields = _table("Reliability", "Field", "values", "mean confidence", "right", "calibration error")
    for field, reliability in found.items():
        if reliability.whole is not None:
            fields.add_row(Text(field.value if field else "all"), *_bin(reliability.whole), _ratio(reliability.error))
    bins = _table("All values by confidence", "Confidence", "values", "mean confidence", "right")
    for part in found[None].bins:
        bins.add_row(Text(f"{part.low:.1f} – {part.high:.1f}"), *_bin(part))
    for table in (fields, bins):
        console.print(table)
        console.print()


def _bin(part: Bin) -> list[Text]:
    return [Text(str(part.values)), _ratio(part.confidence), _ratio(part.right)]


def _table(title: str, first: str, *columns: str) -> Table:
    table = Table(title=Text(title, style="bold"), title_justify="left", box=box.HORIZONTALS, pad_edge=False)
    table.add_column(first)
    for column in columns:
        table.add_column(column, justify="right")
    return table


def _ratios(hits: Hits) -> list[Text]:
    return [_ratio(hits.precision), _ratio(hits.recall), _ratio(hits.f, bold=True)]


def _ratio(value: float | None, *, bold: bool = False) -> Text:
    """Three decimals; only what is perfect prints as 1.000."""
    if value is None:
        return Text("–", style="dim")
    shown = value if value == 1 else min(value, 0.999)
    return Text(f"{shown:.3f}", style="bold" if bold else "")


def _print_names(console: Console, title: str, names: Sequence[str]) -> None:
    if names:
        more = f" and {len(names) - NAMES_SHOWN} more" if len(names) > NAMES_SHOWN else ""
        listed = ", ".join(plain(name) for name in names[:NAMES_SHOWN])
        console.print(Text(f"{title} ({len(names)}): {listed}{more}", style="yellow"))


def _print_errors(
    console: Console, field: Field, errors: Sequence[tuple[DocumentResult, Outcome]], sentences: Sentences
) -> None:
    """Each error: document, whose value, wanted, got, and the sentence."""
    wrong = sum(not outcome.lenient for _, outcome in errors)
    console.print(Text(f"{field.value}: {wrong} wrong, {len(errors) - wrong} right but for spelling", style="bold"))
    for result, outcome in errors:
        print_error(console, result, outcome, sentences)


def print_error(
    console: Console, result: DocumentResult, outcome: Outcome, sentences: Sentences, details: str = ""
) -> None:
    """One error: document, whose value, wanted, got, and the sentence; ``details`` ends its first line."""
    mark = ("≈", "yellow") if outcome.lenient else ("✗", "red")
    owner = f" · {plain(outcome.owner)}" if outcome.owner else ""
    console.print()
    console.print(Text.assemble(mark, " ", (plain(result.id), "bold"), f" ({plain(result.format)}){owner}{details}"))
    console.print(_side("wanted", outcome.wanted))
    console.print(_side("got", outcome.got))
    for sentence in sentences.of(result, outcome):
        console.print(_indented("text", sentence))


def _side(name: str, value: Value | None) -> Table:
    return _indented(name, Text("–", style="dim") if value is None else Text(shorten(plain(value.label), VALUE_LENGTH)))


def _indented(name: str, value: Text) -> Table:
    grid = Table.grid(padding=(0, 2, 0, 0))
    grid.add_column(width=8, justify="right", style="dim")
    grid.add_column()
    grid.add_row(name, value)
    return grid
