"""A person's notes in the text pane: what they are on, and the slip that they are written on."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import shiboken6
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from dateline.domain.span import Passage, passage

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from dateline.domain.views import Remark
    from dateline.ui.panes.text.leaf import Leaf
    from dateline.ui.panes.text.pane import TextPane


class Written(NamedTuple):
    """What a person did: wrote *text* on *subject* (or the passage *at* of it), or changed note *number* to it.

    Without a *text* note *number* is to go.
    """

    subject: str
    at: Passage | None
    number: int | None
    text: str | None


class _Under(NamedTuple):
    """The note that is being written: on what, in whose words, and which one."""

    leaf: Leaf
    subject: str
    at: Passage | None
    number: int | None


class Writing:
    """Opens the slip for a note and hands on what was written."""

    def __init__(self, pane: TextPane) -> None:
        self._pane = pane
        self._under: _Under | None = None
        self._back: QWidget | None = None  # what had the keyboard before a note that is not on the text

    def take(self, leaf: Leaf) -> None:
        """Listen to the slip of one side."""
        leaf.editor.kept.connect(self._kept)
        leaf.editor.removed.connect(lambda: self._kept(None))
        leaf.editor.away.connect(self._go_back)

    def open(self, remark: Remark | None, why_not: str | None = None) -> None:
        """Open *remark* or, without one, a new note on the selected words, the chosen statement, or the source.

        With *why_not* (a sentence) notes can be read only.
        """
        self.keep()
        self._back = None
        leaf = self._pane.leaf
        reading = leaf.page.reading
        if reading is None:
            return
        start, end = (remark.start, remark.end) if remark else (0, 0)
        if remark is not None:
            self._under = _Under(leaf, remark.subject, None, remark.number)
        else:
            self._under = self._chosen(leaf)
            start, end = self._stretch(leaf)
        words = " ".join(reading.document.text[start:end].split()) or reading.source.title
        where = [rect.translated(leaf.page.viewport().pos()) for rect in leaf.page.rects_of(start, end)]
        leaf.editor.open(words, remark.text if remark else "", where, why_not=why_not)

    def open_on(self, subject: str, name: str, remark: Remark | None = None, why_not: str | None = None) -> None:
        """Open *remark* or, without one, a new note on a *subject* that stands nowhere in particular; as `open`.

        Whatever had the keyboard gets it back.
        """
        self.keep()
        leaf = self._pane.leaf
        self._under = _Under(leaf, subject, None, None if remark is None else remark.number)
        self._back = QApplication.focusWidget()
        leaf.editor.open(name, remark.text if remark else "", (), why_not=why_not)

    def _go_back(self) -> None:
        back, self._back = self._back, None
        if back is not None and shiboken6.isValid(back):
            back.setFocus(Qt.FocusReason.OtherFocusReason)

    def beyond(self, step: int) -> Remark | None:
        """The note after (1) or before (-1) the one that is open or, where none is, of those from what is seen on.

        After the last comes the first; `None` where the source has none.
        """
        leaf = self._pane.leaf
        reading = leaf.page.reading
        if reading is None or not reading.remarks:
            return None
        remarks = reading.remarks
        here = self._under.number if self._under is not None and leaf.editor.isVisible() else None
        numbers = [remark.number for remark in remarks]
        if here in numbers:
            return remarks[(numbers.index(here) + step) % len(remarks)]
        seen = leaf.page.visible_span()
        top = seen.start if seen is not None else 0
        ahead = [remark for remark in remarks if remark.start >= top]
        behind = [remark for remark in remarks if remark.start < top]
        return (ahead or behind)[0] if step > 0 else (behind or ahead)[-1]

    def _chosen(self, leaf: Leaf) -> _Under:
        """What a new note is on."""
        assert leaf.source is not None
        stretch = leaf.page.hand.selection
        mark = leaf.page.ink.ringed or leaf.page.ink.looked_at
        if stretch is None and mark is not None and mark.statement is not None:
            return _Under(leaf, mark.statement, None, None)
        start, end = self._stretch(leaf)
        at = passage(leaf.page.text, start, end) if end > start else None
        return _Under(leaf, leaf.source, at, None)

    @staticmethod
    def _stretch(leaf: Leaf) -> tuple[int, int]:
        ringed = leaf.page.ink.ringed
        if leaf.page.hand.selection is None and ringed is not None:
            return ringed.start, ringed.end
        return leaf.chosen_stretch() or (0, 0)

    def keep(self) -> None:
        """Keep what is on a slip and was not kept yet: its writer goes elsewhere."""
        for leaf in self._pane.beside.built:
            leaf.editor.put_away()

    def _kept(self, text: str | None) -> None:
        if self._under is None:
            return
        under, self._under = self._under, None
        self._pane.note_written.emit(Written(under.subject, under.at, under.number, text))
