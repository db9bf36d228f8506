"""Every text that a reader sees can be translated: shown in a made-up language, nothing stays in English."""

from collections.abc import Iterable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from dateline.domain.views import Choice
from dateline.services.cabinet import Cabinet
from dateline.ui.settings import Settings
from dateline.ui.tasks import Tasks
from dateline.ui.window import MainWindow
from tests.ui.desks import FakeDialogs
from tests.ui.driver import Driver
from tests.ui.madeup import Dates, MadeUp, Painted, foreign_desk, left_over, texts


@pytest.fixture
def abroad(qtbot: QtBot, qapp: QApplication, dressed: None, settings: Settings, sample: Path) -> Iterator[Driver]:
    """A reader of the made-up language with the sample project, its words in other letters."""
    language = MadeUp()
    qapp.installTranslator(language)
    window = MainWindow(Cabinet(), settings, Tasks())
    qtbot.addWidget(window)
    dialogs = FakeDialogs()
    window.dialogs = dialogs
    with Dates(), qtbot.waitExposed(window):
        window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    with Dates():
        driver = Driver(window, qtbot, dialogs)
        yield driver
        window.close()
    qapp.removeTranslator(language)


def _english(window: QWidget, *, hidden: bool = False) -> list[str]:
    return sorted({f"{where}: {text}" for where, text in texts(window, hidden=hidden) if left_over(text)})


def _expect_none(found: Iterable[str]) -> None:
    if found:
        pytest.fail("not given to the translators:\n" + "\n".join(sorted(found)))


def test_the_welcome_page_speaks_the_readers_language(abroad: Driver) -> None:
    _expect_none(_english(abroad.window))


def test_the_window_speaks_the_readers_language(abroad: Driver, sample: Path) -> None:
    abroad.window.furnish()
    abroad.window.show_desk(foreign_desk(Cabinet().read(str(sample))))
    abroad.settles()
    found: set[str] = set()

    def looks() -> None:
        abroad.settles()
        found.update(_english(abroad.window, hidden=True))
        with Painted() as painted:
            abroad.window.grab()
        found.update(f"painted: {text}" for text in painted.texts if left_over(text))

    looks()
    desk = abroad.window.desk
    assert desk is not None
    disagreeing = next(one.id for one in desk.reader.facts(limit=None) if one.disagreements)
    abroad.window.selection.choose(Choice(fact=disagreeing))
    looks()
    abroad.presses("N")
    looks()
    abroad.presses("Ctrl+2", "Down", "Down", "Down", "O")
    looks()
    abroad.presses("Shift+O", "Ctrl+K")
    abroad.types("prisoners")
    abroad.waits_for(lambda: bool(abroad.sees_results()))
    looks()
    abroad.presses("Esc", "Ctrl+F")
    looks()
    abroad.presses("Esc", "Ctrl+D")
    looks()
    abroad.presses("Down", "Return")
    looks()
    abroad.presses("Ctrl+D", "Ctrl+5", "B")
    looks()
    abroad.presses("Ctrl+Shift+P")
    looks()
    _expect_none(found)


def test_the_sheets_speak_the_readers_language(abroad: Driver) -> None:
    for show in (abroad.window.show_shortcuts, abroad.window.show_about):
        show()
        abroad.settles()
        sheet = QApplication.activeModalWidget()
        assert sheet is not None
        _expect_none(_english(sheet))
        abroad.presses("Esc")
