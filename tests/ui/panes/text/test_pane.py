"""The stories of somebody who reads: what a click, a key, a choice elsewhere do in the text."""

import itertools
from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QToolButton
from pytestqt.qtbot import QtBot

from dateline.domain.changes import Changes
from dateline.domain.focus import NOTHING, Focus, Layer
from dateline.domain.span import Span
from dateline.domain.views import Choice
from dateline.ui.panes import Pane
from dateline.ui.tasks import Tasks
from dateline.ui.theme import contrast, current
from tests.ui.panes.text.samples import ARTICLE, Clicks, Shelf, article, blocks, focus_on, mark, note, reading, span

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")  # a screen that is none

Opens = Callable[..., Clicks]
_LONG = "\n".join(
    f"Paragraph {number} speaks of the weather in town {number}, at some length." for number in range(400)
)


def test_it_is_a_pane(opens: Opens) -> None:
    pane: Pane = opens().pane
    assert pane.place() == pane.place()


def test_clicking_words_of_a_fact_chooses_the_statement(opens: Opens) -> None:
    reader = opens()
    reader.on(span(ARTICLE, "opened again"))
    assert reader.choices == [Choice(statement="s1")]


def test_clicking_a_name_chooses_the_entity_where_it_stands(opens: Opens) -> None:
    reader = opens()
    place = span(ARTICLE, "Mara Quill")
    reader.on(place)
    assert reader.choices == [Choice(entity="e3", source="d1", offset=place.start, layers=(Layer.ENTITIES,))]


def test_clicking_again_goes_on_to_the_marks_around(opens: Opens) -> None:
    reader = opens()
    for _ in range(4):
        reader.on(span(ARTICLE, "Aldmouth", 1))
    chosen = [choice.entity or choice.statement for choice in reader.choices]
    assert chosen == ["e1", "e2", "s4", "e1"]


def test_clicking_unmarked_words_names_the_place(opens: Opens) -> None:
    reader = opens()
    place = span(ARTICLE, "harbour master")
    reader.on(place, part=0.01)
    assert [(one.source, one.offset, one.fact, one.entity) for one in reader.choices] == [
        ("d1", place.start, None, None)
    ]


def test_clicking_beside_the_words_chooses_nothing(opens: Opens) -> None:
    reader = opens()
    reader.at(QPoint(3, 200))
    reader.at(QPoint(300, 630))
    assert reader.choices == []


def test_a_layer_that_is_off_is_neither_drawn_nor_clicked(opens: Opens) -> None:
    reader = opens()
    QTest.mouseClick(reader.pane.switches.switches[Layer.ENTITIES], Qt.MouseButton.LeftButton)
    reader.on(span(ARTICLE, "Aldmouth"))
    assert reader.choices == [Choice(statement="s1")]
    assert Layer.ENTITIES not in reader.pane.page.ink.shown


def test_facts_are_marked_from_the_beginning(opens: Opens) -> None:
    assert Layer.FACTS in opens().pane.switches.shown


def test_showing_a_fact_highlights_exactly_its_words(opens: Opens) -> None:
    reader = opens()
    reader.pane.show_focus(focus_on(article(), "f4"))
    assert reader.pane.highlighted() == ["The council of Aldmouth paid 40 workers"]
    assert reader.pane.looked_at() == "The council of Aldmouth paid 40 workers"


def test_showing_an_entity_highlights_all_its_mentions_and_says_which_one_it_is(opens: Opens) -> None:
    reader = opens()
    reader.pane.show_focus(focus_on(article(), "e1", position=1))
    assert reader.pane.highlighted() == ["Aldmouth", "Aldmouth"]
    assert reader.pane.step_bar.isVisible()
    assert reader.pane.step_bar.words.text() == "Mention 2 of 2"


