"""What stops a whole run, in contrast to what rejects one document. Light: the command line imports it at its start."""

from __future__ import annotations


class ModelError(Exception):
    """The model cannot be found or does not fit; the message is one sentence with the remedy."""


class OutputError(Exception):
    """A result cannot be written; the message is one sentence with the remedy."""


class InputError(Exception):
    """There is nothing to work on; the message is one sentence with the remedy."""


class EngineError(Exception):
    """The processes that read documents cannot be had; the message is one sentence with the remedy."""


class NotReadyError(Exception):
    """Something that is needed is not installed; the message says how to get it."""
