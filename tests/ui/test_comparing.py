"""The comparison in the window: the way there, what it leads to, and the way back."""

from pathlib import Path

from PySide6.QtWidgets import QApplication

from dateline.domain.comparison import Order
from tests.ui.driver import Driver


def test_the_comparison_takes_the_place_of_the_text_and_gives_it_back(real: Driver, sample: Path) -> None:
    real.opens(sample)
    rooms, header = real.window.rooms, real.window.header
    real.clicks(header.comparing)
    assert rooms.comparing
    assert header.comparing.isChecked()
    assert rooms.compare.table.hasFocus()
    assert not rooms.text.isVisible()
    assert rooms.compare.model.columnCount() >= 2
    real.presses("Esc")
    assert not rooms.comparing
    assert not header.comparing.isChecked()
    assert rooms.text.isVisible()
    assert real.pane() == "text"
    real.presses("Ctrl+D")
    assert rooms.comparing
    real.presses("Ctrl+3")
    assert not rooms.comparing


def test_a_cell_leads_to_the_same_words_everywhere(real: Driver, sample: Path) -> None:
    real.opens(sample)
    real.presses("Ctrl+D")
    compare = real.window.rooms.compare
    compare.asking.sort_by(Order.DISAGREEMENTS)
    cells = [compare.model.index(0, at) for at in range(compare.model.columnCount())]
    index = next(one for one in cells if compare.model.cell(one) is not None)
    compare.table.setCurrentIndex(index)
    cell, row = compare.model.cell(index), compare.model.fact(0)
    assert cell is not None
    assert row is not None
    real.presses("Return")
    assert (real.focus.fact, real.focus.statement, real.focus.source) == (row.fact, cell.statement, cell.source)
    assert compare.sides.isVisible()
    assert row.label in real.sees_card()
    assert real.window.rooms.text.source == cell.source

    real.clicks(compare.sides.cards[0])
    assert not real.window.rooms.comparing
    looked_at = real.sees_looked_at()
    assert looked_at is not None
    desk = real.window.desk
    assert desk is not None
    assert looked_at in {one.text for fact in desk.reader.facts(limit=None) for one in fact.statements}


def test_find_filters_the_facts_while_they_are_compared(real: Driver, sample: Path) -> None:
    real.opens(sample)
    real.presses("Ctrl+D", "Ctrl+F")
    compare = real.window.rooms.compare
    assert compare.asking.filter.hasFocus()
    real.types("123 political prisoners")
    real.presses("Return")
    assert QApplication.focusWidget() is compare.table
    labels = [one.label for one in (compare.model.fact(row) for row in range(compare.model.rowCount())) if one]
    assert any("123 political prisoners" in label for label in labels)
    assert len(labels) < 10


def test_the_keyboard_goes_round_the_panes_past_the_comparison(real: Driver, sample: Path) -> None:
    real.opens(sample)
    real.presses("Ctrl+D", "F6")
    assert real.pane() == "inspector"
    real.presses("Shift+F6")
    assert real.window.rooms.compare.table.hasFocus()
    assert real.window.rooms.comparing
