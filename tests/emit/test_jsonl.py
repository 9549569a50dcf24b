from pipeline.emit.files import write_json
from pipeline.emit.jsonl import write_jsonl
from pipeline.records import Record
from tests.factory import record, sample_record


def test_every_record_is_a_line_in_the_order_of_the_paths_and_other_files_are_left_out(tmp_path):
    write_json(record("b.txt"), tmp_path, "b.txt")
    write_json(sample_record(), tmp_path, "a/z.txt")
    (tmp_path / "other.json").write_text("{}")
    (tmp_path / ".hidden.json").write_text('{"schema_version"')
    lines = write_jsonl(tmp_path).read_text(encoding="utf-8").splitlines()
    assert [Record.model_validate_json(line) for line in lines] == [sample_record(), record("b.txt")]
