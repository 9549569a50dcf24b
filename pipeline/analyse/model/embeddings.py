"""The vectors that a model has for words, kept: they are the same wherever a word stands.

The first layers of spaCy's ``Tok2Vec`` see one word at a time; only those above them see its neighbours. So what they
give for a word is worked out when it is met, and looked up from then on.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import cycle, islice

import numpy as np
import numpy.typing as npt
from spacy.language import Language
from spacy.tokens import Doc
from thinc.api import Model
from thinc.types import Floats2d

#: What spaCy knows of a token by its spelling alone, or by the exceptions of the tokenizer (``NORM``).
_SPELLING = frozenset({"LOWER", "NORM", "ORTH", "PREFIX", "SHAPE", "SUFFIX"})
#: Words that are kept, at half a kilobyte each; when there are more it begins anew.
MOST = 20_000
#: Words that are worked out together at least: products of smaller matrices are rounded in another way, and what a
#: word gets must not depend on how many others are new.
LEAST = 32

_Embed = Model[list[Doc], list[Floats2d]]
_Given = tuple[list[Floats2d], Callable[..., list[Doc]]]
_Forward = Callable[[_Embed, list[Doc], bool], _Given]


class Kept:
    """The output of one embedding layer, by what it sees of a token (``columns`` and its spelling)."""

    def __init__(self, embed: _Embed, columns: Sequence[str]) -> None:
        self._embed = embed
        self._forward: _Forward = embed._func
        self._columns: list[int | str] = ["ORTH", *columns]
        self._rows: dict[bytes, int] = {}
        self._vectors: npt.NDArray[np.float32] | None = None

    def of(self, doc: Doc) -> Floats2d:
        """A vector for each token of a Doc."""
        seen = np.ascontiguousarray(doc.to_array(self._columns))
        keys = seen.view(f"V{seen.itemsize * seen.shape[1]}").ravel().tolist()
        if not keys:
            return self._embed.ops.alloc2f(0, self._embed.get_dim("nO"))
        if len(own := {key: index for index, key in enumerate(keys)}) > MOST:
            return self._plain(doc)
        new = {key: index for key, index in own.items() if key not in self._rows}
        if len(self._rows) + len(new) > MOST:
            self._rows.clear()
            new = own
        if new:
            self._add(doc, new)
        assert self._vectors is not None
        return self._vectors[[self._rows[key] for key in keys]]  # type: ignore[return-value]

    def forward(self, model: _Embed, docs: list[Doc], is_train: bool) -> _Given:
        """What the layer does now; it learns as before."""
        if is_train:
            return self._forward(model, docs, is_train)
        return [self.of(doc) for doc in docs], lambda _: []

    def _plain(self, doc: Doc) -> Floats2d:
        return self._forward(self._embed, [doc], False)[0][0]

    def _add(self, doc: Doc, new: dict[bytes, int]) -> None:
        indices = list(islice(cycle(new.values()), max(LEAST, len(new))))
        words = Doc(doc.vocab, [doc[index].text for index in indices], [False] * len(indices))
        words.from_array(["NORM"], doc.to_array(["NORM"])[indices])  # type: ignore[arg-type]
        vectors = self._plain(words)[: len(new)]
        if self._vectors is None:
            self._vectors = np.empty((MOST, vectors.shape[1]), vectors.dtype)
        start = len(self._rows)
        self._vectors[start : start + len(new)] = vectors
        self._rows.update(zip(new, range(start, start + len(new)), strict=True))


def keep_embeddings(nlp: Language) -> None:
    """Let every ``Tok2Vec`` of a pipeline keep its vectors, where they depend on the spelling of a word alone."""
    for _, component in nlp.pipeline:
        if isinstance(model := getattr(component, "model", None), Model):
            for node in list(model.walk()):
                if node.has_ref("embed") and node.has_ref("encode"):
                    _keep(node)


def _keep(tok2vec: _Embed) -> None:
    embed = tok2vec.get_ref("embed")
    columns = [column for node in embed.walk() for column in node.attrs.get("columns", ())]
    if columns and _SPELLING.issuperset(columns):
        kept = Kept(embed, columns)
        # In its place, not around it: a pipeline that is saved has the layers that it was loaded with.
        embed.replace_callbacks(kept.forward, init=embed.init)
