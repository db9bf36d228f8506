"""Everything about the chosen fact or entity, in words a person would use."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from dateline.errors import NoSuchThing
from dateline.ui.kit import caption, label
from dateline.ui.panes.inspector.entity import show_entity
from dateline.ui.panes.inspector.fact import show_fact

if TYPE_CHECKING:
    from PySide6.QtCore import QObject

    from dateline.domain.changes import Changes
    from dateline.domain.focus import Focus
    from dateline.services.reading import Reader

_FACTS = 60  # facts of an entity whose labels are read
_HINTS = (
    "Choose marked words in the text, a bar on the timeline, or an entity.",
    "Everything that states it lights up, and its card appears here.",
    "J and K go to the next and the previous fact. F1 shows every shortcut.",
)


class InspectorPane(QWidget):
    """The card of what is chosen; its parts lead to the words that gave them."""

    chosen = Signal(object)
    stepped = Signal(int)
    """Emitted when the reader wants the next (1) or previous (-1) place that is lit up."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("inspector")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName("Inspector")
        self._reader: Reader | None = None
        self._focus: Focus | None = None
        self._shown: tuple[str | None, str | None] = (None, None)
        self.body, self.column = _page()
        self.area = QScrollArea()
        self.area.setWidget(self.body)
        self.area.setWidgetResizable(True)
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.area.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.area.setAccessibleName("Inspector")
        self.area.setFrameShape(QScrollArea.Shape.NoFrame)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self.area)
        self.setFocusProxy(self.area)
        self._render()

    def show_project(self, reader: Reader | None) -> None:
        """Show nothing of this project yet."""
        self._reader = reader
        self._focus = None
        self._render()

    def show_focus(self, focus: Focus) -> None:
        """Show the card of the chosen fact, else of the chosen entity."""
        self._focus = focus
        self._render()

    def show_changes(self, changes: Changes) -> None:
        """Read the card again if what it shows was touched."""
        focus = self._focus
        if focus is None:
            return
        if focus.fact in changes.facts or focus.entity in changes.entities or focus.source in changes.sources:
            self._render()

    def place(self) -> object:
        """The scroll position, in pixels."""
        return self.area.verticalScrollBar().value()

    def go_to_place(self, place: object) -> None:
        """Scroll to where one was."""
        if isinstance(place, int):
            self.column.activate()
            self.area.verticalScrollBar().setValue(place)

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 (Qt's name)
        """Draw anew when the colours change."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self.update()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 (Qt's name)
        """Bring the card that gets the keyboard into view."""
        if event.type() == QEvent.Type.FocusIn and isinstance(watched, QWidget):
            self.area.ensureWidgetVisible(watched, 0, 24)
        return super().eventFilter(watched, event)

    def _render(self) -> None:
        focus, reader = self._focus, self._reader
        shown = (None, None) if focus is None else (focus.fact, None if focus.fact else focus.entity)
        kept = self.area.verticalScrollBar().value() if shown == self._shown else 0
        self._shown = shown
        had = self.focusWidget() if self.body.isAncestorOf(self.focusWidget() or self) else None
        name = had.accessibleName() if had is not None and had.hasFocus() else None
        self.setUpdatesEnabled(False)
        # The old page may be in the middle of the very click that leads here: it goes when that is over.
        self.area.takeWidget()
        self.body.deleteLater()
        self.body, self.column = _page()
        try:
            if reader is None or focus is None or shown == (None, None):
                self._show_nothing()
            elif focus.fact is not None:
                show_fact(reader.fact_card(focus.fact, focus.source), focus.statement, self.column, self.chosen.emit)
            elif focus.entity is not None:
                card = reader.entity_card(focus.entity, focus.source)
                facts = reader.bar_rows(card.facts[:_FACTS])
                show_entity(card, facts, focus, self.column, self.chosen.emit, self.stepped.emit)
        except NoSuchThing:  # a write took it away while it was chosen
            self._show_nothing()
        self.column.addStretch(1)
        self.area.setWidget(self.body)
        self.column.activate()
        for one in self.body.findChildren(QWidget):
            if one.focusPolicy() & Qt.FocusPolicy.TabFocus:
                one.installEventFilter(self)
                if one.accessibleName() == name:
                    one.setFocus(Qt.FocusReason.OtherFocusReason)
        if name is not None and not self.body.isAncestorOf(self.focusWidget() or self):
            self.area.setFocus(Qt.FocusReason.OtherFocusReason)
        self.setUpdatesEnabled(True)
        self.area.verticalScrollBar().setValue(kept)

    def _show_nothing(self) -> None:
        self.column.addWidget(caption("Nothing chosen"))
        self.column.addSpacing(8)
        for words in _HINTS:
            self.column.addWidget(label(words, tone="muted", wrap=True))
            self.column.addSpacing(8)


def _page() -> tuple[QWidget, QVBoxLayout]:
    page = QWidget()
    page.setObjectName("inspectorBody")
    column = QVBoxLayout(page)
    column.setContentsMargins(16, 12, 16, 16)
    column.setSpacing(0)
    return page, column


__all__ = ["InspectorPane"]
