"""A person's notes, and the way back from everything a person did: written beside the window's thread, in order."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from functools import partial
from itertools import count
from typing import TYPE_CHECKING

from dateline.ui.tongue import translate

if TYPE_CHECKING:
    from collections.abc import Callable

    from dateline.domain.changes import Changes
    from dateline.domain.views import EntityRow, Remark
    from dateline.errors import DatelineError
    from dateline.ui.desk import Desk
    from dateline.ui.panes.text.writing import Written
    from dateline.ui.window import MainWindow


class Notebook:
    """Takes what was written in the text pane to the project, one act after the other, and tells the panes."""

    def __init__(self, window: MainWindow) -> None:
        self._window = window
        self._text = window.rooms.text
        self._crew: ThreadPoolExecutor | None = None
        self._tickets = count()
        self._text.note_wanted.connect(self.open)
        self._text.note_written.connect(self.write)
        window.rooms.inspector.note_wanted.connect(self.open)
        window.rooms.entities.note_wanted.connect(self.open_on)

    def open(self, remark: Remark | None = None) -> None:
        """Open a note or, without one, a new one on what is chosen; where nothing can be written, say why."""
        desk = self._window.desk
        if desk is None:
            return
        if remark is None and desk.read_only:
            self._window.notice.say(desk.read_only, error=True)
        elif (entity := self._entity(remark)) is not None:
            self._open_named(desk, entity, remark)
        else:
            self._show_text()
            self._text.writing.open(remark, desk.read_only)

    def open_on(self, entity: str, name: str) -> None:
        """Open a new note on *entity*, which goes by *name*."""
        desk = self._window.desk
        if desk is not None and desk.read_only:
            self._window.notice.say(desk.read_only, error=True)
        elif desk is not None:
            self._show_text()
            self._text.writing.open_on(entity, name)

    def _entity(self, remark: Remark | None) -> str | None:
        """The entity that a note is on or, without one, that is chosen where the keyboard is."""
        focus = self._window.selection.focus
        if remark is not None:  # it may be on one that was merged into the chosen one
            return (focus.entity or remark.subject) if remark.subject.startswith("e") else None
        about = self._window.rooms.current() in {"entities", "inspector"} and focus.fact is None
        return focus.entity if about else None

    def _open_named(self, desk: Desk, entity: str, remark: Remark | None) -> None:
        """Open a note on *entity* as soon as its name is known."""

        def open_(rows: list[EntityRow]) -> None:
            if self._window.desk is desk and rows:
                self._show_text()
                self._text.writing.open_on(entity, rows[0].name, remark, desk.read_only)

        self._window.tasks.ask("name of the noted", lambda: desk.reader.entities_at([int(entity[1:])]), open_)

    def _show_text(self) -> None:
        if self._window.rooms.covered:
            self._window.compare(on=False)

    def step(self, by: int) -> None:
        """Go to the next note (1) or the one before (-1) of the source, and open it."""
        remark = self._text.writing.beyond(by)
        if remark is None:
            self._window.notice.say(translate("Window", "There are no notes on this source."))
            return
        self._text.leaf.page.reveal(remark.start, remark.end)
        self.open(remark)

    def write(self, written: Written) -> None:
        """Write a note, change it or remove it."""
        desk = self._window.desk
        if desk is None:
            return
        pen, number, text = desk.pen, written.number, written.text
        if number is None:
            self._do(desk, partial(pen.add_note, written.subject, text or "", written.at), self._wrote, text)
        elif text is None:
            self._do(desk, partial(pen.remove_note, number), self._removed)
        else:
            self._do(desk, partial(pen.change_note, number, text), self._wrote, text)

    def undo(self) -> None:
        """Take back what was done last."""
        self._go_back(lambda desk: desk.pen.undo(), self._undone)

    def redo(self) -> None:
        """Do again what was taken back last."""
        self._go_back(lambda desk: desk.pen.redo(), self._redone)

    def finish(self) -> None:
        """Keep what is being written, and return when everything is on the disk."""
        self._text.writing.keep()
        if self._crew is not None:
            self._crew.shutdown(wait=True)
            self._crew = None

    def _go_back(
        self, act: Callable[[Desk], tuple[str, Changes] | None], then: Callable[[tuple[str, Changes] | None], None]
    ) -> None:
        desk = self._window.desk
        if desk is None:
            return
        if desk.read_only:
            self._window.notice.say(desk.read_only, error=True)
        else:
            self._do(desk, partial(act, desk), then)

    def _do(self, desk: Desk, work: Callable[[], object], then: Callable[..., None], words: str | None = None) -> None:
        """Run *work* after what was asked before, on a thread of its own; *then*, if *desk* is still open.

        Where it cannot be done, the *words* that a person wrote are given back with the reason.
        """
        # It may wait for an import to give it a turn: not on the threads that everything is read on.
        self._crew = self._crew or ThreadPoolExecutor(max_workers=1, thread_name_prefix="dateline-write")

        def done(result: object) -> None:
            if self._window.desk is desk:
                then(result)

        def failed(error: DatelineError) -> None:
            said = [str(error)]
            if words:
                said.append(translate("Window", "What you wrote is kept under ‘Details’, to be copied."))
            self._window.notice.say(" ".join(said), error=True, details=words or "")

        self._window.tasks.ask(f"write {next(self._tickets)}", work, done, failed, crew=self._crew)

    def _wrote(self, changes: Changes) -> None:
        self._window.show_changes(changes)

    def _removed(self, changes: Changes) -> None:
        self._window.show_changes(changes)
        keys = self._window.actions_by_id["undo"].shortcut().toString()
        self._window.notice.say(translate("Window", "The note is gone. {0} brings it back.").format(keys))

    def _undone(self, done: tuple[str, Changes] | None) -> None:
        if done is None:
            self._window.notice.say(translate("Window", "There is nothing to take back."))
            return
        self._window.show_changes(done[1])
        self._window.notice.say(translate("Window", "Taken back: {0}").format(done[0]))

    def _redone(self, done: tuple[str, Changes] | None) -> None:
        if done is None:
            self._window.notice.say(translate("Window", "There is nothing to do again."))
            return
        self._window.show_changes(done[1])
        self._window.notice.say(translate("Window", "Done again: {0}").format(done[0]))
