"""A first glance at a document: could it tell of an agreement at all?"""

from __future__ import annotations

from pipeline.analyse.words import Words
from pipeline.document import Document
from pipeline.extract.acts import CLUSTER
from pipeline.extract.lexicon import agreement_nouns, verbs

#: Words that an agreement or what it founds is called by; „on” only points back to one.
_NOUNS = CLUSTER - {"on"}


def shows_sign(document: Document) -> bool:
    """Does it hold a verb by which agreements come about, and a noun for one or for what is founded, in any form?

    Every reading of an agreement rests on both, so a document without them has none.
    """
    lemmas: set[str] = set()
    for word in Words(document.text, document.blocks):
        lemmas |= word.lemmas
    return not lemmas.isdisjoint(verbs()) and not lemmas.isdisjoint(agreement_nouns().keys() | _NOUNS)
