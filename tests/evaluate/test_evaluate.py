import hashlib
import io
import json
import re
from pathlib import Path

import pytest
from rich.console import Console

from pipeline.emit.export import Format, export
from pipeline.evaluate import EvaluationInputError, Field, evaluate, render
from pipeline.evaluate.gold import read_gold
from pipeline.evaluate.outcomes import Outcome, Value
from pipeline.evaluate.score import DocumentResult, Evaluation
from pipeline.records import Record
from tests.evaluate.golden import perfect
from tests.factory import agreement, cluster, date, evidence, participant, person, place, record, signatory
from tests.written import write_record

GOLD = {
    "id": "dolina",
    "genre": "announcement",
    "layout": {"format": "html"},
    "agreements": [
        {
            "cluster": "Klaster „Dolina Ważki”",
            "title": None,
            "kind": "porozumienie",
            "signed": "XXXX-05-12",
            "place": "Olszanów",
            "signatories": [
                {
                    "name": "Spółdzielnia Socjalna „Młyn”",
                    "locality": "Brzeziny",
                    "krs": "0000123456",
                    "represented_by": [{"name": "Anna Lis", "function": "prezes"}],
                },
                {"name": "Gmina Olszanów", "locality": None, "represented_by": []},
            ],
            "signatories_declared": 3,
            "initiators": ["Fundacja Mosty"],
            "coordinators": [],
            "other_organizations": ["Fundacja Mosty"],
            "area": ["powiat olszański"],
        }
    ],
    "persons": [{"name": "Anna Lis", "function": "prezes", "organization": None}],
    "notes": "",
}
NEGATIVE = {"id": "zaproszenie", "genre": "negative", "agreements": [], "persons": [], "notes": ""}
TEXT = "W Brzezinach zebrali się goście. 12 maja podpisał go także Bank Kos. Umowa dotyczy Gminy Olszanów."
SHARED = Path(__file__).parents[3] / "shared"


@pytest.fixture
def gold(tmp_path):
    folder = tmp_path / "gold"
    folder.mkdir()
    for some in (GOLD, NEGATIVE):
        (folder / f"{some['id']}.json").write_text(json.dumps(some), encoding="utf-8")
    return folder


@pytest.fixture
def out(tmp_path):
    folder = tmp_path / "out"
    write_record(record("zaproszenie.txt"), folder, "zaproszenie.txt")
    return folder


def judged(gold, out, *agreements, **values):
    write_record(record("dolina.txt", *agreements, **values), out, "dolina.txt")
    return evaluate(out, gold)


def printed(evaluation, show=None, width=120, **options):
    console = Console(file=io.StringIO(), width=width, color_system=None)
    render(evaluation, console, show, **options)
    return console.file.getvalue()


def test_a_perfect_record_is_fully_right(gold, out):
    write_record(perfect(read_gold(gold)["dolina"]), out, "html/dolina.html")
    evaluation = evaluate(out, gold)
    summary = evaluation.summary()
    assert evaluation.errors() == []
    assert summary.right_exact == summary.documents == 2
    assert summary.false_agreements == 0
    assert summary.fields[Field.SIGNATORIES].exact.f == 1
    assert summary.fields[Field.TITLE].exact.f is None


def test_names_in_another_form_are_lenient_only(gold, out):
    parties = [signatory("SPÓŁDZIELNIA SOCJALNA Młyn"), signatory("Gminy Olszanów")]
    score = judged(gold, out, agreement(signatories=parties)).summary().fields[Field.SIGNATORIES]
    assert (score.exact.right, score.lenient.right) == (1, 2)
    assert (score.lenient.precision, score.lenient.recall) == (1, 1)


def test_a_missed_and_an_invented_signatory_are_counted(gold, out):
    parties = [signatory("Gmina Olszanów"), signatory("Bank Kos"), signatory("Bank Sowa")]
    score = judged(gold, out, agreement(signatories=parties)).summary().fields[Field.SIGNATORIES]
    assert (score.exact.right, score.exact.wanted, score.exact.found) == (1, 2, 3)
    assert score.exact.precision == pytest.approx(1 / 3)
    assert score.exact.recall == 0.5
    assert score.exact.f == pytest.approx(0.4)


def test_details_are_compared_within_the_signatory_even_if_its_name_is_not_right(gold, out):
    mill = signatory("Spółdzielnia „Młyn”", "Brzeziny", krs="0000123456", representatives=[("Anna Lis", "dyrektor")])
    fields = judged(gold, out, agreement(signatories=[mill])).summary().fields
    assert fields[Field.SIGNATORIES].lenient.right == 0
    assert fields[Field.SEATS].exact.right == 1
    assert fields[Field.REGISTERS].exact.right == 1
    assert fields[Field.REPRESENTATIVES].exact.right == 1
    assert fields[Field.REPRESENTATIVE_FUNCTIONS].exact.right == 0


