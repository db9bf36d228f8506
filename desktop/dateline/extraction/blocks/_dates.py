"""Tells a line that says nothing but when."""

import re
from functools import cache

from dateline.extraction._lexicon import words

_TOKEN = re.compile(r"[^\W\d_]+|\d+")
_NUMERIC_DATE = re.compile(r"\b(?:\d{4} ?[-/.] ?\d{1,2} ?[-/.] ?\d{1,2}|\d{1,2} ?[-/.] ?\d{1,2} ?[-/.] ?\d{2,4})\b")


@cache
def _plain() -> frozenset[str]:
    return words("blocks", "date_line") | words("blocks", "months") | words("blocks", "weekdays")


def date_line(unit: str) -> bool:
    """Whether the unit says nothing but when (‘Updated 10:04 a.m. EDT, Friday, May 9, 2025’)."""
    if len(unit) > 120 or not any(character.isdigit() for character in unit):
        return False
    tokens = [token.lower() for token in _TOKEN.findall(unit)]
    if not tokens or len(tokens) > 24:
        return False
    other = sum(not token.isdigit() and token not in _plain() for token in tokens)
    named = any(token in words("blocks", "months") for token in tokens) or bool(_NUMERIC_DATE.search(unit))
    if other == 0:
        return named or tokens[0] in ("published", "updated", "posted")
    # An agency or a city beside a full date: ‘Reuters Sep 18, 2013, 02.16PM IST’.
    return other == 1 and named and len(tokens) >= 4 and any(len(token) == 4 and token.isdigit() for token in tokens)
