"""Polish names in other cases, by Morfeusz's dictionary: the first noun and what agrees with it changes."""

from __future__ import annotations

from functools import lru_cache

from pipeline.analyse.language.morphology import Analysis, analyse, generate

NOUN = frozenset({"subst"})
MODIFIERS = frozenset({"adj", "ppas", "pact"})
#: Adjectives are inflected in their own degree („Wyższa Szkoła” is not the „Najwyższa”).
DEGREES = frozenset({"pos", "com", "sup"})


@lru_cache(maxsize=100_000)
def inflected(name: str, case: str, mark: str = "") -> str | None:
    """A name in the nominative put into another case: its first noun and the adjectives that agree with it.

    „Lokalna Grupa Działania” → „Lokalnej Grupy Działania”. ``mark``: the dictionary's mark of the name that is meant
    („imię”, „nazwisko”, …). None when the dictionary does not know a word that must change.
    """
    words = name.split(" ")
    head = _head(words, mark)
    if head is None:
        return None
    if case == "nom":
        return name
    place, noun = head
    stop = place + 1
    while stop < len(words) and _reading(words[stop], MODIFIERS, noun) is not None:
        stop += 1
    for i in range(stop):
        reading = noun if i == place else _reading(words[i], MODIFIERS, noun)
        form = _form(reading, noun, case) if reading else None
        if form is None:
            return None
        words[i] = form[:1].upper() + form[1:] if words[i][:1].isupper() else form
    return " ".join(words)


def _head(words: list[str], mark: str) -> tuple[int, Analysis] | None:
    """Place and reading of the first noun in the nominative; only adjectives that agree may stand in front of it."""
    for place in range(min(3, len(words))):
        noun = _reading(words[place], NOUN, None, mark)
        after = _reading(words[place + 1], NOUN, None, mark) if place + 1 < len(words) else None
        if noun is not None and (after is None or _reading(words[place], MODIFIERS, after) is None):
            if all(_reading(word, MODIFIERS, noun) for word in words[:place]):
                return place, noun
            return None
    return None


def _reading(word: str, kinds: frozenset[str], noun: Analysis | None, mark: str = "") -> Analysis | None:
    """The first reading of these classes in the nominative, agreeing with a noun; first those with the mark."""
    if not word.isalpha():
        return None
    readings = sorted(
        (*analyse(word.lower()), *analyse(word)), key=lambda found: bool(mark) and mark not in found.names
    )
    return next(
        (
            reading
            for reading in readings
            if reading.pos in kinds and "nom" in reading.cases and (noun is None or _agree(reading, noun))
        ),
        None,
    )


def _agree(one: Analysis, other: Analysis) -> bool:
    return bool(one.numbers & other.numbers and one.genders & other.genders)


def _form(reading: Analysis, noun: Analysis, case: str) -> str | None:
    """The shortest form of a reading's lemma that agrees with the noun in the case („klastra”, not „klastera”)."""
    degree = DEGREES & set(reading.tag.split(":"))
    forms = [
        form.form
        for form in generate(reading.lemma)
        if form.pos == reading.pos
        and case in form.cases
        and _agree(form, noun)
        and form.names == reading.names
        and degree <= set(form.tag.split(":"))
    ]
    return min(forms, key=len, default=None)
