"""Acts: verbs by which an agreement comes about, and whether the text says that it has happened."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum

from pipeline.analyse.morphology import Analysis
from pipeline.analyse.words import Word
from pipeline.extract.lexicon import hedges, verbs, words_of
from pipeline.extract.reading import Noun, Reading

#: How many sentences back „podpisali ją”, „podpisy złożyli” may look for the document's noun.
LOOK_BACK = 3
#: Words from a participle to the document that it describes.
MAX_TO_NOUN = 6
#: „podpisałaby”: what would happen.
_CONDITIONAL = ("by", "bym", "byśmy")
_DOING = frozenset({"zrobić", "uczynić"})
_BOUNDARIES = frozenset(",;:()")
_MEMBERS = frozenset({"sygnatariusz", "członek"})
CLUSTER = frozenset({"klaster", "partnerstwo", "konsorcjum", "sieć", "koalicja", "on"})


class Status(StrEnum):
    """Has it happened?"""

    DONE = "done"
    PLANNED = "planned"
    DENIED = "denied"


@dataclass(frozen=True, slots=True)
class Act:
    """One verb of agreeing: its word, what it does, whether it happened, the noun for the agreement if one is there.

    ``subject_of`` is the verb whose subject acts: another one for „nawiązali współpracę, podpisując umowę”.
    ``attributive``: it is said only in passing („w ramach porozumienia zawartego w maju”).
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

    @property
    def is_strong(self) -> bool:
        """Signing, concluding or joining, said with the document's noun."""
        return self.act in {"sign", "conclude", "adopt", "join"} and self.noun is not None


def acts(reading: Reading, document: Noun | None = None) -> list[Act]:
    """All acts of a document in order. ``document``: the noun that a formal text is titled with.

    „Podpisano w Kole, 5 maja 2018 r.” speaks of the text that it stands in.
    """
    found = []
    for sentence in reading.sentences:
        for index in sentence:
            analysis = _verb(reading.words[index])
            if analysis is not None and (act := _act(reading, index, analysis, sentence, document)) is not None:
                found.append(act)
            elif found and _does_so(reading, index, found[-1]):
                found.append(replace(found[-1], verb=index, sentence=sentence, subject_of=index))
    return found


def _does_so(reading: Reading, index: int, before: Act) -> bool:
    """„Umowę podpisał wójt. Po nim zrobili to dyrektorzy …”: a verb that stands for the one in the sentence before."""
    word, sentence = reading.words[index], reading.sentence(index)
    told = any(r.lemma in _DOING and r.pos in {"praet", "imps"} for r in word.readings)
    nearby = sentence.start - 1 in before.sentence or before.sentence == sentence
    return (
        told
        and nearby
        and any(reading.words[i].lower in {"to", "tak"} for i in (index - 1, index + 1) if i in sentence)
    )


def _verb(word: Word) -> Analysis | None:
    """The verbal reading of a word that the table of verbs knows."""
    found = [r for r in word.readings if r.lemma in verbs() and (r.is_verb or _tells(r))]
    return next((r for r in found if r.is_verb or "nom" in r.cases), found[0] if found else None)


def _tells(reading: Analysis) -> bool:
    return reading.pos in {"ger", "pcon", "ppas"}


def _act(reading: Reading, index: int, analysis: Analysis, sentence: range, document: Noun | None) -> Act | None:
    act, needs = verbs()[analysis.lemma]
    noun = _noun(reading, index, sentence, act)
    if noun is None and _speaks_of_itself(reading, index, analysis, act):
        noun = document
    if act == "adopt" and reading.lemmas(sentence) & words_of("councils"):
        return None
    if not _has(reading, needs, noun, sentence) or not _is_predicate(reading, index, analysis, noun):
        return None
    status = _status(reading, index, analysis, sentence)
    # „niżej podpisana Anna Lis”: who signs, not what is signed.
    undersigned = index > sentence.start and reading.words[index - 1].lower == "niżej"
    impersonal = analysis.pos in {"imps", "ppas", "ger"} and not undersigned
    subject_of = _main_verb(reading, index, sentence) if analysis.pos == "pcon" else index
    attributive = analysis.pos == "ppas" and "nom" not in analysis.cases
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
    own = {(n, c) for n in analysis.numbers for c in analysis.cases}
    return noun.first - MAX_TO_NOUN <= index < noun.first and bool(agrees & own)


def _noun(reading: Reading, verb: int, sentence: range, act: str) -> Noun | None:
    """The noun for an agreement nearest to the verb in its sentence; also shortly before („Zawarto je …”)."""
    inside = [noun for noun in reading.nouns if noun.first in sentence]
    if act == "join":
        inside = [noun for noun in inside if _is_joined(reading, noun)]
    if not inside and act in {"sign", "conclude"}:
        start = sentence.start
        for _ in range(LOOK_BACK):
            start = reading.sentence(max(0, start - 1)).start
        before = [noun for noun in reading.nouns if start <= noun.first < sentence.start]
        return before[-1] if before else _noun_of_headline(reading, sentence)
    return min(inside, key=lambda noun: abs(noun.first - verb), default=None)


