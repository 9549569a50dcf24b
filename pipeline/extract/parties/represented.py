"""Representation said apart: „Gminę reprezentował wójt Jan Nowak, a fundację – prezes Anna Lis”."""

from __future__ import annotations

from dataclasses import replace
from functools import cache, lru_cache

from pipeline.analyse.language.words import Word, readings
from pipeline.analyse.names.heads import reference_lemma
from pipeline.analyse.people.officers import reference_at
from pipeline.extract.acts.acts import Act
from pipeline.extract.acts.status import Status
from pipeline.extract.lexicon import verbs, words_of
from pipeline.extract.mentions import Mention
from pipeline.extract.parties.claims import Claim, Kind
from pipeline.extract.parties.publisher import heading_body
from pipeline.extract.parties.representatives import representatives
from pipeline.extract.reading import Reading

_VERB = "reprezentować"
#: „zarząd powiatu reprezentowali …”: who acts inside a body is represented as the body.
_PART_OF = frozenset({"zarząd", "strona", "władza", "samorząd"})


def claims_of_representation(
    reading: Reading, mentions: list[Mention], acts: list[Act], claims: list[Claim]
) -> list[Claim]:
    """The bodies of which a sentence says who represented them, each with its persons.

    Who is said to have been represented at the signing is a party, and so is who is represented where the text names
    no party otherwise, behind a sentence that tells of the signing and of no party, or beside a party. Else only the
    persons count.
    """
    found: list[Claim] = []
    named = [claim for claim in claims if claim.role == "signatory"]
    strong = [act for act in acts if act.is_strong and act.status is Status.DONE]
    bare = {act.sentence for act in strong}
    bare -= {sentence for sentence in bare if any(claim.mention.first in sentence for claim in named)}
    party = False
    verb: int | None = None
    for sentence in reading.sentences:
        # „Miasto reprezentował prezydent. Spółkę Las – jej prezes Anna Lis.”: a sentence without a verb goes on.
        goes_on = verb is not None and not any(reading.words[i].is_finite for i in sentence)
        verb = _verb(reading, sentence, acts) if not goes_on else sentence.start - 1
        if verb is None:
            continue
        if not goes_on:
            before = reading.sentence(sentence.start - 1) if sentence.start else range(0)
            party = not named or before in bare or _tells_of_signing(reading, sentence)
            party = party or any(_signs_behind(reading, act, sentence) for act in strong)
        pairs = _pairs(reading, [m for m in mentions if m.first in sentence], sentence, verb)
        beside = len(pairs) > 1 and any(_is_named(reading, body, named) for body, _ in pairs)
        role, kind = ("mentioned", Kind.REPRESENTED)
        if party or beside:
            role, kind = ("signatory", Kind.REPRESENTED_AT_SIGNING)
        for body, people in pairs:
            persons = tuple(p for m in people for p in representatives(reading, m.first, m.last))
            if persons:
                found.append(Claim(_meant(body, people), role, sentence, kind, persons))
    return found


def _signs_behind(reading: Reading, act: Act, sentence: range) -> bool:
    """„Uczelnię reprezentowała Anna Lis. … W imieniu miasta umowę podpisał …”: others sign on behalf in the block."""
    same = reading.words[act.verb].block == reading.words[sentence.start].block
    return act.verb >= sentence.stop and same and bool(reading.lemmas(act.sentence) & words_of("behalf"))


def _is_named(reading: Reading, body: Mention, named: list[Claim]) -> bool:
    """Is a body, or what a head alone refers to, one of the parties that are named?"""
    heads = {reference_lemma(reading.words[i]) for c in named for i in range(c.mention.first, c.mention.last)}
    lemma = reference_lemma(reading.words[body.first])
    return lemma is not None and lemma in heads


def _meant(body: Mention, people: list[Mention]) -> Mention:
    """„Miasto reprezentował prezydent Konina”: what the reference does not say, the office does."""
    officer = people[0].officer
    bare = body.organisation is not None and body.organisation.bare
    return people[0] if bare and officer is not None and officer.territory is not None else body


