"""Time expressions in hostile texts: no pattern is slow, no span drifts."""

import time as clock
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.domain.document import Block, BlockKind, Publication, PublicationBasis
from dateline.domain.span import Span
from dateline.domain.timex import TimeExpression
from dateline.extraction.times import dates, find_times, spans
from dateline.extraction.times.patterns import coded
from dateline.extraction.times.tokens import pieces, read
from dateline.language.parse import Parse

GIVEN = Publication(edtf="2013-03-22", basis=PublicationBasis.GIVEN, why="given")
MEGABYTE = 1_000_000

# What a pattern begins with, again and again, without ever coming to an end: characters, then words.
ENDLESS_CHARACTERS = ["1", "1 ", "2013-", "2013-01-0", "12:", "'9", "p.", "1,000,", "1.1", "[", "1/1/1", "o'clock", "a"]
ENDLESS_WORDS = [
    "1 ", "one ", "twenty-", "the ", "2013-", "March ", "5 March, ", "Monday, ", "the last ", "a few of ", "early ",
    "hundred and ", "of the ", "the third quarter of ", "every other ", "the same period of the ", "more than ",
    "two hundred and twenty-", "the fiscal ", "( UTC ", "12:30 ", "days ", "half a ", "about ",
]  # fmt: skip


def _found(text: str, published: Publication = GIVEN) -> tuple[TimeExpression, ...]:
    blocks = [Block(start=0, end=len(text), kind=BlockKind.PARAGRAPH)] if text else []
    return find_times(text, blocks, Parse(text), published)


@pytest.mark.parametrize("unit", ENDLESS_CHARACTERS)
def test_cutting_a_megabyte_of_its_worst_into_pieces_ends_within_a_second(unit: str) -> None:
    text = (unit * (MEGABYTE // len(unit) + 1))[:MEGABYTE]
    start = clock.process_time()
    assert pieces(text)
    assert clock.process_time() - start < 1


@pytest.mark.parametrize("unit", ENDLESS_WORDS)
def test_each_pattern_ends_within_a_second_on_a_megabyte_of_its_worst(unit: str) -> None:
    classes = coded(read(unit, [Span(start=0, end=len(unit))])[:-1]) * (MEGABYTE // len(unit))
    for rule in (*dates.RULES, *spans.RULES):
        start = clock.process_time()
        for _ in rule.pattern.finditer(classes):
            pass
        assert clock.process_time() - start < 1, rule.pattern.pattern


def test_a_text_with_ten_thousand_dates_is_read_in_seconds() -> None:
    text = "".join(f"On {1 + n % 28} March {1900 + n % 120} it rained. " for n in range(10_000))
    start = clock.process_time()
    found = _found(text)
    assert clock.process_time() - start < 10
    assert len(found) == 10_000
    assert all(time.stands_in(text) for time in found)
    assert found[-1].edtf == f"{1900 + 9_999 % 120}-03-{1 + 9_999 % 28:02d}"


_PARTS = """a the last next this two 3 5th 14 1999 2013 March May Sept. Monday Fri, Friday morning 6 p.m. on of in by
since early mid- late year years ago later month weeks before after every other quarter Q3 1990s ’90s century first half
Christmas Easter recent future and to - – , . ( ) [ ] 10:30 UTC 12/25/2012 2012-12-25 today yesterday 😀 é"""
_WORDS = st.sampled_from(_PARTS.split())
_PUBLISHED = st.sampled_from([None, "2013-03-22", "2013-03", "2013~", "0001-01-01", "9999"])


@given(st.lists(_WORDS, max_size=30).map(" ".join), _PUBLISHED)
def test_spans_hold_their_words_and_never_overlap(text: str, published: str | None) -> None:
    known = Publication(edtf=published, basis=PublicationBasis.GIVEN, why="given") if published else Publication()
    found = _found(text, known)
    assert all(time.stands_in(text) for time in found)
    assert all(one.end <= other.start for one, other in pairwise(found))
    assert [time.id for time in found] == [f"t{number}" for number in range(1, len(found) + 1)]
    assert all(time.timex3 and time.why for time in found)


@given(st.text(max_size=200))
def test_any_text_is_read_without_failing(text: str) -> None:
    assert all(time.stands_in(text) for time in _found(text))
