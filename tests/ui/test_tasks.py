"""Slow reads run beside the window, and only the newest answer counts."""

import threading
from concurrent.futures import ThreadPoolExecutor

import pytest
from pytestqt.exceptions import capture_exceptions
from pytestqt.qtbot import QtBot

from dateline.errors import BadQuery, Cancelled
from dateline.ui.tasks import Tasks


def test_the_result_comes_back_on_the_windows_thread(qtbot: QtBot) -> None:
    tasks = Tasks()
    threads: list[threading.Thread] = []
    done: list[int] = []

    def then(result: int) -> None:
        threads.append(threading.current_thread())
        done.append(result)

    def work() -> int:
        threads.append(threading.current_thread())
        return 42

    tasks.ask("one", work, then)
    qtbot.waitUntil(lambda: not tasks.busy)
    assert done == [42]
    assert threads[0] is not threading.main_thread()
    assert threads[1] is threading.main_thread()
    tasks.close()


def test_a_newer_question_supersedes_an_older_one(qtbot: QtBot) -> None:
    tasks = Tasks()
    go = threading.Event()
    answers: list[str] = []

    def slow() -> str:
        go.wait(5)
        return "old"

    tasks.ask("search", slow, answers.append)
    tasks.ask("search", lambda: "new", answers.append)
    tasks.ask("other", lambda: "beside", answers.append)
    go.set()
    qtbot.waitUntil(lambda: not tasks.busy)
    assert sorted(answers) == ["beside", "new"]
    tasks.close()


def test_what_was_called_off_is_not_told(qtbot: QtBot) -> None:
    tasks = Tasks()
    told: list[object] = []
    tasks.failed.connect(told.append)

    def called_off() -> None:
        raise Cancelled

    tasks.ask("one", called_off, told.append)
    tasks.ask("other", called_off, told.append, told.append)
    qtbot.waitUntil(lambda: not tasks.busy)
    assert told == []
    tasks.close()


def test_what_waits_for_long_on_a_crew_of_its_own_keeps_no_reader_waiting(qtbot: QtBot) -> None:
    tasks = Tasks()
    go = threading.Event()
    answers: list[str] = []

    def slow() -> str:
        go.wait(5)
        return "written"

    with ThreadPoolExecutor(max_workers=1) as crew:
        for number in range(3):
            tasks.ask(f"write {number}", slow, answers.append, crew=crew)
        tasks.ask("read", lambda: "read", answers.append)
        qtbot.waitUntil(lambda: answers == ["read"])
        go.set()
        qtbot.waitUntil(lambda: not tasks.busy)
    assert answers == ["read", "written", "written", "written"]
    tasks.close()


def test_what_was_dropped_is_not_delivered(qtbot: QtBot) -> None:
    tasks = Tasks()
    answers: list[int] = []
    tasks.ask("one", lambda: 1, answers.append)
    tasks.drop("one")
    qtbot.waitUntil(lambda: not tasks.busy)
    assert answers == []
    tasks.close()


def test_an_expected_error_is_a_sentence(qtbot: QtBot) -> None:
    tasks = Tasks()

    def refuse() -> int:
        raise BadQuery("There is nothing to search for.")

    with qtbot.waitSignal(tasks.failed) as failed:
        tasks.ask("one", refuse, lambda _: None)
    assert failed.args == ["There is nothing to search for."]
    kept: list[str] = []
    tasks.ask("two", refuse, lambda _: None, lambda error: kept.append(str(error)))
    qtbot.waitUntil(lambda: kept == ["There is nothing to search for."])
    tasks.close()


def test_a_bug_stays_a_bug(qtbot: QtBot) -> None:
    tasks = Tasks()
    with capture_exceptions() as caught:
        tasks.ask("one", lambda: 1 // 0, lambda _: None)
        qtbot.waitUntil(lambda: not tasks.busy)
    assert [kind for kind, _, _ in caught] == [ZeroDivisionError]
    tasks.close()


def test_inline_tasks_are_done_at_once() -> None:
    answers: list[int] = []
    tasks = Tasks(inline=True)
    tasks.ask("one", lambda: 1, answers.append)
    assert answers == [1]
    with pytest.raises(ZeroDivisionError):
        tasks.ask("two", lambda: 1 // 0, answers.append)
