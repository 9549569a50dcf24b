"""Claims gathered: what the blocks and sentences of a text say of everything that is named in it."""

from __future__ import annotations

from dataclasses import replace

from pipeline.extract.acts.acts import Act
from pipeline.extract.acts.formal import Formal
from pipeline.extract.mentions import Mention
from pipeline.extract.parties.added import claims_of_added
from pipeline.extract.parties.claims import Claim, Kind
from pipeline.extract.parties.comparition import claims_in_comparition, comparition
from pipeline.extract.parties.in_blocks import claims_in_blocks
from pipeline.extract.parties.in_sentences import claims_in_sentences
from pipeline.extract.parties.introduced import introduced
from pipeline.extract.parties.party_tables import claims_in_tables
from pipeline.extract.parties.publisher import claims_of_publisher
from pipeline.extract.parties.represented import claims_of_representation
from pipeline.extract.parties.said_roles import claims_of_roles
from pipeline.extract.parties.signatures import claims_in_signatures
from pipeline.extract.reading import Reading


def gathered(reading: Reading, formal: Formal | None, found: list[Act], everything: list[Mention]) -> list[Claim]:
    """What blocks and sentences make of the mentions of a text; ``formal`` where it is an agreement itself."""
    region = comparition(reading, formal, found) if formal is not None else []
    groups = introduced(reading, found)
    listed = {number for group in groups if group.role == "signatory" for number in group.blocks}
    tabled, taken = claims_in_tables(reading, everything, listed if formal is None else None)
    region = [number for number in region if number not in taken]
    taken |= set(region)
    groups = [group for group in groups if not set(group.blocks) & taken]
    claims = [
        *tabled,
        *claims_in_comparition(reading, everything, region),
        *claims_in_blocks(reading, everything, groups),
        *claims_in_signatures(reading, {*taken, *(number for group in groups for number in group.blocks)}),
        *claims_in_sentences(reading, everything, found),
        *claims_of_added(reading, everything, found),
        *claims_of_roles(reading, everything),
    ]
    claims = _signed_at_the_end(claims) if formal is not None else claims
    claims = _without_parts(claims)
    claims += claims_of_publisher(reading, found)
    return claims + claims_of_representation(reading, everything, found, claims)


def _signed_at_the_end(claims: list[Claim]) -> list[Claim]:
    """Where nothing else of a formal text names its parties, the bodies above the signatures are its parties."""
    if any(claim.role == "signatory" for claim in claims):
        return claims
    return [replace(claim, role="signatory") if _is_signed(claim) else claim for claim in claims]


def _is_signed(claim: Claim) -> bool:
    """A body with its signature below; what only the model saw may be the place beside the date."""
    body = claim.mention.organisation
    return claim.kind is Kind.SIGNATURE and body is not None and body.source != "model"


def _without_parts(claims: list[Claim]) -> list[Claim]:
    """The claims without those about a part of a party's name: „Powiat Kolski – Urząd Pracy w Kole” is one body."""
    names = {c.mention.organisation.name for c in claims if c.kind is Kind.LIST and c.mention.organisation is not None}

    def is_part(claim: Claim) -> bool:
        body = claim.mention.organisation
        if body is None or claim.kind is Kind.LIST:
            return False
        return any(n != body.name and n[0] <= body.name[0] and body.name[1] <= n[1] for n in names)

    return [claim for claim in claims if not is_part(claim)]
