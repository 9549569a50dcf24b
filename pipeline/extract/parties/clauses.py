"""Clauses: which verb a mention belongs to, past relative clauses and other verbs."""

from __future__ import annotations

from pipeline.extract.acts.acts import Act
from pipeline.extract.acts.status import Status
from pipeline.extract.mentions import Mention
from pipeline.extract.reading import Reading

#: A name that only the model saw, of unknown case, is taken for a subject this near to the verb.
MAX_GUESSED = 3


def governs(reading: Reading, act: Act, mention: Mention) -> bool:
    """Is this the verb nearest to the mention, with no other finite verb between but those of relative clauses?"""
    start, stop = sorted((act.subject_of, mention.first))
    relative, inside = False, 0
    for index in range(start + 1, stop):
        word = reading.words[index]
        inside = inside + (word.text == "(") - (word.text == ")" and inside > 0)
        if word.text == ",":
            relative = not relative and is_relative(reading, index)
        elif word.is_finite and not relative and not inside:
            return False
    return True


def is_with(reading: Reading, act: Act, mention: Mention) -> bool:
    """Is „z X” said of the act, and not of another verb that stands nearer before it („prowadziła wspólnie z X”)?"""
    for index in range(mention.first - 1, act.sentence.start - 1, -1):
        if index == act.verb or any(noun.last - 1 == index for noun in reading.nouns):
            return True
        if reading.words[index].is_finite:
            return False
    return True


def is_relative(reading: Reading, comma: int) -> bool:
    """Does a relative clause open here: „, która prowadzi przedszkole”, „, w imieniu której działa”?"""
    behind = range(comma + 1, min(len(reading.words), comma + 4))
    return any(reading.words[i].lemmas & {"który", "gdzie", "jaki"} for i in behind)


def has_own_verb(reading: Reading, mention: Mention) -> bool:
    """Does a finite verb follow the mention at once, a word or two between („Stowarzyszenie im pogratulowało”)?"""
    behind = range(mention.last, min(reading.sentence(mention.first).stop, mention.last + 3))
    for index in behind:
        if reading.words[index].is_finite:
            return True
        if not reading.words[index].is_word:
            return False
    return False


def is_near(act: Act, mention: Mention) -> bool:
    """Does the mention stand right beside the verb of the act?"""
    return act.subject_of - MAX_GUESSED <= mention.last and mention.first <= act.subject_of + MAX_GUESSED


def acts_in_aside(reading: Reading, mention: Mention, act: Act) -> bool:
    """„Fundacji Świt z Koła, która również podpisała umowę”: the relative clause behind the mention tells the act."""
    # „z Gorzowa Wlkp., która …”
    last = mention.last + (mention.last < len(reading.words) and reading.words[mention.last].text == ".")
    comma, who = reading.words.get(last), reading.words.get(last + 1)
    if comma is None or who is None or comma.text != "," or "który" not in who.lemmas:
        return False
    between = range(last + 2, act.verb)
    subject = any("nom" in r.cases for r in who.readings if r.lemma == "który")
    near = act.verb > mention.last + 1 and not any(reading.words[i].text == "," for i in between)
    signs_it = act.act in {"sign", "conclude", "join"} and act.status is Status.DONE
    return subject and near and signs_it and not any(reading.words[i].is_finite for i in between)
