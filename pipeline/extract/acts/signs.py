"""A first glance at a document, by its words alone: could it tell of an agreement at all?"""

from __future__ import annotations

from functools import cache

from pipeline.analyse.language.morphology import generate
from pipeline.analyse.language.words import Word, Words
from pipeline.document import Document
from pipeline.extract.acts.acts import acts
from pipeline.extract.acts.formal import formal_text
from pipeline.extract.acts.status import Status
from pipeline.extract.lexicon import CLUSTER_KINDS, agreement_nouns, cues
from pipeline.extract.reading import Reading

#: Letters at the start of a word that tell whether it is worth a look into the dictionary.
_OPENING = 3


def shows_sign(document: Document) -> bool:
    """Is it written as an agreement is, does it tell of an act that is done, or does it name who the parties are?

    All agreements of the documents that this was measured on rest on one of them, and on a noun for an agreement or for
    what it founds; one told by „współpraca” or „podpis” alone would be passed over.
    """
    words = Words(document.text, document.blocks)
    if not any(word.lemmas & _nouns() for word in words if _may_be_noun(word)):
        return False
    reading = Reading.unasked(words)
    if formal_text(reading) is not None or any(act.status is Status.DONE for act in acts(reading)):
        return True
    return any(_names_parties(reading, sentence) for sentence in reading.sentences)


def _may_be_noun(word: Word) -> bool:
    return word.lower[:_OPENING] in _openings() or "-" in word.text


@cache
def _nouns() -> frozenset[str]:
    """What an agreement or what it founds is called; „on” only points back to one."""
    return frozenset(CLUSTER_KINDS) | agreement_nouns().keys()


@cache
def _openings() -> frozenset[str]:
    """How the forms of these nouns begin."""
    return frozenset(form[:_OPENING] for noun in _nouns() for form in (noun, *(f.form for f in generate(noun))))


def _names_parties(reading: Reading, sentence: range) -> bool:
    """„Stronami porozumienia są: …”: words for parties, and in this sentence or the one before what they are of."""
    spelled = tuple(reading.words[index].lower for index in sentence)
    lemmas = reading.lemmas(sentence)
    around = lemmas | reading.lemmas(reading.sentence(max(0, sentence.start - 1)))
    if around.isdisjoint(_nouns()):
        return False
    return any(cue.role == "signatory" and cue.fits(lemmas, spelled) for cue in cues())
