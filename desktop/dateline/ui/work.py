"""Looks, a few times a second, how far the work in other processes is; the window itself never waits for it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from dateline.domain.changes import Changes
from dateline.ui.tongue import translate

if TYPE_CHECKING:
    from dateline.ui.desk import Progress, Work

_LOOK = 100  # milliseconds between two looks
_NAMED = 4  # kinds of files that were passed over
_REFRESH = 500  # milliseconds between two refreshes of the panes at least, so that a long import does not flicker


class Import(QObject):
    """The import that is going on, if any: one at a time."""

    progressed = Signal(object)
    """Emitted with the `Progress` of every look."""
    changed = Signal(object)
    """Emitted with the `Changes` since the last time, at most twice a second and at the end."""
    finished = Signal(object)
    """Emitted with the whole `Progress`, all its sentences together."""

    def __init__(self, parent: QObject | None = None, *, refresh: int = _REFRESH) -> None:
        super().__init__(parent)
        self._work: Work | None = None
        self._said: list[str] = []
        self._changes = Changes()
        self._look = QTimer(self)
        self._look.setInterval(_LOOK)
        self._look.timeout.connect(self._poll)
        self._refresh = QTimer(self)
        self._refresh.setInterval(refresh)
        self._refresh.timeout.connect(self._tell)

    @property
    def running(self) -> bool:
        """Whether work is going on."""
        return self._work is not None

    def begin(self, work: Work) -> None:
        """Watch *work* until it is finished. There must be none yet."""
        if self.running:
            raise RuntimeError("one import at a time")
        self._work = work
        self._said.clear()
        self._changes = Changes()
        self._look.start()
        self._refresh.start()

    def cancel(self) -> None:
        """Stop at the next source; what is finished stays."""
        if self._work is not None:
            self._work.cancel()

    def forget(self) -> None:
        """Watch it no longer: its project is not shown any more."""
        self._look.stop()
        self._refresh.stop()
        self._work = None
        self._changes = Changes()

    def _poll(self) -> None:
        work = self._work
        if work is None:
            return
        progress = work.poll()
        self._said += progress.said
        if progress.changes is not None:
            self._changes |= progress.changes
        self.progressed.emit(progress)
        if progress.finished:
            self._look.stop()
            self._refresh.stop()
            self._work = None
            self._tell()
            self.finished.emit(replace(progress, said=tuple(self._said), changes=None))

    def _tell(self) -> None:
        if self._changes:
            changes, self._changes = self._changes, Changes()
            self.changed.emit(changes)


def outcome(progress: Progress) -> str:
    """What an import came to, in a sentence; of one that never began, or of one file that was refused, why."""
    if progress.broken and not progress.total:
        return progress.broken
    if progress.failed == 1 and not progress.added + progress.already and len(progress.said) == 1:
        return progress.said[0]
    parts = [translate("Import", "%n {article|articles} added", n=progress.added)]
    if progress.already:
        parts.append(translate("Import", "%n already there", n=progress.already))
    if progress.failed:
        parts.append(translate("Import", "%n failed", n=progress.failed))
    if progress.done < progress.total:
        parts.append(translate("Import", "stopped before %n", n=progress.total - progress.done))
    told = translate("Import", "{0}.").format(translate("Import", ", ").join(parts))
    said = [told, passed_over(progress.others), progress.broken]
    return " ".join(words for words in said if words)


def passed_over(others: tuple[tuple[str, int], ...]) -> str:
    """That these files, counted by their endings, were not read, in a sentence; nothing where there are none."""
    if not others:
        return ""
    often = sorted(others, key=lambda one: (-one[1], one[0]))
    endings = [ending or translate("Import", "no ending") for ending, _ in often[:_NAMED]]
    named = translate("Import", ", ").join(endings) + (" …" if len(often) > _NAMED else "")
    count = sum(count for _, count in others)
    return translate(
        "Import", "%n {file|files} passed over, of a kind that Dateline does not read ({0}).", n=count
    ).format(named)
