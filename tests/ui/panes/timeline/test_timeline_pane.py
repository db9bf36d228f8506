import itertools

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QHelpEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QScrollBar, QToolButton, QToolTip
from pytestqt.qtbot import QtBot

from dateline.domain.changes import Changes
from dateline.domain.focus import NOTHING, Focus
from dateline.domain.views import Choice
from dateline.ui.panes.timeline import TimelinePane
from dateline.ui.panes.timeline.grouping import LanesBy
from dateline.ui.theme import Appearance, themes
from tests.ui.panes.timeline.hands import LEFT, Heard, button_named, click, drag, point_of, press, show, view_of, wheel
from tests.ui.panes.timeline.project import Crowd, Project, bar, day, ferry

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


@pytest.fixture
def pane(qtbot: QtBot) -> TimelinePane:
    return show(qtbot, ferry())


# choosing


def test_clicking_a_bar_chooses_its_fact(pane: TimelinePane) -> None:
    heard = Heard(pane)
    click(pane, "f5")
    assert heard.chosen == ["f5"]


def test_clicking_the_words_of_a_bar_chooses_its_fact(pane: TimelinePane) -> None:
    heard = Heard(pane)
    layout = pane.canvas.layout_now()
    stage = pane.canvas.stage
    assert layout is not None
    assert stage is not None
    item = next(item for item in layout.items if item.key == 2)
    assert item.text == "The board met"
    assert item.text_at is not None
    at = QPoint(round(item.text_at + 20), point_of(pane, "f2").y())
    QTest.mouseClick(pane.canvas, LEFT, Qt.KeyboardModifier.NoModifier, at)
    assert heard.chosen == ["f2"]


def test_clicking_beside_the_bars_chooses_nothing(pane: TimelinePane) -> None:
    heard = Heard(pane)
    QTest.mouseClick(pane.canvas, LEFT, Qt.KeyboardModifier.NoModifier, QPoint(600, pane.canvas.height() - 3))
    assert heard.chosen == []


def test_arrows_go_from_fact_to_fact_in_the_order_of_time(pane: TimelinePane) -> None:
    heard = Heard(pane)
    for _ in range(4):
        press(pane, Qt.Key.Key_Right)
    press(pane, Qt.Key.Key_Left)
    assert heard.chosen == ["f1", "f2", "f3", "f4", "f3"]


def test_the_last_fact_is_one_key_away(pane: TimelinePane) -> None:
    heard = Heard(pane)
    press(pane, Qt.Key.Key_End)
    assert heard.chosen == ["f9"]


def test_down_goes_to_a_bar_below(pane: TimelinePane) -> None:
    heard = Heard(pane)
    press(pane, Qt.Key.Key_Right)
    before = point_of(pane, "f1").y()
    press(pane, Qt.Key.Key_Down)
    assert heard.chosen[-1] is not None
    assert point_of(pane, heard.chosen[-1]).y() > before


def test_being_shown_a_focus_is_silent_and_brings_the_fact_into_view(pane: TimelinePane) -> None:
    heard = Heard(pane)
    stage = pane.canvas.stage
    assert stage is not None
    stage.show_days(day("2024-02-01"), day("2024-02-20"))
    pane.show_focus(Focus(fact="f9"))
    low, high = view_of(pane)
    assert low < day("2024-11-01") < high
    assert stage.chosen_key == 9
    assert heard.chosen == []


def test_a_focus_on_nothing_lets_the_fact_go(pane: TimelinePane) -> None:
    pane.show_focus(Focus(fact="f5"))
    pane.show_focus(NOTHING)
    assert pane.canvas.stage is not None
    assert pane.canvas.stage.chosen is None


def test_a_focus_on_a_fact_in_view_moves_nothing(pane: TimelinePane) -> None:
    before = view_of(pane)
    pane.show_focus(Focus(fact="f5"))
    assert view_of(pane) == before


def test_the_chosen_bar_looks_different(pane: TimelinePane) -> None:
    at = point_of(pane, "f3")
    before = pane.canvas.grab().toImage().pixelColor(at)
    pane.show_focus(Focus(fact="f3"))
    assert pane.canvas.grab().toImage().pixelColor(at) != before


# moving


def test_the_wheel_zooms_about_the_pointer(pane: TimelinePane) -> None:
    stage = pane.canvas.stage
    assert stage is not None
    at = QPoint(700, 100)
    under = stage.view.day_at(700)
    wide = stage.view.per_unit
    wheel(pane, 3, at)
    assert stage.view.per_unit == pytest.approx(wide * 1.25**3)
    assert stage.view.day_at(700) == pytest.approx(under, abs=0.01)


