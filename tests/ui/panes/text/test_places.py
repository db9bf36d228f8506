"""Words are found in long texts as in short ones, in just the letters and words that one asks for."""

import pytest

from dateline.ui.panes.text.places import Wanted, places

_FAR = "x" * 29_990


@pytest.mark.parametrize(
    ("wanted", "found"),
    [
        (Wanted("May"), ["May", "may", "May"]),
        (Wanted("May", case=True), ["May", "May"]),
        (Wanted("may", whole=True), ["May", "may"]),
        (Wanted("May", case=True, whole=True), ["May"]),
    ],
)
def test_letters_and_whole_words_can_be_asked_for(wanted: Wanted, found: list[str]) -> None:
    text = "In May he may call the Mayor."
    assert [text[start:end] for start, end in places(text, wanted)] == found


def test_words_over_the_edge_of_a_stretch_are_found_once() -> None:
    text = f"{_FAR} the red fox {_FAR} red\n\nfox"
    assert [text[start:end] for start, end in places(text, "red fox")] == ["red fox", "red\n\nfox"]
    assert places(text, Wanted("re", whole=True)) == []


def test_every_place_of_a_letter_is_found_where_stretches_meet() -> None:
    text = "ab" * 300_000
    assert len(places(text, "a", limit=10**9)) == 300_000
    assert len(places(text, "a", limit=5)) == 5
    assert places(text, "ab", 400_000, 400_004) == [(400_000, 400_002), (400_002, 400_004)]
