import io
import json
import re

import pytest
from rich.console import Console

from pipeline.batch.identity import identify
from pipeline.batch.sources import Source
from pipeline.evaluate import diagnose, evaluate, render_diagnosis
from pipeline.evaluate.diagnosis.causes import MEANING, Cause
from pipeline.evaluate.gold import GoldRecord
from pipeline.evaluate.outcomes import Field
from pipeline.records import Entities
from tests.evaluate.golden import perfect
from tests.factory import agreement, date, evidence, organization, participant, person, place, record, signatory
from tests.paths import ROOT
from tests.written import write_record

TEXT = """12 maja 2017 r. w Nysie podpisano porozumienie. Patronat objął Bank Kos.
Strony porozumienia:
- Gmina Wir
- Stowarzyszenie Pomocy Rodzinie „Próg” w Nysie
- Fundacja Łąka
- Ludowy Klub Sportowy Olszynka
Porozumienie podpisała też Spółdzielnia „Młyn”, w imieniu której działała prezes Anna Lis."""


def party(name, locality=None, *people, **numbers):
    representatives = [{"name": who, "function": function} for who, function in people]
    return {"name": name, "locality": locality, "represented_by": representatives, **numbers}


def gold_agreement(*signatories, **values):
    return {"kind": "porozumienie", "signatories": list(signatories), **values}


@pytest.fixture
def findings(tmp_path):
    """(cause, field, wanted, got, fields that follow) of each finding; TEXT is the document unless told otherwise."""

    def run(gold_agreements, *agreements, persons=(), organizations=(), gold_persons=(), documents=True):
        gold = {"id": "note", "agreements": gold_agreements, "persons": list(gold_persons)}
        (tmp_path / "gold").mkdir()
        (tmp_path / "gold" / "note.json").write_text(json.dumps(gold), encoding="utf-8")
        source = tmp_path / "note.txt"
        source.write_text(TEXT, encoding="utf-8")
        made = record("note.txt", *agreements, id=identify(Source("note.txt", source)))
        bodies = [organization(name, evidence(TEXT, said)) for name, said in organizations]
        entities = Entities(
            organizations=bodies, persons=list(persons), places=[place("Nysa")], dates=[date("2017-05-12")]
        )
        write_record(made.model_copy(update={"entities": entities}), tmp_path / "out", "note.txt")
        return diagnose(evaluate(tmp_path / "out", tmp_path / "gold"), tmp_path / ("" if documents else "elsewhere"))

    return run


def seen(diagnosis):
    def label(value):
        return value.label if value else None

    return [
        (f.cause, f.outcome.field, label(f.outcome.wanted), label(f.outcome.got), [o.field for o in f.following])
        for f in diagnosis.findings
    ]


def test_a_missed_agreement_is_one_error_that_takes_its_values_along(findings):
    found = seen(findings([gold_agreement(party("Gmina Wir"), signed="2017-05-12")]))
    followers = [Field.KIND, Field.SIGNED, Field.SIGNATORIES]
    assert found == [(Cause.AGREEMENT_MISSED, Field.AGREEMENTS, "porozumienie", None, followers)]


def test_an_invented_agreement(findings):
    found = seen(findings([], agreement(signatories=[signatory("Gmina Wir")])))
    followers = [Field.KIND, Field.SIGNATORIES]
    assert found == [(Cause.AGREEMENT_INVENTED, Field.AGREEMENTS, None, "porozumienie", followers)]


def test_a_body_that_is_nowhere_in_the_record_is_an_entity_missed_with_its_details(findings):
    wanted = party("Spółdzielnia „Młyn”", "Nysa", ("Anna Lis", "prezes"))
    found = seen(findings([gold_agreement(wanted)], agreement()))
    followers = [Field.SEATS, Field.REPRESENTATIVES, Field.REPRESENTATIVE_FUNCTIONS]
    assert found == [(Cause.ENTITY, Field.SIGNATORIES, "Spółdzielnia „Młyn”", None, followers)]


def test_an_entity_with_other_limits(findings):
    short = ("Pomoc Rodzinie", "Pomocy Rodzinie")
    wanted = party("Stowarzyszenie Pomocy Rodzinie „Próg” w Nysie")
    (finding,) = seen(findings([gold_agreement(wanted)], agreement(), organizations=[short]))
    assert finding[0] is Cause.BOUNDARY


def test_a_name_that_lacks_words_of_the_wanted_one(findings):
    got = signatory("Stowarzyszenie Pomocy Rodzinie „Próg”")
    wanted = party("Stowarzyszenie Pomocy Rodzinie „Próg” w Nysie")
    (finding,) = seen(findings([gold_agreement(wanted)], agreement(signatories=[got])))
    assert (finding[0], finding[3]) == (Cause.BOUNDARY, "Stowarzyszenie Pomocy Rodzinie „Próg”")


def test_the_right_words_in_another_form(findings):
    got = signatory("Spółdzielnię „Młyn”", None, evidence(TEXT, "Spółdzielnia „Młyn”"))
    (finding,) = seen(findings([gold_agreement(party("Spółdzielnia „Młyn”"))], agreement(signatories=[got])))
    assert finding[0] is Cause.NORMALISATION


def test_a_date_that_only_lacks_its_year(findings):
    (finding,) = seen(findings([gold_agreement(signed="2017-05-12")], agreement(signed=date("XXXX-05-12"))))
    assert finding[0] is Cause.NORMALISATION


