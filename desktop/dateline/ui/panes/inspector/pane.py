"""The pane that tells of the chosen fact or entity."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QRect, Qt, QTimer, Signal
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from dateline.domain.views import Remark
from dateline.errors import NoSuchThing
from dateline.ui.panes.inspector.content import Content, heading, note
from dateline.ui.panes.inspector.entity import entity_contents
from dateline.ui.panes.inspector.fact import fact_contents
from dateline.ui.panes.inspector.page import Page
from dateline.ui.tasks import Tasks
from dateline.ui.tongue import translate

if TYPE_CHECKING:
    from PySide6.QtCore import QObject

    from dateline.domain.changes import Changes
    from dateline.domain.focus import Focus
    from dateline.services.reading import Reader

_MOMENT = 30  # milliseconds until one looks ahead: first, what is chosen is painted
_FACTS = 60  # facts of an entity whose labels are read


class InspectorPane(QWidget):
    """The card of what is chosen; its parts lead to the words that gave them. Cards are read by *tasks*."""

    chosen = Signal(object)
    stepped = Signal(int)
    """Emitted when the reader wants the next (1) or previous (-1) place that is lit up."""

    note_wanted = Signal(object)
    """Emitted with the `Remark` that the reader wants to open."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("inspector")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName(translate("Inspector", "Inspector"))
        self.tasks = Tasks(self, inline=True)
        self._reader: Reader | None = None
        self._focus: Focus | None = None
        self._shown: tuple[str | None, str | None] = (None, None)
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(0)
        self._soon.timeout.connect(self._render)
        self._ahead = QTimer(self)
        self._ahead.setSingleShot(True)
        self._ahead.setInterval(_MOMENT)
        self._ahead.timeout.connect(self._look_ahead)
        self.body = Page()
        self.body.pressed.connect(self._pressed)
        self.body.entered.connect(self._entered)
        self.area = QScrollArea()
        self.area.setWidget(self.body)
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.area.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.area.setAccessibleName(translate("Inspector", "Inspector"))
        self.area.setFrameShape(QScrollArea.Shape.NoFrame)
        self.area.viewport().installEventFilter(self)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self.area)
        self.setFocusProxy(self.area)
        self._show_nothing()

    def show_project(self, reader: Reader | None) -> None:
        """Show nothing of this project yet."""
        self._reader = reader
        self._focus = None
        self._ahead.stop()
        self._render()

    def show_focus(self, focus: Focus) -> None:
        """Show the card of the chosen fact, else of the chosen entity: right after the marks that light up."""
        self._focus = focus
        if self.tasks.inline:
            self._render()
        else:
            self._soon.start()

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
            self._now()
            self.body.finish()
            self.area.verticalScrollBar().setValue(place)

    def disagreement(self) -> QWidget | None:
        """The first disagreement that is told of, if any."""
        self._now()
        blocks = (one for one in self.body.blocks if one.content is not None and one.content.kind == "disagreement")
        return next(blocks, None)

    def words(self) -> list[str]:
        """Everything that is said, from top to bottom."""
        self._now()
        return [words for block in self.body.blocks for words in block.words()]

    # -------------------------------------------------------------------- Qt's own

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 (Qt's name)
        """Draw anew when the colours change."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self.body.forget_layout()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 (Qt's name)
        """Keep the page as wide as there is room."""
        if event.type() == QEvent.Type.Resize and watched is self.area.viewport():
            room = self.area.viewport().size()
            self.body.lay_out(room.width(), room.height())
        return super().eventFilter(watched, event)

    # ----------------------------------------------------------------- its own work

    def _pressed(self, goal: object) -> None:
        if isinstance(goal, int):
            self.stepped.emit(goal)
        elif isinstance(goal, Remark):
            self.note_wanted.emit(goal)
        else:
            self.chosen.emit(goal)

    def _entered(self, place: QRect) -> None:
        if place.isNull():  # what had the keyboard is gone
            self.area.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.area.ensureVisible(place.center().x(), place.top(), 0, 24)
            self.area.ensureVisible(place.center().x(), place.bottom(), 0, 24)

    def _now(self) -> None:
        """Do not wait any longer for what is to be shown soon."""
        if self._soon.isActive():
            self._render()

    def _render(self) -> None:
        self._soon.stop()
        focus, reader = self._focus, self._reader
        if reader is None or focus is None or (focus.fact is None and focus.entity is None):
            self.tasks.drop("inspector")
            self._show_nothing()
            return

        if focus.fact is not None:
            self.tasks.drop("inspector")
            self._show(self._fact(reader, focus))
            self._ahead.start()
        else:
            # Of one that is everywhere there is much to read: who it appears with, and where.
            self.tasks.ask("inspector", lambda: self._entity(reader, focus), self._show)

    @staticmethod
    def _fact(reader: Reader, focus: Focus) -> list[Content] | None:
        assert focus.fact is not None
        try:
            return list(fact_contents(reader.fact_card(focus.fact, focus.source), focus.statement))
        except NoSuchThing:  # a write took it away while it was chosen
            return None

    @staticmethod
    def _entity(reader: Reader, focus: Focus) -> list[Content] | None:
        assert focus.entity is not None
        try:
            card = reader.entity_card(focus.entity, focus.source)
            return list(entity_contents(card, reader.bar_rows(card.facts[:_FACTS]), focus))
        except NoSuchThing:
            return None

    def _look_ahead(self) -> None:
        """Read what J and K would show next, so that it is there when they are pressed."""
        focus, reader = self._focus, self._reader
        if focus is None or reader is None or focus.source is None:
            return
        fact, source = focus.fact, focus.source

        def read() -> None:
            for step in (1, -1):
                other = reader.next_fact(source, fact, step)
                if other.fact is not None:
                    reader.fact_card(other.fact, source)

        # What cannot be read now is asked for again, and complained of, when it is wanted.
        self.tasks.ask("look ahead", read, lambda _: None, lambda _: None)

    def _show(self, contents: list[Content] | None) -> None:
        focus = self._focus
        if contents is None or focus is None:
            self._show_nothing()
            return
        shown = (focus.fact, None if focus.fact else focus.entity)
        kept = self.area.verticalScrollBar().value() if shown == self._shown else 0
        self._shown = shown
        self.body.show_contents(contents)
        if kept > self.area.verticalScrollBar().maximum():
            self.body.finish()
        self.area.verticalScrollBar().setValue(kept)

    def _show_nothing(self) -> None:
        self._shown = (None, None)
        hints = (
            translate("Inspector", "Choose marked words in the text, a bar on the timeline, or an entity."),
            translate("Inspector", "Everything that states it lights up, and its card appears here."),
            translate("Inspector", "J and K go to the next and the previous fact. F1 shows every shortcut."),
        )
        nothing = heading(translate("Inspector", "Nothing chosen"), gap=0)
        self.body.show_contents([nothing, *(note(words, gap=8) for words in hints)])


__all__ = ["InspectorPane"]
