"""The tokens of a phrase: words with their readings; quoted and bracketed parts, numbers and marks without."""

from __future__ import annotations

import re
from dataclasses import dataclass

from pipeline.normalise.agreement import Word, read

#: A quoted or bracketed part is one token; so is a mark that ends the head's group.
_TOKEN = re.compile(r"„[^„”]*(?:„[^„”]*”[^„”]*)*”?|\"[^\"]*\"?|«[^»]*»?|\([^)]*\)?|[^\s„\"«(,;:]+|[,;:]")
_WORD = re.compile(r"[^\W\d_]+(?:[-‑’'´][^\W\d_]+)*")
_ORDINAL = re.compile(r"\d+\.?(?:-\w+)?|[IVXLC]+\.?")
#: A phrase in capitals that is longer is no acronym but a word or words written large.
LONGEST_ACRONYM = 6
#: Share of capitals above which a phrase is written large.
SHOUTED = 0.6


@dataclass(frozen=True, slots=True)
class Token:
    """A piece of the phrase: ``text``, where it starts, and the word it is; None for quoted parts and marks."""

    text: str
    start: int
    word: Word | None

    @property
    def is_ordinal(self) -> bool:
        """A number before the head: „II”, „3.”."""
        return bool(_ORDINAL.fullmatch(self.text))


def tokens_of(phrase: str) -> list[Token]:
    """The tokens of a phrase. A word in capitals among others is an acronym, which never changes."""
    capitals = sum(map(str.isupper, phrase))
    shouted = len(phrase) > LONGEST_ACRONYM and capitals > SHOUTED * sum(map(str.isalpha, phrase))
    tokens = []
    for match in _TOKEN.finditer(phrase):
        text = match.group()
        is_word = bool(_WORD.fullmatch(text)) and not _ORDINAL.fullmatch(text)
        is_acronym = is_word and text.isupper() and len(text) > 1 and not shouted
        tokens.append(Token(text, match.start(), read(text) if is_word and not is_acronym else None))
    return tokens


def with_forms(phrase: str, tokens: list[Token], forms: dict[int, str]) -> str:
    """The phrase with new forms of some tokens, by index; all else, blanks too, stays."""
    pieces, at = [], 0
    for index, form in sorted(forms.items()):
        token = tokens[index]
        pieces += [phrase[at : token.start], form]
        at = token.start + len(token.text)
    return "".join(pieces) + phrase[at:]
