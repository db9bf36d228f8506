"""Margin notes say what matters in a line or two, and never stand over each other."""

import itertools

from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from dateline.domain.disagreement import Aspect, Disagreement, Reading, Severity
from dateline.domain.focus import Focus, Layer, Mark
from dateline.domain.views import Note, Remark
from dateline.store.marks import in_short
from dateline.ui.panes.text.margin import Margin, Placed, in_words
from dateline.ui.panes.text.page import Page
from dateline.ui.panes.text.said import differs
from dateline.ui.panes.text.type import Scale
from tests.ui.madeup import MadeUp
from tests.ui.panes.text.samples import note, reading


def _note(at: int = 0, **more: object) -> Note:
    given = {"when": "December 2025", "origins": 1, "sources": 1, "disagreements": (), "modality": "asserted"} | more
    return Note.model_validate({"start": at, "end": at + 1, "fact": f"f{at}", "statement": f"s{at}", **given})


def test_in_what_sources_differ_is_said_in_the_readers_language(qapp: QApplication) -> None:
    def differing(aspect: Aspect) -> Disagreement:
        read = tuple(Reading(value=value, statements=("s1",)) for value in ("one", "other"))
        return Disagreement(aspect=aspect, severity=Severity.DETAIL, readings=read, why="")

    language = MadeUp()
    qapp.installTranslator(language)
    said = {aspect: differs(in_short(differing(aspect))) for aspect in Aspect}
    qapp.removeTranslator(language)
    own = {Aspect.TERM, Aspect.NUMBER, Aspect.STATUS}
    assert {said[aspect] for aspect in own} == {"one / other"}
    assert all(words.startswith("⟦") for aspect, words in said.items() if aspect not in own), said


def test_a_note_says_when_and_what_others_say() -> None:
    assert in_words(_note()) == "December 2025, 1 source"
    assert in_words(_note(origins=2, sources=5)) == "December 2025, 2 origins in 5 sources"
    assert in_words(_note(sources=3)) == "December 2025, 1 origin in 3 sources"
    assert in_words(_note(origins=2, disagreements=("title differs",))) == "December 2025, title differs"
    assert in_words(_note(disagreements=("title",), modality="planned", speaker="Coale")) == (
        "December 2025, planned · Coale, title differs"
    )
    assert in_words(_note(when="undated", modality="possible", speaker="Coale", origins=2, sources=2)) == (
        "Possible · Coale, 2 sources agree"
    )
    assert in_words(_note(when="undated")) == "No date"
    assert in_words(_note(elsewhere=True)) == "December 2025, dated by another source"
    many = ("lifted / lift", "potash / potassium", "title", "place")
    assert in_words(_note(disagreements=many)) == "December 2025, lifted / lift, potash / potassium +2"


@st.composite
def _beside(draw: st.DrawFn) -> tuple[list[Note | Remark], dict[str, QRectF], str | None]:
    """Notes and people's notes, the line of each by what it is called, and perhaps a chosen statement."""
    tops = sorted(draw(st.lists(st.integers(0, 40), min_size=1, max_size=60)))
    notes: list[Note | Remark] = []
    lines: dict[str, QRectF] = {}
    for number, top in enumerate(tops):
        one: Note | Remark
        if draw(st.integers(0, 4)) == 0:
            one = _remark(number, draw(st.sampled_from(["look here", "check this again with the ministry " * 3])))
        else:
            disagreements = draw(st.sampled_from([(), ("title",), ("lifted / lift", "potash / potassium")]))
            one = _note(number, when=draw(st.sampled_from(["undated", "May 2025"])), disagreements=disagreements)
        notes.append(one)
        lines[_called(one)] = QRectF(0, top * 29, 100, 20)
    stated = [one.statement for one in notes if isinstance(one, Note)]
    return notes, lines, draw(st.sampled_from([None, *stated]))


def _remark(at: int, text: str) -> Remark:
    return Remark(number=at, subject="d1", start=at, end=at + 1, text=text, who="Ines", at="2026-11-22T10:00:00")


def _called(one: Note | Remark) -> str:
    return str(one.start)


def _cross(one: list[QPointF], other: list[QPointF]) -> bool:
    """Whether two leads that both go from left to right, turning at the same places, change sides."""
    sides = [(a.y() > b.y()) - (a.y() < b.y()) for a, b in zip(one, other, strict=True)]
    return 1 in sides and -1 in sides


