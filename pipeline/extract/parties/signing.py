"""Signing: how a sentence with an act that happened makes a mention a party to it."""

from __future__ import annotations

from itertools import pairwise

from pipeline.analyse.language.words import Word
from pipeline.extract.acts.acts import Act
from pipeline.extract.lexicon import BETWEEN, words_of
from pipeline.extract.mentions import Mention
from pipeline.extract.parties.claims import Kind
from pipeline.extract.parties.clauses import governs, is_near, is_with
from pipeline.extract.parties.leads import Lead
from pipeline.extract.reading import Reading

#: „Obok Gminy Las umowę podpisała Fundacja Świt”: who is added to the subject.
BESIDE = frozenset({"obok", "oprócz", "prócz", "poza"})
#: „wraz z Gminą Las zawiązaliśmy”: who acts together with the subject.
_TOGETHER = frozenset({"wraz", "wspólnie", "razem"})


def signs(reading: Reading, mention: Mention, lead: Lead, act: Act) -> Kind | None:
    """How a sentence with a done act makes the mention a party to it; None when it does not."""
    if act.act == "adopt" and _is_singular(reading.words[act.verb]):
        # Founders adopt together; one body that „przyjęła deklarację” took it from another.
        return None
    near = frozenset(lemma for i in lead.words[:5] for lemma in reading.words[i].lemmas)
    cases = lead.head.cases
    if lead.colon:
        return Kind.COLON
    if lead.preposition in BETWEEN:
        return Kind.BETWEEN
    if lead.preposition is None and _in_zone(reading, mention, act):
        return Kind.BETWEEN_FURTHER
    if signs_for(reading, lead):
        return Kind.ON_BEHALF if act.is_strong else None
    if near & words_of("senders"):
        return Kind.SENDER
    reach = 6 if lead.preposition == "do" and "należeć" in near else 2
    if "gen" in cases and any(reading.words[i].lemmas & {"podpis", "nazwisko"} for i in lead.words[:reach]):
        # „Pod umową widnieją podpisy starosty kolskiego”, „podpis należał do prezesa fundacji”: whose they are.
        return Kind.SIGNATURE_OF
    if lead.preposition in {"z", "ze"} and (not cases or "inst" in cases):
        together = len(lead.words) > 1 and reading.words[lead.words[1]].lower in _TOGETHER
        together = together or (act.is_strong and governs(reading, act, mention))
        return Kind.WITH if together and is_with(reading, act, mention) else None
    if lead.preposition in BESIDE:
        return Kind.ADDED
    if lead.preposition == "przez":
        return Kind.BY if act.impersonal else None
    organisation = mention.organisation
    if organisation is not None and organisation.source == "model" and not is_near(act, mention):
        return None
    # The subject of „podpisano”, „podpisane”, „podpisanie” is the document or nobody.
    acts_itself = not act.impersonal and lead.preposition is None and (not cases or "nom" in cases)
    if acts_itself and governs(reading, act, lead.head):
        # A person who signs usually signs for a body; in their own right persons stand in lists.
        in_office = mention.organisation is not None or mention.officer is not None
        return Kind.SUBJECT if in_office else Kind.PERSON_AS_SUBJECT
    return None


def signs_for(reading: Reading, lead: Lead) -> bool:
    """„w imieniu Gminy Las”, „ze strony Uczelni”, „za Fundację”: does somebody act for the mention?"""
    phrase = any(
        reading.words[noun].lemmas & words_of("behalf") and reading.words[before].lower in {"w", "z", "ze"}
        for noun, before in pairwise(lead.words[:4])
    )
    return phrase or lead.preposition == "za"


def _is_singular(verb: Word) -> bool:
    numbers = {number for reading in verb.readings if reading.pos in {"praet", "fin"} for number in reading.numbers}
    return numbers == {"sg"}


def _in_zone(reading: Reading, mention: Mention, act: Act) -> bool:
    """Behind „pomiędzy” every body in the instrumental is a party, to the end of the sentence.

    So is one that stands there in the nominative alone, since it does not inflect („a Caritas Diecezji Kaliskiej”).
    """
    before = range(act.sentence.start, mention.first)
    fits = "inst" in mention.cases or (act.impersonal and not mention.cases & {"gen", "dat", "inst", "loc"})
    return fits and any(reading.words[i].lower in BETWEEN for i in before)
