"""Asks for files: the only place where the window waits for the reader."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import QFileDialog

from dateline.ui.tongue import translate

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtPrintSupport import QPrinter
    from PySide6.QtWidgets import QWidget

    from dateline.ui.desk import Format

SUFFIX = ".dateline"


class Dialogs:
    """The system's own dialogs; each answers `None` or nothing if the reader thinks better of it."""

    knows_printers = False
    """Whether these dialogs know a printer that the system does not."""

    def __init__(self, parent: QWidget) -> None:
        self._parent = parent
        documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        self._folder = documents if Path(documents).is_dir() else str(Path.home())  # not everybody has that folder

    def project_to_open(self) -> str | None:
        """An existing project."""
        words = translate("Dialogs", "Open a project")
        return self._keep(QFileDialog.getOpenFileName(self._parent, words, self._folder, _projects())[0])

    def project_to_make(self) -> str | None:
        """Where a new project is to be kept."""
        suggestion = str(Path(self._folder) / f"{translate('Dialogs', 'Untitled')}{SUFFIX}")
        words = translate("Dialogs", "Keep the new project in")
        path = QFileDialog.getSaveFileName(self._parent, words, suggestion, _projects())[0]
        return self._keep(path if not path or path.endswith(SUFFIX) else path + SUFFIX)

    def files(self) -> list[Path]:
        """Articles to import."""
        words = translate("Dialogs", "Import articles")
        paths = QFileDialog.getOpenFileNames(self._parent, words, self._folder)[0]
        self._keep(paths[0] if paths else "")
        return [Path(path) for path in paths]

    def folder(self) -> list[Path]:
        """A folder of articles to import."""
        words = translate("Dialogs", "Import a folder of articles")
        path = QFileDialog.getExistingDirectory(self._parent, words, self._folder)
        return [Path(path)] if path else []

    def export(self, formats: Sequence[Format], name: str) -> tuple[str, Path] | None:
        """The format to export to, and where."""
        filters = [f"{one.words} (*{one.suffix})" for one in formats]
        suggestion = str(Path(self._folder) / name)
        path, picked = QFileDialog.getSaveFileName(
            self._parent, translate("Dialogs", "Export"), suggestion, ";;".join(filters)
        )
        if not path:
            return None
        chosen = formats[filters.index(picked)] if picked in filters else formats[0]
        out = Path(path)
        self._keep(path)
        return chosen.name, out if out.suffix else out.with_suffix(chosen.suffix)

    def pdf(self, name: str) -> Path | None:
        """Where to keep a PDF file."""
        suggestion = str(Path(self._folder) / f"{name}.pdf")
        kinds = f"{translate('Dialogs', 'PDF files')} (*.pdf)"
        path = QFileDialog.getSaveFileName(self._parent, translate("Dialogs", "Save as PDF"), suggestion, kinds)[0]
        if not path:
            return None
        self._keep(path)
        out = Path(path)
        return out if out.suffix else out.with_suffix(".pdf")

    def printer(self, title: str, *, wide: bool) -> QPrinter | None:
        """A printer, set up for our pages."""
        from PySide6.QtPrintSupport import QPrintDialog, QPrinter  # not before it is wanted

        from dateline.ui.printing.paper import page_size, prepare

        made = QPrinter(QPrinter.PrinterMode.HighResolution)
        made.setDocName(title)
        made.setPageSize(page_size())
        prepare(made, wide=wide)
        asked = QPrintDialog(made, self._parent)
        asked.setWindowTitle(translate("Dialogs", "Print"))
        return made if asked.exec() == QPrintDialog.DialogCode.Accepted else None

    def _keep(self, path: str) -> str | None:
        if path:
            self._folder = str(Path(path).parent)
        return path or None


def _projects() -> str:
    return f"{translate('Dialogs', 'Dateline projects')} (*{SUFFIX})"
