"""Everything that is written or drawn stands off its ground: 4.5:1 for words (7:1 in high contrast), 3:1 for signs.

First the theme's own colours, pair by pair; then the pixels of a real page and of every label, button and field of the
real window.
"""

from collections.abc import Iterator
from itertools import pairwise, product

import numpy as np
import numpy.typing as npt
import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from dateline.domain.focus import Focus, Layer
from dateline.domain.span import Span
from dateline.ui.panes.text.ink import deeper
from dateline.ui.panes.text.page import Page
from dateline.ui.panes.timeline.canvas import AXIS
from dateline.ui.theme import CONTRAST, DARK, LIGHT, Appearance, Theme, contrast, themes
from tests.ui.driver import Driver
from tests.ui.panes.text.samples import ARTICLE, article, span
from tests.ui.panes.timeline.hands import show
from tests.ui.panes.timeline.project import Project, bar, day

PALETTES = [LIGHT, DARK, CONTRAST]
SURFACES = ("window", "header", "paper", "raised", "field", "hover", "selection")
WORDS = ("ink", "muted", "agree", "disagree", "warn", "accent")
FILLS = (
    "mark_fact", "mark_fact_chosen", "mark_fact_sibling", "mark_planned", "mark_entity_chosen", "mark_quote",
    "mark_found", "bar_chosen", "disagree_fill", "agree_fill", "text_selection",
)  # fmt: skip
SIGNS = (
    "mark_fact_line", "mark_fact_chosen_line", "mark_planned_line", "mark_entity_line", "mark_date_line",
    "mark_quote_line", "mark_quantity_line", "bar_one", "bar_two", "bar_many", "bar_chosen_line", "density", "brush",
    "accent", "warn", "field_line",
)  # fmt: skip
ON_FILLS = {  # signs that are drawn on a mark, or at its edge
    "mark_fact_line": ("mark_fact", "mark_fact_sibling"),
    "mark_fact_chosen_line": ("mark_fact_chosen", "mark_fact_sibling"),
    "mark_planned_line": ("mark_planned", "mark_fact"),
    "mark_quote_line": ("mark_quote", "mark_fact"),
    "bar_chosen_line": ("bar_chosen",),
    "warn": ("mark_found",),
    "accent": (*FILLS[:7], "selection", "hover"),
    **dict.fromkeys(("mark_entity_line", "mark_date_line", "mark_quantity_line"), (*FILLS[:7], "text_selection")),
}


def _needed(theme: Theme) -> float:
    return 7.0 if theme is CONTRAST else 4.5


def _weak(theme: Theme, pairs: Iterator[tuple[str, str]], least: float) -> dict[str, float]:
    found = {f"{a} on {b}": contrast(getattr(theme, a), getattr(theme, b)) for a, b in pairs}
    return {pair: round(value, 2) for pair, value in found.items() if value < least}


@pytest.mark.parametrize("theme", PALETTES, ids=lambda theme: theme.name)
def test_words_can_be_read_on_every_surface_and_mark(theme: Theme) -> None:
    pairs = [*product(WORDS, SURFACES), *product(["ink"], FILLS)]
    pairs += [("agree", "agree_fill"), ("disagree", "disagree_fill"), ("on_accent", "accent")]
    pairs += [("text_selection_ink", "text_selection")]
    assert _weak(theme, iter(pairs), _needed(theme)) == {}


@pytest.mark.parametrize("theme", PALETTES, ids=lambda theme: theme.name)
def test_words_can_be_read_where_facts_lie_in_facts(theme: Theme) -> None:
    grounds = [deeper(theme.mark_fact, theme.mark_fact_line, depth) for depth in range(5)]
    grounds += [deeper(theme.mark_planned, theme.mark_planned_line, depth) for depth in range(5)]
    assert min(contrast(theme.ink, ground) for ground in grounds) >= _needed(theme)


@pytest.mark.parametrize("theme", PALETTES, ids=lambda theme: theme.name)
def test_signs_stand_off_whatever_they_are_drawn_on(theme: Theme) -> None:
    pairs = [*product(SIGNS, ("paper", "window")), ("field_line", "field"), ("field_line", "header")]
    pairs += [(line, fill) for line, fills in ON_FILLS.items() for fill in fills]
    assert _weak(theme, iter(pairs), 3.0) == {}
    sources = {
        f"source {number} on {ground}": contrast(theme.source_colour(number), getattr(theme, ground))
        for number in range(1, len(theme.source_colours) + 1)
        for ground in ("paper", "window", "selection", "hover")
    }
    assert {pair: round(value, 2) for pair, value in sources.items() if value < 3.0} == {}


