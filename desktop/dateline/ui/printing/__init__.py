"""Prints the current view, or keeps it as a PDF file: always in light colours, beside the window's thread."""

from __future__ import annotations

import threading
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QTimer

from dateline.errors import Cancelled, DatelineError
from dateline.ui.tongue import translate

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QPagedPaintDevice

    from dateline.ui.printing.paper import Papers
    from dateline.ui.window import MainWindow

_END = b"%%EOF"
_LOOK = 150  # milliseconds between two looks at how far it is


class NothingToPrint(DatelineError):
    """There is nothing in the view that has the keyboard."""


class NotWritten(DatelineError):
    """A file could not be written."""


class Job:
    """One thing that is being printed: how far it is, and whether it is to stop."""

    def __init__(self) -> None:
        self.done = self.total = 0
        self._stop = threading.Event()

    def heard(self, done: int, total: int) -> None:
        """So much is done."""
        self.done, self.total = done, total

    def stop(self) -> None:
        """Stop as soon as possible."""
        self._stop.set()

    @property
    def stopped(self) -> bool:
        """Whether it is to stop."""
        return self._stop.is_set()


class Printing(QObject):
    """What File → Print… and Save as PDF… do in one window; one thing at a time."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self.setObjectName("printing")
        self._window = window
        self._job: Job | None = None
        self._look = QTimer(self)
        self._look.setInterval(_LOOK)
        self._look.timeout.connect(self._show_progress)
        window.status.cancelled.connect(self.cancel)
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 (Qt's name)
        """Who closes the window waits for no pages."""
        if event.type() == QEvent.Type.Close:
            self.cancel()
        return super().eventFilter(watched, event)

    @property
    def running(self) -> bool:
        """Whether something is being printed."""
        return self._job is not None

    def cancel(self) -> None:
        """Stop what is being printed; a file that was there before stays as it was."""
        if self._job is not None:
            self._job.stop()

    def save_pdf(self) -> None:
        """Ask where, and write the current view there."""
        papers = self._papers()
        if papers is None:
            return
        out = self._window.dialogs.pdf(_file_name(papers.title))
        if out is None:
            return

        def write(job: Job) -> str:
            pages = _write_pdf(papers, out, job)
            return translate("Print", "%n {page|pages} written to {0}.", "", n=pages).format(out)

        self._run(write)

    def print_view(self) -> None:
        """Ask for a printer, and print the current view; without a printer, say what else can be done."""
        papers = self._papers()
        if papers is None:
            return
        from PySide6.QtPrintSupport import QPrinterInfo  # not before it is wanted

        if not QPrinterInfo.availablePrinterNames() and not self._window.dialogs.knows_printers:
            words = translate("Print", "No printer is set up on this computer. Save as PDF… in the menu makes a file.")
            self._window.notice.say(words, error=True)
            return
        printer = self._window.dialogs.printer(papers.title, wide=papers.wide)
        if printer is None:
            return

        def write(job: Job) -> str:
            pages = _paint(papers, printer, job)
            return translate("Print", "%n {page|pages} sent to the printer.", "", n=pages)

        self._run(write)

    def _papers(self) -> Papers | None:
        if self._job is not None:
            words = translate("Print", "Something is being printed. Wait until it is finished, or cancel it.")
            self._window.notice.say(words, error=True)
            return None
        from dateline.ui.printing.current import papers  # not before it is wanted

        try:
            return papers(self._window)
        except NothingToPrint as nothing:
            self._window.notice.say(str(nothing))
            return None

    def _run(self, write: Callable[[Job], str]) -> None:
        job = self._job = Job()
        self._look.start()

        def work() -> str:
            try:
                return write(job)
            except Cancelled:
                return translate("Print", "Printing was cancelled.")

        def failed(error: DatelineError) -> None:
            self._ended()
            self._window.notice.say(str(error), error=True)

        def done(words: str) -> None:
            self._ended()
            self._window.notice.say(words)

        self._window.tasks.ask("print", work, done, failed)

    def _ended(self) -> None:
        self._job = None
        self._look.stop()
        if not self._window.imports.running:
            self._window.status.show_work(None)

    def _show_progress(self) -> None:
        job = self._job
        if job is not None and not self._window.imports.running:
            self._window.status.show_work(translate("Print", "Setting the pages…"), job.done, job.total)


def _write_pdf(papers: Papers, out: Path, job: Job) -> int:
    """Write the file whole or not at all: what was there before stays until the new one is finished."""
    from dateline.ui.printing.paper import pdf

    beside = out.with_name(f".{out.name}.part")
    try:
        beside.touch()  # Qt would say on the terminal only that it cannot
        pages = _paint(papers, pdf(str(beside), papers.title, wide=papers.wide), job)
        if not _is_whole(beside):  # Qt says nothing of a disk that is full
            raise NotWritten(f"{out} could not be written whole: the disk may be full.")
        beside.replace(out)
    except OSError as error:
        raise NotWritten(f"{out} could not be written: {error.strerror}.") from error
    finally:
        beside.unlink(missing_ok=True)
    return pages


def _is_whole(path: Path) -> bool:
    """Whether a PDF file has its end."""
    with path.open("rb") as file:
        file.seek(max(0, path.stat().st_size - len(_END) - 2))
        return _END in file.read()


def _paint(papers: Papers, device: QPagedPaintDevice, job: Job) -> int:
    from dateline.ui.printing.paper import write

    return write(papers, device, job.heard, lambda: job.stopped)


def _file_name(title: str) -> str:
    """*title* without what no file's name may hold."""
    plain = "".join(" " if letter in '<>:"/\\|?*' or not letter.isprintable() else letter for letter in title)
    return " ".join(plain.split()).strip(" .")[:80] or "Dateline"


def of(window: MainWindow) -> Printing:
    """The one `Printing` of *window*, made when it is first asked for."""
    made = window.findChild(Printing, "printing")
    return made if isinstance(made, Printing) else Printing(window)


__all__ = ["Job", "NotWritten", "NothingToPrint", "Printing", "of"]
