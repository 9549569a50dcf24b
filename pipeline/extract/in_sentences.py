"""Parties in running text: subjects and complements of the verbs of agreeing, and roles that words around them give."""

from __future__ import annotations

from pipeline.analyse.words import Word
from pipeline.extract.acts import Act, Status, is_future
from pipeline.extract.claims import Claim
from pipeline.extract.frames import RepresentativeFrame
from pipeline.extract.leads import Lead, cue_of, lead_of, role_by_cue
from pipeline.extract.lexicon import Cue, words_of
from pipeline.extract.mentions import Mention
from pipeline.extract.reading import Reading
from pipeline.extract.representatives import representatives, speaks_of_representation

#: Strength of a person without an office as the subject of signing.
PERSON_SUBJECT = 0.4
#: A name that only the model saw, of unknown case, is taken for a subject this near to the verb.
MAX_GUESSED = 3
#: „w imieniu”, „ze strony”, „z ramienia”: who is signed for.
_FOR = frozenset({"imię", "strona", "ramię"})
_SENDERS = frozenset({"przedstawiciel", "przedstawicielka", "reprezentant", "delegat", "władza"})
_NOT_SIGNATORY = frozenset({"attendee", "prospective", "former", "patron", "funder", "none"})
#: „Są nimi: …”, „Są to: …” go on from the sentence before.
_PRONOUNS = frozenset({"on", "to", "ten"})
_BETWEEN = frozenset({"pomiędzy", "między"})
_COPULAS = frozenset({"być", "zostać", "pozostawać", "znaleźć"})
#: Nouns that name a role when they are said of a body.
_ROLE_NOUNS = {
    "sygnatariusz": "signatory", "koordynator": "coordinator", "lider": "coordinator", "animator": "coordinator",
    "operator": "coordinator", "inicjator": "initiator",
}  # fmt: skip


def claims_in_sentences(reading: Reading, mentions: list[Mention], acts: list[Act]) -> list[Claim]:
    """All claims that sentences make."""
    found: list[Claim] = []
    for sentence in reading.sentences:
        inside = [m for m in mentions if sentence.start <= m.first < sentence.stop]
        here = [act for act in acts if act.verb in sentence]
        for position, mention in enumerate(inside):
            if not mention.may_be_party:
                if _is_reference(reading, mention) and (
                    role := _role_of_reference(reading, mention, inside[:position], sentence)
                ):
                    found.append(Claim(mention, role, sentence, 0.85))
                continue
            following = next((m.first for m in inside[position + 1 :] if _is_body(m)), sentence.stop)
            claim = _claim(reading, mention, inside[:position], here, sentence)
            people = _people(reading, mention, following) or _pronoun(reading, claim, sentence)
            if claim is not None and claim[0] == "signatory" and (sender := _sender(mention, inside[:position])):
                mention = sender
            found.append(
                Claim(mention, *claim, people) if claim else Claim(mention, "mentioned", sentence, 0.5, people)
            )
            predicate = _predicate(reading, mention, sentence)
            if predicate is not None:
                found.append(Claim(mention, predicate, sentence, 0.85, people))
    return found


def _is_reference(reading: Reading, mention: Mention) -> bool:
    """A capital head alone („Stowarzyszenie”), which means a body named elsewhere."""
    organisation = mention.organisation
    bare = organisation is not None and organisation.bare and organisation.category != "cluster"
    return bare and mention.officer is None and reading.words[mention.first].is_capital


def _role_of_reference(reading: Reading, mention: Mention, before: list[Mention], sentence: range) -> str | None:
    """„Inicjatorem było Stowarzyszenie”: references take up the roles beside signing only."""
    lead = lead_of(reading, mention, before)
    cue = role_by_cue(reading, lead)
    if cue is not None and cue.role in {"initiator", "coordinator"} and _holds(reading, lead, cue):
        return cue.role
    role = _predicate(reading, mention, sentence)
    return role if role in {"initiator", "coordinator"} else None


def _is_body(mention: Mention) -> bool:
    """A body by its own name, not an officer who may represent the body before."""
    return mention.may_be_party and mention.officer is None and mention.organisation is not None


def _people(reading: Reading, mention: Mention, stop: int) -> tuple[RepresentativeFrame, ...]:
    if mention.person is not None and (mention.organisation is not None or mention.officer is not None):
        return representatives(reading, mention.first, mention.last)
    if mention.organisation is None or not speaks_of_representation(reading, mention.last, stop):
        return ()
    return representatives(reading, mention.last, stop)


