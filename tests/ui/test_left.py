"""A project is shown again where its reader left it."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPoint

from dateline.ui.left import Left, left
from tests.ui.driver import Driver

_IDS = st.integers(1, 10**9).map(lambda number: f"d{number}")


@given(st.builds(Left, _IDS, st.integers(0, 10**8), st.floats(0, 5_000).map(round), st.lists(_IDS).map(tuple)))
def test_what_is_kept_can_be_read_again(one: Left) -> None:
    assert left(one.in_words()) == one


@pytest.mark.parametrize("words", [None, "", "nothing", "[]", "{}", "3", '["d1"]', '["d1", "x", 2]', "[1, [2], 3]"])
def test_what_cannot_be_read_is_nothing(words: str | None) -> None:
    assert left(words) is None


def _chooses(reader: Driver, row: int) -> None:
    reader.clicks(reader.window.rooms.sources.view.viewport(), QPoint(60, 20 + 40 * row))


def test_source_tabs_and_place_are_those_that_were_left(real: Driver, sample: Path) -> None:
    real.opens(sample)
    for row in (3, 1):
        _chooses(real, row)
    text = real.window.rooms.text
    bar = text.page.verticalScrollBar()
    bar.setValue(bar.maximum() // 2)
    real.settles()
    here = text.first.page.place()
    assert here.offset > 0
    assert (text.source, text.tabs.sources()) == ("d2", ["d1", "d4", "d2"])
    real.window.close_project()
    real.opens(sample)

    assert (text.source, text.tabs.sources()) == ("d2", ["d1", "d4", "d2"])
    assert text.tabs.tabData(text.tabs.currentIndex()) == "d2"
    assert text.first.page.place().offset == here.offset
    assert real.focus.source == "d2"
    assert real.window.rooms.sources.model.source(real.window.rooms.sources.view.currentIndex()) == "d2"
    real.presses("J")
    assert real.focus.source == "d2"
    assert real.focus.fact is not None


def test_a_source_that_is_gone_is_not_looked_for(real: Driver, sample: Path) -> None:
    real.window.settings.remember_reading(str(sample), Left("d99", 5, 0.0, ("d99", "d1", "d2")).in_words())
    real.opens(sample)
    text = real.window.rooms.text
    assert text.source == "d1"
    assert text.tabs.sources() == ["d1", "d2"]
    assert real.sees_notice() == ""
