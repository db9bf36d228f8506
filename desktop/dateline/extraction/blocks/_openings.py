"""Cuts what comes before an article's first words: ‘#BREAKING —’, ‘MINSK, Dec. 13 (Reuters) -’."""

import re
from functools import cache

from dateline.extraction._lexicon import words

# Longer than any dateline; what is read of a paragraph to find one. Code points.
_REACH = 140

_DASH = r"(?:—|–|--|-|―)"
_PLACE = r"[A-Z][\w.'’()-]*(?:[ /][A-Z(][\w.'’()/-]*|[ ](?:de|of|la|am|an der|upon|du)(?=[ ])){0,4}"
_CAPITALS = r"[A-Z][A-Z.'’-]+(?:[ /-][A-Z.'’-]+){0,4}"
_AGENCY = r"(?:\([A-Z][\w .&/'’-]{1,40}\)|/[A-Z][\w .&-]{1,30}/)"


@cache
def _dateline() -> re.Pattern[str]:
    months = "|".join(sorted(words("blocks", "months"), key=len, reverse=True))
    weekdays = "|".join(sorted(words("blocks", "weekdays"), key=len, reverse=True))
    day = rf"(?i:(?:(?:{weekdays})\.?,? )?(?:(?:{months})\.? \d{{1,2}}|\d{{1,2}} (?:{months})\.?)(?:,? \d{{4}})?)"
    more = rf"(?:, ?(?:{day}|{_PLACE})){{0,3}}"
    return re.compile(
        rf"(?P<capitals>{_CAPITALS}{more}(?: {_AGENCY})?(?:,? {day})?)\s?{_DASH}(?:\s|$)"
        rf"|(?P<agency>{_PLACE}{more} ?{_AGENCY}(?:,? {day})?)\s?{_DASH}(?:\s|$)"
        rf"|(?P<dated>{_PLACE}(?:, ?{_PLACE})?, ?{day}(?:, ?\d{{4}})?)\s?{_DASH}(?:\s|$)"
        rf"|(?P<placed>{_PLACE}, ?{_PLACE})\s—(?:\s|$)"
        rf"|(?P<alone>{_PLACE}(?:, ?{_PLACE})?, ?{day}\.?)$"
        rf"|(?P<only>{_AGENCY})\s?{_DASH}(?:\s|$)"
        # A weekday, a day and a year before a capital letter: a date line that lost its end.
        rf"|(?P<day>(?i:(?:{weekdays}),? (?:(?:{months})\.? \d{{1,2}}|\d{{1,2}} (?:{months})\.?),? \d{{4}}))\s(?=[A-Z])"
    )


@cache
def _label() -> re.Pattern[str]:
    labels = "|".join(re.escape(label) for label in sorted(words("blocks", "labels"), key=len, reverse=True))
    return re.compile(
        rf"(?:#\w{{2,40}}\s+){{0,6}}(?:#\w{{2,40}}|(?i:{labels})(?:\s\d{{1,2}})?)\s*(?:—|–|--|:|\||-(?=\s))\s*(?=\S)"
    )


def label(text: str, start: int, end: int) -> int:
    """Where the label that opens `[start, end)` ends, its dash included; *start* if there is none."""
    match = _label().match(text, start, min(end, start + _REACH))
    if match is None:
        return start
    # ‘Analysis: …’ is a label; ‘Update 2 the files’ is not, and neither is ‘Live - and let live’ in small letters.
    shown = text[start : match.end()].strip()
    return match.end() if shown[0] == "#" or shown[0].isupper() else start


def dateline(text: str, start: int, end: int) -> int:
    """Where the dateline that opens `[start, end)` ends, its dash included; *start* if there is none."""
    match = _dateline().match(text, start, min(end, start + _REACH))
    if match is None:
        return start
    place = match.group("capitals")
    if place is not None and not _is_place(place):
        return start
    return match.end()


def _is_place(capitals: str) -> bool:
    """Whether the words in capitals can be a place: not an abbreviation such as ‘U.S.’ or a speaker's ‘Q’."""
    first = re.split(r"[,(/]", capitals, maxsplit=1)[0].strip()
    bare = re.sub(r"[^A-Z]", "", first)
    return len(bare) >= 4 or "(" in capitals or bool(re.search(r"\d", capitals))
