"""Which document is signed: an agreement, or something else that stands beside the verb."""

from __future__ import annotations

import pytest

from tests.extract.agreement_of import acts_of

ELSEWHERE = "Gotowa jest umowa. "


@pytest.mark.parametrize(
    "text",
    [
        "Podpisali ją wójtowie dwóch gmin.",
        "Podpisała ją w piątek Fundacja „Jasny Brzeg”.",
        "Podpisał zastępca prezydenta Koła.",
        "Tydzień później podpisali ją wójtowie.",
        "Niżej podpisana Anna Lis oświadcza.",
        "Podpisali ją wszyscy sąsiedzi.",
    ],
)
def test_a_pronoun_points_back(text: str) -> None:
    (act,) = acts_of(ELSEWHERE + text)
    assert act.noun is not None


@pytest.mark.parametrize(
    "text",
    [
        "Podpisane CV prosimy przesłać do maja.",
        "Członkowie podpisali statut.",
        "Petycję podpisali mieszkańcy.",
        "Podpisano nowy regulamin.",
        "Po wojnie szkoły połączono.",
    ],
)
def test_another_document_is_signed(text: str) -> None:
    assert acts_of(ELSEWHERE + text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Siedem osób podpisało umowy o pracę.",
        "Kluby radnych podpisały umowę koalicyjną. Umowę podpisał też burmistrz.",
        "Podpisano akt notarialny.",
        "W porozumieniu uzgodniono stawki. Protokół ze spotkania gotowy. Protokół podpisał wójt.",
    ],
)
def test_contracts_of_another_kind(text: str) -> None:
    assert acts_of(text) == []


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Kluby podpisały umowę koalicyjną. Umowa o współpracy z fundacją została podpisana.", 1),
        ("Podpisano list intencyjny. List podpisał wójt.", 2),
        ("Podpisał list do ministra.", 0),
    ],
)
def test_a_bare_noun_means_what_was_called_so_before(text: str, count: int) -> None:
    assert len(acts_of(text)) == count
