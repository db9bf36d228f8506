import hashlib
import os
import platform
import signal
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

from dateline.errors import (
    NotAProject,
    ProjectError,
    ProjectIsDamaged,
    ProjectIsGone,
    ProjectIsInUse,
    ProjectIsMissing,
    ProjectIsNewer,
)
from dateline.store import migrating
from dateline.store import project as projects
from dateline.store.engine import APPLICATION_ID
from dateline.store.lock import holder_of, lock_path
from dateline.store.project import Project
from dateline.store.tables import setting
from tests.builders import release
from tests.store.adding import add, contents


def test_a_new_project_says_what_it_is(path: Path) -> None:
    projects.create(path, "a test").close()

    connection = sqlite3.connect(path)
    assert connection.execute("PRAGMA application_id").fetchone() == (APPLICATION_ID,)
    assert connection.execute("PRAGMA user_version").fetchone() == (migrating.VERSION,)
    connection.close()


def test_making_a_project_leaves_nothing_but_the_project(path: Path) -> None:
    projects.create(path, "a test").close()

    assert [each.name for each in path.parent.iterdir()] == [path.name]


def test_a_project_is_not_made_over_something_else(path: Path) -> None:
    path.write_text("a letter")

    with pytest.raises(ProjectError, match="something at"):
        projects.create(path, "a test")
    assert path.read_text() == "a letter"


def test_a_project_without_a_folder_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ProjectError, match="no folder"):
        projects.create(tmp_path / "nowhere" / "paper.dateline", "a test")


def test_a_writer_sets_the_file_up_to_survive(project: Project) -> None:
    with project.upkeep() as connection:
        pragmas = {
            name: connection.exec_driver_sql(f"PRAGMA {name}").scalar()
            for name in ("journal_mode", "synchronous", "foreign_keys", "cell_size_check", "mmap_size")
        }
    assert pragmas == {
        "journal_mode": "wal",
        "synchronous": 2,
        "foreign_keys": 1,
        "cell_size_check": 1,
        "mmap_size": 0,
    }


def test_a_reader_cannot_write(path: Path, project: Project) -> None:
    with projects.open_(path) as reading:
        assert not reading.writable
        with pytest.raises(ProjectError, match="reading only"), reading.act("test", "test", "tester"):
            pytest.fail("nobody may write here")


def test_a_missing_project_is_said_to_be_missing(path: Path) -> None:
    with pytest.raises(ProjectIsMissing, match="no project at"):
        projects.open_(path, "a test")
    assert not path.exists()


def _letter(path: Path) -> None:
    path.write_text("Dear reader, this is a letter and no database at all." * 100)


def _empty(path: Path) -> None:
    path.touch()


def _folder(path: Path) -> None:
    path.mkdir()


def _other_database(path: Path) -> None:
    connection = sqlite3.connect(path)
    connection.execute("CREATE TABLE other (x)")
    connection.close()


@pytest.mark.parametrize("make", [_letter, _empty, _folder, _other_database])
@pytest.mark.parametrize("holder", [None, "a test"])
def test_what_is_no_project_is_refused(path: Path, make: "object", holder: str | None) -> None:
    assert callable(make)
    make(path)

    with pytest.raises(NotAProject, match="not a Dateline project"):
        projects.open_(path, holder)
    assert [each.name for each in path.parent.iterdir()] == [path.name]


@pytest.mark.parametrize("holder", [None, "a test"])
def test_a_newer_project_is_refused_and_not_touched(path: Path, holder: str | None) -> None:
    projects.create(path, "a test").close()
    connection = sqlite3.connect(path)
    connection.execute("PRAGMA user_version=99")
    connection.close()
    before = hashlib.sha256(path.read_bytes()).hexdigest()

    with pytest.raises(ProjectIsNewer, match="newer version"):
        projects.open_(path, holder)

    assert hashlib.sha256(path.read_bytes()).hexdigest() == before
    assert [each.name for each in path.parent.iterdir()] == [path.name]


def test_a_second_writer_learns_who_has_the_project(path: Path, project: Project) -> None:
    with pytest.raises(ProjectIsInUse) as caught:
        projects.open_(path, "another")

    assert f"a test (process {os.getpid()} on {platform.node()})" in str(caught.value)