def _verb(reading: Reading, sentence: range, acts: list[Act]) -> int | None:
    """The verb of representing, or that of signing where somebody signs on behalf of a body."""
    # „Podpisali: / za Gminę Las: Jan Nowak, za Fundację Świt: Anna Lis”
    telling = _telling(reading, sentence)
    told = [act for act in acts if act.verb in telling]
    done = any(act.act == "sign" and act.status is Status.DONE for act in told)
    # „W imieniu szkoły podpisał się dyrektor”: signing without its object.
    signing = done or (not told and any(_signs(reading.words[i].text) for i in sentence))
    named = {o.first for o in reading.organisations if o.first in sentence and not o.bare}
    named |= {o.first for o in reading.officers if o.first in sentence and o.person is None}
    behalf = (is_reference_on_behalf(reading, i) or (i in named and _is_on_behalf(reading, i)) for i in sentence)
    if signing and any(behalf):
        return sentence.start - 1
    return next((i for i in sentence if _is_verb(reading, i)), None)


def _telling(reading: Reading, sentence: range) -> range:
    """A sentence, with the one before where it has no verb of its own."""
    if not sentence.start or any(reading.words[i].is_finite for i in sentence):
        return sentence
    return range(reading.sentence(sentence.start - 1).start, sentence.stop)


def is_represented(reading: Reading, index: int) -> bool:
    """Is another body referred to here: on behalf, or as the object beside „reprezentował” („…, a fundację prezes”)?"""
    if is_reference_on_behalf(reading, index):
        return True
    body = reference_at(reading.words, index) is not None and _in_case(reading.words[index], "acc")
    return body and any(_is_verb(reading, i) for i in reading.sentence(index))


def is_reference_on_behalf(reading: Reading, index: int) -> bool:
    """„w imieniu powiatu”, „za warsztat”, „ze strony partnerów”: a noun alone for which somebody signs."""
    if not _is_on_behalf(reading, index):
        return False
    if _is_ourselves(reading, index):
        return True
    if reference_at(reading.words, index) is None:
        word, by_phrase = reading.words[index], reading.words[index - 1].lower != "za"
        return by_phrase and not word.is_capital and any(r.is_noun and "gen" in r.cases for r in word.readings)
    return _in_case(reading.words[index], "acc" if reading.words[index - 1].lower == "za" else "gen")


def _is_ourselves(reading: Reading, index: int) -> bool:
    """„od nas”, „z naszej strony”, „w naszym imieniu”: the publisher of the page."""
    word, before, after = reading.words[index], reading.words.get(index - 1), reading.words.get(index + 1)
    if word.lower == "nas":
        return before is not None and before.lower == "od"
    return "nasz" in word.lemmas and after is not None and bool(after.lemmas & words_of("behalf"))


def _is_on_behalf(reading: Reading, index: int) -> bool:
    if _is_ourselves(reading, index):
        return True
    before, further = reading.words.get(index - 1), reading.words.get(index - 2)
    phrase = further is not None and further.lower in {"w", "z", "ze", "po"}
    return before is not None and (before.lower == "za" or (phrase and bool(before.lemmas & words_of("behalf"))))


def _is_verb(reading: Reading, index: int) -> bool:
    """„reprezentował”, in a main clause: „którą reprezentował” is read with the body before it."""
    before = range(max(0, index - 2), index)
    return _represents(reading.words[index].text) and not any("który" in reading.words[i].lemmas for i in before)


@lru_cache(maxsize=100_000)
def _signs(text: str) -> bool:
    return any(r.lemma in _signing() and r.pos in {"praet", "imps"} for r in readings(text))


@lru_cache(maxsize=100_000)
def _represents(text: str) -> bool:
    return any(r.lemma == _VERB and r.pos in {"praet", "fin", "imps"} for r in readings(text))


def _tells_of_signing(reading: Reading, sentence: range) -> bool:
    return not reading.lemmas(sentence).isdisjoint(_signing())


@cache
def _signing() -> frozenset[str]:
    return frozenset(lemma for lemma, (act, _) in verbs().items() if act in {"sign", "conclude"})


