"""The command ``klaster``. Thin: it reads arguments, calls the public functions, prints what they return.

Everything heavy is imported inside the commands, so that ``klaster --help`` answers at once.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any, NoReturn

import click

from pipeline import __version__
from pipeline.batch.errors import EngineError, InputError, ModelError, NotReadyError, OutputError
from pipeline.batch.exit_codes import ExitCode
from pipeline.batch.options import limit_options
from pipeline.batch.retry import Retry
from pipeline.emit.formats import Format
from pipeline.ingest.limits import Limits

if TYPE_CHECKING:
    from rich.console import Console

#: Columns of a table that goes to a file or a pipe, where no terminal says how wide it is.
PIPED_WIDTH = 140
EXPORTS = [form.value for form in Format]


class Commands(click.Group):
    """Commands that end with a documented exit code and one sentence, never with a traceback."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - click's own signature
        """The commands in the order in which a newcomer needs them, not of the alphabet."""
        return list(self.commands)

    def invoke(self, ctx: click.Context) -> Any:  # noqa: ANN401 - click's own signature
        """Run the command; turn what stops it into a message and its exit code."""
        try:
            return super().invoke(ctx)
        except InputError as error:
            _fail(error, ExitCode.NOTHING_READ)
        except OutputError as error:
            _fail(error, ExitCode.OUTPUT_FAILED)
        except ModelError as error:
            _fail(error, ExitCode.MODEL_UNFIT)
        except EngineError as error:
            _fail(error, ExitCode.ENGINE_FAILED)
        except NotReadyError as error:
            _fail(error, ExitCode.NOT_READY)
        except KeyboardInterrupt:
            _fail("interrupted", ExitCode.INTERRUPTED)


