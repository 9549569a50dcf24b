"""From ``Document`` to spaCy ``Doc``: text, blocks as a span group, and the places where klaster keeps its findings."""

from __future__ import annotations

from spacy.language import Language
from spacy.tokens import Doc, Span, SpanGroup

from pipeline.analyse.language.words import Words
from pipeline.document import Block, BlockKind, Document


def register_extensions() -> None:
    """Declare the custom attributes once; calling it again does nothing.

    ``blocks`` the layout blocks, ``words`` the word view; ``organizations``, ``persons``, ``officers``, ``dates``,
    ``units`` and ``contacts`` what the components of klaster found (frozen dataclasses with character offsets),
    ``roles`` who has which part in an agreement.
    """
    if Doc.has_extension("blocks"):
        return
    for name in ("organizations", "persons", "officers", "dates", "units", "contacts", "blocks"):
        Doc.set_extension(name, default=())
    for name in ("words", "roles"):
        Doc.set_extension(name, default=None)


def make_doc(document: Document, nlp: Language) -> Doc:
    """Tokenise a document's text and carry its blocks along as ``doc.spans["blocks"]``, labelled by kind."""
    register_extensions()
    doc = nlp.make_doc(document.text)
    doc._.blocks = document.blocks
    spans = (
        doc.char_span(block.start, block.end, label=block.kind.value, alignment_mode="expand")
        for block in document.blocks
    )
    doc.spans["blocks"] = SpanGroup(doc, name="blocks", spans=[span for span in spans if isinstance(span, Span)])
    return doc


def words_of(doc: Doc) -> Words:
    """The words of a Doc, made once and kept on it."""
    kept: Words | None = doc._.words
    if kept is None:
        # A Doc that was not made from a Document („nlp(text)”) is one paragraph.
        blocks = doc._.blocks or (Block(BlockKind.PARAGRAPH, 0, len(doc.text)),)
        kept = doc._.words = Words(doc.text, blocks)
    return kept
