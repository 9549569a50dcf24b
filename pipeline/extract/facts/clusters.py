"""The cluster: the name of the partnership that the agreement is about."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import replace

from pipeline.analyse.contacts import ContactKind
from pipeline.analyse.language.quotations import CLOSING, OPENING
from pipeline.analyse.names.heads import head_lemma
from pipeline.analyse.names.organisations import Organisation
from pipeline.analyse.places.places import place_end
from pipeline.extract.facts.purposes import purposes
from pipeline.extract.frames import ClusterFrame, Span
from pipeline.extract.lexicon import CLUSTER_KINDS, SEATED
from pipeline.extract.reading import Reading

#: What is worth a mention of the name, against one more repetition of another.
#: How far behind the name „zwany dalej” may give the acronym.
MAX_CALLED = 8
_KINDS = frozenset(CLUSTER_KINDS)
_IN_HEADING, _NOMINATIVE, _OWN_WORD = 2.0, 0.5, 0.3
#: „Klaster ES”: a short form, whatever it is short for.
_SHORT = 0.3


def cluster(reading: Reading) -> ClusterFrame | None:
    """The cluster that is named most, with all mentions, the fullest in the nominative first; or None."""
    groups: dict[tuple[str, ...], list[Organisation]] = defaultdict(list)
    for organisation in reading.organisations:
        is_named = not organisation.bare and organisation.source == "grammar"
        if organisation.category == "cluster" and is_named and not _is_kind_of_contract(reading, organisation):
            named = _inner(reading, organisation)
            groups[_key(reading, named)].append(named)
    if not groups:
        return None
    merged = _merged(groups)
    scores = Counter({key: sum(_weight(reading, o) for o in found) for key, found in merged.items()})
    best = scores.most_common(1)[0][0]
    mentions = sorted(merged[best], key=lambda o: (-_fullness(reading, o), "nom" not in o.cases, o.first))
    acronym = next((found for o in mentions if (found := o.acronym or _called(reading, o)) is not None), None)
    contacts = tuple(c for c in reading.contacts if c.kind in {ContactKind.EMAIL, ContactKind.URL, ContactKind.PHONE})
    basis = "named again" if len(mentions) > 1 else "named once"
    return ClusterFrame(tuple(mentions), acronym, _seat(reading, mentions), contacts, purposes(reading), basis)


def _is_kind_of_contract(reading: Reading, organisation: Organisation) -> bool:
    """„UMOWA PARTNERSTWA na rzecz …”: the kind of contract and what it is for, no name."""
    after = reading.words.get(organisation.first + 1)
    contract = any(n.last == organisation.first and n.kind == "umowa" for n in reading.nouns)
    return contract and after is not None and after.text.islower()


def _called(reading: Reading, organisation: Organisation) -> Span | None:
    """„…, zwany dalej „KKES””: the acronym that the text gives the cluster behind its name."""
    behind = range(organisation.last, min(reading.sentence(organisation.first).stop, organisation.last + MAX_CALLED))
    called = next((i for i in behind if reading.words[i].lower.startswith("zwan")), None)
    if called is None:
        return None
    acronyms = (reading.words[i] for i in range(called, behind.stop) if reading.words[i].acronym is not None)
    return next(((word.start, word.end) for word in acronyms), None)


def _seat(reading: Reading, mentions: list[Organisation]) -> Span | None:
    """„… z siedzibą w X” behind the name, or „Siedzibą klastra jest (miasto) X”."""
    said = next((o.seat for o in mentions if o.seat is not None), None)
    if said is not None:
        return said
    for sentence in reading.sentences:
        if not any(reading.words[i].lower == SEATED for i in sentence) or not reading.lemmas(sentence) & _KINDS:
            continue
        for index in sentence:
            before = reading.words.get(index - 1)
            if before is None or before.lower not in {"jest", "miasto", "miejscowość"}:
                continue
            end = place_end(reading.words, index, "nom")
            if end is not None:
                return reading.words[index].start, reading.words[end - 1].end
    return None


def _inner(reading: Reading, organisation: Organisation) -> Organisation:
    """„klaster „Kolski Klaster Energii””: the name in quotation marks is the whole name when it has a head itself."""
    inside = reading.words.span(*organisation.name)
    opening = next((i for i in inside if reading.words[i].text in OPENING and i > inside.start), None)
    if opening is None or reading.words[inside.stop - 1].text not in CLOSING:
        return organisation
    quoted = range(opening + 1, inside.stop - 1)
    lemma = next((found for i in inside if (found := head_lemma(reading.words[i]))), None)
    headed = any(head_lemma(reading.words[i]) == lemma and reading.words[i].is_capital for i in quoted)
    if not headed:
        return organisation
    return replace(organisation, name=reading.span(quoted), head=None, features=frozenset())


def _key(reading: Reading, organisation: Organisation) -> tuple[str, ...]:
    words = [reading.words[i] for i in reading.words.span(*organisation.name)]
    return tuple(min(word.lemmas) for word in words if word.is_word)


def _merged(groups: dict[tuple[str, ...], list[Organisation]]) -> dict[tuple[str, ...], list[Organisation]]:
    """Short forms join the longer name that starts or ends with them."""
    merged: dict[tuple[str, ...], list[Organisation]] = {}
    for key in sorted(groups, key=len, reverse=True):
        longer = next((k for k in merged if k[: len(key)] == key or k[-len(key) :] == key), None)
        merged.setdefault(longer or key, []).extend(groups[key])
    return merged


def _weight(reading: Reading, organisation: Organisation) -> float:
    heading = reading.block(organisation.first).kind == "heading"
    inside = [reading.words[i] for i in reading.words.span(*organisation.name)]
    own = sum(word.is_capital for word in inside)
    if all(word.acronym or head_lemma(word) for word in inside):
        return _SHORT
    return (1.0 + _IN_HEADING * heading + _NOMINATIVE * ("nom" in organisation.cases)) * (1 + _OWN_WORD * own)


def _fullness(reading: Reading, organisation: Organisation) -> int:
    """Words in the name; names in capitals only are worth less, as a headline shouts them."""
    inside = reading.words.span(*organisation.name)
    shouted = all(reading.words[i].is_shouted for i in inside if reading.words[i].is_word)
    return len(inside) - 100 * shouted
