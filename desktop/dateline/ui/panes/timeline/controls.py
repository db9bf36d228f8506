"""The row between timeline and overview: what the signs mean, and the buttons."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QPushButton, QToolButton, QWidget

from dateline.ui.fonts import ui_font
from dateline.ui.kit import button
from dateline.ui.panes.timeline.grouping import LanesBy
from dateline.ui.panes.timeline.legend import Legend, LegendSheet
from dateline.ui.tongue import translate

_WIDE = 520  # pixels; in a narrower pane there is no button for the legend


def _lanes_words(lanes_by: LanesBy) -> str:
    return {
        LanesBy.FACT: translate("Timeline", "Lanes: facts"),
        LanesBy.SOURCE: translate("Timeline", "Lanes: sources"),
        LanesBy.ENTITY: translate("Timeline", "Lanes: entities"),
        LanesBy.KIND: translate("Timeline", "Lanes: kinds"),
    }[lanes_by]


def _lanes_hint(lanes_by: LanesBy) -> str:
    return {
        LanesBy.FACT: translate("Timeline", "All facts together"),
        LanesBy.SOURCE: translate("Timeline", "Each fact with the source that states it first"),
        LanesBy.ENTITY: translate("Timeline", "Each fact with the entity that comes first in it"),
        LanesBy.KIND: translate("Timeline", "What is stated, planned or denied"),
    }[lanes_by]


class Controls(QWidget):
    """The legend (or, in a low pane, the overview in its place) and the buttons."""

    lanes_chosen = Signal(object)
    """The `LanesBy` that the reader wants."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("timelineControls")
        self._some = False
        self._low = False
        self._pane = parent
        self._row = row = QHBoxLayout(self)
        row.setContentsMargins(0, 2, 10, 3)
        row.setSpacing(4)
        self.legend = Legend(self)
        self.sheet = LegendSheet(self)
        row.addWidget(self.legend, 1)
        self._filler = QWidget(self)
        self._filler.hide()
        row.addWidget(self._filler, 1)
        self.range = self._button("", translate("Timeline", "Take the range back (Escape)"))
        self.range.setAccessibleName(translate("Timeline", "Take the range back"))
        self.range.hide()
        self.signs = self._button(translate("Timeline", "Legend"), translate("Timeline", "What the signs mean"))
        self.signs.clicked.connect(self._open_sheet)
        self.lanes = self._button("", translate("Timeline", "What shares a lane"))
        self.show_lanes(LanesBy.FACT)
        self.lanes.setMenu(self._lanes_menu())
        self.lanes.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        hint = translate(
            "Timeline", "Drag over the timeline to choose a range (Shift or Alt and drag; B takes what is in view)"
        )
        self.brush = self._button(translate("Timeline", "Range"), hint, checkable=True)
        hint = translate("Timeline", "The same facts as a list (L)")
        self.list = self._button(translate("Timeline", "List"), hint, checkable=True)
        hint = translate("Timeline", "Bring every dated fact into view (0 or Home)")
        self.fit = self._button(translate("Timeline", "Show all"), hint)
        self.zoom_out = self._button("−", translate("Timeline", "Zoom out (-)"))
        self.zoom_out.setAccessibleName(translate("Timeline", "Zoom out"))
        self.zoom_in = self._button("+", translate("Timeline", "Zoom in (+)"))
        self.zoom_in.setAccessibleName(translate("Timeline", "Zoom in"))
        self.undated: QPushButton = button("", hint=translate("Timeline", "Facts that no source dates (U)"))
        self.undated.setFont(ui_font(11.5))
        self.undated.setCheckable(True)
        row.addWidget(self.undated)
        self.legend.resized.connect(self._make_room)

    @property
    def buttons(self) -> list[QWidget]:
        """The buttons, from left to right."""
        items = (self._row.itemAt(place) for place in range(self._row.count()))
        widgets = (item.widget() for item in items if item is not None)
        return [one for one in widgets if isinstance(one, QToolButton | QPushButton)]

    def _button(self, text: str, hint: str, *, checkable: bool = False) -> QToolButton:
        made = QToolButton(self)
        made.setText(text)
        made.setToolTip(hint)
        made.setFont(ui_font(11.5))
        made.setCheckable(checkable)
        made.setCursor(Qt.CursorShape.PointingHandCursor)
        made.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._row.addWidget(made)
        return made

    def _lanes_menu(self) -> QMenu:
        menu = QMenu(self)
        menu.setToolTipsVisible(True)
        for lanes_by in LanesBy:
            action = menu.addAction(_lanes_words(lanes_by))
            action.setToolTip(_lanes_hint(lanes_by))
            action.setData(lanes_by.value)
            action.triggered.connect(lambda _=False, chosen=lanes_by: self.lanes_chosen.emit(chosen))
        menu.addSeparator()
        self.gaps = menu.addAction(translate("Timeline", "Shorten long empty stretches"))
        self.gaps.setCheckable(True)
        self.gaps.setChecked(True)
        return menu

    def show_lanes(self, lanes_by: LanesBy) -> None:
        """Say what shares a lane."""
        self.lanes.setText(f"{_lanes_words(lanes_by)} ▾")

    def show_some(self, *, some: bool) -> None:
        """Offer what can be done where there are *some* facts on the timeline."""
        self._some = some
        for part in (self.lanes, self.brush, self.list, self.fit, self.zoom_in, self.zoom_out):
            part.setVisible(some)
        self._make_room()

    def show_undated(self, said: str, count: int, *, filtered: bool) -> None:
        """Offer the tray of *count* (at least) undated facts, whose number is *said*."""
        self.undated.setText(translate("Timeline", "Undated {0} ▴").format(said))
        self.undated.setVisible(count > 0 or filtered)
        self.undated.setEnabled(count > 0)
        self.undated.setToolTip(
            translate("Timeline", "Facts that no source dates (U)")
            if count
            else translate("Timeline", "No undated fact passes the filter")
        )

    def show_range(self, words: str) -> None:
        """Offer to take the range back that is said in these *words*, if any."""
        self.range.setText(f"{words}  ✕")
        self.range.setVisible(bool(words))

    def be_low(self, overview: QWidget | None) -> None:
        """In a low pane, have the *overview* in the place of the legend; with `None`, the legend again."""
        self._low = overview is not None
        self._row.setContentsMargins(0, 2, 10, 3 if overview is None else 0)
        if overview is not None:
            self._row.insertWidget(0, overview, 1)
        self._make_room()

    def _make_room(self) -> None:
        self.legend.setVisible(self._some and not self._low)
        self._filler.setVisible(not self._some and not self._low)
        self.signs.setVisible(self._some and self._pane.width() >= _WIDE and (self._low or not self.legend.complete))

    def _open_sheet(self) -> None:
        self.sheet.open_above(self.signs.mapToGlobal(QPoint(0, -2)))
