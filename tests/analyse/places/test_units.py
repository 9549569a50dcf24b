import pytest

from pipeline.analyse.places.units import UnitKind, find_units


def found(text: str) -> list[tuple[str, str]]:
    return [(mention.kind.value, mention.written) for mention in find_units(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("w powiecie gorlickim działa", [("county", "gorlickim")]),
        (
            "powiaty: gorlicki, limanowski i m. Nowy Sącz",
            [("county", "gorlicki"), ("county", "limanowski"), ("city", "Nowy Sącz")],
        ),
        ("POWIAT GORLICKI", [("county", "GORLICKI")]),
        ("powiat łódzki wschodni", [("county", "łódzki wschodni")]),
        ("woj. warmińsko-mazurskie", [("voivodeship", "warmińsko-mazurskie")]),
        ("gminy: Ropa, Łużna\noraz Bobowa", [("commune", "Ropa"), ("commune", "Łużna"), ("commune", "Bobowa")]),
        ("gminy:\n- Ropa,\n- Łużna", [("commune", "Ropa"), ("commune", "Łużna")]),
        ("Gmina Miejska Gorlice, Gmina Gorlice", [("commune", "Gorlice"), ("commune", "Gorlice")]),
        ("miast na prawach powiatu: Gdynia i Sopot", [("city", "Gdynia"), ("city", "Sopot")]),
        ("gmina Nowe Miasto nad Pilicą.", [("commune", "Nowe Miasto nad Pilicą")]),
        ("powiatu gorlickiego,\nlimanowskiego", [("county", "gorlickiego"), ("county", "limanowskiego")]),
        ("Gmina Olszany i Stowarzyszenie Mgła", [("commune", "Olszany")]),
        ("Gmina Olszany i Jan Brzoza", [("commune", "Olszany")]),
        ("Prezydent Miasta Kalisza Jan Brzoza", [("city", "Kalisza")]),
        ("gmina Nowe Miasto nad Pilicą Jan Brzoza", [("commune", "Nowe Miasto nad Pilicą")]),
        (
            "Burmistrz Miasta Kalisza Jan Brzoza i Wójt Gminy Olszany Adam Gil",
            [("city", "Kalisza"), ("commune", "Olszany")],
        ),
        ("Miasto Kalisz i Wójt Gminy Olszany", [("city", "Kalisz"), ("commune", "Olszany")]),
        ("gminy Olszany, Zalesie i Fundacja Mgła", [("commune", "Olszany"), ("commune", "Zalesie")]),
        ("gminy Olszany, Zalesie i Jan Brzoza", [("commune", "Olszany"), ("commune", "Zalesie")]),
        ("gmin Koło i Olszany", [("commune", "Koło"), ("commune", "Olszany")]),
        ("rada gminy i zarząd powiatu obradowały", []),
        ("ul. Leśna 5 m. Kowalskich", []),
    ],
)
def test_units(text: str, expected: list[tuple[str, str]]) -> None:
    assert found(text) == expected


def test_offsets_hold_the_head_only_of_a_single_unit() -> None:
    text = "powiat gorlicki; powiaty: limanowski i tarnowski"
    assert [text[m.start : m.end] for m in find_units(text)] == ["powiat gorlicki", "limanowski", "tarnowski"]


def test_qualifier_is_kept() -> None:
    (mention,) = find_units("Gmina Miejska Gorlice")
    assert (mention.kind, mention.qualifier) == (UnitKind.COMMUNE, "miejska")
