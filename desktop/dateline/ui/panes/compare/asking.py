"""What a reader asks of the comparison: which facts, of which sources and entities, in which order."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLineEdit, QMenu, QToolButton, QVBoxLayout, QWidget

from dateline.domain.comparison import Order, Wanted
from dateline.ui import icons
from dateline.ui import theme as themes
from dateline.ui.fonts import ui_font
from dateline.ui.kit import caption, label
from dateline.ui.panes.compare.picker import Picker, Said, show_ticks
from dateline.ui.tongue import translate

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from dateline.services.reading import Reader

_PAUSE = 120  # milliseconds without a keystroke before the facts are filtered
_NAMES = 100  # entities or sources offered for the words that are typed
_TIGHT, _ROOMY = 460, 560  # pixels; below, there is no room for the choice of sources, or of entities


def order_words(order: Order) -> str:
    """By what the facts are sorted, in a word or two."""
    return {
        Order.DATE: translate("Compare", "By date"),
        Order.ORIGINS: translate("Compare", "Most origins"),
        Order.DISAGREEMENTS: translate("Compare", "Most disagreements"),
        Order.NAME: translate("Compare", "A–Z"),
    }[order]


class Asking(QWidget):
    """The two lines above the matrix."""

    changed = Signal()
    """Emitted when other facts, or another order, are asked for."""
    entered = Signal()
    """Emitted when a reader is done with the filter and wants to go to the facts."""
    wants_text = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.order = Order.DATE
        self._reader: Reader | None = None
        self.filter = QLineEdit()
        self.filter.setPlaceholderText(translate("Compare", "Filter facts"))
        self.filter.setAccessibleName(translate("Compare", "Filter facts"))
        self.filter.setClearButtonEnabled(True)
        self.filter.setMinimumWidth(110)
        self.disagreeing = QCheckBox(translate("Compare", "Disagreeing"))
        self.disagreeing.setToolTip(translate("Compare", "Show only facts about which sources disagree"))
        self.shared = QCheckBox(translate("Compare", "2+ sources"))
        self.shared.setToolTip(translate("Compare", "Show only facts that at least two sources state"))
        self.shared.setAccessibleName(translate("Compare", "In two or more sources"))
        self.shared.setChecked(True)
        self.sources = Picker(_sources(), self._source_names)
        self.entities = Picker(_entities(), self._entity_names)
        self.sort_button = QToolButton()
        self.sort_button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.sort_button.setToolTip(
            translate("Compare", "Sort the facts by date, by origins, by disagreements, or by name")
        )
        menu = QMenu(self.sort_button)
        for order in Order:
            menu.addAction(order_words(order)).setData(order)
        menu.triggered.connect(lambda action: self.sort_by(Order(action.data())))
        self.sort_button.setMenu(menu)
        self.back_button = QToolButton()
        self.back_button.setText(translate("Compare", "Back to the text"))
        self.back_button.setToolTip(translate("Compare", "Back to the text (Esc)"))
        self.back_button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.back_button.setIconSize(QSize(14, 14))
        self.count = label("", tone="muted")
        self._lay_out()

        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE)
        self._pause.timeout.connect(self.changed)
        self.filter.textChanged.connect(lambda _: self._pause.start())
        self.filter.returnPressed.connect(self._enter)
        self.back_button.clicked.connect(self.wants_text)
        for box in (self.disagreeing, self.shared):
            box.toggled.connect(lambda _: self.changed.emit())
        for picker in (self.sources, self.entities):
            picker.changed.connect(self.changed)
        themes.themes().changed.connect(self._wear)
        self._wear()
        self._say_order()

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.setContentsMargins(14, 6, 10, 0)
        top.addWidget(caption(translate("Compare", "Compare")))
        top.addSpacing(8)
        top.addWidget(self.count)
        top.addStretch(1)
        top.addWidget(self.sort_button)
        top.addWidget(self.back_button)
        bar = QHBoxLayout()
        bar.setContentsMargins(12, 2, 10, 7)
        bar.setSpacing(8)
        bar.addWidget(self.filter, 1)
        for one in (self.disagreeing, self.shared, self.sources, self.entities):
            bar.addWidget(one)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(top)
        column.addLayout(bar)
        for each in (self.filter, self.disagreeing, self.shared, self.sort_button, self.back_button, self.count):
            each.setFont(ui_font(12))

    def wanted(self) -> Wanted:
        """Which facts are asked for."""
        return Wanted(
            words=self.filter.text().strip(),
            disagreeing=self.disagreeing.isChecked(),
            least=2 if self.shared.isChecked() else 1,
            sources=self.sources.ids,
            entities=self.entities.ids,
        )

    def begin(self, reader: Reader | None) -> None:
        """Ask for everything that two sources of this project state; emits nothing."""
        self._reader = reader
        self.blockSignals(True)  # noqa: FBT003 (Qt's own)
        self.clear_filter()
        self.disagreeing.setChecked(False)
        self.shared.setChecked(True)
        self.sources.clear()
        self.entities.clear()
        self.blockSignals(False)  # noqa: FBT003 (Qt's own)

    def clear_filter(self) -> None:
        """Filter by no words, from now on."""
        if self.filter.text():
            self.filter.clear()
            self._pause.stop()
            self.changed.emit()

    def sort_by(self, order: Order) -> None:
        """Ask for another order."""
        self.order = order
        self._say_order()
        self.changed.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 (Qt's name)
        """In a narrow window, what narrows the facts least often gives way, unless it does so now."""
        super().resizeEvent(event)
        self.entities.setVisible(self.width() >= _ROOMY or bool(self.entities.ids))
        self.sources.setVisible(self.width() >= _TIGHT or bool(self.sources.ids))

    def _enter(self) -> None:
        if self._pause.isActive():
            self._pause.stop()
            self.changed.emit()
        self.entered.emit()

    def _source_names(self, words: str) -> list[tuple[str, str]]:
        rows = [] if self._reader is None else self._reader.sources_called(words, _NAMES)
        return [(row.id, row.title) for row in rows]

    def _entity_names(self, words: str) -> list[tuple[str, str]]:
        if self._reader is None:
            return []
        found = self._reader.entities(words=words, sort="mentions", limit=_NAMES)
        return [(row.id, row.name) for row in found]

    def _say_order(self) -> None:
        words = order_words(self.order)
        self.sort_button.setText(f"{words} ▾")
        self.sort_button.setAccessibleName(translate("Compare", "Sort facts: {0}").format(words))

    def _wear(self) -> None:
        self.back_button.setIcon(icons.icon("arrow-left", themes.current().muted))
        for box in (self.disagreeing, self.shared):
            show_ticks(box)


def _sources() -> Said:
    return Said(
        translate("Compare", "Sources"),
        translate("Compare", "All sources"),
        translate("Compare", "Find sources"),
        translate("Compare", "Compare only chosen sources"),
        lambda number: translate("Compare", "%n {source|sources}", "", n=number),
    )


def _entities() -> Said:
    return Said(
        translate("Compare", "Entities"),
        translate("Compare", "All entities"),
        translate("Compare", "Find entities"),
        translate("Compare", "Compare only chosen entities"),
        lambda number: translate("Compare", "%n {entity|entities}", "", n=number),
    )


__all__ = ["Asking", "order_words"]
