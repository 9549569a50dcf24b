"""What spaCy keeps of the words that it meets: it looks each one up in tables that only grow."""

from __future__ import annotations

from contextlib import AbstractContextManager, nullcontext

from spacy.language import Language

from pipeline.document import Document

#: Words that are kept at most, and as many again that one document may bring.
MOST = 20_000


def vocabulary_for(document: Document, nlp: Language) -> AbstractContextManager[object]:
    """Let the words of a document be forgotten when it is done, once enough are known; before, keep them.

    Most words of a document were in those before it, and to make their entries anew takes half the time of tokenising.
    """
    # A document has no more words than characters.
    return nullcontext() if max(len(nlp.vocab), len(document.text)) < MOST else nlp.memory_zone()