def test_readers_read_while_somebody_writes(path: Path, project: Project) -> None:
    add(project, release())

    with projects.open_(path) as reading:
        first = contents(reading)
        with project.act("test", "test", "tester") as act:
            act.insert_all(setting, [{"name": "x", "value": "y"}])
            assert contents(reading) == first
        assert contents(reading) != first


def test_closing_lets_the_next_writer_in(path: Path) -> None:
    projects.create(path, "a test").close()

    for _ in range(2):
        with projects.open_(path, "the next"):
            assert holder_of(path) is not None
        assert not lock_path(path).exists()


def test_the_lock_of_a_killed_writer_is_taken_over(path: Path) -> None:
    projects.create(path, "a test").close()
    code = (
        "import sys, time; from dateline.store import project\n"
        "opened = project.open_(sys.argv[1], 'doomed'); print('ready', flush=True); time.sleep(60)"
    )
    with subprocess.Popen([sys.executable, "-c", code, str(path)], stdout=subprocess.PIPE) as child:
        assert child.stdout is not None
        assert child.stdout.readline() == b"ready\n"
        with pytest.raises(ProjectIsInUse, match="doomed"):
            projects.open_(path, "a test")
        child.send_signal(signal.SIGKILL)
        child.wait()
    assert "doomed" in str(holder_of(path))

    with projects.open_(path, "a test"):
        assert "a test" in str(holder_of(path))


def test_a_lock_from_another_computer_is_believed(path: Path) -> None:
    projects.create(path, "a test").close()
    lock_path(path).write_text('{"holder": "Dateline window", "process": 7, "computer": "elsewhere"}')

    with pytest.raises(ProjectIsInUse, match=r"process 7 on elsewhere.*delete"):
        projects.open_(path, "a test")
    assert lock_path(path).exists()


def test_an_act_that_fails_leaves_everything_as_it_was(project: Project) -> None:
    add(project, release())
    before, version = contents(project), project.version()

    with pytest.raises(RuntimeError):
        _write_and_fail(project)

    assert contents(project) == before
    assert project.version() == version


def _write_and_fail(project: Project) -> None:
    with project.act("test", "test", "tester") as act:
        act.insert_all(setting, [{"name": "x", "value": "y"}])
        raise RuntimeError


def test_acts_inside_an_act_are_one(project: Project) -> None:
    with project.act("outer", "outer", "tester") as outer, project.act("inner", "inner", "tester") as inner:
        assert outer is inner
    assert project.version() == 1


@pytest.mark.skipif(sys.platform == "win32", reason="Windows keeps an open file where it is")
def test_a_project_that_was_moved_while_it_was_open_is_not_written_and_nothing_is_left_in_its_place(path: Path) -> None:
    elsewhere = path.with_name("elsewhere.dateline")
    with projects.create(path, "a test") as project:
        add(project, release())
        path.rename(elsewhere)
        with pytest.raises(ProjectIsGone, match="moved, renamed, replaced or deleted"), project.act("test", "It", "me"):
            pass
        assert project.version() == 1, "what is open can still be read"
        assert not path.exists()
    assert not path.exists()
    with projects.open_(elsewhere, "a test") as moved:
        assert moved.version() == 1


@pytest.mark.skipif(sys.platform == "win32", reason="Windows keeps an open file where it is")
def test_a_project_that_was_replaced_while_it_was_open_is_not_written(path: Path) -> None:
    with projects.create(path, "a test") as project:
        add(project, release())
        copy = path.with_name("copy")
        copy.write_bytes(path.read_bytes())
        copy.replace(path)
        with pytest.raises(ProjectIsGone), project.act("test", "It", "me"):
            pass


def test_a_url_names_a_project_too(path: Path) -> None:
    projects.create(f"sqlite:///{path}", "a test").close()

    with projects.open_(path) as opened:
        assert opened.name == "paper"


def test_a_url_without_a_driver_is_refused_in_a_sentence() -> None:
    with pytest.raises(ProjectError, match="driver that is not installed"):
        projects.open_("oracle://somebody@somewhere/paper")


def test_a_torn_file_is_called_damaged(path: Path) -> None:
    with projects.create(path, "a test") as made:
        add(made, release())
    data = bytearray(path.read_bytes())
    data[100:4096] = b"\xff" * (4096 - 100)
    path.write_bytes(data)

    with pytest.raises((ProjectIsDamaged, ProjectError)):
        projects.open_(path, "a test").version()
