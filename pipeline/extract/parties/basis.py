"""The kind of evidence that a party rests on; how often such evidence is right is its confidence."""

from __future__ import annotations

from pipeline.analyse.language.quotations import OPENING
from pipeline.analyse.names.organisations import Organisation
from pipeline.extract.parties.claims import Claim, Kind
from pipeline.extract.reading import Reading

#: Where a name was only seen by the model or is an acronym of nothing, the name is what may be wrong.
_UNSURE_NAMES = frozenset({"model", "acronym"})


def basis_of(reading: Reading, best: Claim, named: Organisation | None) -> str:
    """The kind of the strongest claim; of a name that may be none, how it was seen."""
    if named is None:
        return best.kind
    if named.source in _UNSURE_NAMES:
        return named.source
    quoted = any(reading.words[i].text in OPENING for i in reading.words.span(*named.name))
    return "named in full" if best.kind is Kind.NAMED and (quoted or named.seat is not None) else best.kind
