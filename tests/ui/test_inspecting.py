"""Stories of a reader who follows what the inspector says back to the words that gave it."""

from pathlib import Path

from PySide6.QtWidgets import QApplication

from dateline.domain.views import Choice, FactFilter
from dateline.ui.panes.inspector.block import Block
from tests.ui.driver import Driver


def test_a_value_leads_to_exactly_its_words(real: Driver, sample: Path) -> None:
    real.opens(sample)
    desk = real.window.desk
    assert desk is not None
    found = desk.reader.facts(FactFilter(words="123 political prisoners"))
    fact = next(one for one in found if one.when.edtf == "2025-12")
    real.window.selection.choose(Choice(fact=fact.id))
    real.settles()
    real.clicks_card("123 political prisoners")
    assert real.sees_highlighted() == ["123 political prisoners"]
    assert real.focus.fact == fact.id
    real.clicks_card("When: December 2025")
    assert real.sees_highlighted() == ["this month"]
    assert real.focus.fact == fact.id


def test_the_keyboard_alone_follows_a_value_and_comes_back(real: Driver, sample: Path) -> None:
    real.opens(sample)
    real.presses("J", "Ctrl+4")
    before = real.sees_highlighted()
    for _ in range(4):
        real.presses("Tab")
        here = QApplication.focusWidget()
        assert isinstance(here, Block)
        if "123" in here.accessibleName():
            break
    real.presses("Return")
    assert isinstance(QApplication.focusWidget(), Block)
    assert len(real.sees_highlighted()) == 1
    real.presses("Alt+Left")
    assert real.sees_highlighted() == before


def test_an_entity_leads_to_its_other_names_and_its_companions(real: Driver, sample: Path) -> None:
    real.opens(sample)
    real.clicks_entity("Alexander Lukashenko")
    assert "Alexander Lukashenko" in real.sees_card()
    real.clicks_card("Belarus:")
    assert real.sees_card()[2] == "Belarus"


def test_a_closed_project_is_not_opened_by_itself_the_next_time(reader: Driver) -> None:
    reader.opens_sample_project()
    assert reader.window.settings.left_open == reader.window.settings.recent[0]
    reader.presses("Ctrl+W")
    assert reader.window.settings.left_open is None
