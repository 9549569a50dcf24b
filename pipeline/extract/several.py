"""Several: the agreements of one document, each read by itself where its text tells of more than one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from pipeline.analyse.names.heads import reference_lemma
from pipeline.extract.acts.parts import parts
from pipeline.extract.acts.stories import stories
from pipeline.extract.agreement import SETTLED, agreements
from pipeline.extract.entities import Entities
from pipeline.extract.frames import AgreementFrame, PartyFrame, RepresentativeFrame
from pipeline.extract.parties.claims import Kind
from pipeline.extract.reading import Reading


def every_agreement(reading: Reading, entities: Entities) -> list[AgreementFrame]:
    """The agreements of a document in the order of its text, or none."""
    texts = parts(reading)
    if len(texts) > 1:
        # What the first of two texts says of a body (its seat, its numbers) is not said in the second.
        return [frame for text in texts for frame in agreements(text, Entities(text))]
    apart = stories(reading)
    if len(apart) > 1:  # nearly always it is one, and the document itself
        told = [frame for story in apart for frame in agreements(story, entities)]
        told = [_with_meant(reading, frame, told, entities) for frame in told]
        if _stand_apart(told, entities):
            return told
    return agreements(reading, entities)


def _stand_apart(told: list[AgreementFrame], entities: Entities) -> bool:
    """Has each story its own parties? One whose parties another names too is the same agreement, told again.

    Words must tell of one of them at least: whom only the network reads in one story may be a party of the other.
    """
    parties = [frozenset(_key(party, entities) for party in _signing(frame)) for frame in told]
    said = all(any(party.basis != Kind.READ for party in _signing(frame)) for frame in told)
    return (
        said
        and len(told) > 1
        and all(
            len(own) >= SETTLED and not any(own <= other for j, other in enumerate(parties) if j != i)
            for i, own in enumerate(parties)
        )
    )


def _signing(frame: AgreementFrame) -> list[PartyFrame]:
    return [party for party in frame.parties if party.role == "signatory"]


def _key(party: PartyFrame, entities: Entities) -> object:
    return entities.add(party.organisation).number if party.organisation else party.written


def _with_meant(
    reading: Reading, frame: AgreementFrame, told: Sequence[AgreementFrame], entities: Entities
) -> AgreementFrame:
    """The agreement with the parties of others that its paragraph means, where it names only one.

    „Gminę reprezentował wójt Jan Gil. / Tydzień później Gil podpisał umowę z Powiatem Kolskim.”
    """
    own = [_key(party, entities) for party in _signing(frame)]
    if len(own) >= SETTLED:
        return frame
    paragraph = reading.words.of_block(reading.words[reading.words.at(frame.act[0])].block)
    others = {_key(p, entities): p for other in told if other is not frame for p in _signing(other)}
    found = {key: _meant(reading, p, paragraph, entities) for key, p in others.items() if key not in own}
    meant = {key: party for key, party in found.items() if party is not None}
    kept = (p for p in frame.parties if p.role != "mentioned" or _key(p, entities) not in meant)
    return replace(frame, parties=(*meant.values(), *kept))


def _meant(reading: Reading, party: PartyFrame, paragraph: range, entities: Entities) -> PartyFrame | None:
    """The party as a paragraph means it: by the head of its name („Związek”), or by who acts for it."""
    people = tuple(acting for acting in party.representatives if _is_named(reading, acting, paragraph))
    if not people and not _is_referred_to(reading, party, paragraph, entities):
        return None
    return replace(party, representatives=people, evidence=(reading.span(paragraph),), basis=Kind.REFERENCE)


def _is_named(reading: Reading, acting: RepresentativeFrame, paragraph: range) -> bool:
    """Is a person named there, were it by the surname alone?"""
    surname = reading.words[acting.person.last - 1]
    words = (reading.words[index] for index in paragraph)
    return any(word.is_capital and word.lemmas & surname.lemmas for word in words)


def _is_referred_to(reading: Reading, party: PartyFrame, paragraph: range, entities: Entities) -> bool:
    if party.organisation is None:
        return False
    entity = entities.add(party.organisation)
    heads = (o for o in reading.organisations if o.bare and o.first in paragraph)
    same = (head for head in heads if reference_lemma(reading.words[head.first]) == entity.head)
    return any(entities.of(head, {entity.number}) is entity for head in same)
