"""The comparison by real keys and clicks: what it lists, opens, and says aloud."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QListWidget
from pytestqt.qtbot import QtBot

from dateline.domain.changes import Changes
from dateline.domain.comparison import Order
from dateline.domain.views import Choice
from dateline.store import facts
from dateline.store.project import Project
from tests.builders import release
from tests.store.adding import add
from tests.ui.panes.compare.conftest import Comparing

RELEASE = "Arland released 123 political prisoners"
PRAISE = "Jane Roe praised Arland"


def test_facts_stand_beside_the_sources_that_state_them(comparing: Comparing) -> None:
    assert comparing.facts() == [RELEASE, PRAISE]
    assert comparing.sources() == ["123 freed", "52 freed", "123 freed", "The speech"]
    assert comparing.pane.asking.count.text() == "2 facts in 4 sources"


def test_a_cell_is_read_aloud_with_its_fact_its_source_and_what_differs(comparing: Comparing) -> None:
    heard = comparing.hears(0, 1)
    assert heard == (
        "Arland released 123 political prisoners, December 2025 · 2 origins in 3 sources differ; "
        "52 freed: “released 52 political prisoners”, differs: “52 political prisoners” · November 2025"
    )
    assert "same origin as 123 freed" in comparing.hears(0, 2)
    assert "worded differently: “lauded”" in comparing.hears(1, 3)
    assert comparing.hears(1, 1).endswith("52 freed: does not state it")


def test_enter_opens_the_cell_where_the_arrows_led(comparing: Comparing) -> None:
    comparing.pane.table.go(0, 0)
    comparing.presses("Right", "Return")
    assert comparing.choices == [Choice(statement="s4")]
    assert comparing.focus.source == "d2"
    said = comparing.sees_sides()
    assert "2 origins in 3 sources differ" in said
    assert "Differs – how many" in said
    assert any("One source counts 123 political prisoners, another 52." in words for words in said)
    assert "same origin as 123 freed: counted once" in said


def test_the_words_that_give_the_readings_stand_out(comparing: Comparing) -> None:
    comparing.clicks(0, 0)
    from dateline.ui.words import Words

    shown = [one for one in comparing.pane.sides.findChildren(Words) if one.isVisible()]
    assert len(shown) == 3
    assert all("released" in one.bold_words for one in shown)
    assert "52 political prisoners" in shown[1].bold_words


def test_an_empty_cell_opens_its_fact(comparing: Comparing) -> None:
    comparing.clicks(1, 1)
    assert comparing.choices[0].fact is not None
    assert comparing.pane.sides.label.text() == PRAISE


def test_escape_goes_back_step_by_step(comparing: Comparing) -> None:
    comparing.types("lauded")
    assert comparing.facts() == [PRAISE]
    assert comparing.pane.step_back()
    assert comparing.facts() == [RELEASE, PRAISE]
    assert comparing.pane.table.hasFocus()
    comparing.clicks(0, 0)
    assert comparing.pane.sides.isVisible()
    assert comparing.pane.step_back()
    assert not comparing.pane.sides.isVisible()
    assert comparing.pane.table.hasFocus()
    assert not comparing.pane.step_back()


def test_enter_in_the_filter_goes_to_the_first_fact(comparing: Comparing) -> None:
    comparing.pane.find_facts()
    comparing.presses("l", "a", "u", "d", "Return")
    assert comparing.facts() == [PRAISE]
    assert comparing.pane.table.hasFocus()
    assert comparing.pane.table.currentIndex().row() == 0


def test_boxes_narrow_and_widen_the_facts(comparing: Comparing, project: Project) -> None:
    with project.act("calm", "Calm", "tester") as act:
        number = int(comparing.pane.model.index(1, 0).data(Qt.ItemDataRole.UserRole + 1).fact[1:])
        facts.set_disagreements(act, [], fact=number)
        facts.refresh(act, [number])
    comparing.clicks_box(comparing.pane.asking.disagreeing)
    assert comparing.facts() == [RELEASE]
    comparing.clicks_box(comparing.pane.asking.disagreeing)
    comparing.clicks_box(comparing.pane.asking.shared)
    assert len(comparing.facts()) > 2


def test_sources_are_ticked_in_a_list_that_filters_as_one_types(comparing: Comparing) -> None:
    picker = comparing.pane.asking.sources
    picker.menu().aboutToShow.emit()
    picker.field.setText("52")
    names: QListWidget = picker.list
    assert [names.item(row).text() for row in range(names.count())] == ["52 freed"]
    names.item(0).setCheckState(Qt.CheckState.Checked)
    assert comparing.sources() == ["52 freed"]
    assert comparing.facts() == [RELEASE]
    assert picker.accessibleName() == "Sources: 52 freed"


def test_the_order_is_what_one_chooses_and_the_keyboard_stays_at_its_fact(comparing: Comparing) -> None:
    comparing.clicks_box(comparing.pane.asking.shared)
    row = comparing.facts().index(PRAISE)
    comparing.pane.table.go(row, 0)
    comparing.pane.asking.sort_by(Order.NAME)
    assert comparing.facts() == sorted(comparing.facts(), key=str.lower)
    assert comparing.facts()[comparing.pane.table.currentIndex().row()] == PRAISE
    assert comparing.pane.asking.sort_button.accessibleName() == "Sort facts: A–Z"


def test_what_is_chosen_elsewhere_comes_into_view_and_is_not_said_again(comparing: Comparing) -> None:
    focus = comparing.reader.focus(Choice(statement="s10"))
    comparing.pane.show_focus(focus)
    here = comparing.pane.table.currentIndex()
    assert (here.row(), here.column()) == (1, 3)
    assert comparing.choices == []


def test_a_card_leads_to_its_words_in_the_text(comparing: Comparing, qtbot: QtBot) -> None:
    comparing.clicks(0, 0)
    with qtbot.waitSignal(comparing.pane.wants_text):
        comparing.pane.sides.cards[1].setFocus()
        comparing.presses("Return")
    assert comparing.choices[-1] == Choice(statement="s4")


def test_a_change_is_shown_and_the_place_kept(comparing: Comparing, project: Project) -> None:
    comparing.pane.table.go(1, 3)
    article = release(7, "third.txt", "December")
    source = add(project, article)
    with project.act("collate", "Collate", "tester") as act:
        number = int(comparing.pane.model.names_at(comparing.pane.model.index(0, 0))[0][1:])  # type: ignore[index]  # a cell is there
        facts.place(act, {11: (number, 9)})
        facts.refresh(act, [number])
    comparing.pane.show_changes(Changes(sources=frozenset({source}), facts=frozenset({f"f{number}"})))
    assert comparing.sources()[-1] == "7 freed"
    assert comparing.facts()[comparing.pane.table.currentIndex().row()] == PRAISE


def test_without_shared_facts_it_says_so_in_words(project: Project, compares: Callable[[Project], Comparing]) -> None:
    add(project, release())
    comparing = compares(project)
    assert comparing.pane.nothing.isVisible()
    assert comparing.pane.nothing.text().startswith("No two sources state the same fact yet.")
    assert comparing.pane.asking.filter.hasFocus()
    assert not comparing.pane.step_back()
    comparing.clicks_box(comparing.pane.asking.shared)
    assert comparing.facts()
    comparing.types("nothing like it")
    assert comparing.pane.nothing.text().startswith("No fact matches.")


def test_nothing_is_read_before_it_is_seen(qtbot: QtBot, project: Project) -> None:
    from dateline.services.reading import Reader
    from dateline.ui.panes.compare import ComparePane

    pane = ComparePane()
    qtbot.addWidget(pane)
    pane.show_project(Reader(project))
    pane.show_changes(Changes(facts=frozenset({"f1"})))
    assert pane.model.rowCount() == 0
    pane.show_project(None)


def test_who_types_stays_in_the_filter_whatever_is_found(comparing: Comparing) -> None:
    comparing.types("lauded x")
    assert comparing.facts() == []
    comparing.presses("Backspace", "Backspace")
    comparing.waits()
    assert comparing.facts() == [PRAISE]
    assert comparing.pane.asking.filter.hasFocus()
