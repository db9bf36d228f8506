"""The inspector says everything about what is chosen, in words that lead to the words that gave them."""

from collections.abc import Iterator
from typing import cast

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from dateline.domain.changes import Changes
from dateline.domain.focus import Focus
from dateline.domain.quantity import Quantity
from dateline.domain.statement import Attribution, Participant, Role
from dateline.domain.views import Choice, FactCard, Found, Linked, Remark
from dateline.domain.when import Basis, When
from dateline.services.reading import Reader
from dateline.ui.panes.inspector import InspectorPane
from dateline.ui.panes.inspector.block import Block
from dateline.ui.panes.inspector.content import Content, Frame
from dateline.ui.panes.inspector.fact import agreement, fact_contents, why_then
from tests.ui.driver import hosted
from tests.ui.fake import FakeReader


@pytest.fixture
def pane(qtbot: QtBot, fake: FakeReader) -> Iterator[InspectorPane]:
    made = InspectorPane()
    host = hosted(qtbot, made, 340, 600)
    made.show_project(cast(Reader, fake))
    yield made
    host.close()


def _focused() -> QWidget:
    here = QApplication.focusWidget()
    assert here is not None
    return here


def _names(pane: InspectorPane) -> list[str]:
    return [name for block in pane.body.blocks for name, _ in block.links()]


def _bold(pane: InspectorPane) -> dict[str, list[str]]:
    return {
        run.text: [run.text[start:end] for start, end in run.bold]
        for block in pane.body.blocks
        if block.content is not None and block.content.kind == "statement"
        for line in block.content.lines
        for run in line.runs
        if run.bold
    }


def _press(pane: InspectorPane, name: str) -> None:
    for block in pane.body.blocks:
        for called, rect in block.links():
            if called.startswith(name):
                pane.area.ensureVisible(block.x(), block.y() + round(rect.center().y()))
                QTest.mouseClick(block, Qt.MouseButton.LeftButton, pos=rect.center().toPoint())
                return
    raise AssertionError(f"nothing is called {name!r}")


def _rich(card: FactCard) -> FactCard:
    """The card with everything that the words of its first statement give."""
    first = card.stated_in[0]
    words, start = first.stated.text, first.stated.start

    def at(text: str) -> tuple[int, int]:
        place = start + words.index(text)
        return place, place + len(text)

    low, high = at("Ines Holm")
    many, end = at("250 guests")
    people = (
        Participant(start=low, end=high, text="Ines Holm", role=Role.AGENT, entity="e1"),
        Participant(start=many, end=end, text="250 guests", role=Role.PATIENT),
        Participant(start=many + 4, end=end, text="guests", role=Role.PATIENT),
    )
    statement = first.statement.model_copy(
        update={
            "participants": people,
            "attribution": Attribution(start=low, end=high, text="Ines Holm"),
        }
    )
    stated = first.model_copy(
        update={"statement": statement, "quantities": (Quantity(start=many, end=end, text="250 guests", value=250),)}
    )
    return card.model_copy(
        update={
            "fact": card.fact.model_copy(update={"when": card.fact.when.model_copy(update={"time": "t1"})}),
            "stated_in": (stated, *card.stated_in[1:]),
            "named": (("e1", "Ines Holm"),),
            "times": (("t1", Found(source="d1", start=25, end=35, text="3 May 2024")),),
            "links": (
                Linked(fact="f9", label="They had planned it", when="April 2024", kind="plan", why="told before"),
            ),
        }
    )


def _links(card: FactCard) -> dict[str, Choice | Remark | int]:
    """What every run of a card leads to, by its words."""
    contents = list(fact_contents(card, None))
    return {
        run.text: run.goal for one in contents for line in one.lines for run in line.runs if run.goal is not None
    } | {one.name: one.goal for one in contents if one.goal is not None}


def test_a_fact_says_when_who_how_many_and_how(pane: InspectorPane, fake: FakeReader) -> None:
    pane.show_focus(fake.focus(Choice(fact="f2"), Focus(source="d1")))
    said = pane.words()
    for word in ("When", "Who", "Ines Holm", "How many", "250 guests, 300 guests", "unreviewed"):
        assert word in said
    assert any(words.startswith("3 May 2024") for words in said)
    assert "2 OF 3" in said


