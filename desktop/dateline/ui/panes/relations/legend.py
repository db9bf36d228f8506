"""What stands below the graph: what is said of whom one points at, and which shape is which kind."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from dateline.ui.fonts import ui_font
from dateline.ui.kit import empty, label
from dateline.ui.panes.relations.drawing import SHAPES, draw_shape, fill_of
from dateline.ui.panes.relations.words import SHAPE_OF, shape_in_words

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent, QResizeEvent

    from dateline.domain.relations import Relations


class _Shape(QWidget):
    """One shape, small; its word stands beside it."""

    def __init__(self, shape: str) -> None:
        super().__init__()
        self._shape = shape
        self.setFixedSize(QSize(14, 14))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802, ARG002 (Qt's name and promise)
        """Draw it."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(fill_of(self._shape))
        draw_shape(painter, self._shape, QPointF(7, 7), 5)
        painter.end()


class Legend(QWidget):
    """The words below the graph."""

    def __init__(self) -> None:
        super().__init__()
        self.words = label("", tone="muted", font=ui_font(12))
        self.words.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._said = ""
        self._shapes = QHBoxLayout()
        self._shapes.setSpacing(5)
        shapes = QHBoxLayout()
        shapes.addLayout(self._shapes)
        shapes.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 3, 14, 7)
        column.setSpacing(4)
        column.addWidget(self.words)
        column.addLayout(shapes)

    def show_graph(self, relations: Relations | None) -> None:
        """Explain the shapes that are there."""
        empty(self._shapes)
        here = set() if relations is None else {SHAPE_OF[row.type] for row in relations.entities}
        for shape in SHAPES:
            if shape in here:
                self._shapes.addWidget(_Shape(shape))
                self._shapes.addWidget(label(shape_in_words(shape), tone="muted", font=ui_font(12)))
                self._shapes.addSpacing(6)

    def say(self, words: str) -> None:
        """Say this of what one points at."""
        self._said = words
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 (Qt's name)
        """Say as much as there is room for."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        room = max(40, self.words.width())
        self.words.setText(self.words.fontMetrics().elidedText(self._said, Qt.TextElideMode.ElideRight, room))
