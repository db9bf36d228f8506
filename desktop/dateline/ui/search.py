"""The search field: facts, entities, sources and text as one types; searches that are kept; facts shown alone."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

import shiboken6
from PySide6.QtCore import QEvent, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QEnterEvent, QFocusEvent, QIcon, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from dateline.errors import BadDate, BadQuery, DatelineError, NoSuchThing
from dateline.ui import icons
from dateline.ui import theme as themes
from dateline.ui.actions import keys_in_words
from dateline.ui.fonts import ui_font
from dateline.ui.kit import pill
from dateline.ui.popup import Offer, Popup
from dateline.ui.results import Example, beginnings, choice, grouped, suggested
from dateline.ui.tongue import translate

if TYPE_CHECKING:
    from collections.abc import Callable

    from dateline.domain.views import Hit, SavedSearch, Suggestion
    from dateline.ui.desk import Desk
    from dateline.ui.settings import Settings
    from dateline.ui.tasks import Tasks

_PAUSE = 90  # milliseconds without a keystroke before the search begins
_LIMIT = 60
_KEEP, _ALONE, _RENAME, _FORGET = "keep", "alone", "rename", "forget"


class _Found(NamedTuple):
    """What a query brings: how its last field may go on, what matches, and a sentence if it cannot be understood."""

    field: str
    suggestions: list[Suggestion]
    hits: list[Hit]
    problem: str


@dataclass(frozen=True, slots=True)
class _Naming:
    """A name is being typed, for *query*; *old* is the name that it has, if it has one."""

    query: str
    old: str | None = None


class SearchField(QLineEdit):
    """Where a reader looks for anything; the results drop down below it."""

    chosen = Signal(object)
    """Emitted with the `Choice` of the hit that the reader picked."""
    narrowed = Signal(str)
    """Emitted with a query, when the reader wants to see the facts that it finds and no others."""
    said = Signal(str)
    """Emitted with a sentence that says what was done."""

    def __init__(self, host: QWidget, tasks: Tasks, settings: Settings) -> None:
        super().__init__()
        self.setObjectName("search")
        words = translate("Search", "Search facts, entities and text")
        self._hint = words
        self.setPlaceholderText(words)
        self.setAccessibleName(words)
        self.setToolTip(f"{words} ({keys_in_words('Ctrl+K')})")
        self.setFont(ui_font(13))
        self.setMinimumWidth(180)
        self.setMaximumWidth(460)
        self.setFixedHeight(30)
        self._tasks = tasks
        self._settings = settings
        self._desk: Desk | None = None
        self._ticket = 0
        self._naming: _Naming | None = None
        self._from: QWidget | None = None
        self._icon = self.addAction(QIcon(), QLineEdit.ActionPosition.LeadingPosition)
        self._key = pill(keys_in_words("Ctrl+K").replace("+", " "), "key")
        self._key.setParent(self)
        self._key.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.popup = Popup(self, host, translate("Search", "Search results"))
        self.popup.picked.connect(self._picked)
        self.popup.asked.connect(self._asked)
        self.popup.dismissed.connect(self._dismissed)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE)
        self._pause.timeout.connect(self._begin_search)
        self.textEdited.connect(self._edited)
        self.returnPressed.connect(self._entered)
        themes.themes().changed.connect(self._wear)
        self._wear()
        self.serve(None)

    def serve(self, desk: Desk | None) -> None:
        """Search in this project from now on (`None`: there is none)."""
        self._desk = desk
        self._pause.stop()
        self._stop_naming()
        self.setEnabled(desk is not None)
        self.clear()
        self.popup.hide()

    def begin(self) -> None:
        """Take the keyboard, with what was typed before selected; without anything, say what can be asked for."""
        self._remember_focus()
        self.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.selectAll()
        self._begin_search()

    def _remember_focus(self) -> None:
        has_it = self.window().focusWidget()
        self._from = has_it if has_it is not self else self._from

    def ask(self, query: str) -> None:
        """Search for *query* as if it had been typed."""
        self.setText(query)
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

    def enterEvent(self, event: QEnterEvent) -> None:  # noqa: N802 (Qt's name)
        """The pointer comes before a click does: what has the keyboard now gets it back after one."""
        super().enterEvent(event)
        self._remember_focus()

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802 (Qt's name)
        """The sign of the shortcut steps aside; after a click, what can be asked for is shown."""
        super().focusInEvent(event)
        self._key.hide()
        if event.reason() == Qt.FocusReason.MouseFocusReason:
            self._begin_search()

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802 (Qt's name)
        """And comes back; what was about to be asked is not."""
        super().focusOutEvent(event)
        self._pause.stop()
        self._key.setVisible(not self.text())

    def event(self, event: QEvent) -> bool:
        """Escape is the field's own while it has the keyboard, before it means anything to the window."""
        is_override = event.type() == QEvent.Type.ShortcutOverride
        if is_override and isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 (Qt's name)
        """With the list closed, Escape empties the field and leaves it, Down opens the list again."""
        if event.key() == Qt.Key.Key_Escape:
            self.clear()
            self._leave()
        elif event.key() == Qt.Key.Key_Down:
            self._begin_search()
        else:
            super().keyPressEvent(event)

    # ------------------------------------------------------------------ searching

    def _edited(self) -> None:
        if self._naming is None:
            self._ticket += 1
            self._pause.start()

    def _begin_search(self) -> None:
        self._pause.stop()
        desk, query = self._desk, self.text().lstrip()
        self._ticket += 1
        ticket = self._ticket
        if desk is None:
            self._tasks.drop("search")
            self.popup.hide()
        elif not query.strip():
            self._tasks.ask("search", desk.searcher.kept, self._show_beginnings)
        else:
            look = _look(desk, query, lambda: self._ticket != ticket)
            self._tasks.ask("search", look, self._show, lambda _: None)

    def _show(self, found: _Found) -> None:
        if not self.hasFocus() or self._naming is not None:
            return
        query = self.text().strip()
        rows = [*suggested(found.field, found.suggestions), *grouped(found.hits)]
        nothing = translate("Search", "Nothing in this project matches ‘{0}’.").format(query)
        offers = () if found.problem else self._offers(facts=any(hit.layer == "facts" for hit in found.hits))
        self.popup.show_rows(
            rows, found.problem or nothing, width=self._wide(), offers=offers, said=found.problem if rows else ""
        )

    def _show_beginnings(self, kept: list[SavedSearch]) -> None:
        if self.hasFocus() and self._naming is None and self._desk is not None:
            rows = beginnings(kept, self._settings.searches(self._desk.path))
            offers = [
                Offer(_RENAME, translate("Search", "Rename"), "F2"),
                Offer(_FORGET, translate("Search", "Forget"), "Del"),
            ]
            self.popup.show_rows(rows, "", width=self._wide(), offers=offers if kept else ())

    def _offers(self, *, facts: bool) -> list[Offer]:
        keep = Offer(_KEEP, translate("Search", "Keep this search"), "Ctrl+S")
        alone = Offer(_ALONE, translate("Search", "Show only these facts"), "Ctrl+Return")
        return [alone, keep] if facts else [keep]

    def _wide(self) -> int:
        return min(760, max(420, self.width() + 240), self.window().width() - 32)

    # ------------------------------------------------------------------- choosing

    def _picked(self, payload: object) -> None:
        from dateline.domain.views import Hit, SavedSearch  # not before the first paint

        if isinstance(payload, Hit):
            self._remember()
            self._leave()
            self.chosen.emit(choice(payload))
        elif isinstance(payload, SavedSearch):
            self.ask(f"{payload.query} ")
        elif isinstance(payload, Example):
            self.ask(payload.query)
            self.setCursorPosition(len(payload.query) - payload.room)

    def _asked(self, name: str) -> None:
        from dateline.domain.views import SavedSearch  # not before the first paint

        current, desk = self.popup.current, self._desk
        if name == _ALONE:
            self._remember()
            self.popup.hide()
            self._leave()
            self.narrowed.emit(self.text().strip())
        elif name == _KEEP:
            query = self.text().strip()
            self._name(_Naming(query), query)
        elif isinstance(current, SavedSearch) and desk is not None:
            if name == _RENAME:
                self._name(_Naming(current.query, current.name), current.name)
            else:
                said = translate("Search", "The search ‘{0}’ is forgotten.").format(current.name)
                self._do(lambda: desk.searcher.forget(current.name), said, "")

    def _remember(self) -> None:
        if self._desk is not None and (query := self.text().strip()):
            self._settings.remember_search(self._desk.path, query)

    def _dismissed(self) -> None:
        """A name goes back to the results; words stay, to be changed; without any there is nothing to stay for."""
        self._pause.stop()
        self._tasks.drop("search")
        if self._naming is not None:
            self._stop_naming()
            if self.hasFocus() and self.isActiveWindow():
                self._begin_search()
        elif not self.text():
            self._leave()

    def _leave(self) -> None:
        """Give the keyboard back to whatever had it."""
        self._pause.stop()
        if self._from is not None and shiboken6.isValid(self._from) and self.hasFocus():
            self._from.setFocus(Qt.FocusReason.OtherFocusReason)
        elif self.hasFocus():
            self.clearFocus()

    # --------------------------------------------------------------------- naming

    def _name(self, naming: _Naming, name: str) -> None:
        """Let the field take a name, until Enter or Escape."""
        self._pause.stop()
        self._tasks.drop("search")
        self._naming = naming
        self.setPlaceholderText(translate("Search", "A name for this search"))
        self.setAccessibleName(translate("Search", "A name for this search"))
        self.setText(name)
        self.selectAll()
        self._show_naming()

    def _show_naming(self, problem: str = "") -> None:
        assert self._naming is not None
        words = translate("Search", "Under which name is ‘{0}’ to be kept? Enter keeps it, Escape goes back.")
        self.popup.show_rows([], problem or words.format(self._naming.query), width=self._wide())

    def _stop_naming(self) -> None:
        if self._naming is not None:
            self.setPlaceholderText(self._hint)
            self.setAccessibleName(self._hint)
            self.setText("" if self._naming.old is not None else self._naming.query)
            self._naming = None

    def _entered(self) -> None:
        naming, desk, name = self._naming, self._desk, " ".join(self.text().split())
        if naming is None or desk is None:
            return
        if naming.old is None:
            said = translate("Search", "The search is kept as ‘{0}’.").format(name)
            self._do(lambda: desk.searcher.keep(name, naming.query), said, naming.query)
        else:
            old = naming.old
            said = translate("Search", "The search ‘{0}’ is called ‘{1}’ now.").format(old, name)
            self._do(lambda: desk.searcher.rename(old, name), said, "")

    def _do(self, write: Callable[[], None], said: str, query: str) -> None:
        """Write beside the window's thread; then say what was done, and go on with *query*."""

        def done(_: None) -> None:
            self._stop_naming()
            self.said.emit(said)
            self.ask(query)

        def failed(error: DatelineError) -> None:
            if self._naming is not None:
                self._show_naming(str(error))
            else:
                self.said.emit(str(error))

        self._tasks.ask("keep search", write, done, failed)

    def _wear(self) -> None:
        self._icon.setIcon(icons.icon("search", themes.current().muted))


def _look(desk: Desk, query: str, outdated: Callable[[], bool]) -> Callable[[], _Found]:
    """What finds everything that is shown of *query*, in any thread."""

    def look() -> _Found:
        field, suggestions = desk.searcher.suggest(query)
        suggestions = [one for one in suggestions if one.query.strip().casefold() != query.strip().casefold()]
        try:
            return _Found(field, suggestions, desk.search(query, _LIMIT, outdated), "")
        except (BadQuery, BadDate, NoSuchThing) as error:
            return _Found(field, suggestions, [], str(error))

    return look


__all__ = ["SearchField"]
