"""The search field: facts, entities, sources and text as one types, grouped, with the matched words in bold."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QIcon, QResizeEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from dateline.ui import icons
from dateline.ui import theme as themes
from dateline.ui.actions import keys_in_words
from dateline.ui.fonts import ui_font
from dateline.ui.kit import pill
from dateline.ui.popup import Popup, Row

if TYPE_CHECKING:
    from collections.abc import Callable

    from dateline.domain.views import Choice, Hit
    from dateline.errors import DatelineError
    from dateline.ui.tasks import Tasks

_PAUSE = 90  # milliseconds without a keystroke before the search begins
_LIMIT = 60
_GROUPS = {"facts": "Facts", "entities": "Entities", "source": "Sources", "text": "Text"}
_OTHER = {"dates": "Dates", "quotes": "Quotes", "quantities": "Quantities"}


def grouped(hits: list[Hit], titles: Callable[[str], str]) -> list[Row]:
    """The hits below a heading for each kind; *titles* gives a source's title for the note at the right."""
    rows: list[Row] = []
    for layer, heading in {**_GROUPS, **_OTHER}.items():
        of = [hit for hit in hits if hit.layer == layer]
        if of:
            rows.append(Row(heading))
            rows += [
                Row(
                    " ".join(hit.words.split("\n")),
                    hit,
                    hit.matched,
                    titles(hit.source) if hit.source and layer not in {"source", "entities"} else "",
                )
                for hit in of
            ]
    return rows


def choice(hit: Hit) -> Choice:
    """What choosing this hit chooses."""
    from dateline.domain.views import Choice  # not before the first paint

    if hit.layer == "facts":
        return Choice(fact=hit.id)
    if hit.layer == "entities":
        return Choice(entity=hit.id)
    if hit.layer == "source" or hit.start is None:
        return Choice(source=hit.source or hit.id)
    return Choice(source=hit.source, offset=hit.start)


class SearchField(QLineEdit):
    """Where a reader looks for anything; the results drop down below it."""

    chosen = Signal(object)

    def __init__(self, host: QWidget, tasks: Tasks) -> None:
        super().__init__()
        self.setObjectName("search")
        self.setPlaceholderText("Search facts, entities and text")
        self.setAccessibleName("Search facts, entities and text")
        self.setToolTip(f"Search facts, entities and text ({keys_in_words('Ctrl+K')})")
        self.setFont(ui_font(13))
        self.setMinimumWidth(180)
        self.setMaximumWidth(460)
        self.setFixedHeight(30)
        self._tasks = tasks
        self._search: Callable[[str, int], list[Hit]] | None = None
        self._titles: Callable[[str], str] = str
        self._from: QWidget | None = None
        self._icon = self.addAction(QIcon(), QLineEdit.ActionPosition.LeadingPosition)
        self._key = pill(keys_in_words("Ctrl+K").replace("+", " "), "key")
        self._key.setParent(self)
        self._key.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.popup = Popup(self, host, "Search results")
        self.popup.picked.connect(self._picked)
        self.popup.dismissed.connect(self._leave)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE)
        self._pause.timeout.connect(self._begin_search)
        self.textEdited.connect(lambda _: self._pause.start())
        themes.themes().changed.connect(self._wear)
        self._wear()
        self.serve(None, str)

    def serve(self, search: Callable[[str, int], list[Hit]] | None, titles: Callable[[str], str]) -> None:
        """Search with *search* from now on (`None`: there is no project); *titles* names a source by its id."""
        self._search, self._titles = search, titles
        self.setEnabled(search is not None)
        self.clear()
        self.popup.hide()

    def set_titles(self, titles: Callable[[str], str]) -> None:
        """Name sources with *titles* from now on."""
        self._titles = titles

    def begin(self) -> None:
        """Take the keyboard, with what was typed before selected."""
        window = self.window()
        self._from = window.focusWidget() if window.focusWidget() is not self else self._from
        self.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.selectAll()
        if self.text().strip():
            self._begin_search()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 (Qt's name)
        """Keep the sign of the shortcut at the right."""
        super().resizeEvent(event)
        hint = self._key.sizeHint()
        self._key.setGeometry(
            self.width() - hint.width() - 8, (self.height() - hint.height()) // 2, hint.width(), hint.height()
        )
        self.setTextMargins(0, 0, hint.width() + 4, 0)

    def sizeHint(self) -> QSize:  # noqa: N802 (Qt's name)
        """As wide as it may be."""
        return QSize(460, 30)

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802 (Qt's name)
        """The sign of the shortcut steps aside."""
        super().focusInEvent(event)
        self._key.hide()

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802 (Qt's name)
        """And comes back."""
        super().focusOutEvent(event)
        self._key.setVisible(not self.text())

    def _begin_search(self) -> None:
        query = self.text().strip()
        search = self._search
        if not query or search is None:
            self._tasks.drop("search")
            self.popup.hide()
            return
        self._tasks.ask("search", lambda: search(query, _LIMIT), self._show, self._show_error)

    def _show(self, hits: list[Hit]) -> None:
        if self.hasFocus():
            query = self.text().strip()
            self.popup.show_rows(
                grouped(hits, self._titles), f"Nothing in this project matches ‘{query}’.", width=self._wide()
            )

    def _show_error(self, error: DatelineError) -> None:
        if self.hasFocus():
            self.popup.show_rows([], str(error), width=self._wide())

    def _wide(self) -> int:
        return min(680, max(420, self.width() + 160), self.window().width() - 32)

    def _picked(self, hit: Hit) -> None:
        self._leave()
        self.chosen.emit(choice(hit))

    def _leave(self) -> None:
        if self._from is not None and self.hasFocus():
            self._from.setFocus(Qt.FocusReason.OtherFocusReason)
        elif self.hasFocus():
            self.clearFocus()

    def _wear(self) -> None:
        self._icon.setIcon(icons.icon("search", themes.current().muted))


__all__ = ["SearchField", "choice", "grouped"]
