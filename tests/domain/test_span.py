"""Spans guard themselves."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from dateline.domain.span import Passage, Span, passage


@pytest.mark.parametrize(("start", "end"), [(3, 3), (4, 2), (-1, 2)])
def test_a_span_that_covers_nothing_cannot_be_built(start: int, end: int) -> None:
    with pytest.raises(ValidationError):
        Span(start=start, end=end)


def test_a_passage_whose_words_have_another_length_cannot_be_built() -> None:
    with pytest.raises(ValidationError, match="cannot hold"):
        Passage(start=0, end=3, text="four")


def test_a_span_beyond_the_text_gives_no_shorter_words() -> None:
    with pytest.raises(ValueError, match="outside"):
        Span(start=2, end=9).of("short")


@given(st.text(min_size=1), st.data())
def test_a_passage_holds_exactly_the_words_of_its_text(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    cut = passage(text, start, end)
    assert cut.stands_in(text)
    assert cut.of(text) == cut.text == text[start:end]


@given(*[st.integers(0, 50)] * 4)
def test_overlap_is_symmetric_and_counts_shared_code_points(a: int, b: int, c: int, d: int) -> None:
    left, right = Span(start=a, end=a + b + 1), Span(start=c, end=c + d + 1)
    shared = len(set(range(left.start, left.end)) & set(range(right.start, right.end)))
    assert left.overlap(right) == right.overlap(left) == shared
    assert left.holds(right) == (shared == len(right))