def test_a_signatory_in_another_role_is_one_error(findings):
    patron = participant("Bank Kos", "patron")
    bank = ("Bank Kos", "Bank Kos")
    found = seen(findings([gold_agreement(party("Bank Kos"))], agreement(participants=[patron]), organizations=[bank]))
    assert found == [(Cause.ROLE, Field.SIGNATORIES, "Bank Kos", None, [Field.OTHER_ORGANIZATIONS])]


def test_a_list_none_of_whose_members_was_found(findings):
    parties = [party("Gmina Wir"), party("Fundacja Łąka"), party("Ludowy Klub Sportowy Olszynka"), party("Bank Kos")]
    found = seen(findings([gold_agreement(*parties)], agreement()))
    assert [cause for cause, *_ in found] == [Cause.LIST, Cause.LIST, Cause.LIST, Cause.ENTITY]


def test_a_list_one_member_of_which_was_found_was_recognised(findings):
    parties = [party("Gmina Wir"), party("Fundacja Łąka"), party("Ludowy Klub Sportowy Olszynka")]
    found = seen(findings([gold_agreement(*parties)], agreement(signatories=[signatory("Fundacja Łąka")])))
    assert [cause for cause, *_ in found] == [Cause.ENTITY, Cause.ENTITY]


def test_a_person_of_the_document_who_is_not_linked_to_the_party(findings):
    lis = {"name": "Anna Lis", "function": "prezes"}
    found = seen(
        findings(
            [gold_agreement(party("Spółdzielnia „Młyn”", None, ("Anna Lis", "prezes")))],
            agreement(signatories=[signatory("Spółdzielnia „Młyn”")]),
            persons=[person("Anna Lis")],
            gold_persons=[lis],
        )
    )
    followers = [Field.REPRESENTATIVE_FUNCTIONS, Field.PERSON_FUNCTIONS]
    assert found == [(Cause.LINK, Field.REPRESENTATIVES, "Anna Lis", None, followers)]


def test_a_place_of_the_document_that_was_not_taken(findings):
    (finding,) = seen(findings([gold_agreement(place="Nysa")], agreement()))
    assert finding[:2] == (Cause.CHOICE, Field.PLACE)


def test_the_same_party_twice(findings):
    twice = [signatory("Gmina Wir"), signatory("Gminy Wir")]
    (finding,) = seen(findings([gold_agreement(party("Gmina Wir"))], agreement(signatories=twice)))
    assert (finding[0], finding[3]) == (Cause.DUPLICATE, "Gminy Wir")


def test_a_value_that_the_gold_does_not_know(findings):
    (finding,) = seen(findings([gold_agreement()], agreement(signatories=[signatory("Bank Kos")])))
    assert finding[0] is Cause.INVENTED


def test_a_name_that_the_text_does_not_say(findings):
    (finding,) = seen(findings([gold_agreement(party("Powiat Nyski"))], agreement()))
    assert finding[0] is Cause.OTHER_WORDS


def test_without_the_document_it_is_said_that_nothing_can_be_decided(findings):
    (finding,) = seen(findings([gold_agreement(party("Gmina Wir"))], agreement(), documents=False))
    assert finding[0] is Cause.UNDECIDED


def test_every_error_of_the_evaluation_is_counted_once(findings, tmp_path):
    parties = [party("Gmina Wir", "Nysa"), party("Fundacja Łąka"), party("Bank Kos")]
    got = [signatory("Fundacji Łąka", "Brzeg"), signatory("Powiat Nyski")]
    diagnosis = findings(
        [gold_agreement(*parties, place="Nysa")], agreement(signatories=got), persons=[person("Jan Sum")]
    )
    counted = sum(1 + len(finding.following) for finding in diagnosis.findings)
    assert counted == len(evaluate(tmp_path / "out", tmp_path / "gold").errors())


def test_the_report_begins_with_the_most_frequent_cause(findings):
    parties = [party("Gmina Wir"), party("Fundacja Łąka")]
    diagnosis = findings([gold_agreement(*parties, place="Nysa")], agreement())
    console = Console(file=io.StringIO(), width=120, color_system=None)
    render_diagnosis(diagnosis, console)
    text = console.file.getvalue()
    rows = re.findall(rf"^ ({'|'.join(Cause)})  ", text, re.MULTILINE)
    assert rows == ["list not recognised", "choice"]
    assert "wanted  Gmina Wir" in text
    assert "text  - Gmina Wir" in text
    first = diagnosis.as_dict()["causes"][0]
    assert (first["cause"], first["errors"], first["fields"]) == ("list not recognised", 2, {"signatories": 2})


def test_a_perfect_record_has_no_findings(tmp_path):
    gold = GoldRecord.model_validate({"id": "note", "agreements": [gold_agreement(party("Gmina Wir"))]})
    (tmp_path / "note.json").write_text(gold.model_dump_json(), encoding="utf-8")
    write_record(perfect(gold), tmp_path / "out", "note.txt")
    assert diagnose(evaluate(tmp_path / "out", tmp_path / "note.json"), tmp_path).findings == ()


def test_every_cause_is_documented_in_the_words_of_the_program():
    rows = dict(
        re.findall(r"^\| `([a-z ]+)` \| ([^|]+?) \|", (ROOT / "docs" / "evaluation.md").read_text(), re.MULTILINE)
    )
    assert {cause: meaning for cause, meaning in rows.items() if cause in set(Cause)} == {
        cause.value: meaning for cause, meaning in MEANING.items()
    }
