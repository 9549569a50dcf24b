"""Acronyms of bodies named in the document: given in brackets („… Młodych (FRM)”) or the initials of a name."""

from __future__ import annotations

from pipeline.analyse.organisations import Organisation
from pipeline.analyse.words import Words

MIN_LENGTH = 3
_SMALL = frozenset({"w", "we", "z", "ze", "i", "oraz", "im", "na", "rzecz", "do", "spraw", "dla", "przy", "nr", "o"})


def acronyms_of(words: Words, organisation: Organisation) -> frozenset[str]:
    """What a body may be called for short, in capitals: the acronym in brackets, and its initials from the first on.

    „Karkonoski Sejmik Osób Niepełnosprawnych w Jeleniej Górze” → KSO, KSON, KSONJ, KSONJG.
    """
    found = set()
    if organisation.acronym is not None:
        found.add(words.text[slice(*organisation.acronym)].strip("„”\"").upper())
    own = [words[i] for i in words.span(*organisation.name)]
    initials = "".join(w.text[0] for w in own if w.is_word and w.lower not in _SMALL).upper()
    return frozenset({*found, *(initials[:n] for n in range(MIN_LENGTH, len(initials) + 1))})


def acronyms(words: Words, named: list[Organisation]) -> list[Organisation]:
    """Mentions by acronym of exactly one of the named bodies, outside the names themselves."""
    known: dict[str, set[str]] = {}
    for organisation in named:
        if not organisation.bare and not organisation.shared:
            for acronym in acronyms_of(words, organisation):
                known.setdefault(acronym, set()).add(organisation.category)
    taken = [(o.first, o.last) for o in named]
    found = []
    for index, word in enumerate(words):
        acronym = word.acronym
        if acronym is None or acronym.upper() not in known or len(acronym) < MIN_LENGTH:
            continue
        if not any(first <= index < last for first, last in taken):
            (category, *_) = sorted(known[acronym.upper()])
            found.append(Organisation((word.start, word.end), index, index + 1, category, source="acronym"))
    return found
