"""How long the timeline takes for a million facts of a real project, beside the naive ways in the same run.

Run with `DATELINE_FACTS=1000000 pytest tests/benchmarks/test_timeline.py --benchmark-only -s`; ordinary runs skip it,
and without that number it is smaller. `DATELINE_MADE` names a folder that keeps the project from run to run. Frames
are processor time, so that what else the machine does changes little.
"""

import gc
import itertools
import os
import resource
from collections.abc import Callable, Iterator
from pathlib import Path
from statistics import quantiles
from time import perf_counter, process_time
from typing import Any

import pytest
from PySide6.QtCore import QPoint, QRectF, Qt, QTimer
from PySide6.QtGui import QBrush, QColor, QImage, QPainter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QGraphicsScene, QGraphicsView, QWidget
from pytestqt.qtbot import QtBot
from sqlalchemy import select
from tests.benchmarks import dated
from tests.builders import release

from dateline.domain.changes import Changes
from dateline.services import importing, projects
from dateline.services._analyst import Finding
from dateline.services.reading import Reader
from dateline.store import bars, tables
from dateline.store.project import Project
from dateline.ui.panes.timeline import TimelinePane
from dateline.ui.panes.timeline.grouping import LanesBy
from dateline.ui.tasks import Tasks

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

FACTS = int(os.environ.get("DATELINE_FACTS", "100000"))
SIZE = (1440, 320)
_FRAMES = 120
_PATIENCE = 120_000  # milliseconds


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Project]:
    """So many facts over six years, in a project file whose arrays are kept."""
    folder = Path(os.environ["DATELINE_MADE"]) if "DATELINE_MADE" in os.environ else tmp_path_factory.mktemp("made")
    path = dated.make(folder / f"dated-{FACTS}.dateline", FACTS)
    with projects.open_project(path, holder="a benchmark") as opened:
        with opened.upkeep() as connection:
            bars.forget(connection)
            bars.keep(connection, opened.version())
        yield opened


@pytest.fixture
def tasks() -> Iterator[Tasks]:
    """Threads beside the window's."""
    made = Tasks()
    yield made
    made.close()


@pytest.fixture
def pane(qtbot: QtBot, project: Project, tasks: Tasks) -> TimelinePane:
    """The timeline of the project, with everything there."""
    return _pane(qtbot, Reader(project), tasks)


def _pane(qtbot: QtBot, reader: Reader, tasks: Tasks) -> TimelinePane:
    pane = TimelinePane()
    qtbot.addWidget(pane)
    pane.tasks = tasks
    pane.resize(*SIZE)
    pane.show()
    qtbot.waitExposed(pane)
    pane.show_project(reader)
    _settled(qtbot, pane)
    return pane


def _settled(qtbot: QtBot, pane: TimelinePane) -> None:
    """Wait until nothing is to come any more, labels included."""
    for _ in range(3):
        qtbot.waitUntil(
            lambda: not pane.tasks.busy and pane.canvas.stage is not None and pane.canvas.updatesEnabled(),
            timeout=_PATIENCE,
        )
        pane.canvas.settle()
        pane.grab()


def _painted(widget: QWidget, frames: int, move: Callable[[int], None]) -> list[float]:
    """The milliseconds of CPU that each of *frames* takes: moved, then painted into a picture."""
    picture = QImage(widget.size(), QImage.Format.Format_ARGB32_Premultiplied)
    times = []
    for frame in range(frames):
        begun = process_time()
        move(frame)
        painter = QPainter(picture)
        widget.render(painter, QPoint())
        painter.end()
        times.append((process_time() - begun) * 1000)
    return times


def _p95(times: list[float]) -> float:
    return quantiles(times, n=20)[-1]


def _zoom_in_and_out(pane: TimelinePane) -> Callable[[int], None]:
    return lambda frame: pane.canvas.zoom(1.12 if frame % _FRAMES < _FRAMES / 2 else 1 / 1.12, 500.0 + frame)


def _report(benchmark: Any, **measured: object) -> None:
    benchmark.extra_info.update({"facts": FACTS, **measured})
    print(f"\n{measured}")


def _measured(benchmark: Any, pane: TimelinePane, move: Callable[[int], None], name: str) -> None:
    times: list[float] = []
    benchmark.pedantic(lambda: times.extend(_painted(pane.canvas, _FRAMES, move)), rounds=1, warmup_rounds=1)
    times = times[_FRAMES:]
    _report(benchmark, what=name, p95_ms=round(_p95(times), 2), longest_ms=round(max(times), 1))
    assert _p95(times) <= 8


def _memory() -> float:
    """Megabytes that the process holds now."""
    pages = int(Path("/proc/self/statm").read_text().split()[1])
    return pages * resource.getpagesize() / 1e6


