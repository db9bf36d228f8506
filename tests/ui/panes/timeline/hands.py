"""A reader's hands on a timeline pane: clicks, keys, wheel and drags as Qt delivers them."""

from typing import Any

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QPushButton, QToolButton
from pytestqt.qtbot import QtBot

from dateline.ui.panes.timeline import TimelinePane

LEFT = Qt.MouseButton.LeftButton


class Heard:
    """Everything that the pane said."""

    def __init__(self, pane: TimelinePane) -> None:
        self.chosen: list[str | None] = []
        self.ranges: list[tuple[int | None, int | None]] = []
        pane.chosen.connect(lambda choice: self.chosen.append(choice.fact))
        pane.range_chosen.connect(lambda low, high: self.ranges.append((low, high)))


def show(qtbot: QtBot, project: Any, width: int = 1200, height: int = 320) -> TimelinePane:
    pane = TimelinePane()
    qtbot.addWidget(pane)
    pane.resize(width, height)
    pane.show_project(project)
    pane.show()
    qtbot.waitExposed(pane)
    pane.grab()
    return pane


def point_of(pane: TimelinePane, fact: str) -> QPoint:
    place = pane.canvas.where(int(fact[1:]))
    assert place is not None, f"{fact} is not drawn"
    return place.center().toPoint()


def click(pane: TimelinePane, fact: str) -> None:
    QTest.mouseClick(pane.canvas, LEFT, Qt.KeyboardModifier.NoModifier, point_of(pane, fact))


def press(pane: TimelinePane, key: Qt.Key, *modifiers: Qt.KeyboardModifier) -> None:
    pressed = Qt.KeyboardModifier.NoModifier
    for one in modifiers:
        pressed |= one
    QTest.keyClick(pane.canvas, key, pressed)


def wheel(pane: TimelinePane, notches: float, at: QPoint, modifiers: Any = Qt.KeyboardModifier.NoModifier) -> None:
    event = QWheelEvent(
        QPointF(at),
        QPointF(pane.canvas.mapToGlobal(at)),
        QPoint(),
        QPoint(0, round(notches * 120)),
        Qt.MouseButton.NoButton,
        modifiers,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(pane.canvas, event)


def drag(pane: TimelinePane, start: QPoint, end: QPoint, modifiers: Any = Qt.KeyboardModifier.NoModifier) -> None:
    QTest.mousePress(pane.canvas, LEFT, modifiers, start)
    for share in (0.4, 1.0):
        at = QPointF(start) + (QPointF(end) - QPointF(start)) * share
        event = QMouseEvent(
            QEvent.Type.MouseMove, at, pane.canvas.mapToGlobal(at), Qt.MouseButton.NoButton, LEFT, modifiers
        )
        QApplication.sendEvent(pane.canvas, event)
    QTest.mouseRelease(pane.canvas, LEFT, modifiers, end)


def button_named(pane: TimelinePane, text: str) -> QAbstractButton:
    buttons: list[QAbstractButton] = [*pane.findChildren(QToolButton), *pane.findChildren(QPushButton)]
    return next(button for button in buttons if button.text().startswith(text))


def view_of(pane: TimelinePane) -> tuple[float, float]:
    stage = pane.canvas.stage
    assert stage is not None
    return stage.view.first, stage.view.last
