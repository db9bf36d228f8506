"""Scrolling a long text, most of which was never laid out, moves what one sees by just so much."""

import random
from collections.abc import Callable
from functools import partial

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from dateline.domain.focus import Focus
from dateline.domain.span import Span
from tests.ui.panes.text.samples import Clicks, reading

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

_LINES = ["", "short", "a line of some words that goes on for a while " * 9, "白俄罗斯释放了一百二十三名囚犯" * 30]


def _long(lines: int = 2_000) -> str:
    chance = random.Random(11)
    return "\n".join(chance.choice(_LINES) for _ in range(lines))


def _seen(reader: Clicks) -> Span | None:
    """A character near the middle of the page."""
    page = reader.pane.page
    x, middle = page.column.left + 40, page.viewport().height() / 2
    for y in range(0, 200, 7):
        offset = page.character_at(QPointF(x, middle + y))
        if offset is not None:
            return Span(start=offset, end=offset + 1)
    return None


def test_what_one_sees_moves_with_the_scroll_bar_in_both_directions(opens: Callable[..., Clicks]) -> None:
    reader = opens(reading(_long()))
    bar = reader.pane.page.verticalScrollBar()
    chance = random.Random(5)
    for start in (0.5, 0.9, 0.2):
        bar.setValue(round(bar.maximum() * start))
        for _ in range(40):
            step = chance.choice([87, -87, 3, -3, 600, -600, -600, -29])
            seen = _seen(reader)
            if seen is None:
                continue
            before = reader.pane.rect_of(seen)[0].top()
            bar.setValue(bar.value() + step)
            assert abs(before - reader.pane.rect_of(seen)[0].top() - step) <= 1


def _shows(bar: QWidget, page: QWidget, wanted: bool) -> bool:
    return bar.isVisibleTo(page) == wanted


def test_a_bar_shows_where_there_is_more_to_read_and_only_there(opens: Callable[..., Clicks], qtbot: QtBot) -> None:
    long, short = reading(_long(40)), reading("A line of it.", source="d2")
    pane = opens(long, short).pane
    bar = pane.page.verticalScrollBar()
    for source, is_long in [(long, True), (short, False), (long, True)]:
        pane.show_focus(Focus(source=source.source.id))
        qtbot.waitUntil(partial(_shows, bar, pane.page, is_long))
        assert (bar.maximum() > 0) == is_long
        assert pane.page.column == pane.page._wanted_columns(), "the text is set in the width that there is"


def test_the_end_and_the_beginning_are_reached(opens: Callable[..., Clicks]) -> None:
    text = _long(500)
    reader = opens(reading(text))
    bar = reader.pane.page.verticalScrollBar()
    end = len(text.rstrip())
    last = Span(start=end - 1, end=end)
    reader.key(Qt.Key.Key_End)
    assert reader.pane.page.viewport().rect().contains(reader.pane.rect_of(last)[0])
    for _ in range(400):
        bar.setValue(bar.value() - bar.pageStep())
        if bar.value() == 0:
            break
    assert bar.value() == 0


def test_another_width_keeps_the_words_at_the_upper_edge(opens: Callable[..., Clicks]) -> None:
    reader = opens(reading(_long(300)), width=900)
    reader.pane.page.verticalScrollBar().setValue(9_000)
    before = reader.pane.page.place().offset
    for width in (700, 500, 1_200, 900):
        reader.pane.resize(width, 640)
        assert reader.pane.page.place().offset == before


def test_another_source_is_shown_from_its_beginning_wherever_one_was(opens: Callable[..., Clicks]) -> None:
    reader = opens(reading(_long()), reading(_long(1_500), source="d2"))
    bar = reader.pane.page.verticalScrollBar()
    bar.setValue(700)
    reader.pane.show_focus(Focus(source="d2"))
    assert bar.value() == 0
    reader.pane.show_focus(Focus(source="d1"))
    assert bar.value() == 700
