"""A source's words are drawn as they are, never as markup."""

from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from dateline.ui.fonts import reading_font
from dateline.ui.words import Words, found


def test_words_are_found_once_each_and_never_twice_over() -> None:
    assert found("Belarus freed 123 prisoners, 123 in all", ["123 prisoners", "123"]) == [(14, 27)]
    assert found("Straße", ["strasse"]) == []
    assert found("ein Wort", ["WORT", "", "fehlt"]) == [(4, 8)]


def test_a_paragraph_is_as_high_as_its_width_demands(qtbot: QtBot) -> None:
    words = Words("a few words " * 40, reading_font(16))
    qtbot.addWidget(words)
    assert words.heightForWidth(200) > 2 * words.heightForWidth(600)
    assert words.heightForWidth(10_000) < 60


def test_bold_stretches_are_counted_in_code_points(qtbot: QtBot) -> None:
    text = "🚢🚢 50 guests 👩‍👩‍👧"
    words = Words(text, reading_font(16), bold=[(3, 12)])
    qtbot.addWidget(words)
    assert words.bold_words == ["50 guests"]
    words.resize(300, 40)
    words.grab()
    assert words._laid is not None
    stretch = words._laid.formats()[0]
    assert (stretch.start, stretch.length) == (5, 9)


def test_markup_in_a_source_is_shown_as_it_is(qtbot: QtBot) -> None:
    text = "<b>not bold</b> <img src='file:///etc/passwd'>"
    words = Words(text, reading_font(16))
    qtbot.addWidget(words)
    assert words.text == text
    assert words.accessibleName() == text


def test_long_words_are_cut_after_their_lines(qtbot: QtBot) -> None:
    long = Words("word 🚢 " * 300, reading_font(16), bold=[(0, 4), (2_000, 2_004)], lines=2)
    qtbot.addWidget(long)
    short = Words("two\nlines", reading_font(16))
    qtbot.addWidget(short)
    assert long.heightForWidth(300) < 3.2 * short.heightForWidth(300)
    long.resize(300, 60)
    picture = QImage(300, 60, QImage.Format.Format_ARGB32)
    long.render(picture)
    assert short.text == "two lines"
