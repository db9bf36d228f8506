"""A reader at the real window: dressed, on an invisible screen, with a project made by hand."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from dateline.services.served import ServedCabinet
from dateline.ui import style
from dateline.ui.settings import Settings
from dateline.ui.tasks import Tasks
from dateline.ui.theme import Appearance, themes
from dateline.ui.window import MainWindow
from tests.ui.desks import FakeCabinet, FakeDialogs
from tests.ui.driver import Driver
from tests.ui.fake import FakeReader


@pytest.fixture
def fake() -> FakeReader:
    """The ferry project, as a pane reads it."""
    return FakeReader()


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    """A memory that forgets everything after the test."""
    made = Settings(tmp_path / "window.ini")
    made.appearance = Appearance.LIGHT
    return made


@pytest.fixture
def cabinet(tmp_path: Path) -> FakeCabinet:
    """Where the projects of the test are."""
    return FakeCabinet(tmp_path)


@pytest.fixture
def dressed(qapp: QApplication) -> Iterator[None]:
    """The program's own style and type, until the test ends."""
    undress = style.dress(qapp)
    yield
    themes().choose(Appearance.SYSTEM)
    undress()


@pytest.fixture
def reader(qtbot: QtBot, dressed: None, cabinet: FakeCabinet, settings: Settings) -> Iterator[Driver]:
    """A reader in front of the welcome page."""
    window = MainWindow(cabinet, settings, Tasks())
    qtbot.addWidget(window)
    dialogs = FakeDialogs()
    window.dialogs = dialogs
    with qtbot.waitExposed(window):
        window.show()
    window.activateWindow()
    window.begin(None)
    driver = Driver(window, qtbot, dialogs)
    qtbot.waitUntil(window.isActiveWindow)
    driver.settles()
    yield driver
    window.close()


@pytest.fixture(scope="session")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sample project, made once from its articles."""
    from dateline.services import importing, projects

    path = tmp_path_factory.mktemp("sample") / "Sample.dateline"
    project = projects.create_sample(path, holder="the tests")
    outcomes = list(importing.import_sources(project, [], manifest=projects.sample_manifest()))
    project.close()
    assert len(outcomes) == 5
    return path


@pytest.fixture
def real(qtbot: QtBot, dressed: None, settings: Settings) -> Iterator[Driver]:
    """A reader at a window with real projects."""
    cabinet = ServedCabinet()
    window = MainWindow(cabinet, settings, Tasks())
    qtbot.addWidget(window)
    dialogs = FakeDialogs()
    window.dialogs = dialogs
    with qtbot.waitExposed(window):
        window.show()
    window.activateWindow()
    window.begin(None)
    driver = Driver(window, qtbot, dialogs)
    qtbot.waitUntil(window.isActiveWindow)
    driver.settles()
    yield driver
    window.close()
    cabinet.close()
