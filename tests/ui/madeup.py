"""A made-up language: every text of the window in ⟦brackets⟧, every word of the project in other letters.

Whatever Latin word stands outside the brackets was not given to the translators.
"""

import re
from collections.abc import Callable, Iterator
from enum import Enum
from typing import Any, cast

from pydantic import BaseModel
from PySide6.QtCore import QAbstractItemModel, QAbstractListModel, QModelIndex, Qt, QTranslator
from PySide6.QtGui import QAction, QPainter, QStaticText, QTextLayout
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QComboBox,
    QGroupBox,
    QLabel,
    QLineEdit,
    QMenu,
    QTabBar,
    QWidget,
)

from dateline.domain.edtf import Edtf
from dateline.domain.views import Hit
from dateline.domain.when import When
from dateline.services.reading import Reader
from dateline.ui.desk import Desk

_LATIN = re.compile(r"[A-Za-z]{2,}")
_WRAPPED = re.compile(r"⟦[^⟦⟧]*⟧")
_KEYS = re.compile(
    r"\b(Ctrl|Alt|Shift|Meta|Esc|Return|Enter|Space|Tab|Home|End|PgUp|PgDown|Ins|Del|Left|Right|Up|Down|F\d+)\b"
)
_NAMES = re.compile(r"\b(Dateline|SQLite|EDTF|PDF|PNG|English|Deutsch|[\w.-]+\.(dateline|txt|html|md|csv))\b")
_MONTHS = re.compile(r"\b(Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\b")  # in the words of the locale
_CUT = re.compile(r"⟦.*|^[^⟦]*⟧", re.DOTALL)  # words that were cut to their room
_MARKUP = re.compile(r"</?\w+>|&\w+;|&#x?\w+;")
_PATHS = re.compile(r"(?m)^(/|\w:\\).*$")
_FIELDS = re.compile(r"\b(entity|source|from|to|disagree):(yes)?")
_PROSE = {
    "aliases", "byline", "doing", "how_many", "label", "name", "publisher", "published", "speaker", "stated_as",
    "text", "title", "titles", "value", "when", "who", "why", "words",
}  # fmt: skip
_IDS = re.compile(r"[a-z]+[\d_]*[\d.]*|[\dXT:/.~?%+Z\[\]{},-]+")
_TABLE = {**{ord("a") + i: chr(0x561 + i) for i in range(26)}, **{ord("A") + i: chr(0x531 + i) for i in range(26)}}
_BACK = {ord(letter): chr(latin) for latin, letter in _TABLE.items()}


class MadeUp(QTranslator):
    """Puts every text into brackets."""

    def translate(self, context: str, text: str, comment: str | None = None, n: int = -1) -> str:
        """The same words, in brackets."""
        return f"⟦{text}⟧" if text else text

    def isEmpty(self) -> bool:  # noqa: N802
        """It knows every text."""
        return False


def foreign(text: str) -> str:
    """*text* in other letters, one for one."""
    return text.translate(_TABLE)


def _masked(value: Any, field: str = "") -> Any:
    if isinstance(value, Enum):
        return value
    if isinstance(value, str):
        return foreign(value) if field in _PROSE or not _IDS.fullmatch(value) else value
    if isinstance(value, BaseModel):
        kept = {"id", "path", "sha256", "edtf", "timex3", "language", "media_type", "url"}
        changed = {name: _masked(getattr(value, name), name) for name in type(value).model_fields if name not in kept}
        return value.model_copy(update=changed)
    if isinstance(value, tuple) and hasattr(value, "_fields"):
        return value
    if isinstance(value, tuple | list | frozenset):
        return type(value)(_masked(one, field) for one in value)
    return value


class Foreign:
    """Something that reads a project, with all that it gives in other letters."""

    def __init__(self, reads: object) -> None:
        self._reads = reads

    def __getattr__(self, name: str) -> Any:
        found = getattr(self._reads, name)
        if not callable(found):
            return _masked(found, name)

        def read(*args: Any, **words: Any) -> Any:
            plain = [one.translate(_BACK) if type(one) is str else one for one in args]
            given = found(*plain, **words)
            return Foreign(given) if name == "comparer" else _masked(given)

        return read


def foreign_desk(desk: Desk) -> Desk:
    """*desk*, with everything that it reads in other letters."""
    search = desk.search

    def find(query: str, limit: int, outdated: Callable[[], bool] = lambda: False) -> list[Hit]:
        return cast("list[Hit]", _masked(search(query.translate(_BACK), limit, outdated)))

    desk.search = find  # type: ignore[method-assign]
    desk.reader = cast(Reader, Foreign(desk.reader))
    desk.name = foreign(desk.name)
    return desk


