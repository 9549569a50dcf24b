"""Labels of lists, and which list an item belongs to."""

from itertools import count

import pytest

from pipeline.ingest.lists import ListTracker, label_lines, parse_label, split_label


@pytest.mark.parametrize(
    ("line", "label", "rest"),
    [
        ("1) Gmina Nowe Pole,", "1)", "Gmina Nowe Pole,"),
        ("12. Fundacja Wir", "12.", "Fundacja Wir"),
        ("(3) Bank Spółdzielczy", "(3)", "Bank Spółdzielczy"),
        ("a) szkolenia", "a)", "szkolenia"),
        ("B) Powiat Rybacki", "B)", "Powiat Rybacki"),
        ("2.1. Strony ustalają", "2.1.", "Strony ustalają"),
        ("1.2 Strony ustalają", "1.2", "Strony ustalają"),
        ("IV) organy", "IV)", "organy"),
        ("– Stowarzyszenie Most", "–", "Stowarzyszenie Most"),
        ("- Stowarzyszenie Most", "-", "Stowarzyszenie Most"),
        ("•Stowarzyszenie Most", "•", "Stowarzyszenie Most"),
        ("* Stowarzyszenie Most", "*", "Stowarzyszenie Most"),
        ("\uf0b7 Stowarzyszenie Most", "\uf0b7", "Stowarzyszenie Most"),
        ("3.", "3.", ""),
    ],
)
def test_labels(line, label, rest):
    assert split_label(line) == (label, rest)


@pytest.mark.parametrize(
    "line",
    [
        "14.05.2012 r. odbyło się zebranie",
        "2,5 tys. osób",
        "3.5 mln zł",
        "(–) Jan Wrona",
        "m. Łódź",
        "A. Nowak, prezes",
        "ul. Polna 3",
        "2014 rok",
        "-owski",
        "* * *",
        "**********",
        "§ 3",
        "",
    ],
)
def test_not_labels(line):
    assert split_label(line) == ("", line)


def test_neighbours_decide_what_one_line_cannot():
    assert [label for label, _ in label_lines(["A. Zadania", "tekst", "B. Organy"])] == ["A.", "", "B."]
    assert [label for label, _ in label_lines(["A. Nowak, prezes", "K. Lis, skarbnik"])] == ["", ""]
    assert [label for label, _ in label_lines(["I. Cele", "II. Organy"])] == ["I.", "II."]
    assert [label for label, _ in label_lines(["Podpisali:", "-Gmina Młyny", "-Gmina Brody"])] == ["", "-", "-"]


def test_a_lone_dash_is_speech_and_a_lone_number_an_ordinal():
    assert label_lines(["Wójt był zadowolony.", "– Czekaliśmy na to – mówi."])[1] == ("", "– Czekaliśmy na to – mówi.")
    assert label_lines(["2. edycja targów", "trwała dwa dni"])[0] == ("", "2. edycja targów")
    assert label_lines(["Umowę podpisali:", "– Gmina Młyny"])[1] == ("–", "Gmina Młyny")


@pytest.mark.parametrize(("label", "ordinal"), [("4)", 4), ("c)", 3), ("IX)", 9), ("2.7.", 7), ("–", None)])
def test_ordinals(label, ordinal):
    assert parse_label(label).ordinal == ordinal


def tracked(*labels: str) -> list[tuple[int, int]]:
    ids = count(1)
    tracker = ListTracker(lambda: next(ids))
    found = []
    for label in labels:
        if label == "paragraph":
            tracker.close()
        elif label == "heading":
            tracker.forget()
        else:
            found.append(tracker.item(label))
    return found


def test_nested_lists_come_back_to_the_outer_one():
    assert tracked("1)", "a)", "b)", "2)", "a)") == [(1, 0), (2, 1), (2, 1), (1, 0), (3, 1)]


def test_another_sign_is_another_list():
    """„- Gmina Młyny, - Gmina Borki.”, then a speech: „– Cieszymy się – mówi wójt.”"""
    ids = [list_id for list_id, _ in tracked("-", "-", "–")]
    assert ids == [1, 1, 2]


def test_numbering_goes_on_behind_a_paragraph_but_not_behind_a_heading():
    assert tracked("(1)", "paragraph", "(2)") == [(1, 0), (1, 0)]
    assert tracked("1.", "paragraph", "1.") == [(1, 0), (2, 0)]
    assert tracked("1)", "paragraph", "1.", "2.", "2)") == [(1, 0), (2, 0), (2, 0), (1, 0)]
    assert tracked("1.", "heading", "2.") == [(1, 0), (2, 0)]
