"""One block of the inspector: draws its lines, and takes the reader to where its words lead, by mouse or keyboard."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen, QTextCharFormat, QTextLayout, QTextOption
from PySide6.QtWidgets import QWidget

from dateline.ui import theme as themes
from dateline.ui.fonts import reading_font, ui_font
from dateline.ui.kit import SMALL
from dateline.ui.panes.inspector.content import Content, Frame, Line, Look, Run, Tone
from dateline.ui.utf16 import QtOffsets

if TYPE_CHECKING:
    from PySide6.QtCore import QEvent
    from PySide6.QtGui import QEnterEvent, QFocusEvent, QKeyEvent, QMouseEvent, QPaintEvent

    from dateline.ui.panes.inspector.content import Goal
    from dateline.ui.theme import Theme

_KEY = 88.0  # pixels; where the values begin that have a key
_PAD_X, _PAD_Y = 12.0, 10.0
_SWATCH = 9.0
_WRAPPED = QTextOption()
_WRAPPED.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
_PRESS = {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space}


@cache
def _font(look: Look) -> QFont:
    weight = QFont.Weight
    if look is Look.TITLE:
        return reading_font(20)
    if look is Look.QUOTE:
        return reading_font(16)
    if look is Look.CAPTION:
        return ui_font(SMALL, weight=weight.DemiBold, spacing=0.8)
    if look is Look.STRONG:
        return ui_font(13, weight=weight.DemiBold)
    return ui_font(SMALL if look is Look.SMALL else 13)


@cache
def _pill_font() -> QFont:
    return ui_font(SMALL, weight=QFont.Weight.DemiBold, spacing=0.5)


def _ink(tone: Tone, theme: Theme) -> QColor:
    return {Tone.INK: theme.ink, Tone.MUTED: theme.muted, Tone.AGREE: theme.agree, Tone.DISAGREE: theme.disagree}[tone]


@dataclass(slots=True)
class _Laid:
    """A line as it is drawn: where, and which UTF-16 units of its text are links."""

    line: Line
    layout: QTextLayout
    x: float
    y: float
    height: float
    links: list[tuple[int, int, Run]]


class Block(QWidget):
    """A part of the inspector. Tab goes through its links, Enter presses the one with the frame."""

    pressed = Signal(object)
    """Emitted with the goal of what was pressed."""
    entered = Signal(QRectF)
    """Emitted with where the keyboard is now, within the block."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setMouseTracking(True)
        self.content: Content | None = None
        self._laid: list[_Laid] = []
        self._width = -1
        self._height = 0.0
        self._stop = -1  # which of the stops has the keyboard
        self._over: Run | None = None

    def show_content(self, content: Content) -> None:
        """Say *content* from now on."""
        if content == self.content:
            return
        self.content = content
        self._width = -1
        self._over = None
        self._stop = min(self._stop, len(self._stops()) - 1)
        self.setAccessibleName(content.name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if self._stops() else Qt.FocusPolicy.NoFocus)
        self.update()

    def forget_layout(self) -> None:
        """Lay everything out anew: the colours changed."""
        self._width = -1

    def height_at(self, width: int) -> int:
        """How high it is in so many pixels."""
        self._lay(width)
        return round(self._height + 0.49)

    def words(self) -> list[str]:
        """Every line with its key and what stands at its right, as a reader sees them."""
        said: list[str] = []
        for line in self.content.lines if self.content is not None else ():
            said += [part for part in (line.key or "", line.text, line.right) if part]
        return said

    def links(self) -> list[tuple[str, QRectF]]:
        """What can be pressed: its name, and where it is within the block."""
        return [(self._name(stop), self._rect(stop)) for stop in self._stops()]

    # ------------------------------------------------------------------ laying out

    def _lay(self, width: int) -> None:
        if width == self._width or self.content is None:
            return
        self._width = width
        self._laid = []
        framed = self.content.frame is not Frame.NONE
        left, y = (_PAD_X, _PAD_Y) if framed else (0.0, 0.0)
        for place, line in enumerate(self.content.lines):
            x = left + (_KEY if line.key is not None else 0.0) + (_SWATCH + 7 if line.swatch else 0.0)
            room = width - x - left - (self._right_width(line) + 8 if line.right else 0.0)
            y += line.gap if place else 0
            laid = _laid_out(line, x, y, max(40.0, room))
            self._laid.append(laid)
            y += laid.height
        self._height = y + (_PAD_Y if framed else 0.0)

    @staticmethod
    def _right_width(line: Line) -> float:
        wide = QFontMetricsF(_pill_font()).horizontalAdvance(line.right)
        return wide + (16 if line.pill else 0)

    # -------------------------------------------------------------------- painting

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802, ARG002 (Qt's name and promise)
        """Draw the block."""
        if self.content is None:
            return
        self._lay(self.width())
        theme = themes.current()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        stops = self._stops()
        stop = stops[self._stop] if self.hasFocus() and 0 <= self._stop < len(stops) else None
        if self.content.frame is not Frame.NONE:
            self._draw_frame(painter, theme, focused=stop is self.content)
        for laid in self._laid:
            self._draw(painter, theme, laid)
        if isinstance(stop, Run) or (stop is not None and self.content.frame is Frame.NONE):
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(theme.accent, 2.0))
            painter.drawRoundedRect(self._rect(stop).adjusted(-2, 0, 2, 0) & QRectF(self.rect()), 3, 3)
        painter.end()

    def _draw_frame(self, painter: QPainter, theme: Theme, *, focused: bool) -> None:
        assert self.content is not None
        pressable = self.content.goal is not None
        painter.setBrush(theme.hover if pressable and self.underMouse() and self._over is None else theme.raised)
        chosen = self.content.frame is Frame.CHOSEN
        pen = QPen(theme.accent if focused else theme.mark_fact_chosen_line if chosen else theme.line)
        pen.setWidthF(2.0 if focused else 1.5 if chosen else 1.0)
        painter.setPen(pen)
        inset = pen.widthF() / 2
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(inset, inset, -inset, -inset), 8, 8)

    def _draw(self, painter: QPainter, theme: Theme, laid: _Laid) -> None:
        line = laid.line
        first = laid.layout.lineAt(0)
        base = laid.y + first.ascent()
        left = _PAD_X if self.content is not None and self.content.frame is not Frame.NONE else 0.0
        if line.swatch:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.source_colour(line.swatch))
            painter.drawRoundedRect(QRectF(left, laid.y + (first.height() - _SWATCH) / 2, _SWATCH, _SWATCH), 2, 2)
        if line.key:
            painter.setPen(theme.muted)
            painter.setFont(_font(Look.TEXT))
            painter.drawText(QPointF(left, base), line.key)
        if line.right:
            self._draw_right(painter, theme, line, left, laid.y, first.height())
        painter.setPen(_ink(line.runs[0].tone if line.runs else Tone.INK, theme))
        laid.layout.draw(painter, QPointF(laid.x, laid.y))
        for start, end, run in laid.links:
            pen = QPen(theme.accent if run is self._over else theme.line_strong, 1.0)
            painter.setPen(pen)
            for rect in _rects(laid, start, end):
                y = round(rect.bottom()) - 1.5
                painter.drawLine(QPointF(rect.left(), y), QPointF(rect.right(), y))

    def _draw_right(self, painter: QPainter, theme: Theme, line: Line, left: float, y: float, height: float) -> None:
        wide = self._right_width(line)
        rect = QRectF(self.width() - left - wide, y + (height - 18) / 2, wide, 18)
        fill, ink = {
            "agree": (theme.agree_fill, theme.agree),
            "disagree": (theme.disagree_fill, theme.disagree),
            "plain": (theme.hover, theme.muted),
        }.get(line.pill, (None, theme.muted))
        if fill is not None:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(fill)
            painter.drawRoundedRect(rect, 9, 9)
        painter.setPen(ink)
        painter.setFont(_pill_font())
        painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, line.right)

    # ------------------------------------------------------------- what can be pressed

    def _stops(self) -> list[Content | Run]:
        """In the order of Tab: the block itself, if it can be pressed, then its links."""
        if self.content is None:
            return []
        whole: list[Content | Run] = [self.content] if self.content.goal is not None else []
        return whole + [run for line in self.content.lines for run in line.runs if run.goal is not None]

    def _rect(self, stop: Content | Run) -> QRectF:
        if stop is not self.content:
            self._lay(self.width())
            for laid in self._laid:
                for start, end, run in laid.links:
                    if run is stop:
                        rects = _rects(laid, start, end)
                        return rects[0] if rects else QRectF()
        return QRectF(self.rect())

    def _name(self, stop: Content | Run) -> str:
        return stop.name or (stop.text if isinstance(stop, Run) else "")

    def _at(self, point: QPointF) -> Run | None:
        for laid in self._laid:
            for start, end, run in laid.links:
                if any(rect.contains(point) for rect in _rects(laid, start, end)):
                    return run
        return None

    def press_at(self, point: QPointF) -> None:
        """Press what is there, if anything."""
        goal = self._goal(self._at(point) or self.content)
        if goal is not None:
            self.pressed.emit(goal)

    @staticmethod
    def _goal(stop: Content | Run | None) -> Goal | None:
        return None if stop is None else stop.goal

    def _go(self, stop: int) -> None:
        self._stop = stop
        stops = self._stops()
        if self.content is not None and 0 <= stop < len(stops):
            self.setAccessibleName(self._name(stops[stop]))
            self.entered.emit(self._rect(stops[stop]))
        self.update()

    # --------------------------------------------------------------------- Qt's own

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802 (Qt's name)
        """Show what is under the pointer."""
        over = self._at(event.position())
        if over is not self._over:
            self._over = over
            self.update()
        can = over is not None or (self.content is not None and self.content.goal is not None)
        self.setCursor(Qt.CursorShape.PointingHandCursor if can else Qt.CursorShape.ArrowCursor)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802 (Qt's name)
        """Press what is under the pointer."""
        if event.button() == Qt.MouseButton.LeftButton and self.rect().contains(event.position().toPoint()):
            self.press_at(event.position())

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 (Qt's name)
        """Enter and Space press what has the frame."""
        stops = self._stops()
        if event.key() in _PRESS and 0 <= self._stop < len(stops):
            self.pressed.emit(stops[self._stop].goal)
        else:
            super().keyPressEvent(event)

    def focusNextPrevChild(self, is_next: bool) -> bool:  # noqa: N802, FBT001 (Qt's)
        """Go through the links before leaving the block."""
        stop = self._stop + (1 if is_next else -1)
        if 0 <= stop < len(self._stops()):
            self._go(stop)
            return True
        return super().focusNextPrevChild(is_next)

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802 (Qt's name)
        """Begin at the first link or, coming from behind, at the last."""
        last = len(self._stops()) - 1
        at = last if event.reason() == Qt.FocusReason.BacktabFocusReason else 0
        mouse = event.reason() == Qt.FocusReason.MouseFocusReason
        self._go(min(max(self._stop, 0), last) if mouse else at)
        super().focusInEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802 (Qt's name)
        """Be called by the whole again."""
        self._stop = -1
        if self.content is not None:
            self.setAccessibleName(self.content.name)
        self.update()
        super().focusOutEvent(event)

    def enterEvent(self, event: QEnterEvent) -> None:  # noqa: N802, ARG002 (Qt's name and promise)
        """Draw the ground under the pointer."""
        self.update()

    def leaveEvent(self, event: QEvent) -> None:  # noqa: N802, ARG002 (Qt's name and promise)
        """Draw the ordinary ground again."""
        self._over = None
        self.update()


def _laid_out(line: Line, x: float, y: float, room: float) -> _Laid:
    text = line.text
    base = line.runs[0].look if line.runs else Look.TEXT
    layout = QTextLayout(text, _font(base))
    layout.setTextOption(_WRAPPED)
    layout.setCacheEnabled(True)
    offsets = QtOffsets(text)
    formats: list[QTextLayout.FormatRange] = []
    links: list[tuple[int, int, Run]] = []
    at = 0
    for run in line.runs:
        end = at + len(run.text)
        start_unit, end_unit = offsets.unit(at), offsets.unit(end)
        if len(line.runs) > 1:  # what is all alike is drawn in one ink and needs no formats
            formats.append(_range(start_unit, end_unit, _form(run.look, run.tone, themes.current().name)))
        formats += [_range(offsets.unit(at + low), offsets.unit(at + high), _bold()) for low, high in run.bold]
        if run.goal is not None and run.text:
            links.append((start_unit, end_unit, run))
        at = end
    if formats:
        layout.setFormats(formats)
    height = 0.0
    layout.beginLayout()
    while (made := layout.createLine()).isValid():
        made.setLineWidth(room)
        made.setPosition(QPointF(0, height))
        height += made.height()
    layout.endLayout()
    return _Laid(line, layout, x, y, height, links)


@cache
def _form(look: Look, tone: Tone, theme: str) -> QTextCharFormat:  # noqa: ARG001 (another theme, another answer)
    form = QTextCharFormat()
    form.setFont(_font(look))
    form.setForeground(_ink(tone, themes.current()))
    return form


@cache
def _bold() -> QTextCharFormat:
    form = QTextCharFormat()
    form.setFontWeight(QFont.Weight.Bold)
    return form


def _range(start: int, end: int, form: QTextCharFormat) -> QTextLayout.FormatRange:
    made = QTextLayout.FormatRange()
    made.start = start
    made.length = end - start
    made.format = form
    return made


def _rects(laid: _Laid, start: int, end: int) -> list[QRectF]:
    """Where the UTF-16 units from *start* to *end* are, one rectangle a line."""
    found: list[QRectF] = []
    for number in range(laid.layout.lineCount()):
        line = laid.layout.lineAt(number)
        low, high = max(start, line.textStart()), min(end, line.textStart() + line.textLength())
        if low < high:
            one, other = line.cursorToX(low), line.cursorToX(high)
            # cursorToX answers with a pair of the place and the cursor it moved to
            left, right = sorted((_first(one), _first(other)))
            found.append(QRectF(laid.x + left, laid.y + line.y(), max(2.0, right - left), line.height()))
    return found


def _first(found: object) -> float:
    return float(found[0]) if isinstance(found, tuple) else float(found)  # type: ignore[arg-type]  # a number, then


__all__ = ["Block"]