def test_a_seat_of_the_wrong_signatory_is_wrong(gold, out):
    parties = [signatory("Spółdzielnia Socjalna „Młyn”"), signatory("Gmina Olszanów", "Brzeziny")]
    score = judged(gold, out, agreement(signatories=parties)).summary().fields[Field.SEATS]
    assert (score.exact.right, score.exact.wanted, score.exact.found) == (0, 1, 1)


def test_any_year_is_right_leniently_where_the_gold_has_none(gold, out):
    score = judged(gold, out, agreement(signed=date("2017-05-12"))).summary().fields[Field.SIGNED]
    assert (score.exact.right, score.lenient.right) == (0, 1)


def test_participants_that_also_signed_are_no_other_organizations(gold, out):
    parties = [signatory("Gmina Olszanów")]
    others = [
        participant("Gmina Olszanów", "initiator"),
        participant("Fundacja Mosty", "initiator"),
        participant("Fundacja Mosty", "patron"),
        participant("Jan Sum", "attendee", kind="person"),
    ]
    fields = judged(gold, out, agreement(signatories=parties, participants=others)).summary().fields
    assert fields[Field.OTHER_ORGANIZATIONS].exact.found == fields[Field.OTHER_ORGANIZATIONS].exact.right == 1
    assert fields[Field.INITIATORS].exact.found == 2


def test_agreements_are_aligned_by_likeness_not_by_order(gold, out):
    decoy = agreement(kind="umowa", place=place("Nysa"))
    right = agreement(cluster=cluster("Klaster „Dolina Ważki”"), place=place("Olszanów"))
    fields = judged(gold, out, decoy, right).summary().fields
    assert (fields[Field.AGREEMENTS].exact.right, fields[Field.AGREEMENTS].exact.found) == (1, 2)
    assert fields[Field.CLUSTER].exact.right == 1
    assert (fields[Field.PLACE].exact.right, fields[Field.PLACE].exact.found) == (1, 2)


def test_a_planned_agreement_is_none(gold, out):
    write_record(record("zaproszenie.txt", agreement(status="planned")), out, "zaproszenie.txt")
    assert judged(gold, out).summary().false_agreements == 0


def test_an_agreement_in_a_negative_is_false(gold, out):
    write_record(record("zaproszenie.txt", agreement()), out, "zaproszenie.txt")
    summary = judged(gold, out).summary()
    assert (summary.negatives, summary.false_agreements) == (1, 1)
    assert summary.right_lenient == 0


def test_persons_by_name_and_with_function(gold, out):
    fields = judged(gold, out, persons=[person("Anna Lis", "skarbnik"), person("Jan Sum")]).summary().fields
    assert (fields[Field.PERSONS].exact.right, fields[Field.PERSONS].exact.found) == (1, 2)
    assert fields[Field.PERSON_FUNCTIONS].lenient.right == 0


def test_formats_are_told_apart_and_taken_together(gold, out):
    answer = read_gold(gold)["dolina"]
    write_record(perfect(answer), out, "txt/dolina.txt")
    write_record(record("dolina.pdf", media_type="application/pdf"), out, "pdf/dolina.pdf")
    write_record(perfect(answer, "dolina.pdf", media_type="application/pdf", ocr="full"), out, "scan/dolina.pdf")
    evaluation = evaluate(out, gold)
    right = {name: summary.right_exact for name, summary in evaluation.by_format().items()}
    assert right == {"application/pdf": 0, "application/pdf (OCR)": 1, "text/plain": 2}
    assert evaluation.summary().documents == 4
    assert "application/pdf (OCR)" in printed(evaluation, by_format=True)


def test_json_lines_are_read_too(gold, tmp_path):
    for one in (perfect(read_gold(gold)["dolina"], "deep/dolina.html"), record("zaproszenie.txt")):
        write_record(one, tmp_path, one.document.source)
    assert evaluate(export(tmp_path, Format.JSONL, tell=pytest.fail), gold).summary().right_exact == 2


def test_a_gold_record_without_output_counts_as_missed(gold, out):
    evaluation = evaluate(out, gold)
    assert evaluation.missing == ("dolina",)
    assert evaluation.summary().fields[Field.SIGNATORIES].exact.recall == 0
    assert "counted as missed (1): dolina" in printed(evaluation)


def test_what_has_no_gold_and_what_is_no_record_is_told_and_not_counted(gold, out):
    write_record(record("other.txt", agreement()), out, "other.txt")
    (out / "junk.json").write_text('{"schema_version": 7', encoding="utf-8")
    (out / "sub").mkdir()
    (out / "sub" / "run.json").write_text('{"asked": {}}', encoding="utf-8")
    evaluation = judged(gold, out)
    assert evaluation.without_gold == ("other.txt",)
    assert [Path(name).name for name in evaluation.skipped] == ["junk.json"]
    assert evaluation.summary().documents == 2


