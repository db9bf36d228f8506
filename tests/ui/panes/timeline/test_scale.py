import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.ui.panes.timeline.scale import Break, Limits, Scale, View, find_breaks
from tests.ui.panes.timeline.project import day

_MOMENTS = st.floats(-1e6, 1e6)


@st.composite
def scales(draw: st.DrawFn) -> Scale:
    edges = sorted(draw(st.sets(st.integers(-800_000, 800_000), max_size=8)))
    breaks = tuple(Break(float(low), float(high)) for low, high in zip(edges[::2], edges[1::2], strict=False))
    parts = tuple(draw(st.floats(0.01, 1.0)) for _ in range(len(breaks) + 1))
    return Scale(breaks, draw(st.floats(0.5, 400)), parts)


@given(scales(), st.lists(_MOMENTS, min_size=1, max_size=20))
def test_days_come_back_from_units(scale: Scale, days: list[float]) -> None:
    back = scale.days(scale.units(days))
    assert np.allclose(back, days, rtol=0, atol=1e-3)


@given(scales(), _MOMENTS, st.floats(0.01, 1e5))
def test_later_days_have_larger_units(scale: Scale, moment: float, later: float) -> None:
    low, high = scale.units([moment, moment + later])
    assert high > low


@given(scales(), _MOMENTS, st.floats(1, 1e5))
def test_stretches_and_breaks_make_up_every_range(scale: Scale, start: float, length: float) -> None:
    end = start + length
    broken = sum(max(0.0, min(one.end, end) - max(one.start, start)) for one in scale.breaks)
    assert sum(one.end - one.start for one in scale.stretches(start, end)) + broken == pytest.approx(length)


@given(scales(), _MOMENTS, st.floats(1e-3, 1e3), st.floats(0.1, 10), st.floats(0, 1000))
def test_zooming_keeps_the_day_under_the_pointer(
    scale: Scale, moment: float, per_unit: float, factor: float, x: float
) -> None:
    view = View(scale, float(scale.units(moment)), per_unit, 1000.0)
    zoomed = view.zoomed(factor, x)
    there = view.day_at(x)
    assert zoomed.x_of(there) == pytest.approx(x, abs=max(1e-4 * zoomed.per_unit, 1e-3))


@given(scales(), st.floats(-1e5, 1e5), st.floats(1, 1e5), _MOMENTS, st.floats(1e-6, 1e6))
def test_one_never_gets_lost(scale: Scale, start: float, span: float, left: float, per_unit: float) -> None:
    limits = Limits(start, start + span)
    held = limits.held(View(scale, left, per_unit, 900.0))
    assert held.right > limits.start
    assert held.left < limits.end
    assert held.width / held.per_unit <= span * 1.2 or span < 1.2
    again = limits.held(held)
    assert again.left == pytest.approx(held.left)
    assert again.per_unit == pytest.approx(held.per_unit)


def _scale(*days: tuple[str, str]) -> Scale:
    ordered = sorted(days)
    low = np.array([day(low) for low, _ in ordered], np.int32)
    high = np.array([day(high) for _, high in ordered], np.int32)
    return find_breaks(low, high)


def test_a_far_outlier_is_drawn_near() -> None:
    year = [(f"2025-{month:02}-01", f"2025-{month:02}-28") for month in range(1, 13)]
    scale = _scale(("2020-08-09", "2020-08-09"), *year)
    assert len(scale.breaks) == 1
    start, end = scale.units([day("2020-08-09"), day("2025-01-01")])
    last = float(scale.units(day("2025-12-31")))
    assert end - start < (last - end) / 4


def test_an_outlier_as_long_as_everything_else_takes_little_room() -> None:
    year = [
        (f"2025-{month:02}-{first:02}", f"2025-{month:02}-{first:02}") for month in range(1, 13) for first in (3, 9)
    ]
    scale = _scale(("2020-01-01", "2020-12-31"), *year)
    low, high, first, last = scale.units(
        [day(text) for text in ("2020-01-01", "2020-12-31", "2025-01-01", "2025-12-31")]
    )
    assert high - low < (last - first) / 5


def test_even_years_stay_even() -> None:
    assert not _scale(*[(f"{year}-05-01", f"{year}-05-31") for year in range(1990, 2025)]).breaks


def test_a_few_days_are_never_broken() -> None:
    assert not _scale(("2025-01-01", "2025-01-01"), ("2025-03-01", "2025-03-01")).breaks


def test_a_bar_over_decades_does_not_push_the_rest_aside() -> None:
    year = [(f"2025-{month:02}-01", f"2025-{month:02}-28") for month in range(1, 13)]
    scale = _scale(("1994-07-20", "2025-12-31"), *year)
    assert scale.breaks
    first, last = scale.units([day("2025-01-01"), day("2025-12-31")])
    start = float(scale.units(day("1994-07-20")))
    assert (last - first) > 0.6 * (last - start)


def test_no_facts_and_one_fact_have_a_plain_scale() -> None:
    assert not _scale().breaks
    assert not _scale(("2025-01-01", "2025-12-31")).breaks