@click.group(cls=Commands, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(__version__, prog_name="klaster")
@click.option("--debug", is_flag=True, help="Log what happens inside, to report an error.")
def main(debug: bool) -> None:
    """Agreements and their signatories from Polish announcements and agreement texts, as JSON with evidence.

    \b
    Examples:
      klaster extract announcements/ --out records
      curl -s https://example.org/page | klaster extract - --out records
      klaster show records/page.html.json
      klaster evaluate records gold --show signatories

    Every exit code is explained in docs/exit-codes.md.
    """
    if debug:
        import logging

        logging.basicConfig(format="%(name)s: %(message)s")
        logging.getLogger("pipeline").setLevel(logging.DEBUG)


documents_option = click.option(
    "--documents",
    metavar="FOLDER",
    type=click.Path(path_type=Path),
    default=".",
    help="Folder that the documents were read from, or that holds those folders; whole sentences come from there.  "
    "[default: this folder]",
)
model_option = click.option(
    "--model", metavar="NAME_OR_PATH", help="A spaCy pipeline, installed or in a folder, in place of klaster's own."
)


@main.command()
@click.argument("paths", metavar="PATH…", nargs=-1)
@click.option("--from-file", "lists", metavar="FILE", multiple=True, help="Read the paths in FILE too, one a line.")
@click.option(
    "--out", type=click.Path(path_type=Path), default="outputs", show_default=True, help="Folder for the records."
)
@click.option(
    "--format",
    "formats",
    type=click.Choice(["json", *EXPORTS]),
    default=["json"],
    show_default=True,
    multiple=True,
    help="json: a file for each document, always written; the others once more than that, as klaster export does.",
)
@model_option
@click.option("--triage", is_flag=True, help="Ask the model only about documents with a sign of an agreement.")
@click.option("--workers", type=click.IntRange(min=1), metavar="N", help="Processes that read.  [default: one a core]")
@click.option(
    "--retry",
    type=click.Choice([which.value for which in Retry]),
    multiple=True,
    help="Read these again although nothing has changed.",
)
@click.option("--dry-run", is_flag=True, help="Only say which documents would be read, and why.")
@click.option("--quiet", is_flag=True, help="No progress, no table.")
@click.option(
    "--engine",
    type=click.Choice(["local", "ray"]),
    default="local",
    show_default=True,
    help="local: processes of this machine; ray: those of a Ray cluster that sees the same paths.",
)
@click.option("--address", default="local", metavar="ADDRESS", help="The Ray cluster.  [default: one of this machine]")
@limit_options
def extract(
    paths: tuple[str, ...],
    lists: tuple[str, ...],
    out: Path,
    formats: tuple[str, ...],
    model: str | None,
    triage: bool,
    workers: int | None,
    retry: tuple[str, ...],
    dry_run: bool,
    quiet: bool,
    engine: str,
    address: str,
    **values: Any,  # noqa: ANN401 - of the limits
) -> None:
    """Read documents and write their records.

    PATH is a file, a folder (with all below it, hidden files left out), a pattern in quotation marks, a URL that fsspec
    opens or - for standard input. The content of a file tells its format, not its name. A document that cannot be read,
    or is beyond one of the limits below, gets a record that says why; the others go on. Ctrl-C lets the documents in
    work be finished, a second one does not.

    The same command again goes on where it was stopped, and reads only what is new or changed: a ledger in the folder
    of the records knows what was read, with which version, model and options.

    \b
    Examples:
      klaster extract announcements/ more/page.html --out records
      klaster extract 'archive/**/*.pdf' --format jsonl --workers 8
      find archive -newer last.txt | klaster extract --from-file -
      klaster extract - < page.html
    """
    from functools import partial

    from pipeline.batch import engines
    from pipeline.batch.archive import Job, extract_archive, preview
    from pipeline.batch.worker import load_extractor, preload

    if not paths and not lists:
        raise click.UsageError("nothing to read; name a PATH, or a list of them with --from-file")
    limits = Limits(**values)
    exports = tuple(form for form in Format if form in formats)
    job = Job(paths, lists, out, limits, model, triage, exports, frozenset(map(Retry, retry)), quiet)
    if dry_run:
        sys.exit(preview(job, _console()))
    make = partial(load_extractor, model, limits, triage=triage)
    if engine == "ray":
        sys.exit(extract_archive(job, engines.Cluster(make, workers, limits, address), _console()))
    sys.exit(extract_archive(job, engines.Pool(make, workers, limits, preload(model)), _console()))


@main.command()
@click.argument("outputs", type=click.Path(path_type=Path))
@click.option("--to", "form", type=click.Choice(EXPORTS), required=True, help="Format to write.")
@click.option(
    "--target", type=click.Path(path_type=Path), help="File to write.  [default: records.<format> in OUTPUTS]"
)
def export(outputs: Path, form: str, target: Path | None) -> None:
    """Write all records of a folder to one file or database.

    \b
    jsonl             whole records, one a line
    csv, xlsx         one table, a row a signatory
    parquet           a folder with a file for each table
    duckdb, sqlite    a database: documents, agreements, signatories, participants, evidence

    The columns are the same everywhere; docs/export.md explains them.

    \b
    Examples:
      klaster export outputs --to xlsx
      klaster export outputs --to duckdb --target agreements.duckdb
    """
    from pipeline.batch.exports import check, write_export

    check([Format(form)])
    click.echo(write_export(outputs, Format(form), target, tell=_tell))


@main.command()
@click.argument("file", metavar="DOCUMENT_OR_RECORD", type=click.Path(path_type=Path))
@documents_option
@model_option
@click.option(
    "--image",
    "folder",
    type=click.Path(path_type=Path),
    metavar="FOLDER",
    help="Write every page of a PDF or a picture there as a PNG, with what was read of it.",
)
def show(file: Path, documents: Path, model: str | None, folder: Path | None) -> None:
    """Show a record for human eyes.

    The evidence is highlighted in its sentence. A document is read first; a record that was written before is shown
    as it is.

    \b
    Examples:
      klaster show page.html
      klaster show outputs/page.html.json --documents announcements
      klaster show scan.pdf --image pages
    """
    from pipeline.batch.saved import document_of, load_record, path_of
    from pipeline.codes import DocumentStatus
    from pipeline.show import show_record

    record = load_record(file)
    if record is not None:
        path, document = path_of(record, documents), document_of(record, documents)
    else:
        from pipeline.batch.extractor import Extractor
        from pipeline.batch.sources import Source

        result = Extractor(model).result(Source(file.name, file))
        path, record, document = file, result.record, result.document
    rejected = record.document.status is DocumentStatus.REJECTED
    if folder is None or rejected:
        show_record(record, document.text if document else None, _console())
        sys.exit(ExitCode.NOTHING_READ if rejected else ExitCode.OK)
    from pipeline.show.image import check, write_images

    if path is None or document is None:
        raise InputError("the document of this record was not found; name its folder with --documents")
    check(document)
    show_record(record, document.text, _console())
    for written in write_images(record, document, path.read_bytes(), folder):
        click.echo(written)


@main.command()
@click.argument("outputs", type=click.Path(path_type=Path))
@click.argument("gold", type=click.Path(path_type=Path))
@click.option("--show", metavar="FIELD", help="List each error of this field with its sentence.")
@documents_option
@click.option("--by-format", is_flag=True, help="Print the figures of each document format first.")
@click.option("--reliability", is_flag=True, help="Print how often values of each confidence are right.")
@click.option("--json", "as_json", is_flag=True, help="Print the figures as JSON.")
def evaluate(
    outputs: Path, gold: Path, show: str | None, documents: Path, by_format: bool, reliability: bool, as_json: bool
) -> None:
    """Compare records with gold records.

    Prints precision, recall and F of every field, exact and lenient.

    \b
    Examples:
      klaster evaluate outputs samples/gold
      klaster evaluate outputs samples/gold --show signatories --documents samples
    """
    from pipeline.evaluate import EvaluationInputError, Field, render
    from pipeline.evaluate import evaluate as compare

    if show and show not in set(Field):
        raise click.BadParameter(f"there is no field {show}; the fields are {', '.join(Field)}", param_hint="--show")
    try:
        evaluation = compare(outputs, gold)
    except EvaluationInputError as error:
        raise InputError(str(error)) from error
    if as_json:
        click.echo(json.dumps(evaluation.as_dict(), ensure_ascii=False, indent=2))
    else:
        render(evaluation, _console(), show, by_format=by_format, by_confidence=reliability, documents=documents)


@main.command()
@click.argument("outputs", type=click.Path(path_type=Path))
@click.argument("gold", type=click.Path(path_type=Path))
@documents_option
@click.option("--json", "as_json", is_flag=True, help="Print causes and errors as JSON.")
def diagnose(outputs: Path, gold: Path, documents: Path, as_json: bool) -> None:
    """Say why records differ from gold records.

    Prints a table of causes (entity missed, boundary, list not recognised, role, normalisation …), the most frequent
    first, then every error with its sentence. An error that only comes with another is counted with that one.

    \b
    Examples:
      klaster diagnose outputs samples/gold --documents samples
      klaster diagnose outputs samples/gold --documents samples --json | jq .causes
    """
    from pipeline.evaluate import EvaluationInputError, evaluate, render_diagnosis
    from pipeline.evaluate import diagnose as explain

    try:
        diagnosis = explain(evaluate(outputs, gold), documents)
    except EvaluationInputError as error:
        raise InputError(str(error)) from error
    if as_json:
        click.echo(json.dumps(diagnosis.as_dict(), ensure_ascii=False, indent=2))
    else:
        render_diagnosis(diagnosis, _console())


@main.command()
def schema() -> None:
    """Print the JSON Schema of a record."""
    from pipeline.emit.schema import schema_text

    click.echo(schema_text(), nl=False)


@main.command()
@model_option
def doctor(model: str | None) -> None:
    """Say what is installed, what is missing and how to get it."""
    from pipeline.doctor import State, findings_table, run_checks

    checks = list(run_checks(model))
    _console().print(findings_table(checks))
    if any(check.state is State.MISSING for check in checks):
        _fail("something that klaster needs is missing; run the commands after the arrows", ExitCode.NOT_READY)


def _console() -> Console:
    from rich.console import Console

    console = Console(highlight=False)
    return console if console.is_terminal else Console(highlight=False, width=PIPED_WIDTH)


def _tell(message: object) -> None:
    from pipeline.emit.terminal import plain

    click.echo(f"klaster: {plain(str(message))}", err=True)


def _fail(message: object, code: ExitCode) -> NoReturn:
    _tell(message)
    sys.exit(code)
