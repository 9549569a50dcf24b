"""Alternatives that a gold record accepts, read from its notes."""

from __future__ import annotations

import re

_ITEM_BREAK = re.compile(r"\s*(?:,|/|;|\bor\b)\s*")
_QUOTED = re.compile(r"[„\"“]([^„”\"“]+)[”\"“]")

#: „accept A, B” and „alias A”: the list follows, up to the end of the clause.
_AFTER = re.compile(r"\b(?:accept|accepts|accepted:|alias|aliases)\s+(?P<items>[^.;()]+)", re.IGNORECASE)
#: „A / B accepted” and „A alias”: the list precedes, from the beginning of the clause.
_BEFORE = re.compile(r"(?:^|[.;(]\s*)(?P<items>[^.;()]+?)\s+(?:(?:is|are)\s+)?(?:accepted|alias)(?=\s*(?:[.;)]|$))")


def accepted_alternatives(notes: str) -> tuple[str, ...]:
    """What ``notes`` call accepted or an alias: „accept Auras, Szramka”, „A / B accepted”, „WKES alias”.

    Of a clause with quotes only the quoted parts count; where it has none, its items between commas and slashes.
    """
    clauses = [match["items"] for pattern in (_AFTER, _BEFORE) for match in pattern.finditer(notes)]
    items = [item for clause in clauses for item in _items(clause)]
    return tuple(dict.fromkeys(items))


def _items(clause: str) -> list[str]:
    quoted = _QUOTED.findall(clause)
    return [item.strip() for item in quoted or _ITEM_BREAK.split(clause) if item.strip()]
