"""The process that has the projects may end at any moment: whoever asks next finds them again, or is told."""

import os
import signal
import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path
from shutil import copy

import psutil
import pytest

from dateline.domain.comparison import Wanted
from dateline.domain.views import FactFilter
from dateline.errors import ProjectError, ProjectIsInUse, ProjectIsMissing
from dateline.services import _lives, projects
from dateline.services import served as module
from dateline.services.served import ProcessEnded, ServedCabinet, ServedProject
from dateline.store.project import Project

_PATIENCE = 60.0  # seconds; only a machine that is busy with other things needs as long
_KILL = 9 if sys.platform != "win32" else 15


def _kill(cabinet: ServedCabinet) -> None:
    assert cabinet.process is not None
    os.kill(cabinet.process, _KILL)


def _taken(file: Path) -> Project:
    """The project, written by somebody else as soon as the process that was killed has let go of it."""
    late = time.monotonic() + _PATIENCE
    while True:
        try:
            return projects.open_project(file, holder="somebody else")
        except ProjectIsInUse:
            assert time.monotonic() < late
            time.sleep(0.01)


@pytest.fixture
def lone() -> Iterator[ServedCabinet]:
    """A process that has nothing open."""
    made = ServedCabinet()
    yield made
    made.close()


def test_a_process_that_was_killed_comes_back_with_its_projects(cabinet: ServedCabinet, served: ServedProject) -> None:
    before = served.reader.overview()
    _kill(cabinet)
    assert served.reader.overview() == before
    assert served.read_only is None


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no signals")
@pytest.mark.parametrize("write", ["pen.add_note", "searcher.keep"])
def test_what_may_have_been_written_is_not_written_twice(
    cabinet: ServedCabinet, served: ServedProject, write: str
) -> None:
    assert cabinet.process is not None
    os.kill(cabinet.process, signal.SIGSTOP)  # it is asked, and does not come to answer
    killing = threading.Timer(0.3, _kill, (cabinet,))
    killing.start()
    with pytest.raises(ProcessEnded):
        served.ask(write, "d1", "lost")
    killing.join()
    assert served.reader.reading("d1").remarks == ()
    assert served.searcher.kept() == []


@pytest.mark.skipif(sys.platform != "linux", reason="Only Linux tells of the threads of a process that has ended")
def test_what_was_not_heard_is_written_by_the_next_process(cabinet: ServedCabinet, served: ServedProject) -> None:
    assert cabinet.process is not None
    ended = psutil.Process(cabinet.process)
    _kill(cabinet)
    late = time.monotonic() + _PATIENCE
    while ended.status() != psutil.STATUS_ZOMBIE or len(os.listdir(f"/proc/{ended.pid}/task")) > 1:  # noqa: PTH208 (a pseudo-file system)
        assert time.monotonic() < late
        time.sleep(0.01)
    served.pen.add_note("d1", "kept")
    assert [note.text for note in served.reader.reading("d1").remarks] == ["kept"]
    assert served.pen.undo() is not None


def test_a_process_that_was_killed_while_nothing_was_open_is_started_again(lone: ServedCabinet, there: Path) -> None:
    lone.prepare()
    _kill(lone)
    opened = lone.read(str(there))
    assert opened.reader.overview().sources == 6
    opened.close()


def test_a_process_that_ends_twice_while_it_comes_back_is_told_and_comes_back_later(
    cabinet: ServedCabinet, served: ServedProject, monkeypatch: pytest.MonkeyPatch
) -> None:
    short = 2

    class Short(_lives.Life):
        """A life that ends at once, the first times."""

        def __init__(self) -> None:
            nonlocal short
            super().__init__()
            if short:
                short -= 1
                self.close()

    monkeypatch.setattr(_lives, "Life", Short)
    _kill(cabinet)
    with pytest.raises(ProcessEnded):
        served.reader.overview()
    assert served.reader.overview().sources == 6
    assert served.read_only is None


def test_a_project_that_is_not_to_be_had_any_more_costs_no_other_one(
    lone: ServedCabinet, there: Path, tmp_path: Path
) -> None:
    files = [tmp_path / "one.dateline", tmp_path / "two.dateline"]
    one, two = (lone.open(str(copy(there, file))) for file in files)
    _kill(lone)
    files[0].rename(tmp_path / "moved")
    for _ in range(2):
        with pytest.raises(ProjectIsMissing):
            one.reader.overview()
    assert two.reader.overview().sources == 6
    (tmp_path / "moved").rename(files[0])
    assert one.reader.overview().sources == 6
    assert (one.read_only, two.read_only) == (None, None)


def test_a_project_that_is_closed_after_the_process_ended_is_not_opened_again(
    lone: ServedCabinet, there: Path, tmp_path: Path
) -> None:
    file = Path(copy(there, tmp_path / "one.dateline"))
    closed, other = lone.open(str(file)), lone.read(str(there))
    _kill(lone)
    closed.close()
    assert other.reader.overview().sources == 6
    assert lone.open(str(file)).read_only is None


def test_a_project_for_looking_only_comes_back_so(
    lone: ServedCabinet, there: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = Path(copy(there, tmp_path / "one.dateline"))
    looked_at = lone.read(str(file))
    with projects.open_project(file, holder="somebody else"):
        taken = lone.open(str(file))
        assert taken.read_only is not None
        _kill(lone)
        monkeypatch.setattr(module, "sleep", None)  # nobody waits for the right to write
        assert taken.reader.overview() == looked_at.reader.overview()
        assert "somebody else" in taken.read_only
    with projects.open_project(file, holder="somebody else"):
        pass


def test_a_project_that_somebody_else_took_meanwhile_is_read_until_it_can_be_written_again(
    lone: ServedCabinet, there: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "_TURN", 0.1)
    file = Path(copy(there, tmp_path / "one.dateline"))
    opened = lone.open(str(file))
    comparer = opened.reader.comparer()
    _kill(lone)
    with _taken(file):
        assert opened.reader.overview().sources == 6
        assert opened.read_only is not None
        assert "somebody else" in opened.read_only
        with pytest.raises(ProjectError, match="for reading only"):
            opened.pen.add_note("d1", "not now")
        before = comparer.order(Wanted()).tolist()
    late = time.monotonic() + _PATIENCE
    while opened.read_only is not None:
        assert time.monotonic() < late
        time.sleep(0.01)
    opened.pen.add_note("d1", "now")
    assert comparer.order(Wanted()).tolist() == before
    opened.close()
    lone.settle()
    with projects.open_project(file, holder="somebody else"):
        pass


def test_what_stayed_there_is_asked_for_again(cabinet: ServedCabinet, served: ServedProject) -> None:
    comparer = served.reader.comparer()
    before = comparer.order(Wanted()).tolist()
    for _ in range(2):
        _kill(cabinet)
        assert comparer.order(Wanted()).tolist() == before


def test_what_was_referred_to_in_another_life_is_not_mistaken(cabinet: ServedCabinet, served: ServedProject) -> None:
    order = served.reader.fact_order("d1")
    _kill(cabinet)
    served.reader.version()
    every = served.reader.passing(FactFilter(sources=("d1",)))
    _kill(cabinet)
    served.reader.version()
    served.reader.passing(FactFilter(sources=("d2",)))
    assert served.reader.next_fact("d1", None, 1, every).fact == order[0]


def test_after_the_end_nothing_begins_again(there: Path) -> None:
    cabinet = ServedCabinet()
    late = cabinet.read(str(there))
    cabinet.close()
    with pytest.raises(ProcessEnded):
        late.reader.overview()
    assert cabinet.process is None
