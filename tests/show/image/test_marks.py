from pipeline.show.image.colours import VALUES
from pipeline.show.image.marks import marks_of
from tests.factory import agreement, record, sample_record


def test_every_value_with_evidence_has_a_number():
    found = [(mark.number, mark.label, mark.value) for mark in marks_of(sample_record())]
    assert found == [
        (1, "concluded", "porozumienie"),
        (2, "cluster", "Klaster „Dolina Ważki”"),
        (3, "date", "2017-05-12"),
        (4, "place", "Olszanów"),
        (5, "signatories declared", "3"),
        (6, "signatory", "Spółdzielnia Socjalna „Młyn”"),
        (7, "signatory", "Gmina Olszanów"),
        (8, "initiator", "Fundacja Mosty [OWES]"),
        (9, "area", "powiat olszański"),
    ]


def test_kinds_of_values_have_colours_of_their_own():
    assert len(set(VALUES.values())) == len(VALUES)


def test_what_has_no_evidence_is_not_marked():
    assert marks_of(record("a.pdf", agreement(title="Umowa"))) == []
