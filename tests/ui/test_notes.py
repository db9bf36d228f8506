"""A person's notes: written on what one reads, kept in the project, taken back with a key."""

import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from dateline.domain.span import Span
from dateline.domain.views import Remark
from dateline.services import reviewing
from dateline.services.reading import Reader
from dateline.store import project as projects
from dateline.ui.panes.text.editor import NoteEditor
from tests.builders import release
from tests.store.adding import add
from tests.ui.driver import Driver


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A small project with one article."""
    path = tmp_path / "notes.dateline"
    with projects.create(path, "a test") as made:
        add(made, release())
    return path


@pytest.fixture
def writer(real: Driver, project: Path) -> Driver:
    """A reader of that project."""
    real.opens(project)
    return real


def _slip(reader: Driver) -> NoteEditor:
    return reader.window.rooms.text.leaf.editor


def _notes(reader: Driver) -> list[str]:
    """The words of people's notes that stand beside the text."""
    reading = reader.window.rooms.text.page.reading
    assert reading is not None
    return [one.text for one in reading.remarks]


def _remark(reader: Driver) -> Remark:
    reading = reader.window.rooms.text.page.reading
    assert reading is not None
    return reading.remarks[0]


def _chooses_a_fact(reader: Driver) -> None:
    reader.presses("J")
    assert reader.focus.statement is not None


def test_a_note_is_written_on_the_chosen_statement_and_stands_beside_its_words(writer: Driver) -> None:
    _chooses_a_fact(writer)
    writer.presses("Ctrl+Alt+N")
    writer.types("Who counted them?")
    writer.presses("Ctrl+Return")
    assert _slip(writer).isHidden()
    assert _notes(writer) == ["Who counted them?"]
    page = writer.window.rooms.text.page
    beside = next(one for one in page.notes_shown() if isinstance(one.note, Remark))
    assert _remark(writer).subject == writer.focus.statement
    line = page.rect_of(Span(start=beside.note.start, end=beside.note.end))[0]
    assert beside.box.top() + page.origin.y() >= line.top() - 2
    assert QApplication.focusWidget() is page


def test_a_note_on_selected_words_keeps_exactly_these_words(writer: Driver) -> None:
    page = writer.window.rooms.text.page
    page.hand.select(3, 11)
    writer.presses("Ctrl+Alt+N")
    writer.types("which year")
    writer.clicks(_slip(writer).keep)
    assert (_remark(writer).start, _remark(writer).end, _remark(writer).subject) == (3, 11, "d1")


def test_without_words_a_note_is_on_the_source(writer: Driver) -> None:
    writer.presses("Ctrl+Alt+N")
    writer.types("read again")
    writer.presses("Ctrl+Return")
    assert _remark(writer).whole


def test_escape_drops_what_was_typed_and_chooses_nothing_else(writer: Driver) -> None:
    _chooses_a_fact(writer)
    before = writer.focus
    writer.presses("Ctrl+Alt+N")
    writer.types("never mind")
    writer.presses("Esc")
    assert _slip(writer).isHidden()
    assert _notes(writer) == []
    assert writer.focus == before


def test_a_note_is_opened_in_the_margin_changed_and_removed(writer: Driver) -> None:
    _chooses_a_fact(writer)
    writer.presses("Ctrl+Alt+N")
    writer.types("first")
    writer.presses("Ctrl+Return")
    page = writer.window.rooms.text.page
    box = next(one for one in page.notes_shown() if isinstance(one.note, Remark)).box
    at = box.translated(0, page.origin.y()).center().toPoint()
    writer.clicks(page.viewport(), at)
    slip = _slip(writer)
    assert slip.field.toPlainText() == "first"
    assert not slip.keep.isEnabled()
    writer.types(", and then more")
    writer.presses("Ctrl+Return")
    assert _notes(writer) == ["first, and then more"]
    writer.clicks(page.viewport(), at)
    writer.clicks(slip.remove)
    assert _notes(writer) == []
    assert "brings it back" in writer.sees_notice()
    writer.presses("Ctrl+Z")
    assert _notes(writer) == ["first, and then more"]


