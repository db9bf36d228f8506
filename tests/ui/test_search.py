"""Search as one types: grouped, in bold, chosen by arrows and Enter; searches that are kept; fields."""

import pytest
from PySide6.QtTest import QTest

from dateline.domain.views import Choice, Hit, SavedSearch
from dateline.errors import BadQuery
from dateline.ui.results import beginnings, choice, grouped
from tests.ui.desks import FakeCabinet
from tests.ui.driver import Driver


def _hit(words: str, matched: tuple[tuple[int, int], ...] = (), **changed: object) -> Hit:
    plain = {"layer": "text", "id": "d2", "source": "d2", "start": 17, "end": 20}
    return Hit.model_validate({**plain, "words": words, "matched": matched, **changed})


def _searches(reader: Driver, words: str) -> None:
    reader.presses("Ctrl+K")
    reader.types(words)
    reader.waits_for(reader.window.search.popup.isVisible)
    reader.settles()


def test_results_are_grouped_and_the_first_is_chosen_by_enter(reader: Driver) -> None:
    reader.opens_sample_project()
    _searches(reader, "ferry")
    reader.waits_for(lambda: "Text" in reader.sees_results())
    results = reader.sees_results()
    assert results[0] == "Facts"
    assert "Entities" in results
    reader.presses("Return")
    assert reader.focus.fact == "f1"
    assert reader.sees_results() == []


def test_arrows_skip_the_headings(reader: Driver) -> None:
    reader.opens_sample_project()
    _searches(reader, "Sund")
    reader.waits_for(lambda: "Entities" in reader.sees_results())
    reader.presses("Down", "Down", "Return")
    assert reader.focus.entity == "e3"


def test_escape_closes_the_results_and_then_empties_the_field_and_gives_the_keyboard_back(reader: Driver) -> None:
    reader.opens_sample_project()
    reader.presses("Ctrl+1", "J")
    chosen = reader.focus
    _searches(reader, "ferry")
    reader.waits_for(lambda: "Facts" in reader.sees_results())
    reader.presses("Esc")
    assert reader.sees_results() == []
    assert reader.field().hasFocus()
    assert reader.field().text() == "ferry"
    reader.presses("Down")
    reader.waits_for(lambda: "Facts" in reader.sees_results())
    reader.presses("Esc", "Esc")
    assert reader.sees_results() == []
    assert reader.field().text() == ""
    assert reader.pane() == "sources"
    assert reader.focus == chosen


def test_escape_leaves_an_empty_field_at_once(reader: Driver) -> None:
    reader.opens_sample_project()
    reader.presses("Ctrl+5", "Ctrl+K")
    reader.waits_for(lambda: bool(reader.sees_results()))
    reader.presses("Esc")
    assert reader.sees_results() == []
    assert reader.pane() == "timeline"


def test_a_click_into_the_field_gives_the_keyboard_back_too(reader: Driver) -> None:
    reader.opens_sample_project()
    reader.presses("Ctrl+2")
    QTest.mouseMove(reader.window)
    QTest.mouseMove(reader.field())
    reader.clicks(reader.field())
    reader.waits_for(lambda: bool(reader.sees_results()))
    reader.types("zeppelin")
    reader.presses("Esc", "Esc")
    assert reader.field().text() == ""
    assert reader.pane() == "entities"


def test_finding_nothing_is_said_in_words(reader: Driver) -> None:
    reader.opens_sample_project()
    _searches(reader, "zeppelin")
    reader.waits_for(lambda: "zeppelin" in reader.window.search.popup.words)
    assert reader.window.search.popup.words == "Nothing in this project matches ‘zeppelin’."


def test_a_query_that_cannot_be_understood_is_explained_below_the_field(
    reader: Driver, cabinet: FakeCabinet, monkeypatch: pytest.MonkeyPatch
) -> None:
    reader.opens_sample_project()

    def refuse(query: str, limit: int, outdated: object) -> list[Hit]:
        raise BadQuery("‘from:’ wants a date.")

    monkeypatch.setattr(cabinet.opened[-1], "search", refuse)
    _searches(reader, "from:x")
    reader.waits_for(lambda: bool(reader.window.search.popup.words))
    assert reader.window.search.popup.words == "‘from:’ wants a date."
    assert "wants a date" not in reader.sees_notice()


def test_before_anything_is_typed_the_fields_are_taught_and_can_be_taken(reader: Driver) -> None:
    reader.opens_sample_project()
    reader.presses("Ctrl+K")
    reader.waits_for(lambda: bool(reader.sees_results()))
    assert reader.sees_results() == [
        "What one can ask for", "entity:", "source:", "from:", "to:", "disagree:yes", '"…"',
    ]  # fmt: skip
    reader.presses("Return")
    assert reader.window.search.text() == "entity:"
    reader.waits_for(lambda: "Complete entity:" in reader.sees_results())


def test_quotes_are_filled_in_between(reader: Driver) -> None:
    reader.opens_sample_project()
    reader.presses("Ctrl+K")
    reader.waits_for(lambda: bool(reader.sees_results()))
    reader.presses("Up", "Down", "Down", "Down", "Down", "Down", "Return")
    reader.types("Sund ferry")
    assert reader.window.search.text() == '"Sund ferry"'


