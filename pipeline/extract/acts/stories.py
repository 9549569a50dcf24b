"""Stories: news may tell of several agreements, one behind the other; each story is read by itself."""

from __future__ import annotations

from pipeline.analyse.roles.labels import Part
from pipeline.extract.acts.acts import Act, acts
from pipeline.extract.acts.status import Status
from pipeline.extract.reading import Noun, Reading

#: Log odds from which the network is sure that a day is one of signing.
SURE = 2.0


def stories(reading: Reading) -> list[Reading]:
    """The news whole, or cut before each paragraph that tells of one more document.

    What stands above the first of them, a headline or the day on which all of it happened, belongs to each. Whether
    they are agreements of their own is for the reader of the parts to say: one that is only told once more in other
    words has no other parties.
    """
    described = [noun for noun in reading.nouns if noun.kind and _is_described(reading, noun)]
    if len(described) < 2:
        return [reading]
    told = _told(reading, described)
    starts = sorted({_with_heading(reading, reading.words[noun.first].block) for noun in told})
    if len(starts) < 2:
        return [reading]
    above = range(reading.blocks[0], starts[0])
    stops = [*starts[1:], reading.blocks[-1] + 1]
    return [reading.part([*above, *range(a, b)]) for a, b in zip(starts, stops, strict=True)]


def _told(reading: Reading, described: list[Noun]) -> set[Noun]:
    """The documents of which the paragraph that names and describes them tells that they were signed."""
    found = acts(reading)
    signed = {act.noun for act in found if _is_of_paragraph(reading, act)}
    others = {act.noun for act in found} - signed
    return {noun for noun in described if noun in signed or (noun not in others and _is_read(reading, noun))}


def _is_of_paragraph(reading: Reading, act: Act) -> bool:
    """Is an act told of the document that its paragraph names, and not in passing?"""
    if act.noun is None or act.status is not Status.DONE or not act.is_strong or act.attributive or act.act == "join":
        return False
    return _is_text(reading, act.noun) and reading.block(act.verb) is reading.block(act.noun.first)


def _is_read(reading: Reading, noun: Noun) -> bool:
    """„5 maja przyszła kolej na umowę o dowozie”: a day that the network reads as one of signing, and no verb."""
    start, stop = reading.span(reading.words.of_block(reading.words[noun.first].block))
    scores = (reading.score(Part.SIGNED, date.start) for date in reading.dates if start <= date.start < stop)
    return _is_text(reading, noun) and any(score is not None and score > SURE for score in scores)


def _is_text(reading: Reading, noun: Noun) -> bool:
    block = reading.block(noun.first)
    return not block.is_furniture and block.kind != "heading"


def _with_heading(reading: Reading, block: int) -> int:
    """The block, or the heading right above it."""
    above = block - 1
    return above if above in reading.blocks and reading.words.blocks[above].kind == "heading" else block


def _is_described(reading: Reading, noun: Noun) -> bool:
    """„umowę o współpracy”, „list intencyjny w sprawie …”, not „umowę” that was named before."""
    after = reading.words.get(noun.last)
    return noun.last - noun.first > 1 or (
        after is not None
        and any(r.is_adjective or r.pos in {"prep", "ger"} or (r.is_noun and "gen" in r.cases) for r in after.readings)
    )
