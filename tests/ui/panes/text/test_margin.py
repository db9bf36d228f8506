"""Margin notes say what matters in a line or two, and never stand over each other."""

import itertools

from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QRectF

from dateline.domain.views import Note
from dateline.ui.panes.text.margin import Margin, in_words
from dateline.ui.panes.text.type import Scale


def _note(at: int = 0, **more: object) -> Note:
    given = {"when": "December 2025", "origins": 1, "sources": 1, "disagreements": (), "modality": "asserted"} | more
    return Note.model_validate({"start": at, "end": at + 1, "fact": f"f{at}", "statement": f"s{at}", **given})


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


@given(tops=st.lists(st.integers(0, 2_000), min_size=1, max_size=60))
def test_notes_never_overlap_and_none_is_lost(qapp: object, tops: list[int]) -> None:
    notes = [_note(number) for number in range(len(tops))]
    lines = dict(zip((note.fact for note in notes), sorted(tops), strict=True))
    margin = Margin(notes, Scale(19).note, 600, 150)
    placed = margin.place(notes, lambda note: QRectF(0, lines[note.fact], 100, 20))
    for above, below in itertools.pairwise(placed):
        assert above.box.bottom() < below.box.top()
    said = [name for one in placed for name in (one.note.fact, *(also.fact for also in one.also))]
    assert said == [note.fact for note in notes]
    assert all(one.box.top() >= lines[one.note.fact] for one in placed)
