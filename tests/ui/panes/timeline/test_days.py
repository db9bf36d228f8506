from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from dateline.ui.panes.timeline.days import civil, month_after, ordinal


@given(st.dates())
def test_days_agree_with_the_calendar_of_python(day: date) -> None:
    assert ordinal(day.year, day.month, day.day) == day.toordinal()
    assert civil(day.toordinal()) == (day.year, day.month, day.day)


@given(st.integers(-(2**31), 2**31 - 1))
def test_every_day_comes_back_far_beyond_the_years_of_python(day: int) -> None:
    year, month, day_of_month = civil(day)
    assert ordinal(year, month, day_of_month) == day
    assert 1 <= month <= 12
    assert 1 <= day_of_month <= 31


def test_the_year_before_the_first_is_the_year_zero() -> None:
    assert civil(0) == (0, 12, 31)


def test_months_are_counted_over_the_year() -> None:
    assert month_after(2024, 11, 3) == (2025, 2)
    assert month_after(2024, 1, -1) == (2023, 12)
