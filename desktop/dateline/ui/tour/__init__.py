"""The tour: a few steps through the real window, on the sample project, that a newcomer can leave at any time."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QRect, QTimer

from dateline.ui.tongue import translate
from dateline.ui.tour.callout import Callout, Ring, beside

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from dateline.ui.desk import Desk
    from dateline.ui.tour.steps import Step
    from dateline.ui.window import MainWindow

_DONE = "tour"  # under this name the settings remember that it was seen
_LOOK = 120  # milliseconds between two looks at where the thing is that is spoken of
_PATIENCE = 500  # looks, until one no longer waits for the sample project


class Tour(QObject):
    """One tour of one window. It does what it tells: every step chooses or opens the real thing."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self.setObjectName("tour")
        self._window = window
        host = window.centralWidget()
        assert host is not None
        self._host: QWidget = host
        self._steps: list[Step] = []
        self._desk: Desk | None = None
        self._at = 0
        self._waited = 0
        self._place: tuple[QRect | None, QRect] | None = None
        self.ring = Ring(self._host)
        self.callout = Callout(self._host)
        self.callout.stepped.connect(self.step)
        self.callout.skipped.connect(self.end)
        self._look = QTimer(self)
        self._look.setInterval(_LOOK)
        self._look.timeout.connect(self._follow)
        self._wait = QTimer(self)
        self._wait.setInterval(_LOOK)
        self._wait.timeout.connect(self._begin_when_ready)
        self._host.installEventFilter(self)

    @property
    def running(self) -> bool:
        """Whether a step is shown."""
        return bool(self._steps)

    @property
    def seen(self) -> bool:
        """Whether this reader has been through it, or skipped it."""
        return bool(self._window.settings.number(_DONE, 0))

    def take(self) -> None:
        """Begin the tour: in the project that is open if it holds facts, else in the sample project."""
        window = self._window
        if window.desk is None or not window.desk.reader.overview().shown_facts:
            window.open_sample()
        self.begin_soon()

    def offer(self) -> None:
        """Begin it with the sample project, the first time only."""
        if not self.seen:
            self.begin_soon()

    def begin_soon(self) -> None:
        """Begin as soon as a project is open and nothing is being imported or read."""
        self._waited = 0
        self._wait.start()
        self._begin_when_ready()

    def _begin_when_ready(self) -> None:
        window = self._window
        self._waited += 1
        if window.desk is None or window.imports.running or window.tasks.busy:
            if self._waited > _PATIENCE:
                self._wait.stop()
            return
        self._wait.stop()
        self._begin()

    def _begin(self) -> None:
        from dateline.ui.tour.steps import differing, steps, telling  # not before it is wanted

        window = self._window
        assert window.desk is not None
        fact = telling(window.desk.reader)
        if fact is None:
            window.notice.say(translate("Tour", "The tour needs a project with facts: import articles first."))
            return
        window.filtering.clear()
        window.notice.hide()
        self._steps = steps(window, fact, differing(window.desk.reader))
        self._desk = window.desk
        self._show(0)
        self._look.start()

    def step(self, by: int) -> None:
        """Go on (1) or back (-1); after the last step the search field has the keyboard."""
        if not self.running:
            return
        to = self._at + by
        if to >= len(self._steps):
            self.end()
            self._window.search.begin()
        elif to >= 0:
            self._show(to)

    def end(self) -> None:
        """Leave the tour, and remember that it was seen."""
        if not self.running:
            return
        self._steps = []
        self._look.stop()
        self.ring.hide()
        had = self.callout.isAncestorOf(self._host.window().focusWidget() or self._host)
        self.callout.hide()
        self._window.settings.remember_number(_DONE, 1)
        if self._window.desk is not None and had:
            self._window.go_to_pane("text")

    def _show(self, at: int) -> None:
        self._at = at
        step = self._steps[at]
        step.act()
        self._place = None
        self.callout.say(step.title, step.words, at + 1, len(self._steps))
        self._follow()

    def _follow(self) -> None:
        """Stand where the thing is now: the window may have been resized, or a pane scrolled."""
        if not self.running:
            return
        if self._window.desk is not self._desk:  # the project is closed, or another is open
            self.end()
            return
        step = self._steps[self._at]
        target = step.where(self._host)
        room = self._host.rect()
        if (target, room) == self._place:
            return
        self._place = (target, room)
        if target is None:
            self.ring.hide()
            target = QRect(room.center(), room.center())
        else:
            self.ring.surround(target, room)
        self.callout.setGeometry(beside(target, self.callout.size(), room, step.sides))
        self.callout.raise_()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 (Qt's name)
        """Follow the window when it is resized."""
        if event.type() == QEvent.Type.Resize and self.running:
            QTimer.singleShot(0, self._follow)
        return super().eventFilter(watched, event)


def of(window: MainWindow) -> Tour:
    """The one tour of *window*, made when it is first asked for."""
    made = window.findChild(Tour, "tour")
    return made if isinstance(made, Tour) else Tour(window)


__all__ = ["Tour", "of"]
