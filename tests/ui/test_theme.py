"""The palettes can be read, whatever the desktop asks for."""

from itertools import product

import pytest
from PySide6.QtGui import QColor
from pytestqt.qtbot import QtBot

from dateline.ui.theme import CONTRAST, DARK, LIGHT, Appearance, Theme, Themes, contrast

PALETTES = [LIGHT, DARK, CONTRAST]
SURFACES = ["window", "header", "paper", "raised", "field", "hover", "selection"]
FILLS = [
    "mark_fact", "mark_fact_chosen", "mark_fact_sibling", "mark_planned", "mark_entity_chosen", "mark_quote",
    "mark_found", "bar_chosen",
]  # fmt: skip
STROKES = [name for name in LIGHT.tokens() if name.endswith("_line") and name != "line"]


@pytest.mark.parametrize("theme", PALETTES, ids=lambda theme: theme.name)
def test_text_on_every_surface_and_mark_can_be_read(theme: Theme) -> None:
    pairs = [*product(["ink", "muted"], SURFACES), *product(["ink"], FILLS)]
    pairs += product(["agree", "disagree", "warn", "accent"], ["window", "paper", "raised", "header"])
    pairs += [("agree", "agree_fill"), ("disagree", "disagree_fill"), ("on_accent", "accent")]
    pairs += [("text_selection_ink", "text_selection")]
    tokens = theme.tokens()
    weak = {f"{a} on {b}": round(contrast(QColor(tokens[a]), QColor(tokens[b])), 2) for a, b in pairs}
    assert {pair: value for pair, value in weak.items() if value < 4.5} == {}


@pytest.mark.parametrize("theme", PALETTES, ids=lambda theme: theme.name)
def test_strokes_bars_and_source_colours_stand_off_the_paper(theme: Theme) -> None:
    drawn = {name: getattr(theme, name) for name in [*STROKES, "bar_one", "bar_two", "bar_many"]}
    drawn |= {f"source {number}": theme.source_colour(number) for number in range(1, len(theme.source_colours) + 1)}
    weak = {name: round(contrast(colour, theme.paper), 2) for name, colour in drawn.items()}
    assert {name: value for name, value in weak.items() if value < 3 and name != "mark_fact_line"} == {}


def test_a_reader_can_overrule_the_desktop(qtbot: QtBot) -> None:
    themes = Themes()
    with qtbot.waitSignal(themes.changed) as changed:
        themes.choose(Appearance.DARK)
    assert changed.args == [DARK]
    assert themes.theme is DARK


def test_asking_twice_for_the_same_theme_changes_nothing(qtbot: QtBot) -> None:
    themes = Themes()
    themes.choose(Appearance.CONTRAST)
    with qtbot.assertNotEmitted(themes.changed):
        themes.choose(Appearance.CONTRAST)
