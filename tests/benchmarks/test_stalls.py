"""How long the window keeps a reader waiting while articles are imported, beside an import in its own process.

Run with `pytest tests/benchmarks/test_stalls.py --benchmark-only`; ordinary runs skip it. A timer of 5 ms runs in the
window's thread: what lies between two of its ticks is what a key would have waited. `DATELINE_ARTICLES` is how many are
imported in a round (60 without it; 200 are wanted), `DATELINE_ROUNDS` how many rounds there are (3), each after a look
at the idle program: the longest of some thousand gaps is mostly chance, so that of the middle round counts.
`DATELINE_ARTICLES_THERE` is how many articles are there before (300).
"""

import os
import sys
import threading
from collections.abc import Callable, Iterator
from itertools import islice
from pathlib import Path
from queue import Empty, SimpleQueue
from statistics import median
from time import perf_counter
from typing import Any

import pytest
from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from tests.benchmarks.gaps import Gaps, Stalls
from tests.generated import articles

from dateline.domain.changes import Changes
from dateline.services import importing, projects
from dateline.services._analyst import Finding, Known, read
from dateline.services.outcome import Outcome
from dateline.services.served import ServedCabinet, ServedProject
from dateline.store.engine import Place
from dateline.ui import style
from dateline.ui.desk import Progress
from dateline.ui.late import NoCollection
from dateline.ui.settings import Settings
from dateline.ui.tasks import Tasks
from dateline.ui.window import MainWindow

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

ARTICLES = int(os.environ.get("DATELINE_ARTICLES", "60"))
THERE = int(os.environ.get("DATELINE_ARTICLES_THERE", "300"))
_NAIVE = 20  # articles that the naive way is given: it shows what it is at once
ROUNDS = int(os.environ.get("DATELINE_ROUNDS", "3"))
LONGEST = 1.5  # times that of the idle program
_IDLE = 30_000  # milliseconds that the idle program is watched: as long as 200 articles take


class ThreadWork:
    """The naive way: a thread of the window's process reads, analyses and writes."""

    def __init__(self, project: projects.Project, paths: list[Path]) -> None:
        self._paths = paths
        self._project = project
        self._heard: SimpleQueue[Outcome] = SimpleQueue()
        self._done = 0
        threading.Thread(target=self._run, daemon=True).start()

    def poll(self) -> Progress:
        """As the window asks of any work."""
        changed: list[Changes] = []
        while True:
            try:
                changed.append(self._heard.get_nowait().changes)
            except Empty:
                break
        self._done += len(changed)
        total = len(self._paths)
        together = Changes.together(changed)
        return Progress(self._done, total, added=self._done, changes=together, finished=self._done == total)

    def cancel(self) -> None:
        """It is not asked to."""

    def _run(self) -> None:
        for path in self._paths:
            found = read(path, None, "d1", ())
            assert not isinstance(found, Known)
            self._heard.put(
                importing.add(self._project, Finding(found.document, found.analysis, found.original), who="a thread")
            )


@pytest.fixture
def window(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> Iterator[MainWindow]:
    """The real window with a project that has articles, as `ui.start` makes it."""
    path = tmp_path / "there.dateline"
    with projects.create_project(path, holder="a benchmark") as project:
        for article in articles(THERE):
            importing.add(project, Finding(*article), who="a benchmark")
    making, before = NoCollection(), sys.getswitchinterval()
    undress = style.dress(qapp)
    cabinet = ServedCabinet()
    made = MainWindow(cabinet, Settings(tmp_path / "window.ini"), Tasks())
    sys.setswitchinterval(0.001)
    qtbot.addWidget(made)
    made.show()
    made.begin(str(path))
    qtbot.waitUntil(lambda: made.desk is not None and not made.tasks.busy, timeout=60_000)
    making.end()
    qtbot.wait(1_000)
    yield made
    made.close()
    cabinet.close()
    undress()
    sys.setswitchinterval(before)


def _files(folder: Path, count: int, seed: int) -> Path:
    folder.mkdir()
    for number, (document, _, _) in enumerate(islice(articles(count, seed=seed), count)):
        (folder / f"{number:03}.txt").write_text(document.text, encoding="utf-8")
    return folder


def _watched(until: Callable[[QEventLoop], None]) -> Stalls:
    """The gaps in an event loop that *until* makes end."""
    loop = QEventLoop()
    until(loop)
    gaps = Gaps()
    loop.exec()
    return gaps.stop()


@pytest.mark.benchmark(group="stalls")
def test_the_window_does_not_stutter_while_articles_are_imported(
    benchmark: Any, window: MainWindow, tmp_path: Path
) -> None:
    new = [_files(tmp_path / f"new {number}", ARTICLES, 2 + number) for number in range(ROUNDS)]
    naive = sorted(_files(tmp_path / "naive", _NAIVE, 2 + ROUNDS).iterdir())
    desk = window.desk
    assert isinstance(desk, ServedProject)
    here = projects.join_project(Place(desk.path))  # beside the process that has it: nobody else writes then
    idle_seen: list[Stalls] = []
    ours_seen: list[Stalls] = []

    def idle(loop: QEventLoop) -> None:
        QTimer.singleShot(_IDLE, loop.quit)

    def background(loop: QEventLoop) -> None:
        window.imports.finished.connect(lambda _: loop.quit())
        window.errands.import_paths([new[len(ours_seen)]])

    def thread(loop: QEventLoop) -> None:
        window.imports.finished.connect(lambda _: loop.quit())
        window.imports.begin(ThreadWork(here, naive))

    def in_turn() -> None:
        for number in range(ROUNDS):
            idle_seen.append(_watched(idle))
            begun = perf_counter()
            ours_seen.append(_watched(background))
            print(
                f"\nidle: {idle_seen[-1]}\nours: {ours_seen[-1]}",
                f"({ours_seen[-1].longest / idle_seen[-1].longest:.2f} times)",
                f"{ARTICLES} articles in {perf_counter() - begun:.0f} s",
            )
            assert len(desk.reader.sources()) == THERE + ARTICLES * (number + 1)

    benchmark.pedantic(in_turn, rounds=1)
    naive_seen = _watched(thread)
    here.close()
    times = median(ours.longest / idle.longest for ours, idle in zip(ours_seen, idle_seen, strict=True))
    print(f"naive: {naive_seen}\nlongest gap while importing: {times:.2f} times that of the idle program")
    benchmark.extra_info["times"] = times
    assert max(ours.p99 for ours in ours_seen) <= 16
    assert times <= LONGEST
    assert naive_seen.p99 > max(ours.p99 for ours in ours_seen)
