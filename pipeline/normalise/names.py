"""Canonical names of bodies: from the name as written, a shared head, or an office, to the nominative."""

from __future__ import annotations

import re

from pipeline.analyse.language.agreement import is_first_part
from pipeline.analyse.language.morphology import analyse
from pipeline.analyse.language.words import MAX_KNOWN_ACRONYM, Word
from pipeline.analyse.names.branches import is_branch_word
from pipeline.analyse.names.heads import heads, reference_lemma
from pipeline.analyse.names.organisations import Organisation
from pipeline.analyse.people.officers import Officer
from pipeline.normalise.agreement import recase
from pipeline.normalise.gazetteer import gazetteer
from pipeline.normalise.legal_forms import canonical_spelling
from pipeline.normalise.lemmas import nominative
from pipeline.normalise.places import PlaceContext, locality
from pipeline.normalise.quotes import polish_quotes

_UNIT_CATEGORIES = frozenset({"commune", "county", "voivodeship"})
#: Units named by an adjective, which as names of bodies have capitals: „powiat kolski” → „Powiat Kolski”.
_ADJECTIVAL = _UNIT_CATEGORIES - {"commune"}
#: Words that stay small inside a name.
SMALL_WORDS = frozenset({"i", "w", "we", "z", "ze", "na", "rzecz", "do", "spraw", "dla", "o", "przy", "oraz", "im."})
#: The unit that an office speaks for, and the ending of its adjective in the nominative.
_UNITS = {"gmina": "Gmina", "miasto": "Miasto", "powiat": "Powiat", "województwo": "Województwo"}

_DASHED = re.compile(r"(?P<before>[^\W\d_]+)\s+[–—-]\s+(?P<after>[^\W\d_]+)")
#: A legal form written in full behind the name keeps the case of the sentence: „„Iskra” Centrum Szkoleń Spółką jawną”.
_FORM_BEHIND = re.compile(r"(?<=\s)[Ss]półk[ąęi]\s.+")


def body_name(text: str, organisation: Organisation, case: str | None = None) -> str:
    """The canonical nominative name of a body as written in ``text``; ``case`` is what the construction governs."""
    if organisation.source == "place":
        return _town_name(text[slice(*organisation.name)], _likeliest(organisation.cases))
    written = _unshouted(polish_quotes(text[slice(*organisation.name)]))
    written = _rejoined(written)
    head = text[slice(*organisation.head)] if organisation.head is not None else ""
    small = any(word.islower() for word in head.split()) if organisation.shared else head.islower()
    formed = small and organisation.category not in _UNIT_CATEGORIES
    known = organisation.singular_cases or organisation.cases
    hint = case or _likeliest(known)
    if organisation.shared and organisation.head is not None:
        plural = next(iter(known)) if len(known) == 1 else None
        where = f" {text[slice(*organisation.where)]}" if organisation.where is not None else ""
        name = f"{_singular(head, case or plural)} {_member(written, organisation.category, hint)}{where}"
    elif organisation.source == "list":
        name = written
    else:
        name = "".join(nominative(part, "keep", hint) for part in _parts(written))
    if formed:
        # „spółdzielnia socjalna „Siew”” is called „Spółdzielnia Socjalna „Siew””.
        words = name.split()
        count = len(head.split())
        name = " ".join([*(word.capitalize() for word in words[:count]), *words[count:]])
    name = _FORM_BEHIND.sub(lambda form: nominative(form.group()), name)
    name = _hyphenated(_without_stop(name))
    name = re.sub(r"\s+(?:o nazwie|pod nazwą|pn\.)\s+(?=„)", " ", name)
    if organisation.category in _ADJECTIVAL:
        name = _titled(name)
    # A hyphen with blanks around it is a dash.
    return _capitalised(canonical_spelling(" ".join(name.split())).replace(" - ", " – "))


def _likeliest(cases: frozenset[str]) -> str | None:
    """The case to read a name in: the nominative where it may be; „Technikum Leśnym” is in any but that."""
    if "nom" in cases:
        return "nom"
    return min(cases, default=None) if len(cases) == 1 or "gen" not in cases else None


def _parts(name: str) -> list[str]:
    """The parts that are inflected each for itself, and what stands between: dashes, a comma before a branch."""
    parts = [""]
    for piece in re.split(r"( – |, )", name):
        first = piece.partition(" ")[0]
        branch = parts[-1] == ", " and is_branch_word(Word(first, 0, len(first), 0, spaced=True))
        if piece in {" – ", ", "} or parts[-1] == " – " or branch:
            parts.append(piece)
        elif parts[-1] == ", ":
            parts[-2:] = ["".join((*parts[-2:], piece))]
        else:
            parts[-1] += piece
    return parts


def _singular(head: str, case: str | None) -> str:
    """A head that several names share in the singular: „gminami” → „gmina”, „Szkołami Podstawowymi”."""
    lemma = reference_lemma(Word(head, 0, len(head), 0, spaced=True)) if head.isalpha() else None
    return recase(lemma, head) if lemma is not None else nominative(head, "sg", case)


def _member(written: str, category: str, case: str | None) -> str:
    """One of the names behind a shared head: of a commune or county it may stand in the case of the head.

    „gmin: Kłodawy i Chodowa”, „powiatów kolskiego i tureckiego”; most often it is in the nominative.
    """
    if category in _ADJECTIVAL:
        return _adjective(written, neuter=category == "voivodeship")
    if category != "commune" or gazetteer().communes(written):
        return written
    place = locality(written, PlaceContext(case or "gen"))
    return place.name if place is not None else written


