"""What leads to a mention: the words before it in its clause, past the bodies enumerated before it."""

from __future__ import annotations

from dataclasses import dataclass

from pipeline.analyse.language.words import Word
from pipeline.extract.lexicon import COPULAS, Cue, cues, cues_with, words_of
from pipeline.extract.mentions import Mention
from pipeline.extract.parties.clauses import is_relative
from pipeline.extract.reading import Reading

_QUOTES = frozenset('„”“"«»‚’')
#: „zaproszono do grona członków założycieli”: who is only invited, or has left, is no member whatever else is said.
_DECISIVE = frozenset({"prospective", "former"})
_COPULAS = COPULAS | {"pełnić", "to"}
MAX_LEAD = 14


@dataclass(frozen=True, slots=True)
class Lead:
    """The words that govern a mention.

    ``head``: the first member of the enumeration that the mention is in (or the mention itself). ``preposition``: the
    one right before it (lower case) or None. ``colon``: a colon introduces it. ``words`` are the indices of the words
    of the clause before it, nearest first. ``verb``: the finite verb among them.
    """

    head: Mention
    preposition: str | None
    colon: bool
    words: tuple[int, ...]
    verb: int | None


def lead_of(reading: Reading, mention: Mention, earlier: list[Mention]) -> Lead:
    """The lead of a mention; members of an enumeration share the lead of its first member."""
    sentence = reading.sentence(mention.first)
    bracket = _bracket(reading, mention.first, sentence)
    earlier = [m for m in earlier if _bracket(reading, m.first, sentence) == bracket]
    head = _enumeration_head(reading, mention, earlier, sentence)
    first = head.first
    index = first - 1
    while index >= sentence.start and reading.words[index].text in _QUOTES:
        index -= 1
    colon = index >= sentence.start and reading.words[index].text == ":"
    covered = {i for m in earlier if m.may_be_party and m.last <= first for i in range(m.first, m.last)}
    found: list[int] = []
    verb: int | None = None
    preposition: str | None = None
    nouns, venue = 0, False
    while index >= sentence.start and len(found) < MAX_LEAD:
        word = reading.words[index]
        if word.text == "," and (opened := _inserted(reading, index, sentence)) is not None:
            # „Inicjatorem spotkań, które trwały rok, był Ośrodek …”, „Stronami umowy, zawartej w maju, są …”
            index = opened - 1
            continue
        if index in covered or word.text in {";", "("} or (word.text == "," and not _apposition(reading, index)):
            break
        found.append(index)
        if preposition is None and verb is None and not colon and _governs(word, head, nouns, venue=venue):
            preposition = word.lower
        nouns += _is_noun(word)
        venue = venue or bool(word.lemmas & words_of("venues"))
        if _is_full_verb(word):
            if verb is not None:
                break
            verb = index
        index -= 1
    return Lead(head, preposition, colon, tuple(found), verb)


def _inserted(reading: Reading, comma: int, sentence: range) -> int | None:
    """The comma that opens the relative or participial clause which ends at a comma, or None."""
    before = next((i for i in range(comma - 1, sentence.start, -1) if reading.words[i].text == ","), None)
    if before is None:
        return None
    behind = range(before + 1, min(comma, before + 4))
    participle = any(r.pos == "ppas" for r in reading.words[before + 1].readings)
    return before if participle or any("który" in reading.words[i].lemmas for i in behind) else None


def _bracket(reading: Reading, index: int, sentence: range) -> int | None:
    """Index of the bracket that is open around a word, or None."""
    opened = None
    for i in range(sentence.start, index):
        if reading.words[i].text == "(":
            opened = i
        elif reading.words[i].text == ")":
            opened = None
    return opened


def _enumeration_head(reading: Reading, mention: Mention, earlier: list[Mention], sentence: range) -> Mention:
    """The first member of the enumeration that a mention is in: back over members joined by commas and „i”."""
    head = mention
    for before in reversed(earlier):
        if before.first < sentence.start or before.last > head.first or not before.may_be_party:
            continue
        if before.joining_cases and head.joining_cases and not before.joining_cases & head.joining_cases:
            continue
        if not joined(reading, before.last, head.first):
            break
        head = before
    return head


