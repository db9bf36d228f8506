"""A button that opens a list of names to tick: the sources or entities that a comparison is narrowed to."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import (
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QMenu,
    QToolButton,
    QVBoxLayout,
    QWidget,
    QWidgetAction,
)

from dateline.ui import theme as themes
from dateline.ui.fonts import ui_font

if TYPE_CHECKING:
    from collections.abc import Callable

_ID = Qt.ItemDataRole.UserRole
Names = list[tuple[str, str]]


def show_ticks(widget: QWidget) -> None:
    """Give the boxes to tick in *widget* an edge that is seen on a dark ground too: the style derives it from this."""
    made = widget.palette()
    made.setColor(QPalette.ColorRole.Window, themes.current().muted)
    widget.setPalette(made)


class Said(NamedTuple):
    """What a picker says: its name, that nothing is ticked, what to find, why, and how many are ticked."""

    name: str
    all: str
    find: str
    hint: str
    some: Callable[[int], str]


class Picker(QToolButton):
    """Says what is ticked (‘All sources’, ‘2 sources’). *look_up* gives the (id, name) pairs for typed words."""

    changed = Signal()

    def __init__(self, said: Said, look_up: Callable[[str], Names]) -> None:
        super().__init__()
        self._said = said
        self._look_up = look_up
        self._ticked: dict[str, str] = {}
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.setFont(ui_font(12))
        self.setToolTip(said.hint)
        self.field = QLineEdit()
        self.field.setPlaceholderText(said.find)
        self.field.setAccessibleName(said.find)
        self.field.setClearButtonEnabled(True)
        self.list = QListWidget()
        self.list.setAccessibleName(said.name)
        self.list.setMinimumSize(240, 220)
        box = QWidget()
        column = QVBoxLayout(box)
        column.setContentsMargins(6, 6, 6, 6)
        column.addWidget(self.field)
        column.addWidget(self.list)
        inside = QWidgetAction(self)
        inside.setDefaultWidget(box)
        menu = QMenu(self)
        menu.addAction(inside)
        self.setMenu(menu)
        menu.aboutToShow.connect(self._open)
        self.field.textChanged.connect(lambda _: self._fill())
        self.list.itemChanged.connect(self._tick)
        self._say()

    @property
    def ids(self) -> tuple[str, ...]:
        """What is ticked, in the order of ticking; nothing ticked means no narrowing."""
        return tuple(self._ticked)

    def clear(self) -> None:
        """Tick nothing."""
        self._ticked.clear()
        self._say()

    def _open(self) -> None:
        self.field.clear()
        self._fill()
        show_ticks(self.list)
        self.field.setFocus(Qt.FocusReason.PopupFocusReason)

    def _fill(self) -> None:
        self.list.blockSignals(True)  # noqa: FBT003 (Qt's own)
        self.list.clear()
        words = self.field.text()
        found = self._look_up(words)
        names = {} if words else dict(self._ticked)
        names |= dict(found)
        for key, name in names.items():
            item = QListWidgetItem(name)
            item.setData(_ID, key)
            item.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsUserCheckable | Qt.ItemFlag.ItemIsSelectable)
            item.setCheckState(Qt.CheckState.Checked if key in self._ticked else Qt.CheckState.Unchecked)
            self.list.addItem(item)
        self.list.blockSignals(False)  # noqa: FBT003 (Qt's own)

    def _tick(self, item: QListWidgetItem) -> None:
        key = str(item.data(_ID))
        if item.checkState() == Qt.CheckState.Checked:
            self._ticked[key] = item.text()
        else:
            self._ticked.pop(key, None)
        self._say()
        self.changed.emit()

    def _say(self) -> None:
        ticked = list(self._ticked.values())
        said = self._said
        words = said.all if not ticked else ticked[0] if len(ticked) == 1 else said.some(len(ticked))
        short = words if len(words) <= 24 else words[:23].rstrip() + "…"
        self.setText(f"{short} ▾")
        self.setAccessibleName(f"{said.name}: {words}")
