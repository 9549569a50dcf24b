"""The name of the partnership."""

from __future__ import annotations

import pytest

from tests.extract.agreement_of import agreement_of, wanted


def cluster_name(text: str) -> str | None:
    found = agreement_of(text).cluster
    return found.name if found is not None else None


SIGNED = "Gmina Borowa i Fundacja „Jasny Brzeg” podpisały porozumienie"


@pytest.mark.parametrize(
    ("behind", "expected"),
    [
        (" o utworzeniu Klastra „Wrzos”.", "Klaster „Wrzos”"),
        (" o powołaniu Kolskiego Klastra Ekonomii Społecznej.", "Kolski Klaster Ekonomii Społecznej"),
        (". Powstał Klaster Usług Opiekuńczych „Wrzos”.", "Klaster Usług Opiekuńczych „Wrzos”"),
        (". Tak powstało Partnerstwo „Razem dla Doliny”.", "Partnerstwo „Razem dla Doliny”"),
        (". Zawiązano Konsorcjum „Zieleń”.", "Konsorcjum „Zieleń”"),
        (". Utworzono Sieć „Wsparcie”.", "Sieć „Wsparcie”"),
        (". Gminy założyły Koalicję „Wspólna Sprawa”.", "Koalicja „Wspólna Sprawa”"),
        (". Powstała Koalicja „Wspólna Sprawa”.", "Koalicja „Wspólna Sprawa”"),
        (" o współpracy klastra.", None),
        (" o partnerstwie na rzecz rozwoju usług.", None),
        (". Do sieci należą trzy świetlice.", None),
        (" o utworzeniu klastra o nazwie „Wrzos”.", "Klaster „Wrzos”"),
        (" o utworzeniu klastra pod nazwą „Wrzos”.", "Klaster „Wrzos”"),
    ],
)
def test_name(behind: str, expected: str | None) -> None:
    assert cluster_name(SIGNED + behind) == expected


@pytest.mark.parametrize(
    ("text", "acronym"),
    [
        ("Utworzono Kolski Klaster Ekonomii Społecznej (KKES). KKES działa w Kole.", "KKES"),
        ("Utworzono Kolski Klaster Ekonomii Społecznej, zwany dalej „KKES”.", "KKES"),
        pytest.param(
            "Utworzono Kolski Klaster Ekonomii Społecznej – KKES.",
            "KKES",
            marks=wanted("an acronym may stand behind a dash"),
        ),
        ("Utworzono Kolski Klaster Ekonomii Społecznej.", None),
    ],
)
def test_acronym(text: str, acronym: str | None) -> None:
    found = agreement_of(f"{SIGNED}. {text}").cluster
    assert found is not None
    assert (found.name, found.acronym) == ("Kolski Klaster Ekonomii Społecznej", acronym)


def test_short_forms_are_aliases_of_the_full_name() -> None:
    found = agreement_of(f"Powstał Klaster Usług Opiekuńczych „Wrzos”. {SIGNED}. Klaster „Wrzos” ma biuro.").cluster
    assert found is not None
    assert found.name == "Klaster Usług Opiekuńczych „Wrzos”"
    assert set(found.aliases) <= {"Klaster „Wrzos”"}


def test_the_cluster_named_most_is_meant() -> None:
    text = f"{SIGNED} o utworzeniu Klastra „Wrzos”. Klaster „Wrzos” skorzysta z doświadczeń Klastra „Modrzew”."
    assert cluster_name(text) == "Klaster „Wrzos”"


def test_kind_and_contact() -> None:
    contact = "Kontakt: biuro@wsparcie.example, tel. 63 123 45 67"
    found = agreement_of(f"{SIGNED}. Powstała Sieć „Wsparcie”.\n\n{contact}").cluster
    assert found is not None
    assert found.kind == "sieć"
    assert found.contact.emails == ["biuro@wsparcie.example"]


def test_the_cluster_is_no_party_of_itself() -> None:
    found = agreement_of("Klaster „Wrzos” tworzą Gmina Borowa i Fundacja „Jasny Brzeg”.")
    assert "Klaster „Wrzos”" not in {party.name for party in (*found.signatories, *found.participants)}
