"""How far the words of a function reach: what belongs to it before and behind its word."""

from __future__ import annotations

from functools import cache

from pipeline.analyse.language.words import Words
from pipeline.analyse.people.functions import FunctionWord, abbreviations, function_word
from pipeline.analyse.people.persons import Person
from pipeline.analyse.people.titles import is_title
from pipeline.analyse.tables import toml_table


@cache
def _adjectives(kind: str) -> frozenset[str]:
    return frozenset(toml_table("pipeline.analyse.people", "functions")["adjectives"][kind])


def function_start(words: Words, index: int) -> int:
    """Index of what belongs to the function before its word: „główna księgowa”, „p.o. dyrektora”, „I zastępca”."""
    before = words.get(index - 1)
    if before is None or before.block != words[index].block:
        return index
    acting = [word.lower for word in words[max(0, index - 4) : index]] == ["p", ".", "o", "."]
    if acting:
        return index - 4
    ranked = before.is_roman or bool(before.lemmas & _adjectives("ranks"))
    return index - 1 if ranked else index


def function_end(words: Words, index: int, word: FunctionWord) -> int:
    """Index after the words of the function: its complements, a deputised function, an adjective („naczelny”)."""
    end = index + 1
    if words[index].lower in abbreviations() and (mark := words.get(end)) is not None and mark.text == ".":
        end += 1
    if word.deputises and (after := words.get(end)) is not None and (inner := function_word(after.text)) is not None:
        return function_end(words, end, inner)
    for complement in sorted(word.complements, key=len, reverse=True):
        fixed = [part for part in complement.lower().split() if part != "…"]
        here = [words[i].lower for i in range(end, min(end + len(fixed), len(words)))]
        if here == fixed:
            end += len(fixed)
            break
    after = words.get(end)
    return end + 1 if after is not None and after.lemmas & _adjectives("behind") else end


def scope_end(words: Words, index: int, starts: dict[int, Person]) -> int:
    """Index after the field of the office: „ds. rozwoju i nauki”, „do spraw technicznych”."""
    opening = [word.lower for word in words[index : index + 2]]
    if opening not in (["ds", "."], ["do", "spraw"]):
        return index + 1 if opening[:1] == ["ds"] and scope_end(words, index + 1, starts) > index + 1 else index
    end = index + 2
    while (word := words.get(end)) is not None and word.block == words[index].block and end not in starts:
        genitive = any("gen" in r.cases and (r.is_noun or r.is_adjective) for r in word.readings)
        if is_title(word) or not (genitive or word.lower in {"i", "oraz"}):
            break
        end += 1
    return end if end > index + 2 else index
