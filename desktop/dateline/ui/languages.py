"""The language of the window's texts: the system's or the one that the reader chose, from the files that ship."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from PySide6.QtCore import QLibraryInfo, QLocale, QTranslator

from dateline.assets import resource
from dateline.domain import spoken

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QCoreApplication

ENGLISH = "en"
"""The language that the texts are written in: it needs no file."""
_PREFIX, _SUFFIX = "dateline_", ".qm"


@cache
def available() -> tuple[str, ...]:
    """The codes of the languages that the window speaks, English first."""
    files = resource("translations").glob(f"{_PREFIX}*{_SUFFIX}")
    return (ENGLISH, *sorted(file.name.removeprefix(_PREFIX).removesuffix(_SUFFIX) for file in files))


def pick(wanted: str, system: Sequence[str]) -> str:
    """The language to speak: *wanted* if there is one, else the first of the *system*'s (`de-AT`) that is available."""
    if wanted in available():
        return wanted
    for one in system:
        short = one.replace("_", "-").split("-")[0].lower()
        if short in available():
            return short
    return ENGLISH


def speak(app: QCoreApplication, wanted: str = "") -> str:
    """Show every text in the language *wanted* (a code; empty: the system's) from now on; gives which one it is.

    To be called before the first widget is made: texts that are already shown stay as they are. Where the language is
    not the system's, dates and numbers follow it too, so that a sentence is not half in one and half in another.
    """
    system = QLocale.system()
    language = pick(wanted, system.uiLanguages())
    if language != QLocale.languageToCode(system.language()) and wanted:
        QLocale.setDefault(QLocale(language))
    spoken.speak(language)
    if language != ENGLISH:
        folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
        _install(app, f"qtbase_{language}", folder)
        _install(app, f"{_PREFIX}{language}", str(resource("translations")))
    return language


def _install(app: QCoreApplication, name: str, folder: str) -> None:
    translator = QTranslator(app)
    if translator.load(name, folder):
        app.installTranslator(translator)
    else:
        translator.deleteLater()


__all__ = ["ENGLISH", "available", "pick", "speak"]