def test_an_entity_is_completed_while_it_is_typed(reader: Driver) -> None:
    reader.opens_sample_project()
    _searches(reader, "entity:ine")
    reader.waits_for(lambda: reader.sees_results()[:2] == ["Complete entity:", "Ines Holm"])
    reader.presses("Return")
    assert reader.window.search.text() == 'entity:"Ines Holm" '


def test_a_search_is_kept_run_renamed_and_forgotten_by_keys(reader: Driver, cabinet: FakeCabinet) -> None:
    reader.opens_sample_project()
    kept = cabinet.opened[-1].fake_searcher.searches
    _searches(reader, "ferry")
    reader.waits_for(lambda: "Facts" in reader.sees_results())
    reader.presses("Ctrl+S")
    assert "‘ferry’" in reader.window.search.popup.words
    reader.types("The boats")
    reader.presses("Return")
    reader.waits_for(lambda: bool(kept))
    assert kept == {"The boats": "ferry"}
    assert reader.sees_notice() == "The search is kept as ‘The boats’."
    assert reader.window.search.text() == "ferry"

    reader.presses("Ctrl+A", "Backspace")
    reader.waits_for(lambda: reader.sees_results()[:2] == ["Kept searches", "The boats"])
    reader.presses("F2")
    reader.types("Boats")
    reader.presses("Return")
    reader.waits_for(lambda: reader.sees_results()[:2] == ["Kept searches", "Boats"])
    assert kept == {"Boats": "ferry"}

    reader.presses("Return")
    reader.waits_for(lambda: "Facts" in reader.sees_results())
    assert reader.window.search.text() == "ferry "

    reader.presses("Ctrl+A", "Backspace")
    reader.waits_for(lambda: reader.sees_results()[:1] == ["Kept searches"])
    reader.presses("Del")
    reader.waits_for(lambda: not kept)
    reader.waits_for(lambda: reader.sees_results()[:1] == ["What one can ask for"])


def test_escape_while_naming_goes_back_to_the_results(reader: Driver, cabinet: FakeCabinet) -> None:
    reader.opens_sample_project()
    _searches(reader, "ferry")
    reader.waits_for(lambda: "Facts" in reader.sees_results())
    reader.presses("Ctrl+S")
    reader.types("X")
    reader.presses("Esc")
    reader.waits_for(lambda: "Facts" in reader.sees_results())
    assert reader.window.search.text() == "ferry"
    assert cabinet.opened[-1].fake_searcher.searches == {}


def test_a_search_without_a_name_is_asked_for_one(reader: Driver) -> None:
    reader.opens_sample_project()
    _searches(reader, "ferry")
    reader.waits_for(lambda: "Facts" in reader.sees_results())
    reader.presses("Ctrl+S", "Backspace", "Return")
    assert reader.window.search.popup.words == "A search that is kept needs a name."


def test_the_last_searches_are_offered_again(reader: Driver) -> None:
    reader.opens_sample_project()
    for words in ("ferry", "Sund"):
        _searches(reader, words)
        reader.waits_for(lambda: "Facts" in reader.sees_results())
        reader.presses("Return")
    reader.presses("Ctrl+K", "Backspace")
    reader.waits_for(lambda: reader.sees_results()[:3] == ["Searched before", "Sund", "ferry"])
    reader.presses("Down", "Return")
    assert reader.window.search.text() == "ferry"


def test_a_hit_in_a_text_chooses_its_place() -> None:
    hit = _hit("the pier", ((4, 8),), title="Harbour celebrates", paragraph=2)
    assert choice(hit) == Choice(source="d2", offset=17)
    title = _hit("Harbour", layer="source", start=None, end=None, when="May 2024")
    assert choice(title) == Choice(source="d2")
    rows = grouped([hit, title])
    assert [row.words for row in rows] == ["Sources", "Harbour", "Text", "the pier"]
    assert [row.note for row in rows] == ["", "May 2024", "", "Harbour celebrates ¶2"]


def test_a_fact_says_where_it_is_stated_and_when_it_happened() -> None:
    (_, row) = grouped([_hit("The pier closed", layer="facts", id="f1", title="News", paragraph=3, when="May 2024")])
    assert row.note == "News ¶3 · May 2024"


def test_what_matches_far_behind_is_brought_into_view() -> None:
    words = "word " * 30 + "the pier closed"
    (_, row) = grouped([_hit(words, ((154, 158),))])
    assert row.words.startswith("… word")
    assert [row.words[start:end] for start, end in row.matched] == ["pier"]
    assert len(row.words) < 60


def test_kept_searches_stand_first_with_what_they_ask_for() -> None:
    rows = beginnings([SavedSearch(name="Boats", query="ferry from:2024")], ["pier"])
    assert [(row.words, row.note) for row in rows[:4]] == [
        ("Kept searches", ""),
        ("Boats", "ferry from:2024"),
        ("Searched before", ""),
        ("pier", ""),
    ]
