"""Quotations inside names: „Kuźnia Życzliwości”, with every kind of quotation mark that pages print."""

from __future__ import annotations

from pipeline.analyse.language.words import Words

#: Two commas are how a keyboard without „ writes it.
OPENING = frozenset({*'„“"«‚(', ",,"})
#: Opening quotation marks without the bracket.
QUOTING = OPENING - {"("}
CLOSING = frozenset('”“"»’″)')
MAX_QUOTED = 14


def quoted_end(words: Words, index: int) -> int | None:
    """Index after the quotation or bracket that opens at ``index``; None when it does not close nearby in its block."""
    opening, depth = words[index].text, 0
    for end in range(index, min(index + MAX_QUOTED, len(words))):
        word = words[end]
        if word.block != words[index].block:
            return None
        if opening == "(":
            if word.text == ")":
                return end + 1
        elif end == index or word.text in {"„", "«", ",,"}:
            depth += 1
        elif word.text in CLOSING and word.text != ")":
            depth -= 1
            if depth == 0:
                return end + 1
    return None
