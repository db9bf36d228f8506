"""Filters: a range of the timeline and entities, each with a chip that takes it back."""

from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton

from dateline.domain.views import FactFilter
from tests.ui.driver import Driver

MAY_2024 = (date(2024, 5, 1).toordinal(), date(2024, 5, 31).toordinal())


def _on_timeline(reader: Driver) -> set[int]:
    stage = reader.window.rooms.timeline.canvas.stage
    return set() if stage is None else {int(key) for key in stage.index.bars.key}


def _brushes(reader: Driver, low: int, high: int) -> None:
    timeline = reader.window.rooms.timeline
    timeline.show_range(low, high)
    timeline.range_chosen.emit(low, high)
    reader.settles()


def _chip(reader: Driver, words: str) -> QPushButton:
    chips = reader.window.filtering.chips.findChildren(QPushButton)
    return next(chip for chip in chips if words in chip.text() and chip.isVisible())


def test_a_range_leaves_its_facts_and_a_chip_that_takes_it_back(reader: Driver) -> None:
    reader.opens_sample_project()
    everything = _on_timeline(reader)
    _brushes(reader, *MAY_2024)
    left = _on_timeline(reader)
    assert left
    assert left < everything
    assert reader.window.filtering.chips.isVisible()
    reader.clicks(_chip(reader, "2024"))
    assert _on_timeline(reader) == everything
    assert not reader.window.filtering.chips.isVisible()
    stage = reader.window.rooms.timeline.canvas.stage
    assert stage is not None
    assert stage.brushed is None


def test_o_shows_only_the_facts_with_the_chosen_entity_and_o_again_all(reader: Driver) -> None:
    reader.opens_sample_project()
    everything = _on_timeline(reader)
    reader.clicks_entity("Ines Holm")
    reader.presses("O")
    assert reader.window.filtering.chips.words == ["with Ines Holm  ✕"]
    assert _on_timeline(reader) < everything
    reader.presses("O")
    assert reader.window.filtering.chips.words == []
    assert _on_timeline(reader) == everything


def test_without_an_entity_the_window_says_what_to_do(reader: Driver) -> None:
    reader.opens_sample_project()
    reader.presses("O")
    assert "Choose an entity first" in reader.sees_notice()
    assert not reader.window.filtering.active


def test_the_list_of_entities_is_not_filtered_and_offers_to_filter_the_facts(reader: Driver) -> None:
    reader.opens_sample_project()
    pane = reader.window.rooms.entities
    rows = pane.model.rowCount()
    reader.clicks_entity("Ines Holm")
    entity = pane.model.entity(pane.view.currentIndex())
    assert entity is not None
    only = pane.menu(entity).actions()[0]
    assert only.text().startswith("Show only facts with Ines Holm")
    only.trigger()
    reader.settles()
    assert reader.window.filtering.wanted.entities == ("e1",)
    assert pane.model.rowCount() == rows


def test_escape_on_the_timeline_takes_the_filters_back(reader: Driver) -> None:
    reader.opens_sample_project()
    reader.clicks_entity("Ines Holm")
    reader.presses("O", "Ctrl+5", "Esc")
    assert not reader.window.filtering.active
    assert reader.focus.entity == "e1"


def test_notes_of_facts_that_do_not_pass_step_back(reader: Driver) -> None:
    reader.opens_sample_project()
    reader.clicks_entity("Ines Holm")
    before = reader.window.rooms.text.page.viewport().grab().toImage()
    reader.window.filtering.keep_range(date(1990, 1, 1).toordinal(), date(1990, 2, 1).toordinal())
    reader.settles()
    assert reader.window.rooms.text.page.viewport().grab().toImage() != before


def test_ticks_in_the_list_of_entities_filter_by_all_of_them_or_any(reader: Driver) -> None:
    reader.opens_sample_project()
    everything = _on_timeline(reader)
    reader.clicks_entity("harbour board")
    reader.presses("Space")
    with_board = _on_timeline(reader)
    assert with_board == {1, 3}
    pane = reader.window.rooms.entities
    ferry = pane.model.index_of("e3")
    QTest.mouseClick(
        pane.view.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.ControlModifier,
        pane.view.visualRect(ferry).center(),
    )  # fmt: skip
    reader.settles()
    assert reader.window.filtering.chips.words == [
        "with harbour board  ✕", "with Sund ferry  ✕", "all of them together ⇄",
    ]  # fmt: skip
    assert _on_timeline(reader) == {1}
    reader.clicks(_chip(reader, "all of them"))
    assert reader.window.filtering.chips.words[-1] == "any of them ⇄"
    assert _on_timeline(reader) == {1, 3}
    assert reader.window.filtering.chips.counted.text() == "3 facts"
    reader.presses("Shift+O")
    assert pane.model.ticked == ()
    assert _on_timeline(reader) == everything