def test_every_statement_is_quoted_with_its_numbers_in_bold(pane: InspectorPane, fake: FakeReader) -> None:
    pane.show_focus(fake.focus(Choice(fact="f2"), Focus(source="d1")))
    quoted = _bold(pane)
    assert quoted["“Ines Holm cut the ribbon before 250 guests”"] == ["250 guests"]
    assert quoted["“300 guests watched Ines Holm cut the ribbon”"] == ["300 guests"]


def test_without_a_number_the_verb_is_in_bold(pane: InspectorPane, fake: FakeReader) -> None:
    pane.show_focus(fake.focus(Choice(fact="f3"), Focus(source="d1")))
    assert list(_bold(pane).values()) == [["raised"]]


def test_pressing_a_quotation_chooses_its_statement(qtbot: QtBot, pane: InspectorPane, fake: FakeReader) -> None:
    pane.show_focus(fake.focus(Choice(fact="f2"), Focus(source="d1")))
    with qtbot.waitSignal(pane.chosen) as chosen:
        _press(pane, "Harbour celebrates")
    assert chosen.args == [Choice(statement="s4")]


def test_every_value_leads_to_the_words_that_gave_it(fake: FakeReader) -> None:
    card = _rich(fake.fact_card("f2", "d1"))
    text = fake.reading("d1").document.text
    links = _links(card)
    for words, shown in {"3 May 2024": "3 May 2024", "Ines Holm": "Ines Holm", "250 guests": "250 guests"}.items():
        goal = links[words]
        assert isinstance(goal, Choice)
        assert goal.offset is not None
        if words != "3 May 2024":
            assert text[goal.offset : goal.end] == shown
    by = links["“Ines Holm”"]
    assert isinstance(by, Choice)
    assert text[by.offset : by.end] == "Ines Holm"
    assert links["It was announced as: They had planned it"] == Choice(fact="f9")


def test_a_description_that_says_less_is_left_out(fake: FakeReader) -> None:
    concerns = [
        line.text
        for one in fact_contents(_rich(fake.fact_card("f2", "d1")), None)
        for line in one.lines
        if line.key == "Concerns"
    ]
    assert concerns == ["250 guests"]


def test_the_keyboard_goes_from_link_to_link(qtbot: QtBot, pane: InspectorPane, fake: FakeReader) -> None:
    pane.show_focus(fake.focus(Choice(fact="f2"), Focus(source="d1")))
    pane.setFocus()
    reached: list[str] = []
    for _ in range(20):
        QTest.keyClick(_focused(), Qt.Key.Key_Tab)
        here = _focused()
        if not isinstance(here, Block):
            break
        reached.append(here.accessibleName())
    assert reached == _names(pane)
    QTest.keyClick(_focused(), Qt.Key.Key_Backtab)
    with qtbot.waitSignal(pane.chosen):
        QTest.keyClick(_focused(), Qt.Key.Key_Return)


def test_a_disagreement_shows_every_reading_and_who_says_so(
    qtbot: QtBot, pane: InspectorPane, fake: FakeReader
) -> None:
    pane.show_focus(fake.focus(Choice(fact="f2"), Focus(source="d1")))
    assert "two sources count the guests differently" in pane.words()
    assert pane.disagreement() is not None
    readings = [name for name in _names(pane) if "according to" in name]
    assert readings == ["250 guests, according to Ferry back in service", "300 guests, according to Harbour celebrates"]
    with qtbot.waitSignal(pane.chosen) as chosen:
        _press(pane, readings[1])
    goal = chosen.args[0]
    assert goal.statement == "s4"
    assert fake.reading("d2").document.text[goal.offset : goal.end] == "300 guests"


def test_disagreements_nearby_are_said_apart(pane: InspectorPane, fake: FakeReader) -> None:
    pane.show_focus(fake.focus(Choice(fact="f1"), Focus(source="d1")))
    assert "DISAGREEMENTS NEARBY" in pane.words()
    assert "DISAGREEMENTS" not in pane.words()


