"""Draws the window with a project to a picture, without a display."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEventLoop, Qt, QTimer
from PySide6.QtWidgets import QApplication

from dateline.domain.views import Choice
from dateline.errors import DatelineError, NoSuchThing
from dateline.services.cabinet import Cabinet
from dateline.ui import languages, style
from dateline.ui.settings import Settings
from dateline.ui.tasks import Tasks
from dateline.ui.theme import Appearance, themes
from dateline.ui.window import MainWindow

if TYPE_CHECKING:
    from dateline.domain.views import SourceRow
    from dateline.ui.desk import Desk

_ROUNDS = 10  # of the event loop, until everything that was put off has been drawn
_MOMENT = 250  # milliseconds; lists pause for 40 before they ask about what is on the screen


def snapshot(
    project: str | Path,
    out: str | Path,
    source: str | None = None,
    fact: str | None = None,
    theme: str = "light",
    size: tuple[int, int] = (1440, 900),
    view: str = "text",
    scale: float = 1.0,
) -> None:
    """Write a PNG of the window to *out*, *size* (width, height) in pixels; *scale* makes everything larger in it.

    *source* is an id or a part of a title or file name, *fact* an id; *view* is what stands in the middle: `text`,
    `compare`, or `relations`. An existing file is replaced whole. Raises `DatelineError`: a project that cannot be
    opened, a thing that is not in it, a picture that cannot be written.
    """
    desk = Cabinet().read(str(project))
    app = QApplication.instance() or _application(scale)
    before = themes().appearance
    undress = style.dress(app) if isinstance(app, QApplication) else None
    try:
        with tempfile.TemporaryDirectory() as folder:
            settings = Settings(Path(folder) / "window.ini")
            settings.appearance = Appearance(theme)
            _draw(desk, settings, Path(out), source, fact, size, view)
    finally:
        themes().choose(before)
        if undress is not None:
            undress()


def find_source(rows: list[SourceRow], name: str) -> str:
    """The id of the source that *name* means: its id, its title, or a part of its title or file name."""
    low = name.casefold()
    tests = (
        lambda row: row.id == name,
        lambda row: row.title.casefold() == low,
        lambda row: low in row.title.casefold() or low in Path(row.path).name.casefold(),
    )
    for test in tests:
        for row in rows:
            if test(row):
                return row.id
    raise NoSuchThing(f"No source of this project is called ‘{name}’.")


def _application(scale: float) -> QApplication:
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    if scale != 1.0:
        os.environ["QT_SCALE_FACTOR"] = str(scale)
    made = QApplication(["dateline"])
    languages.speak(made)
    return made


def _draw(
    desk: Desk,
    settings: Settings,
    out: Path,
    source: str | None,
    fact: str | None,
    size: tuple[int, int],
    view: str,
) -> None:
    window = MainWindow(Cabinet(), settings, Tasks(inline=True))
    try:
        window.setAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen)
        window.setMinimumSize(1, 1)
        ratio = window.devicePixelRatioF()
        window.resize(round(size[0] / ratio), round(size[1] / ratio))
        window.show()
        window.show_desk(desk)
        if source is not None:
            window.selection.choose(Choice(source=find_source(desk.reader.sources(), source)))
        if fact is not None:
            window.selection.choose(Choice(fact=fact))
        if view != "text":
            window.actions_by_id[view].trigger()
        for _ in range(_ROUNDS):
            QApplication.processEvents(QEventLoop.ProcessEventsFlag.ExcludeUserInputEvents)
        window.grab()  # what is drawn for the first time asks for what it tells, a moment later
        loop = QEventLoop()
        QTimer.singleShot(_MOMENT, loop.quit)
        loop.exec(QEventLoop.ProcessEventsFlag.ExcludeUserInputEvents)
        _write(window, out)
    finally:
        window.close()
        window.deleteLater()


def _write(window: MainWindow, out: Path) -> None:
    beside = out.with_name(f".{out.name}.{os.getpid()}.part")
    try:
        if not window.grab().save(str(beside), "PNG"):
            raise DatelineError(f"The picture {out} could not be written: is its folder there, and not full?")
        beside.replace(out)
    except OSError as error:
        raise DatelineError(f"The picture {out} could not be written: {error.strerror}.") from error
    finally:
        beside.unlink(missing_ok=True)
