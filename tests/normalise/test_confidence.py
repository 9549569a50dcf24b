from hypothesis import given
from hypothesis import strategies as st

from pipeline.analyse.tables import table
from pipeline.extract.parties.claims import Kind
from pipeline.normalise.confidence import Confidences, Count, measured


def test_a_kind_seen_often_has_its_own_precision() -> None:
    confidences = Confidences({("place", "venue"): Count(500, 1000), ("place", "line"): Count(1000, 1000)})
    assert confidences.of("place", "venue") == 0.5
    assert confidences.of("place", "line") == 0.99


def test_a_kind_never_seen_is_as_good_as_its_value() -> None:
    confidences = Confidences({("place", "line"): Count(75, 98), ("signed", "act"): Count(0, 50)})
    assert confidences.of("place", "venue") == 0.76


def test_what_was_never_seen_at_all_is_undecided() -> None:
    assert Confidences({}).of("place", "venue") == 0.5


def test_a_doubtful_name_takes_from_the_confidence() -> None:
    assert Confidences({("place", "line"): Count(500, 500)}).of("place", "line", name=0.4) == 0.4


@given(st.integers(0, 200), st.integers(1, 200))
def test_one_more_right_one_never_lowers_confidence(right: int, wrong: int) -> None:
    def of(count: Count) -> float:
        return Confidences({("place", "venue"): count, ("place", "line"): Count(5, 10)}).of("place", "venue")

    assert 0 <= of(Count(right, right + wrong)) <= of(Count(right + 1, right + wrong)) <= 1


def test_the_table_counts_no_more_right_ones_than_found_ones() -> None:
    rows = [(int(row["right"]), int(row["found"])) for row in table("pipeline.normalise", "confidence")]
    assert rows
    assert all(0 <= right <= found for right, found in rows)


def test_a_party_of_a_list_is_surer_than_a_name_that_only_the_model_saw() -> None:
    assert measured().of("signatory", Kind.LIST) > measured().of("signatory", "model")
    assert measured().of("mentioned", "named in full") > measured().of("mentioned", Kind.NAMED)