def test_agreement_counts_origins_and_never_hides_a_difference(fake: FakeReader) -> None:
    assert agreement(fake.fact_card("f1"))[0] == "2 sources agree"
    assert agreement(fake.fact_card("f2")) == ("2 sources differ", "disagree")
    assert agreement(fake.fact_card("f3"))[0] == "1 source"
    card = fake.fact_card("f1")
    copies = card.model_copy(update={"fact": card.fact.model_copy(update={"origins": 1})})
    assert agreement(copies)[0] == "1 origin in 2 sources"


def test_a_copy_is_said_to_be_one(fake: FakeReader) -> None:
    card = fake.fact_card("f1")
    origin = card.stated_in[0].stated.origin
    copied = tuple(
        one.model_copy(update={"stated": one.stated.model_copy(update={"origin": origin})}) for one in card.stated_in
    )
    said = [line.text for one in _statements(card.model_copy(update={"stated_in": copied})) for line in one.lines]
    assert any("the same origin as “Ferry back in service”" in words for words in said)


def test_statements_that_share_words_stand_on_one_card(fake: FakeReader) -> None:
    card = fake.fact_card("f2", "d1")
    first = card.stated_in[0]
    inner = first.stated.model_copy(update={"id": "s99", "end": first.stated.end - 4, "text": first.stated.text[:-4]})
    twice = card.model_copy(
        update={"stated_in": (first, first.model_copy(update={"stated": inner}), *card.stated_in[1:])}
    )
    assert len(_statements(twice)) == len(card.stated_in)
    goals = [run.goal for line in _statements(twice)[0].lines for run in line.runs if run.goal is not None]
    assert goals == [Choice(statement=first.stated.id), Choice(statement="s99")]


def _statements(card: FactCard) -> list[Content]:
    return [one for one in fact_contents(card, None) if one.kind == "statement"]


def test_the_statement_that_is_looked_at_has_a_stronger_frame(fake: FakeReader) -> None:
    contents = list(fact_contents(fake.fact_card("f2", "d1"), "s4"))
    frames = [one.frame for one in contents if one.kind == "statement"]
    assert frames.count(Frame.CHOSEN) == 1


def test_a_date_says_where_it_comes_from() -> None:
    month = When(edtf="2025-09", basis=Basis.STATED, words="A month later", why="one month after ‘August’")
    assert why_then(month) == "“A month later”, one month after ‘August’"
    assert why_then(When(edtf="2025-09", basis=Basis.INFERRED)) == "inferred"
    assert why_then(When(why="no date is stated")) == "no date is stated"


def test_an_entity_says_its_names_and_its_facts(qtbot: QtBot, pane: InspectorPane, fake: FakeReader) -> None:
    pane.show_focus(fake.focus(Choice(entity="e1"), Focus(source="d1")))
    said = pane.words()
    for word in ("PERSON", "Ines Holm", "伊内斯·霍尔姆", "Mayor", "3 times in 3 sources"):
        assert word in said
    with qtbot.waitSignal(pane.chosen) as chosen:
        _press(pane, "Ines Holm cut")
    assert chosen.args == [Choice(fact="f2")]


def test_next_mention_asks_for_the_next_one(qtbot: QtBot, pane: InspectorPane, fake: FakeReader) -> None:
    pane.show_focus(fake.focus(Choice(entity="e1"), Focus(source="d1")))
    with qtbot.waitSignal(pane.stepped) as stepped:
        _press(pane, "Next mention")
    assert stepped.args == [1]


def test_nothing_chosen_says_what_one_can_do(pane: InspectorPane) -> None:
    assert "NOTHING CHOSEN" in pane.words()
    pane.show_project(None)
    assert "NOTHING CHOSEN" in pane.words()


def test_showing_never_emits_and_a_change_reads_again(qtbot: QtBot, pane: InspectorPane, fake: FakeReader) -> None:
    focus = fake.focus(Choice(fact="f2"), Focus(source="d1"))
    with qtbot.assertNotEmitted(pane.chosen):
        pane.show_focus(focus)
        fake._facts["f2"] = fake._facts["f2"].model_copy(update={"label": "A better label"})
        pane.show_changes(Changes(facts=frozenset({"f2"})))
    assert "A better label" in pane.words()
    fake._facts["f2"] = fake._facts["f2"].model_copy(update={"label": "Unseen"})
    pane.show_changes(Changes(facts=frozenset({"f5"})))
    assert "Unseen" not in pane.words()
