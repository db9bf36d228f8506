"""The small buttons in the bars above the two sources."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu, QToolButton

from dateline.ui import icons
from dateline.ui import theme as themes
from dateline.ui.actions import keys_in_words
from dateline.ui.tongue import translate

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from dateline.domain.views import SourceRow


class Tool(QToolButton):
    """A button with an icon, whose name and hint say what it does."""

    def __init__(self, icon: str, words: str, keys: str = "") -> None:
        super().__init__()
        self._icon = icon
        self.setAutoRaise(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.name(words, keys)
        themes.themes().changed.connect(self._wear)
        self._wear()

    def name(self, words: str, keys: str = "") -> None:
        """Say what it does, and the key that does it."""
        self.setAccessibleName(words)
        self.setToolTip(f"{words} ({keys_in_words(keys)})" if keys else words)

    def _wear(self) -> None:
        self.setIcon(icons.icon(self._icon, themes.current().muted))


class SourcePicker(Tool):
    """Offers the sources that can stand beside the first one; they are asked for when the menu opens."""

    def __init__(self, sources: Callable[[], Iterable[SourceRow]], pick: Callable[[str], object]) -> None:
        super().__init__("chevron-down", translate("Text", "Choose the source to show here"))
        self._sources = sources
        self._pick = pick
        self._list = QMenu(self)
        self._list.setAccessibleName(translate("Text", "Sources to show beside the first"))
        self._list.aboutToShow.connect(self._fill)
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.setMenu(self._list)

    def _fill(self) -> None:
        self._list.clear()
        for row in self._sources():
            self._list.addAction(row.title.replace("&", "&&"), partial(self._pick, row.id))
        if self._list.isEmpty():
            self._list.addAction(translate("Text", "No other source")).setEnabled(False)
