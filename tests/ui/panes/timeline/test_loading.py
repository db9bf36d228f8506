"""What the timeline shows is read beside the window's thread, and what was there stays until it is."""

import threading
from collections.abc import Iterable, Iterator

import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from dateline.domain.changes import Changes
from dateline.domain.focus import Focus
from dateline.domain.views import Bar, Bars
from dateline.errors import ProjectError
from dateline.ui.panes.timeline import TimelinePane
from dateline.ui.panes.timeline.grouping import LanesBy
from dateline.ui.tasks import Tasks
from tests.ui.panes.timeline.hands import show, view_of, wheel
from tests.ui.panes.timeline.project import Project, bar, day, ferry


class Slow(Project):
    """Reads only when it may, and remembers in which threads."""

    def __init__(self, like: Project) -> None:
        super().__init__(like._dated, like._undated)
        self.may = threading.Event()
        self.may.set()
        self.threads: set[int] = set()
        self.readings = 0

    def bars(self) -> Bars:
        self.readings += 1
        self.threads.add(threading.get_ident())
        assert self.may.wait(20)
        return super().bars()

    def bar_rows(self, fact_ids: Iterable[str]) -> list[Bar]:
        wanted = list(fact_ids)
        if len(wanted) > 1:  # the chosen one alone is read where it is asked for
            self.threads.add(threading.get_ident())
        return super().bar_rows(wanted)


@pytest.fixture
def tasks() -> Iterator[Tasks]:
    made = Tasks()
    yield made
    made.close()


@pytest.fixture
def pane(qtbot: QtBot, tasks: Tasks) -> TimelinePane:
    made = TimelinePane()
    made.tasks = tasks
    qtbot.addWidget(made)
    made.resize(1200, 320)
    made.show()
    qtbot.waitExposed(made)
    return made


def _wait(qtbot: QtBot, pane: TimelinePane) -> None:
    def all_there() -> bool:
        pane.grab()
        stage = pane.canvas.stage
        still = stage is not None and stage.labels.waiting
        return not still and not pane.tasks.busy and pane.canvas.updatesEnabled()

    for _ in range(2):
        qtbot.waitUntil(all_there, timeout=20_000)


def test_neither_bars_nor_words_are_read_in_the_windows_thread(pane: TimelinePane, qtbot: QtBot) -> None:
    project = Slow(ferry())
    pane.show_project(project)
    assert pane.canvas.stage is None
    _wait(qtbot, pane)
    assert project.threads
    assert threading.get_ident() not in project.threads
    layout = pane.canvas.layout_now()
    assert layout is not None
    assert all(item.text for item in layout.items)


def test_who_waits_long_is_told_so(pane: TimelinePane, qtbot: QtBot) -> None:
    project = Slow(ferry())
    project.may.clear()
    pane.show_project(project)
    assert pane.canvas.empty_words == ("", "")
    qtbot.waitUntil(lambda: "Reading" in pane.canvas.empty_words[0], timeout=5_000)
    pane.grab()
    project.may.set()
    _wait(qtbot, pane)
    assert "Reading" not in pane.canvas.accessibleDescription()


def test_what_was_chosen_and_looked_at_meanwhile_is_shown_when_all_is_there(pane: TimelinePane, qtbot: QtBot) -> None:
    project = Slow(ferry())
    pane.show_project(project)
    _wait(qtbot, pane)
    assert pane.canvas.stage is not None
    pane.canvas.stage.show_days(day("2024-03-01"), day("2024-06-01"))
    place, before = pane.place(), view_of(pane)
    project.may.clear()
    pane.show_project(project)
    pane.show_focus(Focus(fact="f5"))
    pane.go_to_place(place)
    project.may.set()
    _wait(qtbot, pane)
    assert pane.canvas.stage.chosen_key == 5
    assert view_of(pane) == pytest.approx(before)


def test_an_import_leaves_the_old_bars_until_the_new_ones_are_there(pane: TimelinePane, qtbot: QtBot) -> None:
    project = Slow(ferry())
    pane.show_project(project)
    _wait(qtbot, pane)
    before = pane.canvas.stage
    project.may.clear()
    project.replace([*project._dated, bar(30, "A new ferry", "2024-06-03", "2024-06-03")])
    for _ in range(20):  # more often than it can be read
        pane.show_changes(Changes(facts=frozenset({"f30"})))
    QApplication.processEvents()
    assert pane.canvas.stage is before
    project.may.set()
    _wait(qtbot, pane)
    assert pane.canvas.stage is not None
    assert pane.canvas.where(30) is not None
    assert project.readings <= 4


def test_what_was_drawn_ahead_is_what_would_be_drawn_at_once(pane: TimelinePane, qtbot: QtBot) -> None:
    project = Slow(ferry())
    pane.show_project(project)
    _wait(qtbot, pane)
    project.replace([*project._dated, bar(30, "A new ferry", "2024-06-03", "2024-06-03")])
    pane.show_changes(Changes(facts=frozenset({"f30"})))
    qtbot.waitUntil(lambda: not pane.canvas.updatesEnabled(), timeout=20_000)
    qtbot.waitUntil(lambda: not pane.tasks.busy and pane.canvas.updatesEnabled(), timeout=20_000)
    ahead = pane.canvas._ahead
    assert ahead is not None
    at_once = QImage(pane.canvas.size(), QImage.Format.Format_RGB32)
    painter = QPainter(at_once)
    pane.canvas.render_to(painter)
    painter.end()
    assert ahead[1].toImage() == at_once
    assert pane.canvas.grab().toImage().convertToFormat(QImage.Format.Format_RGB32) == at_once


