"""Who coordinates or initiated: by a holder's name („koordynator”, „lider”), an office, a task or a verb.

Polish says by the case who is meant: „Koordynatorem jest X” (nominative), „na lidera wybrano X” (accusative),
„koordynację powierzono X” (dative), whatever order the words have.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from pipeline.analyse.people.officers import reference_at
from pipeline.extract.lexicon import COPULAS, SaidRole, said_roles
from pipeline.extract.mentions import Mention
from pipeline.extract.parties.claims import Claim, Kind
from pipeline.extract.parties.governed import OBJECT, RECIPIENT, SUBJECT, Telling, governed, verb_of
from pipeline.extract.parties.led import led_by
from pipeline.extract.reading import Reading

_MARKS = frozenset(":–—-(")
#: „z koordynatorem, tj. fundacją”: what follows says the same again.
_THAT_IS = frozenset({"tj", "czyli"})
#: „Pomysł wyszedł od X”, „narodził się w X”, „należał do X”.
_SOURCES = frozenset({"od", "w", "we", "do"})
#: „ze strony Gminy”, „z ramienia Uczelni”: a person whom a party names does not coordinate the whole.
_SIDES = frozenset({"strony", "ramienia"})
#: Words from an office to its holder („funkcję głównego koordynatora”), from a holder to the mark behind it.
MAX_OFFICE, MAX_BEHIND = 3, 8


def claims_of_roles(reading: Reading, mentions: list[Mention]) -> list[Claim]:
    """One claim for each body or person whom a sentence makes coordinator or initiator."""
    return [claim for said in said_roles() for claim in _claims(reading, mentions, said)]


def _claims(reading: Reading, mentions: list[Mention], said: SaidRole) -> Iterator[Claim]:
    telling = said.words("holder", "author", "office", "task", "leading", "under", "do", "lead", "run", "propose")
    for sentence in reading.sentences:
        if not reading.lemmas(sentence) & telling and not any(_is_pronoun(reading, i) for i in sentence):
            continue
        first = next((i for i in sentence if reading.words[i].lemmas & telling), sentence.start)
        named = [m for m in mentions if m.first in sentence]
        inside = [*(m for m in named if m.may_be_party), *_references(reading, named, sentence, telling)]
        inside.sort(key=lambda m: m.first)
        here = Telling(reading, sentence, inside, said)
        for mention in dict.fromkeys(_holders(here)):
            if mention.person is not None and {reading.words[i].lower for i in sentence} & _SIDES:
                continue
            alone = replace(mention, organisation=None) if mention.person and not mention.officer else mention
            reference = mention.organisation is not None and not mention.may_be_party
            kind = Kind.REFERENCE if reference else Kind.ROLE_WORD if first < mention.first else Kind.PREDICATE
            yield Claim(alone, said.role, sentence, kind)


def _references(reading: Reading, named: list[Mention], sentence: range, telling: frozenset[str]) -> Iterator[Mention]:
    """Heads alone that refer to a body named elsewhere: „Stowarzyszenie”, „fundacja”; none that tell the role."""
    covered = {i for m in named if m.may_be_party for i in range(m.first, m.last)}
    for index in sentence:
        if index in covered or reading.words[index].lemmas & telling:
            continue
        if (body := reference_at(reading.words, index)) is not None:
            yield Mention(index, index + 1, body)


def _holders(here: Telling) -> Iterator[Mention]:
    for index in here.sentence:
        lemmas = here.words[index].lemmas
        if (lemmas & here.lemmas("holder") or _is_author(here, index)) and not _is_past(here, index):
            yield from _by_holder(here, index)
        elif lemmas & here.lemmas("under") and here.words[index - 1].lower == "pod":
            # An officer may as well be in the chair of a meeting.
            yield from (m for m in here.inside if m.first == index + 1 and m.officer is None and "gen" in m.cases)
        elif _is_task(here, index) or _is_office_before(here, index):
            yield from _equated(here, index) or _by_verb(here, index)
        elif _is_holder_before(here, index):
            verb = verb_of(here, index, COPULAS)
            yield from governed(here, verb, SUBJECT) if verb is not None else ()
        else:
            yield from led_by(here, index)


def _is_author(here: Telling, index: int) -> bool:
    """„autor pomysłu”, „ojciec całego pomysłu”: who has what came from him."""
    if not here.words[index].lemmas & here.lemmas("author"):
        return False
    behind = range(index + 1, min(index + 3, here.sentence.stop))
    readings = (r for i in behind for r in here.words[i].readings)
    return any(r.lemma.lower() in here.lemmas("task") and "gen" in r.cases for r in readings)


def _equated(here: Telling, task: int) -> list[Mention]:
    """„Porozumienie to inicjatywa X”, „… jest pomysłem X”: whose it is said to be."""
    before = here.words[task - 1] if task > here.sentence.start else None
    said = before is not None and (before.lower == "to" or bool(before.lemmas & COPULAS))
    return [m for m in here.inside if said and m.first == task + 1 and "gen" in m.cases]


def _is_past(here: Telling, holder: int) -> bool:
    """„Dotychczasowym koordynatorem była X”."""
    return bool(here.reading.lemmas(range(max(0, holder - 2), holder + 1)) & here.lemmas("past"))


def _by_holder(here: Telling, holder: int) -> Iterator[Mention]:
    """„Koordynatorem jest X”, „na lidera wybrano X”, „funkcję lidera pełni X”, „Lider – X”, „lider, którym jest X”."""
    word = here.words[holder]
    cases = {case for r in word.readings if r.lemma.lower() in here.lemmas("holder", "author") for case in r.cases}
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
        verb = verb_of(here, holder, COPULAS | here.lemmas("appoint"))
        if verb is not None:
            asked = OBJECT if here.words[verb].lemmas & here.lemmas("appoint") else SUBJECT
            yield from governed(here, verb, asked)
    if "nom" in cases:
        yield from _named_before(here, holder)
    same_case = [m for m in here.inside if not m.cases or m.cases & cases]
    yield from _named_behind(replace(here, inside=same_case), holder)


def _appointed(here: Telling, holder: int) -> Iterator[Mention]:
    verb = verb_of(here, holder, here.lemmas("appoint"))
    if verb is not None:
        yield from governed(here, verb, OBJECT)


def _named_before(here: Telling, holder: int) -> Iterator[Mention]:
    """„X – lider partnerstwa”, „X (lider)”, not „X, koordynator Jan Nowak”."""
    person = any(p.first in range(holder + 1, holder + 1 + MAX_OFFICE) for p in here.reading.persons)
    before = [m for m in here.inside if m.last == holder - 1]
    if here.words[holder - 1].text in _MARKS | {","} and not person:
        yield from before
    elif here.words[holder - 1].lower in {"i", "oraz"} and not person:
        # „Anna Lis, prezes fundacji i inicjatorka sieci”
        yield from (m for m in before if m.officer is not None and m.officer.person is not None)


def _named_behind(here: Telling, holder: int) -> Iterator[Mention]:
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
            yield from governed(here, index, SUBJECT)
            return
        if word.is_finite:
            return


def _is_office_before(here: Telling, office: int) -> bool:
    """Does „Funkcję tę powierza się X” mean the office of the holder named in the sentence before?"""
    if not here.words[office].lemmas & here.lemmas("office"):
        return False
    before = here.reading.sentence(here.sentence.start - 1) if here.sentence.start else range(0)
    around = {
        here.words[i].lower for i in range(max(here.sentence.start, office - 1), min(office + 2, here.sentence.stop))
    }
    return bool(around & {"tę", "tą", "ta"}) and bool(here.reading.lemmas(before) & here.lemmas("holder"))


def _is_pronoun(reading: Reading, index: int) -> bool:
    return reading.words[index].lower in {"nim", "nią"}


def _is_holder_before(here: Telling, pronoun: int) -> bool:
    """„Wybrano koordynatora. Został nim X”: does a pronoun mean the holder named before?"""
    if not _is_pronoun(here.reading, pronoun) or pronoun == here.sentence.start:
        return False
    before = here.reading.sentence(here.sentence.start - 1) if here.sentence.start else range(0)
    told = here.reading.lemmas(range(before.start, pronoun)) & here.lemmas("holder")
    return bool(here.words[pronoun - 1].lemmas & COPULAS and told)


def _is_task(here: Telling, task: int) -> bool:
    """„koordynacja” by itself, „prowadzenie” only of the partnership."""
    lemmas, behind = here.words[task].lemmas, range(task + 1, min(task + 3, here.sentence.stop))
    led = bool(here.reading.lemmas(behind) & here.lemmas("led"))
    return bool(lemmas & here.lemmas("task")) or (led and bool(lemmas & here.lemmas("leading")))


def _by_verb(here: Telling, about: int) -> Iterator[Mention]:
    """„koordynację powierzono X”, „koordynacją zajmie się X”: by what the verb asks for."""
    came = verb_of(here, about, here.lemmas("from"))
    source = [m for m in here.inside if here.words[m.first - 1].lower in _SOURCES] if came is not None else []
    if source:
        # „Pomysł wyszedł od X”
        yield source[0]
        return
    verb = verb_of(here, about, here.lemmas("entrust", "take", "appoint"))
    if verb is not None:
        given = here.words[verb].lemmas & here.lemmas("entrust")
        appointed = here.words[verb].lemmas & here.lemmas("appoint")
        yield from governed(here, verb, RECIPIENT if given else OBJECT if appointed else SUBJECT)
