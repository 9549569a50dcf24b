"""Parties in running text: subjects and complements of the verbs of agreeing, and roles that words around them give."""

from __future__ import annotations

from collections import defaultdict
from itertools import pairwise

from pipeline.extract.acts.acts import Act
from pipeline.extract.acts.status import Status, is_future, is_planned
from pipeline.extract.frames import RepresentativeFrame
from pipeline.extract.lexicon import BETWEEN, COPULAS, Cue, words_of
from pipeline.extract.mentions import Mention
from pipeline.extract.parties.claims import Claim, Kind
from pipeline.extract.parties.clauses import acts_in_aside, governs, has_own_verb
from pipeline.extract.parties.in_blocks import is_leader
from pipeline.extract.parties.leads import Lead, cue_of, lead_of, role_by_cue
from pipeline.extract.parties.predicates import predicate
from pipeline.extract.parties.representatives import is_contact, representatives, speaks_of_representation
from pipeline.extract.parties.represented import is_represented
from pipeline.extract.parties.signing import signs, signs_for
from pipeline.extract.reading import Reading

_NOT_SIGNATORY = frozenset({"attendee", "prospective", "former", "patron", "funder", "none"})
#: Words from a body to the officer who signs for it („za Stowarzyszenie Las – jego prezes”).
MAX_TO_OFFICER = 3
#: „Są nimi: …”, „Są to: …” go on from the sentence before.
_PRONOUNS = frozenset({"on", "to", "ten"})


def claims_in_sentences(reading: Reading, mentions: list[Mention], acts: list[Act]) -> list[Claim]:
    """All claims that sentences make."""
    found: list[Claim] = []
    named: dict[range, list[Mention]] = defaultdict(list)
    for mention in mentions if reading.sentences else ():
        named[reading.sentence(mention.first)].append(mention)
    for sentence in reading.sentences:
        inside = [mention for mention in named[sentence] if mention.first in sentence]
        here = [act for act in acts if act.verb in sentence]
        for position, mention in enumerate(inside):
            if not mention.may_be_party:
                role = _role_of_reference(reading, mention, inside[:position], here, sentence)
                if role is not None:
                    stop = _next_body(reading, inside[position + 1 :], mention, sentence)
                    people = representatives(reading, mention.last, stop) if role == "signatory" else ()
                    found.append(Claim(mention, role, sentence, Kind.REFERENCE, people))
                continue
            following = _next_body(reading, inside[position + 1 :], mention, sentence)
            claim = _claim(reading, mention, inside[:position], here, sentence)
            if claim is not None and (_only_answers(reading, mention) or _is_of_a_side(reading, mention, sentence)):
                claim = None
            if claim is None and _is_called(reading, mention, inside[:position], following):
                claim = "signatory", sentence, Kind.CALLED
                if is_leader(reading, mention.last, following):
                    found.append(Claim(mention, "coordinator", sentence, Kind.CALLED_LEADER))
            people = _people(reading, mention, following) or _pronoun(reading, claim, sentence)
            if claim is not None and claim[0] == "signatory" and (sender := _sender(mention, inside[:position])):
                mention = sender
            found.append(
                Claim(mention, *claim, people) if claim else Claim(mention, "mentioned", sentence, Kind.NAMED, people)
            )
            said = predicate(reading, mention, sentence)
            if said is not None:
                found.append(Claim(mention, said, sentence, Kind.PREDICATE, people))
    return found


def _is_named_so(reading: Reading, mention: Mention) -> bool:
    """„Tworzymy klaster pod nazwą „Wrzos””: the words in quotation marks name what is founded, not who founds it."""
    before = [i for i in range(max(0, mention.first - 2), mention.first) if reading.words[i].is_word]
    return bool(before) and reading.words[before[-1]].lower in {"nazwą", "nazwie"}


def _is_of_a_side(reading: Reading, mention: Mention, sentence: range) -> bool:
    """„Opiekunem ze strony Szkoły jest Ewa Maj”: a person whom a party names has no part of their own."""
    if mention.person is None or mention.organisation is not None or mention.officer is not None:
        return False
    spelled = [reading.words[i].lower for i in range(sentence.start, mention.first)]
    return any(pair in {("z", "strony"), ("ze", "strony")} for pair in pairwise(spelled))


def _only_answers(reading: Reading, mention: Mention) -> bool:
    """„Osobą do kontaktu ze strony Powiatu jest Jan Nowak”: a person to be asked has no part in the agreement."""
    person = mention.person if mention.organisation is None else None
    return person is not None and is_contact(reading, person, mention.first)


def _is_reference(reading: Reading, mention: Mention) -> bool:
    """A capital head alone („Stowarzyszenie”), which means a body named elsewhere."""
    organisation = mention.organisation
    bare = organisation is not None and organisation.bare and organisation.category != "cluster"
    return bare and mention.officer is None and reading.words[mention.first].is_capital


def _role_of_reference(
    reading: Reading, mention: Mention, before: list[Mention], acts: list[Act], sentence: range
) -> str | None:
    """„Inicjatorem było Stowarzyszenie”, „ze strony Uczelni podpisał rektor”: what a reference is said to do."""
    if not _is_reference(reading, mention):
        return None
    lead = lead_of(reading, mention, before)
    if signs_for(reading, lead) and any(act.act in {"sign", "conclude"} and act.status is Status.DONE for act in acts):
        return "signatory"
    cue = role_by_cue(reading, lead)
    if cue is not None and cue.role == "initiator" and _holds(reading, lead, cue):
        return cue.role
    role = predicate(reading, mention, sentence)
    return role if role == "initiator" else None


