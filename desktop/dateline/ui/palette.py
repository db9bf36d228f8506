"""The palette of commands: everything the window can do, found by typing a few letters of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QWidget

from dateline.ui.actions import ACTIONS, keys_in_words, menu_words
from dateline.ui.popup import Popup, Row
from dateline.ui.tongue import translate

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtGui import QAction

_WIDE = 520


def matches(words: str, text: str) -> tuple[tuple[int, int], ...] | None:
    """Where the typed words stand in *text*, each anywhere, letter case aside; `None` if one is missing."""
    low = text.lower()
    spans = []
    for word in words.lower().split():
        at = low.find(word)
        if at < 0:
            return None
        spans.append((at, at + len(word)))
    return tuple(sorted(spans))


class Palette(QLineEdit):
    """A field over the window with the list of commands below it; hidden until it is asked for."""

    def __init__(self, host: QWidget, actions: Mapping[str, QAction]) -> None:
        super().__init__(host)
        self._host = host
        self._actions = actions
        self._from: QWidget | None = None
        self.setPlaceholderText(translate("Palette", "What would you like to do?"))
        self.setAccessibleName(translate("Palette", "All commands"))
        self.setFixedSize(_WIDE, 34)
        self.popup = Popup(self, host, translate("Palette", "Commands"))
        self.popup.picked.connect(self._run)
        self.popup.dismissed.connect(self._close)
        self.textChanged.connect(lambda _: self._list())
        self.hide()

    def begin(self) -> None:
        """Show the palette and take the keyboard."""
        self._from = self._host.focusWidget()
        self.clear()
        self.setFixedWidth(min(_WIDE, self._host.width() - 40))
        self.move((self._host.width() - self.width()) // 2, 64)
        self.show()
        self.raise_()
        self.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._list()

    def _list(self) -> None:
        from dateline.ui.further import further  # not before it is needed

        rows: list[Row] = []
        others: list[Row] = []
        for action in ACTIONS:
            if action.id == "palette" or not self._actions[action.id].isEnabled():
                continue
            menu, words = menu_words(action.menu), action.words.rstrip("…")
            called = f"{menu} {words}"
            found = matches(self.text(), called)
            listed = rows if found is not None else others
            if found is None:
                found = matches(self.text(), f"{called} {further(action.id)}")
            if found is not None:
                shift = len(menu) + 1
                bold = tuple((max(0, start - shift), end - shift) for start, end in found if shift < end <= len(called))
                listed.append(Row(words, action.id, bold, "  ".join(keys_in_words(key) for key in action.keys[:1])))
        rows += others  # what is only called so otherwise comes after what is called so
        if self.isVisible():
            none = translate("Palette", "No command is called ‘{0}’.").format(self.text())
            self.popup.show_rows(rows, none, width=self.width())

    def _run(self, name: object) -> None:
        self._close()
        self._actions[str(name)].trigger()

    def _close(self) -> None:
        self.hide()
        if self._from is not None:
            self._from.setFocus(Qt.FocusReason.OtherFocusReason)
