"""How the width of the page is divided between the text and its margin notes."""

from typing import NamedTuple

from dateline.ui.panes.text.type import DEFAULT_PX, Scale

_NOTES = 158.0  # pixels, at the usual size of the type
_PAD = 46.0
_GAP = 34.0
_LEAST_TEXT = 300.0  # with less, the notes give way


class Columns(NamedTuple):
    """Where the text and the notes stand in the viewport, in pixels; notes without width are not shown."""

    left: float
    width: float
    notes: float
    note_width: float

    @property
    def room(self) -> float:
        """The width from the text's left edge to the notes' right one."""
        return max(self.width, self.notes + self.note_width - self.left)


def divide(room: float, scale: Scale, *, noted: bool) -> Columns:
    """The columns of a page *room* pixels wide; *noted* if there are any notes to stand beside the text."""
    size = max(0.8, min(1.4, scale.px / DEFAULT_PX))
    notes, gap = (_NOTES * size, _GAP) if noted else (0.0, 0.0)
    spare = room - (_PAD + scale.column + gap + notes + 10.0)
    if spare >= 0:
        extra = min(60.0, spare * 0.3) if noted else 0.0
        left = _PAD + (spare - extra) * 0.4
        return Columns(left, scale.column, left + scale.column + gap, notes + extra)
    pad, gap = max(22.0, _PAD + spare * 0.2), min(gap, 24.0)
    narrow = max(118.0, notes + spare * 0.3) if noted else 0.0
    width = min(scale.column, room - pad - gap - narrow - 8.0)
    if noted and width < _LEAST_TEXT:
        return Columns(22.0, max(60.0, room - 44.0), room, 0.0)
    return Columns(pad, max(60.0, width), pad + width + gap, narrow)
