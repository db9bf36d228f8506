"""Moving through time by every kind of hand: fingers, wheel, mouse, keys, and the overview."""

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QInputDevice, QNativeGestureEvent, QPointingDevice
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from dateline.ui.panes.timeline import TimelinePane
from dateline.ui.panes.timeline.stage import Stage
from tests.ui.panes.timeline.hands import Heard, press, show, view_of, wheel
from tests.ui.panes.timeline.project import Project, bar, day, ferry


@pytest.fixture
def pane(qtbot: QtBot) -> TimelinePane:
    return show(qtbot, ferry())


def _stage(pane: TimelinePane) -> Stage:
    assert pane.canvas.stage is not None
    return pane.canvas.stage


def _touchpad(pane: TimelinePane, kind: Qt.NativeGestureType, value: float, delta: QPointF | None = None) -> None:
    at = QPointF(700, 100)
    event = QNativeGestureEvent(
        kind, QPointingDevice.primaryPointingDevice(), 2, at, at, pane.canvas.mapToGlobal(at), value, delta or QPointF()
    )
    QApplication.sendEvent(pane.canvas, event)
    assert event.isAccepted()


def test_two_fingers_on_the_touchpad_zoom_about_the_pointer(pane: TimelinePane) -> None:
    stage = _stage(pane)
    under, wide = stage.view.day_at(700), stage.view.per_unit
    for _ in range(5):
        _touchpad(pane, Qt.NativeGestureType.ZoomNativeGesture, 0.2)
    assert stage.view.per_unit == pytest.approx(wide * 1.2**5)
    assert stage.view.day_at(700) == pytest.approx(under, abs=0.01)


def test_two_fingers_that_tap_zoom_in(pane: TimelinePane) -> None:
    wide = _stage(pane).view.per_unit
    _touchpad(pane, Qt.NativeGestureType.SmartZoomNativeGesture, 1.0)
    assert _stage(pane).view.per_unit == pytest.approx(wide * 4)


def test_two_fingers_on_the_touchpad_pan(pane: TimelinePane) -> None:
    wheel(pane, 6, QPoint(700, 100))
    stage = _stage(pane)
    under = stage.view.day_at(700)
    _touchpad(pane, Qt.NativeGestureType.PanNativeGesture, 0.0, QPointF(40, 0))
    assert stage.view.day_at(740) == pytest.approx(under, abs=0.01)


def test_two_fingers_on_a_screen_pinch(pane: TimelinePane, qtbot: QtBot) -> None:
    screen = QTest.createTouchDevice(QInputDevice.DeviceType.TouchScreen)
    stage = _stage(pane)
    wide = stage.view.per_unit
    heard = Heard(pane)

    def touch(apart: int, what: str) -> None:
        sequence = QTest.touchEvent(pane.canvas, screen)
        for finger, x in ((0, 600 - apart), (1, 600 + apart)):
            getattr(sequence, what)(finger, QPoint(x, 120), pane.canvas)
        sequence.commit()
        QApplication.processEvents()

    touch(60, "press")
    for apart in range(70, 190, 10):
        touch(apart, "move")
    touch(180, "release")
    assert stage.view.per_unit > wide * 1.5
    assert heard.chosen == []


@pytest.mark.parametrize("modifier", [Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ControlModifier])
def test_the_wheel_zooms_with_control_and_without(pane: TimelinePane, modifier: Qt.KeyboardModifier) -> None:
    stage = _stage(pane)
    wide = stage.view.per_unit
    wheel(pane, 2, QPoint(700, 100), modifier)
    assert stage.view.per_unit == pytest.approx(wide * 1.25**2)


def test_one_can_go_from_centuries_to_hours_and_back(qtbot: QtBot) -> None:
    facts = [bar(number, f"Year {number}", f"{number}-05-01", f"{number}-05-02") for number in range(1100, 2000, 9)]
    pane = show(qtbot, Project(facts))
    stage = _stage(pane)
    axes: set[str] = set()
    for _ in range(80):
        wheel(pane, 1, QPoint(600, 100))
        pane.canvas.grab()
        axes |= {tick.label for tick in pane.canvas.axis_now().ticks}
    first, last = view_of(pane)
    assert last - first == pytest.approx(2 / 24, abs=0.001)
    assert any(":00" in label for label in axes), "hours are named"
    assert any(label.isdecimal() for label in axes), "years are named"
    for _ in range(90):
        wheel(pane, -1, QPoint(600, 100))
    assert view_of(pane)[0] < day("1100-05-01")
    assert stage.shows_everything or view_of(pane)[1] > day("1990-05-01")


def test_the_keyboard_alone_moves_zooms_chooses_and_lists(pane: TimelinePane, qtbot: QtBot) -> None:
    heard = Heard(pane)
    pane.canvas.setFocus()
    press(pane, Qt.Key.Key_Plus)
    press(pane, Qt.Key.Key_Plus)
    press(pane, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    press(pane, Qt.Key.Key_Right)
    assert len(heard.chosen) == 1
    press(pane, Qt.Key.Key_B)
    assert heard.ranges[0][0] is not None
    press(pane, Qt.Key.Key_Escape)
    assert heard.ranges[1] == (None, None)
    press(pane, Qt.Key.Key_L)
    assert pane.twin.isVisible()


def test_the_overview_obeys_the_keyboard_and_the_wheel(pane: TimelinePane) -> None:
    stage = _stage(pane)
    wide = stage.view.per_unit
    QTest.keyClick(pane.minimap, Qt.Key.Key_Plus)
    assert stage.view.per_unit > wide
    left = stage.view.left
    QTest.keyClick(pane.minimap, Qt.Key.Key_Right)
    assert stage.view.left > left
    QTest.keyClick(pane.minimap, Qt.Key.Key_Home)
    assert stage.view.per_unit == pytest.approx(wide)
