"""A first glance at a document, by its words alone: could it tell of an agreement at all?"""

from __future__ import annotations

from functools import cache

from pipeline.analyse.language.openings import Openings
from pipeline.analyse.language.words import Words
from pipeline.document import Document
from pipeline.extract.acts.acts import acts
from pipeline.extract.acts.formal import formal_text
from pipeline.extract.acts.status import Status
from pipeline.extract.lexicon import CLUSTER_KINDS, agreement_nouns, cues
from pipeline.extract.reading import Reading


def shows_sign(document: Document) -> bool:
    """Is it written as an agreement is, does it tell of an act that is done, or does it name who the parties are?

    All agreements of the documents that this was measured on rest on one of them, and on a noun for an agreement or for
    what it founds; one told by „współpraca” or „podpis” alone would be passed over.
    """
    words = Words(document.text, document.blocks)
    nouns = [index for index, word in enumerate(words) if _openings().fit(word.text) and word.lemmas & _nouns()]
    if not nouns:
        return False
    reading = Reading.unasked(words)
    if formal_text(reading) is not None or any(act.status is Status.DONE for act in acts(reading)):
        return True
    return any(_names_parties(reading, sentence) for index in nouns for sentence in _from(reading, index))


@cache
def _nouns() -> frozenset[str]:
    """What an agreement or what it founds is called; „on” only points back to one."""
    return frozenset(CLUSTER_KINDS) | agreement_nouns().keys()


@cache
def _openings() -> Openings:
    """How these nouns begin."""
    return Openings(_nouns())


def _from(reading: Reading, index: int) -> tuple[range, range]:
    """The sentence of a word, and the one behind it."""
    sentence = reading.sentence(index)
    return sentence, reading.sentence(sentence.stop)


def _names_parties(reading: Reading, sentence: range) -> bool:
    """„Stronami porozumienia są: …”: words for parties, near what they are the parties of."""
    spelled = tuple(reading.words[index].lower for index in sentence)
    lemmas = reading.lemmas(sentence)
    return any(cue.role == "signatory" and cue.fits(lemmas, spelled) for cue in cues())
