"""Who appears with whom, as a pane: around the chosen entity or across the project, as a graph or as a list."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QToolButton, QVBoxLayout, QWidget

from dateline.domain.views import Choice
from dateline.errors import NoSuchThing
from dateline.ui import icons
from dateline.ui import theme as themes
from dateline.ui.fonts import ui_font
from dateline.ui.kit import button, caption, label
from dateline.ui.panes.relations.canvas import Canvas
from dateline.ui.panes.relations.layout import arrange
from dateline.ui.panes.relations.legend import Legend
from dateline.ui.panes.relations.twin import Twin
from dateline.ui.tasks import Tasks
from dateline.ui.tongue import translate

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QShowEvent

    from dateline.domain.changes import Changes
    from dateline.domain.focus import Focus
    from dateline.domain.relations import Relations
    from dateline.errors import DatelineError
    from dateline.services.reading import Reader
    from dateline.ui.panes.relations.layout import Places

_MOST = 40  # entities shown at once


class RelationsPane(QWidget):
    """The graph of entities. It reads nothing before it is seen; what it shows is read and placed by *tasks*."""

    chosen = Signal(object)
    wants_entities = Signal(object)
    """Emitted with the entities, as pairs of id and name, that the reader wants to see facts of."""
    wants_text = Signal()
    """Emitted when the reader wants the text back in this place."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("compare")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName(translate("Relations", "Who appears with whom"))
        self.setMinimumWidth(300)
        self.tasks = Tasks(self, inline=True)
        self._reader: Reader | None = None
        self._entity: str | None = None
        self._shown: Relations | None = None
        self._stale = True
        self.canvas = Canvas()
        self.twin = Twin()
        self.legend = Legend()
        self.nothing = label("", tone="muted", wrap=True)
        self.nothing.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.nothing.setContentsMargins(18, 18, 18, 18)
        self._stack = QStackedWidget()
        for one in (self.nothing, self.canvas, self.twin):
            self._stack.addWidget(one)
        self._make_buttons()
        self._lay_out()
        self.setFocusProxy(self.canvas)
        self.canvas.chose.connect(lambda entity: self.chosen.emit(Choice(entity=entity)))
        self.canvas.chose_tie.connect(self._show_both)
        self.twin.chose_tie.connect(self._show_both)
        self.canvas.said.connect(self.legend.say)
        themes.themes().changed.connect(self._wear)
        self._wear()

    def _make_buttons(self) -> None:
        self.around = button(
            translate("Relations", "Around the chosen one"),
            hint=translate("Relations", "Show those who share facts with the chosen entity, or the whole project"),
        )
        self.around.setCheckable(True)
        self.around.setChecked(True)
        self.around.toggled.connect(lambda _: self._ask())
        self.listed = button(
            translate("Relations", "As a list"), hint=translate("Relations", "The same as a list of pairs (L)")
        )
        self.listed.setCheckable(True)
        self.listed.toggled.connect(lambda _: self._arrange())
        self.back_button = QToolButton()
        self.back_button.setText(translate("Relations", "Back to the text"))
        self.back_button.setToolTip(translate("Relations", "Back to the text (Esc)"))
        self.back_button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.back_button.setIconSize(QSize(14, 14))
        self.back_button.clicked.connect(self.wants_text)
        for one in (self.around, self.listed, self.back_button):
            one.setFont(ui_font(12))
            one.setAccessibleName(one.text())
            one.setProperty("small", True)  # noqa: FBT003 (the style sheet's value)

    def _lay_out(self) -> None:
        self.count = label("", tone="muted", font=ui_font(12))
        top = QHBoxLayout()
        top.setContentsMargins(14, 6, 10, 4)
        top.addWidget(caption(translate("Relations", "Who appears with whom")))
        top.addSpacing(8)
        top.addWidget(self.count)
        top.addStretch(1)
        top.setSpacing(8)
        for one in (self.around, self.listed, self.back_button):
            top.addWidget(one)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(top)
        column.addWidget(self._stack, 1)
        column.addWidget(self.legend)

    # ------------------------------------------------------------------ the promise of a pane

    def show_project(self, reader: Reader | None) -> None:
        """Show this project, once it is seen."""
        self.tasks.drop("relations")
        self._reader = reader
        self._entity = None
        self.around.setEnabled(False)
        self._show(None, None)
        self._ask()

    def show_focus(self, focus: Focus) -> None:
        """Mark the chosen entity; around it, show those who share facts with it. Never emits."""
        if focus.entity != self._entity and focus.entity is not None:
            self._entity = focus.entity
            self.around.setEnabled(True)
            if self.around.isChecked():
                self._ask()
        self.canvas.show_chosen(focus.entity)

    def show_changes(self, changes: Changes) -> None:
        """Read again after what may have changed who shares facts with whom."""
        if changes.entities or changes.facts or changes.statements or changes.sources:
            self._ask()

    def place(self) -> object:
        """Whether it is a list, and whether it is around one entity."""
        return (self.listed.isChecked(), self.around.isChecked())

    def go_to_place(self, place: object) -> None:
        """Show it so again."""
        match place:
            case (bool(listed), bool(around)):
                self.listed.setChecked(listed)
                self.around.setChecked(around)
            case _:
                pass

    # ------------------------------------------------------------------ reading

    def _ask(self) -> None:
        """Read who shares facts, now or when it is seen; what was there stays until then."""
        self._stale = True
        reader = self._reader
        if reader is None or not self.isVisible():
            return
        self._stale = False
        around = self._entity if self.around.isChecked() else None

        def read() -> tuple[Relations, Places]:
            try:
                found = reader.relations(around, _MOST)
            except NoSuchThing:
                found = reader.relations(None, _MOST)
            return found, arrange(found)

        if self._shown is None:
            self.nothing.setText(translate("Relations", "Reading who appears with whom…"))
        self.tasks.ask("relations", read, lambda answer: self._show(*answer), self._failed)

    def _failed(self, error: DatelineError) -> None:
        self._show(None, None)
        self.nothing.setText(str(error))

    def _show(self, relations: Relations | None, places: Places | None) -> None:
        self._shown = relations
        self.canvas.show_graph(relations, places)
        self.canvas.show_chosen(self._entity)
        self.twin.ties.fill(relations)
        self.legend.show_graph(relations)
        self._say()
        self._arrange()

    def _say(self) -> None:
        shown = self._shown
        if shown is None:
            self.count.setText("")
            return
        words = translate("Relations", "%n {entity|entities}", "", n=len(shown.entities))
        if shown.left_out:
            left = translate("Relations", "%n more {shares|share} fewer facts", "", n=shown.left_out)
            words = f"{words} · {left}"
        self.count.setText(words)
        if shown.around is None:
            said = translate(
                "Relations",
                "No fact names two people, places or organisations yet.\n"
                "Import articles: those who take part in the same facts appear here, tied to each other.",
            )
        else:
            name = next((row.name for row in shown.entities if row.id == shown.around), "")
            said = translate(
                "Relations",
                "No fact names {0} together with anybody else.\nChoose another entity, or see the whole project.",
            ).format(name)
        self.nothing.setText(said)

    def _arrange(self) -> None:
        some = self._shown is not None and bool(self._shown.ties)
        wanted: QWidget = self.nothing if not some else self.twin if self.listed.isChecked() else self.canvas
        before = self._stack.currentWidget()
        stood_in = self.focusProxy() is self.back_button and self.back_button.hasFocus()
        had_focus = stood_in or (before is not None and before.hasFocus())
        self.setFocusProxy(self.back_button if not some else wanted)
        self._stack.setCurrentWidget(wanted)
        self.legend.setVisible(wanted is self.canvas)
        if had_focus:
            self.setFocus()

    # ------------------------------------------------------------------ what the reader does

    def _show_both(self, one: str, other: str) -> None:
        names = {} if self._shown is None else {row.id: row.name for row in self._shown.entities}
        self.wants_entities.emit([(each, names.get(each, each)) for each in (one, other)])

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 (Qt's name)
        """L shows the list, or the graph again."""
        if event.key() == Qt.Key.Key_L and not event.modifiers():
            self.listed.toggle()
            self.setFocus()
        else:
            super().keyPressEvent(event)

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 (Qt's name)
        """Now it is seen: read what is new."""
        super().showEvent(event)
        if self._stale:
            self._ask()

    def _wear(self) -> None:
        self.back_button.setIcon(icons.icon("arrow-left", themes.current().muted))


__all__ = ["RelationsPane"]
