"""What is known of the facts of the entities on the screen: read for all of them at once, when they have been seen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from dateline.ui.tasks import Tasks

if TYPE_CHECKING:
    from dateline.domain.roster import Activity
    from dateline.services.reading import Reader

BINS = 12
_PAUSE = 40  # milliseconds without anything new on the screen
_KEPT = 5_000  # entities
_MOST = 200  # asked for at once: more than any screen shows


class Activities(QObject):
    """Answers what it knows, and finds out what it was asked for."""

    arrived = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.tasks = Tasks(self, inline=True)
        self._reader: Reader | None = None
        self._known: dict[str, Activity] = {}
        self._wanted: dict[str, None] = {}
        self._stale: set[str] = set()
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE)
        self._pause.timeout.connect(self._ask)

    def begin(self, reader: Reader | None) -> None:
        """Know nothing; ask *reader* from now on."""
        self.rest()
        self.tasks.drop("activity")
        self._reader = reader
        self._known.clear()
        self._stale.clear()

    def rest(self) -> None:
        """Ask for nothing, until something is seen again."""
        self._pause.stop()
        self._wanted.clear()

    def renew(self) -> None:
        """Know all of it only until it is read again: it is, when it is seen next."""
        self._stale.update(self._known)

    def known(self, entity: str) -> Activity | None:
        """What is known of *entity* by now."""
        return self._known.get(entity)

    def seen(self, entity: str) -> Activity | None:
        """As `known`; if nothing is, it will be, unless the reader has scrolled on by then."""
        found = self._known.get(entity)
        if (found is None or entity in self._stale) and self._reader is not None:
            self._wanted[entity] = None
            self._pause.start()
        return found

    def _ask(self) -> None:
        reader, wanted = self._reader, list(self._wanted)[-_MOST:]
        self._wanted.clear()
        if reader is not None and wanted:
            self.tasks.ask("activity", lambda: reader.activity(wanted, BINS), self._arrive)

    def _arrive(self, found: dict[str, Activity]) -> None:
        if len(self._known) > _KEPT:
            self._known.clear()
        self._stale.difference_update(found)
        if any(self._known.get(entity) != activity for entity, activity in found.items()):
            self._known.update(found)
            self.arrived.emit()