def test_showing_never_emits(opens: Opens) -> None:
    reader = opens(article(), reading(_LONG, source="d2"))
    for focus in (focus_on(article(), "f1"), Focus(source="d2"), NOTHING, focus_on(article(), "e1")):
        reader.pane.show_focus(focus)
    reader.pane.show_changes(Changes(sources=frozenset({"d1"})))
    reader.pane.go_to_place(reader.pane.place())
    assert reader.choices == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("😀😀 Ada 👩🏽‍🚀 freed 12 men 🇧🇾🇧🇾 today.", "👩🏽‍🚀 freed 12 men 🇧🇾"),
        ("昨日，白俄罗斯释放了一百二十三名囚犯😀。", "释放了一百二十三名囚犯"),
        ("Ame\u0301lie re\u0301fe\u0301re a\u0300 l’e\u0301te\u0301.", "re\u0301fe\u0301re"),
        ("قال الوزير إن 12 سجينا خرجوا اليوم.", "12 سجينا"),
        ("He said שלום עולם twice.", "said שלום"),
        ("a\tb\tc\tend", "b\tc"),
    ],
)
def test_words_with_odd_characters_are_highlighted_and_clicked_exactly(opens: Opens, text: str, words: str) -> None:
    one = mark(text, words, Layer.FACTS, "f1")
    made = reading(text, [one])
    reader = opens(made)
    reader.pane.show_focus(focus_on(made, "f1"))
    assert reader.pane.highlighted() == [words]
    bands = reader.pane.rect_of(one)
    for at in range(len(text)):
        for rect in reader.pane.rect_of(Span(start=at, end=at + 1)):
            covered = any(band.contains(rect.center()) for band in bands)
            assert covered == (one.start <= at < one.end), f"character {at} of {text!r}"
    reader.on(one, part=0.5)
    assert reader.choices == [Choice(statement="s1")]


def test_a_place_far_away_is_scrolled_to_and_stands_in_the_middle(opens: Opens) -> None:
    one = mark(_LONG, "town 300", Layer.FACTS, "f1")
    made = reading(_LONG, [one])
    reader = opens(made)
    reader.pane.show_focus(focus_on(made, "f1"))
    (rect,) = reader.pane.rect_of(one)
    height = reader.pane.page.viewport().height()
    assert abs(rect.center().y() - height / 2) < 60


def test_a_place_that_shows_is_not_scrolled_to(opens: Opens) -> None:
    first, second = mark(_LONG, "town 3", Layer.FACTS, "f1"), mark(_LONG, "town 5", Layer.FACTS, "f2")
    made = reading(_LONG, [first, second])
    reader = opens(made)
    reader.pane.page.verticalScrollBar().setValue(40)
    reader.pane.show_focus(focus_on(made, "f2"))
    assert reader.pane.page.verticalScrollBar().value() == 40


def test_going_back_to_a_place_restores_the_source_and_the_very_lines(opens: Opens) -> None:
    long = reading(_LONG, source="d2", title="Weather")
    reader = opens(long, article())
    bar = reader.pane.page.verticalScrollBar()
    bar.setValue(5_017)
    place = reader.pane.place()
    before = reader.pane.visible_span()
    reader.pane.show_focus(focus_on(article(), "f1"))
    assert reader.pane.source == "d1"
    reader.pane.go_to_place(place)
    assert reader.pane.source == "d2"
    assert bar.value() == 5_017
    assert reader.pane.visible_span() == before


def test_a_place_of_another_project_is_let_pass(opens: Opens) -> None:
    reader = opens()
    place = reader.pane.place()
    for odd in (None, 12, ("d9", 3), place._replace(source="d99")):
        reader.pane.go_to_place(odd)
    assert reader.pane.source == "d1"


def test_a_tab_for_each_open_source_leads_back_to_where_it_was_left(opens: Opens) -> None:
    reader = opens(reading(_LONG, source="d2", title="Weather"), article())
    reader.pane.page.verticalScrollBar().setValue(900)
    reader.pane.show_focus(focus_on(article(), "f1"))
    assert [reader.pane.tabs.tabText(at) for at in range(2)] == ["Weather", "Harbour opens after storm"]
    rect = reader.pane.tabs.tabRect(0)
    QTest.mouseClick(reader.pane.tabs, Qt.MouseButton.LeftButton, pos=rect.center())
    assert reader.choices == [Choice(source="d2")]
    assert reader.pane.page.verticalScrollBar().value() == 900


def test_n_asks_for_the_next_place_and_shift_n_for_the_one_before(opens: Opens) -> None:
    reader = opens()
    steps: list[int] = []
    reader.pane.stepped.connect(steps.append)
    reader.key(Qt.Key.Key_N)
    reader.key(Qt.Key.Key_N, Qt.KeyboardModifier.ShiftModifier)
    assert steps == [1, -1]


