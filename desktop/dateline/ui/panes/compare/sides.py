"""The statements of one fact side by side, each in its own words, with what differs explained above."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QScrollArea, QToolButton, QVBoxLayout, QWidget

from dateline.domain.disagreement import Severity
from dateline.domain.fact import Review
from dateline.domain.views import Choice
from dateline.domain.when import Basis
from dateline.ui import icons, saying
from dateline.ui import theme as themes
from dateline.ui.agreement import agreement
from dateline.ui.fonts import reading_font, ui_font
from dateline.ui.kit import SMALL, Card, Swatch, empty, label, pill
from dateline.ui.panes.compare.words import SIGNS, gravest
from dateline.ui.tongue import translate
from dateline.ui.words import Words

if TYPE_CHECKING:
    from dateline.domain.comparison import Context, SideBySide
    from dateline.domain.disagreement import Disagreement
    from dateline.domain.views import StatedIn

_MANY = 40  # statements shown; the rest are counted
_WIDTH = 250  # pixels of a source's column, at least
_QUOTED = 16


class Sides(QWidget):
    """What every source states of one fact, a column for each source."""

    wants_text = Signal(object)
    """Emitted with the `Choice` whose words a reader wants to read in the text."""
    closed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(translate("Compare", "Side by side"))
        self.label = label("", font=ui_font(13, weight=QFont.Weight.DemiBold), wrap=True)
        self.when = label("", tone="muted", font=ui_font(12))
        self.close_button = QToolButton()
        self.close_button.setAccessibleName(translate("Compare", "Close"))
        self.close_button.setToolTip(translate("Compare", "Close (Esc)"))
        self.close_button.clicked.connect(self.closed)
        self._pills = QHBoxLayout()
        head = QHBoxLayout()
        head.setSpacing(10)
        head.addWidget(self.label, 1)
        head.addWidget(self.when)
        head.addLayout(self._pills)
        head.addWidget(self.close_button)
        self._why = QGridLayout()
        self._why.setColumnStretch(2, 1)
        self._why.setVerticalSpacing(3)
        self._why.setHorizontalSpacing(7)
        self._sides = QHBoxLayout()
        self._sides.setSpacing(10)
        self._sides.setContentsMargins(0, 0, 0, 0)
        self._body = QWidget()
        self._body.setLayout(self._sides)
        self.area = QScrollArea()
        self.area.setWidget(self._body)
        self._body.setAutoFillBackground(False)  # the area has switched it on
        self.area.setWidgetResizable(True)
        self.area.setFrameShape(QScrollArea.Shape.NoFrame)
        self.area.setAccessibleName(translate("Compare", "Statements side by side"))
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 8, 10, 8)
        column.setSpacing(6)
        column.addLayout(head)
        column.addLayout(self._why)
        column.addWidget(self.area, 1)
        self.setMinimumHeight(150)
        self.cards: list[Card] = []
        themes.themes().changed.connect(self._wear)
        self._wear()

    def show_fact(self, found: SideBySide, statement: str | None) -> None:
        """Show a fact; *statement* is the one that is being looked at."""
        card = found.card
        self.label.setText(card.fact.label)
        when = card.fact.when
        elsewhere = translate("Compare", "{0}, dated by another source").format(when.in_words)
        self.when.setText(elsewhere if when.basis is Basis.OTHER_SOURCE else when.in_words)
        self.when.setToolTip(when.why)
        empty(self._pills)
        empty(self._why)
        empty(self._sides)
        sources = len({one.source.id for one in card.stated_in})
        differ = gravest(card.fact.disagreements) is Severity.SUBSTANTIVE
        words = agreement(card.fact.origins, sources, differ=differ)
        kind = "disagree" if differ else "agree" if card.fact.origins > 1 else "plain"
        self._pills.addWidget(pill(words, kind))
        for row, differing in enumerate(card.fact.disagreements):
            for column, part in enumerate(_why(differing)):
                self._why.addWidget(part, row, column, Qt.AlignmentFlag.AlignTop if column < 2 else Qt.AlignmentFlag(0))
        by_source: dict[str, QVBoxLayout] = {}
        self.cards = []
        looked_at: Card | None = None
        for one, context, same in list(zip(card.stated_in, found.contexts, found.same_origin, strict=True))[:_MANY]:
            if one.source.id not in by_source:
                by_source[one.source.id] = self._side(one, same)
            made = self._stated(one, context, chosen=one.stated.id == statement)
            by_source[one.source.id].addWidget(made)
            self.cards.append(made)
            if one.stated.id == statement:
                looked_at = made
        for side in by_source.values():
            side.addStretch(1)
        if len(card.stated_in) > _MANY:
            rest = translate("Compare", "and %n more {statement|statements}", "", n=len(card.stated_in) - _MANY)
            self._sides.addWidget(label(rest, tone="muted"))
        self._body.setMinimumWidth(len(by_source) * (_WIDTH + 10))
        self._body.adjustSize()
        if looked_at is not None:
            self._sides.activate()
            self.area.ensureWidgetVisible(looked_at, 12, 12)

    def _side(self, one: StatedIn, same: str | None) -> QVBoxLayout:
        side = QVBoxLayout()
        side.setSpacing(5)
        head = QHBoxLayout()
        head.setSpacing(7)
        head.addWidget(Swatch(one.source.number))
        head.addWidget(label(one.source.title, font=ui_font(12, weight=QFont.Weight.DemiBold), wrap=True), 1)
        side.addLayout(head)
        if same is not None:
            once = translate("Compare", "same origin as {0}: counted once").format(same)
            side.addWidget(label(once, tone="muted", font=ui_font(SMALL), wrap=True))
        self._sides.addLayout(side, 1)
        return side

    def _stated(self, one: StatedIn, context: Context, *, chosen: bool) -> Card:
        named = translate("Compare", "{0}, paragraph {1}: {2}. Read it in the text")
        made = Card(named.format(one.source.title, one.paragraph, one.stated.text))
        made.setToolTip(translate("Compare", "Read it in the text"))
        made.set_chosen(chosen=chosen)
        date = one.statement.when
        facts = [f"¶{one.paragraph}"]
        if one.statement.attribution is not None:
            facts.append(one.statement.attribution.text)
        if date.basis is Basis.OTHER_SOURCE:
            facts.append(translate("Compare", "{0}, dated by another source").format(date.in_words))
        elif date.basis is not Basis.NONE:
            facts.append(date.in_words)
        if one.stated.review is not Review.FOUND:
            facts.append(saying.review(one.stated.review))
        small = label(" · ".join(facts), tone="muted", font=ui_font(SMALL), wrap=True)
        small.setToolTip(date.why)
        made.body.addWidget(small)
        before, after = "…" if context.before else "", "…" if context.after else ""
        shift = len(before)
        bold = [(start + shift, end + shift) for start, end in context.bold]
        text = f"{before}{context.text}{after}"
        start, end = context.inside.start + shift, context.inside.end + shift
        quiet = [(0, start), (end, len(text))]
        made.body.addWidget(
            Words(text, reading_font(_QUOTED), bold=bold, quiet=[one for one in quiet if one[0] < one[1]])
        )
        choice = Choice(statement=one.stated.id)
        made.pressed.connect(lambda: self.wants_text.emit(choice))
        return made

    def _wear(self) -> None:
        self.close_button.setIcon(icons.icon("x", themes.current().muted))


def _why(one: Disagreement) -> tuple[QWidget, ...]:
    """A disagreement in a line: sign, word, and the readings with the sentence that explains them."""
    theme = themes.current()
    grave = one.severity is Severity.SUBSTANTIVE
    sign = QLabel()
    sign.setPixmap(icons.pixmap(SIGNS[one.severity], theme.disagree if grave else theme.muted, 14, 2.0))
    how = saying.severity(one.severity)
    sign.setAccessibleName(how)
    named = f"{saying.begun(how)} – {saying.aspect(one.aspect)}"
    word = label(named, tone="disagree" if grave else "muted", font=ui_font(12, weight=QFont.Weight.DemiBold))
    values = " / ".join(dict.fromkeys(f"“{reading.value}”" for reading in one.readings))
    return sign, word, label(f"{values}. {one.why}" if one.why else values, font=ui_font(12), wrap=True)


__all__ = ["Sides"]
