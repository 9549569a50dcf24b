"""Verbs of coordinating and initiating, and what they need beside them: „pracami sieci kieruje X”."""

from __future__ import annotations

from collections.abc import Iterator

from pipeline.extract.lexicon import CLUSTER_KINDS
from pipeline.extract.mentions import Mention
from pipeline.extract.parties.governed import SUBJECT, Telling, governed

#: Words around a verb of leading among which its object stands.
MAX_TO_OBJECT = 4


def led_by(here: Telling, index: int) -> Iterator[Mention]:
    """Who coordinates or initiated, by the verb at an index; nobody where it is another verb or has another object."""
    if _leads(here, index):
        passive = [m for m in here.inside if m.first > index and here.words[m.first - 1].lower == "przez"]
        is_passive = any(r.pos == "ppas" for r in here.words[index].readings)
        yield from passive[:1] if is_passive else governed(here, index, SUBJECT)
    elif _runs(here, index):
        # „Klaster prowadzi Centrum” may say as well that the cluster runs the centre.
        yield from (m for m in governed(here, index, SUBJECT) if "acc" not in m.cases and m.first > index)


def _leads(here: Telling, index: int) -> bool:
    """A verb of coordinating, or one of leading or proposing with the partnership or its work as object."""
    verbal = {r.lemma for r in here.words[index].readings if r.is_verb or r.pos == "ppas"}
    if verbal & here.lemmas("do"):
        return True
    near = range(max(here.sentence.start, index - MAX_TO_OBJECT), min(here.sentence.stop, index + MAX_TO_OBJECT))
    if verbal & here.lemmas("propose"):
        about = here.lemmas("proposed") | frozenset(CLUSTER_KINDS)
        nouns = any(noun.first in near for noun in here.reading.nouns)
        return nouns or bool(here.reading.lemmas(near) & about)
    if not verbal & here.lemmas("lead"):
        return False
    if any(r.pos == "ppas" for r in here.words[index].readings):
        return bool(here.reading.lemmas(near) & here.lemmas("led"))
    objects = (r for i in near if _is_own(here, i) for r in here.words[i].readings)
    return any(r.lemma.lower() in here.lemmas("led") and r.cases & {"inst", "dat"} for r in objects)


def _is_own(here: Telling, index: int) -> bool:
    """Not „którego pracami kieruje X”, the work of another body, nor „kieruje do pracy”, where people are sent."""
    before = here.words[index - 1] if index > here.sentence.start else None
    return before is None or not ("który" in before.lemmas or any(r.pos == "prep" for r in before.readings))


def _runs(here: Telling, index: int) -> bool:
    """„Klaster prowadzi X”, „biuro klastra poprowadzi X”, „sekretariat, który prowadzi X”: what is run goes before."""
    if not {r.lemma for r in here.words[index].readings if r.is_verb} & here.lemmas("run"):
        return False
    at = index - 1
    if at > here.sentence.start + 1 and "który" in here.words[at].lemmas:
        return here.words[at - 1].text == "," and bool(here.words[at - 2].lemmas & here.lemmas("led"))
    while at > here.sentence.start and not _is_led(here, at) and any("gen" in r.cases for r in here.words[at].readings):
        at -= 1
    return at >= here.sentence.start and _is_led(here, at)


def _is_led(here: Telling, index: int) -> bool:
    """„klaster”, „biuro klastra”: the object of running, or the office that is run for it."""
    word, behind = here.words[index], here.words.get(index + 1)
    if behind is not None and word.lemmas & here.lemmas("bureau"):
        return bool(behind.lemmas & here.lemmas("led"))
    return any(r.lemma.lower() in here.lemmas("led") and "acc" in r.cases for r in word.readings)