def test_the_wheel_with_shift_pans(pane: TimelinePane) -> None:
    stage = pane.canvas.stage
    assert stage is not None
    wheel(pane, 6, QPoint(700, 100))
    wide, before = stage.view.per_unit, stage.view.left
    wheel(pane, -1, QPoint(700, 100), Qt.KeyboardModifier.ShiftModifier)
    assert stage.view.left > before
    assert stage.view.per_unit == wide


def test_dragging_moves_time_and_chooses_nothing(pane: TimelinePane) -> None:
    heard = Heard(pane)
    stage = pane.canvas.stage
    assert stage is not None
    wheel(pane, 6, QPoint(700, 100))
    under = stage.view.day_at(700)
    drag(pane, QPoint(700, 100), QPoint(640, 100))
    assert stage.view.day_at(640) == pytest.approx(under, abs=0.01)
    assert heard.chosen == []


def test_keys_zoom_pan_and_show_everything(pane: TimelinePane) -> None:
    everything = view_of(pane)
    press(pane, Qt.Key.Key_Plus)
    press(pane, Qt.Key.Key_Plus)
    closer = view_of(pane)
    assert closer[0] > everything[0]
    press(pane, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    assert view_of(pane)[0] > closer[0]
    press(pane, Qt.Key.Key_Minus)
    press(pane, Qt.Key.Key_0)
    assert view_of(pane) == pytest.approx(everything)


def test_a_double_click_on_nothing_zooms_in(pane: TimelinePane) -> None:
    before = view_of(pane)
    QTest.mouseDClick(pane.canvas, LEFT, Qt.KeyboardModifier.NoModifier, QPoint(600, pane.canvas.height() - 3))
    assert view_of(pane)[0] > before[0]


def test_the_overview_moves_the_view(pane: TimelinePane) -> None:
    stage = pane.canvas.stage
    assert stage is not None
    wheel(pane, 8, QPoint(300, 100))
    before = stage.view.left
    QTest.mouseClick(pane.minimap, LEFT, Qt.KeyboardModifier.NoModifier, QPoint(1000, 12))
    assert stage.view.left > before
    opening = pane.minimap.opening()
    assert opening.left() < 1000 < opening.right()


def test_the_edge_of_the_overviews_window_changes_how_much_is_shown(pane: TimelinePane) -> None:
    stage = pane.canvas.stage
    assert stage is not None
    wheel(pane, 5, QPoint(600, 100))
    opening = pane.minimap.opening()
    wide = stage.view.per_unit
    QTest.mousePress(pane.minimap, LEFT, Qt.KeyboardModifier.NoModifier, QPoint(round(opening.right()), 12))
    QTest.mouseMove(pane.minimap, QPoint(round(opening.right()) + 80, 12))
    QTest.mouseRelease(pane.minimap, LEFT, Qt.KeyboardModifier.NoModifier, QPoint(round(opening.right()) + 80, 12))
    assert stage.view.per_unit < wide


def test_everything_stays_in_view_when_the_window_grows(pane: TimelinePane, qtbot: QtBot) -> None:
    pane.resize(900, 300)
    qtbot.wait(1)
    stage = pane.canvas.stage
    assert stage is not None
    assert stage.view.first < day("1999-04-01")
    assert stage.view.last > day("2024-11-02")


def test_a_place_is_come_back_to(pane: TimelinePane) -> None:
    stage = pane.canvas.stage
    assert stage is not None
    stage.show_days(day("2024-03-01"), day("2024-06-01"))
    before, place = view_of(pane), pane.place()
    press(pane, Qt.Key.Key_0)
    pane.go_to_place(place)
    assert view_of(pane) == pytest.approx(before)


def test_a_place_of_something_else_is_tolerated(pane: TimelinePane) -> None:
    before = view_of(pane)
    pane.go_to_place(None)
    pane.go_to_place("elsewhere")
    assert view_of(pane) == before


# what is shown


def test_no_label_lies_on_a_bar_or_a_label(qtbot: QtBot) -> None:
    months = [bar(number, f"Number {number} and more words", "2025-08-01", "2025-08-31") for number in range(1, 40)]
    pane = show(qtbot, Project(months))
    layout = pane.canvas.layout_now()
    stage = pane.canvas.stage
    assert layout is not None
    assert stage is not None
    assert len(layout.items) == 39
    lanes: dict[int, list[tuple[float, float]]] = {}
    for item in layout.items:
        taken = lanes.setdefault(item.lane, [])
        taken.append(item.extent(stage.metrics))
    for taken in lanes.values():
        taken.sort()
        assert all(before[1] <= after[0] for before, after in itertools.pairwise(taken))


def test_a_crowd_becomes_a_histogram_and_opens_when_one_zooms_in(qtbot: QtBot) -> None:
    pane = show(qtbot, Crowd(20_000))
    far = pane.canvas.layout_now()
    assert far is not None
    assert far.crowd == 20_000
    assert far.items, "the most important facts are named even in a crowd"
    for _ in range(40):
        wheel(pane, 1, QPoint(600, 60))
        pane.canvas.grab()
    pane.canvas.settle()
    near = pane.canvas.layout_now()
    assert near is not None
    assert not near.crowd


def test_only_the_words_that_are_shown_are_read(qtbot: QtBot) -> None:
    project = Crowd(50_000)
    show(qtbot, project)
    assert 0 < project.read < 500


def test_no_words_are_read_while_one_moves(qtbot: QtBot) -> None:
    project = Crowd(50_000)
    pane = show(qtbot, project)
    before = project.read
    for _ in range(10):
        wheel(pane, 1, QPoint(600, 60))
        pane.canvas.grab()
    assert project.read == before
    qtbot.waitUntil(lambda: project.read > before, timeout=2000)


def test_without_a_project_and_without_dates_the_pane_says_so(qtbot: QtBot) -> None:
    pane = show(qtbot, None)
    assert "No timeline" in pane.canvas.accessibleDescription()
    pane.show_project(Project([], [bar(1, "Someone sang", None, None)]))
    assert "No fact has a date" in pane.canvas.accessibleDescription()
    pane.grab()


def test_without_bars_there_is_nothing_to_scroll(qtbot: QtBot) -> None:
    pane = show(
        qtbot, Project([bar(number, f"Number {number}", "2025-08-01", "2025-08-31") for number in range(10, 28)])
    )
    (scroll,) = (one for one in pane.canvas.findChildren(QScrollBar) if one.parent() is pane.canvas)
    pane.group_by(LanesBy.ENTITY)
    pane.resize(1200, 190)
    pane.grab()
    qtbot.waitUntil(lambda: scroll.isVisibleTo(pane.canvas))
    pane.show_project(None)
    pane.grab()
    qtbot.waitUntil(lambda: not scroll.isVisibleTo(pane.canvas))


def test_changes_are_read_again_and_the_place_is_kept(pane: TimelinePane) -> None:
    project = ferry()
    pane.show_project(project)
    stage = pane.canvas.stage
    assert stage is not None
    stage.show_days(day("2024-03-01"), day("2024-06-01"))
    pane.show_focus(Focus(fact="f5"))
    before = view_of(pane)
    kept = project.bar_rows(["f1", "f2", "f3", "f4", "f6", "f7", "f8"])
    project.replace([*kept, bar(5, "A thousand guests saw it sail", "2024-05-03", "2024-05-03")])
    pane.show_changes(Changes(facts=frozenset({"f5"})))
    assert pane.canvas.stage is not None
    assert len(pane.canvas.stage.index) == 8
    assert pane.canvas.stage.chosen_key == 5
    assert view_of(pane) == pytest.approx(before, abs=2)


def test_changes_that_touch_no_fact_change_nothing(pane: TimelinePane) -> None:
    stage = pane.canvas.stage
    pane.show_changes(Changes(entities=frozenset({"e1"})))
    assert pane.canvas.stage is stage


def test_a_filter_leaves_what_passes_and_says_when_nothing_does(pane: TimelinePane) -> None:
    heard = Heard(pane)
    pane.show_only(["f5", "f6"])
    assert pane.canvas.stage is not None
    assert sorted(pane.canvas.stage.index.bars.key.tolist()) == [5, 6]
    pane.show_only([])
    assert "passes the filter" in pane.canvas.accessibleDescription()
    pane.show_only(None)
    assert len(pane.canvas.stage.index) == 9
    assert heard.chosen == []


def test_lanes_can_be_those_of_sources_and_kinds(pane: TimelinePane) -> None:
    pane.group_by(LanesBy.SOURCE)
    layout = pane.canvas.layout_now()
    assert layout is not None
    assert [group.title for group in layout.groups] == ["The ferry sails again", "Harbour news"]
    pane.group_by(LanesBy.KIND)
    layout = pane.canvas.layout_now()
    assert layout is not None
    assert [group.title for group in layout.groups] == ["Stated", "Planned or possible", "Denied"]
    pane.grab()


def test_hovering_says_the_words_and_reads_no_markup(pane: TimelinePane, qtbot: QtBot) -> None:
    at = point_of(pane, "f6")
    QApplication.sendEvent(pane.canvas, QHelpEvent(QEvent.Type.ToolTip, at, pane.canvas.mapToGlobal(at)))
    qtbot.waitUntil(QToolTip.isVisible)
    assert "&lt;b&gt;Ines &amp; Holm&lt;/b&gt; spoke" in QToolTip.text()
    assert "inferred" in QToolTip.text()
    QToolTip.hideText()


def test_markup_in_a_label_stays_text(pane: TimelinePane) -> None:
    layout = pane.canvas.layout_now()
    assert layout is not None
    assert next(item.text for item in layout.items if item.key == 6) == "<b>Ines & Holm</b> spoke"


def test_nothing_goes_wrong_where_there_is_nothing(qtbot: QtBot) -> None:
    pane = show(qtbot, Project([]))
    heard = Heard(pane)
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Down, Qt.Key.Key_End, Qt.Key.Key_Plus, Qt.Key.Key_0):
        press(pane, key)
    wheel(pane, 3, QPoint(300, 100))
    drag(pane, QPoint(300, 100), QPoint(500, 100))
    drag(pane, QPoint(300, 100), QPoint(500, 100), Qt.KeyboardModifier.AltModifier)
    QTest.mouseClick(pane.minimap, LEFT, Qt.KeyboardModifier.NoModifier, QPoint(100, 10))
    pane.show_focus(Focus(fact="f1"))
    pane.grab()
    assert heard.chosen == []


