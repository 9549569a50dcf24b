"""Where the parts of this installation lie, told without loading any of them."""

from __future__ import annotations

from collections.abc import Mapping
from importlib.util import find_spec
from pathlib import Path

DEFAULT_MODEL = "pl_klaster"
#: The component, and the folder, of the network that reads roles; every model is completed with it.
ROLES = "klaster_roles"
ABSENT = "There is no model {name!r}; give the name of an installed spaCy pipeline, or the folder of one."
#: The folder of the package.
PACKAGE = Path(__file__).resolve().parent


def model_path(name: str) -> Path | None:
    """Where a model of ours lies: inside the installed package, or in ``models/`` of the repository."""
    return next((place for place in _places(name) if (place / "config.cfg").is_file()), None)


def roles_folder() -> Path | None:
    """Where the network that reads roles lies; None before it is trained."""
    return next((place for place in _places(ROLES) if place.is_dir()), None)


def _places(name: str) -> tuple[Path, Path]:
    return PACKAGE / "models" / name, PACKAGE.parent / "models" / name


def model_folder(name: str) -> Path | None:
    """Where any model lies: one of ours, a folder of the user's, or an installed spaCy package; None if nowhere."""
    if (ours := model_path(name)) or Path(name).is_dir():
        return ours or Path(name)
    package = find_spec(name) if name.isidentifier() else None
    return Path(package.origin).parent if package and package.origin else None


def model_label(meta: Mapping[str, object]) -> str:
    """Name and version of a pipeline by its ``meta.json``, as records state it: ``pl_klaster 0.1.0``."""
    name, prefix = str(meta.get("name", "unknown")), f"{meta.get('lang')}_"
    return f"{name if name.startswith(prefix) else prefix + name} {meta.get('version', '0')}"