def _titled(name: str) -> str:
    """„Powiat golubsko-dobrzyński” → „Powiat Golubsko-Dobrzyński”."""
    return re.sub(r"(?<![^\W_])[^\W_]", lambda letter: letter.group().upper(), name)


def _rejoined(name: str) -> str:
    """A hyphen printed as a dash: „Gastronomiczno – Spożywczy”, „Polanica – Zdrój” are one word each."""

    def joined(dash: re.Match[str]) -> str:
        before, after = dash.group("before"), dash.group("after")
        adjective = is_first_part(before) and any(r.is_adjective for r in analyse(after.lower()))
        town = locality(f"{before}-{after}", PlaceContext("loc")) is not None
        return f"{before}-{after}" if adjective or town else dash.group()

    return _DASHED.sub(joined, name)


def _hyphenated(name: str) -> str:
    """„Warmińsko Mazurski” → „Warmińsko-Mazurski”: two parts of an adjective are written with a hyphen."""
    words = name.split(" ")
    for index in range(len(words) - 1, 0, -1):
        adjective = words[index][:1].isupper() and any(r.is_adjective for r in analyse(words[index].lower()))
        if adjective and is_first_part(words[index - 1]):
            words[index - 1 : index + 1] = [f"{words[index - 1]}-{words[index]}"]
    return " ".join(words)


def _without_stop(name: str) -> str:
    """„Huta Szkła. Sp. z o.o.”: a full stop printed by mistake before the legal form."""
    return re.sub(r"\.\s+(?=[Ss]p\.|S\.A\.)", " ", name)


def office_name(text: str, officer: Officer) -> str | None:
    """The body that an office stands for: „starosta kolski” → „Powiat Kolski”, „burmistrz Tuchowa” → „Gmina Tuchów”."""
    if officer.territory is None:
        return None
    written = text[slice(*officer.territory)]
    headquarters = officer.word.headquarters
    if headquarters is not None:
        whole = text[officer.function[0] : officer.territory[1]]
        return _headquarters(headquarters, written) if officer.person is not None else nominative(whole, "sg")
    unit = _UNITS.get(officer.word.speaks_for or "")
    if unit is None:
        return None
    if unit in {"Powiat", "Województwo"}:
        return _titled(f"{unit} {_adjective(written, neuter=unit == 'Województwo')}")
    place = locality(written, PlaceContext("gen"))
    return f"{unit} {place.name if place is not None else written}"


def _town_name(written: str, case: str | None) -> str:
    """The body of a place that stands for it: a town that is a county is „Miasto”, one abroad has its name alone."""
    place = locality(written, PlaceContext(case))
    if place is None:
        return written if case == "nom" else nominative(written, "keep", case)
    if not gazetteer().has_locality(place.name):
        return place.name
    county = any(unit.is_city_county for unit in gazetteer().counties(place.name))
    return f"{_UNITS['miasto' if county else 'gmina']} {place.name}"


def _headquarters(noun: str, written: str) -> str:
    """The body of a commander from what stands behind the office: „Miejskiego Policji” → „Komenda Miejska Policji”."""
    words = written.split()
    count = next((i for i, word in enumerate(words) if not _masculine(word)), len(words))
    feminine = [f"{_masculine(word)[:-1]}a".capitalize() for word in words[:count]]
    return " ".join([noun, *feminine, *words[count:]])


def _masculine(word: str) -> str:
    """The adjective in the nominative of the masculine, or nothing for another word."""
    adjectives = (a for a in analyse(word.lower()) if a.is_adjective and "m1" in a.genders)
    found = (a.lemma for a in adjectives if a.lemma.endswith(("y", "i")))
    return next(found, "")


def _adjective(written: str, *, neuter: bool) -> str:
    """The adjective of a unit in the nominative, in the case of letters that is written: „Kolskiego” → „Kolski”."""
    lemmas = [a.lemma for a in (*analyse(written.lower()), *analyse(written)) if a.is_adjective or a.is_noun]
    lemma = next((lemma for lemma in lemmas if lemma.lower().endswith(("ki", "ny"))), written)
    lemma = lemma + "e" if neuter and lemma.endswith("i") else lemma
    return lemma.capitalize() if written[0].isupper() else lemma.lower()


def _unshouted(name: str) -> str:
    """A name all in capitals, as headlines print it, in plain letters: „KLASTER RZEKA” → „Klaster Rzeka”."""
    words = name.split()
    known = any(len(bare) > MAX_KNOWN_ACRONYM and analyse(bare.lower()) for bare in (w.strip("„”") for w in words))
    if len(words) < 2 or name.upper() != name or not known:
        return name
    return " ".join(
        word.lower() if word.lower() in SMALL_WORDS else word if word in heads() else word.title() for word in words
    )


def _capitalised(name: str) -> str:
    """The first letter of a name is a capital, whatever its place in the sentence was."""
    first = next((i for i, letter in enumerate(name) if letter.isalpha()), None)
    if first is None or (first > 0 and name[first - 1].isdigit()) or not name[first].islower():
        return name
    # „mOWES”, „eko-park”: a name that mixes letters on purpose keeps them.
    if any(letter.isupper() for letter in name.split()[0][1:]):
        return name
    return name[:first] + name[first].upper() + name[first + 1 :]