def test_a_pane_without_any_room_keeps_its_view(pane: TimelinePane) -> None:
    stage = pane.canvas.stage
    assert stage is not None
    wheel(pane, 4, QPoint(600, 100))
    before = view_of(pane)
    stage.resize(0, 0)
    stage.resize(1200, 238)
    assert view_of(pane) == pytest.approx(before, abs=1)


def test_a_crowd_stays_where_it_is_when_one_of_it_is_chosen(qtbot: QtBot) -> None:
    pane = show(qtbot, Crowd(20_000))
    before = pane.canvas.layout_now()
    assert before is not None
    place = pane.canvas.where(before.items[-1].key)
    assert place is not None
    QTest.mouseClick(pane.canvas, LEFT, Qt.KeyboardModifier.NoModifier, place.center().toPoint())
    after = pane.canvas.layout_now()
    assert after is not None
    assert [(item.key, item.lane) for item in after.items] == [(item.key, item.lane) for item in before.items]


def test_a_fact_that_a_crowd_hides_is_drawn_once_it_is_chosen(qtbot: QtBot) -> None:
    pane = show(qtbot, Crowd(20_000))
    layout = pane.canvas.layout_now()
    assert layout is not None
    drawn = {item.key for item in layout.items}
    hidden = next(key for key in range(20_000) if key not in drawn)
    pane.show_focus(Focus(fact=f"f{hidden}"))
    assert pane.canvas.where(hidden) is not None


