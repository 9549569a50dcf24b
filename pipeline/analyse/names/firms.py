"""Firms of sole traders that no head noun gives away: „Słodka Chwila Anna Lis”, „Szewstwo „Podeszwa” Jan Gil”."""

from __future__ import annotations

from pipeline.analyse.language.morphology import FORENAME, PLACE, PLACE_PART
from pipeline.analyse.language.quotations import CLOSING, QUOTING
from pipeline.analyse.language.words import Words, is_only_verb
from pipeline.analyse.names.heads import category_of, is_office, reference_lemma
from pipeline.analyse.names.links import is_series, links
from pipeline.analyse.names.organisations import Organisation
from pipeline.analyse.names.owners import FIRMS, names_thing, owner_at
from pipeline.analyse.names.tails import tail_of
from pipeline.analyse.people.persons import person_at
from pipeline.analyse.people.titles import is_title
from pipeline.document import BlockKind

#: Words of a firm before its owner's name.
MIN_WORDS, MAX_WORDS = 2, 8
#: What a member of an enumeration stands behind.
_BEFORE = frozenset({",", ";", ":", "i", "oraz", "–", "—", "-", "•", "a", "także"})


def with_firms(words: Words, named: list[Organisation]) -> list[Organisation]:
    """The names together with firms of sole traders; a head noun alone in such a firm names nothing („Dwa Koła”)."""
    firms = parse_firms(words, named)
    inside = {index for firm in firms for index in range(firm.first, firm.last)}
    return [*(body for body in named if body.first not in inside), *firms]


def parse_firms(words: Words, named: list[Organisation]) -> list[Organisation]:
    """Members of enumerations that are two capital words or a quotation with a person's name in the nominative."""
    taken = {index for body in named if not body.bare for index in range(body.first, body.last)}
    found = []
    for index in range(MIN_WORDS, len(words)):
        if index in taken or not any(FORENAME in r.names for r in words[index].readings):
            continue
        first = _first_word(words, index, taken)
        owner = owner_at(words, index) if first is not None else None
        if first is not None and owner is not None and not taken & set(range(owner.first, owner.last)):
            firm = Organisation((words[first].start, owner.name[1]), first, owner.last, "company")
            found.append(firm.with_tail(tail_of(words, first, owner.last, firm.category)))
    return found


def _first_word(words: Words, owner: int, taken: set[int]) -> int | None:
    """Index of the first word of the firm whose owner's name starts at ``owner``; None where no firm stands."""
    index, item = owner, words.content_start(words[owner].block)
    while index - 1 >= item and owner - index < MAX_WORDS and _may_belong(words, index - 1, taken):
        index = _opening(words, index - 1) if words[index - 1].text in CLOSING else index - 1
    while index < owner and words[index].lower in links():
        index += 1
    quoted = words[owner - 1].text in CLOSING
    if person_at(words, index) is not None:
        # „Jan Gil Anna Lis”: two persons.
        return None
    if owner - index < MIN_WORDS or not (quoted or names_thing(words, index)):
        return None
    # „Stary Toruń Anna Lis”: the town before a signature.
    last = words[owner - 1].readings
    if any(r.names & {PLACE, PLACE_PART} for r in last) and not any(r.is_noun and r.is_common for r in last):
        return None
    return index if index == item or words[index - 1].lower in _BEFORE or _is_shop(words, index - 1) else None


def _may_belong(words: Words, index: int, taken: set[int]) -> bool:
    word = words[index]
    if index in taken or is_office(word) or is_title(word) or is_only_verb(word.lower):
        return False
    listed = words.blocks[word.block].kind in {BlockKind.LIST_ITEM, BlockKind.TABLE_CELL}
    return word.is_capital or word.text in CLOSING - {")"} or (listed and word.lower in links() and not is_series(word))


def _opening(words: Words, closing: int) -> int:
    """Index of the mark that opens a quotation; the closing mark itself where none does."""
    block = words.of_block(words[closing].block)
    opened = (i for i in range(closing - 1, block.start - 1, -1) if words[i].text in QUOTING)
    return next(opened, closing)


def _is_shop(words: Words, index: int) -> bool:
    """„sklep”, „zakład fryzjerski”: small words before a firm that say what it is."""
    while index > 0 and not words[index].is_capital and any(r.is_adjective for r in words[index].readings):
        index -= 1
    lemma = reference_lemma(words[index])
    return lemma is not None and not words[index].is_capital and category_of(lemma) in FIRMS
