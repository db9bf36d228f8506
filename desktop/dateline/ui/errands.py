"""Long errands that a reader sends the window on: import and export."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from dateline.ui.interrupted import Interrupted
from dateline.ui.tongue import figures, translate
from dateline.ui.work import Import, outcome

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dateline.ui.desk import Desk, Progress, Work
    from dateline.ui.window import MainWindow


class Errands:
    """Asks what to fetch or where to bring it, sends for it, and says what came of it."""

    def __init__(self, window: MainWindow) -> None:
        self._window = window
        self.imports = Import(window)
        self.interrupted = Interrupted(window)
        self._beginning: Desk | None = None  # where an import was asked for that has not begun yet
        self.imports.progressed.connect(self._show_progress)
        self.imports.changed.connect(window.refreshing.show_soon)
        self.imports.finished.connect(self._import_finished)
        window.status.cancelled.connect(self.imports.cancel)

    def import_files(self) -> None:
        """Ask for articles and import them."""
        self.import_paths(self._window.dialogs.files())

    def import_folder(self) -> None:
        """Ask for a folder of articles and import it."""
        self.import_paths(self._window.dialogs.folder())

    def import_paths(self, paths: Sequence[Path]) -> None:
        """Import these files and folders in the background; without a project, ask for one first."""
        self._window.furnish()
        if not paths:
            return
        if self._window.desk is None:
            self._window.waiting = list(paths)
            self._window.new_project()
        elif self._window.desk.read_only:
            self._window.notice.say(self._window.desk.read_only, error=True)
        elif self.imports.running or self._beginning is self._window.desk:
            self._window.notice.say(
                translate("Errands", "An import is going on. Wait until it is finished, or cancel it."), error=True
            )
        else:
            self.begin_import(self._window.desk, paths)

    def begin_import(self, desk: Desk, paths: Sequence[Path], manifest: Path | None = None) -> None:
        """Import these files and folders, or what *manifest* lists, into *desk*."""
        self._window.status.show_work(translate("Errands", "Preparing the import…"))
        self._beginning = desk

        def begin() -> Work:
            try:
                return desk.import_files(paths, manifest)
            except BaseException:
                self._beginning = None
                raise

        def begun(work: Work) -> None:
            self._beginning = None
            if self._window.desk is desk:  # else it was closed, and the import with it
                self.interrupted.begin(desk)
                self.imports.begin(work)

        def refused(error: Exception) -> None:
            if self._window.desk is desk:
                self._window.status.show_work(None)
                self._window.notice.say(str(error), error=True)

        self._window.tasks.ask("import", begin, begun, refused)

    def _show_progress(self, progress: Progress) -> None:
        done, total = figures(progress.done), figures(progress.total)
        if not progress.total:
            words = translate("Errands", "Preparing the import…")
        elif progress.doing:
            words = translate("Errands", "{0} of {1} · {2}").format(done, total, progress.doing)
        else:
            words = translate("Errands", "{0} of {1}").format(done, total)
        self._window.status.show_work(words, progress.done, progress.total)
        self.interrupted.follow(progress)

    def _import_finished(self, progress: Progress) -> None:
        self.interrupted.end()
        self._window.refreshing.show()
        self._window.status.show_work(None)
        is_bad = progress.failed > 0 or progress.broken is not None
        words = outcome(progress)
        details = "" if progress.said == (words,) else "\n".join(progress.said)
        self._window.notice.say(words, error=is_bad, details=details)

    def export(self) -> None:
        """Ask for a format and a place, and write the project there."""
        desk = self._window.desk
        if desk is None:
            return
        asked = self._window.dialogs.export(desk.formats(), Path(desk.path).stem)
        if asked is None:
            return
        name, out = asked

        def tell(dropped: list[str]) -> None:
            words = translate("Errands", "Exported to {0}.").format(out)
            if dropped:
                words = translate("Errands", "{0} The format could not hold everything.").format(words)
            self._window.notice.say(words, details="\n".join(dropped))

        self._window.tasks.ask("export", lambda: desk.export(name, out), tell)