def _pronoun(
    reading: Reading, claim: tuple[str, range, float] | None, sentence: range
) -> tuple[RepresentativeFrame, ...]:
    """„To ona w imieniu fundacji podpisała umowę”: the person named last before the sentence."""
    if claim is None or claim[0] != "signatory" or any(p.first in sentence for p in reading.persons):
        return ()
    if not {reading.words[i].lower for i in sentence} & {"on", "ona"}:
        return ()
    before = [person for person in reading.persons if person.first < sentence.start]
    return representatives(reading, before[-1].first, before[-1].last) if before else ()


def _sender(mention: Mention, before: list[Mention]) -> Mention | None:
    """„za Stowarzyszenie Las – prezes Jan Nowak”: an officer of no named body signs for the body named before."""
    officer = mention.officer
    if officer is None or officer.body is not None or officer.territory is not None or officer.word.speaks_for:
        return None
    bodies = [m.organisation for m in before if m.organisation is not None and m.organisation.category != "cluster"]
    return Mention(mention.first, mention.last, bodies[-1]) if bodies else None


def _claim(
    reading: Reading, mention: Mention, before: list[Mention], acts: list[Act], sentence: range
) -> tuple[str, range, float] | None:
    lead = lead_of(reading, mention, before)
    if lead.words and reading.words[lead.words[0]].is_participle:
        # „Stowarzyszenie prowadzące Zakład …”: the object of a participle does nothing itself.
        return None
    if lead.verb is not None and lead.verb < mention.first and _has_own_verb(reading, mention):
        # „podpisali A i B, a Stowarzyszenie C im pogratulowało”: the subject of another verb.
        return None
    cue = role_by_cue(reading, lead)
    if cue is None and lead.colon and sentence.start and reading.lemmas(sentence) & _PRONOUNS:
        # „Porozumienie podpisało pięciu sygnatariuszy. Są nimi: …”
        cue = cue_of(reading, reading.sentence(sentence.start - 1))
    if cue is not None and cue.role in _NOT_SIGNATORY:
        return cue.role, sentence, 0.8
    if cue is not None and cue.role in {"initiator", "coordinator"} and _holds(reading, lead, cue):
        return cue.role, sentence, 0.9
    if any(reading.words[i].lemmas & words_of("venues") for i in lead.words[:4]) and lead.preposition in {"w", "na"}:
        return "venue", sentence, 0.9
    if cue is not None and cue.role == "signatory" and not _is_hedged(acts) and _names_parties(reading, lead, cue):
        return "signatory", sentence, 0.92
    if lead.preposition in _BETWEEN and any(n.last - 1 in lead.words[:6] for n in reading.nouns):
        return ("signatory", sentence, 0.85) if not _is_hedged(acts) else None
    done = [act for act in acts if act.status is Status.DONE]
    if not done or any(act.status is not Status.DONE for act in acts if _governs(reading, act, mention)):
        return None
    act = min(done, key=lambda act: abs(act.verb - mention.first))
    strength = _signs(reading, mention, lead, act)
    return ("signatory", sentence, strength) if strength else None


def _holds(reading: Reading, lead: Lead, cue: Cue) -> bool:
    """Does the mention hold the role of the cue? Not when the cue is the subject of another verb between them.

    „Koordynatorem jest X”, „koordynator X”, but not „koordynator wyznaczył panią X”.
    """
    if lead.verb is None or cue.size > 1 or reading.words[lead.verb].lemmas & cue.lemmas[0]:
        return True
    between = lead.words[: lead.words.index(lead.verb)]
    return any(reading.words[i].lemmas & cue.lemmas[0] for i in between) if cue.lemmas else True


def _names_parties(reading: Reading, lead: Lead, cue: Cue) -> bool:
    """„Sygnatariuszami zostali: A, B”, „Są nimi A i B”: a copula that is not in the future, or a colon without verb.

    Or a verb that is part of the cue: „W porozumieniu uczestniczą A i B”.
    """
    if lead.verb is not None:
        verb = reading.words[lead.verb]
        if not lead.colon and (lead.preposition is not None or (lead.head.cases and "nom" not in lead.head.cases)):
            return False
        return any(verb.lemmas & lemmas for lemmas in cue.lemmas) and not any(is_future(verb, v) for v in verb.lemmas)
    copulas = [reading.words[i] for i in lead.words if reading.words[i].lemmas & _COPULAS]
    future = any(is_future(word, lemma) for word in copulas for lemma in word.lemmas & _COPULAS)
    return not future and (bool(copulas) or lead.colon)


def _governs(reading: Reading, act: Act, mention: Mention) -> bool:
    """Is this the verb nearest to the mention, with no other finite verb between but those of relative clauses?"""
    start, stop = sorted((act.verb, mention.first))
    relative = False
    for index in range(start + 1, stop):
        word = reading.words[index]
        if word.text == ",":
            relative = not relative and _is_relative(reading, index)
        elif word.is_finite and not relative:
            return False
    return True


