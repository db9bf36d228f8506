"""Putting away what stands around the text."""

import pytest
from PySide6.QtCore import QPoint

from tests.ui.driver import Driver


def _seen(reader: Driver) -> set[str]:
    rooms = reader.window.rooms
    return {name for name in ("sources", "entities", "text", "inspector", "timeline") if rooms.widget(name).isVisible()}


ALL = {"sources", "entities", "text", "inspector", "timeline"}


def test_keys_put_parts_away_and_show_them_again(reader: Driver) -> None:
    reader.opens_sample_project()

    reader.presses("Ctrl+B", "Ctrl+J")
    assert _seen(reader) == {"text", "inspector"}
    reader.presses("Ctrl+B", "Ctrl+Alt+B")
    assert _seen(reader) == {"sources", "entities", "text"}
    reader.presses("Ctrl+J", "Ctrl+Alt+B")
    assert _seen(reader) == ALL


def test_going_to_a_pane_that_is_away_shows_it(reader: Driver) -> None:
    reader.opens_sample_project()
    reader.presses("Ctrl+J")

    reader.presses("Ctrl+5")

    assert _seen(reader) == ALL
    assert reader.window.rooms.current() == "timeline"


def test_the_text_has_the_keyboard_when_the_pane_that_had_it_goes(reader: Driver) -> None:
    reader.opens_sample_project()
    for there, away in (("Ctrl+5", "Ctrl+J"), ("Ctrl+2", "Ctrl+B"), ("Ctrl+4", "Ctrl+Alt+B")):
        reader.presses(there, away)
        assert reader.window.rooms.current() == "text"
        reader.presses(away)


def test_the_next_pane_is_one_that_can_be_seen(reader: Driver) -> None:
    reader.opens_sample_project()
    reader.presses("Ctrl+Alt+B", "Ctrl+3", "F6")

    assert reader.window.rooms.current() == "timeline"


def test_a_small_window_gives_its_room_to_the_text(reader: Driver) -> None:
    reader.opens_sample_project()
    usual = reader.window.size()

    reader.window.resize(640, 360)
    reader.settles()
    rooms = reader.window.rooms
    assert _seen(reader) == {"sources", "entities", "text"}
    assert rooms.text.geometry().right() <= rooms.width()
    reader.presses("Ctrl+4")
    assert _seen(reader) == {"inspector", "text"}, "there is no room on both sides of the text"
    assert rooms.text.mapTo(rooms, rooms.text.rect().topRight()).x() < rooms.inspector.mapTo(rooms, QPoint(0, 0)).x()
    reader.presses("Ctrl+1")
    assert _seen(reader) == {"sources", "entities", "text"}
    reader.presses("Ctrl+Alt+B", "Ctrl+Alt+B")
    assert _seen(reader) == {"sources", "entities", "text"}, "what gave way is back"
    reader.presses("Ctrl+4")
    reader.window.resize(usual)
    reader.settles()
    assert _seen(reader) == ALL


@pytest.mark.parametrize("two", [False, True])
def test_the_text_is_whole_in_every_width(reader: Driver, two: bool) -> None:
    reader.opens_sample_project()
    rooms = reader.window.rooms
    if two:
        reader.presses("Ctrl+Alt+D")
        assert rooms.text.beside.is_open
    for width in (620, 640, 700, 820, 839, 840, 850, 900, 1_280, 640):
        reader.window.resize(width, 360)
        reader.settles()
        assert reader.window.width() == width, "no part is wider than its window"
        right = rooms.text.mapTo(rooms, rooms.text.rect().topRight()).x()
        beside = rooms.inspector.x() if rooms.inspector.isVisible() else rooms.width()
        assert right < beside <= rooms.width(), width
        assert rooms.text.visibleRegion().boundingRect().width() == rooms.text.width()
        for part in (rooms.text, rooms.inspector):
            if part.isVisible():
                assert part.width() >= part.minimumWidth(), width


def test_what_is_put_away_is_remembered(reader: Driver) -> None:
    reader.opens_sample_project()
    reader.presses("Ctrl+B")

    assert reader.window.settings.number("folded side", 0) == 1
    reader.presses("Ctrl+B")
    assert reader.window.settings.number("folded side", 1) == 0
