"""Who coordinates: by a holder's name („koordynator”, „lider”), an office, a task or a verb, and what it is said of.

Polish says by the case who is meant: „Koordynatorem jest X” (nominative), „na lidera wybrano X” (accusative),
„koordynację powierzono X” (dative), whatever order the words have.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from pipeline.analyse.morphology import Analysis
from pipeline.extract.claims import Claim, Kind
from pipeline.extract.lexicon import coordination
from pipeline.extract.mentions import Mention
from pipeline.extract.predicates import COPULAS
from pipeline.extract.reading import Reading

_SUBJECT, _OBJECT, _RECIPIENT = frozenset({"nom"}), frozenset({"acc", "nom"}), frozenset({"dat"})
_MARKS = frozenset(":–—-(")
#: „z koordynatorem, tj. fundacją”: what follows says the same again.
_THAT_IS = frozenset({"tj", "czyli"})
_QUOTES = frozenset('„”"«»')
#: „ze strony Gminy”, „z ramienia Uczelni”: a person whom a party names does not coordinate the whole.
_SIDES = frozenset({"strony", "ramienia"})
#: Words from an office to its holder („funkcję głównego koordynatora”), from a holder to the mark behind it.
MAX_OFFICE, MAX_BEHIND = 3, 8


def claims_of_coordination(reading: Reading, mentions: list[Mention]) -> list[Claim]:
    """One claim for each body or person whom a sentence makes coordinate."""
    found: list[Claim] = []
    telling = frozenset().union(*map(coordination, ("holder", "office", "task", "leading", "do", "lead")))
    for sentence in reading.sentences:
        first = next((i for i in sentence if reading.words[i].lemmas & telling), None)
        if first is None:
            continue
        inside = [m for m in mentions if m.first in sentence and _may_coordinate(reading, m)]
        for mention in dict.fromkeys(_coordinators(reading, sentence, inside)):
            if mention.person is not None and {reading.words[i].lower for i in sentence} & _SIDES:
                continue
            alone = replace(mention, organisation=None) if mention.person and not mention.officer else mention
            reference = mention.organisation is not None and not mention.may_be_party
            kind = Kind.REFERENCE if reference else Kind.ROLE_WORD if first < mention.first else Kind.PREDICATE
            found.append(Claim(alone, "coordinator", sentence, kind))
    return found


def _may_coordinate(reading: Reading, mention: Mention) -> bool:
    """A body or person by name, or a capital head that refers to one („Stowarzyszenie”)."""
    body = mention.organisation
    reference = body is not None and body.bare and body.category != "cluster" and mention.officer is None
    return mention.may_be_party or (reference and reading.words[mention.first].is_capital)


def _coordinators(reading: Reading, sentence: range, inside: list[Mention]) -> Iterator[Mention]:
    for index in sentence:
        lemmas = reading.words[index].lemmas
        if lemmas & coordination("holder") and not _is_past(reading, index):
            yield from _by_holder(reading, index, sentence, inside)
        elif _is_task(reading, index, sentence) or _is_office_before(reading, index, sentence):
            yield from _by_verb(reading, index, sentence, inside)
        elif _leads(reading, index, sentence):
            yield from _governed(reading, index, sentence, inside, _SUBJECT)


def _is_past(reading: Reading, holder: int) -> bool:
    """„Dotychczasowym koordynatorem była X”."""
    return bool(reading.lemmas(range(max(0, holder - 2), holder + 1)) & coordination("past"))


def _by_holder(reading: Reading, holder: int, sentence: range, inside: list[Mention]) -> Iterator[Mention]:
    """„Koordynatorem jest X”, „na lidera wybrano X”, „funkcję lidera pełni X”, „Lider – X”, „lider, którym jest X”."""
    word = reading.words[holder]
    cases = {case for r in word.readings if r.lemma.lower() in coordination("holder") for case in r.cases}
    before = reading.words[holder - 1].lower if holder > sentence.start else ""
    if before == "jako":
        # „X jako lider”, „powierza się X jako koordynatorowi”
        yield from (m for m in inside if m.last == holder - 1)
        return
    office = range(max(sentence.start, holder - MAX_OFFICE), holder)
    if "gen" in cases and reading.lemmas(office) & coordination("office"):
        yield from _by_verb(reading, holder, sentence, inside)
        return
    if before == "na" and "acc" in cases:
        yield from _appointed(reading, holder, sentence, inside)
        return
    if "inst" in cases and before not in {"z", "ze"}:
        verb = _verb(reading, holder, sentence, COPULAS | coordination("appoint"))
        if verb is not None:
            asked = _OBJECT if reading.words[verb].lemmas & coordination("appoint") else _SUBJECT
            yield from _governed(reading, verb, sentence, inside, asked)
    if "nom" in cases:
        yield from _named_before(reading, holder, inside)
    same_case = [m for m in inside if not m.cases or m.cases & cases]
    yield from _named_behind(reading, holder, sentence, same_case)


def _appointed(reading: Reading, holder: int, sentence: range, inside: list[Mention]) -> Iterator[Mention]:
    verb = _verb(reading, holder, sentence, coordination("appoint"))
    if verb is not None:
        yield from _governed(reading, verb, sentence, inside, _OBJECT)


def _named_before(reading: Reading, holder: int, inside: list[Mention]) -> Iterator[Mention]:
    """„X – lider partnerstwa”, „X (lider)”, not „X, koordynator Jan Nowak”."""
    person = any(p.first in range(holder + 1, holder + 1 + MAX_OFFICE) for p in reading.persons)
    if reading.words[holder - 1].text in _MARKS | {","} and not person:
        yield from (m for m in inside if m.last == holder - 1)


def _named_behind(reading: Reading, holder: int, sentence: range, inside: list[Mention]) -> Iterator[Mention]:
    """„Lider: X”, „Koordynator partnerstwa (X)”, „z koordynatorem tj. X”, „animator, którym jest X”."""
    for index in range(holder + 1, min(sentence.stop, holder + MAX_BEHIND)):
        word = reading.words[index]
        if word.text in _MARKS:
            yield from (m for m in inside if m.first in {index + 1, index + 2} and m.organisation is not None)
            return
        if word.lower in _THAT_IS:
            yield from (m for m in inside if m.first in {index + 1, index + 2})
            return
        if "który" in word.lemmas and any("inst" in r.cases for r in word.readings):
            yield from _governed(reading, index, sentence, inside, _SUBJECT)
            return
        if word.is_finite:
            return


def _is_office_before(reading: Reading, office: int, sentence: range) -> bool:
    """Does „Funkcję tę powierza się X” mean the office of the holder named in the sentence before?"""
    if not reading.words[office].lemmas & coordination("office"):
        return False
    before = reading.sentence(sentence.start - 1) if sentence.start else range(0)
    around = {reading.words[i].lower for i in range(max(sentence.start, office - 1), min(office + 2, sentence.stop))}
    return bool(around & {"tę", "tą", "ta"}) and bool(reading.lemmas(before) & coordination("holder"))


def _is_task(reading: Reading, task: int, sentence: range) -> bool:
    """„koordynacja” by itself, „prowadzenie” only of the partnership."""
    lemmas, behind = reading.words[task].lemmas, range(task + 1, min(task + 3, sentence.stop))
    led = bool(reading.lemmas(behind) & coordination("led"))
    return bool(lemmas & coordination("task")) or (led and bool(lemmas & coordination("leading")))


def _leads(reading: Reading, index: int, sentence: range) -> bool:
    """A verb of coordinating, or one of leading with the partnership or its work as object."""
    word = reading.words[index]
    verbal = {r.lemma for r in word.readings if r.is_verb}
    if verbal & coordination("do"):
        return True
    near = range(max(sentence.start, index - 4), min(sentence.stop, index + 4))
    objects = (r for i in near for r in reading.words[i].readings if r.lemma.lower() in coordination("led"))
    return bool(verbal & coordination("lead")) and any("inst" in r.cases for r in objects)


def _by_verb(reading: Reading, about: int, sentence: range, inside: list[Mention]) -> Iterator[Mention]:
    """„koordynację powierzono X”, „koordynacją zajmie się X”: by what the verb asks for."""
    verb = _verb(reading, about, sentence, coordination("entrust") | coordination("take"))
    if verb is not None:
        given = reading.words[verb].lemmas & coordination("entrust")
        yield from _governed(reading, verb, sentence, inside, _RECIPIENT if given else _SUBJECT)


def _verb(reading: Reading, about: int, sentence: range, lemmas: frozenset[str]) -> int | None:
    """The nearest verb with one of these lemmas in the sentence; none where it is denied."""
    verbs = [i for i in sentence if any(r.lemma in lemmas and _is_verbal(r) for r in reading.words[i].readings)]
    nearest = min(verbs, key=lambda i: abs(i - about), default=None)
    denied = nearest is not None and nearest > 0 and reading.words[nearest - 1].lower == "nie"
    return None if denied else nearest


def _is_verbal(reading: Analysis) -> bool:
    return reading.is_verb or reading.pos == "ppas"


def _governed(
    reading: Reading, verb: int, sentence: range, inside: list[Mention], asked: frozenset[str]
) -> Iterator[Mention]:
    """The body in one of the cases that stands nearest to the verb; one that a relative clause is about comes first."""
    antecedent = _antecedent(reading, verb, sentence, inside, asked)
    if antecedent is not None:
        yield antecedent
        return
    fitting = [m for m in inside if _fits(reading, m, asked) and _is_reached(reading, verb, m)]
    nearest = min(fitting, key=lambda m: (m.first < verb, abs(m.first - verb)), default=None)
    if nearest is not None:
        yield nearest


def _antecedent(
    reading: Reading, verb: int, sentence: range, inside: list[Mention], asked: frozenset[str]
) -> Mention | None:
    """„X, która koordynuje …”, „X, której powierzono …”: the pronoun stands in the case that is asked for."""
    for index in range(verb - 1, max(sentence.start, verb - 6), -1):
        word = reading.words[index]
        if word.text in ",;":
            return None
        if "który" in word.lemmas and any(r.cases & asked for r in word.readings):
            return next((m for m in inside if m.last in {index - 1, index}), None)
    return None


def _fits(reading: Reading, mention: Mention, asked: frozenset[str]) -> bool:
    """Can it stand in one of the cases, with no preposition before it?"""
    at = mention.first - 1
    while at >= 0 and (reading.words[at].text in _QUOTES or _is_modifier(reading, at)):
        at -= 1
    governed = at >= 0 and any(r.pos == "prep" for r in reading.words[at].readings)
    cases = mention.cases
    return not governed and (bool(cases & asked) if cases else not asked & _RECIPIENT or mention.person is None)


def _is_modifier(reading: Reading, index: int) -> bool:
    """„naszą LGD”, „spółka X”: small words that belong to the name behind them."""
    word = reading.words[index]
    return word.is_word and not word.is_capital and not word.is_finite and any(r.is_adjective for r in word.readings)


def _is_reached(reading: Reading, verb: int, mention: Mention) -> bool:
    """Does no other full verb stand between the verb and the mention?"""
    start, stop = sorted((verb, mention.first))
    return not any(reading.words[i].is_finite and not reading.words[i].lemmas & COPULAS for i in range(start + 1, stop))
