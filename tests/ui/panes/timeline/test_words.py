"""Dates on the timeline are said as the reader's language says them."""

import itertools
from collections.abc import Iterator

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QLocale
from pytestqt.qtbot import QtBot

from dateline.domain.edtf import parse
from dateline.ui.fonts import ui_font
from dateline.ui.panes.timeline import TimelinePane
from dateline.ui.panes.timeline.paint import Texts
from dateline.ui.panes.timeline.scale import Scale, View
from dateline.ui.panes.timeline.ticks import GAP, Ruler
from dateline.ui.panes.timeline.words import Words
from tests.ui.panes.timeline.hands import show
from tests.ui.panes.timeline.project import day, ferry

LANGUAGES = ["en_US", "en_GB", "de_DE", "zh_CN", "ar_EG"]


@pytest.mark.parametrize("name", LANGUAGES)
@pytest.mark.parametrize("month", range(1, 13))
def test_months_have_the_names_that_the_system_gives_them(name: str, month: int) -> None:
    words, system = Words(name), QLocale(name)
    when = day(f"2025-{month:02}-09")
    assert words.month(when) == system.standaloneMonthName(month, QLocale.FormatType.ShortFormat)
    if name != "zh_CN":  # where the month is a number, with or without a space before it
        assert system.monthName(month, QLocale.FormatType.LongFormat) in words.full_day(when)


@pytest.mark.parametrize(
    ("name", "said", "long"),
    [
        ("en_US", "9 Mar", "9 Mar 2025"),
        ("en_GB", "9 Mar", "9 Mar 2025"),
        ("de_DE", "9. März", "9. März 2025"),
        ("zh_CN", "3月9日", "2025年3月9日"),
        ("ar_EG", "٩ مارس", "٩ مارس ٢٠٢٥"),
    ],
)
def test_day_and_month_stand_in_the_order_of_the_language(name: str, said: str, long: str) -> None:
    words = Words(name)
    assert words.day(day("2025-03-09")) == said
    assert words.day_of_year(day("2025-03-09")) == long


@pytest.mark.parametrize(
    ("name", "code", "year", "years"),
    [
        ("en_US", "en", "1 February – 9 March 2025", "1 February 2025 – 9 March 2026"),
        ("de_DE", "de", "1. Februar – 9. März 2025", "1. Februar 2025 – 9. März 2026"),
        ("zh_CN", "zh", "2025年2月1日 – 3月9日", "2025年2月1日 – 2026年3月9日"),
    ],
)
def test_days_on_a_chip_are_said_as_on_a_card(name: str, code: str, year: str, years: str) -> None:
    words = Words(name)
    assert words.days(day("2025-02-01"), day("2025-03-09")) == year
    assert words.days(day("2025-02-01"), day("2026-03-09")) == years
    if code != "zh":  # whose cards speak English
        assert words.days(day("2025-03-09"), day("2025-03-09")) == parse("2025-03-09").in_words(code)


@pytest.mark.parametrize(
    ("name", "said"), [("en_US", "2:00"), ("en_GB", "14:00"), ("de_DE", "14:00"), ("zh_CN", "14:00"), ("ar_EG", "٢:٠٠")]
)
def test_hours_are_counted_as_the_language_counts_them(name: str, said: str) -> None:
    assert Words(name).hour(14).startswith(said)


def test_figures_are_those_of_the_language() -> None:
    assert Words("ar_EG").year(day("2025-03-09")) == "٢٠٢٥"
    assert Words("de_DE").year(day("2025-03-09")) == "2025"


@pytest.mark.parametrize("name", LANGUAGES)
def test_ticks_fit_in_the_real_type(qtbot: QtBot, name: str) -> None:
    texts = Texts(ui_font(11.5))
    ruler = Ruler(Words(name), texts.width)

    @settings(max_examples=25, deadline=None)
    @given(st.floats(day("1200-01-01"), day("2100-01-01")), st.floats(-3.5, 4.2), st.floats(300, 2600))
    def holds(left: float, zoom: float, width: float) -> None:
        ticks = ruler.axis(View(Scale(), left, 10**zoom, width)).ticks
        for before, after in itertools.pairwise(ticks):
            assert before.x + texts.width(before.label) + GAP <= after.x + 1e-6
        for tick in ticks:
            assert tick.x + texts.width(tick.label) <= width + 1e-6

    holds()


@pytest.fixture(params=["de_DE", "zh_CN", "ar_EG"])
def abroad(qtbot: QtBot, request: pytest.FixtureRequest) -> Iterator[TimelinePane]:
    """The timeline where the system speaks another language."""
    before = QLocale()
    QLocale.setDefault(QLocale(request.param))
    yield show(qtbot, ferry())
    QLocale.setDefault(before)


def test_the_axis_speaks_the_language_of_the_system(abroad: TimelinePane) -> None:
    labels = [tick.label for tick in abroad.canvas.axis_now().ticks]
    november = QLocale().standaloneMonthName(11, QLocale.FormatType.ShortFormat)
    assert november in labels
    assert abroad.in_words(day("2024-03-09"), day("2024-03-09")) == abroad.canvas.words.full_day(day("2024-03-09"))
