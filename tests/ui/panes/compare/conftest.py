"""The comparison in a window of its own, over a project made by hand."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from dateline.domain.focus import NOTHING, Focus
from dateline.domain.views import Choice
from dateline.services import projects
from dateline.services.reading import Reader
from dateline.store.project import Project
from dateline.ui.panes.compare import ComparePane
from dateline.ui.words import Words
from tests.comparison import compared
from tests.ui.driver import hosted

FILTERED = 200  # milliseconds after the last key


class Comparing:
    """A reader in front of the comparison; what is chosen comes back as the window would give it."""

    def __init__(self, pane: ComparePane, reader: Reader, bot: QtBot) -> None:
        self.pane = pane
        self.reader = reader
        self.choices: list[Choice] = []
        self.focus: Focus = NOTHING
        self.host: QWidget | None = None
        self._bot = bot
        pane.chosen.connect(self._chosen)

    def _chosen(self, choice: Choice) -> None:
        self.choices.append(choice)
        self.focus = self.reader.focus(choice, self.focus)
        self.pane.show_focus(self.focus)

    def presses(self, *keys: str) -> None:
        """Press keys where the keyboard is."""
        for key in keys:
            combination = QKeySequence(key)[0]  # type: ignore[index]  # missing in the stubs
            QTest.keyClick(QApplication.focusWidget() or self.pane, combination.key(), combination.keyboardModifiers())
            QApplication.processEvents()

    def types(self, words: str) -> None:
        """Type into the filter, and wait until it has been heard."""
        self.pane.find_facts()
        QTest.keyClicks(self.pane.asking.filter, words)
        self.waits()

    def waits(self) -> None:
        """Wait until what was typed has been heard."""
        self._bot.wait(FILTERED)

    def clicks(self, fact: int, source: int) -> None:
        """Click a cell."""
        table = self.pane.table
        where = table.visualRect(self.pane.model.index(fact, source)).center()
        QTest.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=where)
        QApplication.processEvents()

    def clicks_box(self, box: QWidget) -> None:
        """Tick or untick a box."""
        QTest.mouseClick(box, Qt.MouseButton.LeftButton, pos=QPoint(8, box.height() // 2))
        QApplication.processEvents()

    def facts(self) -> list[str]:
        """The facts, from top to bottom."""
        model = self.pane.model
        return [str(model.headerData(row, Qt.Orientation.Vertical)) for row in range(model.rowCount())]

    def sources(self) -> list[str]:
        """The sources, from left to right."""
        model = self.pane.model
        return [str(model.headerData(at, Qt.Orientation.Horizontal)) for at in range(model.columnCount())]

    def hears(self, fact: int, source: int) -> str:
        """What a screen reader says of a cell."""
        return str(self.pane.model.index(fact, source).data(Qt.ItemDataRole.AccessibleTextRole))

    def sees_sides(self) -> list[str]:
        """Everything the words side by side say."""
        return [one.text() for one in self.pane.sides.findChildren(QLabel) if one.isVisible() and one.text()] + [
            one.text for one in self.pane.sides.findChildren(Words) if one.isVisible()
        ]


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    with projects.create_project(tmp_path / "paper.dateline", holder="a test") as made:
        yield made


@pytest.fixture
def compares(qtbot: QtBot, dressed: None) -> Callable[[Project], Comparing]:
    """A function that opens a project in the comparison."""

    def show(project: Project) -> Comparing:
        pane, reader = ComparePane(), Reader(project)
        pane.show_project(reader)
        made = Comparing(pane, reader, qtbot)
        made.host = hosted(qtbot, pane, 900, 640)
        pane.show()
        pane.setFocus()
        QApplication.processEvents()
        return made

    return show


@pytest.fixture
def comparing(project: Project, compares: Callable[[Project], Comparing]) -> Comparing:
    """The comparison of four articles about one release."""
    compared(project)
    return compares(project)
