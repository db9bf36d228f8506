"""Whatever is written on a mark can be read, in every theme."""

import pytest

from dateline.ui.panes.text.ink import deeper
from dateline.ui.theme import CONTRAST, DARK, LIGHT, Theme, contrast


@pytest.mark.parametrize("theme", [LIGHT, DARK, CONTRAST], ids=lambda theme: theme.name)
def test_text_stands_off_every_mark(theme: Theme) -> None:
    grounds = [
        theme.paper,
        theme.mark_fact_chosen,
        theme.mark_fact_sibling,
        theme.mark_entity_chosen,
        theme.mark_quote,
        theme.mark_found,
        *(deeper(theme.mark_fact, theme.mark_fact_line, depth) for depth in range(4)),
        *(deeper(theme.mark_planned, theme.mark_planned_line, depth) for depth in range(4)),
    ]
    assert [ground.name() for ground in grounds if contrast(theme.ink, ground) < 4.5] == []
    assert contrast(theme.text_selection_ink, theme.text_selection) >= 4.5


@pytest.mark.parametrize("theme", [LIGHT, DARK, CONTRAST], ids=lambda theme: theme.name)
def test_margin_notes_and_what_is_set_apart_can_be_read(theme: Theme) -> None:
    for ground in (theme.paper, theme.hover):
        for tone in (theme.ink, theme.muted, theme.agree, theme.disagree):
            assert contrast(tone, ground) >= 4.5
    assert contrast(theme.muted, theme.window) >= 4.5


@pytest.mark.parametrize("theme", [LIGHT, DARK, CONTRAST], ids=lambda theme: theme.name)
def test_lines_under_words_stand_off_the_paper_and_the_facts(theme: Theme) -> None:
    for line in (theme.mark_date_line, theme.mark_entity_line, theme.mark_quantity_line):
        assert contrast(line, theme.paper) >= 3
        assert contrast(line, theme.mark_fact) >= 3
