import sqlite3
from pathlib import Path

import pytest

from dateline.errors import ProjectError
from dateline.services.backing_up import back_up
from dateline.services.projects import open_project
from dateline.store.project import Project
from tests.builders import release
from tests.store.adding import add, contents


def test_a_backup_is_a_checked_copy(project: Project, path: Path, tmp_path: Path) -> None:
    add(project, release())

    copy, report = back_up(project, tmp_path / "copies")

    assert report.findings == ()
    assert report.sources == 1
    with open_project(copy) as opened:
        assert contents(opened) == contents(project)
    assert [each.name for each in copy.parent.iterdir()] == [copy.name]
    connection = sqlite3.connect(copy)
    assert connection.execute("PRAGMA journal_mode").fetchone() == ("delete",)
    connection.close()


def test_backups_stand_beside_the_project_and_never_replace_one_another(project: Project, path: Path) -> None:
    first, _ = back_up(project)
    second, _ = back_up(project)

    assert first.parent == second.parent == path.parent / "Backups"
    assert first != second


def test_a_backup_can_be_made_while_somebody_writes(project: Project, path: Path, tmp_path: Path) -> None:
    add(project, release())
    with open_project(path) as reading, project.act("test", "test", "tester"):
        _, report = back_up(reading, tmp_path)
    assert report.findings == ()


def test_a_backup_without_a_place_is_refused(project: Project, tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(ProjectError, match="no folder"):
        back_up(project, tmp_path / "file" / "folder")
