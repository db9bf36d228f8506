"""Nobody is left out: every part has a name, and the keyboard goes through the window in reading order."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QWidget

from tests.ui.driver import Driver


def _stops(reader: Driver) -> list[QWidget]:
    """Where Tab stops, once around, beginning at the menu."""
    start = reader.window.header.menu_button
    start.setFocus(Qt.FocusReason.TabFocusReason)
    stops: list[QWidget] = []
    for _ in range(200):
        at = reader.focus_widget()
        if stops and at is stops[0]:
            break
        stops.append(at)
        reader.window.focusNextPrevChild(True)
    return stops


def _heard(widget: QWidget) -> str:
    interface = QAccessible.queryAccessibleInterface(widget)
    name = interface.text(QAccessible.Text.Name) if interface is not None else ""
    return name or widget.accessibleName() or (widget.text() if isinstance(widget, QAbstractButton) else "")


@pytest.mark.parametrize("key", ["f2", "e1", None])
def test_everything_the_keyboard_reaches_has_a_name(reader: Driver, key: str | None) -> None:
    reader.opens_sample_project()
    if key == "f2":
        reader.clicks_bar("f2")
    elif key == "e1":
        reader.clicks_entity("Ines Holm")
    nameless = [type(one).__name__ for one in _stops(reader) if not _heard(one).strip()]
    assert nameless == []


def test_the_keyboard_goes_through_the_window_in_reading_order(reader: Driver) -> None:
    reader.opens_sample_project()
    rooms = reader.window.rooms
    order: list[str] = []
    for stop in _stops(reader):
        name = next((name for name in rooms.panes if rooms.widget(name).isAncestorOf(stop)), None)
        part = name or ("header" if reader.window.header.isAncestorOf(stop) else "status")
        if not order or order[-1] != part:
            order.append(part)
    assert order[:6] == ["header", "sources", "entities", "text", "inspector", "timeline"]
    assert len(order) == len(set(order))


def test_labels_show_plain_text_only(reader: Driver) -> None:
    reader.opens_sample_project()
    reader.clicks_bar("f2")
    rich = [one.text() for one in reader.window.findChildren(QLabel) if one.textFormat() != Qt.TextFormat.PlainText]
    assert [text for text in rich if text] == []


@pytest.mark.parametrize("size", [(1280, 720), (1440, 900), (860, 560)])
def test_nothing_is_clipped(reader: Driver, size: tuple[int, int]) -> None:
    reader.opens_sample_project()
    reader.clicks_bar("f2")
    reader.window.resize(*size)
    reader.settles()
    window = reader.window
    for button in window.findChildren(QAbstractButton):
        if button.isVisible() and button.text() and window.header.isAncestorOf(button):
            assert button.width() >= button.sizeHint().width(), button.text()
    corner = window.header.exporting.mapTo(window, QPoint(window.header.exporting.width(), 0))
    assert corner.x() <= window.width()
    for one in window.rooms.inspector.body.findChildren(QLabel):
        if one.isVisible() and not one.wordWrap():
            assert one.width() >= one.sizeHint().width(), one.text()


def test_the_window_is_painted_in_every_theme_without_a_word_from_qt(reader: Driver) -> None:
    reader.opens_sample_project()
    reader.clicks_bar("f2")
    for name in ("dark", "contrast", "light", "system"):
        reader.window.actions_by_id[name].trigger()
        QApplication.processEvents()
        assert not reader.window.grab().isNull()
