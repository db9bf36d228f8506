"""What can be done with the words under the pointer, as a menu."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu

from dateline.ui.panes.text.hand import in_words_of
from dateline.ui.tongue import translate

if TYPE_CHECKING:
    from PySide6.QtCore import QPoint

    from dateline.domain.focus import Mark
    from dateline.ui.panes.text.leaf import Leaf
    from dateline.ui.panes.text.pane import TextPane


def show(pane: TextPane, leaf: Leaf, point: QPoint, marks: list[Mark]) -> None:
    """Open it at a global *point*: every one of *marks* by its words, then what the pane can do."""
    menu = QMenu(pane)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    menu.setAccessibleName(translate("Text", "What can be done with these words"))
    for mark in marks:
        menu.addAction(in_words_of(mark, leaf.page.text), partial(leaf.page.hand.choose, mark))
    menu.addSeparator()
    copy = menu.addAction(translate("Text", "Copy"), pane.copy)
    copy.setEnabled(leaf.page.hand.selection is not None)
    cite = menu.addAction(translate("Text", "Copy with citation"), pane.copy_with_citation)
    cite.setEnabled(leaf.chosen_stretch() is not None)
    menu.addAction(translate("Text", "Note…"), lambda: pane.note_wanted.emit(None))
    menu.addAction(translate("Text", "Find in the text…"), pane.find_words)
    menu.addSeparator()
    words = translate("Text", "Close the second source") if pane.beside.is_open else translate("Text", "Show beside")
    menu.addAction(words, pane.beside.toggle)
    menu.addAction(translate("Text", "Open the original"), pane.open_original)
    menu.popup(point)