def joined(reading: Reading, start: int, end: int) -> bool:
    """Do only joiners, brackets, representation and class nouns stand between two mentions?"""
    index, joiner = start, False
    while index < end:
        word = reading.words[index]
        if word.text == "(":
            while index < end and reading.words[index].text != ")":
                index += 1
        elif word.lower.startswith("reprezentowan") or (word.text == "," and is_relative(reading, index)):
            # „Gmina Las, reprezentowana przez wójta Jana Nowaka, i Fundacja …”, „…, którą reprezentował wójt, i …”
            while index + 1 < end and reading.words[index + 1].text != ",":
                index += 1
        elif _is_participle(reading, index):
            # „Zakład, prowadzony przez Fundację Świt, Stowarzyszenie Las prowadzące Klub Seniora i Gmina …”
            while index + 1 < end and reading.words[index + 1].lower not in words_of("joiners"):
                index += 1
        elif word.lower in words_of("joiners"):
            joiner = True
        elif joiner and word.lower in {"z", "ze"}:
            # „z Gminą Las i z Fundacją Świt”
            pass
        elif not (word.text in _QUOTES or word.text in "):." or _is_class_word(word)):
            return False
        index += 1
    return joiner


def _is_participle(reading: Reading, index: int) -> bool:
    """„prowadzący”, „prowadzone”: a participle, with what belongs to it up to the next joiner."""
    word = reading.words[index]
    return not word.is_capital and bool(word.readings) and all(r.pos in {"pact", "ppas"} for r in word.readings)


def _is_class_word(word: Word) -> bool:
    """„… oraz spółkami: A, B”: small nouns and adjectives between members."""
    return word.is_word and not word.is_capital and all(r.is_noun or r.is_adjective for r in word.readings)


def _apposition(reading: Reading, comma: int) -> bool:
    """„z koordynatorem, tj. fundacją”: what follows says the same again."""
    after = reading.words.get(comma + 1)
    return after is not None and after.lower in {"tj", "czyli", "to"}


def _governs(word: Word, head: Mention, nouns: int, *, venue: bool) -> bool:
    """Is the word a preposition that governs the mention, itself or through nouns between („w siedzibie Fundacji”)?

    Behind another noun a mention is governed only as a genitive: in „W piątek Gmina Las podpisała” it is the subject.
    """
    if not _is_preposition(word):
        return False
    if not head.cases:
        return nouns == 0 or venue
    if nouns:
        return "gen" in head.cases
    asked = {case for reading in word.readings if reading.pos == "prep" for case in reading.cases}
    return not asked or bool(asked & head.cases)


def _is_noun(word: Word) -> bool:
    return word.text.isdigit() or (word.is_word and any(reading.is_noun for reading in word.readings))


def _is_preposition(word: Word) -> bool:
    if word.lower in words_of("joiners"):
        return False
    return any(reading.pos == "prep" for reading in word.readings)


def _is_full_verb(word: Word) -> bool:
    return word.is_finite and not word.lemmas & _COPULAS


def role_by_cue(reading: Reading, lead: Lead) -> Cue | None:
    """The cue in the lead of a mention: the most specific one, and of those the nearest."""
    best: tuple[tuple[bool, int, int], Cue] | None = None
    seen: frozenset[str] = frozenset()
    behind: tuple[str, ...] = ()
    for distance, index in enumerate(lead.words):
        word = reading.words[index]
        added = word.lemmas if not word.is_participle else frozenset()
        seen |= added
        if lead.verb is None or index > lead.verb:
            # A phrase („w obecności”) governs what follows it, not what stands behind the next verb.
            behind = (word.lower, *behind)
        for cue in cues_with({word.lower, *added}):
            governs = bool(cue.phrase) and cue.phrase[-1] != ":"
            if governs and lead.head.cases and "gen" not in lead.head.cases:
                continue
            rank = (cue.role in _DECISIVE, cue.size, -distance)
            if (best is None or rank > best[0]) and cue.fits(seen, behind):
                best = (rank, cue)
    return best[1] if best is not None else None


def cue_of(reading: Reading, line: range) -> Cue | None:
    """The cue of a whole line: of those that fit, the one whose first word stands nearest to the end."""
    lemmas = reading.lemmas(line, participles=False)
    spelled = tuple(reading.words[index].lower for index in line)
    fitting = [cue for cue in cues() if cue.fits(lemmas, spelled)]
    return max(fitting, key=lambda cue: (cue.role in _DECISIVE, _reach(reading, line, cue)), default=None)


def _reach(reading: Reading, line: range, cue: Cue) -> int:
    """How near to the end of the line the cue's first word stands."""
    first = cue.lemmas[0] if cue.lemmas else frozenset({cue.phrase[0]})
    return max((i for i in line if (reading.words[i].lemmas | {reading.words[i].lower}) & first), default=-1)


def cue_role(reading: Reading, line: range) -> str | None:
    """The role that the words of a line give: „Stronami porozumienia, którego celem jest …:”, by the nearest cue."""
    cue = cue_of(reading, line)
    return cue.role if cue is not None else None
