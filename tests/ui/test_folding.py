"""Putting away what stands around the text."""

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


def test_what_is_put_away_is_remembered(reader: Driver) -> None:
    reader.opens_sample_project()
    reader.presses("Ctrl+B")

    assert reader.window.settings.number("folded side", 0) == 1
    reader.presses("Ctrl+B")
    assert reader.window.settings.number("folded side", 1) == 0
