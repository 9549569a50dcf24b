"""Candidates for a single word: by the dictionary, by endings (for words that it does not know), and as it stands."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import lru_cache
from math import log2

from pipeline.analyse.language.morphology import FORENAME, PLACE, SURNAME, Analysis, analyse
from pipeline.normalise.agreement import acronym_of, frequencies, nominative_form, recase
from pipeline.normalise.lemmas.candidate import Candidate, as_written, joined, shape, shared_start

#: Written endings, each with the endings of lemmas that it may stand for: „owi” → „”, „a”.
Endings = Mapping[str, tuple[str, ...]]
#: Letters of a word that an ending never reaches.
FIXED = 2
#: Letters before a change of ending that features look at, at most.
_CONTEXT = 4
_BY_ENDING = frozenset({"by ending"})
_DECLINED = frozenset({"ppron12", "ppron3", "num"})
_MARKS = {PLACE: "P", FORENAME: "F", SURNAME: "S"}


def word_candidates(word: str, endings: Endings) -> list[Candidate]:
    """Every lemma that a written word may have, each once; of an acronym with a case ending, the acronym."""
    if (acronym := acronym_of(word)) is not None:
        return [Candidate(acronym, ())]
    # A word whose readings are all in other cases is no nominative.
    found = {word: as_written(word, frozenset({"as written"}))._replace(is_plain=not _declined(word))}
    for candidate in (*_by_dictionary(word), *_by_ending(word, endings)):
        known = found.get(candidate.text)
        found[candidate.text] = joined(known, candidate) if known else candidate
    return [c._replace(features=(*c.features, _pair_features(word, c.text))) for c in found.values()]


def _analyses(word: str) -> tuple[Analysis, ...]:
    lower = word.lower()
    return analyse(word) + (analyse(lower) if lower != word else ())


def _declined(word: str) -> tuple[Analysis, ...]:
    return tuple(a for a in _analyses(word) if a.is_noun or a.is_adjective or a.pos in _DECLINED)


def _by_dictionary(word: str) -> Iterator[Candidate]:
    """Lemmas and nominatives of every analysis, with capitals as written, as in the dictionary, and without."""
    for analysis in _declined(word):
        for form, number in _forms(analysis).items():
            features = _analysis_features(analysis, number)
            for text in {recase(form, word), form, form.lower()}:
                is_plain = number != "" and text == recase(form, word)
                yield Candidate(text, (features,), analysis.cases, is_plain, number != "pl")


def _forms(analysis: Analysis) -> dict[str, str]:
    """Nominatives by number, and the lemma („” where it is no nominative of the written number)."""
    forms: dict[str, str] = {}
    for number in sorted(analysis.numbers):
        for gender in sorted(analysis.genders):
            form = nominative_form(analysis, number, gender)
            if form is not None:
                forms.setdefault(form, number)
    forms.setdefault(analysis.lemma, "")
    return forms


def _by_ending(word: str, endings: Endings) -> Iterator[Candidate]:
    """What an ending may stand for; where the dictionary knows the word, the ending does not tell its number."""
    is_plain = not _analyses(word)
    for at in range(FIXED, len(word) + 1):
        for ending in endings.get(word[at:].lower(), ()):
            yield Candidate(recase(word[:at] + ending, word), (_BY_ENDING,), is_plain=is_plain)


def marks(analysis: Analysis) -> str:
    """What kinds of name the dictionary says the word is: „P” place, „F” forename, „S” surname, „o” another."""
    return "".join(sorted({_MARKS.get(name, "o") for name in analysis.names}))


def frequency(lemma: str) -> int:
    """How frequent a noun is, from 0, in steps of eight times."""
    return int(log2(1 + frequencies().get(lemma.lower(), 0)) / 3)


def _analysis_features(analysis: Analysis, number: str) -> frozenset[str]:
    numbers, names = ".".join(sorted(analysis.numbers)), marks(analysis)
    rare = "x" if analysis.labels else "pt" if analysis.tag.endswith(":pt") else ""
    tag = f"{'.'.join(sorted(analysis.cases))}:{'.'.join(sorted(analysis.genders))}"
    return frozenset(
        {
            f"read:{number}:{analysis.pos}:{names}:{rare}",
            f"read:{number}:{analysis.pos}:{names}:{numbers}:{tag}",
            f"frequency:{number}:{analysis.pos}:{frequency(analysis.lemma)}",
        }
    )


def _pair_features(word: str, lemma: str) -> frozenset[str]:
    """How the lemma differs from what is written, and what the dictionary knows of either."""
    lower, lemma_lower = word.lower(), lemma.lower()
    at = shared_start(lower, lemma_lower)
    change = f"{lower[at:]}>{lemma_lower[at:]}"
    known = "k" if analyse(word) else "l" if analyse(lower) else "u"
    names = "".join(sorted({mark for analysis in _analyses(word) for mark in marks(analysis)}))
    features = {f"end:{lower[at - before : at]}|{change}" for before in range(min(_CONTEXT, at) + 1)}
    features |= {
        f"end {known}:{lower[max(at - 1, 0) : at]}|{change}",
        f"end {names}:{change}",
        f"letters:{shape(word)}{shape(lemma)}:{known}",
        f"last:{lemma_lower[-2:]}:{shape(word)}",
        f"last:{lemma_lower[-3:]}:{word == lemma}",
    }
    return frozenset(features | _lemma_features(lemma) | {f"lower {f}" for f in _lemma_features(lemma_lower)})


@lru_cache(maxsize=100_000)
def _lemma_features(lemma: str) -> frozenset[str]:
    """What the dictionary says the lemma is, where it stands in the nominative."""
    found = [a for a in analyse(lemma) if "nom" in a.cases or not a.cases]
    features = {f"is:{a.pos}:{min(a.numbers, default='')}:{marks(a)}" for a in found}
    return frozenset(features or {"is:nothing"})
