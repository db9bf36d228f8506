"""Where each character of a line stands, in lines whose parts run in two directions.

Qt's own answer (`QTextLine.cursorToX`) is where a caret stands, which is not the character's edge where the direction
changes: before a Hebrew word in an English line it is the word's far end. Its glyph runs know better.
"""

from itertools import groupby
from typing import NamedTuple, cast

from PySide6.QtGui import QTextLayout, QTextLine


class Cell(NamedTuple):
    """What is drawn as one: UTF-16 units `first` up to `last`, from `left` to `right`, perhaps `leftwards`."""

    first: int
    last: int
    left: float
    right: float
    leftwards: bool


def cells(layout: QTextLayout, line: QTextLine, first: int, last: int) -> list[Cell]:
    """The cells of a line from UTF-16 unit *first* to *last*, in the order of the text."""
    found: list[tuple[Cell, tuple[float, int]]] = []
    at = first
    while at < last:
        after = min(last, max(at + 1, layout.nextCursorPosition(at)))
        runs = line.glyphRuns(at, after - at)
        if runs:
            boxes = [run.boundingRect() for run in runs]
            left, right = min(box.left() for box in boxes), max(box.right() for box in boxes)
            glyph = (runs[0].positions()[0].x(), runs[0].glyphIndexes()[0])
            found.append((Cell(at, after, left, right, runs[0].isRightToLeft()), glyph))
        else:  # a tab has no glyph, but a place
            left, right = sorted((caret_x(line, at), caret_x(line, after)))
            found.append((Cell(at, after, left, right, False), (left, -1)))  # noqa: FBT003 (a field)
        at = after
    placed: list[Cell] = []
    for (origin, _), together in groupby(found, key=lambda one: one[1]):
        group = [cell for cell, _ in together]
        placed += _shares(group, origin) if len(group) > 1 and group[0].leftwards else group
    return placed


def _shares(group: list[Cell], origin: float) -> list[Cell]:
    """The letters of one ligature that runs leftwards; Qt gives their widths, but counts from the wrong side."""
    right = origin + sum(cell.right - cell.left for cell in group)
    made = []
    for cell in group:
        left = right - (cell.right - cell.left)
        made.append(cell._replace(left=left, right=right))
        right = left
    return made


def stretches(row: list[Cell], start: int, end: int) -> list[tuple[float, float]]:
    """What the UTF-16 units *start* up to *end* cover of a line, from left to right, those that touch joined."""
    pieces = sorted((cell.left, cell.right) for cell in row if cell.first < end and cell.last > start)
    joined: list[tuple[float, float]] = []
    for left, right in pieces:
        if joined and left <= joined[-1][1] + 0.02:
            joined[-1] = (joined[-1][0], max(joined[-1][1], right))
        else:
            joined.append((left, right))
    return joined


def caret_x(line: QTextLine, unit: int) -> float:
    """Where Qt puts a caret at a UTF-16 unit."""
    return cast(tuple[float, int], line.cursorToX(unit))[0]


def at(row: list[Cell], x: float) -> Cell | None:
    """The cell at *x*, if any is there."""
    return next((cell for cell in row if cell.left <= x < cell.right), None)


def gap(row: list[Cell], x: float) -> int | None:
    """The place between two characters that is nearest to *x*, as a UTF-16 unit; `None` beyond the line's ends."""
    cell = at(row, x)
    if cell is None:
        return None
    near_left = x < (cell.left + cell.right) / 2
    return cell.last if near_left == cell.leftwards else cell.first
