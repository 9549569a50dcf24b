"""Names that share one head in the plural: „Spółdzielnie Socjalne: „A” z X i „B” z Y”, „gmin Dwór, Las i Łąka”."""

from __future__ import annotations

from dataclasses import replace

from pipeline.analyse.language.agreement import is_adjective, numbers
from pipeline.analyse.language.morphology import PLACE
from pipeline.analyse.language.quotations import QUOTING, quoted_end
from pipeline.analyse.language.words import Word, Words
from pipeline.analyse.names.heads import category_of, head_at, head_lemma, is_class, is_office
from pipeline.analyse.names.links import is_series
from pipeline.analyse.names.organisations import Organisation, head_group
from pipeline.analyse.names.suffixes import suffix_pattern
from pipeline.analyse.names.tails import tail_of
from pipeline.analyse.people.persons import is_person_at
from pipeline.analyse.places.places import place_end

_JOINERS = frozenset({",", ";", "i", "oraz", "a"})
#: What may stand behind a name in an item of a list.
_CLOSING = frozenset(",;.(–—-")


def parse_shared(words: Words, index: int) -> list[Organisation]:
    """Names that share a head, in order; empty when there are none here.

    The head group is unambiguously plural („gmin”, „Spółdzielniom Socjalnym”), or plural with a colon behind it.
    """
    head = head_at(words, index)
    if head is None:
        return []
    lemma = head_lemma(words[head]) or ""
    block = words.of_block(words[index].block)
    end, common = head_group(words, index, head, opening=index == words.content_start(words[index].block))
    # „trzy spółdzielnie socjalne z Rzeszowa: „A”, „B” i „C””: one seat for all.
    together = tail_of(words, index, end, category_of(lemma))
    seat = together.seat if (behind := words.get(together.end)) is not None and behind.text == ":" else None
    own, end = end, together.end if seat is not None else end
    mark = words.get(end)
    colon = mark is not None and mark.text == ":"
    # „gminy Las, Dwór i Łąka” may be a plural, „Gminy Las” alone is a genitive.
    communes = category_of(lemma) == "commune" and not words[index].is_capital
    plural = colon or communes or numbers(common) == {"pl"} or _are_towns(words, end)
    if "pl" not in numbers(common) or not plural:
        return []
    common = frozenset(feature for feature in common if feature[0] == "pl")
    span = None if is_class(words[head], lemma) else (words[index].start, words[own - 1].end)
    pattern = Organisation((0, 0), 0, 0, category_of(lemma), span, features=common, shared=span is not None)
    if pattern.category == "office" and (offices := _offices(words, end, pattern)):
        return offices
    heads_list = colon and block == range(index, end + 1) and "nom" in pattern.cases
    inside = range(end + colon, block.stop)
    members = _listed(words, index, pattern) if heads_list else _members(words, inside, pattern)
    members = [m if m.seat else replace(m, seat=seat) for m in members]
    return members if colon or len(members) > 1 else []


def _are_towns(words: Words, index: int) -> bool:
    """„Nadleśnictwa Turek, Sanok i Krosno”: a series of towns in the nominative, so that the head is of each."""
    towns = 0
    while (word := words.get(index)) is not None and any(PLACE in r.names and "nom" in r.cases for r in word.readings):
        joiner = words.get(index + 1)
        if towns and is_series(words[index - 1]):
            return True
        if joiner is None or not (joiner.text == "," or is_series(joiner)):
            break
        towns += 1
        index += 2
    return False


def _offices(words: Words, start: int, pattern: Organisation) -> list[Organisation]:
    """Offices of two services in one town: „Komendy Powiatowe Policji i Straży Pożarnej w Pile”; empty where none are.

    The head and the town belong to both: „Komenda Powiatowa Policji w Pile”.
    """
    end = _genitives_end(words, start)
    joined = end > start and end < len(words) and is_series(words[end])
    last = _genitives_end(words, end + 1) if joined else end
    link = words.get(last)
    town = place_end(words, last + 1, "loc") if link is not None and link.lower in {"w", "we"} else None
    if last <= end + 1 or town is None:
        return []
    where, seat = (words[last].start, words[town - 1].end), (words[last + 1].start, words[town - 1].end)
    return [
        replace(pattern, name=(words[a].start, words[b - 1].end), first=a, last=after, seat=seat, where=where)
        for a, b, after in ((start, end, end), (end + 1, last, town))
    ]


def _genitives_end(words: Words, index: int) -> int:
    """Index after the capital genitives that stand at a word."""
    start = index
    while (word := words.get(index)) is not None and word.block == words[start - 1].block:
        genitive = any("gen" in r.cases and (r.is_noun or r.is_adjective) for r in word.readings)
        if not word.is_capital or not genitive or is_person_at(words, index):
            break
        index += 1
    return index


def _members(words: Words, inside: range, pattern: Organisation) -> list[Organisation]:
    found: list[Organisation] = []
    index = inside.start
    while index in inside:
        word = words[index]
        end = _member_end(words, index, word, pattern.category)
        if end is None:
            break
        member = replace(pattern, name=(word.start, words[end - 1].end), first=index, last=end)
        member = member.with_tail(tail_of(words, index, end, pattern.category))
        found.append(member)
        index = _next_member(words, member.last)
    return found


def _listed(words: Words, index: int, pattern: Organisation) -> list[Organisation]:
    """The items of the list below a line that is the head alone: „Gminy: / • Las / • Dwór”."""
    found: list[Organisation] = []
    number = words[index].block + 1
    list_id = words.blocks[number].list_id if number < len(words.blocks) else None
    while list_id is not None and number < len(words.blocks) and words.blocks[number].list_id == list_id:
        block = words.blocks[number]
        inside = words.span(block.start + len(block.label), block.end)
        member = next(iter(_members(words, inside, pattern)), None)
        if member is None or not (member.last == inside.stop or words[member.last].text in _CLOSING):
            return []
        found.append(member)
        number += 1
    return found


def _next_member(words: Words, index: int) -> int:
    """Index of the next member behind a comma or „i”, past a bracket („(prezes Anna Nowak)”); -1 when there is none."""
    mark = words.get(index)
    if mark is not None and mark.text == "(":
        index = quoted_end(words, index) or index
        mark = words.get(index)
    if mark is None or mark.lower not in _JOINERS:
        return -1
    after = words.get(index + 1)
    if after is not None and after.lower in {"i", "oraz", "a", "także"}:
        return index + (3 if after.lower == "a" else 2)
    return index + (2 if after is not None and after.lower == "także" else 1)


def _member_end(words: Words, index: int, word: Word, category: str) -> int | None:
    """Index after a member's own part: a quotation or capital words, and „w X”; None for another body or officer."""
    if word.text in QUOTING:
        end = quoted_end(words, index)
    elif word.is_capital and head_at(words, index) is None and not is_office(word):
        end = _capitals(words, index, word)
    elif category in {"county", "voivodeship"} and is_adjective(word):
        # „powiaty: kolski i turecki”
        return index + 1
    else:
        return None
    link = words.get(end) if end is not None else None
    if end is not None and link is not None and link.lower in {"w", "we"} and link.block == word.block:
        return place_end(words, end + 1, "loc") or end
    return end


def _capitals(words: Words, index: int, word: Word) -> int | None:
    if is_person_at(words, index):
        return None
    end = index + 1
    while (after := words.get(end)) is not None and after.block == word.block:
        suffix = suffix_pattern().match(words.text, after.start)
        if suffix:
            return words.at(suffix.end() - 1) + 1
        if not after.is_capital:
            break
        end += 1
    return end
