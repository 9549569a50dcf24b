"""Status: whether the text says that an act has happened, by tense, mood, negation and hedges."""

from __future__ import annotations

from enum import StrEnum

from pipeline.analyse.language.morphology import Analysis
from pipeline.analyse.language.quotations import CLOSING, QUOTING
from pipeline.analyse.language.words import Word
from pipeline.extract.lexicon import hedges, words_of
from pipeline.extract.reading import Reading

#: „podpisałaby”: what would happen.
_CONDITIONAL = ("by", "bym", "byśmy")
#: Marks that bound a clause.
BOUNDARIES = frozenset(",;:()")


class Status(StrEnum):
    """Has it happened? ``RECALLED``: it has, and is not what the text tells of."""

    DONE = "done"
    RECALLED = "recalled"
    PLANNED = "planned"
    DENIED = "denied"


def status_of(reading: Reading, index: int, analysis: Analysis, sentence: range) -> Status:
    """Has the act happened that this word of a sentence tells of, read as ``analysis``?"""
    clause = clause_of(reading, index, sentence)
    if _is_denied(reading, index, clause) or _is_pretended(reading, index):
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
        if is_behind(reading, index):
            untold = not any(r.is_verb for i in sentence for r in reading.words[i].readings)
            return Status.DONE if told or untold else Status.PLANNED
        return Status.DONE if told and reading.lemmas(sentence) & words_of("events") else Status.PLANNED
    return Status.DONE


def is_behind(reading: Reading, gerund: int) -> bool:
    """„po podpisaniu umowy”: what is told came after it."""
    return gerund > 0 and reading.words[gerund - 1].lower == "po"


def _is_denied(reading: Reading, verb: int, clause: range) -> bool:
    """„nie podpisała”, „nie została jeszcze zawarta”: a „nie” before the verb or its auxiliary."""
    auxiliaries = [i for i in clause if reading.words[i].lemmas & {"być", "zostać"} and not reading.words[i].is_capital]
    return any(i > clause.start and reading.words[i - 1].lower == "nie" for i in (verb, *auxiliaries))


def _is_pretended(reading: Reading, verb: int) -> bool:
    """„Uczniowie „podpisali” umowę na niby”: the verb alone stands in quotation marks."""
    before, after = reading.words.get(verb - 1), reading.words.get(verb + 1)
    return before is not None and after is not None and before.text in QUOTING and after.text in CLOSING


def clause_of(reading: Reading, index: int, sentence: range) -> range:
    """The stretch around a word up to the nearest comma, colon or bracket on either side."""
    start, end = index, index + 1
    while start > sentence.start and reading.words[start - 1].text not in BOUNDARIES:
        start -= 1
    while end < sentence.stop and reading.words[end].text not in BOUNDARIES:
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


def is_planned(reading: Reading, words: range, *, told: bool = True) -> bool:
    """Do words without a verb of agreeing speak of what is to come: „Jego stronami mają być …”?

    Where nothing is told in the past, also of what may come: „Umowa może być wypowiedziana”.
    """
    return _hedge(reading, words, -1, told=told) is not None


def is_future(word: Word, lemma: str) -> bool:
    """Is a form of the lemma in the future: „będzie”, „zostanie”?"""
    readings = [r for r in word.readings if r.lemma == lemma]
    return any(r.pos == "bedzie" or (r.pos == "fin" and "perf" in r.tag.split(":")) for r in readings)


def _is_modal(reading: Reading, word: Word, clause: range) -> bool:
    finite = any(r.pos == "fin" for r in word.readings)
    return finite and any(r.pos == "inf" for i in clause for r in reading.words[i].readings)
