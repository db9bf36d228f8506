"""What a reader does with the window, and what comes of it."""

from pathlib import Path

from PySide6.QtCore import QMimeData, QPoint, QSize, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from dateline.ui.settings import Settings
from dateline.ui.tasks import Tasks
from dateline.ui.theme import Appearance, themes
from dateline.ui.window import MainWindow, first_size
from tests.ui.desks import FakeCabinet, FakeDesk
from tests.ui.driver import Driver


def test_clicking_a_fact_shows_the_words_that_state_it(reader: Driver) -> None:
    reader.opens_sample_project()
    reader.clicks_fact("the harbour board reopened")
    assert reader.sees_highlighted() == ["the harbour board reopened the Sund ferry"]
    assert "The harbour board reopened the Sund ferry" in reader.sees_card()


def test_clicking_a_bar_shows_the_words_and_the_entities_of_its_fact(reader: Driver) -> None:
    reader.opens_sample_project()
    reader.clicks_bar("f2")
    assert reader.sees_looked_at() == "Ines Holm cut the ribbon before 250 guests"
    assert reader.focus.entities == ("e1",)
    assert reader.sees_bar_chosen() == 2


def test_clicking_words_in_the_text_chooses_their_bar(reader: Driver) -> None:
    reader.opens_sample_project()
    reader.clicks_words("raised the fares")
    assert reader.sees_bar_chosen() == 3


def test_clicking_an_entity_shows_its_mentions_one_after_another(reader: Driver) -> None:
    reader.opens_sample_project()
    reader.clicks_entity("Ines Holm")
    assert reader.sees_highlighted() == ["Ines Holm"]
    assert "1 OF 3" in reader.sees_card()
    reader.presses("N")
    assert reader.focus.source == "d2"
    assert "2 OF 3" in reader.sees_card()
    reader.presses("N")
    assert reader.sees_highlighted() == ["伊内斯·霍尔姆"]
    reader.presses("Shift+N", "Shift+N")
    assert reader.focus.position == 0


def test_back_returns_to_where_one_was(reader: Driver) -> None:
    reader.opens_sample_project()
    reader.clicks_fact("Ines Holm cut")
    reader.clicks_source("Harbour celebrates")
    reader.clicks_fact("The northern pier")
    reader.presses("Alt+Left", "Alt+Left")
    assert reader.focus.fact == "f2"
    assert reader.sees_looked_at() == "Ines Holm cut the ribbon before 250 guests"
    reader.presses("Alt+Right", "Alt+Right")
    assert reader.focus.fact == "f4"
    assert not reader.window.header.forward.isEnabled()
    assert reader.window.header.back.isEnabled()


def test_j_and_k_go_from_fact_to_fact(reader: Driver) -> None:
    reader.opens_sample_project()
    reader.presses("J", "J")
    assert reader.focus.fact == "f2"
    reader.presses("K")
    assert reader.focus.fact == "f1"
    reader.presses("Esc")
    assert reader.focus.fact is None
    assert reader.focus.source == "d1"


def test_escape_takes_a_range_of_the_timeline_back_before_it_unchooses(reader: Driver) -> None:
    reader.opens_sample_project()
    reader.clicks_bar("f2")
    reader.presses("Ctrl+5", "B")
    stage = reader.window.rooms.timeline.canvas.stage
    assert stage is not None
    assert stage.brushed is not None
    reader.presses("Esc")
    assert stage.brushed is None
    assert reader.focus.fact == "f2"


def test_letters_typed_into_a_field_are_no_shortcuts(reader: Driver) -> None:
    reader.opens_sample_project()
    reader.presses("J", "Ctrl+2", "/")
    chosen = reader.focus
    reader.types("jkn")
    assert reader.window.rooms.entities.filter.text() == "jkn"
    reader.presses("Esc")
    assert reader.window.rooms.entities.filter.text() == ""
    assert reader.focus == chosen


def test_the_header_names_the_project_and_counts(reader: Driver) -> None:
    reader.opens_sample_project()
    assert reader.window.header.name.text() == "The Sund ferry"
    assert reader.window.header.counts.text() == "3 sources · 5 facts · 1 disagrees"
    assert reader.window.status.where.text() == "SQLite · Sample.dateline"


