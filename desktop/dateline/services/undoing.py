"""The one way back: what a person did last is taken back, and what was taken back last is done again."""

from dateline.domain.changes import Changes
from dateline.services import history
from dateline.services.history import Entry
from dateline.store.project import Project

_LOOKS_BACK = 200  # acts; what a person did before these is taken back in the list of acts
_OF_THE_PROGRAM = frozenset({"import", "collate"})


def undo_last(project: Project, *, who: str | None = None) -> tuple[str, Changes] | None:
    """Take back what a person did last, with its summary; `None` where there is nothing. Raises `CannotUndo`."""
    done, _ = _ways(project)
    return _taken_back(project, done, who)


def redo_last(project: Project, *, who: str | None = None) -> tuple[str, Changes] | None:
    """Do again what was taken back last, unless something was done since; as `undo_last`."""
    _, undone = _ways(project)
    return _taken_back(project, undone, who)


def _taken_back(project: Project, way: list[tuple[Entry, str]], who: str | None) -> tuple[str, Changes] | None:
    if not way:
        return None
    entry, summary = way[-1]
    return summary, history.undo(project, entry.number, who=who)


def _ways(project: Project) -> tuple[list[tuple[Entry, str]], list[tuple[Entry, str]]]:
    """The acts that can be taken back and those that can be done again, the next one last, with their summaries."""
    done: list[tuple[Entry, str]] = []
    undone: list[tuple[Entry, str]] = []
    for entry in reversed(history.acts(project, 0, _LOOKS_BACK)):
        if entry.kind in _OF_THE_PROGRAM:
            continue
        if entry.undoes is None:
            done.append((entry, entry.summary))
            undone.clear()
            continue
        here, there = (done, undone) if entry.kind == "undo" else (undone, done)
        summary = next((words for one, words in here if one.number == entry.undoes), None)
        if summary is not None:
            here[:] = [(one, words) for one, words in here if one.number != entry.undoes]
            there.append((entry, summary))
    return done, undone
