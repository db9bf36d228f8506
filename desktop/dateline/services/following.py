"""An import by other processes, as a window looks at it: how far it is, what came of it, what it changed."""

from dateline.domain.changes import Changes
from dateline.errors import DatelineError
from dateline.services.answers import Progress
from dateline.services.background import BackgroundImport
from dateline.services.outcome import Outcome, Status


class ImportWork:
    """An import that other processes do."""

    STAYS = "work"
    KNOWN = ("since",)

    def __init__(self, imported: BackgroundImport) -> None:
        """Follow what was begun."""
        self._import = imported
        self._done = self._added = self._already = self._failed = 0
        self._doing = ""
        self._cancelled = False
        self._broken: str | None = None

    @property
    def since(self) -> int:
        """The last act before it."""
        return self._import.since

    @property
    def goes_on(self) -> bool:
        """Whether other processes may still write."""
        return self._import.goes_on

    @property
    def process(self) -> int | None:
        """The number of the process that imports."""
        return self._import.process

    def poll(self) -> Progress:
        """What happened since the last call; raises the bug that ended the import, if one did. Never waits."""
        said: list[str] = []
        changed: list[Changes] = []
        for one in self._import.news():
            if isinstance(one, DatelineError):
                said.append(str(one))
                self._broken = None if self._cancelled else str(one)
            else:
                changed.append(one.changes)
                self._count(one, said)
        return Progress(
            done=self._done, total=self._import.total, doing=self._doing, added=self._added, already=self._already,
            failed=self._failed, said=tuple(said), changes=Changes.together(changed), finished=self._import.is_over,
            broken=self._broken, others=tuple(self._import.others.items()),
        )  # fmt: skip

    def cancel(self) -> None:
        """Stop at the next article."""
        self._cancelled = True
        self._import.cancel()

    def close(self) -> None:
        """Stop, and return when no process writes any more."""
        self._import.close()

    def _count(self, outcome: Outcome, said: list[str]) -> None:
        self._done += 1
        self._doing = outcome.path.name
        if outcome.status is Status.ADDED:
            self._added += 1
        elif outcome.status is Status.ALREADY_THERE:
            self._already += 1
        else:
            self._failed += 1
            said.append(outcome.reason or f"{outcome.path} could not be imported.")


__all__ = ["ImportWork"]
