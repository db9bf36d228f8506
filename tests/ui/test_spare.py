"""What the window's thread does in its spare time."""

from collections.abc import Generator
from time import perf_counter

from PySide6.QtCore import QObject, QRect, Qt, QTimer
from PySide6.QtGui import QPaintEvent, QRegion
from PySide6.QtWidgets import QListWidget, QWidget
from pytestqt.qtbot import QtBot

from dateline.ui.spare import Spare, draw_after_a_breath, draw_in_bands


def _steps(done: list[int], count: int, seconds: float = 0.0005) -> Generator[None, None, None]:
    try:
        for number in range(count):
            until = perf_counter() + seconds
            while perf_counter() < until:
                pass
            done.append(number)
            yield
    finally:
        done.append(-1)


def test_long_work_is_done_in_order_and_then_something_else(qtbot: QtBot) -> None:
    spare, done, over = Spare(), list[int](), list[bool]()
    spare.do(_steps(done, 20), lambda: over.append(spare.busy))
    assert not done
    assert spare.busy
    qtbot.waitUntil(lambda: bool(over), timeout=5_000)
    assert done == [*range(20), -1]
    assert over == [False]


def test_timers_are_served_meanwhile(qtbot: QtBot) -> None:
    spare, done, over = Spare(), list[int](), list[bool]()
    watch = QObject()
    timer = QTimer(watch)
    timer.setTimerType(Qt.TimerType.PreciseTimer)
    ticks: list[int] = []
    timer.timeout.connect(lambda: ticks.append(len(done)))
    timer.start(1)
    spare.do(_steps(done, 60), lambda: over.append(True))
    qtbot.waitUntil(lambda: bool(over), timeout=10_000)
    timer.stop()
    assert len(set(ticks)) >= 6


def test_other_work_takes_the_place_of_what_is_not_done_yet(qtbot: QtBot) -> None:
    spare, first, second, over = Spare(), list[int](), list[int](), list[str]()
    spare.do(_steps(first, 1_000), lambda: over.append("first"))
    qtbot.waitUntil(lambda: bool(first), timeout=5_000)
    spare.do(_steps(second, 3), lambda: over.append("second"))
    assert first[-1] == -1
    qtbot.waitUntil(lambda: bool(over), timeout=5_000)
    assert over == ["second"]


def test_work_that_is_stopped_is_never_over(qtbot: QtBot) -> None:
    spare, done, over = Spare(), list[str](), list[bool]()
    after = Spare()

    def steps() -> Generator[None, None, None]:
        done.append("a step")
        QTimer.singleShot(0, spare.stop)
        yield
        while True:
            done.append("another")
            until = perf_counter() + 0.002
            while perf_counter() < until:
                pass
            yield

    spare.do(steps(), lambda: over.append(True))
    qtbot.waitUntil(lambda: bool(done) and not spare.busy, timeout=5_000)
    after.do(_steps([], 2), lambda: over.append(False))
    qtbot.waitUntil(lambda: bool(over), timeout=5_000)
    assert over == [False]


def test_a_step_can_stop_the_work_that_it_belongs_to(qtbot: QtBot) -> None:
    spare, done = Spare(), list[int]()

    def steps() -> Generator[None, None, None]:
        try:
            spare.stop()
            yield
            done.append(0)
        finally:
            done.append(-1)

    spare.do(steps(), lambda: done.append(1))
    qtbot.waitUntil(lambda: bool(done), timeout=5_000)
    assert done == [-1]
    assert not spare.busy


class _Painted(QWidget):
    def __init__(self) -> None:
        super().__init__()
        self.times = 0

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 (Qt's name and promise)
        self.times += 1


def test_a_widget_is_drawn_once_after_a_breath(qtbot: QtBot) -> None:
    widget = _Painted()
    qtbot.addWidget(widget)
    widget.resize(200, 100)
    widget.show()
    qtbot.waitUntil(lambda: widget.times > 0, timeout=5_000)
    qtbot.wait(50)
    before = widget.times
    draw_after_a_breath(widget)
    draw_after_a_breath(widget)
    widget.update()
    assert not widget.updatesEnabled()
    qtbot.waitUntil(lambda: widget.times > before, timeout=5_000)
    qtbot.wait(50)
    assert widget.times == before + 1


class _List(QListWidget):
    def __init__(self) -> None:
        super().__init__()
        self.drawn: list[QRect] = []
        self.addItems([f"{number}" for number in range(200)])

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 (Qt's name)
        self.drawn.append(event.rect())
        super().paintEvent(event)


def _shown(qtbot: QtBot) -> _List:
    view = _List()
    qtbot.addWidget(view)
    view.resize(200, 300)
    view.show()
    qtbot.waitUntil(lambda: bool(view.drawn), timeout=5_000)
    qtbot.wait(50)
    view.drawn.clear()
    return view


def test_a_list_is_drawn_whole_in_bands(qtbot: QtBot) -> None:
    view = _shown(qtbot)
    draw_in_bands(view)
    draw_in_bands(view)
    view.viewport().update()
    assert not view.viewport().updatesEnabled()
    qtbot.waitUntil(lambda: len(view.drawn) >= 3, timeout=5_000)
    qtbot.wait(50)
    whole = view.viewport().rect()
    assert all(rect.height() < whole.height() / 2 for rect in view.drawn)
    assert sum((QRegion(rect) for rect in view.drawn), QRegion()).boundingRect() == whole
    assert len(view.drawn) == 3
    view.viewport().update()
    qtbot.waitUntil(lambda: whole in view.drawn, timeout=5_000)


def test_a_list_that_is_scrolled_meanwhile_is_drawn_at_once(qtbot: QtBot) -> None:
    view = _shown(qtbot)
    draw_in_bands(view)
    view.verticalScrollBar().setValue(5)
    qtbot.waitUntil(lambda: view.viewport().rect() in view.drawn, timeout=5_000)