def _is_with(reading: Reading, act: Act, mention: Mention) -> bool:
    """Is „z X” said of the act, and not of another verb that stands nearer before it („prowadziła wspólnie z X”)?"""
    for index in range(mention.first - 1, act.sentence.start - 1, -1):
        if index == act.verb or any(noun.last - 1 == index for noun in reading.nouns):
            return True
        if reading.words[index].is_finite:
            return False
    return True


def _is_relative(reading: Reading, comma: int) -> bool:
    """Does a relative clause open here: „, która prowadzi przedszkole”, „, w imieniu której działa”?"""
    behind = range(comma + 1, min(len(reading.words), comma + 4))
    return any(reading.words[i].lemmas & {"który", "gdzie", "jaki"} for i in behind)


def _has_own_verb(reading: Reading, mention: Mention) -> bool:
    behind = range(mention.last, min(reading.sentence(mention.first).stop, mention.last + 3))
    for index in behind:
        if reading.words[index].is_finite:
            return True
        if not reading.words[index].is_word:
            return False
    return False


def _signs(reading: Reading, mention: Mention, lead: Lead, act: Act) -> float:
    """How strongly a sentence with a done act makes the mention a party to it; 0 when it does not."""
    if act.act == "adopt" and _is_singular(reading.words[act.verb]):
        # Founders adopt together; one body that „przyjęła deklarację” took it from another.
        return 0.0
    near = frozenset(lemma for i in lead.words[:5] for lemma in reading.words[i].lemmas)
    cases = lead.head.cases
    if lead.colon:
        return 0.9
    if lead.preposition in _BETWEEN:
        return 0.95
    if lead.preposition is None and _in_zone(reading, mention, act):
        return 0.9
    if near & _FOR or lead.preposition == "za":
        return 0.9 if act.is_strong else 0.0
    if near & _SENDERS:
        return 0.85
    if lead.preposition in {"z", "ze"} and (not cases or "inst" in cases):
        together = _governs(reading, act, mention) and _is_with(reading, act, mention)
        return 0.85 if act.is_strong and together else 0.0
    if lead.preposition == "przez":
        return 0.85 if act.impersonal else 0.0
    organisation = mention.organisation
    if organisation is not None and organisation.source == "model" and not _is_near(act, mention):
        return 0.0
    if lead.preposition is None and (not cases or "nom" in cases) and _governs(reading, act, lead.head):
        # A person who signs usually signs for a body; in their own right persons stand in lists.
        return 0.85 if mention.organisation is not None or mention.officer is not None else PERSON_SUBJECT
    return 0.0


def _is_singular(verb: Word) -> bool:
    numbers = {number for reading in verb.readings if reading.pos in {"praet", "fin"} for number in reading.numbers}
    return numbers == {"sg"}


def _is_near(act: Act, mention: Mention) -> bool:
    return act.verb - MAX_GUESSED <= mention.last and mention.first <= act.verb + MAX_GUESSED


def _in_zone(reading: Reading, mention: Mention, act: Act) -> bool:
    """Behind „pomiędzy” every body in the instrumental is a party, to the end of the sentence."""
    before = range(act.sentence.start, mention.first)
    return "inst" in mention.cases and any(reading.words[i].lower in _BETWEEN for i in before)


def _is_hedged(acts: list[Act]) -> bool:
    return bool(acts) and all(act.status is not Status.DONE for act in acts)


def _predicate(reading: Reading, mention: Mention, sentence: range) -> str | None:
    """„X jest koordynatorem klastra”, „X została jednym z sygnatariuszy”, „X – inicjator klastra – …”."""
    index, stop = mention.last, min(sentence.stop, mention.last + 9)
    while index < stop and reading.words[index].text in "”)":
        index += 1
    if index >= stop:
        return None
    first = reading.words[index]
    if first.text in "–—-,":
        return _role_in(reading, range(index + 1, min(stop, index + 3)))
    if mention.cases and "nom" not in mention.cases:
        return None
    for verb in range(index, min(stop, index + 3)):
        word = reading.words[verb]
        if (word.lemmas & _COPULAS or word.lower == "pełni") and not any(is_future(word, v) for v in word.lemmas):
            return _role_in(reading, range(verb, min(sentence.stop, verb + 5)))
    return None


def _role_in(reading: Reading, inside: range) -> str | None:
    lemmas = reading.lemmas(inside)
    return next((role for lemma, role in _ROLE_NOUNS.items() if lemma in lemmas), None)
