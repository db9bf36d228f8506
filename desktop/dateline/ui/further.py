"""Further words that commands are found by: what a reader may call what the window calls otherwise."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

_LAYER = str(QT_TRANSLATE_NOOP("Further", "layer highlight colours show hide"))
_LINES = str(QT_TRANSLATE_NOOP("Further", "width column margin"))
_THEME = str(QT_TRANSLATE_NOOP("Further", "theme appearance mode colors"))
_DARK = str(QT_TRANSLATE_NOOP("Further", "theme appearance mode colors night black"))
_CONTRAST = str(QT_TRANSLATE_NOOP("Further", "theme appearance mode colors accessibility"))
_LANGUAGE = str(QT_TRANSLATE_NOOP("Further", "translation English German"))
_FOLD = str(QT_TRANSLATE_NOOP("Further", "panel pane sidebar fold collapse layout view"))

WORDS = {
    "new": str(QT_TRANSLATE_NOOP("Further", "create make empty file")),
    "open": str(QT_TRANSLATE_NOOP("Further", "load file")),
    "sample": str(QT_TRANSLATE_NOOP("Further", "example demo")),
    "import": str(QT_TRANSLATE_NOOP("Further", "add load sources files documents")),
    "import-folder": str(QT_TRANSLATE_NOOP("Further", "add load sources files documents directory")),
    "export": str(QT_TRANSLATE_NOOP("Further", "save as convert table csv json")),
    "print": str(QT_TRANSLATE_NOOP("Further", "paper printer")),
    "pdf": str(QT_TRANSLATE_NOOP("Further", "print export file")),
    "quit": str(QT_TRANSLATE_NOOP("Further", "exit leave close end")),
    "undo": str(QT_TRANSLATE_NOOP("Further", "take back revert")),
    "redo": str(QT_TRANSLATE_NOOP("Further", "repeat again")),
    "note": str(QT_TRANSLATE_NOOP("Further", "comment annotate write remark")),
    "copy": str(QT_TRANSLATE_NOOP("Further", "clipboard text")),
    "cite": str(QT_TRANSLATE_NOOP("Further", "clipboard quote reference source")),
    "original": str(QT_TRANSLATE_NOOP("Further", "file document browser")),
    "search": str(QT_TRANSLATE_NOOP("Further", "find look for query")),
    "find": str(QT_TRANSLATE_NOOP("Further", "search words")),
    "beside": str(QT_TRANSLATE_NOOP("Further", "split columns compare second")),
    "caret": str(QT_TRANSLATE_NOOP("Further", "accessibility cursor speech")),
    "compare": str(QT_TRANSLATE_NOOP("Further", "table matrix disagreements differences")),
    "relations": str(QT_TRANSLATE_NOOP("Further", "network graph links people")),
    "only": str(QT_TRANSLATE_NOOP("Further", "filter narrow")),
    "all-facts": str(QT_TRANSLATE_NOOP("Further", "filter clear reset")),
    "larger": str(QT_TRANSLATE_NOOP("Further", "zoom in bigger font type size")),
    "smaller": str(QT_TRANSLATE_NOOP("Further", "zoom out font type size")),
    "usual-size": str(QT_TRANSLATE_NOOP("Further", "zoom reset font type")),
    "full-screen": str(QT_TRANSLATE_NOOP("Further", "maximise window")),
    "tour": str(QT_TRANSLATE_NOOP("Further", "help introduction guide tutorial")),
    "shortcuts": str(QT_TRANSLATE_NOOP("Further", "keys hotkeys help")),
    "about": str(QT_TRANSLATE_NOOP("Further", "version licence license")),
    "contrast": _CONTRAST,
    "dark": _DARK,
    **dict.fromkeys(("system", "light"), _THEME),
    **dict.fromkeys(("language-system", "language-en", "language-de"), _LANGUAGE),
    **dict.fromkeys(("side", "inspector", "timeline", "menu-bar"), _FOLD),
    **dict.fromkeys((f"mark-{number}" for number in range(1, 6)), _LAYER),
    **dict.fromkeys(("longer-lines", "shorter-lines", "usual-lines"), _LINES),
}
"""By the id of the action; English, as translators find them. Of each language its own words, as many as it has."""


def further(name: str) -> str:
    """What else the command with this id is called, in the reader's language."""
    return QCoreApplication.translate("Further", WORDS[name]) if name in WORDS else ""


__all__ = ["WORDS", "further"]
