"""Everything is drawn as much larger as the system's own type is set."""

import os
import subprocess
import sys

import pytest
from PySide6.QtGui import QFont
from pytestqt.qtbot import QtBot

from dateline.ui.sizing import factor_for

_ASK = """
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QApplication
from dateline.ui import sizing
QApplication.setFont(QFont("Inter", {points}))
app = sizing.application(["dateline"])
import os
print(app.devicePixelRatio(), os.environ.get("QT_SCALE_FACTOR"), QApplication.instance() is app)
"""


@pytest.mark.parametrize(
    ("points", "platform", "factor"),
    [
        (9, "linux", 1.0), (10, "linux", 1.0), (11, "linux", 1.0), (12.5, "linux", 1.25), (20, "linux", 2.0),
        (40, "linux", 2.0), (9, "win32", 1.0), (13.5, "win32", 1.5), (18, "win32", 2.0), (13, "darwin", 1.0),
    ],
)  # fmt: skip
def test_a_larger_system_font_makes_everything_larger(
    qtbot: QtBot, points: float, platform: str, factor: float
) -> None:
    font = QFont("Inter")
    font.setPointSizeF(points)
    assert factor_for(font, platform) == factor


def test_a_font_that_is_set_in_pixels_counts_too(qtbot: QtBot) -> None:
    font = QFont("Inter")
    font.setPixelSize(24)
    assert factor_for(font, "win32") == 2.0


@pytest.mark.parametrize(
    ("points", "own", "said"),
    [(20, None, "2.0 None True"), (10, None, "1.0 None True"), (20, "1.25", "1.25 1.25 True")],
)
def test_the_application_follows_it_unless_its_reader_set_a_size(points: int, own: str | None, said: str) -> None:
    environment = {name: value for name, value in os.environ.items() if name != "QT_SCALE_FACTOR"}
    environment |= {"QT_QPA_PLATFORM": "offscreen"} | ({"QT_SCALE_FACTOR": own} if own else {})
    command = [sys.executable, "-c", _ASK.format(points=points)]
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)
    assert done.stdout.strip() == said, done.stderr
