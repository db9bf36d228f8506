"""Our offsets and Qt's are two ways of counting one text."""

from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QTextCursor, QTextDocument
from pytestqt.qtbot import QtBot

from dateline.ui.utf16 import QtOffsets

_LETTERS = st.characters(exclude_categories=["Cs", "Cc"], exclude_characters="\u2028\u2029\xa0")
_TEXTS = st.text(st.one_of(_LETTERS, st.sampled_from("😀👩🏽‍🚀🇧🇾é中אب𝒳")), min_size=1, max_size=40)


@given(text=_TEXTS, data=st.data())
def test_the_words_between_two_offsets_are_those_a_real_document_selects(
    qapp: object, text: str, data: st.DataObject
) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    offsets = QtOffsets(text)
    document = QTextDocument()
    document.setPlainText(text)
    cursor = QTextCursor(document)
    cursor.setPosition(offsets.unit(start))
    cursor.setPosition(offsets.unit(end), QTextCursor.MoveMode.KeepAnchor)
    assert cursor.selectedText() == text[start:end]


@given(text=_TEXTS)
def test_every_offset_leads_there_and_back(text: str) -> None:
    offsets = QtOffsets(text)
    assert [offsets.point(offsets.unit(at)) for at in range(len(text) + 1)] == list(range(len(text) + 1))
    assert offsets.units == len(text.encode("utf-16-le")) // 2


def test_both_halves_of_a_surrogate_pair_are_one_character() -> None:
    offsets = QtOffsets("a😀b")
    assert [offsets.point(unit) for unit in range(5)] == [0, 1, 1, 2, 3]


def test_a_document_counts_as_many_units_as_we_do(qtbot: QtBot) -> None:
    text = "Ж😀 e\u0301 中文 \U00020000 👨‍👩‍👧"
    document = QTextDocument()
    document.setPlainText(text)
    assert document.characterCount() - 1 == QtOffsets(text).units