def left_over(text: str) -> str:
    """What of *text* no translator has seen."""
    while _WRAPPED.search(text):
        text = _WRAPPED.sub(" ", text)
    text = _CUT.sub(" ", text)
    text = _FIELDS.sub(" ", _PATHS.sub(" ", _MARKUP.sub(" ", text)))
    text = _NAMES.sub(" ", _MONTHS.sub(" ", _KEYS.sub(" ", text)))
    return text.strip() if _LATIN.search(text) else ""


def texts(window: QWidget, *, hidden: bool = False) -> Iterator[tuple[str, str]]:
    """Every text of *window* with where it stands; *hidden* ones too, if asked for."""
    for widget in [window, *window.findChildren(QWidget)]:
        if not hidden and not widget.isVisibleTo(window):
            continue
        name = f"{type(widget).__name__} {widget.objectName()}".strip()
        for what, text in _of(widget):
            yield f"{name} {what}", text
    for action in window.findChildren(QAction):
        yield "action", action.text()
        yield "action's hint", action.toolTip()


def _of(widget: QWidget) -> Iterator[tuple[str, str]]:
    yield "tool tip", widget.toolTip()
    yield "name", widget.accessibleName()
    yield "description", widget.accessibleDescription()
    yield "what's this", widget.whatsThis()
    yield "status tip", widget.statusTip()
    if widget.isWindow():
        yield "title", widget.windowTitle()
    if isinstance(widget, QLabel | QAbstractButton):
        yield "text", widget.text()
    elif isinstance(widget, QLineEdit):
        yield "placeholder", widget.placeholderText()
    elif isinstance(widget, QMenu | QGroupBox):
        yield "title", widget.title()
    elif isinstance(widget, QComboBox):
        yield from (("item", widget.itemText(row)) for row in range(widget.count()))
    elif isinstance(widget, QTabBar):
        yield from (("tab", widget.tabText(at)) for at in range(widget.count()))
    elif isinstance(widget, QAbstractItemView) and widget.model() is not None:
        yield from _items(widget.model())


def _items(model: QAbstractItemModel) -> Iterator[tuple[str, str]]:
    roles = (
        Qt.ItemDataRole.DisplayRole,
        Qt.ItemDataRole.ToolTipRole,
        Qt.ItemDataRole.AccessibleTextRole,
        Qt.ItemDataRole.AccessibleDescriptionRole,
    )
    columns = 1 if isinstance(model, QAbstractListModel) else model.columnCount(QModelIndex())
    for column in range(columns):
        for role in roles:
            yield "heading", str(model.headerData(column, Qt.Orientation.Horizontal, role) or "")
            for row in range(min(model.rowCount(QModelIndex()), 30)):
                yield "row", str(model.index(row, column).data(role) or "")


class Painted:
    """Remembers every text that is painted by hand while it is installed."""

    def __init__(self) -> None:
        self.texts: set[str] = set()
        self._before: list[tuple[Any, str, Any]] = []

    def __enter__(self) -> "Painted":
        def draw_text(painter: QPainter, *args: Any) -> Any:
            self.texts.update(one for one in args if isinstance(one, str))
            return before[QPainter, "drawText"](painter, *args)

        def draw_static(painter: QPainter, *args: Any) -> Any:
            self.texts.update(one.text() for one in args if isinstance(one, QStaticText))
            return before[QPainter, "drawStaticText"](painter, *args)

        def draw_layout(layout: QTextLayout, *args: Any, **words: Any) -> Any:
            self.texts.add(layout.text())
            return before[QTextLayout, "draw"](layout, *args, **words)

        before: dict[tuple[type, str], Callable[..., Any]] = {}
        for kind, name, recording in (
            (QPainter, "drawText", draw_text),
            (QPainter, "drawStaticText", draw_static),
            (QTextLayout, "draw", draw_layout),
        ):
            before[kind, name] = getattr(kind, name)
            self._before.append((kind, name, before[kind, name]))
            setattr(kind, name, recording)
        return self

    def __exit__(self, *_: object) -> None:
        for kind, name, before in self._before:
            setattr(kind, name, before)


class Dates:
    """Dates in words, in other letters while it is installed: they come from the domain, not from the window."""

    def __enter__(self) -> None:
        before = self._before = Edtf.in_words
        setattr(Edtf, "in_words", lambda date, *args, **words: foreign(before(date, *args, **words)))  # noqa: B010
        undated = self._undated = vars(When)["in_words"]

        def in_words(when: When) -> str:
            said = str(undated.fget(when))
            return foreign(said) if when.date is None else said

        setattr(When, "in_words", property(in_words))  # noqa: B010

    def __exit__(self, *_: object) -> None:
        setattr(Edtf, "in_words", self._before)  # noqa: B010
        setattr(When, "in_words", self._undated)  # noqa: B010
