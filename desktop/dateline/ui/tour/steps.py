"""What the tour shows, step by step: what it does with the real window, what it says, and where that is."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QWidget

from dateline.domain.disagreement import Severity
from dateline.domain.views import Choice, FactFilter
from dateline.ui.actions import keys_in_words
from dateline.ui.tongue import translate

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from dateline.domain.fact import Fact
    from dateline.services.reading import Reader
    from dateline.ui.window import MainWindow

_ROOMY = 1_000  # pixels of a window that has room beside its panes
_LOOKED_AT = 200  # facts among which one to show is sought


@dataclass(frozen=True, slots=True)
class Step:
    """One step: *act* does it, *where* gives the part of the window (in *host*'s pixels), *sides* where to stand."""

    title: str
    words: str
    act: Callable[[], object]
    where: Callable[[QWidget], QRect | None]
    sides: Sequence[str]


def telling(reader: Reader) -> Fact | None:
    """A fact that is worth showing: one that is dated and told by several origins, as far as the project has one."""
    found = reader.facts(FactFilter(), limit=_LOOKED_AT)
    return max(found, key=lambda fact: (fact.when.edtf is not None, fact.origins, len(fact.label)), default=None)


def differing(reader: Reader) -> Fact | None:
    """A fact whose sources differ, in the thing itself if there is one."""
    found = reader.facts(FactFilter(disagreeing=True), limit=_LOOKED_AT)

    def worth(fact: Fact) -> tuple[bool, bool, int]:
        substantive = any(one.severity is Severity.SUBSTANTIVE for one in fact.disagreements)
        return substantive, fact.when.edtf is not None, fact.origins

    return max(found, key=worth, default=None)


def steps(window: MainWindow, fact: Fact, contested: Fact | None) -> list[Step]:
    """The tour through *window*, with *fact* as its example, and *contested* as one of which sources differ."""
    rooms = window.rooms

    def choose() -> None:
        window.compare(on=False)
        window.selection.choose(Choice(fact=fact.id))

    def compare() -> None:
        if contested is None:
            choose()
        else:
            window.selection.choose(Choice(fact=contested.id))
        window.compare(on=True)

    def to_top() -> None:
        choose()
        rooms.inspector.area.verticalScrollBar().setValue(0)

    def to_disagreement() -> None:
        window.compare(on=False)
        if contested is not None:
            window.selection.choose(Choice(fact=contested.id))
        if (box := _disagreement(window)) is not None:
            rooms.inspector.area.ensureWidgetVisible(box, 0, 24)

    made = [
        Step(
            translate("Tour", "Every fact is a bar in time"),
            translate(
                "Tour",
                "A bar is as wide as its date is exact: a day, a month, a year. Its colour says how many sources state"
                " it, and a triangle that they differ. Click a bar, or go with the arrow keys. This one is chosen now.",
            ),
            choose,
            lambda host: _bar(window, fact, host),
            ("above", "right", "left"),
        ),
        Step(
            translate("Tour", "These words state it"),
            translate(
                "Tour",
                "Nothing is known here without words that say so, and here they stand. J and K go to the next and the"
                " previous fact, N to the next place that states this one, in whichever source that is.",
            ),
            choose,
            lambda host: _words(window, host),
            ("below", "above", "left"),
        ),
        Step(
            translate("Tour", "The margin says when, and who agrees"),
            translate(
                "Tour",
                "Beside the lines stand the date of every fact, how many sources state it, and in what they differ."
                " Copies of one text count once.",
            ),
            choose,
            lambda host: _note(window, fact, host),
            ("right", "left", "below"),
        ),
        Step(
            translate("Tour", "Why this date?"),
            translate(
                "Tour",
                "The inspector tells everything about what is chosen: the date with the words and the reasoning that it"
                " comes from, who, how many, and where it is stated. Every value leads to its words.",
            ),
            to_top,
            lambda host: _reasoning(window, fact, host),
            ("left", "below"),
        ),
    ]
    if contested is not None:
        made.append(
            Step(
                translate("Tour", "Where sources differ"),
                translate(
                    "Tour",
                    "Each reading stands beside its sources. Dateline shows a disagreement and explains it; it never"
                    " decides for you.",
                ),
                to_disagreement,
                lambda host: _widget(_disagreement(window), host, window.rooms.inspector.area.viewport()),
                ("left", "above"),
            )
        )
    made += [
        Step(
            translate("Tour", "All sources side by side"),
            translate(
                "Tour", "Compare ({0}) has a row for every fact and a column for every source, and tells who is silent."
            ).format(keys_in_words("Ctrl+D")),
            compare,
            # On a small window the card would have to cover the pane that it speaks of.
            lambda host: _widget(rooms.compare if host.width() >= _ROOMY else window.header.comparing, host),
            ("below", "left"),
        ),
        Step(
            translate("Tour", "Find anything, do anything"),
            translate(
                "Tour",
                "{0} looks for facts, entities, sources and words. {1} has every command, F1 every key. Your own"
                " articles? Drop them on the window.",
            ).format(keys_in_words("Ctrl+K"), keys_in_words("Ctrl+Shift+P")),
            choose,
            lambda host: _widget(window.search, host),
            ("below",),
        ),
    ]
    return made


def _widget(widget: QWidget | None, host: QWidget, within: QWidget | None = None) -> QRect | None:
    """Where *widget* shows in *host*, as far as it does so *within* another."""
    if widget is None or not widget.isVisible():
        return None
    rect = QRect(widget.mapTo(host, QPoint()), widget.size())
    if within is not None:
        rect = rect.intersected(QRect(within.mapTo(host, QPoint()), within.size()))
    return rect if rect.isValid() else None


def _bar(window: MainWindow, fact: Fact, host: QWidget) -> QRect | None:
    canvas = window.rooms.timeline.canvas
    place = canvas.where(int(fact.id.lstrip("f")))
    whole = _widget(canvas, host)
    if place is None or whole is None:
        return _widget(window.rooms.timeline, host)
    rect = place.toAlignedRect().translated(canvas.mapTo(host, QPoint())).intersected(whole)
    return rect if rect.isValid() else _widget(window.rooms.timeline, host)


def _words(window: MainWindow, host: QWidget) -> QRect | None:
    text = window.rooms.text
    mark = window.selection.focus.mark
    view = text.page.viewport()
    if mark is None or mark.source != text.source:
        return _widget(text, host)
    whole = QRect()
    for rect in text.rect_of(mark):
        whole = whole.united(rect)
    shown = whole.intersected(view.rect())
    return shown.translated(view.mapTo(host, QPoint())) if shown.isValid() else _widget(text, host)


def _note(window: MainWindow, fact: Fact, host: QWidget) -> QRect | None:
    page = window.rooms.text.page
    up = round(page.origin.y())
    view = page.viewport()
    for one in page.notes_shown():
        rect = one.box.toAlignedRect().translated(0, up).intersected(view.rect())
        if fact.id in one.facts and rect.isValid():
            return rect.translated(view.mapTo(host, QPoint()))
    return _words(window, host)  # on a narrow window there is no margin


def _reasoning(window: MainWindow, fact: Fact, host: QWidget) -> QRect | None:
    area = window.rooms.inspector.area
    when = fact.when.in_words.casefold()
    for one in window.rooms.inspector.body.findChildren(QWidget):
        if when in one.accessibleName().casefold() and one.isVisible() and one.height() < area.height() // 2:
            shown = _widget(one, host, area.viewport())
            if shown is not None:
                return _with_what_is_below(one, shown, host)
    return _widget(area, host)


def _with_what_is_below(date: QWidget, shown: QRect, host: QWidget) -> QRect:
    """The reasoning stands right below the date."""
    parent = date.parentWidget()
    for one in parent.findChildren(QWidget) if parent is not None else []:
        rect = _widget(one, host)
        if rect is not None and rect.left() == shown.left() and 0 <= rect.top() - shown.bottom() <= 4:
            return shown.united(rect)
    return shown


def _disagreement(window: MainWindow) -> QWidget | None:
    return window.rooms.inspector.disagreement()


__all__ = ["Step", "differing", "steps", "telling"]
