"""Acts: verbs by which an agreement comes about, and whether the text says that it has happened."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cache, lru_cache

from pipeline.analyse.language.morphology import Analysis
from pipeline.analyse.language.openings import Openings
from pipeline.analyse.language.words import readings
from pipeline.extract.acts.background import is_in_passing, is_recalled, month_of_writing
from pipeline.extract.acts.signed_documents import document_of
from pipeline.extract.acts.status import Status, status_of
from pipeline.extract.lexicon import CLUSTER_KINDS, verb_openings, verbs, words_of
from pipeline.extract.reading import Noun, Reading

#: Words from a participle to the document that it describes.
MAX_TO_NOUN = 6
_DOING = frozenset({"zrobić", "uczynić"})
_MEMBERS = frozenset({"sygnatariusz", "członek"})
#: „do klastra”, „w skład klastra”: what is joined; „w jego imieniu na scenę weszli” joins nothing.
_INTO = frozenset({"do", "skład", "szereg"})
CLUSTER = frozenset({*CLUSTER_KINDS, "on"})


@dataclass(frozen=True, slots=True)
class Act:
    """One verb of agreeing: its word, what it does, whether it happened, the noun for the agreement if one is there.

    ``subject_of`` is the verb whose subject acts: another one for „nawiązali współpracę, podpisując umowę”.
    ``attributive``: it is said only in passing („w ramach porozumienia zawartego w maju”). ``read``: no word tells of
    it, only the network of roles reads that it happened.
    """

    verb: int
    act: str
    status: Status
    sentence: range
    noun: Noun | None
    impersonal: bool
    past: bool
    subject_of: int
    attributive: bool = False
    read: bool = False

    @property
    def is_strong(self) -> bool:
        """Signing, concluding or joining, said with the document's noun."""
        return self.act in {"sign", "conclude", "adopt", "join"} and self.noun is not None


def acts(reading: Reading, document: Noun | None = None) -> list[Act]:
    """All acts of a document in order. ``document``: the noun that a formal text is titled with.

    „Podpisano w Kole, 5 maja 2018 r.” speaks of the text that it stands in.
    """
    found = []
    now = month_of_writing(reading) if document is None else None
    for sentence in reading.sentences:
        for index in sentence:
            analysis = _verb(reading.words[index].text)
            act = _act(reading, index, analysis, sentence, document) if analysis is not None else None
            if act is not None:
                recalled = act.status is Status.DONE and is_recalled(reading, index, sentence, act.noun, now)
                found.append(replace(act, status=Status.RECALLED) if recalled else act)
            elif found and _does_so(reading, index, found[-1]):
                found.append(replace(found[-1], verb=index, sentence=sentence, subject_of=index))
    return found


def _does_so(reading: Reading, index: int, before: Act) -> bool:
    """„Umowę podpisał wójt. Po nim zrobili to dyrektorzy …”: a verb that stands for the one in the sentence before."""
    if not _stands_for_a_verb(reading.words[index].text):
        return False
    sentence = reading.sentence(index)
    nearby = sentence.start - 1 in before.sentence or before.sentence == sentence
    return nearby and any(reading.words[i].lower in {"to", "tak"} for i in (index - 1, index + 1) if i in sentence)


@lru_cache(maxsize=100_000)
def _stands_for_a_verb(text: str) -> bool:
    return _doing().fit(text) and any(r.lemma in _DOING and r.pos in {"praet", "imps"} for r in readings(text))


@cache
def _doing() -> Openings:
    return Openings(_DOING)


@lru_cache(maxsize=100_000)
def _verb(text: str) -> Analysis | None:
    """The verbal reading of a written word that the table of verbs knows."""
    if not verb_openings().fit(text):
        return None
    found = [r for r in readings(text) if r.lemma in verbs() and (r.is_verb or _tells(r))]
    return next((r for r in found if r.is_verb or "nom" in r.cases), found[0] if found else None)


def _tells(reading: Analysis) -> bool:
    return reading.pos in {"ger", "pcon", "ppas"}


def _act(reading: Reading, index: int, analysis: Analysis, sentence: range, document: Noun | None) -> Act | None:
    act, needs = verbs()[analysis.lemma]
    noun = document_of(reading, index, analysis, sentence)
    if noun is None and _speaks_of_itself(reading, index, analysis, act):
        noun = document
    if act == "adopt" and reading.lemmas(sentence) & words_of("councils"):
        return None
    if not _has(reading, needs, noun, sentence) or not _is_predicate(reading, index, analysis, noun):
        return None
    status = status_of(reading, index, analysis, sentence)
    # „niżej podpisana Anna Lis”: who signs, not what is signed.
    undersigned = index > sentence.start and reading.words[index - 1].lower == "niżej"
    impersonal = analysis.pos in {"imps", "ppas", "ger"} and not undersigned
    subject_of = _main_verb(reading, index, sentence) if analysis.pos == "pcon" else index
    attributive = is_in_passing(reading, index, analysis, sentence, noun)
    return Act(index, act, status, sentence, noun, impersonal, analysis.pos != "fin", subject_of, attributive)


def _speaks_of_itself(reading: Reading, index: int, analysis: Analysis, act: str) -> bool:
    """„Podpisano w Kole”, „podjęta w Kole dnia 5 maja”: what a formal text says of no document, it says of itself."""
    if act == "adopt":
        told = any(reading.words[i].is_finite for i in reading.sentence(index))
        return not told and analysis.pos == "ppas" and "nom" in analysis.cases
    return analysis.pos == "imps" and act in {"sign", "conclude"}


def _main_verb(reading: Reading, participle: int, sentence: range) -> int:
    """The finite verb nearest to an adverbial participle: they share their subject."""
    finite = (i for i in sentence if reading.words[i].is_finite)
    return min(finite, key=lambda i: abs(i - participle), default=participle)


def _is_predicate(reading: Reading, index: int, analysis: Analysis, noun: Noun | None) -> bool:
    """A participle tells of the act as a predicate („podpisane”), or of the document („zawartym porozumieniem”).

    „Skany podpisanych formularzy” tells of neither, „zawartej tego dnia w Kole umowy” of the document.
    """
    if analysis.pos != "ppas" or "nom" in analysis.cases:
        return True
    if noun is None or noun.first - 1 <= index <= noun.last + 1:
        return noun is not None
    agrees = {(n, c) for r in reading.words[noun.first].readings if r.is_noun for n in r.numbers for c in r.cases}
    participles = (r for r in reading.words[index].readings if r.pos == "ppas")
    own = {(n, c) for r in participles for n in r.numbers for c in r.cases}
    # „umowy o współpracy szkół, zawartej w maju”
    near = noun.first - MAX_TO_NOUN <= index < noun.first or (
        index > noun.last and reading.words[index - 1].text == ","
    )
    return near and bool(agrees & own)


def _has(reading: Reading, needs: str, noun: Noun | None, sentence: range) -> bool:
    if needs.startswith("agreement"):
        return noun is not None or "partnerstwo" in reading.lemmas(sentence)
    lemmas = reading.lemmas(sentence)
    lemmas |= reading.words[noun.first].lemmas if noun is not None else frozenset()
    if needs.startswith("podpis") and sentence.start:
        lemmas |= reading.lemmas(reading.sentence(sentence.start - 1))
    if needs == "member":
        return noun is not None or bool(lemmas & (CLUSTER | _MEMBERS) and lemmas & _INTO)
    return bool(lemmas & (CLUSTER if needs == "cluster" else frozenset(needs.split("|"))))
