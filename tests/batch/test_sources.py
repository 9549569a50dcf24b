from __future__ import annotations

import io
import os
import sys
import zipfile
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.batch.sources import Problem, Source, find
from pipeline.batch.sources.find import count
from pipeline.batch.sources.on_disk import in_order
from pipeline.emit.paths import record_path
from pipeline.ingest.base import Limits


def write(path: Path, text: str = "tekst") -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text)
    return path


def sources(*paths: Path | str, outputs: Path | None = None, lists: tuple[str, ...] = ()) -> list[Source]:
    return [found for found in find(map(str, paths), outputs, lists) if isinstance(found, Source)]


def names(*paths: Path | str, outputs: Path | None = None, lists: tuple[str, ...] = ()) -> list[str]:
    return [source.name for source in sources(*paths, outputs=outputs, lists=lists)]


def problems(*paths: Path | str, lists: tuple[str, ...] = ()) -> list[Problem]:
    return [found for found in find(map(str, paths), None, lists) if isinstance(found, Problem)]


def test_folder_is_read_with_all_below_it_sorted_and_hidden_files_left_out(tmp_path: Path) -> None:
    for name in ("b.txt", "a/z.html", "a/.tajne", ".git/config", "a/a.pdf"):
        write(tmp_path / name)
    assert names(tmp_path) == ["a/a.pdf", "a/z.html", "b.txt"]


def test_file_is_named_by_its_own_name(tmp_path: Path) -> None:
    assert names(write(tmp_path / "deep" / "umowa.txt")) == ["umowa.txt"]


def test_standard_input_is_read_once_asked_for(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b"tekst")))
    (source,) = sources("-")
    assert (source.name, source.data, source.path) == ("stdin", b"tekst", None)


def test_standard_input_is_read_one_byte_past_the_limit_at_most(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b"0" * (Limits().max_bytes + 1000))))
    (source,) = sources("-")
    assert len(source.data or b"") == Limits().max_bytes + 1


def test_the_same_file_given_twice_is_read_once(tmp_path: Path) -> None:
    file = write(tmp_path / "umowa.txt")
    assert names(tmp_path, file, tmp_path / "." / "umowa.txt") == ["umowa.txt"]


def test_the_same_file_is_known_from_any_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for folder in ("2019", "2020"):
        file = write(tmp_path / folder / "umowa.txt")
        monkeypatch.chdir(file.parent)
        assert names("umowa.txt", file) == ["umowa.txt"]


def test_files_of_one_name_are_kept_apart_by_their_folders(tmp_path: Path) -> None:
    first, second = write(tmp_path / "2019" / "umowa.txt"), write(tmp_path / "2020" / "umowa.txt")
    assert names(first, second) == ["umowa.txt", "2020/umowa.txt"]
    assert names(first.parent, second.parent) == ["umowa.txt", "2020/umowa.txt"]


def test_names_that_would_share_a_record_are_kept_apart(tmp_path: Path) -> None:
    write(tmp_path / "a?.txt")
    write(tmp_path / "a_.txt")
    found = names(tmp_path)
    assert len(found) == 2
    assert found[1] == f"{tmp_path.name}/a_.txt"


def test_file_and_folder_of_a_records_name_are_kept_apart(tmp_path: Path) -> None:
    write(tmp_path / "in" / "x")
    write(tmp_path / "in" / "x.json" / "b.txt")
    write(tmp_path / "in" / "run.json" / "run")
    write(tmp_path / "in" / "run")
    out = tmp_path / "out"
    records = [record_path(out, name) for name in names(tmp_path / "in")]
    assert len({*records, out / "run.json"}) == 5
    for record in records:
        write(record)


def test_name_that_is_no_utf8_becomes_readable(tmp_path: Path) -> None:
    path = Path(os.fsdecode(os.fsencode(tmp_path) + b"/um\xf3wa.txt"))
    try:
        write(path)
    except OSError:
        pytest.skip("this file system takes UTF-8 names only")
    assert names(tmp_path) == ["um\\xf3wa.txt"]


def test_results_of_an_earlier_run_are_not_read(tmp_path: Path) -> None:
    write(tmp_path / "umowa.txt")
    write(tmp_path / "outputs" / "umowa.txt.json")
    assert names(tmp_path, outputs=tmp_path / "outputs") == ["umowa.txt"]


