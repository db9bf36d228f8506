"""Furnishes the window, and opens, shows and puts away its projects: a step at a time, so that it answers meanwhile."""

from __future__ import annotations

import importlib
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, Qt

from dateline.ui.late import IMPORTS, when_painted
from dateline.ui.left import left

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from dateline.domain.views import SourceRow
    from dateline.ui.desk import Desk
    from dateline.ui.window import MainWindow

_TEXT_PX = "text px"


class Opening:
    """What of the window has to do with beginning and with projects."""

    def __init__(self, window: MainWindow) -> None:
        self._window = window
        self._furnishing = self._furnish()
        self._showing: Iterator[None] = iter(())
        self._asked = 0
        self._coming: str | None = None  # the project that is being opened
        self.furnished = False
        self._being_furnished = False
        self._ready: Callable[[], None] | None = None  # shows what was open before there was a place to show it

    # ------------------------------------------------------------------ beginning

    def begin(self, path: str | None, then: Callable[[], object] | None) -> None:
        """When the window has been painted, furnish it, open this project if one is named, and do *then*.

        What the panes stand on is imported beside this thread, so that the window answers from the first moment, and
        the project is opened meanwhile.
        """
        window = self._window

        def furnished() -> None:
            if then is not None:
                then()
            if (ready := self._ready) is not None:
                self._ready = None
                ready()

        def imported(_: object) -> None:
            window.tasks.in_turns(self._furnishing, furnished)

        def painted() -> None:
            window.welcome.sample.setFocus(Qt.FocusReason.OtherFocusReason)
            self._being_furnished = True
            window.tasks.ask("furnish", _import_panes, imported)
            if path is not None:
                self.open(path)
            else:
                window.tasks.ask("prepare", window.cabinet.prepare, lambda _: None)

        when_painted(window, painted)

    def furnish(self) -> None:
        """Build what is not there yet of the panes, at once."""
        for _ in self._furnishing:
            pass

    def _furnish(self) -> Iterator[None]:
        window = self._window
        _import_panes()
        from dateline.ui.errands import Errands
        from dateline.ui.filtering import Filtering
        from dateline.ui.refreshing import Refreshing
        from dateline.ui.rooms import Rooms  # not before the first paint
        from dateline.ui.selection import Selection
        from dateline.ui.textroom import TextRoom

        window.selection = Selection(window)
        window.refreshing = Refreshing(window)
        window.errands = Errands(window)
        window.imports = window.errands.imports
        window.rooms = rooms = Rooms(window.tasks, window.settings)
        window.stack.addWidget(rooms)
        yield
        yield from rooms.building()
        window.keep_status_last()
        window.selection.changed.connect(rooms.show_focus)
        window.selection.returned.connect(rooms.go_to_places)
        window.filtering = Filtering(window)
        window.text_room = TextRoom(window)
        window.show_chips(window.filtering.chips)
        window.selection.moved.connect(window.show_what_can_be_done)
        rooms.chosen.connect(window.selection.choose)
        rooms.wants_text.connect(lambda: window.compare(on=False))
        rooms.entities.wants_relations.connect(window.relate)
        rooms.text.stepped.connect(window.selection.step_mark)
        rooms.inspector.stepped.connect(window.selection.step_mark)
        rooms.sources.wants_import.connect(window.errands.import_files)
        rooms.text.set_size(float(window.settings.number(_TEXT_PX, round(rooms.text.page.px))))
        rooms.text.zoomed.connect(lambda px: window.settings.remember_number(_TEXT_PX, round(px)))
        rooms.watch_lines()
        window.search.chosen.connect(window.selection.choose)
        self.furnished = True
        yield

    # ------------------------------------------------------------------- projects

    def open(self, path: str) -> None:
        """Open an existing project; if it cannot be, say why and stay where one is."""
        window = self._window
        if self._coming == path or (window.desk is not None and window.desk.path == path):
            return
        source = begin.source if (begin := left(window.settings.reading(path))) else None
        self._ask(lambda: window.cabinet.open(path, source), coming=path)

    def ask_for_new(self) -> None:
        """Ask where to keep it, and make an empty project."""
        path = self._window.dialogs.project_to_make()
        if path is not None:
            self._ask(lambda: self._window.cabinet.create(path))
        else:
            self._window.waiting.clear()

    def ask_for_one(self) -> None:
        """Ask for a project and open it."""
        path = self._window.dialogs.project_to_open()
        if path is not None:
            self.open(path)

    def open_sample(self) -> None:
        """Open the reader's copy of the sample project; the first time, make it."""
        window = self._window
        path = window.cabinet.sample_path()
        if Path(path).is_file():
            self.open(path)
            return
        self._ask(window.cabinet.create_sample, self._fill_sample)

    def _fill_sample(self, desk: Desk) -> None:
        window = self._window
        if window.desk is desk:
            window.errands.begin_import(desk, [], window.cabinet.sample_manifest())

    def _ask(
        self, work: Callable[[], Desk], then: Callable[[Desk], object] | None = None, coming: str | None = None
    ) -> None:
        """Open what *work* gives, unless another one is asked for before it is there."""
        self._asked += 1
        asked, self._coming = self._asked, coming
        tasks = self._window.tasks

        def opened() -> Desk:
            try:
                return work()
            except BaseException:
                if asked == self._asked:
                    self._coming = None  # whatever it was, it may be asked for again
                raise

        def show(desk: Desk) -> None:
            if asked != self._asked:
                desk.close()
                return
            if self._being_furnished and not self.furnished:
                self._ready = partial(show, desk)
                return
            self._coming = None
            self._showing = steps = self._show(desk)
            tasks.in_turns(steps, lambda: None if then is None else then(desk))

        # A key of its own: a project that is open by now is never dropped unclosed, and locked.
        tasks.ask(f"open {asked}", opened, show)

    def show(self, desk: Desk) -> None:
        """Show an open project in place of the one before, at once."""
        self._showing = self._show(desk)
        for _ in self._showing:
            pass

    def _show(self, desk: Desk) -> Iterator[None]:
        window = self._window
        self.furnish()
        self.put_away()
        window.desk = desk
        window.settings.remember_project(desk.path)
        window.filtering.forget()
        if (focused := window.focusWidget()) is not None:
            # Or Qt would look for the next part to give the keyboard to, and find many that Python has not seen yet.
            focused.clearFocus()
        window.stack.setCurrentWidget(window.rooms)
        window.rooms.restore(window.settings, desk.path)
        begin = window.rooms.text.left = left(window.settings.reading(desk.path))
        yield
        for _ in window.rooms.showing_project(desk.reader):
            yield
            if window.desk is not desk:  # the reader opened another one, or closed it, in the meantime
                return
        window.search.serve(desk)
        from dateline.domain.focus import Focus  # not before the first paint

        window.rooms.settle()
        window.selection.open(desk.reader, Focus(source=window.rooms.text.source or window.rooms.sources.model.first))
        if begin is not None and len(begin.tabs) > 1:
            self._show_tabs(desk, begin.tabs)
        window.status.show_project(Path(desk.path).name, desk.read_only)
        window.setWindowTitle(f"{desk.name} — Dateline")
        window.refresh_overview()
        window.show_what_can_be_done()
        if desk.read_only:
            window.notice.say(desk.read_only)
        window.go_to_pane("text")
        if window.waiting:
            waiting, window.waiting = window.waiting, []
            window.errands.import_paths(waiting)
        else:
            window.errands.interrupted.tell(desk)

    def _show_tabs(self, desk: Desk, sources: Sequence[str]) -> None:
        """Have the tabs of these *sources* again, a little later."""
        window = self._window

        def show(rows: list[SourceRow]) -> None:
            if window.desk is desk:
                by_id = {row.id: row for row in rows}
                window.rooms.text.show_tabs([by_id[one] for one in sources if one in by_id])

        window.tasks.ask("tabs", lambda: desk.reader.source_rows(sources), show)

    def close(self) -> None:
        """Go back to the welcome page."""
        window = self._window
        self.put_away()
        window.settings.remember_closing()
        window.search.serve(None)
        window.filtering.forget()
        window.rooms.show_project(None)
        window.header.show_overview(None)
        window.status.show_project(None)
        window.setWindowTitle("Dateline")
        window.welcome.show_recent(window.settings.recent)
        window.stack.setCurrentWidget(window.welcome)
        window.show_what_can_be_done()

    def put_away(self) -> None:
        """Remember the layout, and let go of the project that is open, if any."""
        window = self._window
        if window.desk is None:
            return
        window.remember_layout()
        window.text_room.finish()  # before anything forgets what is being written
        window.selection.open(None)  # before the project closes: nobody asks it anything any more
        window.imports.forget()
        window.refreshing.forget()
        window.status.show_work(None)
        window.desk.close()
        window.desk = None


def _import_panes() -> None:
    with IMPORTS:
        for name in ("errands", "filtering", "refreshing", "rooms", "selection", "textroom"):
            importlib.import_module(f"dateline.ui.{name}")
        from dateline.ui.panes.timeline.words import locale

        # The names of months and days in the reader's language are read from a file when first asked for.
        _ = locale(QLocale().name()).datetime_skeletons
