import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.domain.views import Bars
from dateline.ui.panes.timeline.index import Index


@st.composite
def bars(draw: st.DrawFn, most: int = 60) -> Bars:
    count = draw(st.integers(0, most))
    low = np.array(sorted(draw(st.lists(st.integers(-50, 300), min_size=count, max_size=count))), np.int32)
    length = np.array(draw(st.lists(st.integers(0, 80), min_size=count, max_size=count)), np.int32)
    origins = np.array(draw(st.lists(st.integers(1, 4), min_size=count, max_size=count)), np.uint16)
    weight = np.array(draw(st.lists(st.integers(0, 255), min_size=count, max_size=count)), np.uint8)
    return Bars(
        key=np.arange(count, dtype=np.int64)[::-1] + 1,
        low=low,
        high=low + length,
        flags=np.zeros(count, np.uint8),
        origins=origins,
        weight=weight,
        source=np.ones(count, np.int32),
    )


_SPANS = st.tuples(st.floats(-80, 400), st.floats(0.01, 200)).map(lambda pair: (pair[0], pair[0] + pair[1]))


def _naive(facts: Bars, start: float, end: float) -> list[int]:
    return [
        row
        for row, (low, high) in enumerate(zip(facts.low.tolist(), facts.high.tolist(), strict=True))
        if low < end and high + 1 > start
    ]


@given(bars(), _SPANS)
def test_what_is_within_a_span_is_what_overlaps_it(facts: Bars, span: tuple[float, float]) -> None:
    index = Index(facts)
    expected = _naive(facts, *span)
    assert index.within(*span).tolist() == expected
    assert index.count(*span) == len(expected)


@given(bars(), _SPANS, st.integers(1, 70))
def test_the_foremost_are_the_most_important_within(facts: Bars, span: tuple[float, float], most: int) -> None:
    index = Index(facts)
    found = index.foremost(*span, most).tolist()
    expected = sorted(-int(index.importance[row]) for row in _naive(facts, *span))[:most]
    assert [-int(index.importance[row]) for row in found] == expected
    assert len(set(found)) == len(found)


@given(bars())
def test_a_histogram_counts_what_there_is_each_day(facts: Bars) -> None:
    edges = np.arange(-60, 400, dtype=np.float64)
    total = Index(facts).histogram(edges).total
    for at, day in enumerate(edges[:-1]):
        assert total[at] == pytest.approx(len(_naive(facts, day, day + 1)), abs=1e-6)


@given(bars())
def test_a_histogram_loses_nothing_however_wide_its_bins(facts: Bars) -> None:
    edges = np.array([-60.0, -3.3, 17.25, 120.0, 400.0])
    total = Index(facts).histogram(edges).total
    days = int((facts.high.astype(int) - facts.low.astype(int) + 1).sum())
    assert float((total * np.diff(edges)).sum()) == pytest.approx(days)


def test_more_origins_matter_more_than_more_confidence() -> None:
    facts = Bars(
        key=np.array([1, 2], np.int64),
        low=np.array([5, 5], np.int32),
        high=np.array([5, 5], np.int32),
        flags=np.zeros(2, np.uint8),
        origins=np.array([1, 3], np.uint16),
        weight=np.array([255, 10], np.uint8),
        source=np.ones(2, np.int32),
    )
    assert Index(facts).foremost(0, 10, 1).tolist() == [1]


@given(bars())
def test_a_fact_is_found_by_its_number(facts: Bars) -> None:
    index = Index(facts)
    for row, key in enumerate(facts.key.tolist()):
        assert index.row(key) == row
    assert index.row(10_000) is None