def _pairs(reading: Reading, inside: list[Mention], sentence: range, verb: int) -> list[tuple[Mention, list[Mention]]]:
    """Bodies and the persons who represent them, one after the other as the first clause has them."""
    bodies = _bodies(reading, inside, sentence)
    people = [m for m in inside if m.person is not None or (m.officer is not None and m.officer.person is not None)]
    slots = sorted([*((m, True) for m in bodies), *((m, False) for m in people)], key=lambda slot: slot[0].first)
    slots = [slot for slot in slots if slot[0].first > verb or _is_last_before(slot[0], slots, verb)]
    if not slots:
        return []
    behalf = [position for position, (m, is_body) in enumerate(slots) if is_body and _is_on_behalf(reading, m.first)]
    if slots[0][1] == slots[-1][1]:
        # „Podpisali ją wójt Jan Gil, a w imieniu szkoły dyrektor Adam Maj”: who stands before has no part.
        return _grouped(slots[behalf[0] :]) if behalf else []
    return _grouped(slots if slots[0][1] else slots[::-1])


def _bodies(reading: Reading, inside: list[Mention], sentence: range) -> list[Mention]:
    """What may be represented in a sentence: bodies by name, offices without a person, heads alone."""
    covered = {i for m in inside for i in range(m.first, m.last)}
    named = [m for m in inside if m.officer is None and m.person is None]
    bodies = [m for m in named if m.organisation is not None and m.organisation.category != "cluster"]
    bodies += [m for i in sentence if i not in covered and (m := _reference(reading, i)) is not None]
    # „w zastępstwie dyrektora szpitala”, „burmistrza reprezentowała …”
    unnamed = [m for m in inside if m.officer is not None and m.officer.person is None]
    if any(_is_verb(reading, i) for i in sentence):
        return bodies + [m for m in unnamed if "acc" in m.cases or _is_on_behalf(reading, m.first)]
    bodies += unnamed
    if any(reading.words[i].is_finite for i in sentence):
        # „W sali Urzędu umowę podpisali …, a w imieniu fundacji …”: only who is signed for.
        return [m for m in bodies if _is_on_behalf(reading, m.first)]
    return bodies


def _is_last_before(mention: Mention, slots: list[tuple[Mention, bool]], verb: int) -> bool:
    """Of what stands before the verb only the nearest kind is in its clause: „W Kole gminę reprezentował …”."""
    before = [(m, is_body) for m, is_body in slots if m.first < verb]
    kind = before[-1][1]
    nearest = next((i for i in range(len(before) - 1, -1, -1) if before[i][1] != kind), -1)
    return mention in [m for m, _ in before[nearest + 1 :]]


def _grouped(slots: list[tuple[Mention, bool]]) -> list[tuple[Mention, list[Mention]]]:
    found: list[tuple[Mention, list[Mention]]] = []
    for mention, is_body in slots:
        if is_body:
            found.append((mention, []))
        elif found:
            found[-1][1].append(mention)
    return found


def _reference(reading: Reading, index: int) -> Mention | None:
    """„fundację”, „Powiat”: a head alone, in the accusative, on behalf or in the genitive behind „zarząd”, „strona”."""
    if _is_ourselves(reading, index):
        head = heading_body(reading)
        return replace(head, first=index, last=index + 1) if head is not None else None
    if is_reference_on_behalf(reading, index):
        return Mention(index, index + 1, reference_at(reading.words, index))
    organisation = reference_at(reading.words, index)
    if organisation is None:
        return None
    before = reading.words.get(index - 1)
    part = before is not None and bool(before.lemmas & (_PART_OF | words_of("senders")))
    if not _in_case(reading.words[index], "gen" if part else "acc"):
        return None
    return Mention(index, index + 1, organisation)


def _in_case(word: Word, case: str) -> bool:
    """Can the head stand in this case of the singular? An acronym can in any."""
    lemma = reference_lemma(word)
    if lemma == word.text:
        return True
    return any(r.lemma.lower() == lemma and case in r.cases and "sg" in r.numbers for r in word.readings if r.is_noun)
