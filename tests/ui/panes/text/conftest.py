"""A text pane on a real (if invisible) screen."""

from collections.abc import Callable

import pytest
from pytestqt.qtbot import QtBot

from dateline.domain.views import Reading
from dateline.ui.panes.text import TextPane
from tests.ui.panes.text.samples import Clicks, article, shelf


@pytest.fixture
def opens(qtbot: QtBot) -> Callable[..., Clicks]:
    """A function that shows readings in a text pane; gives the hand of its reader."""

    def show(*readings: Reading, width: int = 900, height: int = 640) -> Clicks:
        pane = TextPane()
        qtbot.addWidget(pane)
        pane.resize(width, height)
        pane.show_project(shelf(*(readings or (article(),))))
        with qtbot.waitExposed(pane):
            pane.show()
        pane.page.setFocus()
        return Clicks(pane)

    return show
