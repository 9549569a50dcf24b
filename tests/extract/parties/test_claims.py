import pytest

from pipeline.analyse.tables import table
from pipeline.extract.acts.acts import acts
from pipeline.extract.mentions import mentions
from pipeline.extract.parties.claims import UNSAID, Kind, strengths
from pipeline.extract.parties.in_sentences import claims_in_sentences
from tests.extract.agreement_of import reading_of

#: Read from lists and signatures, which a line of text alone is not.
IN_BLOCKS = {Kind.LIST, Kind.LIST_OF_OTHERS, Kind.CALLED_LEADER, Kind.SIGNATURE}
#: Read where sentences have been read, or the text as a whole, in tests of their own.
APART = {Kind.PUBLISHER, Kind.REPRESENTED, Kind.REPRESENTED_AT_SIGNING, Kind.INITIATOR_AS_PARTY, Kind.READ, *UNSAID}
EXAMPLES = {Kind(row["kind"]): row["example"] for row in table("pipeline.extract.lexicon", "claims")}


def test_every_kind_of_claim_has_a_strength() -> None:
    assert strengths().keys() == set(Kind)
    assert all(0 < strength < 1 for strength in strengths().values())


@pytest.mark.parametrize("kind", sorted(set(Kind) - IN_BLOCKS - APART))
def test_the_example_of_a_kind_is_read_as_that_kind(kind: Kind) -> None:
    reading = reading_of(EXAMPLES[kind])
    assert kind in {claim.kind for claim in claims_in_sentences(reading, mentions(reading), acts(reading))}
