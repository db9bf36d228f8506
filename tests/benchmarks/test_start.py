"""How long the program takes to start, in whole processes, beside an empty window of PySide6 started in turn with it.

Run with `pytest tests/benchmarks/test_start.py --benchmark-only -s`; ordinary runs skip it. The first paint is told,
and when the window is of use: the last project is on the screen (the sample with its five articles), every pane is
filled, and a press of J has been answered. In between, how long a timer of 5 ms was kept waiting. `DATELINE_STARTS` is
how often both are started (9). Both run from compiled modules, as an installed program does.
"""

import json
import os
import subprocess
import sys
import time
from pathlib import Path
from statistics import median
from typing import Any

import pytest

from dateline.services import importing, projects

STARTS = int(os.environ.get("DATELINE_STARTS", "9"))
FIRST_PAINT = 2.5  # times that of an empty window
OF_USE = 6.0
FRAME = 16.0  # milliseconds

_CLOCK = """
import json, os, sys, time
def now():
    return (time.monotonic() - float(os.environ["DATELINE_BEGAN"])) * 1000
"""

_WATCH = """
from PySide6.QtCore import QEvent, QObject, QTimer, Qt
class Watch(QObject):
    def __init__(self, then):
        super().__init__()
        self.then, self.seen = then, False
    def eventFilter(self, watched, event):
        if not self.seen and event.type() == QEvent.Type.Paint:
            self.seen = True
            QTimer.singleShot(0, self.then)
        return False
"""

_EMPTY = (
    _CLOCK
    + _WATCH
    + """
from PySide6.QtWidgets import QApplication, QWidget
app = QApplication([])
window = QWidget()
window.resize(1440, 900)
def painted():
    print(json.dumps({"paint": now()}), flush=True)
    os._exit(0)
watch = Watch(painted)
window.installEventFilter(watch)
window.show()
app.exec()
"""
)

_LOOKING = (
    _WATCH
    + """
from PySide6.QtWidgets import QApplication
run = QApplication.exec
told, gaps, last = {}, [], 0.0
def look():
    global last
    at = time.perf_counter()
    gaps.append((at - last) * 1000)
    last = at
    if window.desk is None or window.tasks.busy or not window.rooms.text.page.text:
        return
    if not window.selection.focus.fact:
        from PySide6.QtTest import QTest
        told["filled"] = now()
        QTest.keyClick(QApplication.focusWidget() or window, Qt.Key.Key_J)
        window.repaint()
        last = time.perf_counter()
        told["of use"] = now()
        gaps.sort()
        print(json.dumps({**told, "gaps": gaps}), flush=True)
        os._exit(0)
def painted():
    global last
    told["paint"] = now()
    told["heavy"] = [name for name in HEAVY if name in sys.modules]
    last = time.perf_counter()
    timer.start(5)
HEAVY = ("spacy", "sqlalchemy", "alembic", "numpy", "pydantic", "lxml", "networkx")
def exec_(*_):
    global window, timer, watch
    from dateline.ui.window import MainWindow
    window = next(one for one in QApplication.topLevelWidgets() if isinstance(one, MainWindow))
    timer = QTimer()
    timer.setTimerType(Qt.TimerType.PreciseTimer)
    timer.timeout.connect(look)
    watch = Watch(painted)
    window.installEventFilter(watch)
    return run()
QApplication.exec = exec_
"""
)

# The program starts the process of its projects before it loads Qt: so must what looks at it.
_OURS = (
    _CLOCK
    + f"""
from dateline import app as program
from dateline.services.served import ServedCabinet
start = ServedCabinet.start
def start_and_look(cabinet):
    start(cabinet)
    exec({_LOOKING!r}, globals())
ServedCabinet.start = start_and_look
program.open_window(None)
"""
)


@pytest.fixture
def surroundings(tmp_path: Path) -> dict[str, str]:
    """A reader's own folders, with the sample project as the last one, and compiled modules."""
    path = tmp_path / "Sample.dateline"
    with projects.create_sample(path, holder="the benchmarks") as project:
        list(importing.import_sources(project, [], manifest=projects.sample_manifest()))
    settings = tmp_path / "config" / "dateline" / "window.ini"
    settings.parent.mkdir(parents=True)
    settings.write_text(f"[General]\nrecent={path}\n", encoding="utf-8")
    variables = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    return {
        **variables,
        "QT_QPA_PLATFORM": os.environ.get("QT_QPA_PLATFORM", "offscreen"),
        "XDG_CONFIG_HOME": str(tmp_path / "config"),
        "XDG_DATA_HOME": str(tmp_path / "data"),
        "PYTHONPYCACHEPREFIX": str(tmp_path / "compiled"),
    }


def _start(script: str, surroundings: dict[str, str]) -> dict[str, Any]:
    variables = {**surroundings, "DATELINE_BEGAN": repr(time.monotonic())}
    command = [sys.executable, "-c", script]
    done = subprocess.run(command, env=variables, capture_output=True, text=True, timeout=60, check=True)
    told: dict[str, Any] = json.loads(done.stdout.splitlines()[-1])
    return told


def test_starting_with_the_last_project(
    benchmark: Any, surroundings: dict[str, str], capsys: pytest.CaptureFixture[str]
) -> None:
    empty: list[float] = []
    ours: list[dict[str, Any]] = []

    def in_turn() -> None:
        for number in range(STARTS + 1):
            bare, told = _start(_EMPTY, surroundings), _start(_OURS, surroundings)
            if number:  # the first compiles
                empty.append(bare["paint"])
                ours.append(told)

    benchmark.pedantic(in_turn, rounds=1)
    bare = median(empty)
    paint, filled, of_use = (median(told[name] for told in ours) for name in ("paint", "filled", "of use"))
    longest = median(told["gaps"][-1] for told in ours)
    p99 = median(told["gaps"][int(len(told["gaps"]) * 0.99)] for told in ours)
    with capsys.disabled():
        print(
            f"\nempty window painted after {bare:.0f} ms; ours after {paint:.0f} ({paint / bare:.1f} times), filled"
            f" after {filled:.0f} ({filled / bare:.1f}), of use after {of_use:.0f} ({of_use / bare:.1f}); a timer of"
            f" 5 ms waited {p99:.0f} ms (p99), {longest:.0f} at most"
        )
    assert all(told["heavy"] == [] for told in ours)
    assert paint <= FIRST_PAINT * bare
    assert of_use <= OF_USE * bare
    assert p99 <= FRAME
