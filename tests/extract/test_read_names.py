"""Readings with the names that the network reads: only where a text can tell of an agreement, and with all officers."""

from __future__ import annotations

from dataclasses import dataclass, replace

from pipeline.analyse.roles.labels import Mark, Part
from pipeline.extract.read_names import as_read
from pipeline.extract.reading import Reading
from tests.extract.agreement_of import reading_of


@dataclass(frozen=True)
class Reader:
    """A network that reads one name in a text."""

    start: int
    end: int

    def score(self, told: Part | Mark, offset: int) -> float:
        inside = self.start <= offset < self.end
        return 4.0 if inside and (told is Mark.BEGINS) == (offset == self.start) else -4.0


def reading(text: str, name: str) -> Reading:
    found = reading_of(text)
    start = found.words.text.index(name)
    return replace(found, roles=Reader(start, start + len(name)))  # type: ignore[arg-type]


def named(found: Reading) -> list[str]:
    return [found.text(body.name) for body in found.organisations if not body.bare]


def test_what_hangs_on_a_name_is_told_anew() -> None:
    found = as_read(reading("Umowę podpisał prezes Fundacji „Start” Wschód Jan Lis.", "Fundacji „Start” Wschód"))
    assert named(found) == ["Fundacji „Start” Wschód"]
    (officer,) = found.officers
    assert officer.body == found.organisations[0]


def test_the_owner_in_the_name_of_a_firm_is_no_person_beside_it() -> None:
    text = "Umowę podpisała firma „Dąb”, Tartak „Jodła” Ewa Kłos oraz Gmina Las."
    found = as_read(reading(text, "Tartak „Jodła” Ewa Kłos"))
    assert "Tartak „Jodła” Ewa Kłos" in named(found)
    assert not found.persons


def test_a_text_that_calls_nothing_an_agreement_is_not_asked() -> None:
    found = reading("Zagrał LKS Turza.", "LKS Turza")
    assert as_read(found) is found


def test_without_a_network_nothing_changes() -> None:
    found = reading_of("Umowę podpisał LKS Turza.")
    assert as_read(found) is found
