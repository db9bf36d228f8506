"""Articles are imported into a project that another process has open: whichever process ends, the window is told."""

import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import psutil
import pytest

from dateline.domain.changes import Changes
from dateline.errors import Cancelled, ProjectError
from dateline.services import _keeper, projects
from dateline.services._served_work import ServedWork
from dateline.services.answers import Progress
from dateline.services.cabinet import Cabinet
from dateline.services.checking import check
from dateline.services.reading import Reader
from dateline.services.served import ServedCabinet, ServedProject
from tests.services import fake

_PATIENCE = 60.0  # seconds; only a machine that is busy with other things needs as long

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="Windows has no signals")


@pytest.fixture(scope="module")
def slow() -> Iterator[ServedCabinet]:
    """A process of projects where importing takes a moment and no language model."""
    with pytest.MonkeyPatch.context() as instead:
        instead.setattr(_keeper, "serve", fake.serve_slowly)
        made = ServedCabinet()
        yield made
        made.close()


@pytest.fixture
def growing(slow: ServedCabinet, tmp_path: Path) -> Iterator[ServedProject]:
    """An empty project there."""
    made = slow.create(str(tmp_path / "growing.dateline"))
    yield made
    made.close()


def _files(folder: Path, *said: str) -> list[Path]:
    made = [folder / f"{number}.txt" for number in range(len(said))]
    for file, words in zip(made, said, strict=True):
        file.write_text(words)
    return made


def _looks(
    work: ServedWork, until: Callable[[Progress], bool] = lambda _: False
) -> tuple[Progress, list[str], Changes]:
    """The last look, all that was said and all that changed, until *until* holds or the end."""
    said, changes, late = list[str](), Changes(), time.monotonic() + _PATIENCE
    while True:
        progress = work.poll()
        said += progress.said
        changes |= progress.changes or Changes()
        if progress.finished or until(progress):
            return progress, said, changes
        assert time.monotonic() < late, f"nothing more was told than {progress}"
        time.sleep(0.01)


def _kill(number: int | None) -> None:
    assert number is not None
    os.kill(number, signal.SIGKILL)


def _sources(project: ServedProject) -> set[str]:
    return {row.id for row in project.reader.sources()}


def test_a_reader_of_files_that_is_killed_costs_the_file_it_was_at(growing: ServedProject, tmp_path: Path) -> None:
    files = _files(tmp_path, "11", "wait", "13", "14")
    work = growing.import_files(files)
    _, _, first = _looks(work, lambda seen: seen.done == 1)
    (reader,) = [one for one in psutil.Process(growing.importing).children() if "spawn_main" in " ".join(one.cmdline())]
    _kill(reader.pid)
    last, said, changes = _looks(work)
    assert (last.added, last.failed, last.done, last.total, last.broken) == (3, 1, 4, 4, None)
    assert said == [
        f"{files[1]} could not be read: the process that analysed it was ended by signal 9, perhaps for lack of memory."
    ]
    assert _sources(growing) == (first | changes).sources == {"d1", "d2", "d3"}
    growing.pen.add_note("d1", "still here")
    files[1].write_text("12")
    last, said, _ = _looks(growing.import_files(files))
    assert (last.added, last.already, said) == (1, 3, [])
    late = time.monotonic() + _PATIENCE
    while any(one.name.startswith("dateline-work") for one in threading.enumerate()):
        assert time.monotonic() < late, "an import that is over leaves no thread behind"
        time.sleep(0.01)


def test_an_import_that_is_killed_is_told_and_nothing_is_lost(growing: ServedProject, tmp_path: Path) -> None:
    files = _files(tmp_path, *map(str, range(11, 23)))
    work = growing.import_files(files)
    _, _, before = _looks(work, lambda seen: seen.done > 1)
    _kill(growing.importing)
    last, said, changes = _looks(work)
    assert "ended from outside (by signal 9)" in said[-1]
    assert last.broken == said[-1]
    there = _sources(growing)
    assert (before | changes).sources == there
    assert last.added == len(there) < 12


def test_an_import_ends_with_the_process_of_the_projects_and_nothing_is_lost(
    slow: ServedCabinet, growing: ServedProject, tmp_path: Path
) -> None:
    files = _files(tmp_path, *map(str, range(11, 23)))
    work = growing.import_files(files)
    _, _, before = _looks(work, lambda seen: seen.done > 1)
    others = [psutil.Process(growing.importing), *psutil.Process(growing.importing).children(recursive=True)]
    _kill(slow.process)
    last, said, changes = _looks(work)
    assert last.broken == said[-1]
    assert "goes on where it stopped" in said[-1]
    there = _sources(growing)
    assert (before | changes).sources == there, "what was written without being told is told now"
    assert last.added == last.done == len(there) < 12
    assert growing.read_only is None
    _, alive = psutil.wait_procs(others, timeout=_PATIENCE)
    assert alive == []
    growing.pen.add_note("d1", "still here")


def test_a_project_is_closed_in_the_midst_of_an_import_and_the_import_is_over(
    slow: ServedCabinet, growing: ServedProject, tmp_path: Path
) -> None:
    work = growing.import_files(_files(tmp_path, *map(str, range(11, 23))))
    _looks(work, lambda seen: seen.done > 1)
    importing = growing.importing
    assert importing is not None
    growing.close()
    assert psutil.pid_exists(importing), "whoever closes it does not wait"
    work.cancel()
    assert work.poll().finished
    slow.settle()
    assert not psutil.pid_exists(importing)
    again = slow.open(growing.path)
    assert again.read_only is None
    assert 0 < len(_sources(again)) < 12
    again.close()


_HOLDER = """
import sys, time
from pathlib import Path
from dateline.services import _keeper
from dateline.services.served import ServedCabinet
from tests.services import fake
if __name__ == "__main__":
    _keeper.serve = fake.serve_slowly
    opened = ServedCabinet().create(sys.argv[1])
    work = opened.import_files([Path(sys.argv[2])])
    while work.poll().done < 2:
        time.sleep(0.01)
    print("begun", flush=True)
    time.sleep(600)
"""


def test_every_process_ends_with_a_window_that_was_killed(tmp_path: Path) -> None:
    articles = tmp_path / "articles"
    articles.mkdir()
    _files(articles, *map(str, range(11, 23)))
    script, path = tmp_path / "holder.py", tmp_path / "held.dateline"
    script.write_text(_HOLDER)
    home = {**os.environ, "PYTHONPATH": str(Path(__file__).parents[2])}
    command = [sys.executable, str(script), str(path), str(articles)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, env=home) as window:
        assert window.stdout is not None
        assert window.stdout.readline() == "begun\n"
        others = psutil.Process(window.pid).children(recursive=True)
        assert len(others) > 2
        window.kill()
    _, alive = psutil.wait_procs(others, timeout=_PATIENCE)
    assert alive == []
    with projects.open_project(path, holder="the next window") as again:
        assert 0 < len(Reader(again).sources()) < 12
        assert check(again).findings == ()


def test_one_import_at_a_time_and_none_into_what_is_closed(growing: ServedProject, tmp_path: Path) -> None:
    files = _files(tmp_path, *map(str, range(11, 23)))
    work = growing.import_files(files)
    with pytest.raises(ProjectError, match="An import is going on"):
        growing.import_files(files)
    work.cancel()
    _looks(work)
    assert _looks(growing.import_files(files[:1]))[0].finished
    here = Cabinet().create(str(tmp_path / "here.dateline"))
    here.close()
    with pytest.raises(Cancelled):
        here.import_files(files)
