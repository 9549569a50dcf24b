from rich.console import Console

from pipeline.emit.table import summary_table
from tests.factory import agreement, cluster, date, place, record, sample_record, signatory, warning


def printed(*records, width=110):
    console = Console(width=width, color_system=None)
    with console.capture() as capture:
        console.print(summary_table(records))
    return capture.get()


def row(text, start):
    return next(line for line in text.splitlines() if line.startswith(f" {start}"))


def test_a_row_tells_document_cluster_date_place_and_signatories():
    line = row(printed(sample_record()), "news/dolina.txt")
    assert "Klaster „Dolina" in line
    assert "2017-05-12" in line
    assert "Olszanów" in line
    assert "2 of 3: Spółdzielnia" in line
    assert "declared" in line


def test_several_agreements_are_several_rows_and_the_document_is_named_once():
    text = printed(record("two.pdf", agreement(title="Umowa o współpracy"), agreement(kind="uchwała")))
    assert text.count("two.pdf") == 1
    assert "Umowa o współpracy" in text
    assert "uchwała" in text


def test_a_rejected_document_shows_its_code():
    line = row(printed(record("locked.pdf", status="rejected", warnings=[warning("encrypted")])), "locked.pdf")
    assert "rejected" in line
    assert "encrypted" in line


def test_a_document_without_agreements_says_so():
    assert "no agreement" in row(printed(record("menu.html")), "menu.html")


def test_many_signatories_are_counted_and_an_interval_is_whole():
    many = [signatory(f"Gmina Numer{n}") for n in range(9)]
    text = printed(record("a.txt", agreement(signatories=many, signed=date("2014-12-11/2014-12-15"))))
    assert "9: Gmina Numer0; Gmina" in text
    assert "and 6 more" in " ".join(text.split())
    assert "2014-12-11/" in text
    assert "2014-12-15" in text


def test_no_line_is_wider_than_the_console():
    long = record("x" * 90 + ".txt", agreement(cluster=cluster("Klaster " + "y" * 80), place=place("Z" * 40)))
    for width in (80, 100, 120):
        assert max(len(line) for line in printed(long, sample_record(), width=width).splitlines()) <= width


def test_markup_and_escapes_of_a_document_stay_text():
    name = "Klaster [bold]X[/] \x1b[31m"
    text = printed(record("a.txt", agreement(cluster=cluster(name))), width=120)
    assert "[bold]X[/]" in text
    assert "\x1b" not in text
