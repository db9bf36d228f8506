"""Offsets are exact, in every count."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.domain.offsets import ByteMap, Utf16

TEXTS = st.text(st.one_of(st.characters(exclude_categories=["Cs"]), st.sampled_from("a😀é𝒳中\n")), max_size=60)


@given(TEXTS)
def test_every_offset_is_what_utf_16_counts(text: str) -> None:
    counts = Utf16(text)
    for offset in range(len(text) + 1):
        unit = len(text[:offset].encode("utf-16-le")) // 2
        assert counts.units(offset) == unit
        assert counts.points(unit) == offset


@given(TEXTS)
def test_half_a_surrogate_pair_belongs_to_its_code_point(text: str) -> None:
    counts = Utf16(text)
    for offset, character in enumerate(text):
        if character > "\uffff":
            assert counts.points(counts.units(offset) + 1) == offset


@given(TEXTS)
def test_many_offsets_at_once_are_the_same_as_one_by_one(text: str) -> None:
    counts = Utf16(text)
    offsets = list(range(len(text), -1, -1))
    units = counts.all_units(offsets)
    assert units.tolist() == [counts.units(offset) for offset in offsets]
    assert counts.all_points(units).tolist() == offsets


def test_a_long_text_of_emoji_maps_quickly() -> None:
    counts = Utf16("a😀" * 500_000)
    assert counts.units(1_000_000) == 1_500_000
    assert int(counts.all_points(np.array([1_500_000]))[0]) == 1_000_000


@given(st.lists(st.tuples(st.integers(0, 5), st.integers(0, 4)), max_size=40))
def test_a_map_gives_back_the_bytes_it_was_made_of(steps: list[tuple[int, int]]) -> None:
    starts, ends, reached = [], [], 0
    for gap, width in steps:
        starts.append(reached + gap)
        reached += gap + width
        ends.append(reached)
    made = ByteMap.of(starts, ends)
    assert len(made) == len(steps)
    for index in range(len(steps)):
        assert made.to_bytes(index, index + 1) == (starts[index], ends[index])
    if steps:
        assert made.to_bytes(0, len(steps)) == (starts[0], ends[-1])
        first, last = made.places(np.arange(len(steps)))
        assert (first.tolist(), last.tolist()) == (starts, ends)
    assert ByteMap.unpack(made.pack()) == made


def test_joined_maps_are_the_map_of_the_joined_text() -> None:
    one, two = ByteMap.of([0, 1], [1, 3]), ByteMap.of([3, 7], [7, 8])
    both = ByteMap.joined([one, two])
    assert [both.to_bytes(index, index + 1) for index in range(4)] == [(0, 1), (1, 3), (3, 7), (7, 8)]
    assert len(ByteMap.joined([])) == 0


def test_a_map_behind_a_map_leads_through_both() -> None:
    page = ByteMap.of([0, 1, 3], [1, 3, 6])
    text = page.behind(np.array([2, 2, 0]), np.array([3, 2, 2]))
    assert [text.to_bytes(index, index + 1) for index in range(3)] == [(3, 6), (3, 3), (0, 3)]


@pytest.mark.parametrize(("start", "end"), [(0, 0), (1, 1), (-1, 1), (0, 3), (2, 1)])
def test_what_the_text_does_not_have_is_no_bytes(start: int, end: int) -> None:
    with pytest.raises(ValueError, match="no code points"):
        ByteMap.of([0, 1], [1, 2]).to_bytes(start, end)


def test_spoilt_maps_are_refused() -> None:
    with pytest.raises(ValueError, match="no map"):
        ByteMap.unpack(b"nothing")
    with pytest.raises(ValueError, match="not before"):
        ByteMap.of([3], [2])
