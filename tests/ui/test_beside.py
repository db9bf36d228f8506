"""Two sources side by side: what one chooses in either shows in both."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from dateline.domain.focus import Layer
from dateline.domain.span import Span
from dateline.ui.panes.text.leaf import Leaf
from dateline.ui.panes.text.signs import Kind
from tests.ui.driver import Driver


def _clicks(reader: Driver, leaf: Leaf, words: str) -> None:
    start = leaf.page.text.index(words)
    rect = leaf.page.rect_of(Span(start=start, end=start + len(words)))[0]
    reader.clicks(leaf.page.viewport(), QPoint(rect.left() + 12, rect.center().y()))


def _looked_at(leaf: Leaf) -> str | None:
    mark = leaf.page.ink.looked_at
    return None if mark is None else mark.of(leaf.page.text)


@pytest.fixture
def double(reader: Driver) -> Driver:
    """A reader who looks at the ribbon in the first article and shows another that tells of it beside."""
    reader.opens_sample_project()
    reader.clicks_words("Ines Holm cut")
    reader.clicks_words("cut the ribbon")
    reader.presses("Ctrl+Alt+D")
    return reader


def test_the_source_beside_is_another_one_of_the_chosen_fact(double: Driver) -> None:
    text = double.window.rooms.text
    assert (text.first.source, text.beside.second.source) == ("d1", "d2")
    assert double.focus.fact == "f2"
    assert _looked_at(text.first) == "Ines Holm cut the ribbon before 250 guests"
    assert _looked_at(text.beside.second) == "300 guests watched Ines Holm cut the ribbon"
    assert text.beside.second.foot.said == "1 statement here"
    assert text.tabs.count() == text.beside.second.tabs.count() == 1


def test_choosing_in_either_lights_up_both(double: Driver) -> None:
    text = double.window.rooms.text
    _clicks(double, text.beside.second, "sailed again")
    assert (double.focus.fact, double.focus.source) == ("f1", "d2")
    assert (text.first.source, text.beside.second.source) == ("d1", "d2")
    assert _looked_at(text.first) == "the harbour board reopened the Sund ferry"
    _clicks(double, text.first, "cut the ribbon")
    assert _looked_at(text.beside.second) == "300 guests watched Ines Holm cut the ribbon"
    assert double.sees_looked_at() == "Ines Holm cut the ribbon before 250 guests"


def test_a_source_that_does_not_state_the_fact_says_so(double: Driver) -> None:
    text = double.window.rooms.text
    _clicks(double, text.first, "raised the fares")
    assert text.first.foot.said == "1 statement here"
    assert text.beside.second.foot.said == "Does not state the chosen fact"
    assert _looked_at(text.beside.second) is None
    _clicks(double, text.beside.second, "northern pier may")
    double.clicks_bar("f4")
    assert text.first.foot.said == "Does not state the chosen fact"


def test_what_both_state_has_a_sign_and_a_key_leads_through_it(double: Driver) -> None:
    text = double.window.rooms.text
    signs = [[mark.id for mark in sign.marks] for sign in text.page.signs() if sign.kind is Kind.SHARED]
    assert sorted(fact for sign in signs for fact in sign) == ["f1", "f2"]
    assert text.beside.second.foot.both.text() == "2 facts in both"
    double.presses("S")
    assert double.focus.fact == "f1"
    double.presses("S")
    assert double.focus.fact == "f2"
    double.presses("Shift+S")
    assert double.focus.fact == "f1"
    double.clicks(text.beside.second.foot.next)
    assert double.focus.fact == "f2"


def test_a_click_on_a_sign_chooses_what_both_state(double: Driver) -> None:
    page = double.window.rooms.text.page
    sign = next(one for one in page.signs() if one.kind is Kind.SHARED and one.marks[0].id == "f1")
    at = (sign.box.center() + QPoint(0, round(page.origin.y()))).toPoint()
    assert page.hand.hint(at.toPointF()) == "Both sources state this fact"
    double.clicks(page.viewport(), at)
    assert double.focus.fact == "f1"


def test_the_keyboard_goes_from_one_to_the_other_and_on(double: Driver) -> None:
    text = double.window.rooms.text
    text.first.setFocus()
    double.presses("F6")
    assert QApplication.focusWidget() is text.beside.second.page
    double.presses("F6")
    assert double.pane() == "inspector"
    double.presses("Shift+F6", "Shift+F6")
    assert QApplication.focusWidget() is text.first.page
    double.presses("Shift+F6")
    assert double.pane() == "entities"


def test_tab_goes_through_both_in_reading_order(double: Driver) -> None:
    text = double.window.rooms.text
    text.page.setFocus(Qt.FocusReason.TabFocusReason)
    reached: list[str] = []
    for _ in range(20):
        double.presses("Tab")
        holder = double.focus_widget()
        second = text.beside.second.isAncestorOf(holder)
        reached.append(holder.accessibleName() if second else str(double.pane()))
        if double.pane() == "inspector":
            break
    assert reached == [
        "Open sources",
        "Choose the source to show here",
        "Close the second source",
        "Text of Harbour celebrates",
        "Previous fact that both sources state (Shift+S)",
        "Next fact that both sources state (S)",
        *(["text"] * 2),
        "inspector",
    ]


def test_closing_the_second_source_leaves_what_is_chosen_in_the_first(double: Driver) -> None:
    text = double.window.rooms.text
    _clicks(double, text.beside.second, "300 guests watched")
    _clicks(double, text.beside.second, "300 guests watched")
    double.clicks(text.beside.close_button)
    assert not text.beside.is_open
    assert (double.focus.fact, double.focus.source) == ("f2", "d1")
    assert not [sign for sign in text.page.signs() if sign.kind is Kind.SHARED]
    assert double.pane() == "text"


def test_without_a_chosen_fact_the_source_beside_is_the_one_that_shares_the_most(reader: Driver) -> None:
    reader.opens_sample_project()
    text = reader.window.rooms.text
    for title in (2, 1, 0):  # the third one has a tab, and so comes first of those that are open
        reader.clicks(reader.window.rooms.sources.view.viewport(), QPoint(60, 20 + 40 * title))
    reader.presses("Esc")
    assert reader.focus.fact is None
    fake = reader.window.desk.reader if reader.window.desk else None
    assert fake is not None
    alike = fake.sharing("d1", 1)
    reader.presses("Ctrl+3", "Ctrl+Alt+D")
    assert [text.beside.second.source] == alike == ["d2"]


def test_a_source_never_stands_beside_itself(double: Driver) -> None:
    text = double.window.rooms.text
    double.clicks_source("Harbour celebrates")
    assert (text.first.source, text.beside.second.source) == ("d1", "d2")
    assert text.leaf is text.beside.second
    text.first.setFocus()
    text.beside.show("d1")
    assert (text.first.source, text.beside.second.source) == ("d2", "d1")


def test_another_source_can_be_chosen_to_stand_beside(double: Driver) -> None:
    text = double.window.rooms.text
    menu = text.beside.picker.menu()
    menu.aboutToShow.emit()
    assert [action.text() for action in menu.actions()] == ["渡轮复航"]
    menu.actions()[0].trigger()
    double.settles()
    assert (text.first.source, text.beside.second.source) == ("d1", "d3")
    assert double.focus.fact == "f2"
    assert text.beside.second.foot.said == "Does not state the chosen fact"
    double.clicks(text.beside.second.tabs, text.beside.second.tabs.tabRect(0).center())
    assert text.beside.second.source == "d2"
    assert _looked_at(text.beside.second) == "300 guests watched Ines Holm cut the ribbon"


def test_the_divider_stays_where_it_was_put(double: Driver) -> None:
    text = double.window.rooms.text
    handle = text.beside.splitter.handle(1)
    QTest.mousePress(handle, Qt.MouseButton.LeftButton, pos=QPoint(0, 40))
    QTest.mouseMove(handle, QPoint(-60, 40))
    QTest.mouseRelease(handle, Qt.MouseButton.LeftButton, pos=QPoint(-60, 40))
    double.settles()
    first, second = text.beside.splitter.sizes()
    assert first < second
    double.presses("Ctrl+Alt+D", "Ctrl+Alt+D")
    assert abs(text.beside.splitter.sizes()[0] - first) < 12
    assert double.window.settings.number("beside share", 50) < 50


def test_back_leads_to_the_places_of_both(double: Driver) -> None:
    text = double.window.rooms.text
    before = text.place()
    _clicks(double, text.beside.second, "sailed again")
    double.presses("Alt+Left")
    assert double.focus.fact == "f2"
    assert text.place() == before


def test_with_one_source_alone_there_is_nothing_to_show_beside(reader: Driver) -> None:
    reader.opens_sample_project()
    text = reader.window.rooms.text
    said: list[str] = []
    text.told.connect(said.append)
    text.beside._natural = lambda: None  # type: ignore[method-assign]
    reader.presses("Ctrl+Alt+D")
    assert not text.beside.is_open
    assert said == ["There is no second source in this project to show beside."]


def test_layers_are_switched_by_keys_in_both_sources(double: Driver) -> None:
    text = double.window.rooms.text
    double.presses("Alt+2")
    assert Layer.FACTS not in text.first.page.ink.shown | text.beside.second.page.ink.shown
    double.presses("Alt+2", "Alt+5")
    assert {Layer.FACTS, Layer.QUANTITIES} <= text.first.page.ink.shown & text.beside.second.page.ink.shown


def test_lines_get_longer_and_shorter_in_both_sources_and_stay_so(double: Driver) -> None:
    text = double.window.rooms.text
    double.presses("Ctrl+[", "Ctrl+[")
    assert text.first.page.scale.measure == text.beside.second.page.scale.measure == 62
    assert double.window.settings.number("text measure", 74) == 62


@pytest.mark.parametrize("size", [(1280, 720), (860, 560), (1440, 900)])
def test_two_sources_fit_on_a_small_window(double: Driver, size: tuple[int, int]) -> None:
    double.window.resize(*size)
    double.settles()
    text = double.window.rooms.text
    for leaf in text.beside.leaves:
        assert leaf.width() >= 150
        for part in (leaf.tabs, leaf.page, leaf.foot):
            assert leaf.rect().contains(part.geometry().bottomRight()) or part.isHidden()
    assert text.beside.close_button.mapTo(text, QPoint(text.beside.close_button.width(), 0)).x() <= text.width()
    folded = [sign for sign in text.page.signs() if sign.kind is Kind.FOLDED]
    assert folded
    assert "2" in folded[0].words
