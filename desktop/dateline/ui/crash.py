"""The last resort: a bug that nobody expected is written down, told to the reader, and what can be saved is saved."""

from __future__ import annotations

import faulthandler
import platform
import sys
import threading
import traceback
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal, qVersion

from dateline.errors import Cancelled, DatelineError
from dateline.ui.tongue import translate

if TYPE_CHECKING:
    from collections.abc import Callable
    from types import TracebackType

_KEPT = 20  # reports that are kept


class LastResort(QObject):
    """Stands behind `sys.excepthook` and that of threads.

    *save* is called first, *tell* last (on the window's thread) with the path of the report, or `None` if even that
    could not be written. A report holds where in the program it happened and the versions of its parts: no text of a
    source. An expected error that nobody caught, such as a file that is gone, is no bug: *say* is given its sentence.
    """

    _happened = Signal(str)
    _refused = Signal(str)

    def __init__(
        self,
        folder: Path,
        save: Callable[[], object],
        tell: Callable[[str | None], object],
        say: Callable[[str], object],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._folder = folder
        self._save = save
        self._tell = tell
        self._at_it = False
        self._known: set[tuple[str, ...]] = set()
        self._before = (sys.excepthook, threading.excepthook)
        self._happened.connect(lambda path: self._tell(path or None), Qt.ConnectionType.QueuedConnection)
        self._refused.connect(say, Qt.ConnectionType.QueuedConnection)

    def install(self) -> None:
        """Be called for every error that nobody caught; hard crashes leave their trace in `hard-crash.txt`."""
        sys.excepthook = self.caught
        threading.excepthook = lambda bug: self.caught(bug.exc_type, bug.exc_value, bug.exc_traceback)
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            self._trace = (self._folder / "hard-crash.txt").open("a", encoding="utf-8")
        except OSError:
            return  # a disk that cannot be written must not keep the program from starting
        faulthandler.enable(self._trace)

    def uninstall(self) -> None:
        """Let Python's own hooks stand again."""
        sys.excepthook, threading.excepthook = self._before

    def caught(self, kind: type[BaseException], error: BaseException | None, trace: TracebackType | None) -> None:
        """Save, write the report of a bug, tell the reader. A bug while doing so goes to Python's own hook."""
        if issubclass(kind, KeyboardInterrupt) or self._at_it:
            sys.__excepthook__(kind, error or kind(), trace)
            return
        if issubclass(kind, DatelineError):
            if not issubclass(kind, Cancelled):
                self._refused.emit(str(error))
            return
        self._at_it = True
        try:
            sys.__excepthook__(kind, error or kind(), trace)
            self._save()
            where = tuple(f"{frame.filename}:{frame.lineno}" for frame in traceback.extract_tb(trace))
            if where not in self._known:  # a bug in drawing comes again with every frame
                self._known.add(where)
                self._happened.emit(self._write(kind, error, trace))
        finally:
            self._at_it = False

    def _write(self, kind: type[BaseException], error: BaseException | None, trace: TracebackType | None) -> str:
        now = datetime.now(UTC)
        path = self._folder / f"crash-{now:%Y%m%d-%H%M%S-%f}.txt"
        from dateline.ui.sheets import version

        lines = [
            f"Dateline {version()}, {now:%Y-%m-%d %H:%M:%S} UTC",
            f"Python {platform.python_version()}, Qt {qVersion()}, {platform.platform()}",
            "",
            *traceback.format_exception(kind, error, trace),
        ]
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            path.write_text("\n".join(lines), encoding="utf-8")
            for old in sorted(self._folder.glob("crash-*.txt"))[:-_KEPT]:
                old.unlink()
        except OSError:
            return ""
        return str(path)


def folder() -> Path:
    """Where crash reports are kept."""
    from platformdirs import user_state_path  # not before it is needed: the first paint waits for imports

    return user_state_path("dateline", appauthor=False) / "crashes"


def sentence(report: str | None) -> str:
    """What the reader is told."""
    told = translate("Crash", "Something went wrong inside Dateline. Your project is saved, and you can go on.")
    if not report:
        return told
    return translate("Crash", "{0} A report without any text of your sources is in {1}.").format(told, report)
