"""Words are found as people type them, wherever and however they are set."""

import pytest

from dateline.ui.panes.text.find import Finder, places


@pytest.mark.parametrize(
    ("text", "words", "found"),
    [
        ("Minsk, MINSK and minsk", "minsk", ["Minsk", "MINSK", "minsk"]),
        ("the\u00a0red\n  fox", "red fox", ["red\n  fox"]),
        ("Lukashenko’s “deal”", 'lukashenko\'s "deal"', ["Lukashenko’s “deal”"]),
        ("release — or not", "release - or", ["release — or"]),
        ("(a+b)* [x]", "(a+b)* [", ["(a+b)* ["]),
        ("白俄罗斯释放囚犯😀", "释放", ["释放"]),
        ("nothing", "   ", []),
        ("STRASSE straße", "straße", ["straße"]),
    ],
)
def test_the_places_are_those_of_the_words(text: str, words: str, found: list[str]) -> None:
    assert [text[start:end] for start, end in places(text, words)] == found


def test_one_begins_with_what_is_near_and_goes_round() -> None:
    finder = Finder()
    finder.look("ab ab ab", "ab", near=3)
    assert finder.here == (3, 5)
    finder.step(2)
    assert finder.here == (0, 2)
    finder.step(-1)
    assert finder.here == (6, 8)
    finder.look("ab ab ab", "x", near=0)
    finder.step(1)
    assert finder.here is None