# the range


@pytest.mark.parametrize("key", [Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ShiftModifier])
def test_dragging_with_a_key_brushes_a_range(pane: TimelinePane, key: Qt.KeyboardModifier) -> None:
    heard = Heard(pane)
    stage = pane.canvas.stage
    assert stage is not None
    low, high = (round(stage.view.x_of(day(text) + 0.5)) for text in ("2024-03-10", "2024-08-20"))
    drag(pane, QPoint(low, 200), QPoint(high, 200), key)
    [(first, last)] = heard.ranges
    assert first is not None
    assert last is not None
    assert abs(first - day("2024-03-10")) <= 2
    assert abs(last - day("2024-08-20")) <= 2
    assert any("2024" in button.text() and button.isVisible() for button in pane.findChildren(QToolButton))


def test_escape_takes_the_range_back(pane: TimelinePane) -> None:
    heard = Heard(pane)
    QTest.keyClick(pane.canvas, Qt.Key.Key_B)
    press(pane, Qt.Key.Key_Escape)
    assert len(heard.ranges) == 2
    assert heard.ranges[1] == (None, None)


def test_the_range_button_makes_the_next_drag_a_brush(pane: TimelinePane) -> None:
    heard = Heard(pane)
    button = button_named(pane, "Range")
    QTest.mouseClick(button, LEFT)
    drag(pane, QPoint(500, 200), QPoint(700, 200))
    assert len(heard.ranges) == 1
    assert not button.isChecked()


