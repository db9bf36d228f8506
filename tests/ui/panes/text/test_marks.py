"""Marks are found without looking at all of them, and none is ever missed."""

from hypothesis import given
from hypothesis import strategies as st

from dateline.domain.focus import Layer, Mark
from dateline.ui.panes.text.marks import Layers, MarkIndex

_MARKS = st.lists(
    st.builds(
        lambda start, length, layer, name: Mark(
            start=start, end=start + length, source="d1", layer=layer, id=f"x{name}"
        ),
        st.integers(0, 60),
        st.integers(1, 30),
        st.sampled_from(Layer),
        st.integers(0, 9),
    ),
    max_size=30,
)


@given(marks=_MARKS, start=st.integers(0, 90), length=st.integers(1, 20))
def test_the_marks_over_a_stretch_are_those_that_share_a_character_with_it(
    marks: list[Mark], start: int, length: int
) -> None:
    found = MarkIndex(marks).over(start, start + length)
    expected = [one for one in marks if one.start < start + length and one.end > start]
    assert sorted(map(repr, found)) == sorted(map(repr, expected))
    assert [one.start for one in found] == sorted(one.start for one in found)


@given(marks=_MARKS, offset=st.integers(0, 90))
def test_the_innermost_mark_comes_first(marks: list[Mark], offset: int) -> None:
    lengths = [len(one) for one in Layers(marks).at(offset, Layer)]
    assert lengths == sorted(lengths)


@given(marks=_MARKS)
def test_going_from_mark_to_mark_reaches_every_one_and_ends(marks: list[Mark]) -> None:
    distinct = list({repr(one): one for one in marks}.values())
    layers = Layers(sorted(distinct, key=lambda one: (one.start, -one.end)))
    for forward in (True, False):
        reached: list[Mark] = []
        here: Mark | None = None
        while (here := layers.beside(here, 0 if forward else 1_000, list(Layer), forward=forward)) is not None:
            reached.append(here)
            assert len(reached) <= len(distinct)
        assert sorted(map(repr, reached)) == sorted(map(repr, distinct))
