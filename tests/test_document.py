"""The Document keeps what was read where it was mended."""

from __future__ import annotations

from pipeline.document import Document, Metadata, Word

BOX = (0.0, 0.0, 9.0, 9.0)


def test_a_span_can_be_had_as_it_was_read() -> None:
    words = (Word(0, 5, 1, BOX), Word(6, 14, 1, BOX, 0.9, "Zieionka"), Word(15, 16, 1, BOX), Word(17, 22, 1, BOX))
    document = Document("Gmina Zielonka i Marki", (), Metadata("application/pdf"), words=words)
    assert document.as_read(0, 14) == "Gmina Zieionka"
    assert document.as_read(6, 22) == "Zieionka i Marki"
    assert document.as_read(0, 10) == "Gmina Ziel"  # half of a word is not what was read
    assert document.as_read(15, 22) == "i Marki"
