"""Which document a verb of agreeing is about: a noun of its sentence, or one named shortly before."""

from __future__ import annotations

from pipeline.analyse.language.morphology import Analysis
from pipeline.extract.acts.status import BOUNDARIES
from pipeline.extract.lexicon import agreement_nouns, verbs, words_of
from pipeline.extract.reading import Noun, Reading

#: How many sentences back „podpisali ją”, „podpisy złożyli” may look for the document's noun.
LOOK_BACK = 3
#: Words from a verb to an object behind it: „podpisali nowy statut”.
MAX_TO_OBJECT = 2


def document_of(reading: Reading, verb: int, analysis: Analysis, sentence: range) -> Noun | None:
    """The noun for an agreement nearest to the verb in its sentence; also shortly before („Zawarto je …”)."""
    act, needs = verbs()[analysis.lemma]
    inside = [noun for noun in reading.nouns if noun.first in sentence]
    if act == "join":
        inside = [noun for noun in inside if _is_joined(reading, noun)]
    if inside or act not in {"sign", "conclude"} or needs == "agreement here":
        return min(inside, key=lambda noun: abs(noun.first - verb), default=None)
    if needs == "agreement" and _is_of_another(reading, verb, analysis, sentence):
        return None
    return _shortly_before(reading, sentence)


def _shortly_before(reading: Reading, sentence: range) -> Noun | None:
    start = sentence.start
    for _ in range(LOOK_BACK):
        start = reading.sentence(max(0, start - 1)).start
    before = [noun for noun in reading.nouns if start <= noun.first < sentence.start]
    return before[-1] if before else _noun_of_headline(reading, sentence)


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
    return any(word.lower == "do" for word in before) and not any(word.text in BOUNDARIES for word in before)


def _is_of_another(reading: Reading, verb: int, analysis: Analysis, sentence: range) -> bool:
    """„Podpisane CV”, „podpisali statut”, „Petycję podpisali”: what is signed stands beside the verb, no agreement."""
    if analysis.pos == "ppas":
        after = reading.words.get(verb + 1) if verb + 1 in sentence else None
        return after is not None and any(_agrees(analysis, r) for r in after.readings)
    if any(_is_other_contract(reading, index) for index in sentence):
        return True
    if analysis.pos not in {"praet", "imps"}:
        return False
    behind = range(verb + 1, min(sentence.stop, verb + 1 + MAX_TO_OBJECT))
    near = [*([verb - 1] if verb - 1 == sentence.start else []), *behind]
    return any(_is_object(reading, index, analysis, sentence) for index in near)


def _is_other_contract(reading: Reading, index: int) -> bool:
    """„Protokół podpisał wójt”, where it is the minutes of a meeting: called as agreements are, and none."""
    called = any(agreement_nouns().get(lemma, ("-", ""))[0] == "" for lemma in reading.words[index].lemmas)
    return called and not any(noun.first == index for noun in reading.nouns)


def _agrees(participle: Analysis, noun: Analysis) -> bool:
    """„Podpisane CV”, not „niżej podpisana Anna Lis”."""
    agrees = participle.numbers & noun.numbers and participle.cases & noun.cases
    return noun.is_noun and noun.is_common and bool(agrees)


def _is_object(reading: Reading, index: int, verb: Analysis, sentence: range) -> bool:
    """A common noun in the accusative that no preposition governs and that cannot be the subject of the verb."""
    word, before = reading.words[index], reading.words.get(index - 1)
    nouns = [r for r in word.readings if r.is_noun]
    if not nouns or len(nouns) < len(word.readings) or (word.is_capital and index != sentence.start):
        return False
    governed = before is not None and index > sentence.start and any(r.pos in {"prep", "num"} for r in before.readings)
    subject = any("nom" in r.cases and r.numbers & verb.numbers for r in nouns)
    # Persons have the genitive for an accusative, documents have none: „zastępca prezydenta”.
    accusative = any("acc" in r.cases and "gen" not in r.cases for r in nouns)
    return accusative and not subject and not governed and not word.lemmas & words_of("time_units")
