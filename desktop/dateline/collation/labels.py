"""A short name for a fact, in the words of the source: who did what."""

import re
import tomllib
from collections.abc import Callable, Iterator
from functools import cache

from dateline import assets
from dateline.domain.statement import Participant, Polarity, Role, Statement

_AFTER = (Role.PATIENT, Role.RECIPIENT, Role.COUNTERPART, Role.TOPIC)
_LONGEST = 96
_NOT_SO = "Not so: "
_PAIRS = (("“", "”"), ("«", "»"), ("(", ")"), ("[", "]"))
_NEGATION = re.compile(r"\b(?:not|never|no|nor|neither|none|nobody|nothing|without|cannot)\b|n['’]t\b", re.IGNORECASE)


def label(statement: Statement) -> str:
    """Its agent, predicate and object as the source has them, at most 96 code points, cut between words.

    Where the words between them are few, they are kept, so that it reads as a sentence. Who only reports it is left
    out. What somebody says is told with what they say. What is said not to be so begins with ‘Not so:’, unless its own
    words say that already.
    """
    words = _words(statement)
    if statement.polarity is Polarity.NEGATIVE and not _negates(words, statement.predicate.lemma):
        words = _NOT_SO + words[:1].lower() + words[1:] if _plain_start(words) else _NOT_SO + words
    return _cut(" ".join(words.split()))


def _words(statement: Statement) -> str:
    predicate = statement.predicate
    said_by = statement.attribution.start if statement.attribution is not None else None

    def stands_before(part: Participant) -> bool:
        return part.end <= predicate.start and not (part.role is Role.SPEAKER and part.start == said_by)

    before = _first(statement, (Role.AGENT, Role.SPEAKER, Role.PATIENT), stands_before)
    after = _first(statement, _AFTER, lambda part: part.start >= predicate.end)
    speaks = any(part.role is Role.SPEAKER and part.start != said_by for part in statement.participants)
    if after is None and speaks:
        return statement.text
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
    return words


def _plain_start(words: str) -> bool:
    """Whether *words* begin with a word that is great only because it begins a sentence: an article."""
    return words.split(maxsplit=1)[0].lower() in ("the", "a", "an")


def _negates(words: str, lemma: str) -> bool:
    """Whether *words* say themselves that it is not so; the predicate, by its *lemma*, is what is not so."""
    said = {*re.findall(r"\w+", words.lower())} - {*_forms(lemma)}
    return bool(_NEGATION.search(words)) or bool(said & _negative())


@cache
def _negative() -> frozenset[str]:
    """The verbs that make what stands under them negative, in all their forms."""
    lists = tomllib.loads(assets.resource("lexicons", "modality.toml").read_text(encoding="utf-8"))
    return frozenset(
        form for key in ("negative_verbs", "denial_verbs") for verb in lists[key].split() for form in _forms(verb)
    )


def _forms(verb: str) -> Iterator[str]:
    yield verb
    for stem in (verb.removesuffix("e"), verb + verb[-1]):
        yield from (stem + ending for ending in ("s", "es", "ed", "ing"))
    if verb.endswith("y"):
        yield from (verb[:-1] + ending for ending in ("ies", "ied", "ying"))


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
        words, end = _paired(words), ""
    else:
        cut = words.rfind(" ", 0, _LONGEST - 1)
        words, end = _paired(words[: cut if cut > _LONGEST // 2 else _LONGEST - 1]), "…"
    words = words.strip(" ,;:")
    return words[:1].upper() + words[1:] + end


def _paired(words: str) -> str:
    """*words* without the quotation marks and brackets whose other half is not among them."""
    dropped: set[int] = set()
    for opening, closing in _PAIRS:
        opened: list[int] = []
        for place, mark in enumerate(words):
            if mark == opening:
                opened.append(place)
            elif mark == closing and opened:
                opened.pop()
            elif mark == closing:
                dropped.add(place)
        dropped.update(opened)
    if "‘" in words and "’" not in words[words.rindex("‘") :]:
        dropped.add(words.rindex("‘"))
    straight = [place for place, mark in enumerate(words) if mark == '"']
    if len(straight) % 2:
        dropped.add(straight[-1])
    return "".join(mark for place, mark in enumerate(words) if place not in dropped)
