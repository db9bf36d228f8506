"""Search as one types: grouped, in bold, chosen by arrows and Enter."""

from dateline.domain.views import Choice, Hit
from dateline.errors import BadQuery
from dateline.ui.search import choice, grouped
from tests.ui.desks import FakeCabinet
from tests.ui.driver import Driver


def test_results_are_grouped_and_the_first_is_chosen_by_enter(reader: Driver) -> None:
    reader.opens_sample_project()
    reader.presses("Ctrl+K")
    reader.types("ferry")
    reader.waits_for(lambda: bool(reader.sees_results()))
    results = reader.sees_results()
    assert results[0] == "Facts"
    assert "Entities" in results
    assert "Text" in results
    reader.presses("Return")
    assert reader.focus.fact == "f1"
    assert reader.sees_results() == []


def test_arrows_skip_the_headings(reader: Driver) -> None:
    reader.opens_sample_project()
    reader.presses("Ctrl+K")
    reader.types("Sund")
    reader.waits_for(lambda: bool(reader.sees_results()))
    reader.presses("Down", "Down", "Return")
    assert reader.focus.entity == "e3"


def test_escape_gives_the_keyboard_back(reader: Driver) -> None:
    reader.opens_sample_project()
    reader.presses("Ctrl+1", "Ctrl+K")
    reader.types("ferry")
    reader.waits_for(lambda: bool(reader.sees_results()))
    reader.presses("Esc")
    assert reader.sees_results() == []
    assert reader.pane() == "sources"


def test_finding_nothing_is_said_in_words(reader: Driver) -> None:
    reader.opens_sample_project()
    reader.presses("Ctrl+K")
    reader.types("zeppelin")
    reader.waits_for(reader.window.search.popup.isVisible)
    assert "Nothing in this project matches ‘zeppelin’." in reader.window.search.popup._words.text()


def test_a_query_that_cannot_be_understood_is_explained_below_the_field(reader: Driver, cabinet: FakeCabinet) -> None:
    reader.opens_sample_project()

    def refuse(query: str, limit: int) -> list[Hit]:
        raise BadQuery("‘from:’ wants a date.")

    reader.window.search.serve(refuse, str)
    reader.presses("Ctrl+K")
    reader.types("from:x")
    reader.waits_for(reader.window.search.popup.isVisible)
    assert reader.window.search.popup._words.text() == "‘from:’ wants a date."
    assert "wants a date" not in reader.sees_notice()


def test_a_hit_in_a_text_chooses_its_place() -> None:
    hit = Hit(layer="text", id="d2", source="d2", start=17, end=20, words="the pier", matched=((4, 8),))
    assert choice(hit) == Choice(source="d2", offset=17)
    title = Hit(layer="source", id="d2", source="d2", start=None, end=None, words="Harbour", matched=())
    assert choice(title) == Choice(source="d2")
    rows = grouped([hit, title], {"d2": "Harbour celebrates"}.__getitem__)
    assert [row.words for row in rows] == ["Sources", "Harbour", "Text", "the pier"]
    assert rows[-1].note == "Harbour celebrates"
