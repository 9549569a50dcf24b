"""Text that was encoded twice („Å‚Ã³dÅº” for „łódź”) is brought back to what it was, by ftfy."""

from __future__ import annotations

#: The steps that ftfy takes, as it notes them.
_Plan = tuple[tuple[str, str], ...]


def mended(text: str, expected: frozenset[str]) -> str:
    """``text`` as it was before it was encoded twice, line by line; the same text where nothing shows that it was.

    ``expected`` are the characters above ASCII of plain Polish: a text without others is left as it is. The steps
    that bring back most of them are tried on all lines, also on those which alone might mean what they say („Ã³”).
    """
    if all(char.isascii() or char in expected for char in set(text)):
        return text
    from ftfy import TextFixerConfig, fix_encoding_and_explain  # most documents do not need it
    from ftfy.badness import is_bad

    if not is_bad(text):
        return text
    lines = text.split("\n")
    config = TextFixerConfig(fix_c1_controls=False)  # it takes them for Western letters
    found = [fix_encoding_and_explain(line, config) for line in lines]
    plans = {tuple(one.explanation) for one in found if one.explanation}
    if not plans:
        return text

    def polish(plan: _Plan) -> int:
        return sum(char in expected for line in lines for char in _after(line, plan) or "")

    best = max(sorted(plans), key=polish)
    return "\n".join(_after(line, best) or one.text for line, one in zip(lines, found, strict=True))


def _after(line: str, plan: _Plan) -> str | None:
    """A line after the steps; None where they cannot be taken, which the bytes of UTF-8 tell for sure."""
    from ftfy import apply_plan

    try:
        return apply_plan(line, list(plan))
    except UnicodeError:
        return None
