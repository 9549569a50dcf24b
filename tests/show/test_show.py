import pytest
from rich.console import Console

from pipeline.show import show_record
from tests.factory import (
    SAMPLE_TEXT,
    agreement,
    cluster,
    date,
    evidence,
    participant,
    place,
    record,
    sample_record,
    signatory,
    warning,
)


def shown(some, text=None, width=80, styles=False):
    console = Console(width=width, color_system="standard" if styles else None, force_terminal=styles)
    with console.capture() as capture:
        show_record(some, text, console)
    return capture.get()


def words_of(output):
    return " ".join(output.replace("│", " ").split())


def test_heading_tells_what_was_read():
    output = words_of(shown(sample_record()))
    assert "Powstał Klaster „Dolina Ważki” news/dolina.txt text/plain" in output
    assert "published 2017-05-15 · ok" in output


def test_values_stand_with_the_sentences_that_say_so():
    output = words_of(shown(sample_record(), SAMPLE_TEXT, width=120))
    assert "porozumienie · signed" in output
    assert "date 2017-05-12 W piątek 12 maja 2017 r. w Olszanowie podpisano" in output
    assert "signatories 2 named, 3 declared Dokument podpisało trzech partnerów:" in output
    assert "1. Spółdzielnia Socjalna „Młyn” · Brzeziny · KRS 0000123456 └ Anna Lis, prezes" in output
    assert "initiator Fundacja Mosty [OWES] Inicjatorem była" in output
    assert "area powiat olszański Klaster obejmie powiat olszański." in output


def test_evidence_is_highlighted_in_its_sentence():
    output = shown(sample_record(), SAMPLE_TEXT, width=120, styles=True)
    assert "W piątek \x1b[0m\x1b[1;33m12 maja 2017 r.\x1b[0m\x1b[2;3m w Olszanowie" in output


@pytest.mark.parametrize("text", [None, "Another text altogether, of no use."])
def test_without_the_text_evidence_stands_alone(text):
    output = words_of(shown(sample_record(), text))
    assert "place Olszanów Olszanowie" in output
    assert "W piątek" not in output


def test_participants_stand_by_role_and_each_role_is_named_once():
    roles = [("Bank Kos", "funder"), ("Stowarzyszenie Wir", "coordinator"), ("Fundacja Tok", "coordinator")]
    output = words_of(shown(record("a.txt", agreement(participants=[participant(*pair) for pair in roles]))))
    assert "coordinator Stowarzyszenie Wir Fundacja Tok funder Bank Kos" in output


def test_several_agreements_are_numbered_cards():
    output = words_of(shown(record("a.txt", agreement(kind="umowa"), agreement(kind="uchwała", status="unknown"))))
    assert "1 umowa · signed" in output
    assert "2 uchwała · unknown" in output


def test_a_doubtful_value_is_marked():
    doubtful = cluster("Klaster Mgła", confidence=0.31)
    assert "Klaster Mgła ? 0.31" in words_of(shown(record("a.txt", agreement(cluster=doubtful))))


def test_a_rejected_document_shows_its_warning_and_no_card():
    locked = record("a.pdf", status="rejected", warnings=[warning("encrypted", "Remove the password.")])
    output = words_of(shown(locked))
    assert "rejected" in output
    assert "encrypted Remove the password." in output
    assert "No agreement" not in output


def test_a_document_without_agreements_says_so():
    assert "No agreement in this document." in shown(record())


def test_markup_and_escapes_of_a_document_stay_text():
    text = "Podpisał [red]Klaster[/red] \x1b]0;x\x07 w Nysie [/]."
    some = record("a.txt", agreement(cluster=cluster("[red]Klaster[/red]", evidence(text, "[red]Klaster[/red]"))))
    output = shown(some, text)
    assert "Podpisał [red]Klaster[/red]" in output
    assert "\x1b" not in output


def test_pages_are_told():
    text = "Podpisano w Nysie."
    where = evidence(text, "w Nysie")[0].model_copy(update={"page": 3})
    output = words_of(shown(record("a.pdf", agreement(place=place("Nysa", found=[where])), pages=4), text))
    assert "4 pages" in output
    assert "p. 3: Podpisano w Nysie." in output


@pytest.mark.parametrize("width", [40, 80, 120])
def test_no_line_is_wider_than_the_console(width):
    long = agreement(
        title="Umowa " + "bardzo długa " * 30,
        signed=date(None, "31 lutego"),
        signatories=[signatory("x" * 200, "Y" * 90, representatives=[("Z" * 100, "prezes")])],
    )
    for some in (record("a.txt", long), sample_record()):
        assert max(map(len, shown(some, SAMPLE_TEXT, width=width).splitlines())) <= width
