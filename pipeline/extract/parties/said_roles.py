"""Who coordinates or initiated: by a holder's name („koordynator”, „lider”), an office, a task or a verb.

Polish says by the case who is meant: „Koordynatorem jest X” (nominative), „na lidera wybrano X” (accusative),
„koordynację powierzono X” (dative), whatever order the words have.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from pipeline.analyse.language.morphology import Analysis
from pipeline.analyse.language.words import Words
from pipeline.extract.lexicon import COPULAS, SaidRole, said_roles
from pipeline.extract.mentions import Mention
from pipeline.extract.parties.claims import Claim, Kind
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


@dataclass(frozen=True)
class _Telling:
    """A sentence that may tell who has a role, and the bodies and persons in it."""

    reading: Reading
    sentence: range
    inside: list[Mention]
    said: SaidRole

    @property
    def words(self) -> Words:
        return self.reading.words

    def lemmas(self, *parts: str) -> frozenset[str]:
        """Words that say the role, by their part in the sentence."""
        return self.said.words(*parts)


def claims_of_roles(reading: Reading, mentions: list[Mention]) -> list[Claim]:
    """One claim for each body or person whom a sentence makes coordinator or initiator."""
    return [claim for said in said_roles() for claim in _claims(reading, mentions, said)]


def _claims(reading: Reading, mentions: list[Mention], said: SaidRole) -> Iterator[Claim]:
    telling = said.words("holder", "office", "task", "leading", "do", "lead", "run")
    for sentence in reading.sentences:
        first = next((i for i in sentence if reading.words[i].lemmas & telling), None)
        if first is None:
            continue
        inside = [m for m in mentions if m.first in sentence and _may_hold(reading, m)]
        here = _Telling(reading, sentence, inside, said)
        for mention in dict.fromkeys(_holders(here)):
            if mention.person is not None and {reading.words[i].lower for i in sentence} & _SIDES:
                continue
            alone = replace(mention, organisation=None) if mention.person and not mention.officer else mention
            reference = mention.organisation is not None and not mention.may_be_party
            kind = Kind.REFERENCE if reference else Kind.ROLE_WORD if first < mention.first else Kind.PREDICATE
            yield Claim(alone, said.role, sentence, kind)


def _may_hold(reading: Reading, mention: Mention) -> bool:
    """A body or person by name, or a capital head that refers to one („Stowarzyszenie”)."""
    body = mention.organisation
    reference = body is not None and body.bare and body.category != "cluster" and mention.officer is None
    return mention.may_be_party or (reference and reading.words[mention.first].is_capital)


def _holders(here: _Telling) -> Iterator[Mention]:
    for index in here.sentence:
        lemmas = here.words[index].lemmas
        if lemmas & here.lemmas("holder") and not _is_past(here, index):
            yield from _by_holder(here, index)
        elif _is_task(here, index) or _is_office_before(here, index):
            yield from _by_verb(here, index)
        elif _leads(here, index):
            yield from _governed(here, index, _SUBJECT)
        elif _runs(here, index):
            # „Klaster prowadzi Centrum” may say as well that the cluster runs the centre.
            yield from (m for m in _governed(here, index, _SUBJECT) if "acc" not in m.cases and m.first > index)


def _is_past(here: _Telling, holder: int) -> bool:
    """„Dotychczasowym koordynatorem była X”."""
    return bool(here.reading.lemmas(range(max(0, holder - 2), holder + 1)) & here.lemmas("past"))


def _by_holder(here: _Telling, holder: int) -> Iterator[Mention]:
    """„Koordynatorem jest X”, „na lidera wybrano X”, „funkcję lidera pełni X”, „Lider – X”, „lider, którym jest X”."""
    word = here.words[holder]
    cases = {case for r in word.readings if r.lemma.lower() in here.lemmas("holder") for case in r.cases}
    before = here.words[holder - 1].lower if holder > here.sentence.start else ""
    if before == "jako":
        # „X jako lider”, „powierza się X jako koordynatorowi”
        yield from (m for m in here.inside if m.last == holder - 1)
        return
    office = range(max(here.sentence.start, holder - MAX_OFFICE), holder)
    if "gen" in cases and here.reading.lemmas(office) & here.lemmas("office"):
        yield from _by_verb(here, holder)
        return
    if before == "na" and "acc" in cases:
        yield from _appointed(here, holder)
        return
    if "inst" in cases and before not in {"z", "ze"}:
        verb = _verb(here, holder, COPULAS | here.lemmas("appoint"))
        if verb is not None:
            asked = _OBJECT if here.words[verb].lemmas & here.lemmas("appoint") else _SUBJECT
            yield from _governed(here, verb, asked)
    if "nom" in cases:
        yield from _named_before(here, holder)
    same_case = [m for m in here.inside if not m.cases or m.cases & cases]
    yield from _named_behind(replace(here, inside=same_case), holder)


def _appointed(here: _Telling, holder: int) -> Iterator[Mention]:
    verb = _verb(here, holder, here.lemmas("appoint"))
    if verb is not None:
        yield from _governed(here, verb, _OBJECT)


def _named_before(here: _Telling, holder: int) -> Iterator[Mention]:
    """„X – lider partnerstwa”, „X (lider)”, not „X, koordynator Jan Nowak”."""
    person = any(p.first in range(holder + 1, holder + 1 + MAX_OFFICE) for p in here.reading.persons)
    if here.words[holder - 1].text in _MARKS | {","} and not person:
        yield from (m for m in here.inside if m.last == holder - 1)


def _named_behind(here: _Telling, holder: int) -> Iterator[Mention]:
    """„Lider: X”, „Koordynator partnerstwa (X)”, „z koordynatorem tj. X”, „animator, którym jest X”."""
    for index in range(holder + 1, min(here.sentence.stop, holder + MAX_BEHIND)):
        word = here.words[index]
        if word.text in _MARKS:
            yield from (m for m in here.inside if m.first in {index + 1, index + 2} and m.organisation is not None)
            return
        if word.lower in _THAT_IS:
            yield from (m for m in here.inside if m.first in {index + 1, index + 2})
            return
        if "który" in word.lemmas and any("inst" in r.cases for r in word.readings):
            yield from _governed(here, index, _SUBJECT)
            return
        if word.is_finite:
            return


def _is_office_before(here: _Telling, office: int) -> bool:
    """Does „Funkcję tę powierza się X” mean the office of the holder named in the sentence before?"""
    if not here.words[office].lemmas & here.lemmas("office"):
        return False
    before = here.reading.sentence(here.sentence.start - 1) if here.sentence.start else range(0)
    around = {
        here.words[i].lower for i in range(max(here.sentence.start, office - 1), min(office + 2, here.sentence.stop))
    }
    return bool(around & {"tę", "tą", "ta"}) and bool(here.reading.lemmas(before) & here.lemmas("holder"))


def _is_task(here: _Telling, task: int) -> bool:
    """„koordynacja” by itself, „prowadzenie” only of the partnership."""
    lemmas, behind = here.words[task].lemmas, range(task + 1, min(task + 3, here.sentence.stop))
    led = bool(here.reading.lemmas(behind) & here.lemmas("led"))
    return bool(lemmas & here.lemmas("task")) or (led and bool(lemmas & here.lemmas("leading")))


def _leads(here: _Telling, index: int) -> bool:
    """A verb of coordinating, or one of leading with the partnership or its work as object."""
    word = here.words[index]
    verbal = {r.lemma for r in word.readings if r.is_verb}
    if verbal & here.lemmas("do"):
        return True
    near = range(max(here.sentence.start, index - 4), min(here.sentence.stop, index + 4))
    objects = (r for i in near for r in here.words[i].readings if r.lemma.lower() in here.lemmas("led"))
    return bool(verbal & here.lemmas("lead")) and any("inst" in r.cases for r in objects)


def _runs(here: _Telling, index: int) -> bool:
    """„Klaster prowadzi X”: the partnership stands before the verb as its object."""
    before = here.words.get(index - 1)
    verbal = {r.lemma for r in here.words[index].readings if r.is_verb} & here.lemmas("run")
    led = {r for r in before.readings if r.lemma.lower() in here.lemmas("led")} if before is not None else set()
    return bool(verbal) and any("acc" in r.cases for r in led)


def _by_verb(here: _Telling, about: int) -> Iterator[Mention]:
    """„koordynację powierzono X”, „koordynacją zajmie się X”: by what the verb asks for."""
    came = _verb(here, about, here.lemmas("from"))
    source = next((m for m in here.inside if here.words[m.first - 1].lower == "od"), None) if came is not None else None
    if source is not None:
        # „Pomysł wyszedł od X”
        yield source
        return
    verb = _verb(here, about, here.lemmas("entrust", "take"))
    if verb is not None:
        given = here.words[verb].lemmas & here.lemmas("entrust")
        yield from _governed(here, verb, _RECIPIENT if given else _SUBJECT)


def _verb(here: _Telling, about: int, lemmas: frozenset[str]) -> int | None:
    """The nearest verb with one of these lemmas in the sentence; none where it is denied."""
    verbs = [i for i in here.sentence if any(r.lemma in lemmas and _is_verbal(r) for r in here.words[i].readings)]
    nearest = min(verbs, key=lambda i: abs(i - about), default=None)
    denied = nearest is not None and nearest > 0 and here.words[nearest - 1].lower == "nie"
    return None if denied else nearest


def _is_verbal(reading: Analysis) -> bool:
    return reading.is_verb or reading.pos == "ppas"


def _governed(here: _Telling, verb: int, asked: frozenset[str]) -> Iterator[Mention]:
    """The body in one of the cases that stands nearest to the verb; one that a relative clause is about comes first."""
    antecedent = _antecedent(here, verb, asked)
    if antecedent is not None:
        yield antecedent
        return
    fitting = [m for m in here.inside if _fits(here.reading, m, asked) and _is_reached(here.reading, verb, m)]
    nearest = min(fitting, key=lambda m: (m.first < verb, abs(m.first - verb)), default=None)
    if nearest is not None:
        yield nearest


def _antecedent(here: _Telling, verb: int, asked: frozenset[str]) -> Mention | None:
    """„X, która koordynuje …”, „X, której powierzono …”: the pronoun stands in the case that is asked for."""
    for index in range(verb - 1, max(here.sentence.start, verb - 6), -1):
        word = here.words[index]
        if word.text in ",;":
            return None
        if "który" in word.lemmas and any(r.cases & asked for r in word.readings):
            return next((m for m in here.inside if m.last in {index - 1, index}), None)
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
