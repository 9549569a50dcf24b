import pytest

from pipeline.normalise.places import PlaceContext
from pipeline.normalise.units import units
from pipeline.records import PlaceKind


def named(text: str) -> list[str]:
    return [match.name for match in units(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "powiaty: gorlicki, limanowski, m. Nowy Sącz i tarnowski",
            ["powiat gorlicki", "powiat limanowski", "Nowy Sącz", "powiat tarnowski"],
        ),
        (
            "powiatów: gorlickiego i limanowskiego oraz miasta Tarnowa",
            ["powiat gorlicki", "powiat limanowski", "Tarnów"],
        ),
        ("w województwie lubelskim i opolskim", ["województwo lubelskie", "województwo opolskie"]),
        ("powiatem łódzkim wschodnim", ["powiat łódzki wschodni"]),
        ("gminy: Ciężkowice, Tuchów i Zakliczyn", ["gmina Ciężkowice", "gmina Tuchów", "gmina Zakliczyn"]),
        ("Gminą Iłowo-Osada Jan Kowal", ["gmina Iłowo-Osada"]),
        ("m.st. Warszawy", ["Warszawa"]),
        ("powiat gorlicki i niebieski parasol", ["powiat gorlicki"]),
        ("powiat smoczy, gmina Wyspa Skarbów", []),
    ],
)
def test_canonical_names(text: str, expected: list[str]) -> None:
    assert named(text) == expected


def test_kinds_and_codes() -> None:
    found = units("województwo małopolskie, powiat gorlicki, gmina Tuchów, miasto Tarnów")
    assert [(match.kind, match.teryt.terc if match.teryt else None) for match in found] == [
        (PlaceKind.VOIVODESHIP, "12"),
        (PlaceKind.COUNTY, "1205"),
        (PlaceKind.COMMUNE, "1216103"),
        (PlaceKind.LOCALITY, "1263011"),
    ]


def test_offsets_end_with_the_name() -> None:
    text = "wójt gminy Tuchów Adam Kowal"
    assert [text[match.start : match.end] for match in units(text)] == ["gminy Tuchów"]


def test_homonymous_counties_need_context() -> None:
    assert [match.teryt for match in units("powiat bielski")] == [None]
    (with_context,) = units("powiat bielski", PlaceContext(near=frozenset({"20"})))
    assert with_context.teryt is not None
    assert with_context.teryt.terc == "2003"
    neighbours = units("województwo śląskie, powiat bielski")
    assert [match.teryt.terc if match.teryt else None for match in neighbours] == ["24", "2402"]


def test_the_town_and_the_villages_around_it() -> None:
    found = units("Gmina Miejska Gorlice i Gmina Gorlice")
    assert [match.teryt.terc if match.teryt else None for match in found] == ["1205011", "1205042"]


def test_the_next_line_of_the_parties_is_no_commune() -> None:
    text = "1. skarbnik Gminy Adam Kowal;\n 2. Wyższą Szkołą Leśną"
    assert units(text) == []


def test_a_voivodeship_of_the_past_is_called_one() -> None:
    (former,) = units("w dawnym województwie jeleniogórskim")
    assert (former.name, former.kind, former.teryt) == (
        "województwo jeleniogórskie",
        PlaceKind.FORMER_VOIVODESHIP,
        None,
    )


def test_homonyms_name_their_alternatives() -> None:
    (unit,) = units("powiat bielski")
    counties = {other.teryt.voivodeship for other in unit.alternatives}
    assert unit.teryt is None
    assert counties == {"podlaskie", "śląskie"}


def test_a_commune_beside_its_town_is_the_villages_around_it() -> None:
    codes = [match.teryt.terc if match.teryt else None for match in units("miasto Zamość, gmina Zamość")]
    assert codes == ["0664011", "0620142"]


def test_a_doubtful_unit_is_no_context_for_itself() -> None:
    (commune,) = [match for match in units("gmina Radłów, powiat tarnowski") if match.kind is PlaceKind.COMMUNE]
    assert commune.teryt is not None
    assert commune.teryt.county == "tarnowski"
