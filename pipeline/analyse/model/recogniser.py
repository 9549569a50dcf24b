"""spaCy's entity recogniser, its scores worked out for many tokens at once.

spaCy goes from token to token, works out the scores of one, and checks which of the moves are allowed; in that loop it
has let go of Python's lock, and takes it anew for each check, which is three fifths of its time. Here the scores come
first: outside of entities they depend on the token alone, inside on the token and on where the entity began. Which move
is allowed and what it does is spaCy's business as before.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

import numpy as np
import numpy.typing as npt
from spacy.language import Language
from spacy.pipeline import EntityRecognizer
from spacy.tokens import Doc
from thinc.api import NumpyOps

#: Tokens of an entity whose scores are worked out together.
AHEAD = 8
#: What spaCy looks at: the token, the first of the entity that is open, and the one before the token inside of one.
FEATURES = 3
_NONE = -1

Scores = npt.NDArray[np.float32]


class Recogniser:
    """Finds what the recogniser that it is made of finds, and is that for everybody who asks anything else of it."""

    def __init__(self, spacys: EntityRecognizer) -> None:
        self._spacys: Any = spacys  # a class of Cython tells no types

    def __getattr__(self, name: str) -> Any:  # noqa: ANN401 - whatever the other one has
        return getattr(self._spacys, name)

    def __call__(self, doc: Doc) -> Doc:
        """The doc with its entities."""
        if not len(doc):
            return self._spacys(doc)  # type: ignore[no-any-return]
        self._spacys.set_annotations([doc], self._states(doc))
        return doc

    def pipe(self, docs: Iterable[Doc], **_: object) -> Iterator[Doc]:
        """The docs with their entities, one after the other."""
        return map(self, docs)

    def _states(self, doc: Doc) -> list[Any]:
        """What spaCy's ``greedy_parse`` returns for a Doc."""
        states: list[Any] = self._spacys.moves.init_batch([doc])
        step = self._spacys.model.predict([doc])
        outside = _scores(step, np.arange(len(doc)), _NONE)
        inside, start, first = outside[:0], _NONE, 0
        for token in range(len(doc)):
            scores = outside[token : token + 1]
            if not states[0].entity_is_open():
                start = _NONE
            else:
                if start == _NONE or token == first + len(inside):
                    start, first = (token - 1 if start == _NONE else start), token
                    inside = _scores(step, np.arange(token, min(token + AHEAD, len(doc))), start)
                scores = inside[token - first : token - first + 1]
            self._spacys.transition_states(states, scores)
        step.clear_memory()
        return states


def _scores(step: Any, tokens: npt.NDArray[np.int_], start: int) -> Scores:  # noqa: ANN401 - a model of spaCy's own
    """The score of each move for each of the tokens, in an entity that began at ``start``, or in none."""
    seen = np.full((len(tokens), FEATURES), _NONE, dtype=np.int32)
    seen[:, 0] = tokens
    if start != _NONE:
        seen[:, 1] = start
        seen[:, 2] = tokens - 1
    hidden, _ = step.state2vec(seen, False)
    scores: Scores = step.vec2scores.predict(hidden)
    return scores


def score_ahead(nlp: Language) -> None:
    """Let the entity recogniser of a pipeline work out its scores at once, where it is built as spaCy's own are."""
    for index, (name, component) in enumerate(nlp._components):
        if isinstance(component, EntityRecognizer) and _is_usual(component):
            nlp._components[index] = (name, Recogniser(component))


def _is_usual(component: Any) -> bool:  # noqa: ANN401
    model = component.model
    greedy = component.cfg["beam_width"] == 1 and isinstance(model.ops, NumpyOps)
    upper = model.attrs.get("has_upper") and not model.attrs.get("unseen_classes")
    return bool(greedy and upper and model.get_ref("lower").get_dim("nF") == FEATURES)
