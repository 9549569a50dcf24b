from pipeline.normalise.lemmas import headword
from pipeline.normalise.lemmas.ranker import Ranker
from pipeline.normalise.lemmas.train import Row, learn_endings, read_rows, train, write

PAIRS = [
    ("Zygmara", "Zygmar"),
    ("Wogmira", "Wogmir"),
    ("Brzdękora", "Brzdękor"),
    ("Szmulora", "Szmulor"),
    ("Wierzgora", "Wierzgor"),
    ("Gminą", "Gmina"),
    ("Fundacją", "Fundacja"),
    ("Zielonej Bramie", "Zielona Brama"),
]
ROWS = [Row(str(number), phrase, lemma) for number, (phrase, lemma) in enumerate(PAIRS)]


def test_endings_are_those_of_several_words():
    assert learn_endings(ROWS)["a"] == ("",)
    assert "ą" not in learn_endings(ROWS), "twice is not often enough"


def test_a_model_learns_what_it_is_shown():
    model = train(ROWS)
    assert headword("Trzmielora", model) == "Trzmielor", "a word that no dictionary knows, by its ending"
    assert headword("Zielonej Bramie", model) == "Zielona Brama"


def test_the_same_rows_give_the_same_model():
    assert train(ROWS).weights == train(reversed(ROWS)).weights


def test_a_model_is_written_as_text(tmp_path):
    write(Ranker({"heavy": 1.234, "light": 0.001}, {"a": ("", "o")}), tmp_path)
    assert (tmp_path / "weights.tsv").read_text(encoding="utf-8") == "heavy\t1.23\n"
    assert (tmp_path / "endings.tsv").read_text(encoding="utf-8") == "a\t\to\n"


def test_rows_are_read_without_their_number(tmp_path):
    path = tmp_path / "rows.tsv"
    path.write_text("7\tdoc\tGminą\tGmina\n", encoding="utf-8")
    assert read_rows(path) == [Row("doc", "Gminą", "Gmina")]
