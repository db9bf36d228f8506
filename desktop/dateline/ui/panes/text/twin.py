"""The text with a caret: what a screen reader reads, and whoever would rather read with the arrow keys."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QPlainTextEdit

from dateline.domain.focus import Layer, Mark
from dateline.ui.fonts import reading_font
from dateline.ui.panes.text.hand import in_words_of
from dateline.ui.panes.text.said import in_words
from dateline.ui.tongue import translate
from dateline.ui.utf16 import QtOffsets

if TYPE_CHECKING:
    from dateline.ui.panes.text.page import Page

# Qt would begin a block at each of these, and the blocks are ours to count.
_ENDS_OF_BLOCKS = str.maketrans("\u2028\u2029\r\ufdd0\ufdd1", "   \ufffd\ufffd")
_RETURN = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})


def toggle(page: Page) -> TextTwin:
    """Lay the twin of *page* over it, ready to read, or take it away again; it is made when it is first wanted."""
    twin = page.findChild(TextTwin) or TextTwin(page)
    if twin.isHidden():
        twin.open()
    else:
        twin.leave()
    return twin


class TextTwin(QPlainTextEdit):
    """The text of one page, a block for each of its paragraphs, to be read and not to be changed.

    Its caret tells what it comes upon: ‘Fact: December 2025, 2 sources agree’. What is selected here is selected on the
    page. Offsets are code points of the source's text, as everywhere.
    """

    def __init__(self, page: Page) -> None:
        super().__init__(page)
        self._page = page
        self._shown: object = None
        self._under: list[Mark] = []
        self.setObjectName("plain")
        self.setReadOnly(True)
        self.setUndoRedoEnabled(False)
        flags = Qt.TextInteractionFlag.TextSelectableByKeyboard | Qt.TextInteractionFlag.TextSelectableByMouse
        self.setTextInteractionFlags(flags)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)  # the page's own comes instead
        self.setAccessibleDescription(
            translate("Text", "Arrow keys read, M goes to the next mark, Enter chooses what is marked, Esc goes back.")
        )
        self.verticalScrollBar().setAccessibleName(translate("Text", "Place in the text"))
        page.installEventFilter(self)
        page.looked.connect(self._follow)
        self.cursorPositionChanged.connect(self._moved)
        self.selectionChanged.connect(self._selected)
        self.hide()

    # -------------------------------------------------------------- coming and going

    def open(self) -> None:
        """Show it with the caret at what is looked at, or at the first words that show."""
        seen = self._page.visible_span()
        here = self._page.ink.looked_at
        self._fill()
        self.setGeometry(self._page.rect())
        self.show()
        self.raise_()
        self._page.setFocusProxy(self)
        self.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.go_to(here.start if here is not None else seen.start if seen is not None else 0)

    def leave(self) -> None:
        """Go back to the page, where the caret was."""
        offset = self.offset
        self.hide()
        self._page.setFocusProxy(None)  # type: ignore[arg-type]  # Qt takes none; the stubs do not say so
        self._page.setFocus(Qt.FocusReason.OtherFocusReason)
        if self._page.text:
            self._page.reveal(offset, min(offset + 1, len(self._page.text)))

    def _fill(self) -> None:
        if self._shown is self._page.reading:
            return
        self._shown = self._page.reading
        paper = self._page.paper
        self._under = []
        blocked = self.blockSignals(True)  # noqa: FBT003 (Qt's own argument)
        self.setFont(reading_font(self._page.px))
        self.setPlainText("\n".join(paper.words(index).translate(_ENDS_OF_BLOCKS) for index in range(paper.count)))
        self.blockSignals(blocked)
        title = self._page.reading.source.title if self._page.reading is not None else ""
        self.setAccessibleName(translate("Text", "Text of {0}, with a caret").format(title))

    def _follow(self) -> None:
        """The page shows another text, or looks at another place."""
        if self.isHidden():
            return
        self._fill()
        here = self._page.ink.looked_at
        if here is not None and not here.start <= self.offset < here.end:
            self.go_to(here.start)

    # --------------------------------------------------------------------- offsets

    @property
    def offset(self) -> int:
        """The code point that the caret stands before."""
        return self._point(self.textCursor().position())

    def go_to(self, offset: int) -> None:
        """Set the caret before a code point."""
        cursor = self.textCursor()
        cursor.setPosition(self._position(offset))
        self.setTextCursor(cursor)
        self.ensureCursorVisible()

    def _point(self, position: int) -> int:
        paper = self._page.paper
        block = self.document().findBlock(position)
        words = paper.words(block.blockNumber())
        return int(paper.starts[block.blockNumber()]) + QtOffsets(words).point(position - block.position())

    def _position(self, offset: int) -> int:
        paper = self._page.paper
        index = paper.index_at(offset)
        inner = min(offset, int(paper.ends[index])) - int(paper.starts[index])
        return self.document().findBlockByNumber(index).position() + QtOffsets(paper.words(index)).unit(inner)

    def _selected(self) -> None:
        cursor = self.textCursor()
        self._page.hand.select(self._point(cursor.selectionStart()), self._point(cursor.selectionEnd()))

    def copy(self) -> None:
        """Copy the selected words as they stand in the source: Qt would change some of its spaces."""
        cursor = self.textCursor()
        start, end = self._point(cursor.selectionStart()), self._point(cursor.selectionEnd())
        # Not as mime data of our own: a clipboard may outlive Python, and then nobody could take them apart.
        if end > start:
            QGuiApplication.clipboard().setText(self._page.text[start:end])

    # ----------------------------------------------------------------------- marks

    def _moved(self) -> None:
        page = self._page
        under = page.ink.layers.at(self.offset, page.ink.shown) if page.text else []
        new = [mark for mark in under if mark not in self._under]
        self._under = under
        if new and self.isVisible():
            self._announce("; ".join(self.describe(mark) for mark in new))

    def describe(self, mark: Mark) -> str:
        """A mark in words: what its margin note says, or what is marked."""
        reading = self._page.reading
        if mark.layer is Layer.FACTS and reading is not None:
            note = next((one for one in reading.notes if one.statement == mark.statement), None)
            if note is not None:
                return translate("Text", "Fact: {0}").format(in_words(note))
        return in_words_of(mark, self._page.text)

    def _announce(self, words: str) -> None:
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, words))

    def _step(self, *, forward: bool) -> None:
        ink = self._page.ink
        at = self._under[0] if self._under and self._under[0].start == self.offset else None
        mark = ink.layers.beside(at, self.offset + (at is None and forward), ink.shown, forward=forward)
        if mark is None:
            self._announce(translate("Text", "No other mark"))
            return
        self.go_to(mark.start)

    # ------------------------------------------------------------------------ keys

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 (Qt's name)
        """Go from mark to mark, choose one, go back; everything else is the caret's."""
        key, shift = event.key(), bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        if key == Qt.Key.Key_M and event.modifiers() in {
            Qt.KeyboardModifier.NoModifier,
            Qt.KeyboardModifier.ShiftModifier,
        }:
            self._step(forward=not shift)
        elif key in _RETURN and self._under:
            self._page.hand.choose(self._under[0])
        elif event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
        elif key == Qt.Key.Key_Escape:
            self.leave()
        else:
            super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        """Escape goes back to the page before it means anything to the window."""
        is_override = event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent)
        if is_override and isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape:
            event.accept()
            return True
        return super().event(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 (Qt's name)
        """Stay as large as the page."""
        if watched is self._page and event.type() == QEvent.Type.Resize:
            self.setGeometry(self._page.rect())
        return super().eventFilter(watched, event)


__all__ = ["TextTwin", "toggle"]
