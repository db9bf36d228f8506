"""The window in its reader's words: real keys, real clicks, and what one sees."""

from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractItemView, QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from dateline.domain.focus import Focus
from dateline.domain.span import Span
from dateline.ui.window import MainWindow
from tests.ui.desks import FakeDialogs

_PATIENCE = 30_000  # milliseconds; only a machine that is busy with other things needs as long

Part = TypeVar("Part", bound=QWidget)


def hosted(bot: QtBot, pane: QWidget, width: int, height: int) -> QWidget:
    """Show *pane* inside a window, as it always is; gives the window."""
    host = QWidget()
    bot.addWidget(host)
    host.resize(width, height)
    pane.setParent(host)
    pane.resize(width, height)
    with bot.waitExposed(host):
        host.show()
    host.activateWindow()
    bot.waitUntil(host.isActiveWindow)
    return host


class Driver:
    """A reader at the window."""

    def __init__(self, window: MainWindow, bot: QtBot, dialogs: FakeDialogs) -> None:
        self.window = window
        self.dialogs = dialogs
        self._bot = bot

    # ------------------------------------------------------------------ does

    def opens_sample_project(self) -> None:
        """Press the button of the welcome page, wait until everything is there, and dismiss what is said of it."""
        self.clicks(self.window.welcome.sample)
        self.waits_for(lambda: self.window.desk is not None)
        self.settles()
        self.waits_for(lambda: not self.window.imports.running)
        self.window.notice.hide()

    def opens(self, path: Path | str) -> None:
        """Open a project by its path."""
        self.window.open_path(str(path))
        self.settles()

    def presses(self, *keys: str) -> None:
        """Press each of *keys* (‘Ctrl+K’, ‘J’) where the keyboard is."""
        for key in keys:
            combination = QKeySequence(key)[0]  # type: ignore[index]  # missing in the stubs
            QTest.keyClick(self.focus_widget(), combination.key(), combination.keyboardModifiers())
            self.settles()

    def types(self, words: str) -> None:
        """Type *words* where the keyboard is."""
        QTest.keyClicks(self.focus_widget(), words)
        self.settles()

    def clicks(self, widget: QWidget, at: QPoint | None = None) -> None:
        """Click a widget, in its middle unless said otherwise."""
        QTest.mouseClick(widget, Qt.MouseButton.LeftButton, pos=at or widget.rect().center())
        self.settles()

    def clicks_words(self, words: str) -> None:
        """Click the beginning of *words* in the text."""
        text = self.window.rooms.text
        start = text.page.text.index(words)
        rect = text.rect_of(Span(start=start, end=start + len(words)))[0]
        self.clicks(text.page.viewport(), QPoint(rect.left() + 12, rect.center().y()))

    def clicks_fact(self, words: str) -> None:
        """Click the words of a fact in the text."""
        self.clicks_words(words)

    def clicks_bar(self, fact: str) -> None:
        """Click a fact's bar on the timeline."""
        canvas = self.window.rooms.timeline.canvas
        where = canvas.where(int(fact[1:]))
        assert where is not None, f"{fact} has no bar"
        self.clicks(canvas, where.center().toPoint())

    def clicks_entity(self, name: str) -> None:
        """Click an entity in the list."""
        self._clicks_row(self.window.rooms.entities.view, name)

    def clicks_source(self, title: str) -> None:
        """Click a source in the list."""
        self._clicks_row(self.window.rooms.sources.view, title)

    def clicks_card(self, words: str) -> None:
        """Click the first thing of the inspector that is named with these words and leads somewhere."""
        inspector = self.window.rooms.inspector
        for block in inspector.body.blocks:
            for name, rect in block.links():
                if words in name:
                    inspector.area.ensureVisible(block.x(), block.y() + round(rect.center().y()))
                    self.clicks(block, QPointF(min(rect.center().x(), rect.left() + 40), rect.center().y()).toPoint())
                    return
        raise AssertionError(f"nothing of the inspector is called {words!r}")

    def clicks_button(self, words: str) -> None:
        """Click a button of the inspector."""
        self.clicks_card(words)

    def _clicks_row(self, view: QAbstractItemView, words: str) -> None:
        model = view.model()
        for row in range(model.rowCount()):
            index = model.index(row, 0)
            if model.data(index) == words:
                view.scrollTo(index)
                self.clicks(view.viewport(), view.visualRect(index).center())
                return
        raise AssertionError(f"{words!r} is not in the list")

    # ------------------------------------------------------------------ sees

    def sees_highlighted(self) -> list[str]:
        """The words that are lit up in the open source."""
        return self.window.rooms.text.highlighted()

    def sees_looked_at(self) -> str | None:
        """The words that stand out as the place to look at."""
        return self.window.rooms.text.looked_at()

    def sees_card(self) -> list[str]:
        """Everything the inspector says, from top to bottom."""
        return self.window.rooms.inspector.words()

    def sees_notice(self) -> str:
        """The notice below the header, if one is shown."""
        return self.window.notice.words.text() if self.window.notice.isVisible() else ""

    def sees_results(self) -> list[str]:
        """What the list below the search field says."""
        popup = self.window.search.popup
        return [row.words for row in popup.rows] if popup.isVisible() else []

    def sees_bar_chosen(self) -> int | None:
        """The number of the fact whose bar stands out on the timeline."""
        stage = self.window.rooms.timeline.canvas.stage
        return None if stage is None or stage.chosen is None else int(stage.index.bars.key[stage.chosen])

    @property
    def focus(self) -> Focus:
        """What is chosen."""
        return self.window.selection.focus

    def focus_widget(self) -> QWidget:
        """Where the keyboard is."""
        return QApplication.focusWidget() or self.window

    def pane(self) -> str | None:
        """The pane that has the keyboard."""
        return self.window.rooms.current()

    def field(self) -> QLineEdit:
        """The search field."""
        return self.window.search

    # ----------------------------------------------------------------- waits

    def settles(self) -> None:
        """Let everything that was begun come to its end."""
        while True:
            self._bot.waitUntil(lambda: not self.window.tasks.busy, timeout=_PATIENCE)
            for _ in range(3):
                QApplication.processEvents()
            if not self.window.tasks.busy:  # what was put off may have asked for more
                return

    def waits_for(self, condition: Callable[[], bool]) -> None:
        """Wait until *condition* holds; the test fails if it never does."""
        self._bot.waitUntil(condition, timeout=_PATIENCE)
        self.settles()
