"""What the window asks of the services about one project, in the window's own terms."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from dateline.services.answers import Format as Format
from dateline.services.answers import Progress as Progress

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from dateline.domain.views import Hit
    from dateline.services.pen import Pen
    from dateline.services.reading import Reader
    from dateline.services.searcher import Searcher


class Work(Protocol):
    """A long piece of work that runs in other processes. Neither call ever waits."""

    def poll(self) -> Progress:
        """What happened since the last call."""

    def cancel(self) -> None:
        """Stop at the next source; what is finished stays. `poll` says when it has stopped."""


class Desk(Protocol):
    """An open project."""

    path: str
    name: str
    reader: Reader
    read_only: str | None
    """Why nothing can be written (a sentence), or `None`."""

    @property
    def pen(self) -> Pen:
        """What a person writes with. No call is for the window's thread: each waits for the disk."""

    @property
    def searcher(self) -> Searcher:
        """What is asked about searches. No call is for the window's thread."""

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

    def open(self, path: str, source: str | None = None) -> Desk:
        """Open an existing project, whose window begins with *source* (or its first one).

        Raises `ProjectError`, which says why not.
        """

    def create(self, path: str) -> Desk:
        """Make an empty project and open it."""

    def create_sample(self) -> Desk:
        """Make the reader's own copy of the sample project, still without its articles."""

    def sample_path(self) -> str:
        """Where that copy is, or will be."""

    def sample_manifest(self) -> Path:
        """The manifest of the sample articles, for `import_files`."""
