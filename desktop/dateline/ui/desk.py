"""What the window asks of the services about one project, in the window's own terms."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from dateline.services.answers import Format as Format
from dateline.services.answers import Progress as Progress

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from dateline.domain.changes import Changes
    from dateline.domain.span import Passage
    from dateline.domain.views import FactFilter, Hit, SavedSearch, Suggestion
    from dateline.services.answers import SafeCopy
    from dateline.services.reading import Reader


class Work(Protocol):
    """A long piece of work that runs in other processes. Neither call ever waits."""

    def poll(self) -> Progress:
        """What happened since the last call."""

    def cancel(self) -> None:
        """Stop at the next source; what is finished stays. `poll` says when it has stopped."""


class Pen(Protocol):
    """What a person writes into an open project. No call is for the window's thread: each waits for the disk.

    Raises `DatelineError`: nothing there to write on, a project that is open for reading only.
    """

    def add_note(self, subject: str, text: str, at: Passage | None = None) -> Changes:
        """Write a note on *subject* (an id), or on the passage *at* of it."""

    def change_note(self, number: int, text: str) -> Changes:
        """Give a note another text."""

    def remove_note(self, number: int) -> Changes:
        """Remove a note."""

    def undo(self) -> tuple[str, Changes] | None:
        """Take back what a person did last: what it was, and what that touched; `None` where there is nothing."""

    def redo(self) -> tuple[str, Changes] | None:
        """Do again what was taken back last; as `undo`."""

    def copy_original(self, source: str, folder: Path) -> SafeCopy:
        """Write a safe copy of a source's original into *folder*."""


class Searcher(Protocol):
    """What is asked of a project about searches; see `searcher`. No call is for the window's thread."""

    def suggest(self, query: str) -> tuple[str, list[Suggestion]]:
        """The field that is being typed at the end of *query* (empty: none is), and how it may go on."""

    def asked_for(self, query: str) -> FactFilter:
        """The facts that *query* asks for."""

    def kept(self) -> list[SavedSearch]:
        """The searches that are kept, by name."""

    def keep(self, name: str, query: str) -> None:
        """Keep *query* under *name*."""

    def rename(self, name: str, new: str) -> None:
        """Give the search *name* a *new* one."""

    def forget(self, name: str) -> None:
        """Keep the search *name* no longer."""


class Desk(Protocol):
    """An open project."""

    path: str
    name: str
    reader: Reader
    read_only: str | None
    """Why nothing can be written (a sentence), or `None`."""

    @property
    def pen(self) -> Pen:
        """What a person writes with."""

    @property
    def searcher(self) -> Searcher:
        """What is asked about searches."""

    def search(self, query: str, limit: int, outdated: Callable[[], bool] = ...) -> list[Hit]:
        """What matches *query*, best first; *outdated* says when nobody waits for it any more."""

    def import_files(self, paths: Sequence[Path], manifest: Path | None = None) -> Work:
        """Begin to import these files and folders or, without any, what *manifest* lists."""

    def formats(self) -> list[Format]:
        """What the project can be exported to."""

    def export(self, name: str, out: Path) -> list[str]:
        """Write the project to *out* in the format *name*; gives a sentence for each thing that it could not hold."""

    def close(self) -> None:
        """Let go of the project."""


class Cabinet(Protocol):
    """Where projects come from."""

    def prepare(self) -> None:
        """One is about to be opened: get ready. Returns at once."""

    def open(self, path: str) -> Desk:
        """Open an existing project. Raises `ProjectError`, which says why not."""

    def create(self, path: str) -> Desk:
        """Make an empty project and open it."""

    def create_sample(self) -> Desk:
        """Make the reader's own copy of the sample project, still without its articles."""

    def sample_path(self) -> str:
        """Where that copy is, or will be."""

    def sample_manifest(self) -> Path:
        """The manifest of the sample articles, for `import_files`."""