# Loading ----------------------------------------------------------------------------------------------------------


@pytest.mark.benchmark(group="timeline")
def test_reading_the_arrays_beside_rows(benchmark: Any, project: Project) -> None:
    def read() -> None:
        Reader(project).bars()

    benchmark.pedantic(read, rounds=3, warmup_rounds=1)
    kept = benchmark.stats.stats.median * 1000
    with project.upkeep() as connection:
        bars.forget(connection)
    begun = perf_counter()
    read()
    afresh = (perf_counter() - begun) * 1000
    with project.upkeep() as connection:
        bars.keep(connection, project.version())
    f = tables.fact
    begun = perf_counter()
    with project.read() as connection:
        columns = (f.c.id, f.c.low, f.c.high, f.c.flags, f.c.origins, f.c.confidence, f.c.source)
        rows = [row for row in connection.execute(select(*columns).where(f.c.shown).order_by(f.c.low)) if row.low]
    naive = (perf_counter() - begun) * 1000
    assert len(rows) >= FACTS
    _report(
        benchmark, what="reading the facts", kept_ms=round(kept, 1), afresh_ms=round(afresh), rows_ms=round(naive),
        ratio=round(naive / kept),
    )  # fmt: skip
    assert naive / kept > 20


@pytest.mark.benchmark(group="timeline")
def test_after_a_small_import_little_is_read_again(benchmark: Any, project: Project) -> None:
    reader = Reader(project)
    before = len(reader.bars().key)
    number = 10_000 + project.version()
    times = []

    def imported() -> tuple[tuple[()], dict[str, Any]]:
        nonlocal number
        number += 1
        article = release(number, f"/{number}.txt")
        importing.add(project, Finding(article.document, article.analysis, article.original), who="a benchmark")
        return (), {}

    def read() -> None:
        begun = perf_counter()
        reader.bars()
        times.append((perf_counter() - begun) * 1000)

    benchmark.pedantic(read, setup=imported, rounds=3)
    assert len(reader.bars().key) > before
    _report(benchmark, what="reading after an import", ms=round(benchmark.stats.stats.median * 1000, 1))


@pytest.mark.benchmark(group="timeline")
def test_loading_leaves_the_window_alone(benchmark: Any, qtbot: QtBot, project: Project, tasks: Tasks) -> None:
    """The gaps between the ticks of a 5 ms timer while the facts are read, sorted and first drawn."""
    empty = TimelinePane()
    qtbot.addWidget(empty)
    empty.resize(*SIZE)
    empty.show()
    empty.grab()
    gc.collect()
    before = _memory()
    ticks: list[float] = []
    timer = QTimer()
    timer.setInterval(5)
    timer.timeout.connect(lambda: ticks.append(perf_counter()))
    timer.start()
    qtbot.wait(200)
    ticks.clear()

    def load() -> TimelinePane:
        begun = perf_counter()
        made = _pane_loading(qtbot, Reader(project), tasks)
        qtbot.waitUntil(lambda: made.canvas.stage is not None, timeout=_PATIENCE)
        qtbot.waitUntil(lambda: not tasks.busy, timeout=_PATIENCE)
        _report(benchmark, what="loading, until bars are drawn", ms=round((perf_counter() - begun) * 1000))
        return made

    made = benchmark.pedantic(load, rounds=1)
    qtbot.wait(100)
    timer.stop()
    gaps = sorted((after - tick) * 1000 for tick, after in itertools.pairwise(ticks))
    gc.collect()
    _report(
        benchmark, what="the window meanwhile", gap_p99_ms=round(gaps[int(len(gaps) * 0.99)], 1),
        longest_ms=round(gaps[-1], 1), megabytes=round(_memory() - before),
    )  # fmt: skip
    assert made.canvas.stage is not None
    assert _memory() - before < 300


def _pane_loading(qtbot: QtBot, reader: Reader, tasks: Tasks) -> TimelinePane:
    pane = TimelinePane()
    qtbot.addWidget(pane)
    pane.tasks = tasks
    pane.resize(*SIZE)
    pane.show()
    pane.show_project(reader)
    return pane


@pytest.mark.benchmark(group="timeline")
def test_a_change_is_shown_without_reading_everything(
    benchmark: Any, qtbot: QtBot, project: Project, pane: TimelinePane
) -> None:
    number = 20_000 + project.version()

    def imported() -> tuple[tuple[Changes], dict[str, Any]]:
        nonlocal number
        number += 1
        article = release(number, f"/{number}.txt")
        finding = Finding(article.document, article.analysis, article.original)
        return (importing.add(project, finding, who="a benchmark").changes,), {}

    def show(changes: Changes) -> None:
        before = pane.canvas.stage
        pane.show_changes(changes)
        qtbot.waitUntil(lambda: pane.canvas.stage is not before, timeout=_PATIENCE)

    benchmark.pedantic(show, setup=imported, rounds=3)
    _report(benchmark, what="an import, until its bars are there", ms=round(benchmark.stats.stats.median * 1000))


