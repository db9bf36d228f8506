"""Opens a source's original in the system's own program: always a copy, in a folder that nobody else can read."""

from __future__ import annotations

import shutil
import stat
import tempfile
import threading
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QLockFile, QUrl
from PySide6.QtGui import QDesktopServices

from dateline.ui.tongue import translate

if TYPE_CHECKING:
    from collections.abc import Callable

    from dateline.services.answers import SafeCopy
    from dateline.ui.window import MainWindow

_LOCK = "in use"


class Originals:
    """Copies and opens. *opener* gets the address of a local file and says whether a program took it.

    The copies go when the window closes; what a window that was killed left behind goes when the next one begins.
    """

    def __init__(
        self,
        window: MainWindow,
        opener: Callable[[QUrl], bool] = QDesktopServices.openUrl,
        base: Path | None = None,
    ) -> None:
        self._window = window
        self.opener = opener
        self.base = base
        self._folder: Path | None = None
        self._lock: QLockFile | None = None
        self._turn = threading.Lock()
        window.rooms.text.original_wanted.connect(self.open)

    def open(self, source: str) -> None:
        """Open a copy of the original of *source*, and say in a sentence what was done."""
        desk = self._window.desk
        if desk is None:
            return

        def copy() -> SafeCopy:
            return desk.pen.copy_original(source, self._private())

        self._window.tasks.ask("original", copy, self._show)

    def _show(self, copy: SafeCopy) -> None:
        address = QUrl.fromLocalFile(str(copy.path))
        if self.opener(address):
            self._window.notice.say(copy.words)
        else:
            words = translate("Window", "No program of this system opened {0}. The copy is at {1}.")
            self._window.notice.say(words.format(copy.path.name, copy.path), error=True)

    def _private(self) -> Path:
        """A folder that only this person can look into, made at its first use."""
        with self._turn:  # who asks for two originals at once is given one folder
            if self._folder is None:
                base = self._place()
                base.mkdir(mode=0o700, parents=True, exist_ok=True)
                sweep(base)
                self._folder = Path(tempfile.mkdtemp(prefix="copies-", dir=base))
                self._lock = _lock(self._folder)
                self._lock.tryLock(0)
            return self._folder

    def _place(self) -> Path:
        if self.base is None:
            from platformdirs import user_cache_path

            self.base = user_cache_path("dateline", appauthor=False) / "originals"
        return self.base

    def sweep(self) -> None:
        """Remove what a window that was killed left behind. Not for the window's thread."""
        sweep(self._place())

    def remove(self) -> None:
        """Remove the copies of this window."""
        if self._lock is not None:
            self._lock.unlock()
        if self._folder is not None:
            remove(self._folder)
        self._folder = self._lock = None


def sweep(base: Path) -> None:
    """Remove the folders below *base* whose windows are gone."""
    for folder in base.glob("copies-*"):
        lock = _lock(folder)
        if lock.tryLock(0):
            lock.unlock()
            remove(folder)


def remove(folder: Path) -> None:
    """Remove a folder with copies that nobody may write to; what another program holds open goes the next time."""
    with suppress(OSError):
        for one in folder.iterdir():
            one.chmod(stat.S_IRUSR | stat.S_IWUSR)
    shutil.rmtree(folder, ignore_errors=True)


def _lock(folder: Path) -> QLockFile:
    lock = QLockFile(str(folder / _LOCK))
    lock.setStaleLockTime(0)  # stale only when its process is gone
    return lock