def test_the_sample_project_is_made_once(reader: Driver, cabinet: FakeCabinet) -> None:
    reader.opens_sample_project()
    assert cabinet.created == [cabinet.sample_path()]
    assert cabinet.opened[0].works[0].paths == [cabinet.sample_manifest()]
    reader.presses("Ctrl+W")
    reader.opens_sample_project()
    assert len(cabinet.created) == 1


def test_every_pane_is_reached_by_its_key_and_in_turn(reader: Driver) -> None:
    reader.opens_sample_project()
    seen = []
    for key in ("Ctrl+1", "Ctrl+2", "Ctrl+3", "Ctrl+4", "Ctrl+5"):
        reader.presses(key)
        seen.append(reader.pane())
    assert seen == ["sources", "entities", "text", "inspector", "timeline"]
    reader.presses("F6")
    assert reader.pane() == "sources"
    reader.presses("Shift+F6")
    assert reader.pane() == "timeline"


def test_the_whole_way_by_keyboard_alone(reader: Driver) -> None:
    reader.presses("Return")
    reader.waits_for(lambda: reader.window.desk is not None)
    reader.presses("Ctrl+1", "Down")
    assert reader.focus.source == "d2"
    reader.presses("Ctrl+2", "Down", "Down")
    assert reader.focus.entity == "e1"
    reader.presses("Ctrl+3", "J")
    assert reader.focus.fact is not None
    reader.presses("Ctrl+4", "Tab", "Tab", "Tab", "Return")  # past ‘asserted’ to the second statement
    assert reader.focus.position == 1


def test_a_project_that_is_missing_is_told_and_the_one_before_stays(reader: Driver, tmp_path: Path) -> None:
    reader.opens_sample_project()
    reader.opens(tmp_path / "gone.dateline")
    assert "There is no project at" in reader.sees_notice()
    assert reader.window.header.name.text() == "The Sund ferry"
    reader.presses("Esc")
    assert reader.sees_notice() == ""


def test_importing_shows_what_came_of_it(reader: Driver, cabinet: FakeCabinet) -> None:
    reader.opens_sample_project()
    reader.dialogs.answers["files"] = [Path("a.txt"), Path("empty.txt"), Path("b.txt")]
    reader.presses("Ctrl+I")
    assert reader.window.status.cancel.isVisible()
    reader.waits_for(lambda: not reader.window.imports.running)
    assert reader.sees_notice() == "2 articles added, 1 failed."
    assert not reader.window.status.cancel.isVisible()
    reader.clicks(reader.window.notice.more)
    sheet = QApplication.activeModalWidget()
    assert sheet is not None
    assert sheet.windowTitle() == "Messages"
    sheet.close()


def test_an_import_can_be_cancelled(reader: Driver, cabinet: FakeCabinet) -> None:
    reader.opens_sample_project()
    reader.dialogs.answers["folder"] = [Path(f"{number}.txt") for number in range(500)]
    reader.presses("Ctrl+Shift+I")
    reader.clicks(reader.window.status.cancel)
    reader.waits_for(lambda: not reader.window.imports.running)
    assert "stopped before" in reader.sees_notice()


def test_closing_the_project_ends_its_import(reader: Driver, cabinet: FakeCabinet) -> None:
    reader.opens_sample_project()
    reader.dialogs.answers["folder"] = [Path(f"{number}.txt") for number in range(500)]
    reader.presses("Ctrl+Shift+I", "Ctrl+W")
    assert not reader.window.imports.running
    assert cabinet.opened[0].closed
    assert not reader.window.status.cancel.isVisible()


def test_files_dropped_on_the_window_are_imported(reader: Driver, cabinet: FakeCabinet) -> None:
    reader.opens_sample_project()
    _drop(reader.window, [Path("/articles/one.txt"), Path("/articles/two.html")])
    reader.waits_for(lambda: not reader.window.imports.running)
    assert cabinet.opened[0].works[-1].paths == [Path("/articles/one.txt"), Path("/articles/two.html")]


