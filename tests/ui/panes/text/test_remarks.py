"""People's notes stand among the other margin notes: whole, beside their words, and never over each other."""

import itertools

from hypothesis import example, given
from hypothesis import strategies as st
from PySide6.QtCore import QRectF
from PySide6.QtGui import QFontMetricsF

from dateline.domain.views import Note, Remark
from dateline.ui.panes.text.margin import Margin, in_words
from dateline.ui.panes.text.remarks import PENCIL, lines_of
from dateline.ui.panes.text.type import Scale


def _remark(at: int = 0, text: str = "Who counted them?") -> Remark:
    return Remark(number=at, subject=f"s{at}", text=text, who="ada", at="2026-11-22T10:00:00", start=at, end=at + 1)


def _note(at: int) -> Note:
    return Note(
        start=at, end=at + 1, fact=f"f{at}", statement=f"s{at}", when="May 2025", origins=1, sources=1,
        disagreements=(), modality="asserted",
    )  # fmt: skip


@given(tops=st.lists(st.tuples(st.integers(0, 1_500), st.booleans()), min_size=1, max_size=50))
@example(tops=[(0, False), (0, True), (0, True), (1, False), (1, True), (2, False)])
@example(tops=[(0, True)] * 20)
def test_nothing_overlaps_and_nothing_that_a_person_wrote_goes_into_another_note(
    qapp: object, tops: list[tuple[int, bool]]
) -> None:
    tops = sorted(tops)
    notes = [_remark(at) if written else _note(at) for at, (_, written) in enumerate(tops)]
    margin = Margin(notes, Scale(19).note, 600, 150)
    placed = margin.place(margin.notes, lambda one: QRectF(0, tops[one.start][0], 100, 20))
    for above, below in itertools.pairwise(placed):
        assert above.box.bottom() < below.box.top()
    assert sorted(one.start for at in placed for one in (at.note, *at.also)) == [one.start for one in notes]
    for one in placed:
        assert {type(other) for other in one.also} <= {type(one.note)}, "a fact into a fact, words into words"
    if len(notes) <= 7:
        assert all(isinstance(one.note, Note) for one in placed if one.also), "there is room for what a person wrote"


@given(text=st.text(st.characters(categories=("L", "N", "P", "Zs")), max_size=400))
def test_the_words_of_a_note_fit_its_column_as_far_as_they_have_room(qapp: object, text: str) -> None:
    font = Scale(19).note
    lines = lines_of(_remark(text=text), font, 140)
    assert 1 <= len(lines) <= 5
    metrics = QFontMetricsF(font)
    for number, line in enumerate(lines):
        words = "".join(piece for piece, _ in line)
        room = 140 - (PENCIL if number == 0 else 0)
        fits = metrics.horizontalAdvance(words.removesuffix(" …")) <= room + 0.01
        assert fits or " " not in words.removesuffix(" …")


def test_a_note_says_who_wrote_it_and_when() -> None:
    assert in_words(_remark(text="Two\nlines")) == "Note by ada, 2026-11-22: Two lines"