def _noun_of_headline(reading: Reading, sentence: range) -> Noun | None:
    """„PODPISY ZŁOŻONE” above the news: the noun that the text has right below the headline."""
    if reading.block(sentence.start).kind != "heading":
        return None
    stop = sentence.stop
    for _ in range(LOOK_BACK):
        stop = reading.sentence(min(stop, len(reading.words) - 1)).stop
    return next((noun for noun in reading.nouns if sentence.stop <= noun.first < stop), None)


def _is_joined(reading: Reading, noun: Noun) -> bool:
    """„do porozumienia”, „do grona sygnatariuszy porozumienia”, not „na podstawie umowy”."""
    before = [reading.words[i] for i in range(max(0, noun.first - 3), noun.first)]
    return any(word.lower == "do" for word in before) and not any(word.text in _BOUNDARIES for word in before)


def _has(reading: Reading, needs: str, noun: Noun | None, sentence: range) -> bool:
    if needs == "agreement":
        return noun is not None or "partnerstwo" in reading.lemmas(sentence)
    lemmas = reading.lemmas(sentence)
    lemmas |= reading.words[noun.first].lemmas if noun is not None else frozenset()
    if needs.startswith("podpis") and sentence.start:
        lemmas |= reading.lemmas(reading.sentence(sentence.start - 1))
    if needs == "member":
        return noun is not None or bool(lemmas & (CLUSTER | _MEMBERS))
    return bool(lemmas & (CLUSTER if needs == "cluster" else frozenset(needs.split("|"))))


def _status(reading: Reading, index: int, analysis: Analysis, sentence: range) -> Status:
    clause = clause_of(reading, index, sentence)
    if _is_denied(reading, index, clause):
        return Status.DENIED
    if analysis.pos == "praet" and reading.words[index].lower.endswith(_CONDITIONAL):
        return Status.PLANNED
    hedge = _hedge(reading, clause, index, told=analysis.pos in {"praet", "imps", "ppas"})
    if hedge is not None:
        return Status(hedge)
    if analysis.pos == "fin" and "perf" in analysis.tag.split(":"):
        return Status.PLANNED
    if analysis.pos in {"inf", "impt", "bedzie"}:
        return Status.PLANNED
    if analysis.pos == "ger":
        told = any(r.pos in {"praet", "imps"} for i in sentence for r in reading.words[i].readings)
        return Status.DONE if told and reading.lemmas(sentence) & words_of("events") else Status.PLANNED
    return Status.DONE


def _is_denied(reading: Reading, verb: int, clause: range) -> bool:
    """„nie podpisała”, „nie została jeszcze zawarta”: a „nie” before the verb or its auxiliary."""
    auxiliaries = [i for i in clause if reading.words[i].lemmas & {"być", "zostać"}]
    return any(i > clause.start and reading.words[i - 1].lower == "nie" for i in (verb, *auxiliaries))


def clause_of(reading: Reading, index: int, sentence: range) -> range:
    """The stretch around a word up to the nearest comma, colon or bracket on either side."""
    start, end = index, index + 1
    while start > sentence.start and reading.words[start - 1].text not in _BOUNDARIES:
        start -= 1
    while end < sentence.stop and reading.words[end].text not in _BOUNDARIES:
        end += 1
    return range(start, end)


def _hedge(reading: Reading, clause: range, verb: int, *, told: bool) -> str | None:
    """The effect of the first hedge in the clause of a verb; ``told``: the verb itself is in the past."""
    for index in clause:
        word = reading.words[index]
        for lemma in sorted(word.lemmas & hedges().keys()):
            effect, form = hedges()[lemma]
            effective = {
                "any": True,
                "unreal": not told,
                "future": is_future(word, lemma),
                "modal": _is_modal(reading, word, clause),
            }
            if index != verb and effective[form]:
                return effect
    return None


def is_planned(reading: Reading, words: range) -> bool:
    """Do words without a verb of agreeing speak of what is to come: „Jego stronami mają być …”?"""
    return _hedge(reading, words, -1, told=True) is not None


def is_future(word: Word, lemma: str) -> bool:
    """Is a form of the lemma in the future: „będzie”, „zostanie”?"""
    readings = [r for r in word.readings if r.lemma == lemma]
    return any(r.pos == "bedzie" or (r.pos == "fin" and "perf" in r.tag.split(":")) for r in readings)


def _is_modal(reading: Reading, word: Word, clause: range) -> bool:
    finite = any(r.pos == "fin" for r in word.readings)
    return finite and any(r.pos == "inf" for i in clause for r in reading.words[i].readings)