@pytest.mark.benchmark(group="timeline")
def test_entities_get_lanes(benchmark: Any, qtbot: QtBot, pane: TimelinePane) -> None:
    def group() -> None:
        pane.group_by(LanesBy.ENTITY)
        qtbot.waitUntil(lambda: not pane.tasks.busy, timeout=_PATIENCE)

    benchmark.pedantic(group, rounds=1)
    assert pane.canvas.stage is not None
    assert len(pane.canvas.stage.groups) == 12
    _report(benchmark, what="lanes by entity, first time", ms=round(benchmark.stats.stats.median * 1000))
    _settled(qtbot, pane)
    zooming = _p95(_painted(pane.canvas, _FRAMES, _zoom_in_and_out(pane))[_FRAMES // 10 :])
    _report(benchmark, what="lanes by entity, zoom, a frame", p95_ms=round(zooming, 2))
    assert zooming <= 8


# Frames -----------------------------------------------------------------------------------------------------------


@pytest.mark.benchmark(group="timeline")
def test_zooming(benchmark: Any, pane: TimelinePane) -> None:
    _measured(benchmark, pane, _zoom_in_and_out(pane), "zoom, a frame")


@pytest.mark.benchmark(group="timeline")
@pytest.mark.parametrize("days", [2000.0, 300.0, 30.0, 3.0])
def test_panning(benchmark: Any, pane: TimelinePane, days: float) -> None:
    stage = pane.canvas.stage
    assert stage is not None
    middle = float(stage.index.bars.low[FACTS // 2])
    stage.show_days(middle - days / 2, middle + days / 2)
    _measured(benchmark, pane, lambda frame: pane.canvas.pan(25.0 if frame % 60 < 40 else -50.0), f"pan, {days:g} days")


@pytest.mark.benchmark(group="timeline")
def test_choosing_under_the_pointer(benchmark: Any, pane: TimelinePane) -> None:
    layout = pane.canvas.layout_now()
    assert layout is not None
    places = [pane.canvas.where(item.key) for item in layout.items]
    points = [place.center().toPoint() for place in places if place is not None]
    chosen: list[int] = []
    pane.canvas.chosen.connect(chosen.append)

    def choose() -> None:
        for point in points:
            QTest.mouseClick(pane.canvas, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, point)

    benchmark.pedantic(choose, rounds=5, warmup_rounds=1)
    each = benchmark.stats.stats.median / len(points) * 1000
    _report(benchmark, what="choose under the pointer", ms=round(each, 3))
    assert len(chosen) == len(points) * 6
    assert each <= 5


@pytest.mark.benchmark(group="timeline")
def test_the_same_in_a_graphics_view(benchmark: Any, qtbot: QtBot, pane: TimelinePane) -> None:
    """The naive way: an item a fact, in lanes by chance, zoomed by the same factors."""
    ours = _p95(_painted(pane.canvas, _FRAMES, _zoom_in_and_out(pane)))
    assert pane.canvas.stage is not None
    shown = pane.canvas.stage.index.bars
    begun = perf_counter()
    scene = QGraphicsScene()
    brush = QBrush(QColor("#6a9b90"))
    first = int(shown.low[0])
    for row, (low, high) in enumerate(zip(shown.low.tolist(), shown.high.tolist(), strict=True)):
        item = scene.addRect(QRectF(low - first, row % 40 * 6, high - low + 1, 5), Qt.PenStyle.NoPen, brush)
        item.setFlag(item.GraphicsItemFlag.ItemIsSelectable)
    filled = perf_counter() - begun
    view = QGraphicsView(scene)
    qtbot.addWidget(view)
    view.resize(*SIZE)
    view.fitInView(scene.sceneRect())
    view.show()
    qtbot.waitExposed(view)
    _painted(view.viewport(), 1, lambda _: view.scale(1.01, 1.0))  # the first one builds its tree of items
    times: list[float] = []
    benchmark.pedantic(lambda: times.extend(_painted(view.viewport(), 6, lambda _: view.scale(1.12, 1.0))), rounds=1)
    theirs = _p95(times)
    _report(
        benchmark, what="QGraphicsView, zoom, a frame", p95_ms=round(theirs, 1), ours_p95_ms=round(ours, 2),
        ratio=round(theirs / ours, 1), filling_s=round(filled, 1),
    )  # fmt: skip
    scene.clear()
    assert theirs / ours > (10 if FACTS >= 1_000_000 else 2)