def test_files_dropped_before_there_is_a_project_ask_where_to_keep_it(
    reader: Driver, cabinet: FakeCabinet, tmp_path: Path
) -> None:
    reader.dialogs.answers["make"] = str(tmp_path / "New.dateline")
    _drop(reader.window, [Path("/articles/one.txt")])
    reader.waits_for(lambda: bool(cabinet.opened and cabinet.opened[0].works))
    assert cabinet.created == [str(tmp_path / "New.dateline")]
    assert cabinet.opened[0].works[0].paths == [Path("/articles/one.txt")]


def test_a_project_dropped_on_the_window_is_opened(reader: Driver, tmp_path: Path) -> None:
    project = tmp_path / "Other.dateline"
    project.touch()
    _drop(reader.window, [project])
    reader.waits_for(lambda: reader.window.desk is not None)
    assert reader.window.windowTitle().startswith("Other")


def test_exporting_says_what_the_format_could_not_hold(reader: Driver, cabinet: FakeCabinet, tmp_path: Path) -> None:
    reader.opens_sample_project()
    reader.dialogs.answers["export"] = ("csv", tmp_path / "out.csv")
    reader.presses("Ctrl+E")
    assert "could not hold everything" in reader.sees_notice()
    assert cabinet.opened[0].exported == [("csv", tmp_path / "out.csv")]


def test_a_project_that_somebody_else_writes_is_not_written(reader: Driver, cabinet: FakeCabinet) -> None:
    desk = FakeDesk(cabinet.sample_path())
    desk.read_only = "It is open for writing in another window."
    reader.window.show_desk(desk)
    reader.settles()
    assert reader.sees_notice() == desk.read_only
    assert reader.window.status.saved.text() == "Reading only"
    reader.window.take([Path("a.txt")])
    assert desk.works == []


def test_a_new_window_fits_its_screen() -> None:
    assert first_size(QSize(2560, 1400)) == QSize(1440, 900)
    for screen in (QSize(1280, 720), QSize(1366, 738), QSize(1280, 700)):  # the last: 2560×1440 at 200 %, with a bar
        size = first_size(screen)
        assert size.width() < screen.width()
        assert size.height() <= screen.height() - 40, "there is room for its frame too"


def test_the_layout_is_remembered_for_each_project(
    reader: Driver, qtbot: QtBot, cabinet: FakeCabinet, settings: Settings
) -> None:
    reader.opens_sample_project()
    outer = reader.window.rooms._outer
    before = outer.sizes()
    handle = outer.handle(1)
    at = handle.rect().center()
    QTest.mousePress(handle, Qt.MouseButton.LeftButton, pos=at)
    QTest.mouseMove(handle, at - QPoint(0, 60))
    QTest.mouseRelease(handle, Qt.MouseButton.LeftButton, pos=at - QPoint(0, 60))
    moved = outer.sizes()
    assert moved[1] > before[1] + 30
    reader.presses("Ctrl+W")
    again = MainWindow(cabinet, settings, Tasks(inline=True))
    qtbot.addWidget(again)
    again.show()
    again.open_path(cabinet.sample_path())
    assert abs(again.rooms._outer.sizes()[1] - moved[1]) < 20
    again.close()


def test_the_recent_projects_stand_on_the_welcome_page(reader: Driver, cabinet: FakeCabinet) -> None:
    reader.opens_sample_project()
    reader.presses("Ctrl+W")
    assert reader.window.stack.currentWidget() is reader.window.welcome
    assert reader.window.settings.recent == [cabinet.sample_path()]


def test_the_reader_chooses_the_colours_and_they_are_remembered(reader: Driver, settings: Settings) -> None:
    reader.window.actions_by_id["dark"].trigger()
    assert themes().theme.dark
    assert settings.appearance is Appearance.DARK


def test_nothing_asks_for_a_project_while_there_is_none(reader: Driver) -> None:
    for name in ("import", "export", "search", "back", "next-fact", "close"):
        assert not reader.window.actions_by_id[name].isEnabled()
    assert reader.window.actions_by_id["open"].isEnabled()


def _drop(window: MainWindow, paths: list[Path]) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    at = QPoint(200, 200)
    enter = QDragEnterEvent(
        at, Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    )
    window.dragEnterEvent(enter)
    assert enter.isAccepted()
    window.dropEvent(
        QDropEvent(
            at.toPointF(), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
        )
    )
