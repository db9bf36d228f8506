"""Tells the lines around an article (share buttons, cookie notices, pointers elsewhere) from the article."""

import re
from functools import cache
from typing import NamedTuple

from dateline.extraction._lexicon import lexicon

_EDGES = " \t\u00a0.:;,!?…»›>|–—-→*\"'“”‘’«()[]【】"
_ADDRESS = re.compile(r"(?:https?\s?:\s?/\s?/|www\s?\.)\s?\S[^\n]{0,400}")
_CONTACT = re.compile(r"\(\(.{0,300}\)\)|[\w.+-]{1,40}@[\w.-]{1,80}")
_MINUTES = re.compile(r"\d{1,3}[ -]?min(?:ute)?s?[ -](?:read|watch|listen)\b.{0,20}", re.IGNORECASE)
_COUNT = re.compile(
    r"\d[\d,.]{0,12}[kKmM]? (?:shares?|comments?|views?|likes?|retweets?|reactions?|replies)", re.IGNORECASE
)
_END = re.compile(r"-\s?30\s?-|ends?", re.IGNORECASE)


class Reason(NamedTuple):
    """Why a line is none of the article's, and whether it opens a list of links."""

    why: str
    tail: bool = False


class _Rules(NamedTuple):
    lines: dict[str, Reason]
    starts: list[tuple[str, int, Reason]]
    holds: list[tuple[str, int, Reason]]


@cache
def _rules() -> _Rules:
    rules = _Rules({}, [], [])
    for entry in lexicon("boilerplate").values():
        reason = Reason(entry["why"], entry.get("tail", False))
        rules.lines.update((line.strip(_EDGES), reason) for line in entry.get("lines", ()))
        once = Reason(entry["why"])
        rules.starts.extend((start, entry["longest"], once) for start in entry.get("starts", ()))
        rules.holds.extend((part, entry["longest"], once) for part in entry.get("holds", ()))
    return rules


@cache
def _longest() -> int:
    return max(longest for _, longest, _ in (*_rules().starts, *_rules().holds))


@cache
def _openings() -> tuple[str, ...]:
    return tuple(start for start, _, _ in _rules().starts)


def boilerplate(words: str) -> Reason | None:
    """Why the unit *words* is none of the article's; `None` if it may be. What is long is never boilerplate."""
    if len(words) > _longest():
        return None
    if _ADDRESS.fullmatch(words):
        return Reason("a web address")
    if not any(letter.isalnum() for letter in words) or _END.fullmatch(words):
        return Reason("a sign between parts")
    if _CONTACT.fullmatch(words):
        return Reason("how to reach the desk")
    if _MINUTES.fullmatch(words):
        return Reason("a note on reading time")
    if _COUNT.fullmatch(words):
        return Reason("buttons for sharing")
    rules = _rules()
    low = words.lower().replace("’", "'")
    whole = rules.lines.get(low.strip(_EDGES))
    if whole:
        return whole
    opening = low.lstrip("•*-–—>»| \t\u00a0[(")
    if opening.startswith(_openings()):
        for start, longest, reason in rules.starts:
            if len(words) <= longest and opening.startswith(start):
                return reason
    for part, longest, reason in rules.holds:
        if len(words) <= longest and part in low:
            return reason
    return None
