"""Finds out when an article appeared, and says how it knows; where nothing tells, that is the answer."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import PurePath

from dateline.domain.document import Block, BlockKind, Document, Publication, PublicationBasis
from dateline.domain.edtf import parse
from dateline.extraction._lexicon import words
from dateline.extraction.times import find_times, looks_back, stated_dates
from dateline.extraction.times.moment import Moment, Unit
from dateline.language.parse import Parse, Token

_YEAR = r"(?P<year>(?:19|20)[0-9]{2})"
_NAME = re.compile(
    rf"(?<![0-9A-Za-z]){_YEAR}(?P<mark>[-_.]?)(?P<month>[0-9]{{2}})(?P=mark)(?P<day>[0-9]{{2}})(?![0-9A-Za-z])"
)
_ADDRESS = re.compile(rf"/{_YEAR}[/-](?P<month>[0-9]{{1,2}})(?:[/-](?P<day>[0-9]{{1,2}})(?![0-9]))?(?=[/.?#-]|$)")
_OPENING = 8  # blocks from the beginning in which an article says when it appeared
_LONGEST_LINE = 160  # code points


def find_publication(document: Document, blocks: Sequence[Block], parse: Parse) -> Publication:
    """When *document* appeared: as a person or its metadata say, as its first lines, its name or its address state,
    as its text bounds it, or unknown. Never a guess.
    """
    if document.published.basis is not PublicationBasis.NONE:
        return document.published
    stated = _in_a_line(document, blocks) or _in_the_name(document) or _in_the_address(document)
    return stated or _bounded(document.text, blocks, parse) or Publication()


def _stated(moment: Moment, why: str) -> Publication:
    return Publication(edtf=moment.edtf, basis=PublicationBasis.STATED, why=why)


def _in_a_line(document: Document, blocks: Sequence[Block]) -> Publication | None:
    """The date in a dateline (‘MINSK, Dec. 13, 2025 (Reuters)’) or a line that says when (‘Published: 9 May 2025’).

    The first date in such a line counts, unless it is that of a change and another line has no such word.
    """
    changed: Publication | None = None
    for block in _lines(blocks):
        line = block.of(document.text)
        for moment, start, end in stated_dates(document.text, block):
            if moment.unit not in (Unit.DAY, Unit.MONTH):
                continue
            before = re.findall(r"[^\W\d_]+", document.text[block.start : start].lower())
            quoted = document.text[start:end]
            found = _stated(
                moment, f"the line ‘{_short(line)}’ says {quoted}" if quoted != line else f"the line ‘{line}’ says so"
            )
            if not words("publication", "changed") & set(before[-3:]):
                return found
            changed = changed or found
    return changed


def _lines(blocks: Sequence[Block]) -> Iterator[Block]:
    for number, block in enumerate(blocks):
        if (
            len(block) <= _LONGEST_LINE
            and block.kind is BlockKind.DATELINE
            and (number < _OPENING or number >= len(blocks) - 3)
        ):
            yield block


def _short(line: str) -> str:
    line = " ".join(line.split())
    return line if len(line) <= 60 else f"{line[:59]}…"


def _in_the_name(document: Document) -> Publication | None:
    name = PurePath(document.path).name
    match = _NAME.search(name)
    moment = _moment(match) if match else None
    return _stated(moment, f"the file’s name, {name}, holds the date") if moment else None


def _in_the_address(document: Document) -> Publication | None:
    match = _ADDRESS.search(document.url or "")
    moment = _moment(match) if match else None
    return _stated(moment, f"the address {document.url} holds the date") if moment else None


def _moment(match: re.Match[str]) -> Moment | None:
    month, of_month = int(match["month"]), int(match["day"]) if match["day"] else None
    if not 1 <= month <= 12:
        return None
    try:
        return Moment.on(int(match["year"]), month, of_month)
    except ValueError:
        return None


def _bounded(text: str, blocks: Sequence[Block], parse_: Parse) -> Publication | None:
    """The year that the text speaks of as still running (‘Throughout 2025 … has made’), from the last date in it on.

    English says ‘has made’ only of a time that is not over, so the article was written in that year; and it was not
    written before what it tells as past.
    """
    if not _running_year().search(text):
        return None
    times = find_times(text, blocks, parse_, Publication())
    running = None
    for time in times:
        if len(time.timex3) != 4 or not time.timex3.isdigit() or not _is_running(parse_, time.start, time.end):
            continue
        if running is not None and running.timex3 != time.timex3:
            return None
        running = time
    if running is None:
        return None
    year = parse(running.timex3)
    why = f"the text speaks of ‘{running.text}’ as still running"
    past = [
        (date.earliest, time.text)
        for time in times
        if time.edtf and "/" not in time.edtf and (date := parse(time.edtf)).is_bounded and date.within(year)
        if date.earliest is not None and date.text != year.text and looks_back(parse_, time.start, time.end)
    ]
    if not past:
        return Publication(edtf=year.text, basis=PublicationBasis.INFERRED, why=why)
    latest, said = max(past)
    assert year.latest is not None
    low, high = Moment.holding(latest, Unit.MONTH), Moment.holding(year.latest, Unit.MONTH)
    edtf = low.edtf if low == high else f"{low.edtf}/{high.edtf}"
    return Publication(edtf=edtf, basis=PublicationBasis.INFERRED, why=f"{why} and of ‘{said}’ as past")


@cache
def _running_year() -> re.Pattern[str]:
    """Where the text may speak of a running year at all: most do not, and are not read twice."""
    return re.compile(rf"\b(?:{'|'.join(sorted(words('publication', 'running')))})\s+{_YEAR}\b", re.IGNORECASE)


def _is_running(parse_: Parse, start: int, end: int) -> bool:
    """Whether the expression stands after ‘throughout’ or ‘so far in’ under a verb in the present perfect."""
    tokens = parse_.at(start, end)
    if not tokens or tokens[0].i == 0:
        return False
    before = parse_.tokens[tokens[0].i - 1]
    if before.sentence != tokens[0].sentence or before.lower not in words("publication", "running"):
        return False
    return any(
        _is_present_perfect(parse_, token) for token in parse_.ancestors(tokens[0]) if token.pos in ("VERB", "AUX")
    )


def _is_present_perfect(parse_: Parse, verb: Token) -> bool:
    return verb.tag == "VBN" and any(
        child.dep in ("aux", "auxpass") and child.lower in ("has", "have", "'s", "’s", "'ve", "’ve")
        for child in parse_.children(verb)
    )
