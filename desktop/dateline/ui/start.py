"""Starts the window: painted first, then furnished, then filled."""

from __future__ import annotations

import signal
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtGui import QIcon

from dateline.assets import resource
from dateline.errors import ProjectIsMissing
from dateline.ui import crash, languages, sizing, style
from dateline.ui.late import NoCollection
from dateline.ui.settings import Settings
from dateline.ui.tasks import Tasks
from dateline.ui.window import MainWindow

if TYPE_CHECKING:
    from dateline.services.served import ServedCabinet

_BREATH = 250  # milliseconds; Python hears Ctrl+C in the terminal only between two of its own instructions


def run(cabinet: ServedCabinet, project: str | None = None, *, sample: bool = False) -> int:
    """Show the window with *project* until it is closed; then close the *cabinet* that projects come from.

    Without one it is the last, unless the reader closed that before leaving; the first time, the sample.

    Gives the exit code: 1, with a sentence on stderr, if there is no such project.
    """
    if project is not None and "://" not in project:
        path = Path(project).absolute()
        if not path.exists():
            print(ProjectIsMissing(project), file=sys.stderr)  # noqa: T201 (the command line's own voice)
            cabinet.close()
            return 1
        project = str(path)
    making = NoCollection()
    app = sizing.application(sys.argv[:1])
    app.setApplicationName("dateline")
    app.setApplicationDisplayName("Dateline")
    app.setDesktopFileName("dateline")
    settings = Settings()
    languages.speak(app, settings.language)
    style.dress(app)
    tasks = Tasks()
    window = MainWindow(cabinet, settings, tasks)
    last_resort = crash.LastResort(
        crash.folder(),
        window.save,
        lambda report: window.notice.say(crash.sentence(report), error=True),
        lambda words: window.notice.say(words, error=True),
        window,
    )
    last_resort.install()
    # While an import takes in what its processes found, this thread waits for the other one a millisecond at most.
    sys.setswitchinterval(0.001)
    breath = QTimer()
    breath.start(_BREATH)
    breath.timeout.connect(lambda: None)
    signal.signal(signal.SIGINT, lambda *_: window.close())
    tasks.idle.connect(making.end)

    def offer_tour() -> None:
        from dateline.ui import tour  # not before the first paint

        tour.of(window).offer()

    window.welcome.wants_sample.connect(offer_tour)
    window.show()
    QTimer.singleShot(0, lambda: app.setWindowIcon(QIcon(str(resource("desktop", "dateline.svg")))))
    recent = settings.recent
    if sample or (project is None and not recent):
        window.begin(None, then=window.welcome.wants_sample.emit)
    else:
        window.begin(project or recent[0])
    code = app.exec()
    cabinet.close()
    return code
