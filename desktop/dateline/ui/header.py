"""The bar at the top: the project's name and counts, the search field, and what one does most."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QHBoxLayout, QMenu, QToolButton, QWidget

from dateline.ui import icons
from dateline.ui import theme as themes
from dateline.ui.actions import ACTIONS, BELOW_A_LINE, MENUS, keys_in_words, menu_words
from dateline.ui.fonts import ui_font
from dateline.ui.kit import Cut, button, label
from dateline.ui.recent import RecentMenu
from dateline.ui.tongue import figures, translate

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtGui import QAction, QResizeEvent

    from dateline.domain.views import Overview
    from dateline.ui.search import SearchField

_NAME = 40  # pixels of the project's name that show at least
_GAPS = 72 + _NAME  # pixels that the header is empty at least, and that beginning of the name


def counts(overview: Overview) -> str:
    """The project in numbers, such as ‘5 sources · 64 facts · 11 disagree’."""
    sources, facts, differ = overview.sources, overview.shown_facts, overview.disagreeing
    parts = [
        translate("Header", "{0} {source|sources}", "", n=sources).format(figures(sources)),
        translate("Header", "{0} {fact|facts}", "", n=facts).format(figures(facts)),
    ]
    if differ:
        parts.append(translate("Header", "{0} {disagrees|disagree}", "", n=differ).format(figures(differ)))
    return " · ".join(parts)


def menus(actions: Mapping[str, QAction], parent: QWidget) -> list[QMenu]:
    """Every menu with its actions, in their order."""
    made = []
    for name in MENUS:
        menu = QMenu(menu_words(name), parent)
        for action in ACTIONS:
            if action.menu == name:
                if action.id in BELOW_A_LINE:
                    menu.addSeparator()
                menu.addAction(actions[action.id])
                if action.id == "sample":
                    menu.addMenu(RecentMenu(parent))
        made.append(menu)
    return made


class Header(QWidget):
    """The bar at the top of the window."""

    def __init__(self, search: SearchField, actions: Mapping[str, QAction]) -> None:
        super().__init__()
        self.setObjectName("header")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName(translate("Header", "Project"))
        self.setFixedHeight(44)
        self._open = self._narrow = False
        self.menu_button = QToolButton()
        self.menu_button.setToolTip(translate("Header", "Menu ({0})").format(keys_in_words("F10")))
        self.menu_button.setAccessibleName(translate("Header", "Menu"))
        self.menu_button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.menu = QMenu(self)
        self.menus = menus(actions, self)
        for one in self.menus:
            self.menu.addMenu(one)
        self.menu_button.setMenu(self.menu)
        self.back = _arrow(actions["back"], translate("Header", "Back"))
        self.forward = _arrow(actions["forward"], translate("Header", "Forward"))
        self.name = Cut("Dateline", font=ui_font(13, weight=QFont.Weight.Bold))
        self.counts = label("", tone="muted", font=ui_font(12))
        self.importing = button(translate("Header", "Import…"), hint=actions["import"].toolTip())
        self.importing.clicked.connect(actions["import"].trigger)
        self.comparing = button(translate("Header", "Compare"), hint=actions["compare"].toolTip())
        self.comparing.setCheckable(True)
        self.comparing.clicked.connect(actions["compare"].trigger)
        self.exporting = button(translate("Header", "Export…"), hint=actions["export"].toolTip())
        self.exporting.clicked.connect(actions["export"].trigger)

        left = QHBoxLayout()
        left.setSpacing(2)
        left.addWidget(self.menu_button)
        left.addWidget(self.back)
        left.addWidget(self.forward)
        left.addSpacing(6)
        left.addWidget(self.name)
        left.addSpacing(10)
        left.addWidget(self.counts)
        left.addStretch(1)
        right = QHBoxLayout()
        right.setSpacing(10)
        right.addStretch(1)
        right.addWidget(self.importing)
        right.addWidget(self.comparing)
        right.addWidget(self.exporting)
        self._search = search
        bar = QHBoxLayout(self)
        bar.setContentsMargins(8, 0, 14, 0)
        bar.setSpacing(12)
        bar.addLayout(left, 3)
        bar.addWidget(search, 4)
        bar.addLayout(right, 3)
        themes.themes().changed.connect(self._wear)
        self._wear()

    def show_overview(self, overview: Overview | None) -> None:
        """Say which project is open and what it holds."""
        self.name.setText("Dateline" if overview is None else overview.name)
        self.counts.setText("" if overview is None else counts(overview))
        said = "" if overview is None else f"{overview.name}\n{counts(overview)}\n{overview.path}"
        self.name.setToolTip(said)
        self.counts.setToolTip(said)
        self.setToolTip(said)  # where the window is too narrow for the name and the counts
        self._share_room()

    def show_project(self, *, is_open: bool) -> None:
        """Offer only what can be done."""
        self.importing.setEnabled(is_open)
        self.comparing.setEnabled(is_open)
        if not is_open:
            self.comparing.setChecked(False)
        self.exporting.setEnabled(is_open)
        self._open = is_open
        self.counts.setVisible(is_open and not self._narrow)
        self._share_room()

    def be_narrow(self, *, narrow: bool) -> None:
        """Let the counts step aside for the search field, or bring them back."""
        self._narrow = narrow
        self.counts.setVisible(self._open and not narrow)
        self._share_room()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 (Qt's name)
        """Leave to the menu what there is no room for: half a word on a button is worse than none."""
        super().resizeEvent(event)
        self._share_room()

    def _share_room(self) -> None:
        """Give the name what the search field, the buttons and the counts leave."""
        steers = (self.menu_button, self.back, self.forward)
        room = self.width() - self._search.minimumWidth() - sum(one.sizeHint().width() for one in steers) - _GAPS
        for one in (self.comparing, self.importing, self.exporting):
            room -= one.sizeHint().width() + 10
            one.setVisible(room >= 0)
        if self._open and not self._narrow:
            room -= self.counts.sizeHint().width()
        # Not its size hint, which is never less than the width that it had to have before.
        whole = self.name.fontMetrics().horizontalAdvance(self.name.text()) + 2
        self.name.setMinimumWidth(min(whole, _NAME + max(0, room)))

    def open_menu(self) -> None:
        """Drop the menu down."""
        self.menu_button.showMenu()

    def _wear(self) -> None:
        muted = themes.current().muted
        self.menu_button.setIcon(icons.icon("menu", muted))
        self.back.setIcon(icons.icon("arrow-left", muted))
        self.forward.setIcon(icons.icon("arrow-right", muted))


def _arrow(action: QAction, name: str) -> QToolButton:
    made = QToolButton()
    made.setToolTip(action.toolTip())
    made.setAccessibleName(name)
    made.clicked.connect(action.trigger)
    made.setEnabled(False)
    return made