def test_every_mark_is_reached_by_the_keyboard_however_they_overlap(opens: Opens) -> None:
    reader = opens()
    shown = [one for one in article().marks if one.layer in reader.pane.switches.shown]
    reached = []
    for _ in shown:
        reader.key(Qt.Key.Key_Right)
        reached.append(reader.pane.page.ink.ringed)
    assert sorted(map(repr, reached)) == sorted(map(repr, shown))
    reader.key(Qt.Key.Key_Left)
    assert reader.pane.page.ink.ringed == reached[-2]
    reader.key(Qt.Key.Key_Return)
    assert len(reader.choices) == 1


def test_words_are_selected_with_the_mouse_and_copied_as_they_stand(opens: Opens) -> None:
    reader = opens()
    viewport = reader.pane.page.viewport()
    place = span(ARTICLE, "lost 12 boats")
    rect = reader.pane.rect_of(place)[0]
    QTest.mousePress(viewport, Qt.MouseButton.LeftButton, pos=QPoint(rect.left() + 1, rect.center().y()))
    QTest.mouseMove(viewport, rect.center())
    QTest.mouseMove(viewport, QPoint(rect.right() - 1, rect.center().y()))
    QTest.mouseRelease(viewport, Qt.MouseButton.LeftButton, pos=QPoint(rect.right() - 1, rect.center().y()))
    assert reader.pane.selected_words() == "lost 12 boats"
    assert reader.choices == []
    reader.key(Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text() == "lost 12 boats"


def test_copying_with_a_citation_says_where_the_words_come_from(opens: Opens) -> None:
    reader = opens()
    place = span(ARTICLE, "lost 12 boats")
    reader.pane.page.hand.select(place.start, place.end)
    both = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    reader.key(Qt.Key.Key_C, both)
    assert QGuiApplication.clipboard().text() == (
        "“lost 12 boats” — Harbour opens after storm, The Aldmouth Post, 5 May 2025 "
        f"(d1.txt, characters {place.start}–{place.end})"
    )


def test_the_keyboard_selects_characters_words_lines_and_everything(opens: Opens) -> None:
    text = "e\u0301te\u0301 😀 fin\nsecond line\nthird"
    reader = opens(reading(text))
    shift, control = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier
    said = []
    for key, modifiers in (
        (Qt.Key.Key_Right, shift),
        (Qt.Key.Key_Right, shift | control),
        (Qt.Key.Key_Right, shift),
        (Qt.Key.Key_End, shift),
        (Qt.Key.Key_Right, shift),
        (Qt.Key.Key_End, shift),
        (Qt.Key.Key_Down, shift),
        (Qt.Key.Key_Home, shift | control),
        (Qt.Key.Key_A, control),
    ):
        reader.key(key, modifiers)
        said.append(reader.pane.selected_words())
    first = "e\u0301te\u0301 😀 fin"
    assert said == [
        "e\u0301",
        "e\u0301te\u0301 ",
        "e\u0301te\u0301 😀",
        first,
        f"{first}\n",
        f"{first}\nsecond line",
        text,
        "",
        text,
    ]


def test_a_double_click_selects_a_word(opens: Opens) -> None:
    reader = opens()
    point = reader.point(span(ARTICLE, "stones"))
    QTest.mouseDClick(reader.pane.page.viewport(), Qt.MouseButton.LeftButton, pos=point)
    assert reader.pane.selected_words() == "stones"


def test_find_goes_through_all_places_and_round_the_end(opens: Opens) -> None:
    reader = opens()
    reader.key(Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    bar = reader.pane.find_bar
    assert bar.isVisible()
    QTest.keyClicks(bar.field, "ALDMOUTH")
    assert bar.count.text() == "1 of 2"
    reader.key(Qt.Key.Key_F3)
    assert bar.count.text() == "2 of 2"
    reader.key(Qt.Key.Key_F3)
    assert bar.count.text() == "1 of 2, from the other end"
    reader.key(Qt.Key.Key_F3, Qt.KeyboardModifier.ShiftModifier)
    assert bar.count.text() == "2 of 2, from the other end"
    QTest.keyClicks(bar.field, " unknown")
    assert bar.count.text() == "Not found"
    QTest.keyClick(bar.field, Qt.Key.Key_Escape)
    assert not bar.isVisible()
    assert reader.pane.page.ink.found == []


def test_the_size_of_the_type_follows_the_keys_and_the_words_stay(opens: Opens) -> None:
    reader = opens(reading(_LONG))
    page = reader.pane.page
    page.verticalScrollBar().setValue(4_000)
    before = page.place().offset
    usual = page.px
    control = Qt.KeyboardModifier.ControlModifier
    for _ in range(3):
        reader.key(Qt.Key.Key_Plus, control)
    assert page.px == usual + 3
    assert page.place().offset == before
    reader.key(Qt.Key.Key_Minus, control)
    assert page.px == usual + 2
    reader.key(Qt.Key.Key_0, control)
    assert page.px == usual


def test_a_margin_note_chooses_its_statement(opens: Opens) -> None:
    reader = opens()
    second = reader.pane.page.notes_shown()[1]
    reader.at((second.box.center() + QPoint(0, round(reader.pane.page.origin.y()))).toPoint())
    assert reader.choices == [Choice(statement="s2")]


def test_margin_notes_never_overlap_even_where_facts_crowd(opens: Opens) -> None:
    text = " ".join(f"Fact {number} is here." for number in range(60))
    marks = [mark(text, f"Fact {number} is here", Layer.FACTS, f"f{number}") for number in range(60)]
    reader = opens(reading(text, marks, [note(one) for one in marks]))
    placed = reader.pane.page.notes_shown()
    for above, below in itertools.pairwise(placed):
        assert above.box.bottom() < below.box.top()
    assert reader.pane.page.notes is not None
    assert sum(1 + len(one.also) for one in reader.pane.page.notes.placed) == 60


def test_blocks_that_are_set_apart_say_why(opens: Opens) -> None:
    page = opens().pane.page
    assert sorted(page.paper.words_of_why.values()) == [
        "In Chinese, which is not analysed",
        "Set aside: not part of the article",
    ]
    assert page.head is not None
    assert page.head.line == f"d1.txt · 5 May 2025 · {len(ARTICLE)} characters · English, 中文 (2 blocks set aside)"


@pytest.mark.parametrize("width", [260, 900])
def test_the_line_about_the_source_ends_above_the_first_words_however_narrow(opens: Opens, width: int) -> None:
    text = "Talks\n\n今天签署了协定，中文。\n\nThe deal was signed."
    page = opens(reading(text, parts=blocks(text)), width=width).pane.page
    sheet, head, paper = page.sheet, page.head, page.paper
    assert sheet is not None
    assert head is not None
    end = sheet.top(paper.title) + sheet.typeset(paper.title).height + head.after_title
    [why] = paper.words_of_why
    assert sheet.top(why) - sheet.caption >= end


def test_after_a_change_the_marks_are_read_again_and_the_place_is_kept(opens: Opens) -> None:
    reader = opens(reading(_LONG))
    reader.pane.page.verticalScrollBar().setValue(2_000)
    held = reader.pane.beside.reader
    assert isinstance(held, Shelf)
    held.readings["d1"] = reading(_LONG, [mark(_LONG, "town 3", Layer.FACTS, "f1")])
    reader.pane.show_changes(Changes(sources=frozenset({"d1"})))
    assert reader.pane.page.verticalScrollBar().value() == 2_000
    assert reader.pane.page.ink.layers.has(Layer.FACTS)


def test_a_source_that_is_gone_gives_way_to_another(opens: Opens) -> None:
    reader = opens(article(), reading(_LONG, source="d2", title="Weather"))
    reader.pane.show_focus(Focus(source="d2"))
    held = reader.pane.beside.reader
    assert isinstance(held, Shelf)
    del held.readings["d2"]
    reader.pane.show_changes(Changes(sources=frozenset({"d2"})))
    assert reader.pane.source == "d1"
    assert [reader.pane.tabs.tabData(at) for at in range(reader.pane.tabs.count())] == ["d1"]


def test_a_change_elsewhere_reads_nothing_again(opens: Opens) -> None:
    reader = opens()
    before = reader.pane.reading
    reader.pane.show_changes(Changes(sources=frozenset({"d7"}), facts=frozenset({"f99"})))
    assert reader.pane.reading is before
    held = reader.pane.beside.reader
    assert isinstance(held, Shelf)
    held.readings["d1"] = reading(ARTICLE)
    reader.pane.show_changes(Changes(facts=frozenset({"f2"})))
    assert reader.pane.reading is held.readings["d1"]


def test_tabs_that_have_no_room_are_reached_by_arrows_that_one_sees(dressed: None, opens: Opens) -> None:
    others = [reading(_LONG, source=f"d{number}", title=f"Weather {number}") for number in range(2, 12)]
    reader = opens(article(), *others)
    tabs = reader.pane.tabs
    for number in range(2, 12):
        reader.pane.show_focus(Focus(source=f"d{number}"))
    assert min(tabs.tabRect(at).width() for at in range(tabs.count())) >= 100
    arrows = [one for one in tabs.findChildren(QToolButton) if one.isVisible()]
    assert [one.accessibleName() for one in arrows] == ["Sources further to the left", "Sources further to the right"]
    for arrow in (one for one in arrows if one.isEnabled()):
        drawn = arrow.grab().toImage()
        ground = drawn.pixelColor(0, 0)
        assert ground == current().window, "nothing shows through"
        dark = [
            (x, y)
            for x in range(drawn.width())
            for y in range(drawn.height())
            if contrast(drawn.pixelColor(x, y), ground) >= 3
        ]
        assert len(dark) > 8


def test_a_tab_is_closed_by_its_cross_the_middle_button_or_delete_and_the_last_one_stays(opens: Opens) -> None:
    others = [reading(_LONG, source=f"d{number}", title=f"Weather {number}") for number in (2, 3, 4)]
    reader = opens(article(), *others)
    tabs = reader.pane.tabs
    for number in (2, 3, 4):
        reader.pane.show_focus(Focus(source=f"d{number}"))
    QTest.mouseClick(tabs, Qt.MouseButton.LeftButton, pos=tabs._cross(tabs.currentIndex()).center().toPoint())
    assert (tabs.count(), reader.pane.source) == (3, "d3")
    QTest.mouseClick(tabs, Qt.MouseButton.MiddleButton, pos=tabs.tabRect(0).center())
    assert (tabs.count(), reader.pane.source) == (2, "d3")
    QTest.keyClick(tabs, Qt.Key.Key_Delete)
    assert (tabs.count(), reader.pane.source) == (1, "d2")
    QTest.keyClick(tabs, Qt.Key.Key_Delete)
    assert (tabs.count(), reader.pane.source) == (1, "d2")


def test_the_menu_offers_every_mark_under_the_pointer(opens: Opens) -> None:
    reader = opens()
    point = reader.point(span(ARTICLE, "Aldmouth", 1))
    viewport = reader.pane.page.viewport()
    asked = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, point, viewport.mapToGlobal(point))
    QApplication.sendEvent(viewport, asked)
    (menu,) = reader.pane.findChildren(QMenu, options=Qt.FindChildOption.FindDirectChildrenOnly)
    offered = [action.text() for action in menu.actions()]
    assert offered[:3] == [
        "Entity: Aldmouth",
        "Entity: council of Aldmouth",
        "Fact: The council of Aldmouth paid 40 workers",
    ]
    menu.actions()[1].trigger()
    assert [choice.entity for choice in reader.choices] == ["e2"]
    menu.close()


def test_a_resting_pointer_is_told_what_else_a_click_would_choose(opens: Opens) -> None:
    reader = opens()
    hint = reader.pane.page.hand.hint
    assert hint(reader.point(span(ARTICLE, "Aldmouth", 1)).toPointF()) == (
        "Each click chooses the next: entity, then entity, then fact"
    )
    assert hint(reader.point(span(ARTICLE, "stones")).toPointF()) == ""
    box = reader.pane.page.notes_shown()[1].box.translated(0, reader.pane.page.origin.y())
    assert hint(box.center()) == "3 May 2025, planned · Quill, date differs"


def test_what_is_looked_at_is_told_to_a_screen_reader(opens: Opens) -> None:
    reader = opens()
    reader.pane.show_focus(focus_on(article(), "e1", position=1))
    assert reader.pane.page.accessibleDescription() == "Mention 2 of 2: Aldmouth"
    reader.pane.show_focus(NOTHING)
    assert reader.pane.page.accessibleDescription() == ""


def test_the_keyboard_goes_round_the_pane_in_reading_order_and_is_seen_on_the_text(opens: Opens) -> None:
    reader = opens()
    pane = reader.pane
    pane.tabs.setFocus(Qt.FocusReason.TabFocusReason)
    reached = []
    for _ in range(8):
        holder = QApplication.focusWidget()
        assert holder is not None
        QTest.keyClick(holder, Qt.Key.Key_Tab)
        reached.append(QApplication.focusWidget())
    tools = [pane.beside.button, pane.original_button]
    assert reached == [*tools, *pane.switches.switches.values(), pane.page]
    keyed = pane.first.bar.grab().toImage()
    assert keyed.pixelColor(keyed.width() // 2, keyed.height() - 1) == current().accent


def test_escape_lets_go_of_a_selection(opens: Opens) -> None:
    reader = opens()
    reader.key(Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    reader.key(Qt.Key.Key_Escape)
    assert reader.pane.selected_words() == ""


def test_the_arrows_and_page_keys_scroll(opens: Opens) -> None:
    reader = opens(reading(_LONG))
    bar = reader.pane.page.verticalScrollBar()
    reader.key(Qt.Key.Key_Down)
    line = bar.value()
    assert line > 0
    reader.key(Qt.Key.Key_PageDown)
    assert bar.value() == line + bar.pageStep()
    reader.key(Qt.Key.Key_End)
    assert bar.value() == bar.maximum()
    reader.key(Qt.Key.Key_Home)
    assert bar.value() == 0


def test_in_a_narrow_pane_the_notes_give_way_and_no_word_is_cut(opens: Opens) -> None:
    reader = opens(width=360)
    assert reader.pane.page.notes_shown() == []
    edge = reader.pane.page.viewport().width()
    rects = reader.pane.rect_of(Span(start=0, end=len(ARTICLE)))
    assert max(rect.right() for rect in rects) < edge


def test_without_a_project_there_is_nothing_and_no_harm(opens: Opens) -> None:
    reader = opens()
    reader.pane.show_project(None)
    reader.pane.grab()
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Right, Qt.Key.Key_End, Qt.Key.Key_F3):
        reader.key(key)
    reader.at(QPoint(200, 200))
    assert (reader.pane.source, reader.pane.highlighted(), reader.choices) == (None, [], [])


def test_an_empty_text_is_shown_as_what_it_is(opens: Opens) -> None:
    reader = opens(reading(""))
    reader.pane.grab()
    assert reader.pane.visible_span() is None


def test_a_line_of_a_million_characters_is_read_like_any_other(opens: Opens) -> None:
    text = "字😀 word " * 125_000
    one = Span(start=900_003, end=900_007)
    reader = opens(reading(text))
    reader.pane.page.reveal(one.start, one.end)
    (rect,) = reader.pane.rect_of(one)
    assert reader.pane.page.viewport().rect().contains(rect)
    assert reader.pane.page.character_at(rect.center().toPointF()) in range(one.start, one.end)
    unbroken = opens(reading("x" * 1_000_000))
    unbroken.pane.page.verticalScrollBar().setValue(unbroken.pane.page.verticalScrollBar().maximum())
    assert unbroken.pane.visible_span() is not None
    assert unbroken.pane.visible_span().end == 1_000_000  # type: ignore[union-attr]


def test_every_part_has_a_name_for_a_screen_reader(opens: Opens) -> None:
    pane = opens().pane
    parts = [pane, pane.page, pane.tabs, pane.find_bar, pane.find_bar.field, pane.step_bar, pane.switches]
    parts += list(pane.switches.switches.values())
    assert [part for part in parts if not part.accessibleName()] == []


def test_in_a_long_text_the_next_place_shows_at_once_and_the_count_follows(opens: Opens, qtbot: QtBot) -> None:
    reader = opens(reading(_LONG * 20))
    tasks = Tasks()
    reader.pane.count_beside(tasks)
    reader.key(Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    bar = reader.pane.find_bar
    QTest.keyClicks(bar.field, "town 399")
    assert bar.count.text() == "Counting…"
    assert reader.pane.page.ink.found_here is not None
    QTest.keyClick(bar.field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: bar.count.text() == "2 of 20", timeout=10_000)
    first = reader.pane.page.ink.found_here
    QTest.keyClick(bar.field, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    assert bar.count.text() == "1 of 20"
    assert reader.pane.page.ink.found_here != first
    QTest.keyClick(bar.field, Qt.Key.Key_Escape)
    tasks.close()


def test_letters_and_whole_words_are_asked_for_by_key(opens: Opens) -> None:
    reader = opens()
    reader.key(Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    bar = reader.pane.find_bar
    QTest.keyClicks(bar.field, "On")
    assert bar.count.text().endswith(" of 6")
    QTest.keyClick(bar.field, Qt.Key.Key_W, Qt.KeyboardModifier.AltModifier)
    assert bar.count.text().endswith(" of 3")
    QTest.keyClick(bar.field, Qt.Key.Key_C, Qt.KeyboardModifier.AltModifier)
    assert bar.count.text().endswith(" of 1")
    assert bar.case.isChecked()
    assert bar.whole.isChecked()
