"""What comes after the first paint comes a step at a time."""

import gc
from collections.abc import Iterator

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget
from pytestqt.exceptions import capture_exceptions
from pytestqt.qtbot import QtBot

from dateline.ui.late import NoCollection, when_painted
from dateline.ui.tasks import Tasks


def test_what_waits_for_the_paint_comes_once_and_after_it(qtbot: QtBot) -> None:
    seen: list[str] = []

    class Painted(QWidget):
        def paintEvent(self, event: object) -> None:  # noqa: N802 (Qt's name)
            seen.append("painted")

    widget = Painted()
    qtbot.addWidget(widget)
    when_painted(widget, lambda: seen.append("then"))
    widget.show()
    qtbot.waitUntil(lambda: "then" in seen)
    assert seen[0] == "painted"
    widget.repaint()
    qtbot.wait(450)
    assert seen.count("then") == 1


def test_a_window_that_is_never_painted_is_not_waited_for(qtbot: QtBot) -> None:
    widget = QWidget()
    qtbot.addWidget(widget)
    seen: list[str] = []
    when_painted(widget, lambda: seen.append("then"))
    qtbot.waitUntil(lambda: seen == ["then"])


def test_steps_leave_room_for_the_reader_between_them(qtbot: QtBot) -> None:
    tasks = Tasks()
    done: list[str] = []

    def steps() -> Iterator[None]:
        for number in range(3):
            done.append(f"step {number}")
            QTimer.singleShot(0, lambda number=number: done.append(f"reader {number}"))
            yield

    tasks.in_turns(steps(), lambda: done.append("over"))
    assert tasks.busy
    qtbot.waitUntil(lambda: not tasks.busy)
    assert done == ["step 0", "reader 0", "step 1", "reader 1", "step 2", "reader 2", "over"]
    tasks.close()


def test_a_bug_in_a_step_is_not_swallowed_and_nothing_waits_for_it(qtbot: QtBot) -> None:
    tasks = Tasks()
    over: list[str] = []

    def steps() -> Iterator[None]:
        yield
        raise ZeroDivisionError

    with capture_exceptions() as found:
        tasks.in_turns(steps(), lambda: over.append("over"))
        qtbot.waitUntil(lambda: not tasks.busy)
    assert [kind for kind, _, _ in found] == [ZeroDivisionError]
    assert over == []
    tasks.close()


def test_a_closed_window_does_no_more_steps(qtbot: QtBot) -> None:
    tasks = Tasks()
    done: list[int] = []

    def steps() -> Iterator[None]:
        for number in range(3):
            done.append(number)
            yield

    tasks.in_turns(steps(), lambda: done.append(99))
    tasks.close()
    qtbot.wait(30)
    assert done == [0]


def test_garbage_is_collected_again_once_the_window_is_there() -> None:
    making = NoCollection()
    assert not gc.isenabled()
    making.end()
    making.end()
    assert gc.isenabled()
    gc.unfreeze()
