"""Names of companies that only their legal form gives away: „Meblex S.A.”, „Rolmix Lis i Synowie sp.j.”."""

from __future__ import annotations

from pipeline.analyse.language.words import Words, is_only_verb
from pipeline.analyse.names.foreign import is_foreign
from pipeline.analyse.names.organisations import Organisation
from pipeline.analyse.names.owners import is_partner
from pipeline.analyse.names.suffixes import suffix_pattern
from pipeline.analyse.names.tails import tail_of

#: Words of a name before its legal form.
MAX_COMPANY = 6


def parse_companies(words: Words) -> list[Organisation]:
    """Names that only their legal form gives away: the capital or quoted words before „Sp. z o.o.” and the like."""
    found = []
    for match in suffix_pattern().finditer(words.text):
        inside = words.span(match.start(), match.end())
        if not inside or words[inside.start].start != match.start():
            continue
        first = _company_start(words, inside.start)
        if first is not None:
            name = (words[first].start, match.end())
            company = Organisation(name, first, inside.stop, "company")
            found.append(company.with_tail(tail_of(words, first, inside.stop, "company")))
    return found


def _company_start(words: Words, suffix: int) -> int | None:
    """Index of the first word of a company's name, walking left from its legal form."""
    index = suffix
    while index > 0 and suffix - index < MAX_COMPANY and words[index - 1].block == words[suffix].block:
        before = words[index - 1]
        if before.text in '”"’»':
            opened = next((i for i in range(index - 2, max(-1, index - 12), -1) if words[i].text in '„“"«‚'), None)
            return opened if opened is not None and words[opened].block == before.block else None
        joins = before.is_capital or before.text == "&" or (before.text == "." and index == suffix)
        joins = joins or is_foreign(before) or (before.lower == "i" and is_partner(words[index]))
        if not joins or before.is_roman:
            break
        index -= 1
    index += index < suffix and _is_verb_of(words, index, suffix)
    return index if index < suffix and words[index].is_word else None


def _is_verb_of(words: Words, index: int, suffix: int) -> bool:
    """„Działa Meblex Sp. z o.o.”: a verb with the capital of the sentence that it starts, before a name or none."""
    word, before = words[index], words.get(index - 1)
    starts = before is None or before.block != word.block or before.text == "."
    verb = any(reading.is_verb for reading in word.readings) and index + 1 < suffix
    return starts and (verb or is_only_verb(word.lower))
