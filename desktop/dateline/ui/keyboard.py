"""Where Tab goes: through everything that shows, in the order in which one reads it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget

if TYPE_CHECKING:
    from collections.abc import Iterator


def step(window: QWidget, *, forward: bool) -> bool:
    """Give the keyboard to the next part of *window* (or the one before), around the ends; whether there is one.

    Qt's own order is that in which parts came to be, and ours come and go while one reads.
    """
    order = list(stops(window))
    if not order:
        return False
    here = QApplication.focusWidget()
    at = order.index(here) if here in order else -1 if forward else 0
    to = order[(at + (1 if forward else -1)) % len(order)]
    to.setFocus(Qt.FocusReason.TabFocusReason if forward else Qt.FocusReason.BacktabFocusReason)
    above = to.parentWidget()
    while above is not None:
        if isinstance(above, QScrollArea):
            above.ensureWidgetVisible(to)
        above = above.parentWidget()
    return True


def stops(top: QWidget) -> Iterator[QWidget]:
    """The parts of *top* that Tab stops at: line by line, on each line from left to right, each part's own in turn."""
    if top.focusPolicy() & Qt.FocusPolicy.TabFocus and top.isEnabled() and top.focusProxy() is None:
        yield top
    for line in _lines([one for one in top.children() if isinstance(one, QWidget) and _shows(one)]):
        for child in line:
            yield from stops(child)


def _shows(widget: QWidget) -> bool:
    return widget.isVisible() and not widget.isWindow() and not widget.size().isEmpty()


def _lines(parts: list[QWidget]) -> list[list[QWidget]]:
    """The parts that stand side by side, from top to bottom; what lies over another one is a line of its own."""
    lines: list[list[QWidget]] = []
    for one in sorted(parts, key=lambda part: (part.y(), part.x())):
        last = lines[-1] if lines else []
        if last and all(_beside(one.geometry(), other.geometry()) for other in last):
            last.append(one)
        else:
            lines.append([one])
    return [sorted(line, key=QWidget.x) for line in lines]


def _beside(one: QRect, other: QRect) -> bool:
    common = min(one.bottom(), other.bottom()) - max(one.top(), other.top())
    apart = one.left() > other.right() or other.left() > one.right()
    return apart and common * 2 > min(one.height(), other.height())


__all__ = ["step", "stops"]