def test_being_shown_a_range_is_silent(pane: TimelinePane) -> None:
    heard = Heard(pane)
    pane.show_range(day("2024-03-01"), day("2024-04-01"))
    pane.grab()
    pane.show_range(None, None)
    assert heard.ranges == []


# the list twin and the tray


def test_the_list_says_every_fact_in_order(pane: TimelinePane) -> None:
    QTest.keyClick(pane.canvas, Qt.Key.Key_L)
    assert pane.twin.isVisible()
    model = pane.twin.model()
    whats = [model.index(row, 1).data() for row in range(model.rowCount())]
    assert whats[:2] == ["The pier was built", "The board met"]
    said = model.index(6, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert said == "3 May 2024: 250 guests saw it sail; 2 sources differ; sources disagree"
    QTest.keyClick(pane.twin, Qt.Key.Key_L)
    assert pane.canvas.isVisible()


def test_opening_the_list_chooses_nothing_and_points_at_the_chosen_fact(pane: TimelinePane) -> None:
    heard = Heard(pane)
    pane.show_focus(Focus(fact="f5"))
    pane.canvas.setFocus()
    pane.show_list(shown=True)
    assert pane.twin.currentIndex().row() == 6
    assert heard.chosen == []


def test_arrows_in_the_list_choose_facts(pane: TimelinePane) -> None:
    heard = Heard(pane)
    pane.show_focus(Focus(fact="f5"))
    pane.show_list(shown=True)
    pane.twin.setFocus()
    QTest.keyClick(pane.twin, Qt.Key.Key_Down)
    assert heard.chosen == ["f8"]


def test_undated_facts_have_a_tray(pane: TimelinePane) -> None:
    heard = Heard(pane)
    button = button_named(pane, "Undated 2")
    QTest.mouseClick(button, LEFT)
    assert pane.tray.isVisible()
    place = pane.tray.list.visualRect(pane.tray.facts.index(1)).center()
    QTest.mouseClick(pane.tray.list.viewport(), LEFT, Qt.KeyboardModifier.NoModifier, place)
    assert heard.chosen == ["f21"]
    QTest.keyClick(pane.tray.list, Qt.Key.Key_Escape)
    assert not pane.tray.isVisible()
    assert not button.isChecked()


def test_without_undated_facts_there_is_no_tray(qtbot: QtBot) -> None:
    pane = show(qtbot, Project([bar(1, "It sailed", "2024-05-03", "2024-05-03")]))
    assert not button_named(pane, "Undated").isVisible()


# for those who cannot see it


def test_choosing_by_keyboard_is_said_in_words(pane: TimelinePane) -> None:
    press(pane, Qt.Key.Key_End)
    said = pane.canvas.accessibleName()
    assert "Winter service began" in said
    assert "this day or later" in said
    assert "date is uncertain" in said


def test_every_part_has_a_name(pane: TimelinePane) -> None:
    for part in (pane, pane.canvas, pane.minimap, pane.twin, pane.tray.list):
        assert part.accessibleName()
    for button in pane.findChildren(QToolButton):
        assert button.text() or button.accessibleName()


@pytest.mark.parametrize("width", [420, 800, 1280, 2560])
def test_the_buttons_are_never_clipped(qtbot: QtBot, width: int) -> None:
    pane = show(qtbot, ferry(), width)
    for button in (*pane.findChildren(QToolButton), *pane.findChildren(QPushButton)):
        if button.isVisible():
            assert button.mapTo(pane, QPoint(button.width(), 0)).x() <= width
            assert button.width() >= button.sizeHint().width()


def test_a_choice_is_of_a_fact(pane: TimelinePane, qtbot: QtBot) -> None:
    with qtbot.waitSignal(pane.chosen) as caught:
        click(pane, "f2")
    assert caught.args == [Choice(fact="f2")]


def test_the_pane_changes_its_clothes(qtbot: QtBot) -> None:
    pane = show(qtbot, ferry())
    shown = themes()
    before = shown.appearance
    try:
        colours = set()
        for appearance in (Appearance.LIGHT, Appearance.DARK, Appearance.CONTRAST):
            shown.choose(appearance)
            pane.show_list(shown=appearance is Appearance.DARK)
            pane.show_list(shown=False)
            colours.add(pane.grab().toImage().pixelColor(5, 60).name())
        assert len(colours) == 3
    finally:
        shown.choose(before)