def test_whoever_moves_while_it_is_drawn_anew_is_answered_at_once(pane: TimelinePane, qtbot: QtBot) -> None:
    project = Slow(ferry())
    pane.show_project(project)
    _wait(qtbot, pane)
    project.replace([*project._dated, bar(30, "A new ferry", "2024-06-03", "2024-06-03")])
    pane.show_changes(Changes(facts=frozenset({"f30"})))
    qtbot.waitUntil(lambda: not pane.canvas.updatesEnabled(), timeout=20_000)
    before = view_of(pane)
    wheel(pane, 3, QPoint(600, 80))
    assert pane.canvas.updatesEnabled()
    assert view_of(pane) != before
    _wait(qtbot, pane)
    assert view_of(pane) != before
    pane.canvas.show_everything()
    _wait(qtbot, pane)
    assert pane.canvas.where(30) is not None


def test_only_the_words_that_an_act_touched_are_read_again(pane: TimelinePane, qtbot: QtBot) -> None:
    project = ferry()
    pane.show_project(project)
    _wait(qtbot, pane)
    before = project.read
    pane.show_changes(Changes(facts=frozenset({"f2"})))
    _wait(qtbot, pane)
    assert project.read == before + 1


def test_words_that_changed_while_they_were_read_are_read_again(pane: TimelinePane, qtbot: QtBot) -> None:
    project = ferry()
    pane.show_project(project)
    _wait(qtbot, pane)
    stage, before = pane.canvas.stage, project.read
    assert stage is not None
    stage.labels.renew([2])
    assert not stage.labels.want([2])
    stage.labels.renew([2])
    qtbot.waitUntil(lambda: 2 in stage.labels.at_hand, timeout=20_000)
    assert project.read == before + 2


def test_a_project_that_cannot_be_read_is_said_to_the_reader(pane: TimelinePane, qtbot: QtBot) -> None:
    class Broken(Project):
        def bars(self) -> Bars:
            raise ProjectError("The disk is gone.")

    with qtbot.waitSignal(pane.tasks.failed) as caught:
        pane.show_project(Broken([]))
    assert caught.args == ["The disk is gone."]
    pane.show_project(ferry())
    _wait(qtbot, pane)
    assert pane.canvas.stage is not None


def test_the_bars_of_another_project_are_never_shown(pane: TimelinePane, qtbot: QtBot) -> None:
    first, second = Slow(ferry()), Project([bar(40, "Elsewhere", "2020-01-01", "2020-01-02")])
    first.may.clear()
    pane.show_project(first)
    pane.show_project(second)
    first.may.set()
    _wait(qtbot, pane)
    assert pane.canvas.stage is not None
    assert pane.canvas.stage.index.bars.key.tolist() == [40]


def test_lanes_are_made_beside_the_windows_thread_too(pane: TimelinePane, qtbot: QtBot) -> None:
    project = Slow(ferry())
    pane.show_project(project)
    _wait(qtbot, pane)
    before = pane.canvas.stage
    pane.group_by(LanesBy.ENTITY)
    assert pane.canvas.stage is before
    _wait(qtbot, pane)
    layout = pane.canvas.layout_now()
    assert layout is not None
    assert layout.groups


# the tray


def test_the_tray_shows_only_what_passes_the_filter(pane: TimelinePane, qtbot: QtBot) -> None:
    pane.show_project(ferry())
    _wait(qtbot, pane)
    undated = pane.controls.undated
    assert (undated.text(), undated.isEnabled()) == ("Undated 2 ▴", True)
    pane.show_only(["f5", "f21"])
    _wait(qtbot, pane)
    assert undated.text() == "Undated 1 ▴"
    assert [pane.tray.facts.fact(row) for row in range(pane.tray.facts.rowCount())] == ["f21"]
    pane.show_only(["f5"])
    _wait(qtbot, pane)
    assert (undated.text(), undated.isVisible(), undated.isEnabled()) == ("Undated 0 ▴", True, False)
    pane.show_only(None)
    _wait(qtbot, pane)
    assert undated.text() == "Undated 2 ▴"


def test_the_tray_reads_on_as_one_scrolls(pane: TimelinePane, qtbot: QtBot) -> None:
    undated = [bar(number, f"Song {number}", None, None) for number in range(1000, 1450)]
    pane.show_project(Project([bar(1, "It sailed", "2024-05-03", "2024-05-03")], undated))
    _wait(qtbot, pane)
    assert pane.controls.undated.text() == "Undated 200+ ▴"
    pane.controls.undated.click()
    rows = pane.tray.list
    for _ in range(4):
        rows.verticalScrollBar().setValue(rows.verticalScrollBar().maximum())
        QApplication.processEvents()
    assert pane.tray.facts.rowCount() == 450
    pane.show_only([f"f{number}" for number in range(1000, 1430)])
    _wait(qtbot, pane)
    assert pane.controls.undated.text() == "Undated 430 ▴"
    for _ in range(4):
        rows.verticalScrollBar().setValue(rows.verticalScrollBar().maximum())
        QApplication.processEvents()
    assert pane.tray.facts.rowCount() == 430


def test_what_is_on_the_screen_stays_while_the_next_is_drawn_ahead(qtbot: QtBot) -> None:
    pane = show(qtbot, ferry())

    def seen(part: QWidget) -> QImage:
        screen = pane.screen().grabWindow(pane.winId())
        return screen.copy(QRect(part.mapTo(pane, QPoint(0, 0)), part.size())).toImage()

    for part in (pane.canvas, pane.minimap):
        part.repaint()
        before = seen(part)
        part.setUpdatesEnabled(False)
        pane.repaint()
        assert seen(part) == before
        part.setUpdatesEnabled(True)
