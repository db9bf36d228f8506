"""Articles come in while a reader goes on reading."""

import os
import signal
import sys
from functools import partial
from pathlib import Path

import psutil
import pytest
from PySide6.QtWidgets import QPlainTextEdit

from dateline.services import _keeper, background, projects
from dateline.services.cabinet import Cabinet, OpenProject
from dateline.services.checking import check
from dateline.services.served import ServedCabinet, ServedProject
from dateline.ui.sheets import Sheet
from tests.services import fake
from tests.ui.desks import FakeDesk
from tests.ui.driver import Driver

SLOW = "tests.services.fake:slow"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A dozen articles about so many prisoners each, for a reader of files that takes its time."""
    made = tmp_path / "articles"
    made.mkdir()
    for number in range(11, 23):
        (made / f"{number}.txt").write_text(str(number))
    return made


@pytest.fixture
def room(real: Driver, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Driver:
    """A reader of an empty project, where importing takes a moment and no language model."""
    path = tmp_path / "room.dateline"
    projects.create_project(path, holder="the tests").close()
    monkeypatch.setattr(background, "BackgroundImport", partial(background.BackgroundImport, reader=SLOW, jobs=1))
    real.window.cabinet = Cabinet()  # in this process, where the slow reader is known
    real.opens(path)
    return real


@pytest.fixture
def slow_process(monkeypatch: pytest.MonkeyPatch) -> None:
    """The process of the projects reads files slowly, and without a language model."""
    monkeypatch.setattr(_keeper, "serve", fake.serve_slowly)


@pytest.fixture
def served(slow_process: None, real: Driver, tmp_path: Path) -> Driver:
    """A reader of an empty project that is open where the program has it: in a process that begins with the window."""
    path = tmp_path / "served.dateline"
    projects.create_project(path, holder="the tests").close()
    real.opens(path)
    return real


def _begins(room: Driver, folder: Path) -> OpenProject:
    """Drop *folder* on the window, and wait for the first of its articles."""
    room.window.take([folder])
    room.waits_for(lambda: "of 12 ·" in room.window.status.doing.text())
    desk = room.window.desk
    assert isinstance(desk, OpenProject)
    assert room.window.imports.running
    return desk


def _titles(room: Driver) -> list[str]:
    model = room.window.rooms.sources.model
    rows = [model.row(model.index(number)) for number in range(model.rowCount())]
    return [row.path for row in rows if row is not None]


def _ends(room: Driver) -> str:
    room.settles()  # it has begun
    room.waits_for(lambda: not room.window.imports.running)
    return room.sees_notice()


def _process(desk: OpenProject) -> int:
    number = desk.importing
    assert number is not None
    return number


def test_a_reader_reads_searches_and_filters_while_articles_come_in(room: Driver, folder: Path) -> None:
    _begins(room, folder)
    assert room.window.status.cancel.isVisible()
    room.waits_for(lambda: bool(_titles(room)) and "released 11" in room.window.rooms.text.page.text)
    room.clicks_words("released 11")
    fact, source = room.focus.fact, room.focus.source
    assert fact is not None
    room.presses("Ctrl+K")
    room.types("praised")
    room.waits_for(lambda: bool(room.sees_results()))
    room.presses("Escape")
    assert room.window.imports.running
    assert _ends(room) == "12 articles added."
    assert len(_titles(room)) == 12
    assert not room.window.status.cancel.isVisible()
    assert (room.focus.fact, room.focus.source) == (fact, source), "what was chosen stays chosen"
    assert "released 11 political prisoners" in " ".join(room.sees_highlighted())


def test_files_that_are_not_read_are_counted_and_named(room: Driver, folder: Path) -> None:
    for name in ("scan.pdf", "other.PDF", "letter.docx", "notes"):
        (folder / name).write_text("no article")
    _begins(room, folder)
    assert _ends(room) == (
        "12 articles added. 4 files passed over, of a kind that Dateline does not read (.pdf, no ending, .docx)."
    )


def test_cancelling_keeps_what_is_finished_and_importing_again_goes_on(room: Driver, folder: Path) -> None:
    _begins(room, folder)
    room.clicks(room.window.status.cancel)
    said = _ends(room)
    there = len(_titles(room))
    assert 0 < there < 12
    assert said == f"{there} {'article' if there == 1 else 'articles'} added, stopped before {12 - there}."
    room.window.take([folder])
    assert _ends(room) == f"{12 - there} articles added, {there} already there."
    assert len(_titles(room)) == 12


def test_an_import_that_was_cut_short_is_told_once_by_the_next_window(room: Driver, folder: Path) -> None:
    (folder / "15.txt").write_text("wait")
    desk = _begins(room, folder)
    room.waits_for(lambda: len(_titles(room)) == 4)
    room.window.close_project()
    room.settles()
    assert room.sees_notice() == ""
    room.opens(desk.path)
    assert len(_titles(room)) == 4
    assert room.sees_notice() == (
        "The last import was not finished: 4 of 12 articles are there. Import them again to go on; "
        "what is there is not added twice."
    )
    room.window.notice.hide()
    room.window.close_project()
    room.opens(desk.path)
    assert room.sees_notice() == "", "it was told"
    (folder / "15.txt").write_text("15")
    room.window.take([folder])
    assert _ends(room) == "8 articles added, 4 already there."
    room.window.notice.hide()
    room.window.close_project()
    room.opens(desk.path)
    assert room.sees_notice() == ""


def test_a_sample_that_was_cut_short_goes_on_by_itself(reader: Driver) -> None:
    path = reader.window.cabinet.sample_path()
    reader.window.settings.remember_unfinished(path, (5, 0, 0))
    Path(path).touch()
    reader.opens(path)
    desk = reader.window.desk
    assert isinstance(desk, FakeDesk)
    assert [work.paths for work in desk.works] == [[reader.window.cabinet.sample_manifest()]]


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no signals")
def test_an_import_that_is_killed_is_told_and_nothing_is_lost(room: Driver, folder: Path) -> None:
    desk = _begins(room, folder)
    os.kill(_process(desk), signal.SIGKILL)
    said = _ends(room)
    there = len(_titles(room))
    assert f"stopped before {12 - there}" in said
    assert "ended from outside (by signal 9)" in said
    assert "goes on where it stopped" in said
    room.clicks_words("released 11")
    assert room.focus.fact is not None
    room.window.take([folder])
    assert _ends(room) == f"{12 - there} articles added, {there} already there."


def test_two_imports_asked_for_at_once_are_one(served: Driver, folder: Path) -> None:
    served.window.take([folder])
    served.window.take([folder])
    assert "An import is going on" in served.sees_notice()
    assert _ends(served) == "12 articles added."


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no signals")
def test_a_reader_of_files_that_is_killed_costs_the_reader_one_article(served: Driver, folder: Path) -> None:
    (folder / "12.txt").write_text("wait")
    served.window.take([folder])
    served.waits_for(lambda: "1 of 12 ·" in served.window.status.doing.text())
    desk = served.window.desk
    assert isinstance(desk, ServedProject)
    (reads,) = [one for one in psutil.Process(desk.importing).children() if "spawn_main" in " ".join(one.cmdline())]
    reads.kill()
    assert _ends(served) == "11 articles added, 1 failed."
    served.clicks(served.window.notice.more)
    (sheet,) = served.window.findChildren(Sheet)
    said = sheet.findChildren(QPlainTextEdit)[0].toPlainText()
    assert f"{folder / '12.txt'} could not be read: the process that analysed it was ended" in said
    served.presses("Escape")
    assert len(_titles(served)) == 11
    served.clicks_words("released 11")
    assert served.focus.fact is not None


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no signals")
def test_the_process_of_the_projects_is_killed_in_the_midst_of_an_import_and_what_is_whole_shows(
    served: Driver, folder: Path
) -> None:
    served.window.take([folder])
    served.waits_for(lambda: "of 12 ·" in served.window.status.doing.text())
    cabinet, desk = served.window.cabinet, served.window.desk
    assert isinstance(cabinet, ServedCabinet)
    assert desk is not None
    assert cabinet.process is not None
    os.kill(cabinet.process, signal.SIGKILL)
    said = _ends(served)
    there = desk.reader.overview().sources
    assert said.startswith(f"{there} {'article' if there == 1 else 'articles'} added, stopped before {12 - there}. ")
    assert "goes on where it stopped" in said
    served.waits_for(lambda: len(_titles(served)) == there)
    served.clicks_words("released 11")
    assert served.focus.fact is not None


def test_closing_the_window_ends_the_import_and_keeps_what_is_whole(room: Driver, folder: Path, tmp_path: Path) -> None:
    desk = _begins(room, folder)
    number = _process(desk)
    room.window.close()
    assert not psutil.pid_exists(number)
    with projects.open_project(desk.path, holder="the next one") as again:
        assert check(again).findings == ()


def test_another_project_can_be_opened_in_the_midst_of_an_import(room: Driver, folder: Path, sample: Path) -> None:
    desk = _begins(room, folder)
    number = _process(desk)
    room.opens(sample)
    assert not psutil.pid_exists(number)
    assert not room.window.status.cancel.isVisible()
    assert len(_titles(room)) == 5


def test_a_folder_without_articles_is_refused_in_a_sentence(room: Driver, tmp_path: Path) -> None:
    empty = tmp_path / "empty"
    empty.mkdir()
    room.window.take([empty])
    room.waits_for(lambda: bool(room.sees_notice()))
    assert "holds no article" in _ends(room)
    assert not room.window.notice.more.isVisible(), "there is no more to say"


def test_of_several_refusals_each_is_told(room: Driver, tmp_path: Path) -> None:
    paths = [tmp_path / "minutes.pdf", tmp_path / "photo.jpg"]
    for path in paths:
        path.write_bytes(b"no article")
    room.window.take(paths)
    room.waits_for(lambda: bool(room.sees_notice()))
    assert _ends(room) == "0 articles added, 2 failed."
    room.clicks(room.window.notice.more)
    (sheet,) = room.window.findChildren(Sheet)
    said = sheet.findChildren(QPlainTextEdit)[0].toPlainText()
    assert all(path.name in said for path in paths)
    room.presses("Escape")


def test_nothing_is_imported_where_somebody_else_writes(room: Driver, folder: Path, tmp_path: Path) -> None:
    path = tmp_path / "theirs.dateline"
    with projects.create_project(path, holder="somebody else"):
        room.opens(path)
        room.window.take([folder])
        assert "somebody else" in room.sees_notice()
        assert not room.window.imports.running
    assert Cabinet().open(str(path)).read_only is None