# ------------------------------------------------------------------------------------------------ pixels

_SCALE = 3  # device pixels to one of ours: then even thin strokes have a pixel of their own colour


def _picture(widget: QWidget) -> npt.NDArray[np.uint8]:
    """What a widget shows on a sharp screen: rows, columns, and blue, green, red."""
    picture = QImage(widget.size() * _SCALE, QImage.Format.Format_RGB32)
    picture.setDevicePixelRatio(_SCALE)
    picture.fill(QColor(255, 0, 255))
    widget.render(picture)
    data = np.frombuffer(picture.constBits(), np.uint8).reshape(picture.height(), -1)
    return data[:, : 4 * picture.width()].reshape(picture.height(), picture.width(), 4)[:, :, :3].copy()


def _luminance(pixels: npt.NDArray[np.uint8]) -> npt.NDArray[np.float64]:
    part = pixels.astype(np.float64) / 255
    linear = np.where(part <= 0.04045, part / 12.92, ((part + 0.055) / 1.055) ** 2.4)
    return np.asarray(linear @ np.array([0.0722, 0.7152, 0.2126]))


def _seen(picture: npt.NDArray[np.uint8], area: QRect) -> float:
    """How well what is written in *area* stands off its ground: the commonest colour there against the farthest."""
    left, top = max(0, area.left()) * _SCALE, max(0, area.top()) * _SCALE
    part = picture[top : (area.bottom() + 1) * _SCALE, left : (area.right() + 1) * _SCALE]
    values = _luminance(part).ravel()
    kinds, counts = np.unique(values.round(4), return_counts=True)
    ground = kinds[counts.argmax()]
    light, dark = np.maximum(values, ground) + 0.05, np.minimum(values, ground) + 0.05
    return float((light / dark).max())


@pytest.fixture
def page(qtbot: QtBot, dressed: None) -> Page:
    """The article with every kind of mark, shown."""
    made = Page()
    qtbot.addWidget(made)
    made.resize(900, 700)
    made.set_shown(frozenset(Layer))
    made.show_reading(article())
    with qtbot.waitExposed(made):
        made.show()
    return made


_STATES = ("plain", "fact", "entity", "found", "selected", "dimmed", "note", "nothing shown")


def _put(page: Page, state: str) -> list[Span]:
    """Bring the page into a state; gives the words to look at."""
    reading = page.reading
    assert reading is not None
    shown = [Span(start=one.start, end=one.end) for one in reading.marks]
    if state in {"fact", "entity"}:
        lit = [one for one in reading.marks if one.id == ("f2" if state == "fact" else "e1")]
        page.show_focus(Focus(fact="f2" if state == "fact" else None, marks=tuple(lit)))
        return [Span(start=one.start, end=one.end) for one in lit]
    if state == "found":
        here = [span(ARTICLE, "council"), span(ARTICLE, "council", 1)]
        page.ink.found = [(one.start, one.end) for one in here]
        page.ink.found_here = page.ink.found[0]
        return here
    if state == "selected":
        page.hand.select(0, len(ARTICLE))
    if state == "dimmed":
        return [span(ARTICLE, "本文由机器翻译"), span(ARTICLE, "Share this article")]
    if state == "nothing shown":
        page.set_shown(frozenset())
    return shown


@pytest.mark.parametrize("state", _STATES)
@pytest.mark.parametrize("theme", PALETTES, ids=lambda theme: theme.name)
def test_the_words_of_a_page_can_be_read_on_whatever_lies_under_them(page: Page, theme: Theme, state: str) -> None:
    themes().choose(Appearance(theme.name))
    looked_at = _put(page, state)
    picture = _picture(page.viewport())
    weak = {}
    for place in looked_at:
        for rect in page.rect_of(place):
            seen = _seen(picture, rect.adjusted(1, 5, -1, -4))
            if seen < _needed(theme):
                weak[place.of(ARTICLE)] = round(seen, 2)
    if state == "note":
        for placed in page.notes_shown():
            rect = placed.box.translated(0, page.origin.y()).toRect().adjusted(8, 0, 0, 0)
            lines = np.linspace(rect.top(), rect.bottom(), len(placed.lines) + 1).round().astype(int)
            for words, (top, bottom) in zip(placed.lines, pairwise(lines), strict=True):
                seen = _seen(picture, QRect(rect.left(), int(top), rect.width(), int(bottom - top)))
                if seen < _needed(theme):
                    weak[str(words)] = round(seen, 2)
    assert weak == {}


