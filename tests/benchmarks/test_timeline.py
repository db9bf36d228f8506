"""How long the timeline takes for a million facts, beside `QGraphicsView` with the same facts in the same run.

Run with `pytest tests/benchmarks/test_timeline.py --benchmark-only`; ordinary runs skip it. Times are of the window's
thread alone, so that what else the machine does changes little.
"""

from collections.abc import Callable
from statistics import quantiles
from time import process_time
from typing import Any

import pytest
from PySide6.QtCore import QPoint, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QImage, QPainter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QGraphicsScene, QGraphicsView, QWidget
from pytestqt.qtbot import QtBot
from tests.ui.panes.timeline.project import Crowd

from dateline.ui.panes.timeline import TimelinePane

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

FACTS = 1_000_000
SIZE = (1440, 320)
_FRAMES = 120


@pytest.fixture(scope="module")
def crowd() -> Crowd:
    """A million facts over six years."""
    return Crowd(FACTS)


def _pane(qtbot: QtBot, crowd: Crowd) -> TimelinePane:
    pane = TimelinePane()
    qtbot.addWidget(pane)
    pane.resize(*SIZE)
    pane.show_project(crowd)
    pane.show()
    qtbot.waitExposed(pane)
    pane.grab()
    return pane


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


def _measured(benchmark: Any, pane: TimelinePane, move: Callable[[int], None], name: str) -> None:
    times: list[float] = []
    benchmark.pedantic(lambda: times.extend(_painted(pane.canvas, _FRAMES, move)), rounds=1, warmup_rounds=1)
    times = times[_FRAMES:]
    benchmark.extra_info.update({"facts": FACTS, "what": name, "p95_ms": round(_p95(times), 2)})
    assert _p95(times) <= 8


@pytest.mark.benchmark(group="timeline")
def test_zooming_a_million_facts(benchmark: Any, qtbot: QtBot, crowd: Crowd) -> None:
    pane = _pane(qtbot, crowd)
    _measured(benchmark, pane, _zoom_in_and_out(pane), "zoom, a frame")


@pytest.mark.benchmark(group="timeline")
@pytest.mark.parametrize("days", [2000.0, 300.0, 30.0, 3.0])
def test_panning_a_million_facts(benchmark: Any, qtbot: QtBot, crowd: Crowd, days: float) -> None:
    pane = _pane(qtbot, crowd)
    stage = pane.canvas.stage
    assert stage is not None
    middle = float(crowd.bars().low[FACTS // 2])
    stage.show_days(middle - days / 2, middle + days / 2)
    _measured(benchmark, pane, lambda frame: pane.canvas.pan(25.0 if frame % 60 < 40 else -50.0), f"pan, {days:g} days")


@pytest.mark.benchmark(group="timeline")
def test_choosing_under_the_pointer(benchmark: Any, qtbot: QtBot, crowd: Crowd) -> None:
    pane = _pane(qtbot, crowd)
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
    benchmark.extra_info.update({"facts": FACTS, "what": "choose under the pointer", "ms": round(each, 3)})
    assert len(chosen) == len(points) * 6
    assert each <= 5


@pytest.mark.benchmark(group="timeline")
def test_the_same_in_a_graphics_view(benchmark: Any, qtbot: QtBot, crowd: Crowd) -> None:
    """The naive way: an item a fact, in lanes by chance, zoomed by the same factors."""
    pane = _pane(qtbot, crowd)
    ours = _p95(_painted(pane.canvas, _FRAMES, _zoom_in_and_out(pane)))
    scene = QGraphicsScene()
    bars = crowd.bars()
    brush = QBrush(QColor("#6a9b90"))
    first = int(bars.low[0])
    for row, (low, high) in enumerate(zip(bars.low.tolist(), bars.high.tolist(), strict=True)):
        item = scene.addRect(QRectF(low - first, row % 40 * 6, high - low + 1, 5), Qt.PenStyle.NoPen, brush)
        item.setFlag(item.GraphicsItemFlag.ItemIsSelectable)
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
    ratio = round(theirs / ours, 1)
    benchmark.extra_info.update(
        {"facts": FACTS, "p95_ms": round(theirs, 1), "ours_p95_ms": round(ours, 2), "ratio": ratio}
    )
    scene.clear()
    assert ratio > 10
