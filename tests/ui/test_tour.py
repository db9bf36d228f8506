"""The tour shows a newcomer the real window, stands beside what it speaks of, and never gets in the way."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect, QSize
from PySide6.QtWidgets import QApplication

from dateline.ui import tour
from dateline.ui.tour.callout import beside
from dateline.ui.window import MainWindow
from tests.ui.driver import Driver


@pytest.fixture
def guest(real: Driver, sample: Path) -> Driver:
    """A reader in front of the real sample project."""
    real.opens(sample)
    return real


def _steps(reader: Driver) -> Iterator[int]:
    """Every step of the tour, in order, each settled."""
    going = tour.of(reader.window)
    total = int(going.callout.said[2].split()[-1])
    for number in range(1, total + 1):
        assert going.callout.said[2] == f"{number} of {total}"
        reader.settles()
        going._follow()
        yield number
        reader.presses("Return")


def _in_window(window: MainWindow) -> tuple[QRect, QRect]:
    going = tour.of(window)
    return going.ring.geometry(), going.callout.geometry()


@pytest.mark.parametrize("size", [(1280, 720), (1440, 900), (2560, 1440), (860, 560)])
def test_every_step_rings_the_real_thing_and_never_covers_it(guest: Driver, size: tuple[int, int]) -> None:
    guest.window.resize(*size)
    guest.window.actions_by_id["tour"].trigger()
    guest.settles()
    middle = guest.window.centralWidget()
    assert middle is not None
    host = middle.rect()
    for number in _steps(guest):
        ring, card = _in_window(guest.window)
        assert tour.of(guest.window).ring.isVisible(), number
        assert host.contains(card), number
        assert not ring.adjusted(5, 5, -5, -5).intersects(card), (number, ring, card)
    assert not tour.of(guest.window).running


def test_each_step_does_what_it_tells(guest: Driver) -> None:
    guest.window.actions_by_id["tour"].trigger()
    seen: dict[int, str] = {}
    for number in _steps(guest):
        assert guest.focus.fact is not None
        seen[number] = tour.of(guest.window).callout.said[0]
        assert guest.window.rooms.comparing == seen[number].startswith("All sources")
    assert len(seen) in {6, 7}
    assert guest.focus_widget() is guest.window.search


def test_the_tour_goes_on_and_back_by_arrows_and_is_left_by_escape(guest: Driver) -> None:
    going = tour.of(guest.window)
    going.take()
    guest.settles()
    guest.presses("Right", "Right", "Left")
    assert going.callout.said[2].startswith("2 of ")
    chosen = guest.focus.fact
    guest.presses("Esc")
    assert not going.running
    assert not going.ring.isVisible()
    assert guest.focus.fact == chosen, "Escape ended the tour and nothing else"
    assert guest.pane() == "text"


def test_the_tour_is_offered_once(reader: Driver) -> None:
    going = tour.of(reader.window)
    reader.opens_sample_project()
    going.offer()
    assert going.running
    reader.clicks(going.callout.skip)
    assert going.seen
    going.offer()
    assert not going.running
    reader.window.actions_by_id["tour"].trigger()
    assert going.running


def test_the_tour_waits_for_the_sample_project(reader: Driver) -> None:
    reader.window.actions_by_id["tour"].trigger()
    assert not tour.of(reader.window).running
    reader.waits_for(lambda: tour.of(reader.window).running)
    assert reader.window.desk is not None


def test_the_tour_ends_with_its_project(guest: Driver) -> None:
    going = tour.of(guest.window)
    going.take()
    guest.presses("Ctrl+W")
    guest.waits_for(lambda: not going.running)
    assert not going.callout.isVisible()


def test_the_card_follows_when_the_window_changes(guest: Driver) -> None:
    going = tour.of(guest.window)
    going.take()
    guest.settles()
    before = _in_window(guest.window)
    guest.window.resize(1280, 720)
    guest.waits_for(lambda: _in_window(guest.window) != before)
    ring, card = _in_window(guest.window)
    assert not ring.adjusted(5, 5, -5, -5).intersects(card)


def test_a_screen_reader_hears_the_step(guest: Driver) -> None:
    going = tour.of(guest.window)
    going.take()
    guest.settles()
    title, words, place = going.callout.said
    heard = going.callout.accessibleName()
    assert title in heard
    assert words in heard
    assert place in heard
    assert QApplication.focusWidget() is going.callout.next
    assert going.callout.next.accessibleDescription() == words


def test_a_card_stands_on_the_first_side_that_has_room() -> None:
    room, size = QRect(0, 0, 1000, 700), QSize(300, 200)
    words = QRect(QPoint(400, 300), QSize(200, 30))
    assert beside(words, size, room, ["below"]).top() > words.bottom()
    assert beside(words, size, room, ["left"]).right() < words.left()
    low = QRect(QPoint(400, 600), QSize(200, 30))
    assert beside(low, size, room, ["below", "above"]).bottom() < low.top()
    whole = beside(room, size, room, ["left"])
    assert room.contains(whole)
