"""Stories: news may tell of several agreements, one behind the other; each story is read by itself."""

from __future__ import annotations

from pipeline.extract.acts.acts import Act, acts
from pipeline.extract.acts.status import Status
from pipeline.extract.reading import Noun, Reading


def stories(reading: Reading) -> list[Reading]:
    """The news whole, or cut before each paragraph that tells of an agreement of another kind.

    What stands above the first of them, a headline or the day on which all of it happened, belongs to each. Whether
    they are agreements of their own is for the reader of the parts to say: one that is only told once more in other
    words has no other parties.
    """
    if len({noun.kind for noun in reading.nouns if _is_described(reading, noun)}) < 2:
        return [reading]
    starts: list[int] = []
    told: Noun | None = None
    for act in acts(reading):
        noun = act.noun
        if noun is None or not _tells_of_own(reading, act, noun):
            continue
        block = _with_heading(reading, reading.words[noun.first].block)
        if told is None or (noun.kind != told.kind and block > starts[-1]):
            starts.append(block)
        told = noun
    if len(starts) < 2:
        return [reading]
    above = range(reading.blocks[0], starts[0])
    stops = [*starts[1:], reading.blocks[-1] + 1]
    return [reading.part([*above, *range(a, b)]) for a, b in zip(starts, stops, strict=True)]


def _tells_of_own(reading: Reading, act: Act, noun: Noun) -> bool:
    """Does the act tell that a document was signed which is described before („Drugim jest list w sprawie szlaku”)?"""
    if act.status is not Status.DONE or not act.is_strong or act.attributive or act.act == "join":
        return False
    block = reading.block(act.verb)
    return not block.is_furniture and block.kind != "heading" and _is_described(reading, noun)


def _with_heading(reading: Reading, block: int) -> int:
    """The block, or the heading right above it."""
    above = block - 1
    return above if above in reading.blocks and reading.words.blocks[above].kind == "heading" else block


def _is_described(reading: Reading, noun: Noun) -> bool:
    """„umowę o współpracy”, „list intencyjny w sprawie …”, not „umowę” that was named before."""
    after = reading.words.get(noun.last)
    return noun.last - noun.first > 1 or (
        after is not None and any(r.is_adjective or r.pos in {"prep", "ger"} for r in after.readings)
    )