@settings(max_examples=300)
@given(case=_beside(), width=st.sampled_from([118, 150, 210]))
def test_notes_never_overlap_none_is_lost_and_the_chosen_one_stands_beside_its_words(
    qapp: object, case: tuple[list[Note | Remark], dict[str, QRectF], str | None], width: int
) -> None:
    notes, lines, chosen = case
    margin = Margin(notes, Scale(19).note, 600, width)
    placed = margin.place(notes, lambda note: lines[_called(note)], chosen)
    assert placed[0].box.top() >= 0
    for above, below in itertools.pairwise(placed):
        assert above.box.bottom() < below.box.top()
    said = [_called(note) for one in placed for note in (one.note, *one.also)]
    assert said == [_called(note) for note in notes]
    leads = [margin.lead(one, None, 560) for one in placed]
    assert not any(_cross(a, b) for a, b in itertools.pairwise(leads))
    for one, lead in zip(placed, leads, strict=True):
        assert lead[0].y() == lines[_called(one.note)].center().y()
        assert lead[-1].x() == one.box.left()
        assert one.box.top() <= lead[-1].y() <= one.box.bottom()
    own = [one for one in placed if isinstance(one.note, Note) and one.note.statement == chosen]
    assert len(own) == (chosen is not None)
    if not own:
        assert all(one.box.top() >= lines[_called(one.note)].top() for one in placed)
    elif placed[0].box.top() > 0:  # there is room above to give way to
        assert own[0].box.top() == lines[_called(own[0].note)].top() + 1


def _said(margin: Margin, *notes: Note, below: float) -> list[list[str]]:
    """What these notes say line by line, each *below* pixels below the one before."""
    placed = margin.place(notes, lambda one: QRectF(0, one.start * below, 100, 20))
    return [["".join(words for words, _ in line) for line in one.lines] for one in placed]


def test_in_a_narrow_margin_what_a_note_says_is_folded_and_not_cut_off(dressed: None) -> None:
    long = _note(when="about 30 November 2023", origins=3, sources=4)
    differing = _note(1, when="14 March 2024", speaker="Ingrid Solheim", disagreements=("200 soldiers / 140 soldiers",))
    font = Scale(19).note
    margin = Margin([long, differing], font, 600, 118)
    assert _said(margin, long, differing, below=200) == [
        ["about 30", "November 2023", "3 origins in 4", "sources"],
        ["14 March 2024", "Ingrid Solheim", "200 soldiers /", "140 soldiers"],
    ]
    wide = Margin([long, differing], font, 600, 300)
    assert _said(wide, long, differing, below=200) == [
        ["about 30 November 2023", "3 origins in 4 sources"],
        ["14 March 2024 · Ingrid Solheim", "200 soldiers / 140 soldiers"],
    ]


def test_where_notes_crowd_in_a_narrow_margin_they_still_say_when_and_who_agrees_and_differs(dressed: None) -> None:
    notes = [
        _note(0, when="14 March 2024", speaker="Ingrid Solheim", origins=3, sources=4),
        _note(1, when="about 30 November 2023", disagreements=("200 soldiers / 140 soldiers",)),
        _note(2, when="15 March 2024", sources=3),
        _note(3, when="15 March 2024"),
    ]
    assert _said(Margin(notes, Scale(19).note, 600, 118), *notes, below=29) == [
        ["14 March 2024", "3 origins in 4", "sources"],
        ["about 30", "November 2023", "200 soldiers /", "140 soldiers"],
        ["15 March 2024", "1 origin in 3", "sources"],
        ["15 March 2024", "1 source"],
    ]


def test_a_thousand_notes_on_one_line_are_set_at_once(qapp: object) -> None:
    notes: list[Note | Remark] = [_note(number, when=f"{number} May") for number in range(500)]
    notes += [_remark(500 + number, f"see {number}") for number in range(500)]
    margin = Margin(notes, Scale(19).note, 600, 150)
    placed = margin.place(notes, lambda _: QRectF(0, 100, 100, 20), "s300")
    assert sum(1 + len(one.also) for one in placed) == 1_000
    assert placed[-1].box.bottom() < 1_500
    assert any(isinstance(one.note, Note) and one.note.statement == "s300" for one in placed)


def test_choosing_a_statement_whose_note_was_joined_to_another_sets_it_apart(qtbot: QtBot) -> None:
    page = Page()
    qtbot.addWidget(page)
    text = "One boat. " * 12
    marks = [
        Mark(start=at * 10, end=at * 10 + 8, source="d1", layer=Layer.FACTS, id=f"f{at}", statement=f"s{at}")
        for at in range(12)
    ]
    page.resize(900, 400)
    page.show_reading(reading(text, marks, [note(one, "undated") for one in marks]))
    with qtbot.waitExposed(page):
        page.show()
    joined = next(one for placed in page.notes_shown() for one in placed.also if isinstance(one, Note))
    page.show_focus(Focus(fact=joined.fact, marks=tuple(one for one in marks if one.id == joined.fact)))
    assert joined in [placed.note for placed in page.notes_shown()]
    boxes = [placed.box for placed in page.notes_shown()]
    assert all(above.bottom() < below.top() for above, below in itertools.pairwise(boxes))


def test_how_many_notes_went_into_one_stands_where_there_is_room(qapp: QApplication) -> None:
    one, other = _note(0), _note(1)
    said = {}
    for width in (118, 300):
        margin = Margin([one, other], Scale(19).note, 600, width)
        lines = [[("about December", "bold")], [("2025", "bold")]]
        placed = Placed(one, QRectF(600, 0, width, 2 * margin.pitch), lines, {}, [other])
        said[width] = ["".join(words for words, _ in line) for line in margin.said(placed)]
        assert margin.said(Placed(one, placed.box, lines, {})) == lines
    assert said == {118: ["about December", "2025  +1"], 300: ["about December  +1", "2025"]}
