"""How much signs and the network of roles say for an agreement, fitted."""

from __future__ import annotations

import pytest

from pipeline.extract.acts.evidence import Evidence
from tests.models.scripts import script

script("roles/logistic.py")
FIT = script("roles/tell.py").fit


def test_what_goes_with_agreements_has_weight() -> None:
    cases = [(Evidence(float(n), untold, False, read), n + read + 4 * (not untold) > 6)
             for n in range(7) for untold in (True, False) for read in (-3.0, 0.0, 3.0)]  # fmt: skip
    weights = FIT(cases)
    assert weights["points"] == pytest.approx(weights["read"], rel=0.3)
    assert weights["points"] > 0 > weights["untold"]
    assert weights["planned"] == pytest.approx(0, abs=1e-6)
