"""A short name for a fact, in the words of the source: who did what."""

from collections.abc import Callable

from dateline.domain.statement import Participant, Role, Statement

_BEFORE = (Role.AGENT, Role.SPEAKER)
_AFTER = (Role.PATIENT, Role.RECIPIENT, Role.COUNTERPART, Role.TOPIC)
_LONGEST = 96


def label(statement: Statement) -> str:
    """Its agent, predicate and object as the source has them, at most 96 code points, cut between words.

    Where the words between them are few, they are kept, so that it reads as a sentence.
    """
    predicate = statement.predicate
    before = _first(statement, _BEFORE, lambda part: part.end <= predicate.start)
    after = _first(statement, _AFTER, lambda part: part.start >= predicate.end)
    start = before.start if before and _close(before.end, predicate.start) else predicate.start
    end = after.end if after and _close(predicate.end, after.start) else predicate.end
    if start < statement.start or end > statement.end:
        start, end = max(start, statement.start), min(end, statement.end)
    words = statement.text[start - statement.start : end - statement.start]
    if before and start > before.start:
        words = f"{before.text} {words}"
    if after and end < after.end and not _inside(after, start, end):
        words = f"{words} {after.text}"
    if len(words.split()) < 2:
        words = statement.text
    return _cut(" ".join(words.split()))


def _first(statement: Statement, roles: tuple[Role, ...], fits: Callable[[Participant], bool]) -> Participant | None:
    for role in roles:
        for part in statement.participants:
            if part.role is role and fits(part):
                return part
    return None


def _close(end: int, start: int) -> bool:
    return 0 <= start - end <= 24


def _inside(part: Participant, start: int, end: int) -> bool:
    return start <= part.start and part.end <= end


def _cut(words: str) -> str:
    words = words.strip(" ,;:")
    if len(words) <= _LONGEST:
        return words[:1].upper() + words[1:]
    cut = words.rfind(" ", 0, _LONGEST - 1)
    words = words[: cut if cut > _LONGEST // 2 else _LONGEST - 1].rstrip(" ,;:")
    return words[:1].upper() + words[1:] + "…"
