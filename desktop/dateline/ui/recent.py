"""The menu of the projects that were open before, the last one first."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, cast

from PySide6.QtWidgets import QMenu, QWidget

from dateline.ui.tongue import translate

if TYPE_CHECKING:
    from dateline.ui.window import MainWindow


class RecentMenu(QMenu):
    """Filled whenever it opens; a key with each of the first nine."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(translate("Recent", "Recent projects"), parent)
        self.aboutToShow.connect(self.fill)
        self.fill_with([])

    def fill(self) -> None:
        """List what the window remembers now."""
        window = cast("MainWindow", self._window())
        self.fill_with([path for path in window.settings.recent if window.desk is None or window.desk.path != path])

    def fill_with(self, paths: list[str]) -> None:
        """List *paths*; without any, say so."""
        self.clear()
        if not paths:
            self.addAction(translate("Recent", "No other project was open before")).setEnabled(False)
            return
        for number, path in enumerate(paths, 1):
            # An ampersand in a file's name is no sign of a key.
            name = Path(path).stem.replace("&", "&&")
            one = self.addAction(f"&{number}  {name}" if number < 10 else name)
            one.setToolTip(path)
            one.triggered.connect(partial(self._open, path))
        self.addSeparator()
        self.addAction(translate("Recent", "Forget these")).triggered.connect(self._forget)

    def _window(self) -> QWidget:
        parent = self.parentWidget()
        return self.window() if parent is None else parent.window()

    def _open(self, path: str) -> None:
        cast("MainWindow", self._window()).open_path(path)

    def _forget(self) -> None:
        window = cast("MainWindow", self._window())
        window.settings.forget_projects()
        if window.desk is not None:
            window.settings.remember_project(window.desk.path)
        else:
            window.welcome.show_recent([])


__all__ = ["RecentMenu"]
