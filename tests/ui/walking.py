"""Walks through every part of the window that a reader can use, and says what is wrong with it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QAccessible, QFontMetrics, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSlider,
    QApplication,
    QHeaderView,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QTabBar,
    QToolButton,
    QWidget,
)

_ROLE = QAccessible.Role
_BUTTONS = {_ROLE.Button, _ROLE.CheckBox, _ROLE.RadioButton, _ROLE.ButtonMenu, _ROLE.ButtonDropDown, _ROLE.Switch}
_ROLES: tuple[tuple[type[QWidget], set[QAccessible.Role]], ...] = (
    (QAbstractButton, _BUTTONS),
    (QLineEdit, {_ROLE.EditableText}),
    (QPlainTextEdit, {_ROLE.EditableText, _ROLE.Document}),
    (QAbstractItemView, {_ROLE.List, _ROLE.Tree, _ROLE.Table}),
    (QTabBar, {_ROLE.PageTabList}),
    (QAbstractSlider, {_ROLE.Slider, _ROLE.ScrollBar}),
)
_WITHIN = 30  # stops that one part may have
_NEAR, _LARGE = 4, 200  # pixels around a part in which its focus may be drawn; from such a height on
_NEAR_LARGE = 44  # the page's is the line below its tabs


def name_of(widget: QWidget) -> str:
    """What a screen reader calls it."""
    interface = QAccessible.queryAccessibleInterface(widget)
    return (interface.text(QAccessible.Text.Name) if interface is not None else "").strip()


def who(widget: QWidget) -> str:
    """What we call it."""
    return f"{type(widget).__name__} {name_of(widget) or widget.objectName()!r}"


def _is_ours(widget: QWidget) -> bool:
    inside = isinstance(widget.parent(), QLineEdit | QTabBar)
    if isinstance(widget, QHeaderView):
        return False
    return not widget.objectName().startswith("qt_") and not (type(widget).__module__.startswith("PySide6") and inside)


def parts(top: QWidget) -> Iterator[QWidget]:
    """Everything visible that a reader can press, type into or go to; what Qt makes for itself is not ours to name."""
    for one in top.findChildren(QWidget):
        usable = isinstance(one, QAbstractButton | QLineEdit | QAbstractItemView | QTabBar | QPlainTextEdit)
        if one.isVisible() and _is_ours(one) and (usable or one.focusPolicy() & Qt.FocusPolicy.TabFocus):
            yield one


def faults(top: QWidget) -> list[str]:
    """What is wrong with the parts of *top*: no name, no role that fits, a sign without a tooltip."""
    found = []
    for one in parts(top):
        if not name_of(one):
            found.append(f"{who(one)} has no name")
        role = QAccessible.queryAccessibleInterface(one).role()
        wanted = next((roles for kind, roles in _ROLES if isinstance(one, kind)), None)
        if wanted is not None and role not in wanted:
            found.append(f"{who(one)} is taken for a {role.name}")
        if wanted is None and role in {_ROLE.NoRole, _ROLE.Client}:
            found.append(f"{who(one)} is taken for nothing in particular")
        words = one.text() if isinstance(one, QAbstractButton) else "words"
        if not any(letter.isalpha() for letter in words) and not one.toolTip():
            found.append(f"{who(one)} is a sign without a tooltip")
    return found


# ------------------------------------------------------------------------------------------- by keyboard


def stops(
    start: QWidget, *, back: bool = False, at_each: Callable[[QWidget], object] = lambda _: None
) -> list[QWidget]:
    """Where Tab (or Shift+Tab) stops from *start* on, until it is there again or stays where it is."""
    start.setFocus(Qt.FocusReason.TabFocusReason)
    QApplication.processEvents()
    found: list[QWidget] = []
    while (here := QApplication.focusWidget()) is not None and here not in found:
        found.append(here)
        at_each(here)
        for _ in range(_WITHIN):  # a part may have stops of its own
            QTest.keyClick(here, Qt.Key.Key_Backtab if back else Qt.Key.Key_Tab)
            QApplication.processEvents()
            if QApplication.focusWidget() is not here:
                break
    return found


def trapped(start: QWidget) -> str:
    """The part that Tab does not lead out of, or back to the beginning from; empty if there is none."""
    found = stops(start)
    here = QApplication.focusWidget()
    return "" if here is found[0] else who(found[-1])


def place_of(widget: QWidget) -> QRect:
    """Where a part is in its window."""
    return QRect(widget.mapTo(widget.window(), QPoint()), widget.size())


def out_of_order(order: Sequence[QWidget]) -> list[str]:
    """The steps that go up, or back on a line: reading goes down, and forth on each line, column by column."""
    found = []
    for one, after in pairwise(order):
        a, b = place_of(one), place_of(after)
        if a.contains(b):
            continue
        common = min(a.bottom(), b.bottom()) - max(a.top(), b.top())
        on_a_line = common > min(a.height(), b.height()) / 2
        goes_up = b.bottom() <= a.top() and b.left() < a.right()
        if goes_up or (on_a_line and b.right() <= a.left()):
            found.append(f"{who(one)} → {who(after)}")
    return found


def picture(window: QWidget) -> npt.NDArray[np.uint8]:
    """The pixels of the window: rows, columns, and blue, green, red."""
    image = window.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
    return np.frombuffer(image.constBits(), np.uint8).reshape(image.height(), -1, 4)[:, :, :3].copy()


def _bright(pixels: npt.NDArray[np.uint8]) -> npt.NDArray[np.float64]:
    """How bright they are, 0 to 1 (WCAG's relative luminance)."""
    part = pixels / 255
    linear = np.where(part <= 0.04045, part / 12.92, ((part + 0.055) / 1.055) ** 2.4)
    return np.asarray(linear @ np.array([0.0722, 0.7152, 0.2126]))


def unseen(start: QWidget) -> list[str]:
    """The parts that look the same with the keyboard as without: fewer than 20 pixels near them change by 3:1."""
    window = start.window()
    shown: list[npt.NDArray[np.uint8]] = []
    places: list[QRect] = []

    def look(part: QWidget) -> None:
        shown.append(picture(window))
        near = _NEAR_LARGE if part.height() >= _LARGE else _NEAR
        places.append(place_of(part).adjusted(-near, -near, near, near) & window.rect())

    found = []
    for number, one in enumerate(stops(start, at_each=look)):
        area = places[number]
        cut = np.s_[area.top() : area.bottom() + 1, area.left() : area.right() + 1]
        with_it, without = _bright(shown[number][cut]) + 0.05, _bright(shown[number - 1][cut]) + 0.05
        changed = np.maximum(with_it, without) / np.minimum(with_it, without) >= 3
        if int(changed.sum()) < 20:
            found.append(who(one))
    return found


# --------------------------------------------------------------------------------------------- clipping


def clipped(top: QWidget) -> list[str]:
    """Labels and buttons whose words do not fit; one may be cut with an ellipsis if a tooltip says the whole."""
    found = []
    for one in top.findChildren(QWidget):
        if not one.isVisible() or not _is_ours(one) or not isinstance(one, QLabel | QAbstractButton) or not one.text():
            continue
        if isinstance(one, QLabel) and one.wordWrap():
            fits = one.height() + 1 >= one.heightForWidth(one.width())
        elif (
            isinstance(one, QToolButton)
            and one.toolButtonStyle() == Qt.ToolButtonStyle.ToolButtonIconOnly
            and not one.icon().isNull()
        ):
            continue
        else:
            wanted = one.sizeHint()
            fits = one.width() >= wanted.width() and one.height() >= QFontMetrics(one.font()).height()
        if not fits and not one.toolTip():
            found.append(f"{who(one)}: {one.text()!r} {one.size().toTuple()} < {one.sizeHint().toTuple()}")
        if not QRect(QPoint(), one.window().size()).contains(place_of(one)) and not _scrolls(one):
            found.append(f"{who(one)}: {one.text()!r} leaves the window")
    return found


def _scrolls(widget: QWidget) -> bool:
    above = widget.parentWidget()
    while above is not None:
        if above.objectName() == "qt_scrollarea_viewport":
            return True
        above = above.parentWidget()
    return False