def test_notes_are_walked_changed_and_removed_by_key_alone(writer: Driver) -> None:
    page = writer.window.rooms.text.page
    for start, end, words in ((3, 11, "first"), (20, 30, "second")):
        page.hand.select(start, end)
        writer.presses("Ctrl+Alt+N")
        writer.types(words)
        writer.presses("Ctrl+Return")
    writer.presses("Ctrl+Alt+J")
    assert _slip(writer).field.toPlainText() == "first"
    writer.presses("Ctrl+Alt+J")
    assert _slip(writer).field.toPlainText() == "second"
    writer.presses("Ctrl+Alt+J", "Ctrl+Alt+K")
    assert _slip(writer).field.toPlainText() == "second"
    writer.types(" thought")
    writer.presses("Ctrl+Return")
    assert _notes(writer) == ["first", "second thought"]


def test_where_there_is_no_note_the_key_says_so(writer: Driver) -> None:
    writer.presses("Ctrl+Alt+J")
    assert writer.sees_notice() == "There are no notes on this source."


def test_every_step_is_taken_back_and_done_again_by_key(writer: Driver) -> None:
    _chooses_a_fact(writer)
    writer.presses("Ctrl+Alt+N")
    writer.types("one")
    writer.presses("Ctrl+Return", "Ctrl+Z")
    assert _notes(writer) == []
    assert writer.sees_notice().startswith("Taken back: Note on ‘")
    writer.presses("Ctrl+Shift+Z")
    assert _notes(writer) == ["one"]
    assert writer.sees_notice().startswith("Done again: ")
    writer.presses("Ctrl+Shift+Z")
    assert writer.sees_notice() == "There is nothing to do again."
    writer.presses("Ctrl+Z", "Ctrl+Z")
    assert writer.sees_notice() == "There is nothing to take back."


def test_undo_in_the_slip_takes_back_typing_and_nothing_in_the_project(writer: Driver) -> None:
    _chooses_a_fact(writer)
    writer.presses("Ctrl+Alt+N")
    writer.types("one")
    writer.presses("Ctrl+Return", "Ctrl+Alt+N")
    writer.types("two")
    writer.presses("Ctrl+Z")
    assert _slip(writer).field.toPlainText() == ""
    assert _notes(writer) == ["one"]


def test_what_is_being_written_is_kept_when_the_project_closes(writer: Driver, project: Path) -> None:
    _chooses_a_fact(writer)
    writer.presses("Ctrl+Alt+N")
    writer.types("half a thou")
    writer.presses("Ctrl+W")
    with projects.open_(project) as closed:
        assert [one.text for one in Reader(closed).reading("d1").remarks] == ["half a thou"]


@pytest.mark.skipif(sys.platform == "win32", reason="Windows keeps an open file where it is")
def test_what_cannot_be_kept_is_given_back_and_can_be_written_when_the_project_is_back(
    writer: Driver, project: Path
) -> None:
    elsewhere = project.with_name("elsewhere")
    _chooses_a_fact(writer)
    project.rename(elsewhere)
    writer.presses("Ctrl+Alt+N")
    writer.types("check this")
    writer.presses("Ctrl+Return")
    writer.waits_for(lambda: "no longer at" in writer.sees_notice())
    assert "kept under ‘Details’" in writer.sees_notice()
    assert not project.exists()
    told: list[str] = []
    writer.window.notice.asked.connect(told.append)
    writer.clicks(writer.window.notice.more)
    assert told == ["check this"]
    writer.presses("Esc")
    elsewhere.rename(project)
    writer.window.activateWindow()
    writer.waits_for(writer.window.isActiveWindow)
    writer.presses("Ctrl+3", "Ctrl+Alt+N")
    writer.types("check this")
    writer.presses("Ctrl+Return")
    writer.waits_for(lambda: _notes(writer) == ["check this"])


def test_a_project_that_is_read_only_says_so_and_shows_its_notes(real: Driver, project: Path) -> None:
    with projects.open_(project, "somebody else") as held:
        reviewing.add_note(held, "d1", "from before")
        real.opens(project)
        real.window.notice.hide()
        real.presses("Ctrl+Alt+N")
        assert "somebody else" in real.sees_notice()
        assert _slip(real).isHidden()
        real.window.text_room.notebook.open(_remark(real))
        real.settles()
        assert _slip(real).field.isReadOnly()
        assert not _slip(real).keep.isVisible()
        real.presses("Esc", "Ctrl+Z")
        assert _notes(real) == ["from before"]


