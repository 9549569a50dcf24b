"""Texts for property tests: words and marks that names are made of, in any order, in several blocks."""

from __future__ import annotations

from hypothesis import strategies as st

PIECES = (
    "Fundacja", "fundacji", "Gminy", "gmin", "Spółdzielnie Socjalne", "Klaster", "powiat", "żniński", "firma", "Urząd",
    "OSP", "KSW-ie", "Anna", "Jan", "Wrona", "Sowa-Lis", "J.", "wójt", "prezes zarządu", "dr", "Rypina", "w Pile",
    "z Iławy", "z siedzibą w", "im.", "nr 3", "na rzecz", "i", "oraz", "a także", "Sp. z o.o.", "S.A.", "2014 r.",
    "II", "„", "”", '"', "«", "»", "(", ")", "–", "-", ",", ":", ".", "!", "\n", "\n* ", "Olszany", "torf", "podpisali",
)  # fmt: skip


def polish_texts() -> st.SearchStrategy[str]:
    """Up to thirty pieces, with a blank between them or none."""
    joined = st.tuples(st.sampled_from(PIECES), st.sampled_from((" ", " ", " ", "")))
    return st.lists(joined, min_size=1, max_size=30).map(lambda parts: "".join(piece + gap for piece, gap in parts))
