import csv
import random
import time
from itertools import product
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.analyse.language.morphology import PLACE, generate
from pipeline.normalise.gazetteer import Gazetteer, gazetteer
from pipeline.normalise.placedata import endings, kind_weights
from pipeline.normalise.placeforms import candidates
from pipeline.normalise.places import PlaceContext, case_after, context_of, locality
from pipeline.records import PlaceKind

FOLDER = Path(__file__).parent
with (FOLDER / "inflected_places.csv").open(encoding="utf-8", newline="") as file:
    INFLECTED = list(csv.DictReader(file))
REGISTER = gazetteer()
TOWNS = sorted({town for town in REGISTER.names() if any(place.kind == "96" for place in REGISTER.localities(town))})
CASES = ("gen", "loc", "inst", "dat")


def forms(name: str, case: str) -> list[str]:
    """The name in a case, as the dictionary inflects a place name of one word."""
    return [
        form.form
        for form in generate(name)
        if PLACE in form.names and case in form.cases and ("sg" in form.numbers or form.tag.endswith(":pt"))
    ]


@pytest.mark.parametrize("row", INFLECTED, ids=lambda row: row["written"])
def test_inflected_name(row: dict[str, str]) -> None:
    place = locality(row["written"], PlaceContext(case=row["case"] or None))
    assert place is not None
    assert place.name == row["name"]


def test_towns_are_led_back_from_their_forms() -> None:
    sample = random.Random(7).sample([town for town in TOWNS if " " not in town and "-" not in town], 200)
    pairs = [(form, case, town) for town, case in product(sample, CASES) for form in forms(town, case)]
    right = sum(
        (place := locality(form, PlaceContext(case))) is not None and place.name == town for form, case, town in pairs
    )
    assert len(pairs) > 500
    assert right / len(pairs) > 0.98


@given(st.sampled_from(TOWNS), st.sampled_from(["{}", " {} "]), st.booleans())
def test_nominatives_stay(town: str, frame: str, shouted: bool) -> None:
    place = locality(frame.format(town.upper() if shouted else town), PlaceContext("nom"))
    assert place is not None
    assert place.name == town
    assert 0 < place.confidence < 1


@given(st.text(max_size=40))
def test_any_string_is_read_without_a_crash(written: str) -> None:
    place = locality(written)
    assert place is None or place.name


@pytest.mark.parametrize("written", ["", "xyzzyx", "Qwertowie", "zażółć gęślą jaźń", "12"])
def test_no_place(written: str) -> None:
    assert locality(written) is None


def test_codes_of_a_town() -> None:
    place = locality("Tuchowie", PlaceContext("loc"))
    assert place is not None
    assert place.kind is PlaceKind.LOCALITY
    assert place.teryt is not None
    assert place.teryt.model_dump() == {
        "terc": "1216104",
        "simc": "0982457",
        "voivodeship": "małopolskie",
        "county": "tarnowski",
        "commune": "Tuchów",
    }


def test_homonyms_are_undecided_without_context_and_decided_with_it() -> None:
    alone = locality("Janowa", PlaceContext("gen"))
    near = locality("Janowa", PlaceContext("gen", frozenset({"2404"})))
    assert alone is not None
    assert alone.teryt is None
    assert len(alone.alternatives) > 1
    assert near is not None
    assert near.teryt is not None
    assert near.teryt.county == "częstochowski"


def test_the_places_of_a_document_are_context_for_each_other() -> None:
    context = context_of([("Przeworsku", "loc"), ("Zarzeczu", "loc")])
    place = locality("Zarzecza", PlaceContext("gen", context.near))
    assert place is not None
    assert place.teryt is not None
    assert place.teryt.county == "przeworski"


def test_the_case_of_the_preposition_decides_between_names() -> None:
    assert case_after("W") == "loc"
    assert case_after("ze") == "gen"
    assert case_after("lecz") is None
    names = [place.name if (place := locality("Siedlec", PlaceContext(case))) else None for case in ("gen", "nom")]
    assert names == ["Siedlce", "Siedlec"]


def test_a_town_called_by_its_first_word() -> None:
    place = locality("Gorzowie", PlaceContext("loc"))
    assert place is not None
    assert place.name == "Gorzów"
    assert place.teryt is not None
    assert place.teryt.commune == "Gorzów Wielkopolski"


@pytest.mark.parametrize("row", endings(), ids=lambda row: f"{row[0]}-{row[1]}")
def test_endings_keep_their_promise(row: tuple[str, str, frozenset[str], str]) -> None:
    written, nominative, cases, example = row
    form, name = example.split(" → ")
    assert form.endswith(written)
    assert form.removesuffix(written) + nominative == name
    assert cases


def test_a_name_unknown_to_the_dictionary_is_led_back_by_its_ending() -> None:
    found = {reading.nominative for reading in candidates("Brzdękowie", {"Brzdęków", "Brzdękowo"}.__contains__)}
    assert found == {"Brzdęków", "Brzdękowo"}


def test_every_kind_of_the_register_has_a_weight() -> None:
    kinds = {place.kind for town in TOWNS for place in REGISTER.localities(town)}
    assert kinds <= set(kind_weights())


def test_loading_is_quick() -> None:
    started = time.perf_counter()
    gazetteer.cache_clear()
    assert isinstance(gazetteer(), Gazetteer)
    assert time.perf_counter() - started < 1.0


def test_a_city_abroad_before_a_hamlet_of_its_name_but_not_before_a_town() -> None:
    city = locality("Tarnopolu", PlaceContext("loc"))
    assert city is not None
    assert (city.name, city.teryt) == ("Tarnopol", None)
    town = locality("Lipsku", PlaceContext("loc"))
    assert town is not None
    assert town.teryt is not None


def test_a_doubtful_place_is_no_context_for_itself() -> None:
    assert context_of([("Janowa", "gen")]).near == frozenset()