@pytest.mark.parametrize("broken", ["not json", '{"agreements": []}', '{"id": "x", "agreements": 7}'])
def test_a_broken_gold_file_is_named(gold, out, broken):
    (gold / "broken.json").write_text(broken, encoding="utf-8")
    with pytest.raises(EvaluationInputError, match=r"broken\.json is no gold record"):
        evaluate(out, gold)


def test_missing_folders_are_told(gold, out, tmp_path):
    with pytest.raises(EvaluationInputError, match="does not exist"):
        evaluate(tmp_path / "none", gold)
    with pytest.raises(EvaluationInputError, match="cannot be read"):
        evaluate(out, tmp_path / "none")
    (tmp_path / "empty").mkdir()
    with pytest.raises(EvaluationInputError, match="holds no record"):
        evaluate(tmp_path / "empty", gold)


def test_errors_of_a_field_are_shown_with_their_evidence(gold, out):
    parties = [signatory("Bank Kos", None, evidence(TEXT, "Bank Kos")), signatory("Gminy Olszanów")]
    text = printed(judged(gold, out, agreement(signatories=parties)), show="signatories")
    assert "signatories: 2 wrong, 1 right but for spelling" in text
    assert "≈ dolina (text/plain)" in text
    assert "got  Bank Kos" in text
    assert "text  Bank Kos" in text
    assert "wanted  Spółdzielnia Socjalna „Młyn”" in text


def test_the_sentence_is_read_from_the_source_where_it_is_at_hand(gold, out, tmp_path):
    source = tmp_path / "dolina.txt"
    source.write_text(TEXT, encoding="utf-8")
    digest = f"sha256:{hashlib.sha256(source.read_bytes()).hexdigest()}"
    bank = signatory("Bank Kos", None, evidence(TEXT, "Bank Kos"))
    some = record("dolina.txt", agreement(signatories=[bank]), id=digest)
    write_record(some, out, "dolina.txt")
    text = printed(evaluate(out, gold), show="signatories", documents=tmp_path)
    assert "12 maja podpisał go także Bank Kos." in text
    assert "Umowa dotyczy Gminy Olszanów." in text


def test_an_unknown_field_is_refused(gold, out):
    with pytest.raises(ValueError, match="colour"):
        printed(evaluate(out, gold), show="colour")


def test_only_what_is_perfect_prints_as_one():
    right = Outcome(Field.PLACE, Value(("Nysa",)), Value(("Nysa",)), exact=True, lenient=True)
    missed = Outcome(Field.PLACE, Value(("Nysa",)), None, exact=False, lenient=False)
    result = DocumentResult("a", "text/plain", None, negative=False, outcomes=(right,) * 4999 + (missed,))
    text = printed(Evaluation((result,), (), (), ()))
    assert next(line.split() for line in text.splitlines() if "place" in line)[3:6] == ["1.000", "0.999", "0.999"]


def test_reliability_is_told_by_field_and_by_confidence(gold, out):
    parties = [signatory("Gmina Olszanów", confidence=0.8), signatory("Bank Kos", confidence=0.3)]
    evaluation = judged(gold, out, agreement(signatories=parties))
    assert evaluation.reliability()[Field.SIGNATORIES].error == pytest.approx((0.2 + 0.3) / 2)
    assert evaluation.as_dict()["reliability"]["signatories"]["bins"][0]["right"] == 0
    text = printed(evaluation, by_confidence=True)
    assert re.search(r"signatories +2 +0\.550 +0\.500 +0\.250", text)
    assert re.search(r"0\.3 – 0\.4 +1 +0\.300 +0\.000", text)


def test_an_initiator_is_judged_by_that_role_alone(gold, out):
    others = [participant("Fundacja Mosty", "initiator"), participant("Bank Kos", "patron")]
    found = judged(gold, out, agreement(participants=others)).reliability()
    assert found[Field.INITIATORS].whole.values == found[Field.OTHER_ORGANIZATIONS].whole.values == 1


def test_the_whole_is_json(gold, out):
    data = json.loads(json.dumps(judged(gold, out, agreement()).as_dict()))
    assert data["documents"] == 2
    assert data["fields"]["signatories"]["exact"]["recall"] == 0
    assert {"document": "dolina", "field": "place", "wanted": "Olszanów", "got": None}.items() <= next(
        error for error in data["errors"] if error["field"] == "place"
    ).items()


@pytest.mark.skipif(not SHARED.is_dir(), reason="the shared gold records are not here")
@pytest.mark.parametrize("folder", ["seeds/gold", "gold/gold"])
def test_perfect_records_of_all_gold_are_fully_right(tmp_path, folder):
    answers = read_gold(SHARED / folder)
    for gold_record in answers.values():
        written = write_record(perfect(gold_record), tmp_path, f"{gold_record.id}.txt")
        assert Record.model_validate_json(written.read_text(encoding="utf-8"))
    evaluation = evaluate(tmp_path, SHARED / folder)
    assert evaluation.errors() == []
    assert evaluation.summary().right_exact == len(answers)
