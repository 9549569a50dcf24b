"""Owners in the names of firms: „„Kuter Basia” Jan Lis”, „Restauracja „Sad” s.c. A. i P. Lisowie”."""

from __future__ import annotations

import re

from pipeline.analyse.language.quotations import CLOSING
from pipeline.analyse.language.words import Words
from pipeline.analyse.names.heads import is_office
from pipeline.analyse.people.persons import person_at

#: Kinds of bodies that may bear their owner's name.
FIRMS = frozenset({"company", "unknown"})
#: Partners of a civil partnership by their initials, behind its legal form.
_PARTNERS = re.compile(r"\s*((?:[^\W\d_a-ząćęłńóśźż]\.\s*(?:i\s+|,\s*)?)+[^\W\d_a-ząćęłńóśźż]\w+(?:-\w+)?)")
_CIVIL = re.compile(r"(?:s\s*\.\s*c\s*\.|[Ss]półk\w+ cywiln\w+)")


def with_owners(words: Words, first: int, last: int, category: str) -> int:
    """Index after the name with its owner in the nominative, or with the partners behind „s.c.”."""
    after = words.get(last)
    if category not in FIRMS or after is None or after.block != words[last - 1].block:
        return last
    if (civil := _CIVIL.search(words.text, words[first].start, words[last - 1].end)) is not None:
        partners = _PARTNERS.match(words.text, civil.end())
        return words.at(partners.end() - 1) + 1 if partners is not None else last
    before = words.get(first - 1)
    # „Za Zakład „Kłos” Jan Nowak”, „prezes firmy „Kłos” Jan Nowak”: who signs for the firm, who holds the office.
    acts = before is not None and before.block == after.block and (before.lower == "za" or is_office(before))
    owner = person_at(words, last) if words[last - 1].text in CLOSING and not acts else None
    return owner.last if owner is not None and "nom" in owner.cases else last
