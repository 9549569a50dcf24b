"""What the model looks at in a reading of a phrase. Parts that recur are made once: scoring them costs little."""

from __future__ import annotations

from functools import lru_cache

from pipeline.normalise.agreement import Reading, Slot
from pipeline.normalise.lemmas.candidate import Features, shape, shared_start
from pipeline.normalise.lemmas.grammar import Group
from pipeline.normalise.lemmas.tokens import Token
from pipeline.normalise.lemmas.words import frequency, marks

#: Words of a phrase whose shapes features tell, and the number of words from which all phrases are „long”.
_SHAPES, _LONG = 3, 6
#: Binary orders of frequency that a feature tells apart, and how many steps of them.
_RARER, _RARER_STEPS = 2.0, 6
#: Letters before a change of ending that features look at, at most.
_CONTEXT = 2
PERSON, NO_NOUN = frozenset({"person"}), frozenset({"no noun"})


def outline(tokens: list[Token]) -> tuple[str, int]:
    """The shapes of the first words of a phrase, and its length."""
    return "".join(shape(token.text) for token in tokens[:_SHAPES]), min(len(tokens), _LONG)


@lru_cache(maxsize=10_000)
def of_staying(shapes: str, size: int) -> Features:
    """For a phrase that stays as it is written."""
    return frozenset({"stays", f"stays:{shapes}", f"stays:{size}"})


@lru_cache(maxsize=100)
def of_chain(length: int) -> Features:
    """For a head with so many coordinated heads and appositions, itself among them."""
    return frozenset({f"chain:{length}"})


def of_reading(tokens: list[Token], group: Group, commonest: float) -> Features:
    """What tells readings of one phrase apart: the slot, the head, how many words agree, and what follows them.

    ``commonest`` is the weight of the most frequent head among them.
    """
    rest = tokens[group.end] if group.end < len(tokens) else None
    steps = round((commonest - group.head_reading.weight) / _RARER)
    place = (group.members[0][0], group.size, len(group.members) == 1, group.person is not None)
    return _of_reading(
        group.slot, group.head_reading, place, min(max(0, steps), _RARER_STEPS), _kind(rest), outline(tokens)
    )


@lru_cache(maxsize=100_000)
def _of_reading(
    slot: Slot, head: Reading, place: tuple[int, int, bool, bool], rarer: int, rest: str, phrase: tuple[str, int]
) -> Features:
    at, agreeing, is_lone, titles_person = place
    shapes, size = phrase
    names = marks(head.analysis)
    return frozenset(
        {
            f"slot:{slot.case}:{slot.number}:{slot.gender}:{names}{head.is_plural_only}",
            f"slot:{slot.case}:{slot.number}:{shapes}",
            f"rarer:{rarer}:{is_lone}",
            f"agree:{agreeing}:{size}:{slot.case == 'nom'}",
            f"rest:{rest}:{slot.case}",
            f"contested:{head.is_contested}:{names}:{is_lone}",
            f"frequency:{frequency(head.analysis.lemma) if is_lone else ''}:{slot.case}:{slot.number}",
            f"head at:{at}:{shapes}",
            f"titles a person:{titles_person}",
            f"rare:{bool(head.analysis.labels)}",
        }
    )


def _kind(token: Token | None) -> str:
    """What follows the head's group: nothing, or a word by its shape and what it can be."""
    if token is None:
        return "end"
    word = token.word
    return shape(token.text) + ("a" if word and word.adjectives else "") + ("n" if word and word.nouns else "")


def of_singular(group: Group) -> Features:
    """For a plural that becomes a singular („Polaków” → „Polak”)."""
    analysis = group.head_reading.analysis
    return frozenset(
        {
            "made singular",
            f"made singular:{group.slot.case}:{marks(analysis)}",
            f"made singular:{analysis.lemma}",
            f"made singular:{len(group.members)}",
        }
    )


def of_changes(tokens: list[Token], forms: dict[int, str]) -> tuple[Features, ...]:
    """How the endings of words change, and how many words do."""
    changed = sum(tokens[index].text != form for index, form in forms.items())
    return (_of_number(changed, len(tokens)), *(_of_change(tokens[index].text, form) for index, form in forms.items()))


@lru_cache(maxsize=1_000)
def _of_number(changed: int, size: int) -> Features:
    return frozenset({f"changed:{changed}:{min(size, _LONG)}"})


@lru_cache(maxsize=100_000)
def _of_change(written: str, lemma: str) -> Features:
    written, lemma = written.lower(), lemma.lower()
    at = shared_start(written, lemma)
    change = f"{written[at:]}>{lemma[at:]}"
    return frozenset(f"change {n}:{written[max(at - n, 0) : at]}|{change}" for n in range(_CONTEXT + 1))
