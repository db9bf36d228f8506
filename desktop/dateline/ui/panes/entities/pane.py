"""The list of who and what the sources speak of, grouped by kind and filtered as one types."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPoint, Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QStackedWidget, QToolButton, QVBoxLayout, QWidget

from dateline.domain.views import Choice
from dateline.ui import icons
from dateline.ui import theme as themes
from dateline.ui.fonts import ui_font
from dateline.ui.kit import SMALL
from dateline.ui.panes._head import head, nothing
from dateline.ui.panes.entities.activity import Activities
from dateline.ui.panes.entities.filter import Filter
from dateline.ui.panes.entities.model import EntityList, numbers_of
from dateline.ui.panes.entities.rows import HEIGHT, EntityRows
from dateline.ui.panes.entities.view import EntityView
from dateline.ui.panes.entities.words import sorts
from dateline.ui.spare import draw_in_bands
from dateline.ui.tasks import Tasks
from dateline.ui.tongue import translate

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtGui import QHideEvent

    from dateline.domain.changes import Changes
    from dateline.domain.entity import EntityType
    from dateline.domain.focus import Focus
    from dateline.domain.roster import Listing
    from dateline.domain.views import EntityRow
    from dateline.services.reading import Reader

_PAUSE = 60  # milliseconds without a keystroke before the list is filtered
_MOST = 24  # entities that can be ticked at once
_ON_ANY_SCREEN = 150  # rows
_SOME = 12  # rows, as long as nobody knows how many there are


class EntitiesPane(QWidget):
    """The entities of a project; choosing one lights up its mentions, ticking some leaves only facts with them."""

    chosen = Signal(object)
    wants_entities = Signal(object)
    """Emitted with the entities, as pairs of id and name, that the reader wants to see facts of; none: all facts."""
    note_wanted = Signal(str, str)
    """Emitted with the id and the name of the entity that the reader wants to write a note on."""
    listed = Signal()
    """Emitted when there are more or fewer entities than before, whatever the filter leaves of them."""
    wants_relations = Signal()
    """Emitted when the reader wants to see who appears with whom."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(translate("Entities", "Entities"))
        self._reader: Reader | None = None
        self._showing = False
        self._sort = "name"
        self._shown = ("", "name")  # the words and the order of what is listed
        self._sought: str | None = None  # the entity to mark when the list has arrived
        self._wants_first = False
        self._names: dict[str, str] = {}
        self._usual_rows = _SOME  # with nothing filtered
        self._tasks = Tasks(self, inline=True)
        self.activities = Activities(self)
        self._make_buttons()
        self._make_filter()
        self._make_list()
        field = QHBoxLayout()
        field.setContentsMargins(12, 0, 12, 6)
        field.addWidget(self.filter)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head(translate("Entities", "Entities"), self.sort_button, self.relations_button))
        column.addLayout(field)
        column.addWidget(self._stack, 1)
        self.setFocusProxy(self.view)
        QWidget.setTabOrder(self.sort_button, self.relations_button)
        QWidget.setTabOrder(self.relations_button, self.filter)
        QWidget.setTabOrder(self.filter, self.view)
        themes.themes().changed.connect(self._wear)
        self._wear()
        self._say_sort()
        self._fill()

    def _make_buttons(self) -> None:
        self.sort_button = QToolButton()
        self.sort_button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.sort_button.setFont(ui_font(SMALL))
        self.sort_button.setAccessibleName(translate("Entities", "Sort entities"))
        self.sort_button.setToolTip(
            translate("Entities", "Sort the entities by name, by how often they are mentioned, or by first date")
        )
        menu = QMenu(self.sort_button)
        for key, words in sorts().items():
            menu.addAction(words).setData(key)
        menu.triggered.connect(lambda action: self.sort_by(str(action.data())))
        self.sort_button.setMenu(menu)
        self.relations_button = QToolButton()
        self.relations_button.setAccessibleName(translate("Entities", "Who appears with whom"))
        self.relations_button.setToolTip(translate("Entities", "Who appears with whom (Ctrl+G)"))
        self.relations_button.clicked.connect(self.wants_relations)

    def _make_filter(self) -> None:
        self.filter = Filter()
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE)
        self._pause.timeout.connect(self._fill)
        self.filter.textChanged.connect(lambda _: self._pause.start())
        self.filter.returnPressed.connect(self._choose_first)
        self.filter.entered.connect(self._go_to_first)
        self.filter.left.connect(lambda: self.view.setFocus(Qt.FocusReason.OtherFocusReason))

    def _make_list(self) -> None:
        self.model = EntityList(self, self.activities.known)
        self.view = EntityView(self.model)
        self.view.setAccessibleName(translate("Entities", "Entities"))
        self.view.setAccessibleDescription(
            translate(
                "Entities",
                "Space ticks an entity, to see only facts with it. Left and Right fold its group, / filters.",
            )
        )
        self.view.setItemDelegate(EntityRows(self.view, self.activities.seen, lambda: self.model.ticked))
        self.view.selectionModel().currentChanged.connect(self._moved)
        self.view.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.view.customContextMenuRequested.connect(self._offer)
        self.view.toggled.connect(self._toggle)
        self.view.stretched.connect(self._stretch)
        self.view.folded.connect(self._fold)
        self.view.sought.connect(self.filter.begin)
        self.activities.arrived.connect(self.view.viewport().update)
        self._nothing = nothing()
        self._stack = QStackedWidget()
        self._stack.addWidget(self._nothing)
        self._stack.addWidget(self.view)

    # ------------------------------------------------------------------ the promise of a pane

    def show_project(self, reader: Reader | None) -> None:
        """List the entities of this project, unfiltered."""
        self._reader = reader
        self._sought = None
        self._wants_first = False
        self._usual_rows = _SOME
        self._names.clear()
        self.activities.begin(reader)
        self.model.tick(())
        self.model.fill(None, None)
        self.filter.blockSignals(True)  # noqa: FBT003 (Qt's own)
        self.filter.clear()
        self.filter.blockSignals(False)  # noqa: FBT003 (Qt's own)
        self._fill()

    def show_focus(self, focus: Focus) -> None:
        """Mark the chosen entity, however far down the list."""
        self._sought = focus.entity
        self._mark(self.model.index_of(focus.entity), reveal=True)

    def show_changes(self, changes: Changes) -> None:
        """List anew if an entity, or a source that mentions some, changed."""
        if changes.entities or changes.sources or changes.facts:
            self.activities.renew()
        if changes.entities or changes.sources:
            self._fill()

    def place(self) -> object:
        """The filter, the order and the scroll position."""
        return (self.filter.text(), self._sort, self.view.verticalScrollBar().value())

    def go_to_place(self, place: object) -> None:
        """Scroll to where one was, if the list is still the same."""
        match place:
            case (str(words), str(sort), int(scroll)) if (words, sort) == (self.filter.text(), self._sort):
                self.view.verticalScrollBar().setValue(scroll)
            case _:
                pass

    # ------------------------------------------------------------------ what else the window may ask

    @property
    def tasks(self) -> Tasks:
        """What reads for it, off the window's thread."""
        return self._tasks

    @tasks.setter
    def tasks(self, tasks: Tasks) -> None:
        self._tasks = self.activities.tasks = tasks

    def show_ticked(self, entities: tuple[str, ...]) -> None:
        """Tick the entities that facts are filtered by. Emits nothing."""
        self.model.tick(entities)

    def sort_by(self, sort: str) -> None:
        """Order every group by `name`, `mentions` or `first` day."""
        self._sort = sort
        self._say_sort()
        self._fill()

    def menu(self, entity: EntityRow) -> QMenu:
        """What can be done with *entity*."""
        made = QMenu(self)
        made.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        only = made.addAction(translate("Entities", "Show only facts with {0}").format(entity.name) + "\tO")
        only.setCheckable(True)
        only.setChecked(entity.id in self.model.ticked)
        only.triggered.connect(lambda: self._toggle(self.model.index_of(entity.id)))
        around = made.addAction(translate("Entities", "Who appears with {0}").format(entity.name))
        around.triggered.connect(lambda: self._show_around(entity.id))
        write = made.addAction(translate("Entities", "Write a note on {0}").format(entity.name))
        write.triggered.connect(lambda: self.note_wanted.emit(entity.id, entity.name))
        return made

    def fold_menu(self, kind: EntityType) -> QMenu:
        """What can be done with the group of *kind*, and with all."""
        made = QMenu(self)
        made.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for words, on in (
            (translate("Entities", "Collapse all groups"), True),
            (translate("Entities", "Expand all groups"), False),
        ):
            made.addAction(words).triggered.connect(lambda _=False, on=on: self._fold_all(kind, on=on))
        return made

    def comfortable_height(self) -> int:
        """How high the pane likes to be: with all rows that there are without a filter; not known yet, with some."""
        beside = self.sizeHint().height() - self._stack.sizeHint().height()
        return beside + min(self._usual_rows, _ON_ANY_SCREEN) * HEIGHT + HEIGHT // 2

    # ------------------------------------------------------------------ listing

    def _fill(self) -> None:
        """Ask for the list; until it arrives, the one before stays."""
        self._pause.stop()
        reader, words, sort = self._reader, self.filter.text().strip(), self._sort
        if reader is None:
            self._tasks.drop("entities")
            self._arrive(None, words, sort)
        else:
            pages = self.model.pages() if self._shown == (words, sort) else frozenset()

            def read() -> tuple[Listing, dict[int, list[EntityRow]]]:
                listing = reader.listing(words, sort)
                return listing, {page: reader.entities_at(numbers_of(listing, page)) for page in pages}

            self._tasks.ask("entities", read, lambda found: self._arrive(found[0], words, sort, found[1]))

    def _arrive(
        self, listing: Listing | None, words: str, sort: str, pages: Mapping[int, list[EntityRow]] | None = None
    ) -> None:
        kept = self.model.entity(self.view.currentIndex())
        scroll = self.view.verticalScrollBar().value() if self._shown == (words, sort) else 0
        self._shown = (words, sort)
        news = listing is not None and not words
        if not self._tasks.inline:
            draw_in_bands(self.view)
        self.model.fill(self._reader, listing, pages)
        if words:
            self._nothing.setText(translate("Entities", "No entity is called ‘{0}’.").format(words))
        else:
            self._nothing.setText(
                translate(
                    "Entities",
                    "No entities yet.\nThe people, places and organisations that your sources name appear here.",
                )
            )
        self._stack.setCurrentWidget(self.view if self.model.rowCount() else self._nothing)
        self._mark(self.model.index_of(self._sought or (None if kept is None else kept.id)), reveal=False)
        self.view.verticalScrollBar().setValue(scroll)
        if news and self.model.rowCount() != self._usual_rows:
            self._usual_rows = self.model.rowCount()
            self.listed.emit()
        if self._wants_first:
            self._wants_first = False
            self._go_to_first()

    def _mark(self, index: QModelIndex, *, reveal: bool) -> None:
        self._showing = True
        if index != self.view.currentIndex():  # to say it again would draw the whole list again
            self.view.setCurrentIndex(index)
        if reveal and index.isValid():
            self.view.scrollTo(index)
        self._showing = False

    # ------------------------------------------------------------------ what the reader does

    def _moved(self, index: QModelIndex) -> None:
        entity = self.model.entity(index)
        if not self._showing and entity is not None:
            self.chosen.emit(Choice(entity=entity.id))

    def _toggle(self, index: QModelIndex) -> None:
        entity, here = self.model.entity(index), self.model.entity(self.view.currentIndex())
        if entity is None:
            return
        ticked = list(self.model.ticked)
        if entity.id in ticked:
            ticked.remove(entity.id)
        else:
            # As in any list: who adds a second one means the one that is chosen, too.
            if not ticked and here is not None and here.id != entity.id and self.view.hasFocus():
                ticked.append(here.id)
                self._names[here.id] = here.name
            ticked.append(entity.id)
            self._names[entity.id] = entity.name
        self._mark(index, reveal=False)
        self._want(ticked)

    def _stretch(self, index: QModelIndex) -> None:
        here = self.view.currentIndex()
        ticked = list(self.model.ticked)
        start = here.row() if here.isValid() else index.row()
        step = 1 if index.row() >= start else -1
        for row in range(start, index.row() + step, step):
            entity = self.model.entity(self.model.index(row))
            if entity is not None and entity.id not in ticked and len(ticked) < _MOST:
                ticked.append(entity.id)
                self._names[entity.id] = entity.name
        self._mark(index, reveal=True)
        self._want(ticked)

    def _want(self, ticked: list[str]) -> None:
        self.model.tick(tuple(ticked))
        self.wants_entities.emit([(one, self._names.get(one, one)) for one in ticked])

    def _fold(self, index: QModelIndex, on: bool) -> None:  # noqa: FBT001 (a signal's argument)
        group = self.model.group(index)
        if group is not None:
            kept = self.model.entity(self.view.currentIndex())
            scroll = self.view.verticalScrollBar().value()
            self.model.collapse(group.kind, on=on)
            back = QModelIndex() if on or kept is None else self.model.index_of(kept.id)
            self._mark(back if back.isValid() else self.model.heading_of(group.kind), reveal=False)
            self.view.verticalScrollBar().setValue(scroll)
            self.view.scrollTo(self.view.currentIndex())

    def _fold_all(self, kind: EntityType, *, on: bool) -> None:
        for each in type(kind):
            self.model.collapse(each, on=on)
        self._mark(self.model.heading_of(kind), reveal=True)

    def _show_around(self, entity: str) -> None:
        self.chosen.emit(Choice(entity=entity))
        self.wants_relations.emit()

    def _offer(self, at: QPoint) -> None:
        index = self.view.indexAt(at)
        entity, group = self.model.entity(index), self.model.group(index)
        menu = self.menu(entity) if entity is not None else None if group is None else self.fold_menu(group.kind)
        if menu is not None:
            menu.popup(self.view.viewport().mapToGlobal(at))

    def _choose_first(self) -> None:
        self._wants_first = True
        self._fill()

    def _go_to_first(self) -> None:
        for row in range(min(self.model.rowCount(), 64)):
            if self.model.entity(self.model.index(row)) is not None:
                self.view.setFocus()
                self.view.setCurrentIndex(self.model.index(row))
                return

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802 (Qt's name)
        """What cannot be seen is not asked for."""
        self.activities.rest()
        self._pause.stop()
        super().hideEvent(event)

    def _say_sort(self) -> None:
        words = sorts()[self._sort]
        self.sort_button.setText(f"{words} ▾")
        self.sort_button.setAccessibleDescription(translate("Entities", "now by {0}").format(words))

    def _wear(self) -> None:
        self.relations_button.setIcon(icons.icon("share-2", themes.current().muted))


__all__ = ["EntitiesPane"]
