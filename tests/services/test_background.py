"""An import in a process of its own, seen from the process that began it."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import psutil
import pytest

from dateline.errors import Cancelled, DatelineError, ProjectError
from dateline.services import projects
from dateline.services.background import BackgroundImport, ImportBroke, ImportDied
from dateline.services.checking import check
from dateline.services.outcome import Outcome, Status
from dateline.services.reading import Reader
from dateline.services.work import Task
from dateline.store import history
from dateline.store.history import Entry
from dateline.store.project import Project
from tests.services.fake import READER

SLOW = "tests.services.fake:slow"
Tasks = Callable[..., list[Task]]
_PATIENCE = 60.0  # seconds; only a machine that is busy with other things needs as long


@contextmanager
def begun(project: Project, tasks: list[Task], reader: str = READER) -> Iterator[BackgroundImport]:
    made = BackgroundImport(project, [task.path for task in tasks], jobs=1, reader=reader)
    try:
        yield made
    finally:
        made.close()


def news(
    work: BackgroundImport, until: Callable[[list[Outcome | DatelineError]], bool]
) -> list[Outcome | DatelineError]:
    """All that is told until *until* holds of it, or the end."""
    told: list[Outcome | DatelineError] = []
    late = time.monotonic() + _PATIENCE
    while not work.is_over and not until(told):
        assert time.monotonic() < late, f"nothing more was told than {told}"
        told += work.news()
        time.sleep(0.005)
    return told


def to_the_end(work: BackgroundImport) -> list[Outcome | DatelineError]:
    return news(work, lambda _: False)


def _states(told: list[Outcome | DatelineError]) -> list[Status]:
    return [one.status for one in told if isinstance(one, Outcome)]


def test_another_process_adds_the_sources_and_tells_of_each(project: Project, tasks: Tasks) -> None:
    with begun(project, tasks("5", "bad", "7")) as work:
        assert work.process not in (None, os.getpid())
        told = to_the_end(work)
    assert _states(told) == [Status.ADDED, Status.FAILED, Status.ADDED]
    assert work.total == 3
    first = told[0]
    assert isinstance(first, Outcome)
    assert first.changes.sources == {"d1"}
    assert first.changes.facts
    assert [row.id for row in Reader(project).sources()] == ["d1", "d2"]


def test_a_person_writes_while_the_import_goes_on(project: Project, tasks: Tasks) -> None:
    with begun(project, tasks(*map(str, range(10, 18)))) as work:
        told = news(work, lambda told: len(told) > 2)
        with project.act("test", "Something in between", "Ann"):
            assert not work.is_over
            version = project.version()
            time.sleep(0.3)  # while this act is open, nobody else writes
            assert project.version() == version
        told += to_the_end(work)
    assert _states(told) == [Status.ADDED] * 8
    assert check(project).findings == ()


def test_a_stopped_import_says_so_and_goes_on_later(project: Project, tasks: Tasks) -> None:
    wanted = tasks(*map(str, range(10, 22)))
    with begun(project, wanted, SLOW) as work:
        told = news(work, lambda told: len(told) > 2)
        work.cancel()
        told += to_the_end(work)
    done = len(_states(told))
    assert done < 12
    assert str(told[-1]) == str(Cancelled())
    assert len(Reader(project).sources()) == done
    with begun(project, wanted) as work:
        again = to_the_end(work)
    assert _states(again) == [Status.ALREADY_THERE] * done + [Status.ADDED] * (12 - done)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no signals")
def test_a_killed_import_leaves_whole_sources_and_a_sentence(project: Project, tasks: Tasks) -> None:
    wanted = tasks(*map(str, range(10, 22)))
    with begun(project, wanted, SLOW) as work:
        assert work.process is not None
        workers = psutil.Process(work.process)
        told = news(work, lambda told: len(told) > 2)
        children = workers.children(recursive=True)
        os.kill(work.process, signal.SIGKILL)
        told += to_the_end(work)
    (died,) = [one for one in told if isinstance(one, DatelineError)]
    assert isinstance(died, ImportDied)
    assert "by signal 9" in str(died)
    assert "goes on where it stopped" in str(died)
    there = len(Reader(project).sources())
    assert len(_states(told)) == there < 12, "what was written right before is told, too"
    assert check(project).findings == ()
    with project.act("test", "Writing goes on", "Ann"):
        pass
    with begun(project, wanted) as work:
        again = to_the_end(work)
    assert _states(again) == [Status.ALREADY_THERE] * there + [Status.ADDED] * (12 - there)
    assert check(project).findings == ()
    _, alive = psutil.wait_procs(children, timeout=_PATIENCE)
    assert alive == [], "workers end with the process that they work for"


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no signals")
def test_a_project_that_cannot_be_read_after_a_kill_keeps_nobody_waiting(
    project: Project, tasks: Tasks, monkeypatch: pytest.MonkeyPatch
) -> None:
    def unreadable(*_: object, **__: object) -> list[Entry]:
        raise ProjectError("The disk is gone.")

    with begun(project, tasks(*map(str, range(10, 22))), SLOW) as work:
        assert work.process is not None
        told = news(work, lambda told: len(told) > 0)
        monkeypatch.setattr(history, "entries", unreadable)
        os.kill(work.process, signal.SIGKILL)
        told += to_the_end(work)
        with project.act("test", "Writing goes on", "Ann"):
            pass
    assert [str(one) for one in told if isinstance(one, DatelineError)] == ["The disk is gone."]


def test_a_project_can_be_closed_in_the_midst_of_an_import(path: Path, project: Project, tasks: Tasks) -> None:
    with begun(project, tasks(*map(str, range(10, 22))), SLOW) as work:
        news(work, lambda told: len(told) > 2)
    assert work.process is not None
    assert not psutil.pid_exists(work.process)
    project.close()
    with projects.open_project(path, holder="somebody else") as again:
        assert len(Reader(again).sources()) < 12
        assert check(again).findings == ()


def test_what_is_wrong_with_the_order_is_a_sentence(project: Project, tmp_path: Path) -> None:
    manifest = tmp_path / "manifest.csv"
    manifest.write_text("title\nBee\n")
    work = BackgroundImport(project, [], manifest=manifest)
    (told,) = to_the_end(work)
    work.close()
    assert isinstance(told, DatelineError)
    assert "path" in str(told)


def test_a_bug_over_there_is_a_bug_here(project: Project, tasks: Tasks) -> None:
    with begun(project, tasks("5"), reader="tests.services.fake:wrong") as work:
        with pytest.raises(ImportBroke, match="ValidationError"):
            to_the_end(work)
        assert to_the_end(work) == []


def test_what_came_before_a_bug_is_told_before_it(project: Project, tasks: Tasks) -> None:
    with begun(project, tasks("5", "7"), reader="tests.services.fake:wrong_but_once") as work:
        late = time.monotonic() + _PATIENCE
        while work.goes_on and time.monotonic() < late:
            time.sleep(0.005)
        assert _states(work.news()) == [Status.ADDED]
        with pytest.raises(ImportBroke, match="ValidationError"):
            work.news()
        assert to_the_end(work) == []


_HOLDER = """
import sys, time
from pathlib import Path
from dateline.services import projects
from dateline.services.background import BackgroundImport
if __name__ == "__main__":
    project = projects.create_project(sys.argv[1], holder="a window")
    work = BackgroundImport(project, [Path(sys.argv[2])], jobs=1, reader="tests.services.fake:slow")
    while not work.news():
        time.sleep(0.01)
    print(work.process, flush=True)
    time.sleep(600)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no signals, and locks for one process only")
def test_nobody_writes_beside_an_import_whose_window_was_killed(tmp_path: Path, tasks: Tasks) -> None:
    tasks(*map(str, range(10, 22)))
    script, path = tmp_path / "holder.py", tmp_path / "held.dateline"
    script.write_text(_HOLDER)
    command = [sys.executable, str(script), str(path), str(tmp_path)]
    home = {**os.environ, "PYTHONPATH": str(Path(__file__).parents[2])}
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, env=home) as window:
        assert window.stdout is not None
        importing = psutil.Process(int(window.stdout.readline()))
        window.kill()
    importing.wait(_PATIENCE)
    with projects.open_project(path, holder="the next window") as again:
        assert 0 < len(Reader(again).sources()) < 12
        assert check(again).findings == ()
