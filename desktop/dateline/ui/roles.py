"""Tells screen readers what the parts are that we paint ourselves; Qt knows its own."""

from __future__ import annotations

from typing import TYPE_CHECKING

import shiboken6
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAccessibleWidget, QScrollArea, QWidget

if TYPE_CHECKING:
    from PySide6.QtCore import QObject

_ROLE = QAccessible.Role
ROLES = {
    "header.Header": _ROLE.ToolBar,
    "kit.Card": _ROLE.Button,
    "notice.Notice": _ROLE.AlertMessage,
    "panes.compare.pane.ComparePane": _ROLE.Pane,
    "panes.entities.pane.EntitiesPane": _ROLE.Pane,
    "panes.inspector.block.Block": _ROLE.Link,
    "panes.inspector.pane.InspectorPane": _ROLE.Pane,
    "panes.relations.canvas.Canvas": _ROLE.Chart,
    "panes.relations.pane.RelationsPane": _ROLE.Pane,
    "panes.sources.SourcesPane": _ROLE.Pane,
    "panes.text.page.Page": _ROLE.Document,
    "panes.text.pane.TextPane": _ROLE.Pane,
    "panes.timeline.canvas.Canvas": _ROLE.Chart,
    "panes.timeline.minimap.Minimap": _ROLE.ScrollBar,
    "panes.timeline.pane.TimelinePane": _ROLE.Pane,
    "rooms.Rooms": _ROLE.Pane,
    "status.StatusLine": _ROLE.StatusBar,
    "tour.callout.Callout": _ROLE.HelpBalloon,
    "words.Words": _ROLE.StaticText,
}
"""The role of each class, by its module in `dateline.ui` and its name."""

_HERE = "dateline.ui."
_installed: list[bool] = []
_told: list[QAccessibleWidget] = []


def install() -> None:
    """From now on, answer what our own parts are. Qt asks only while somebody listens."""
    if not _installed:
        _installed.append(True)
        QAccessible.installFactory(_answer)


def role_of(widget: QObject) -> QAccessible.Role | None:
    """What a part is; `None` where Qt knows."""
    kind = type(widget)
    if kind is QScrollArea:
        return _ROLE.Pane
    return ROLES.get(f"{kind.__module__}.{kind.__name__}".removeprefix(_HERE))


def _answer(_name: str, widget: QObject) -> QAccessibleWidget | None:
    role = role_of(widget) if isinstance(widget, QWidget) else None
    if role is None or not isinstance(widget, QWidget):
        return None
    # Qt deletes an answer with its widget, and nobody else may: until then it must not be collected as garbage.
    _told[:] = [one for one in _told if shiboken6.isValid(one)]
    _told.append(QAccessibleWidget(widget, role))
    return _told[-1]


__all__ = ["ROLES", "install", "role_of"]