def test_taking_a_chip_back_takes_its_tick_away(reader: Driver) -> None:
    reader.opens_sample_project()
    reader.clicks_entity("Ines Holm")
    reader.presses("Space")
    pane = reader.window.rooms.entities
    assert list(pane.model.ticked) == ["e1"]
    reader.clicks(_chip(reader, "Ines Holm"))
    assert list(pane.model.ticked) == []


def test_going_back_brings_the_filter_of_then(reader: Driver) -> None:
    reader.opens_sample_project()
    reader.clicks_entity("Ines Holm")
    reader.presses("O")
    reader.clicks_source("Harbour celebrates")
    reader.window.filtering.clear()
    reader.settles()
    reader.presses("Alt+Left")
    assert reader.window.filtering.wanted.entities == ("e1",)
    assert reader.window.filtering.chips.words == ["with Ines Holm  ✕"]


def test_another_project_begins_unfiltered(reader: Driver) -> None:
    reader.opens_sample_project()
    reader.clicks_entity("Ines Holm")
    reader.presses("O", "Ctrl+W")
    assert not reader.window.filtering.active
    assert not reader.window.filtering.chips.isVisible()


def test_a_message_that_goes_by_itself_does_not_take_escape(reader: Driver) -> None:
    reader.opens_sample_project()
    reader.presses("J")
    reader.window.notice.say("1 article added.")
    reader.presses("Esc")
    assert reader.sees_notice() == ""
    assert reader.focus.fact is None


def test_a_message_that_waits_for_the_reader_takes_the_first_escape(reader: Driver) -> None:
    reader.opens_sample_project()
    reader.presses("J")
    reader.window.notice.say("The file is empty.", error=True)
    reader.presses("Esc")
    assert reader.sees_notice() == ""
    assert reader.focus.fact == "f1"


def _shows_only(reader: Driver, query: str) -> None:
    reader.presses("Ctrl+K")
    reader.types(query)
    reader.waits_for(lambda: "Facts" in reader.sees_results())
    reader.presses("Ctrl+Return")


def test_a_search_becomes_a_filter_with_a_chip_for_each_thing_asked(reader: Driver) -> None:
    reader.opens_sample_project()
    everything = _on_timeline(reader)
    _shows_only(reader, "ferry")
    assert reader.sees_results() == []
    assert _on_timeline(reader) == {1, 5} & everything
    assert reader.window.filtering.chips.words == ["stating ‘ferry’  ✕"]
    reader.window.filtering.keep_found("ferry entity:Ines")
    reader.settles()
    assert reader.window.filtering.chips.words == ["stating ‘ferry’  ✕", "with Ines Holm  ✕"]
    reader.clicks(_chip(reader, "ferry"))
    assert reader.window.filtering.wanted == FactFilter(entities=("e1",))


def test_back_takes_a_filter_back_and_forward_brings_it_again(reader: Driver) -> None:
    reader.opens_sample_project()
    everything = _on_timeline(reader)
    _shows_only(reader, "ferry")
    left = _on_timeline(reader)
    reader.presses("Alt+Left")
    assert _on_timeline(reader) == everything
    assert reader.window.filtering.chips.words == []
    reader.presses("Alt+Right")
    assert _on_timeline(reader) == left
    assert reader.window.filtering.chips.words == ["stating ‘ferry’  ✕"]


def test_stepping_goes_through_the_facts_that_pass_the_filter(reader: Driver) -> None:
    reader.opens_sample_project()
    reader.presses("J")
    unfiltered = []
    for _ in range(3):
        unfiltered.append(reader.focus.fact)
        reader.presses("J")
    assert len(set(unfiltered)) == 3
    _shows_only(reader, "fares")
    reader.presses("K", "K", "K")
    passing = reader.window.selection.passing
    assert passing is not None
    assert reader.focus.fact in passing
    fact = reader.focus.fact
    reader.presses("J")
    assert reader.focus.fact == fact


def test_where_no_fact_of_the_source_passes_stepping_says_so(reader: Driver) -> None:
    reader.opens_sample_project()
    _shows_only(reader, "fares")
    reader.clicks_source("Harbour celebrates")
    reader.presses("J")
    assert reader.sees_notice() == "No fact of this source passes the filter."
    assert reader.focus.source == "d2"


def test_sources_open_days_and_disagreement_are_chips_too(reader: Driver) -> None:
    reader.opens_sample_project()
    filtering = reader.window.filtering
    filtering._names.update({"d1": "Ferry back in service"})
    filtering._want(FactFilter(sources=("d1",), earliest=MAY_2024[0], disagreeing=True))
    reader.settles()
    assert filtering.chips.words == [
        "since 1 May 2024  ✕",
        "in Ferry back in service  ✕",
        "that sources disagree on  ✕",
    ]
    filtering._want(FactFilter(sources=("d1", "d2", "d3", "d4"), latest=MAY_2024[1]))
    reader.settles()
    assert filtering.chips.words == ["until 31 May 2024  ✕", "in 4 sources  ✕"]
    reader.clicks(_chip(reader, "until"))
    assert filtering.wanted.latest is None
    reader.clicks(_chip(reader, "sources"))
    assert not filtering.active
