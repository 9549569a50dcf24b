"""A record for human eyes: in the terminal, each value with the sentence that says so, and on pictures of the pages."""

from pipeline.show.record import show_record

__all__ = ["show_record"]
