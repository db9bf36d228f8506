"""Which parts around the text are put away: by the reader, or because the window is small."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtCore import QSize
    from PySide6.QtWidgets import QWidget

    from dateline.ui.settings import Settings

PARTS = {"sources": "side", "entities": "side", "inspector": "inspector", "timeline": "timeline"}
"""The part that each pane is in; the text is in none: it always stays."""

_BESIDE = {"side": "inspector", "inspector": "side"}
"""What gives way where a window is too narrow for both and the reader wants one of them."""

_ROOM = {"inspector": (840, 0), "side": (520, 0), "timeline": (0, 340)}  # pixels that the panes together need for each


class Folding:
    """Hides and shows *parts* (by name). What the reader says holds until the window crosses a limit of size."""

    def __init__(self, parts: Mapping[str, QWidget], settings: Settings | None = None) -> None:
        self._parts = parts
        self._settings = settings
        self._away = {name: bool(settings and settings.number(f"folded {name}", 0)) for name in parts}
        self._tight = dict.fromkeys(parts, False)
        self._narrow = False  # whether there is no room for what stands on both sides of the text
        self._fitted = dict.fromkeys(parts, False)  # what the size said last: between its words, the reader's count
        self._show()

    def is_away(self, part: str) -> bool:
        """Whether *part* is put away, for whichever reason."""
        return self._away[part] or self._tight[part]

    def toggle(self, part: str) -> None:
        """Put *part* away, or show it again; remembered."""
        self._say(part, away=not self.is_away(part))

    def show_pane(self, pane: str) -> None:
        """Show the part that *pane* is in, because the reader wants to go there."""
        part = PARTS.get(pane)
        if part is not None and self.is_away(part):
            self._say(part, away=False)

    def holds(self, pane: str) -> bool:
        """Whether *pane* can be seen."""
        part = PARTS.get(pane)
        return part is None or not self.is_away(part)

    def fit(self, size: QSize) -> None:
        """Put away what a window of this *size* has no room for, and show it again where it has."""
        self._narrow = size.width() < _ROOM["inspector"][0]
        for part, (wide, high) in _ROOM.items():
            tight = size.width() < wide or size.height() < high
            if part in self._parts and tight != self._fitted[part]:
                self._fitted[part] = self._tight[part] = tight
        if not self._narrow:
            self._tight |= dict.fromkeys(_BESIDE, False)  # neither has to give way to the other any more
        self._show()

    def _say(self, part: str, *, away: bool) -> None:
        self._away[part] = away
        self._tight[part] = False
        if self._narrow and part in _BESIDE:
            other = _BESIDE[part]
            self._tight[other] = not away or self._fitted[other]
        if self._settings is not None:
            self._settings.remember_number(f"folded {part}", int(away))
        self._show()

    def _show(self) -> None:
        for name, widget in self._parts.items():
            widget.setVisible(not self.is_away(name))
