"""The wheel in an empty environment, far from the repository, with the model inside."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import sysconfig
import venv
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
TEXT = "W dniu 14 maja 2019 r. w Ustce Gmina Ustka i Fundacja „Bryza” podpisały porozumienie o współpracy."


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("dist")
    pip("wheel", "--no-deps", "--no-build-isolation", "--wheel-dir", str(folder), str(ROOT))
    (built,) = folder.glob("klaster-*.whl")
    return built


@pytest.fixture(scope="module")
def programs(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of an environment's programs, with klaster from the wheel and its dependencies from this one.

    A path file adds this environment's packages, but not what path files of its own add to it: so an editable
    klaster stays out.
    """
    home = tmp_path_factory.mktemp("venv")
    venv.create(home, with_pip=False)
    variables = {"base": str(home), "platbase": str(home)}
    packages = Path(sysconfig.get_path("purelib", "venv", variables))
    (packages / "dependencies.pth").write_text(sysconfig.get_path("purelib") + "\n")
    folder = Path(sysconfig.get_path("scripts", "venv", variables))
    pip("--python", str(folder / "python"), "install", "--no-deps", "--no-index", "--ignore-installed", str(wheel))
    return folder


def pip(*arguments: str) -> None:
    command = [sys.executable, "-m", "pip", "--quiet", "--disable-pip-version-check", *arguments]
    subprocess.run(command, check=True, capture_output=True, text=True)


def test_wheel_holds_model_data_and_licences_and_nothing_of_the_workshop(wheel: Path) -> None:
    names = set(zipfile.ZipFile(wheel).namelist())
    package = (path.relative_to(ROOT) for path in (ROOT / "pipeline").rglob("*") if path.is_file())
    assert {path.as_posix() for path in package if "__pycache__" not in path.parts} <= names
    assert {"pipeline/models/pl_klaster/config.cfg", "pipeline/py.typed"} <= names
    assert sum(name.endswith("LICENSE") for name in names) >= 2
    assert {name.split("/")[0].partition("-")[0] for name in names} == {"pipeline", "klaster"}


def test_installed_wheel_extracts_in_another_folder(programs: Path, tmp_path: Path) -> None:
    (tmp_path / "umowa.txt").write_text(TEXT)
    assert run(programs / "klaster", "extract", "umowa.txt", folder=tmp_path)
    record = json.loads((tmp_path / "outputs" / "umowa.txt.json").read_text())
    assert record["document"]["status"] == "ok"
    assert record["generator"]["model"].startswith("pl_klaster ")
    assert record["agreements"][0]["signed"]["edtf"] == "2019-05-14"


@pytest.mark.parametrize("name", ["pl_klaster", "pl_klaster_acc"])
def test_spacy_alone_loads_a_model_with_the_rule_components(name: str, programs: Path, tmp_path: Path) -> None:
    (model,) = programs.parent.rglob(f"pipeline/models/{name}")
    code = f"import spacy; print(spacy.load({str(model)!r})({TEXT!r})._.dates[0].start)"
    assert run(programs / "python", "-c", code, folder=tmp_path) == f"{TEXT.index('14 maja')}\n"


def test_installed_klaster_is_that_of_the_wheel(programs: Path, wheel: Path, tmp_path: Path) -> None:
    code = "import pipeline; print(pipeline.__file__); print(pipeline.__version__)"
    file, version = run(programs / "python", "-c", code, folder=tmp_path).split()
    assert Path(file).is_relative_to(programs.parent)
    assert wheel.name.startswith(f"klaster-{version}-")


def run(program: Path, *arguments: str, folder: Path) -> str:
    """What a program of the environment prints; it must end well, complain of nothing, and not see this checkout."""
    variables = {key: value for key, value in os.environ.items() if key != "PYTHONPATH"}
    command = [program, *arguments]
    done = subprocess.run(command, cwd=folder, env=variables, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")
    return done.stdout
