import itertools

from hypothesis import given, settings
from hypothesis import strategies as st

from dateline.ui.panes.timeline.scale import Break, Scale, View
from dateline.ui.panes.timeline.ticks import GAP, STEPS, Ruler, moments
from dateline.ui.panes.timeline.words import Words
from tests.ui.panes.timeline.project import day


def _width(text: str) -> float:
    return 6.5 * len(text)


_RULERS = {name: Ruler(Words(name), _width) for name in ("en_GB", "de_DE", "zh_CN", "pl_PL", "ar_EG")}
_PLAIN = Scale()
_BROKEN = Scale((Break(day("2020-09-10"), day("2024-12-01")),), 12.0, (0.1, 1.0))


@settings(max_examples=60)
@given(
    st.sampled_from(sorted(_RULERS)),
    st.sampled_from([_PLAIN, _BROKEN]),
    st.floats(day("1200-01-01"), day("2100-01-01")),
    st.floats(-3.5, 4.2),
    st.floats(300, 2600),
)
def test_labels_ascend_and_never_touch(name: str, scale: Scale, left: float, zoom: float, width: float) -> None:
    view = View(scale, float(scale.units(left)), 10**zoom, width)
    ticks = _RULERS[name].axis(view).ticks
    for before, after in itertools.pairwise(ticks):
        assert before.x + _width(before.label) + GAP <= after.x + 1e-6
        assert before.day <= after.day
    for tick in ticks:
        assert tick.x >= 0
        assert tick.x + _width(tick.label) <= width + 1e-6


@settings(max_examples=60)
@given(st.floats(day("1200-01-01"), day("2100-01-01")), st.floats(-2.0, 3.9), st.floats(500, 2600))
def test_an_axis_is_never_bare(left: float, zoom: float, width: float) -> None:
    assert _RULERS["en_GB"].axis(View(_PLAIN, left, 10**zoom, width)).ticks


@given(st.sampled_from(STEPS), st.floats(day("0900-01-01"), day("2100-01-01")))
def test_moments_ascend_inside_their_range_and_keep_their_distance(step: object, start: float) -> None:
    chosen = STEPS[STEPS.index(step)]
    found = list(moments(chosen, start, start + chosen.days * 30))
    assert found
    for before, after in itertools.pairwise(found):
        assert after - before >= chosen.days - 1e-6
    assert all(start <= moment <= start + chosen.days * 30 for moment in found)


def _labels(first: str, last: str, name: str = "en_GB", width: float = 1200.0, scale: Scale = _PLAIN) -> list[str]:
    start, end = (float(unit) for unit in scale.units([day(first), day(last)]))
    view = View(scale, start, width / (end - start), width)
    return [tick.label for tick in _RULERS[name].axis(view).ticks]


def test_a_year_is_named_by_its_months_and_the_year_stands_once() -> None:
    labels = _labels("2024-12-20", "2025-12-20")
    assert labels[:3] == ["Jan 2025", "Feb", "Mar"]
    assert sum("2025" in label for label in labels) == 1


def test_the_year_that_most_months_belong_to_is_named_where_there_is_room_for_one() -> None:
    labels = _labels("2024-11-29", "2025-12-20", width=600.0)
    assert labels[0] == "Jan 2025"
    assert len(labels) > 3


def test_a_day_is_named_by_its_hours() -> None:
    labels = _labels("2025-09-10", "2025-09-11")
    assert labels[0] == "10 Sept 2025"
    assert "12:00" in labels


def test_centuries_are_named_by_years() -> None:
    labels = _labels("1000-01-01", "2000-01-02")
    assert {"1000", "1500", "1900"} <= set(labels)
    assert all(label.isdecimal() for label in labels)


def test_months_are_said_in_the_readers_language() -> None:
    assert "Mär" in _labels("2024-12-20", "2025-12-20", "de_DE")
    assert "3月" in _labels("2024-12-20", "2025-12-20", "zh_CN")


def test_an_unknown_language_is_said_in_english() -> None:
    assert Words("xx_YY").month(day("2025-05-01")) == "May"


def test_both_sides_of_a_break_say_their_year() -> None:
    labels = _labels("2020-07-20", "2025-12-20", scale=Scale(_BROKEN.breaks, 12.0))
    assert any("2020" in label for label in labels)
    assert any("2025" in label for label in labels)


def test_years_before_the_first_are_said_as_such() -> None:
    ruler = _RULERS["en_GB"]
    labels = [tick.label for tick in ruler.axis(View(_PLAIN, -200_000.0, 0.004, 1200.0)).ticks]
    assert any(label.endswith("BC") for label in labels)
    assert any(label == "100" for label in labels)


def test_a_span_is_said_in_days() -> None:
    words = Words("en_GB")
    assert words.span(day("2025-03-03"), day("2025-03-04")) == "3 March 2025"
    assert words.span(day("2025-03-03"), day("2025-04-06")) == "3 March 2025 – 5 April 2025"
