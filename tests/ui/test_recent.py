"""Projects that were open before are one choice away."""

from pathlib import Path

from dateline.ui.recent import RecentMenu
from tests.ui.desks import FakeCabinet
from tests.ui.driver import Driver


def _menu(reader: Driver) -> RecentMenu:
    found = reader.window.header.findChild(RecentMenu)
    assert isinstance(found, RecentMenu)
    found.fill()
    return found


def test_another_project_is_opened_from_the_menu(reader: Driver, tmp_path: Path) -> None:
    one, other = tmp_path / "One & two.dateline", tmp_path / "Other.dateline"
    for path in (one, other):
        path.touch()
        reader.opens(path)
    menu = _menu(reader)
    assert menu.actions()[0].text() == "&1  One && two"
    menu.actions()[0].trigger()
    reader.settles()
    assert reader.window.desk is not None
    assert reader.window.desk.path == str(one)


def test_the_menu_says_when_there_is_none(reader: Driver, cabinet: FakeCabinet) -> None:
    menu = _menu(reader)
    assert [action.isEnabled() for action in menu.actions()] == [False]


def test_recent_projects_can_be_forgotten(reader: Driver, tmp_path: Path) -> None:
    for name in ("One", "Other"):
        (tmp_path / f"{name}.dateline").touch()
        reader.opens(tmp_path / f"{name}.dateline")
    menu = _menu(reader)
    menu.actions()[-1].trigger()
    assert reader.window.settings.recent == [str(tmp_path / "Other.dateline")]
