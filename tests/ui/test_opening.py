"""Projects are opened beside the window's thread, one in place of the other."""

from pathlib import Path

import pytest
from pytestqt.exceptions import capture_exceptions
from pytestqt.qtbot import QtBot

from dateline.domain.changes import Changes
from dateline.store import project as projects
from tests.ui.driver import Driver


@pytest.fixture
def two(tmp_path: Path) -> tuple[Path, Path]:
    """Two empty projects."""
    paths = tmp_path / "One.dateline", tmp_path / "Other.dateline"
    for path in paths:
        projects.create(path, "a test").close()
    return paths


def test_who_thinks_better_of_a_project_leaves_it_to_others(real: Driver, two: tuple[Path, Path]) -> None:
    one, other = map(str, two)
    real.window.opening.open(one)
    real.window.opening.open(other)
    real.settles()
    assert real.window.desk is not None
    assert real.window.desk.path == other
    with projects.open_(one, "somebody else") as free:
        assert free.writable


def test_asking_twice_for_a_project_opens_it_once(real: Driver, two: tuple[Path, Path]) -> None:
    for _ in range(2):
        real.window.opening.open(str(two[0]))
    real.settles()
    assert real.window.desk is not None
    assert real.window.desk.read_only is None
    assert not real.window.notice.isVisible()


def test_after_a_project_that_cannot_be_opened_it_can_be_asked_for_again(real: Driver, tmp_path: Path) -> None:
    path = tmp_path / "Late.dateline"
    real.window.opening.open(str(path))
    real.settles()
    assert real.window.desk is None
    projects.create(path, "a test").close()
    real.window.opening.open(str(path))
    real.settles()
    assert real.window.desk is not None


def _broken(*_: object) -> int:
    return 1 // 0


def test_after_a_bug_the_project_can_be_asked_for_again(
    real: Driver, two: tuple[Path, Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    path = str(two[0])
    with monkeypatch.context() as broken, capture_exceptions() as caught:
        broken.setattr(real.window.cabinet, "open", _broken)
        real.window.opening.open(path)
        real.settles()
    assert [kind for kind, _, _ in caught] == [ZeroDivisionError]
    real.window.opening.open(path)
    real.settles()
    assert real.window.desk is not None


def test_after_a_bug_what_changes_is_shown_again(
    real: Driver, qtbot: QtBot, two: tuple[Path, Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    real.window.opening.open(str(two[0]))
    real.settles()
    shown: list[Changes] = []
    changes = Changes(entities=frozenset({"e1"}))
    for broken in ("overview", "show_changes"):
        with monkeypatch.context() as patched, capture_exceptions() as caught:
            assert real.window.desk is not None
            where = real.window.desk.reader if broken == "overview" else real.window.rooms.sources
            patched.setattr(where, broken, _broken, raising=False)
            real.window.refreshing.show(changes)
            real.settles()
        assert [kind for kind, _, _ in caught] == [ZeroDivisionError]
    monkeypatch.setattr(real.window.rooms.sources, "show_changes", shown.append)
    real.window.refreshing.show(changes)
    qtbot.waitUntil(lambda: shown == [changes])
