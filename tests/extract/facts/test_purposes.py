"""What a partnership is for."""

from __future__ import annotations

import pytest

from tests.extract.agreement_of import agreement_of

SIGNED = "Porozumienie o utworzeniu Klastra „Wrzos” podpisały Gmina Borowa i Fundacja „Jasny Brzeg”.\n\n"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Celem klastra jest wspólna sprzedaż miodu i serów.", ["wspólna sprzedaż miodu i serów"]),
        ("Głównym celem Klastra „Wrzos” będzie praca dla sąsiadów.", ["praca dla sąsiadów"]),
        ("Klaster ma na celu rozwój wsi.", ["rozwój wsi"]),
        (
            "Celami partnerstwa są:\n\n1) wspólna sprzedaż,\n2) nauka zawodu.\n\nKoniec.",
            ["wspólna sprzedaż", "nauka zawodu"],
        ),
        ("1. Celem klastra jest:\n\na) praca,\nb) nauka.\n\n2. Klaster trwa.", ["praca", "nauka"]),
        ("Cele Klastra:\n\n- tańsze zakupy\n- nowe drogi\n", ["tańsze zakupy", "nowe drogi"]),
        ("Celem wycieczki był zamek.", []),
        ("Gmina ma na celu oszczędności.", []),
    ],
)
def test_purposes(text: str, expected: list[str]) -> None:
    cluster = agreement_of(SIGNED + text).cluster
    assert cluster is not None
    assert cluster.purposes == expected
