"""The limits of reading as options of the command line, with the words and values that ``Limits`` gives them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import fields
from typing import TypeVar

import click

from pipeline.ingest.limits import Limits

Command = TypeVar("Command", bound=Callable[..., object])


def limit_options(command: Command) -> Command:
    """An option for each limit, in their order; ``Limits(**values)`` takes what they are given."""
    for limit in reversed(fields(Limits)):
        whole = isinstance(limit.default, int)
        command = click.option(
            f"--{limit.name.replace('_', '-')}",
            type=click.IntRange(min=1) if whole else click.FloatRange(min=0, min_open=True),
            default=limit.default,
            show_default=True,
            metavar=limit.metadata["unit"],
            help=limit.metadata["about"],
        )(command)
    return command