def test_notes_are_plain_text(writer: Driver) -> None:
    _chooses_a_fact(writer)
    writer.presses("Ctrl+Alt+N")
    QTest.keyClicks(_slip(writer).field, "<b>bold</b>")
    QTest.keyClick(_slip(writer).field, Qt.Key.Key_Return)
    QTest.keyClicks(_slip(writer).field, "second line")
    writer.presses("Ctrl+Return")
    assert _notes(writer) == ["<b>bold</b>\nsecond line"]
    page = writer.window.rooms.text.page
    beside = next(one for one in page.notes_shown() if isinstance(one.note, Remark))
    said = "\n".join("".join(words for words, _ in line) for line in beside.lines)
    assert said.startswith("<b>bold</b>")
    assert page.hand.hint((beside.box.center() + QPoint(0, round(page.origin.y()))).toPoint().toPointF()).endswith(
        "<b>bold</b> second line"
    )


def test_opening_another_note_keeps_what_was_being_written(writer: Driver) -> None:
    _chooses_a_fact(writer)
    writer.presses("Ctrl+Alt+N")
    writer.types("the first")
    writer.window.text_room.notebook.open()
    writer.settles()
    assert _notes(writer) == ["the first"]
    assert not _slip(writer).isHidden()
    assert _slip(writer).field.toPlainText() == ""


def test_going_to_another_source_keeps_what_was_being_written(reader: Driver) -> None:
    reader.opens_sample_project()
    reader.clicks_bar("f3")
    reader.presses("Ctrl+Alt+N")
    reader.types("compare with last year")
    reader.clicks_source("Harbour celebrates")
    assert _slip(reader).isHidden()
    assert [(where, one.subject, one.text) for where, one in reader.window.desk.fake.remarks.values()] == [  # type: ignore[union-attr]  # the fake desk
        ("d1", "s5", "compare with last year")
    ]


def _chooses_an_entity(reader: Driver) -> str:
    """With the keyboard, in the list; gives its name."""
    reader.presses("Ctrl+2", "Down", "Down")  # past the heading
    assert reader.focus.entity is not None
    return str(reader.window.rooms.entities.view.currentIndex().data())


def test_a_note_on_an_entity_is_written_seen_on_its_card_changed_and_taken_back(writer: Driver) -> None:
    name = _chooses_an_entity(writer)
    writer.presses("Ctrl+Alt+N")
    assert _slip(writer).on.text() == f"Note on ‘{name}’"
    writer.types("Who is this?")
    writer.presses("Ctrl+Return")
    assert writer.pane() == "entities"
    card = writer.sees_card()
    assert "Who is this?" in card[card.index("NOTES") :]
    assert _notes(writer) == []  # it stands beside no words

    writer.clicks_card("Who is this?")
    assert _slip(writer).field.toPlainText() == "Who is this?"
    writer.types(" And since when?")
    writer.presses("Ctrl+Return")
    assert "Who is this? And since when?" in writer.sees_card()

    writer.presses("Ctrl+Z")
    assert writer.sees_notice() == f"Taken back: Change the note on ‘{name}’"
    assert "Who is this?" in writer.sees_card()
    writer.presses("Ctrl+Z")
    assert "NOTES" not in writer.sees_card()
    writer.presses("Ctrl+Shift+Z")
    assert "Who is this?" in writer.sees_card()


def test_the_menu_of_an_entity_has_its_note_too(writer: Driver) -> None:
    name = _chooses_an_entity(writer)
    entities = writer.window.rooms.entities
    row = entities.model.entity(entities.view.currentIndex())
    assert row is not None
    action = next(one for one in entities.menu(row).actions() if one.text() == f"Write a note on {name}")
    action.trigger()
    writer.types("a note")
    writer.presses("Esc")
    assert writer.pane() == "entities"
    assert "NOTES" not in writer.sees_card()


def test_with_a_fact_chosen_a_note_from_the_inspector_is_on_what_states_it(writer: Driver) -> None:
    _chooses_a_fact(writer)
    writer.presses("Ctrl+4", "Ctrl+Alt+N")
    writer.types("sure?")
    writer.presses("Ctrl+Return")
    assert _remark(writer).subject == writer.focus.statement
