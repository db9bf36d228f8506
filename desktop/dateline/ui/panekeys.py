"""The keys that mean something in one pane only, as data: the sheet of shortcuts and the guide list them."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication


@dataclass(frozen=True, slots=True)
class PaneKeys:
    """What some keys do while *pane* has the keyboard; *keys* are Qt's portable names.

    *pane* and *text* are English, as translators find them; readers see `heading` and `words`.
    """

    pane: str
    text: str
    keys: tuple[str, ...]

    @property
    def heading(self) -> str:
        """Where the keys mean this, in the reader's language."""
        return QCoreApplication.translate("PaneKeys", self.pane)

    @property
    def words(self) -> str:
        """What they do, in the reader's language."""
        return QCoreApplication.translate("PaneKeys", self.text)


_TEXT = str(QT_TRANSLATE_NOOP("PaneKeys", "In the text"))
_CARET = str(QT_TRANSLATE_NOOP("PaneKeys", "In the text with a caret"))
_TIMELINE = str(QT_TRANSLATE_NOOP("PaneKeys", "On the timeline"))
_ENTITIES = str(QT_TRANSLATE_NOOP("PaneKeys", "In the list of entities"))
_RELATIONS = str(QT_TRANSLATE_NOOP("PaneKeys", "In who appears with whom"))
_SEARCH = str(QT_TRANSLATE_NOOP("PaneKeys", "In the search field"))

PANE_KEYS: tuple[PaneKeys, ...] = (
    PaneKeys(_TEXT, str(QT_TRANSLATE_NOOP("PaneKeys", "Next mark, previous mark")), ("Right", "Left")),
    PaneKeys(_TEXT, str(QT_TRANSLATE_NOOP("PaneKeys", "Choose the mark")), ("Return",)),
    PaneKeys(_TEXT, str(QT_TRANSLATE_NOOP("PaneKeys", "Scroll")), ("Up", "Down", "PgUp", "PgDown", "Space")),
    PaneKeys(_TEXT, str(QT_TRANSLATE_NOOP("PaneKeys", "Beginning, end")), ("Home", "End")),
    PaneKeys(
        _TEXT, str(QT_TRANSLATE_NOOP("PaneKeys", "Select by letters, by words")), ("Shift+Right", "Ctrl+Shift+Right")
    ),
    PaneKeys(_TEXT, str(QT_TRANSLATE_NOOP("PaneKeys", "Select everything")), ("Ctrl+A",)),
    PaneKeys(_TEXT, str(QT_TRANSLATE_NOOP("PaneKeys", "Next find, previous find")), ("F3", "Shift+F3")),
    PaneKeys(_TEXT, str(QT_TRANSLATE_NOOP("PaneKeys", "Close the tab, on the tabs")), ("Del",)),
    PaneKeys(_CARET, str(QT_TRANSLATE_NOOP("PaneKeys", "Next mark, previous mark")), ("M", "Shift+M")),
    PaneKeys(_CARET, str(QT_TRANSLATE_NOOP("PaneKeys", "Choose the mark")), ("Return",)),
    PaneKeys(_CARET, str(QT_TRANSLATE_NOOP("PaneKeys", "Back to the page")), ("Esc",)),
    PaneKeys(_TIMELINE, str(QT_TRANSLATE_NOOP("PaneKeys", "Previous fact, next fact")), ("Left", "Right")),
    PaneKeys(_TIMELINE, str(QT_TRANSLATE_NOOP("PaneKeys", "Fact above, fact below")), ("Up", "Down")),
    PaneKeys(_TIMELINE, str(QT_TRANSLATE_NOOP("PaneKeys", "Earlier, later")), ("Shift+Left", "Shift+Right")),
    PaneKeys(_TIMELINE, str(QT_TRANSLATE_NOOP("PaneKeys", "Zoom in, zoom out")), ("+", "-")),
    PaneKeys(_TIMELINE, str(QT_TRANSLATE_NOOP("PaneKeys", "Show everything")), ("0", "Home")),
    PaneKeys(_TIMELINE, str(QT_TRANSLATE_NOOP("PaneKeys", "Last fact")), ("End",)),
    PaneKeys(_TIMELINE, str(QT_TRANSLATE_NOOP("PaneKeys", "Scroll the lanes")), ("PgUp", "PgDown")),
    PaneKeys(_TIMELINE, str(QT_TRANSLATE_NOOP("PaneKeys", "Only what is in view")), ("B",)),
    PaneKeys(_TIMELINE, str(QT_TRANSLATE_NOOP("PaneKeys", "Take the range back")), ("Esc",)),
    PaneKeys(_TIMELINE, str(QT_TRANSLATE_NOOP("PaneKeys", "Facts as a list")), ("L",)),
    PaneKeys(_TIMELINE, str(QT_TRANSLATE_NOOP("PaneKeys", "Facts without a date")), ("U",)),
    PaneKeys(_ENTITIES, str(QT_TRANSLATE_NOOP("PaneKeys", "From the list into the filter")), ("/",)),
    PaneKeys(_ENTITIES, str(QT_TRANSLATE_NOOP("PaneKeys", "From the filter into the list")), ("Down",)),
    PaneKeys(_ENTITIES, str(QT_TRANSLATE_NOOP("PaneKeys", "Empty the filter, then back into the list")), ("Esc",)),
    PaneKeys(_ENTITIES, str(QT_TRANSLATE_NOOP("PaneKeys", "Only facts with this one too")), ("Space",)),
    PaneKeys(
        _ENTITIES, str(QT_TRANSLATE_NOOP("PaneKeys", "The same for several in a row")), ("Shift+Up", "Shift+Down")
    ),
    PaneKeys(_ENTITIES, str(QT_TRANSLATE_NOOP("PaneKeys", "Fold a kind, unfold it")), ("Left", "Right")),
    PaneKeys(_RELATIONS, str(QT_TRANSLATE_NOOP("PaneKeys", "Go to a neighbour")), ("Left", "Right", "Up", "Down")),
    PaneKeys(_RELATIONS, str(QT_TRANSLATE_NOOP("PaneKeys", "Choose the entity")), ("Return",)),
    PaneKeys(_RELATIONS, str(QT_TRANSLATE_NOOP("PaneKeys", "Facts of it with the chosen one")), ("Space",)),
    PaneKeys(_RELATIONS, str(QT_TRANSLATE_NOOP("PaneKeys", "Zoom in, out, show everything")), ("+", "-", "0")),
    PaneKeys(_RELATIONS, str(QT_TRANSLATE_NOOP("PaneKeys", "As a list")), ("L",)),
    PaneKeys(_SEARCH, str(QT_TRANSLATE_NOOP("PaneKeys", "Go through the results")), ("Down", "Up")),
    PaneKeys(_SEARCH, str(QT_TRANSLATE_NOOP("PaneKeys", "Choose the result")), ("Return",)),
    PaneKeys(_SEARCH, str(QT_TRANSLATE_NOOP("PaneKeys", "Close the results, then empty the field")), ("Esc",)),
    PaneKeys(_SEARCH, str(QT_TRANSLATE_NOOP("PaneKeys", "Show only these facts")), ("Ctrl+Return",)),
    PaneKeys(_SEARCH, str(QT_TRANSLATE_NOOP("PaneKeys", "Keep this search")), ("Ctrl+S",)),
    PaneKeys(_SEARCH, str(QT_TRANSLATE_NOOP("PaneKeys", "Rename a kept search, forget it")), ("F2", "Del")),
)
"""By pane, in reading order."""