_CROWDED = [
    bar(
        number,
        f"Facts of month {number % 12 + 1}, number {number}",
        f"2024-{number % 12 + 1:02}-03",
        f"2024-{(number + number % 3) % 12 + 1:02}-27" if number % 12 < 9 else f"2024-{number % 12 + 1:02}-27",
        modality="planned" if number % 4 == 1 else "asserted",
        inferred=number % 4 == 2,
        approximate=number % 5 == 3,
        disagreements=number % 6 == 4,
        origins=number % 3 + 1,
    )
    for number in range(1, 49)
]


@pytest.mark.parametrize("chosen", [None, "f7"], ids=["nothing chosen", "one chosen"])
@pytest.mark.parametrize("theme", PALETTES, ids=lambda theme: theme.name)
def test_the_words_of_the_timeline_can_be_read_outside_the_brushed_range_too(
    qtbot: QtBot, dressed: None, theme: Theme, chosen: str | None
) -> None:
    themes().choose(Appearance(theme.name))
    pane = show(qtbot, Project(_CROWDED))
    canvas = pane.canvas
    pane.show_focus(Focus(fact=chosen))
    pane.show_range(day("2024-05-10"), day("2024-08-20"))
    QApplication.processEvents()
    picture = _picture(canvas)
    stage, layout = canvas.stage, canvas.layout_now()
    assert stage is not None
    assert layout is not None
    low, high = stage.view.x([day("2024-05-10"), day("2024-08-21")])
    seen, veiled = {}, 0
    for item in layout.items:
        if item.text_at is None or (chosen and item.row == stage.chosen):
            continue
        x, middle = item.text_at + stage.shift, AXIS + stage.top(item.lane) + layout.pitch / 2
        if x < 0 or not AXIS + 8 <= middle <= canvas.height() - 8:
            continue
        veiled += x + item.text_width < low or x > high
        seen[item.text] = _seen(picture, QRect(round(x), round(middle) - 6, round(item.text_width), 12))
    assert veiled >= 5
    assert len(seen) > veiled
    assert {words: round(value, 2) for words, value in seen.items() if value < _needed(theme)} == {}


@pytest.mark.parametrize("theme", PALETTES, ids=lambda theme: theme.name)
def test_every_label_button_and_field_of_the_window_can_be_read(reader: Driver, theme: Theme) -> None:
    reader.window.actions_by_id[theme.name].trigger()
    QApplication.processEvents()
    weak = _unreadable(reader.window, theme)  # the welcome page, with what cannot be done yet
    reader.opens_sample_project()
    reader.clicks_entity("Ines Holm")
    reader.presses("O")
    reader.clicks_bar("f2")
    reader.window.notice.say("Two sources were not added.", error=True, details="one")
    reader.settles()
    weak |= _unreadable(reader.window, theme)
    reader.presses("Ctrl+F")
    weak |= _unreadable(reader.window, theme)
    assert weak == {}


def _unreadable(window: QWidget, theme: Theme) -> dict[str, float]:
    """The words on the window that do not stand off their ground, with how much they do."""
    picture = _picture(window)
    found = {}
    for part in window.findChildren(QWidget):
        if not part.isVisible() or not isinstance(part, QLabel | QAbstractButton | QLineEdit):
            continue
        words = part.text() or (part.placeholderText() if isinstance(part, QLineEdit) else "")
        area = QRect(part.mapTo(window, QPoint()), part.size()).adjusted(3, 3, -3, -3) & window.rect()
        inside = part.visibleRegion().boundingRect().size() == part.size()
        if inside and any(letter.isalnum() for letter in words) and not area.isEmpty():
            seen = _seen(picture, area)
            if seen < _needed(theme):
                found[f"{type(part).__name__} {words!r}"] = round(seen, 2)
    return found


def test_words_that_cannot_be_read_are_noticed(qtbot: QtBot) -> None:
    faint = QLabel("faint words")
    qtbot.addWidget(faint)
    faint.setStyleSheet("color: #999999; background: #ffffff")
    faint.resize(faint.sizeHint())
    assert 2.0 < _seen(_picture(faint), faint.rect()) < 3.5
