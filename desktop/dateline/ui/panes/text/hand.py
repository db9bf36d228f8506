"""What the reader's hand does on the page: clicks, selects, scrolls, goes from mark to mark."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtWidgets import QApplication, QMenu

from dateline.domain.focus import Layer, Mark
from dateline.domain.views import Choice, Note, Remark
from dateline.ui.panes.text.margin import in_words
from dateline.ui.tongue import translate

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QPoint
    from PySide6.QtGui import QKeyEvent, QMouseEvent

    from dateline.ui.panes.text.page import Page
    from dateline.ui.panes.text.sheet import Sheet
    from dateline.ui.panes.text.signs import Sign

_SHIFT = Qt.KeyboardModifier.ShiftModifier
_CONTROL = Qt.KeyboardModifier.ControlModifier


class Hand:
    """The state of the reader's hand on one page: a selection, a caret, what was clicked last."""

    def __init__(self, page: Page) -> None:
        self._page = page
        self.reset()

    def reset(self) -> None:
        """Let everything go, for another text."""
        self._anchor: int | None = None
        self._caret: int | None = None
        self._pressed: QPointF | None = None
        self._dragging = False
        self._clicked: Mark | None = None
        self._wished_x: float | None = None

    @property
    def selection(self) -> tuple[int, int] | None:
        """The selected code points, or `None`."""
        return self._page.ink.selected

    def select(self, start: int, end: int) -> None:
        """Select code points; with nothing between, there is only a caret."""
        self._anchor, self._caret = start, end
        self._show()

    def caret_rect(self, sheet: Sheet) -> QRectF | None:
        """Where the caret is, while the page has the keyboard and something is selected with it."""
        if self._caret is None or not self._page.hasFocus() or self._page.ink.selected is None:
            return None
        return sheet.caret(self._caret)

    def _show(self) -> None:
        page = self._page
        if self._anchor is None or self._caret is None or self._anchor == self._caret:
            page.ink.selected = None
        else:
            page.ink.selected = (min(self._anchor, self._caret), max(self._anchor, self._caret))
        page.viewport().update()

    # ------------------------------------------------------------------ mouse

    def press(self, event: QMouseEvent) -> None:
        """A button goes down: a click or a selection begins; with Shift, the selection goes on to here."""
        if event.button() != Qt.MouseButton.LeftButton:
            return
        self._pressed = event.position()
        self._dragging = False
        sheet = self._page.sheet
        if sheet is None or self._page.note_at(event.position()) is not None:
            return
        gap = sheet.gap_at(event.position() - self._page.origin)
        if event.modifiers() & _SHIFT and self._anchor is not None:
            self._caret = gap
            self._dragging = True
        else:
            self._anchor = self._caret = gap
        self._show()

    def move(self, event: QMouseEvent) -> None:
        """The pointer moves: with the button down it selects, without it shows what a click would choose."""
        page = self._page
        if self._pressed is None:
            self._hover(event.position())
            return
        far = (event.position() - self._pressed).manhattanLength() >= QApplication.startDragDistance()
        if page.sheet is None or not (far or self._dragging):
            return
        self._dragging = True
        y = event.position().y()
        if y < 0 or y > page.viewport().height():
            page.scroll_by(y if y < 0 else y - page.viewport().height())
        self._caret = page.sheet.gap_at(event.position() - page.origin)
        self._show()

    def release(self, event: QMouseEvent) -> None:
        """The button goes up: without a selection it was a click, which chooses what is there."""
        if event.button() != Qt.MouseButton.LeftButton or self._pressed is None:
            return
        self._pressed = None
        if self._dragging:
            self._dragging = False
            return
        note = self._page.note_at(event.position())
        sign = self._page.sign_at(event.position())
        if note is not None:
            self._choose_note([note.note, *note.also], event.globalPosition().toPoint())
        elif sign is not None and sign.notes:
            self._choose_note(sign.notes, event.globalPosition().toPoint())
        elif sign is not None:
            self._click_sign(sign)
        else:
            self._click(event.position())

    def double_click(self, event: QMouseEvent) -> None:
        """Select the word under the pointer; the click before has chosen what it stands in."""
        sheet = self._page.sheet
        offset = self._page.character_at(event.position())
        if sheet is None or offset is None or event.button() != Qt.MouseButton.LeftButton:
            return
        text = self._page.text
        start = end = offset
        while start > 0 and _is_word(text[start - 1]):
            start -= 1
        while end < len(text) and _is_word(text[end]):
            end += 1
        self.select(start, max(end, offset + 1))

    def _click(self, point: QPointF) -> None:
        offset = self._page.character_at(point)
        reading = self._page.reading
        if offset is None or reading is None:
            return
        marks = self._page.ink.layers.at(offset, self._page.ink.shown)
        if not marks:
            self._clicked = None
            layers = tuple(layer for layer in (Layer.FACTS, Layer.ENTITIES) if layer in self._page.ink.shown)
            self._page.chosen.emit(Choice(source=reading.source.id, offset=offset, layers=layers))
            return
        # A second click on the same words goes on to the mark around the one that was chosen.
        at = marks.index(self._clicked) + 1 if self._clicked in marks else 0
        self.choose(marks[at % len(marks)])

    def choose(self, mark: Mark) -> None:
        """Choose what *mark* marks."""
        self._clicked = mark
        self._page.chosen.emit(self._choice_of(mark))

    def _choice_of(self, mark: Mark) -> Choice:
        """What choosing *mark* means: its statement, its entity (there, where it stands), or what its words are in."""
        if mark.layer is Layer.FACTS:
            return Choice(statement=mark.statement) if mark.statement else Choice(fact=mark.id)
        if mark.layer is not Layer.ENTITIES:
            return Choice(source=mark.source, offset=mark.start)
        # A place names the innermost entity there: for one around it, only its id is exact.
        innermost = self._page.ink.layers.at(mark.start, (Layer.ENTITIES,))[:1]
        if innermost != [mark]:
            return Choice(entity=mark.id)
        return Choice(entity=mark.id, source=mark.source, offset=mark.start, layers=(Layer.ENTITIES,))

    def _choose_note(self, notes: Sequence[Note | Remark], where: QPoint) -> None:
        """Choose what a note in the margin speaks of; where one sign stands for several, ask which."""
        if len(notes) == 1:
            self._take_note(notes[0])
            return
        menu = QMenu(self._page)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.setAccessibleName(translate("Text", "Notes beside these lines"))
        for one in notes:
            menu.addAction(shortened(in_words(one))).triggered.connect(partial(self._take_note, one))
        menu.popup(where)

    def _take_note(self, note: Note | Remark, _checked: object = None) -> None:
        if isinstance(note, Remark):
            self._page.remark_opened.emit(note)
        else:
            self._page.chosen.emit(Choice(statement=note.statement))

    def _click_sign(self, sign: Sign) -> None:
        """Choose the facts of a sign, one after the other with every click."""
        at = sign.marks.index(self._clicked) + 1 if self._clicked in sign.marks else 0
        self.choose(sign.marks[at % len(sign.marks)])

    def _hover(self, point: QPointF) -> None:
        page = self._page
        note = page.note_at(point)
        marks = page.marks_at(point) if note is None else []
        pressable = note is not None or bool(marks) or page.sign_at(point) is not None
        shape = Qt.CursorShape.PointingHandCursor if pressable else Qt.CursorShape.IBeamCursor
        if page.viewport().cursor().shape() != shape:
            page.viewport().setCursor(shape)
        stretch = (note.note.start, note.note.end) if note and note.note.end > note.note.start else None
        if note is None and (fact := next((one for one in marks if one.layer is Layer.FACTS), None)):
            shown = page.notes_shown()
            speaking = (one for one in shown if isinstance(one.note, Note) and one.note.statement == fact.statement)
            note = next(speaking, None)
        if note != page.hovered_note or stretch != page.ink.hovered:
            page.hovered_note = note
            page.ink.hovered = stretch
            page.viewport().update()

    def hint(self, point: QPointF) -> str:
        """What a pointer that rests here is told: what a note says in full, what else a second click would choose."""
        note = self._page.note_at(point)
        if note is not None:
            return "\n".join(in_words(one) for one in (note.note, *note.also))
        if (sign := self._page.sign_at(point)) is not None:
            return sign.words
        marks = self._page.marks_at(point)
        if len(marks) < 2:
            return ""
        names = translate("Text", ", then ").join(kind_of(mark.layer) for mark in marks)
        return translate("Text", "Each click chooses the next: {0}").format(names)

    def leave(self) -> None:
        """The pointer leaves the page."""
        page = self._page
        page.hovered_note = None
        page.ink.hovered = None
        page.viewport().update()

    # --------------------------------------------------------------- keyboard

    def key(self, event: QKeyEvent) -> bool:
        """A key goes down; whether it meant anything here."""
        key, modifiers = event.key(), event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if self._page.sheet is None:
            return False
        if key == Qt.Key.Key_A and modifiers == _CONTROL:
            self.select(0, len(self._page.text))
            return True
        if modifiers in {_SHIFT, _SHIFT | _CONTROL}:
            return self._extend(Qt.Key(key), words=bool(modifiers & _CONTROL))
        if modifiers in {Qt.KeyboardModifier.NoModifier, _CONTROL}:
            return self._scroll(Qt.Key(key)) or (not modifiers and self._walk(Qt.Key(key)))
        return False

    def _scroll(self, key: Qt.Key) -> bool:
        bar = self._page.verticalScrollBar()
        ways = {
            Qt.Key.Key_Up: -bar.singleStep(),
            Qt.Key.Key_Down: bar.singleStep(),
            Qt.Key.Key_PageUp: -bar.pageStep(),
            Qt.Key.Key_PageDown: bar.pageStep(),
            Qt.Key.Key_Space: bar.pageStep(),
            Qt.Key.Key_Home: -bar.maximum(),
            Qt.Key.Key_End: bar.maximum(),
        }
        if key not in ways:
            return False
        bar.setValue(bar.value() + ways[key])
        if key == Qt.Key.Key_End:
            for _ in range(5):  # laying out the end may show that it is farther off
                bar.setValue(bar.maximum())
        return True

    def _walk(self, key: Qt.Key) -> bool:
        """Right and Left go from mark to mark, however they overlap; Enter chooses; Escape lets go."""
        page = self._page
        ink = page.ink
        if key in {Qt.Key.Key_Right, Qt.Key.Key_Left}:
            forward = key == Qt.Key.Key_Right
            offset = self._start_of_walk(forward=forward)
            ringed = ink.ringed if ink.ringed is not None and ink.ringed.layer in ink.shown else None
            mark = ink.layers.beside(ringed, offset, ink.shown, forward=forward)
            if mark is not None:
                ink.ringed = mark
                page.reveal(mark.start, mark.end)
                page.viewport().update()
                page.say(in_words_of(mark, page.text))
            return True
        if key in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and ink.ringed is not None:
            self.choose(ink.ringed)
            return True
        if key == Qt.Key.Key_Escape and (ink.ringed is not None or ink.selected is not None):
            ink.ringed = None
            self._anchor = self._caret = None
            self._show()
            return True
        return False

    def _start_of_walk(self, *, forward: bool) -> int:
        """From where the keyboard begins: what is looked at, if it shows, else the edge of what is visible."""
        seen = self._page.visible_span()
        if seen is None:
            return 0
        looked_at = self._page.ink.looked_at
        if looked_at is not None and seen.start <= looked_at.start < seen.end:
            return looked_at.start
        return seen.start if forward else seen.end

    def _extend(self, key: Qt.Key, *, words: bool) -> bool:
        page = self._page
        sheet = page.sheet
        if sheet is None:
            return False
        if self._caret is None:
            seen = page.visible_span()
            self._anchor = self._caret = seen.start if seen else 0
        caret = self._caret
        if key in {Qt.Key.Key_Left, Qt.Key.Key_Right}:
            caret = sheet.step(caret, forward=key == Qt.Key.Key_Right, words=words)
        elif key in {Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown}:
            caret = self._over_lines(sheet, caret, key)
        elif key in {Qt.Key.Key_Home, Qt.Key.Key_End}:
            first, last = (0, len(page.text)) if words else sheet.row_span(caret)
            caret = first if key == Qt.Key.Key_Home else last
        else:
            return False
        if key not in {Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown}:
            self._wished_x = None
        self._caret = caret
        self._show()
        self._follow_caret(sheet)
        return True

    def _over_lines(self, sheet: Sheet, caret: int, key: Qt.Key) -> int:
        here = sheet.caret(caret)
        if self._wished_x is None:
            self._wished_x = here.x()
        page_step = self._page.verticalScrollBar().pageStep()
        step = sheet.scale.styles[0].leading if key in {Qt.Key.Key_Up, Qt.Key.Key_Down} else page_step
        up = key in {Qt.Key.Key_Up, Qt.Key.Key_PageUp}
        y = here.center().y()
        # Over the free space between paragraphs one step may not leave the line; then take more.
        for _ in range(8):
            y += -step if up else step
            found = sheet.gap_at(QPointF(self._wished_x, y))
            if (found < caret) if up else (found > caret):
                return found
        return caret

    def _follow_caret(self, sheet: Sheet) -> None:
        assert self._caret is not None
        rect = sheet.caret(self._caret)
        bar = self._page.verticalScrollBar()
        if rect.top() < bar.value():
            bar.setValue(int(rect.top()) - 8)
        elif rect.bottom() > bar.value() + self._page.viewport().height():
            bar.setValue(int(rect.bottom()) - self._page.viewport().height() + 8)


def kind_of(layer: Layer) -> str:
    """What a mark of *layer* marks, in a word."""
    return {
        Layer.FACTS: translate("Text", "fact"),
        Layer.ENTITIES: translate("Text", "entity"),
        Layer.DATES: translate("Text", "date"),
        Layer.QUOTES: translate("Text", "quote"),
        Layer.QUANTITIES: translate("Text", "number"),
    }[layer]


def in_words_of(mark: Mark, text: str) -> str:
    """A mark by its kind and its words, cut to what fits a line."""
    kind = kind_of(mark.layer)
    return translate("Text", "{0}: {1}").format(kind[:1].upper() + kind[1:], shortened(mark.of(text)))


def shortened(words: str) -> str:
    """Words in one line, cut to what fits a menu."""
    flat = " ".join(words.split())
    return flat if len(flat) <= 70 else flat[:67].rstrip() + "…"


def _is_word(character: str) -> bool:
    return character.isalnum() or character in "_'’-"
