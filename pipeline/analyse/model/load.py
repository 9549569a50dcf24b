"""Loading a spaCy pipeline by name or path, ours or the user's, and completing it with klaster's rule components."""

from __future__ import annotations

import re
import sys

import spacy
from spacy.language import Language
from thinc.api import use_ops

import pipeline.analyse.encoder.component
import pipeline.analyse.roles.component  # noqa: F401 - both register their factories
from pipeline.analyse.components import COMPONENTS
from pipeline.analyse.model.embeddings import keep_embeddings
from pipeline.analyse.model.recogniser import score_ahead
from pipeline.installed import ABSENT, DEFAULT_MODEL, ROLES, model_folder, model_path, roles_folder

#: The label scheme of spaCy's published Polish pipelines.
LABELS = frozenset({"persName", "orgName", "placeName", "geogName", "date", "time"})


#: What spaCy puts before its messages.
_CODE = re.compile(r"^\[E\d+\] ")


class ModelError(Exception):
    """The pipeline cannot be used; the message says why and what to do."""


def load(model: str | None = None) -> Language:
    """Load a pipeline: one of ours by name, an installed spaCy package, or a path; the default is ``pl_klaster``.

    Raises ModelError when there is none, or when its entity recogniser has labels that klaster does not know.
    """
    wanted = model or DEFAULT_MODEL
    if model_folder(wanted) is None:
        raise ModelError(ABSENT.format(name=wanted))
    try:
        # The same products of matrices in half the time: by the BLAS of numpy, in place of the one spaCy brings.
        with use_ops("numpy", use_blis=False):
            nlp = spacy.load(model_path(wanted) or wanted)
    except (ImportError, OSError, ValueError) as error:
        reason = _CODE.sub("", str(error).partition("\n")[0]).rstrip(". ")
        raise ModelError(
            f"The model {wanted!r} cannot be loaded: {reason}. Install it again, or give another one."
        ) from error
    _check_labels(nlp, wanted)
    keep_embeddings(nlp)
    score_ahead(nlp)
    nlp.max_length = sys.maxsize  # how long a text may be is a limit of reading
    for name in COMPONENTS:
        if name not in nlp.pipe_names:
            nlp.add_pipe(name)
    if ROLES not in nlp.pipe_names and (roles := roles_folder()) is not None:
        nlp.add_pipe(ROLES).from_disk(roles)  # type: ignore[attr-defined]
    return nlp


def _check_labels(nlp: Language, wanted: str) -> None:
    if "ner" not in nlp.pipe_names:
        raise ModelError(
            f"The model {wanted!r} has no entity recogniser (a component named „ner”). Choose another one."
        )
    unknown = set(nlp.pipe_labels["ner"]) - LABELS
    if unknown:
        raise ModelError(
            f"The model {wanted!r} has entity labels that klaster does not know: {', '.join(sorted(unknown))}. "
            f"It needs the scheme of the Polish spaCy pipelines: {', '.join(sorted(LABELS))}."
        )
