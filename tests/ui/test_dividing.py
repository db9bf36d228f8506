"""How the panes share the window, until a reader moves the lines between them."""

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QSplitter

from dateline.ui.rooms import Rooms, divided
from tests.ui.driver import Driver


@pytest.mark.parametrize(
    ("high", "above", "below", "given"),
    [
        (1_000, 300, 400, 300),  # room for all
        (1_000, 900, 200, 800),  # many sources, few entities: these keep what they need
        (1_000, 200, 5_000, 200),  # few sources, many entities
        (1_000, 4_000, 5_000, 420),  # many of both
        (400, 330, 3_000, 168),  # a low window
    ],
)
def test_two_lists_share_their_height_by_what_they_hold(high: int, above: int, below: int, given: int) -> None:
    assert divided(high, above, below) == given


def _rows(rooms: Rooms) -> tuple[int, int]:
    """How many rows of sources and of entities one sees."""
    return rooms.sources.view.viewport().height() // 40, rooms.entities.view.viewport().height() // 26


def _holds_sources(reader: Driver, many: int) -> None:
    rooms = reader.window.rooms
    rooms.sources.model.hold(np.arange(1, many + 1))
    rooms.settle()
    reader.settles()


def test_in_a_low_window_entities_keep_rows_beside_many_sources(reader: Driver) -> None:
    reader.opens_sample_project()
    reader.window.resize(1_280, 720)
    _holds_sources(reader, 30)
    sources, entities = _rows(reader.window.rooms)
    assert sources >= 2
    assert entities >= 5


def test_in_a_high_window_many_sources_show_as_long_as_entities_have_room(reader: Driver) -> None:
    reader.opens_sample_project()
    reader.window.resize(2_560, 1_440)
    _holds_sources(reader, 30)
    rooms = reader.window.rooms
    sources, entities = _rows(rooms)
    assert sources >= 12
    assert entities >= rooms.entities.model.rowCount()


def test_a_line_that_was_never_moved_follows_the_next_window_and_a_moved_one_stays(reader: Driver) -> None:
    reader.opens_sample_project()
    window, rooms = reader.window, reader.window.rooms
    desk = window.desk
    assert desk is not None
    window.remember_layout()
    assert window.settings.layout(desk.path, "side") is None
    splitter = rooms.entities.parentWidget()
    assert isinstance(splitter, QSplitter)
    handle = splitter.handle(1)
    at = handle.rect().center()
    QTest.mousePress(handle, Qt.MouseButton.LeftButton, pos=at)
    QTest.mouseMove(handle, at + QPoint(0, 90))
    QTest.mouseRelease(handle, Qt.MouseButton.LeftButton, pos=at + QPoint(0, 90))
    reader.settles()
    moved = rooms.sources.height()
    _holds_sources(reader, 30)
    assert rooms.sources.height() == moved
    window.remember_layout()
    assert window.settings.layout(desk.path, "side") is not None
    assert window.settings.layout(desk.path, "outer") is None, "this one was not moved"
