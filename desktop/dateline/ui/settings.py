"""What the window remembers between two days: its layout for each project, recent projects, the reader's wishes."""

from __future__ import annotations

from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QSettings

from dateline.ui.theme import Appearance

if TYPE_CHECKING:
    from collections.abc import Sequence

_RECENT = 10
_CLOSED = "closed"
_SEARCHES = 6


class Settings:
    """The window's memory, an INI file; *path* is where (by default the place the system has for it)."""

    def __init__(self, path: Path | None = None) -> None:
        if path is None:
            from platformdirs import user_config_path  # not before it is needed: the first paint waits for imports

            path = user_config_path("dateline", appauthor=False) / "window.ini"
        self.path = path
        self._store = QSettings(str(path), QSettings.Format.IniFormat)

    @property
    def appearance(self) -> Appearance:
        """Light, dark, high contrast, or what the system says."""
        stored = str(self._store.value("appearance", Appearance.SYSTEM.value))
        return Appearance(stored) if stored in set(Appearance) else Appearance.SYSTEM

    @appearance.setter
    def appearance(self, appearance: Appearance) -> None:
        self._store.setValue("appearance", appearance.value)

    @property
    def language(self) -> str:
        """The code of the language that the reader chose; empty: the system's."""
        return str(self._store.value("language", ""))

    @language.setter
    def language(self, language: str) -> None:
        self._store.setValue("language", language)

    @property
    def recent(self) -> list[str]:
        """The projects that were open, the last one first; those that are gone from the disk are left out."""
        stored = self._store.value("recent", [])
        paths = [stored] if isinstance(stored, str) else list(stored) if isinstance(stored, list) else []
        return [path for path in map(str, paths) if Path(path).is_file()]

    @property
    def left_open(self) -> str | None:
        """The project to begin with: the last one, unless the reader closed it before leaving."""
        recent = self.recent
        return recent[0] if recent and self.number(_CLOSED, 0) == 0 else None

    def remember_closing(self) -> None:
        """The reader closed the project: the next window begins with the welcome page."""
        self.remember_number(_CLOSED, 1)

    def remember_project(self, path: str) -> None:
        """Put *path* first in `recent`, and begin with it the next time."""
        self.remember_number(_CLOSED, 0)
        paths = [path, *(one for one in self.recent if one != path)]
        self._store.setValue("recent", paths[:_RECENT])

    def forget_projects(self) -> None:
        """Empty `recent`."""
        self._store.remove("recent")

    def layout(self, project: str | None, name: str) -> QByteArray | None:
        """The remembered state of the part *name* in *project*, else that of the last window, if any."""
        for key in (self._key(project, name), self._key(None, name)):
            stored = self._store.value(key)
            if isinstance(stored, QByteArray) and not stored.isEmpty():
                return stored
        return None

    def remember_layout(self, project: str | None, name: str, state: QByteArray) -> None:
        """Remember the state of the part *name*, for *project* and for projects that have none of their own."""
        self._store.setValue(self._key(project, name), state)
        self._store.setValue(self._key(None, name), state)

    def number(self, name: str, default: int) -> int:
        """A remembered number, such as the size of the text."""
        stored = self._store.value(f"number/{name}", default)
        try:
            return int(str(stored))
        except ValueError:
            return default

    def remember_number(self, name: str, value: int) -> None:
        """Remember a number under *name*."""
        self._store.setValue(f"number/{name}", value)

    def searches(self, project: str) -> list[str]:
        """What was searched for last in *project*, the last one first."""
        stored = self._store.value(self._key(project, "searches"), [])
        return [stored] if isinstance(stored, str) else [str(one) for one in stored] if isinstance(stored, list) else []

    def remember_search(self, project: str, query: str) -> None:
        """Put *query* first in `searches`."""
        queries = [query, *(one for one in self.searches(project) if one != query)]
        self._store.setValue(self._key(project, "searches"), queries[:_SEARCHES])

    def reading(self, project: str) -> str | None:
        """What was read last in *project*, in the words that `remember_reading` was given."""
        stored = self._store.value(self._key(project, "reading"))
        return str(stored) if stored else None

    def remember_reading(self, project: str, words: str) -> None:
        """Remember what is read in *project*."""
        self._store.setValue(self._key(project, "reading"), words)

    def unfinished(self, project: str) -> list[int] | None:
        """What was remembered of an import into *project* that has not ended yet."""
        stored = self._store.value(self._key(project, "unfinished"))
        try:
            return [int(one) for one in str(stored).split()] if stored else None
        except ValueError:
            return None

    def remember_unfinished(self, project: str, numbers: Sequence[int] | None) -> None:
        """Remember these *numbers* of an import into *project*; `None`: it has ended."""
        if numbers is None:
            self._store.remove(self._key(project, "unfinished"))
        else:
            self._store.setValue(self._key(project, "unfinished"), " ".join(map(str, numbers)))

    def save(self) -> None:
        """Write everything to the disk now."""
        self._store.sync()

    @staticmethod
    def _key(project: str | None, name: str) -> str:
        place = "any" if project is None else sha256(project.encode()).hexdigest()[:16]
        return f"layout/{place}/{name}"
