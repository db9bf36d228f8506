"""The inspector says everything about what is chosen, in words."""

from collections.abc import Iterator
from typing import cast

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from dateline.domain.changes import Changes
from dateline.domain.focus import Focus
from dateline.domain.views import Choice
from dateline.domain.when import Basis, When
from dateline.services.reading import Reader
from dateline.ui.kit import Card
from dateline.ui.panes.inspector import InspectorPane
from dateline.ui.panes.inspector.fact import agreement, why_then
from dateline.ui.words import Words
from tests.ui.driver import hosted
from tests.ui.fake import FakeReader


@pytest.fixture
def pane(qtbot: QtBot, fake: FakeReader) -> Iterator[InspectorPane]:
    made = InspectorPane()
    host = hosted(qtbot, made, 340, 600)
    made.show_project(cast(Reader, fake))
    yield made
    host.close()


def _says(pane: InspectorPane) -> list[str]:
    return [one.text() for one in pane.body.findChildren(QLabel) if one.isVisible()]


def _cards(pane: InspectorPane) -> list[Card]:
    return [one for one in pane.body.findChildren(Card) if one.isVisible()]


def _words(pane: InspectorPane) -> list[Words]:
    return [one for one in pane.body.findChildren(Words) if one.isVisible()]


def test_a_fact_says_when_who_how_many_and_how(pane: InspectorPane, fake: FakeReader) -> None:
    pane.show_focus(fake.focus(Choice(fact="f2"), Focus(source="d1")))
    said = _says(pane)
    for word in ("When", "3 May 2024", "Who", "Ines Holm", "How many", "250 guests, 300 guests", "unreviewed"):
        assert word in said
    assert "2 OF 3" in said


def test_every_statement_is_quoted_with_its_numbers_in_bold(pane: InspectorPane, fake: FakeReader) -> None:
    pane.show_focus(fake.focus(Choice(fact="f2"), Focus(source="d1")))
    quoted = {one.text: one.bold_words for one in _words(pane)}
    assert quoted["“Ines Holm cut the ribbon before 250 guests”"] == ["250 guests"]
    assert quoted["“300 guests watched Ines Holm cut the ribbon”"] == ["300 guests"]


def test_without_a_number_the_verb_is_in_bold(pane: InspectorPane, fake: FakeReader) -> None:
    pane.show_focus(fake.focus(Choice(fact="f3"), Focus(source="d1")))
    assert [one.bold_words for one in _words(pane)] == [["raised"]]


def test_pressing_a_quotation_chooses_its_statement(qtbot: QtBot, pane: InspectorPane, fake: FakeReader) -> None:
    pane.show_focus(fake.focus(Choice(fact="f2"), Focus(source="d1")))
    card = next(one for one in _cards(pane) if one.accessibleName().startswith("Harbour celebrates"))
    with qtbot.waitSignal(pane.chosen) as chosen:
        card.pressed.emit()
    assert chosen.args == [Choice(statement="s4")]


def test_a_disagreement_shows_every_reading_and_who_says_so(
    qtbot: QtBot, pane: InspectorPane, fake: FakeReader
) -> None:
    pane.show_focus(fake.focus(Choice(fact="f2"), Focus(source="d1")))
    assert "two sources count the guests differently" in _says(pane)
    readings = [one for one in _cards(pane) if "according to" in one.accessibleName()]
    assert [one.accessibleName() for one in readings] == [
        "250 guests, according to Ferry back in service",
        "300 guests, according to Harbour celebrates",
    ]
    with qtbot.waitSignal(pane.chosen) as chosen:
        readings[1].pressed.emit()
    assert chosen.args == [Choice(statement="s4")]


def test_disagreements_nearby_are_said_apart(pane: InspectorPane, fake: FakeReader) -> None:
    pane.show_focus(fake.focus(Choice(fact="f1"), Focus(source="d1")))
    assert "DISAGREEMENTS NEARBY" in _says(pane)
    assert "DISAGREEMENTS" not in _says(pane)


def test_agreement_counts_origins_and_never_hides_a_difference(qtbot: QtBot, fake: FakeReader) -> None:
    assert agreement(fake.fact_card("f1")).text() == "2 sources agree"
    assert agreement(fake.fact_card("f2")).text() == "2 sources differ"
    assert agreement(fake.fact_card("f3")).text() == "1 source"
    card = fake.fact_card("f1")
    copies = card.model_copy(update={"fact": card.fact.model_copy(update={"origins": 1})})
    assert agreement(copies).text() == "1 origin in 2 sources"


def test_a_date_says_where_it_comes_from() -> None:
    month = When(edtf="2025-09", basis=Basis.STATED, words="A month later", why="one month after ‘August’")
    assert why_then(month) == "“A month later”, one month after ‘August’"
    assert why_then(When(edtf="2025-09", basis=Basis.INFERRED)) == "inferred"
    assert why_then(When(why="no date is stated")) == "no date is stated"


def test_an_entity_says_its_names_and_its_facts(qtbot: QtBot, pane: InspectorPane, fake: FakeReader) -> None:
    pane.show_focus(fake.focus(Choice(entity="e1"), Focus(source="d1")))
    said = _says(pane)
    for word in ("PERSON", "Ines Holm", "伊内斯·霍尔姆", "Mayor", "3 times in 3 sources"):
        assert word in said
    fact = next(one for one in _cards(pane) if one.accessibleName().startswith("Ines Holm cut"))
    with qtbot.waitSignal(pane.chosen) as chosen:
        fact.pressed.emit()
    assert chosen.args == [Choice(fact="f2")]


def test_next_mention_asks_for_the_next_one(qtbot: QtBot, pane: InspectorPane, fake: FakeReader) -> None:
    from PySide6.QtWidgets import QPushButton

    pane.show_focus(fake.focus(Choice(entity="e1"), Focus(source="d1")))
    push = next(one for one in pane.body.findChildren(QPushButton) if one.text() == "Next mention" and one.isVisible())
    with qtbot.waitSignal(pane.stepped) as stepped:
        push.click()
    assert stepped.args == [1]


def test_nothing_chosen_says_what_one_can_do(pane: InspectorPane) -> None:
    assert "NOTHING CHOSEN" in _says(pane)
    pane.show_project(None)
    assert "NOTHING CHOSEN" in _says(pane)


def test_showing_never_emits_and_a_change_reads_again(qtbot: QtBot, pane: InspectorPane, fake: FakeReader) -> None:
    focus = fake.focus(Choice(fact="f2"), Focus(source="d1"))
    with qtbot.assertNotEmitted(pane.chosen):
        pane.show_focus(focus)
        fake._facts["f2"] = fake._facts["f2"].model_copy(update={"label": "A better label"})
        pane.show_changes(Changes(facts=frozenset({"f2"})))
    assert "A better label" in _says(pane)
    before = _cards(pane)
    pane.show_changes(Changes(facts=frozenset({"f5"})))
    assert _cards(pane) == before
