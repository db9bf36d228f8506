"""The real window with a large project, in a process of its own: opens it, searches, scrolls, and says what it cost.

Run by `test_large_project.py` with the path of the project; prints one line of JSON. Times are milliseconds.
"""

import json
import os
import random
import sys
import tempfile
from collections import Counter
from collections.abc import Callable
from dataclasses import asdict
from pathlib import Path
from statistics import quantiles
from time import perf_counter, thread_time
from typing import Any

from PySide6.QtCore import QPoint
from PySide6.QtGui import QImage, QPainter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from tests.benchmarks.gaps import Gaps

from dateline.domain.views import Choice
from dateline.services.served import ServedCabinet
from dateline.ui import style
from dateline.ui.late import NoCollection
from dateline.ui.settings import Settings
from dateline.ui.tasks import Tasks
from dateline.ui.window import MainWindow

_FRAMES = 300
_PATIENCE = 120.0  # seconds
_FIRST = 5.0  # seconds after a project was asked for


def _until(done: Callable[[], bool], *, least: float = 0.0) -> None:
    begun = perf_counter()
    while perf_counter() - begun < least or not done():
        assert perf_counter() - begun < _PATIENCE, "it does not come to an end"
        QTest.qWait(5)


def _frames(widget: QWidget, move: Callable[[int], None]) -> float:
    """Of the milliseconds of this thread's CPU that moving and painting a frame takes: the 95th percentile."""
    picture = QImage(widget.size(), QImage.Format.Format_ARGB32_Premultiplied)
    times = []
    for frame in range(_FRAMES):
        begun = thread_time()
        move(frame)
        painter = QPainter(picture)
        widget.render(painter, QPoint())
        painter.end()
        times.append((thread_time() - begun) * 1_000)
    return quantiles(times, n=20)[18]


def _memory(*processes: int | None) -> dict[str, float]:
    """Of these together, in MB: what is in memory now, and the most that ever was of each."""
    told: Counter[str] = Counter()
    for process in processes:
        lines = dict(line.split(":", 1) for line in Path(f"/proc/{process}/status").read_text().splitlines())
        told.update({name: int(lines[name].split()[0]) for name in ("VmRSS", "VmHWM")})
    return {name: size / 1_024 for name, size in told.items()}


def measure(path: str, words: list[str]) -> dict[str, Any]:
    """Open the project at *path*, search for *words* by keys, scroll."""
    app = QApplication([])
    style.dress(app)
    found: dict[str, Any] = {}
    making = NoCollection()
    with tempfile.TemporaryDirectory() as folder:
        cabinet = ServedCabinet()
        window = MainWindow(cabinet, Settings(Path(folder) / "window.ini"), Tasks())
        sys.setswitchinterval(0.001)
        window.show()
        begun = perf_counter()
        window.furnish()
        QTest.qWait(300)
        gaps = Gaps()
        begun = perf_counter()
        window.open_path(path)
        _until(lambda: window.desk is not None and window.selection.focus.source is not None)
        found["usable"] = (perf_counter() - begun) * 1_000
        _until(lambda: not window.tasks.busy)
        found["settled"] = (perf_counter() - begun) * 1_000
        _until(lambda: perf_counter() - begun > _FIRST)
        found["opening"] = asdict(gaps.stop())
        making.end()
        _until(lambda: not window.tasks.busy, least=0.5)
        found["memory_opened"] = _memory(os.getpid(), cabinet.process)

        assert window.desk is not None
        view = window.rooms.sources.view
        bar = view.verticalScrollBar()
        found["list_scrolled"] = _frames(view.viewport(), lambda _: bar.setValue(bar.value() + 37))
        jumps = random.Random(5)
        found["list_jumped"] = _frames(view.viewport(), lambda _: bar.setValue(jumps.randrange(bar.maximum())))
        model = window.rooms.sources.model
        window.selection.choose(Choice(source=model.source(model.index(model.rowCount() * 2 // 3))))
        _until(lambda: not window.tasks.busy, least=0.2)
        page = window.rooms.text.page
        lines = page.verticalScrollBar()
        found["text_scrolled"] = _frames(
            page.viewport(), lambda frame: lines.setValue(frame * 23 % max(1, lines.maximum()))
        )

        gaps = Gaps()
        for query in words:
            window.search.begin()
            QTest.keyClicks(window.search, query, delay=30)
            _until(lambda: not window.tasks.busy, least=0.15)
            window.search.clear()
        window.search.popup.dismiss()
        window.filtering.keep_found(words[0])
        _until(lambda: not window.tasks.busy, least=0.5)
        window.filtering.clear()
        _until(lambda: not window.tasks.busy, least=0.3)
        found["searching"] = asdict(gaps.stop())
        found["memory"] = _memory(os.getpid(), cabinet.process)
        window.close()
    return found


if __name__ == "__main__":
    print(json.dumps(measure(sys.argv[1], json.loads(sys.argv[2]))))