def test_results_are_not_read_through_a_pattern_a_list_or_a_link(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    write(Path("umowa.txt"))
    write(Path("outputs/umowa.txt.json"))
    Path("link.json").symlink_to("outputs/umowa.txt.json")
    Path("list").write_text("umowa.txt\noutputs/umowa.txt.json\noutputs\n")
    outputs = Path("outputs")
    assert names("*.txt", "outputs", outputs=outputs) == ["umowa.txt"]
    assert names("*", outputs=outputs) == ["list", "umowa.txt"]
    assert names(".", outputs=outputs) == ["list", "umowa.txt"]
    assert names(lists=("list",), outputs=outputs) == ["umowa.txt"]


@pytest.mark.parametrize("path", ["records", "records/sub", "records/*.txt", "records/a.txt", "elsewhere"])
def test_documents_among_the_records_are_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, path: str) -> None:
    monkeypatch.chdir(tmp_path)
    write(Path("records/a.txt"))
    write(Path("records/sub/b.txt"))
    Path("elsewhere").symlink_to("records")
    (problem,) = find([path], Path("records"))
    assert isinstance(problem, Problem)
    assert "give another one with --out" in problem.message


def test_link_inside_the_folder_is_followed_to_a_file_but_never_out(tmp_path: Path) -> None:
    outside = write(tmp_path / "elsewhere" / "tajne.txt")
    folder = tmp_path / "folder"
    write(folder / "sub" / "umowa.txt")
    (folder / "out").symlink_to(outside)
    (folder / "loop").symlink_to(folder)
    (folder / "dead").symlink_to(folder / "nothing")
    assert names(folder) == ["sub/umowa.txt"]
    assert {Path(p.path).name for p in problems(folder)} == {"out", "dead"}


def test_missing_path_is_a_problem_with_a_remedy_and_the_rest_is_found(tmp_path: Path) -> None:
    file = write(tmp_path / "umowa.txt")
    assert names(tmp_path / "brak.txt", file) == ["umowa.txt"]
    (problem,) = problems(tmp_path / "brak.txt", file)
    assert "does not exist; check" in problem.message


def test_folder_without_permission_is_a_problem_and_the_rest_is_found(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(tmp_path / "closed" / "a.txt")
    write(tmp_path / "open" / "b.txt")
    scandir = os.scandir

    def refuse(path: Path) -> object:
        if Path(path).name == "closed":
            raise PermissionError(13, "Permission denied", str(path))
        return scandir(path)

    monkeypatch.setattr(os, "scandir", refuse)
    assert names(tmp_path) == ["open/b.txt"]
    (problem,) = problems(tmp_path)
    assert problem.path.endswith("closed")
    assert "may not be read" in problem.message


def test_pipe_is_a_problem(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    assert names(tmp_path) == []
    (problem,) = problems(tmp_path / "pipe")
    assert "neither a file nor a folder" in problem.message


def test_pattern_stands_for_what_it_matches_named_from_before_its_first_wildcard(tmp_path: Path) -> None:
    for name in ("2020/b.pdf", "2019/a.pdf", "2019/a.html", "2019/sub/c.pdf"):
        write(tmp_path / name)
    assert names(tmp_path / "*" / "*.pdf") == ["2019/a.pdf", "2020/b.pdf"]
    assert names(tmp_path / "**" / "*.pdf") == ["2019/a.pdf", "2019/sub/c.pdf", "2020/b.pdf"]
    assert names(tmp_path / "20*") == ["2019/a.html", "2019/a.pdf", "2019/sub/c.pdf", "2020/b.pdf"]
    (problem,) = problems(tmp_path / "*.doc")
    assert "matches nothing" in problem.message


def test_list_names_files_and_folders_by_what_stands_in_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    for name in ("2019/umowa.txt", "2020/umowa.txt", "more/sub/c.txt"):
        write(Path(name))
    Path("list").write_text("2020/umowa.txt\n\n2019/umowa.txt\nbrak.txt\nmore\n")
    assert names(lists=("list",)) == ["2020/umowa.txt", "2019/umowa.txt", "more/sub/c.txt"]
    assert [problem.path for problem in problems(lists=("list", "no list"))] == ["brak.txt", "no list"]


def test_list_may_come_from_standard_input(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    write(Path("umowa.txt"))
    monkeypatch.setattr(sys, "stdin", io.StringIO("umowa.txt\n"))
    assert names(lists=("-",)) == ["umowa.txt"]


def test_files_are_counted_without_opening_archives(tmp_path: Path) -> None:
    write(tmp_path / "a.txt")
    write(tmp_path / "outputs" / "a.txt.json")
    with zipfile.ZipFile(tmp_path / "b.zip", "w") as archive:
        archive.writestr("1.txt", "tekst")
        archive.writestr("2.txt", "tekst")
    assert count([str(tmp_path)], tmp_path / "outputs") == 2


def test_sources_are_found_as_they_are_asked_for(tmp_path: Path) -> None:
    write(tmp_path / "a" / "1.txt")
    write(tmp_path / "b" / "2.txt")
    found = find([str(tmp_path)])
    assert isinstance(next(found), Source)
    (tmp_path / "b" / "2.txt").unlink()
    assert list(found) == []


@given(st.lists(st.text()))
def test_names_on_disk_are_sorted_as_their_bytes_are(names: list[str]) -> None:
    names = [name.encode(errors="ignore").decode() for name in names]
    assert list(in_order(names)) == sorted(names, key=str.encode)
