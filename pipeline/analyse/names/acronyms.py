"""Acronyms of bodies named in the document: given in brackets („… Młodych (FRM)”) or the initials of a name."""

from __future__ import annotations

from dataclasses import replace

from pipeline.analyse.language.words import Words
from pipeline.analyse.names.heads import head_lemma
from pipeline.analyse.names.organisations import Organisation

MIN_LENGTH = 3
#: Bodies that two letters may name („PŁ”: „Politechnika Łódzka”); of others they tell the kind („SP nr 3”).
_BY_TWO = frozenset({"university"})
#: Words inside names that give acronyms no letter.
SMALL_WORDS = frozenset(
    {"w", "we", "z", "ze", "i", "oraz", "im", "na", "rzecz", "do", "spraw", "dla", "przy", "nr", "o"}
)


def acronyms_of(words: Words, organisation: Organisation) -> frozenset[str]:
    """What a body may be called for short, in capitals: the acronym in brackets, and its initials from the first on.

    „Karkonoski Sejmik Osób Niepełnosprawnych w Jeleniej Górze” → KSO, KSON, KSONJ, KSONJG.
    """
    found: set[str] = set()
    if organisation.acronym is not None:
        found.add(words.text[slice(*organisation.acronym)].strip('„”"').upper())
    own = [words[i] for i in words.span(*organisation.name)]
    named = [w for w in own if w.is_word and w.lower not in SMALL_WORDS]
    # „Kolskie Towarzystwo Budownictwa Społecznego” is KTBS or TBS.
    head = next((i for i, word in enumerate(named) if head_lemma(word)), 0)
    # „CKZiU” keeps the conjunction.
    joined = [w for w in own if w in named or w.lower == "i"]
    for spelled in (named, named[head:], joined):
        # „Akademia Górniczo-Hutnicza” is AGH.
        parts = [part for word in spelled for part in word.text.split("-") if part]
        initials = "".join(part[0] for part in parts).upper()
        found |= {initials[:n] for n in range(MIN_LENGTH, len(parts) + 1) if parts[n - 1].lower() != "i"}
        if organisation.category in _BY_TWO and len(parts) == MIN_LENGTH - 1:
            found.add(initials)
    return frozenset(found)


def with_acronyms(words: Words, named: list[Organisation]) -> list[Organisation]:
    """The names together with the mentions of them by acronym; an acronym of no named body stays a name of its own."""
    full = [o for o in named if not _is_acronym(words, o)]
    known: dict[str, set[str]] = {}
    for organisation in full:
        if not organisation.bare and not organisation.shared:
            for short in acronyms_of(words, organisation):
                known.setdefault(short, set()).add(organisation.category)
    inside = [(o.first, o.last) for o in full]
    heads = {words[o.first].text for o in full if not o.bare}
    alone = {o.first: o for o in named if _is_acronym(words, o)}
    found = list(full)
    for index, word in enumerate(words):
        acronym = word.acronym
        if acronym is None or any(first <= index < last for first, last in inside):
            continue
        if acronym.upper() in known:
            (category, *_) = sorted(known[acronym.upper()])
            found.append(Organisation((word.start, word.end), index, index + 1, category, source="acronym"))
        elif index in alone:
            # „LGD” refers to the „LGD „Lipa”” of the text; where there is none it is a name.
            found.append(replace(alone[index], bare=word.text in heads))
    return found


def _is_acronym(words: Words, organisation: Organisation) -> bool:
    """Is the name as written nothing but an acronym („PFRON”)?"""
    return organisation.last - organisation.first == 1 and words[organisation.first].acronym is not None