def _next_body(reading: Reading, later: list[Mention], mention: Mention, sentence: range) -> int:
    """Where the next body is named or referred to, up to which the persons behind a mention are its own."""
    named = next((m.first for m in later if _is_body(m) and not _is_object(reading, m)), sentence.stop)
    behalf = (i for i in range(mention.last, sentence.stop) if is_represented(reading, i))
    return min(named, next(behalf, sentence.stop))


def _is_object(reading: Reading, mention: Mention) -> bool:
    """„Stowarzyszenie prowadzące Zakład …”: right behind a participle."""
    before = reading.words.get(mention.first - 1)
    return before is not None and before.is_participle


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
    reading: Reading, claim: tuple[str, range, Kind] | None, sentence: range
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
    if mention.organisation is not None or officer is None or officer.territory is not None or officer.word.speaks_for:
        return None
    near = [m for m in before if mention.first - m.last <= MAX_TO_OFFICER]
    bodies = [m.organisation for m in near if m.organisation is not None and m.organisation.category != "cluster"]
    return Mention(mention.first, mention.last, bodies[-1]) if bodies else None


def _is_called(reading: Reading, mention: Mention, before: list[Mention], stop: int) -> bool:
    """„Dom Kultury w Kole, zwany dalej „Domem””: only the parties of an agreement get a short name in it.

    „Gmina Las, reprezentowana przez wójta, zwana dalej „Gminą””: who represents a party is not the one called so.
    """
    if mention.officer is not None or not any(reading.words[i].lower == "dalej" for i in range(mention.last, stop)):
        return False
    called = any(reading.words[i].lower.startswith("zwan") for i in range(mention.last, stop))
    lead = lead_of(reading, mention, before)
    return called and lead.preposition is None and lead.verb is None


def _claim(
    reading: Reading, mention: Mention, before: list[Mention], acts: list[Act], sentence: range
) -> tuple[str, range, Kind] | None:
    if not mention.cases and any(mention.first == noun.last for noun in reading.nouns):
        # „Kartę Dobrych Praktyk”, „umowa ABC/12”: a name of unknown case behind the noun for the document is its own.
        return None
    if _is_named_so(reading, mention):
        return None
    if _is_object(reading, mention):
        return None
    if any(acts_in_aside(reading, mention, act) for act in acts):
        return "signatory", sentence, Kind.SUBJECT
    lead = lead_of(reading, mention, before)
    if lead.words and reading.words[lead.words[0]].is_participle:
        # „… prowadzące Zakład i Klub”: the object of a participle does nothing itself.
        return None
    if lead.verb is not None and lead.verb < mention.first and has_own_verb(reading, mention):
        # „podpisali A i B, a Stowarzyszenie C im pogratulowało”: the subject of another verb.
        return None
    cue = role_by_cue(reading, lead)
    if cue is None and sentence.start and (_points_back(reading, lead) or _answers(reading, lead, sentence)):
        cue = cue_of(reading, reading.sentence(sentence.start - 1))
    if cue is not None and cue.role in _NOT_SIGNATORY:
        return cue.role, sentence, Kind.BESIDE
    if cue is not None and cue.role == "initiator" and _holds(reading, lead, cue):
        return cue.role, sentence, Kind.ROLE_WORD
    if any(reading.words[i].lemmas & words_of("venues") for i in lead.words[:4]) and lead.preposition in {"w", "na"}:
        return "venue", sentence, Kind.VENUE
    planned = _is_hedged(acts) or is_planned(reading, range(min(lead.words, default=mention.first), mention.first))
    if cue is not None and cue.role == "signatory" and not planned and _names_parties(reading, lead, cue):
        return "signatory", sentence, Kind.PARTY_WORD
    if lead.preposition in BETWEEN and any(n.last - 1 in lead.words[:6] for n in reading.nouns):
        return ("signatory", sentence, Kind.AGREEMENT_BETWEEN) if not _is_hedged(acts) else None
    done = [act for act in acts if act.status is Status.DONE]
    if not done or any(act.status is not Status.DONE for act in acts if governs(reading, act, mention)):
        return None
    act = min(done, key=lambda act: abs(act.verb - mention.first))
    kind = signs(reading, mention, lead, act)
    return ("signatory", sentence, kind) if kind is not None else None


def _points_back(reading: Reading, lead: Lead) -> bool:
    """„Porozumienie podpisało pięciu sygnatariuszy. Są nimi: …”: a pronoun means those of the sentence before."""
    return lead.colon and any(reading.words[i].lemmas & _PRONOUNS for i in lead.words)


def _answers(reading: Reading, lead: Lead, sentence: range) -> bool:
    """„Kto tworzy klaster? Pięciu partnerów: …”: without a verb a sentence answers the question."""
    return lead.colon and lead.verb is None and reading.words[sentence.start - 1].text == "?"


def _holds(reading: Reading, lead: Lead, cue: Cue) -> bool:
    """Does the mention hold the role of the cue? Not when the cue is the subject of another verb between them.

    „Inicjatorem jest X”, „inicjator X”, but not „inicjator zaprosił panią X”.
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
    copulas = [reading.words[i] for i in lead.words if reading.words[i].lemmas & COPULAS]
    future = any(is_future(word, lemma) for word in copulas for lemma in word.lemmas & COPULAS)
    # „Strony porozumienia to Gmina Las i Fundacja Świt”
    equated = bool(lead.words) and reading.words[lead.words[0]].lower == "to"
    return not future and (bool(copulas) or equated or lead.colon)


def _is_hedged(acts: list[Act]) -> bool:
    return bool(acts) and all(act.status is not Status.DONE for act in acts)
