"""A bug is written down, told, and costs nothing that was done."""

import sys
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from dateline.errors import Cancelled, ProjectIsMissing
from dateline.ui.crash import LastResort, sentence


def _bug() -> tuple[type[BaseException], BaseException]:
    try:
        dict[str, int]()["a key"]
    except KeyError as error:
        return KeyError, error
    raise AssertionError


def test_a_bug_is_saved_written_down_and_told(qtbot: QtBot, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    order: list[str] = []
    told: list[str | None] = []
    last = LastResort(tmp_path / "crashes", lambda: order.append("saved"), told.append, print)
    kind, error = _bug()
    last.caught(kind, error, error.__traceback__)
    qtbot.waitUntil(lambda: bool(told))
    assert order == ["saved"]
    report = told[0]
    assert report is not None
    written = Path(report).read_text(encoding="utf-8")
    assert "KeyError" in written
    assert "Qt 6" in written
    assert report in sentence(report)
    assert "KeyError" in capsys.readouterr().err


def test_an_expected_error_that_nobody_caught_is_no_bug(qtbot: QtBot, tmp_path: Path) -> None:
    told: list[object] = []
    last = LastResort(tmp_path / "crashes", lambda: told.append("saved"), told.append, told.append)
    for error in (Cancelled(), ProjectIsMissing("there.dateline")):
        last.caught(type(error), error, None)
    qtbot.waitUntil(lambda: bool(told))
    assert told == [str(ProjectIsMissing("there.dateline"))]
    assert not (tmp_path / "crashes").exists()


def test_a_disk_that_cannot_be_written_is_no_second_crash(
    qtbot: QtBot, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    blocked = tmp_path / "a file"
    blocked.touch()
    told: list[str | None] = []
    last = LastResort(blocked / "crashes", lambda: None, told.append, print)
    last.install()
    last.uninstall()
    kind, error = _bug()
    last.caught(kind, error, error.__traceback__)
    qtbot.waitUntil(lambda: bool(told))
    assert told == [None]
    assert "report" not in sentence(None)


def test_only_the_last_reports_are_kept(qtbot: QtBot, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for number in range(25):
        (tmp_path / f"crash-20000101-{number:06}.txt").touch()
    last = LastResort(tmp_path, lambda: None, lambda _: None, print)
    kind, error = _bug()
    last.caught(kind, error, error.__traceback__)
    assert len(list(tmp_path.glob("crash-*.txt"))) == 20


def test_a_bug_that_comes_again_is_reported_once(
    qtbot: QtBot, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    saved: list[int] = []
    last = LastResort(tmp_path, lambda: saved.append(1), lambda _: None, print)
    kind, error = _bug()
    for _ in range(5):
        last.caught(kind, error, error.__traceback__)
    assert len(list(tmp_path.glob("crash-*.txt"))) == 1
    assert len(saved) == 5


def test_the_hooks_are_put_back(qtbot: QtBot, tmp_path: Path) -> None:
    before = sys.excepthook
    last = LastResort(tmp_path, lambda: None, lambda _: None, print)
    last.install()
    assert sys.excepthook != before
    last.uninstall()
    assert sys.excepthook == before
