"""The pixels that are marked are those of the marked characters: Qt's own painting is the judge."""

import itertools
import unicodedata

import numpy as np
import numpy.typing as npt
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QImage, QPainter, QTextCharFormat, QTextLayout, QTextOption

from dateline.ui.panes.text.type import Kind, Scale
from dateline.ui.panes.text.typeset import Typeset
from dateline.ui.utf16 import QtOffsets

WIDTH = 420

NAUGHTY = [
    "plain words, and enough of them that the line must be broken somewhere in the middle of this sentence",
    "office affluent fjord fi fl ffi ligatures",
    "e\u0301 a\u0300\u0323 o\u0302\u0301 Zalgo: Z\u0351\u036b\u0343a\u0335\u031bl\u0327g\u0361o\u0489 text",
    "precomposed é and decomposed e\u0301 side by side",
    "😀 one 😀😀 two 🎉 three",
    "😀😀😀",
    "family 👨‍👩‍👧‍👦 and 👩🏽‍🚀 and 🏳️‍🌈",
    "flags 🇧🇾🇺🇸🇨🇳 in a row",
    "skin 👍🏿👍🏻 tones",
    "math 𝒳𝓎𝔷 and 𐍈 Gothic",
    "昨日，白俄罗斯释放了一百二十三名囚犯。这是一句很长的话，需要换行才能放得下，所以我们继续写下去。",
    "日本語のテキストと English mixed カタカナ",
    "한국어 문장과 ㅎㅏㄴ 자모",
    "\U00020000\U00020001 astral Han \U0002a6d6",
    "שלום עולם",
    "Hebrew שלום עולם inside English",
    "שלום English בתוך עברית 123 ועוד",
    "قال الوزير إن ١٢ سجينا خرجوا",
    "Arabic العربية with لا ligature",
    "mixed العربية, עברית, and English 12.5%",
    "\u202eforced right to left\u202c and back",
    "\u2067isolate שלום\u2069 after",
    "हिन्दी क्षत्रिय स्त्री पाठ",
    "ไทย ภาษาไทยไม่มีช่องว่าง",
    "தமிழ் மொழி",
    "tab\tseparated\tcolumns\there",
    "no\u00a0break\u00a0spaces and\u2009thin\u2003em spaces",
    "zero\u200bwidth\u200bspaces, joiners\u200d and non\u200cjoiners",
    "soft\u00adhyphens in\u00adside long\u00adish words",
    "\ufeffbyte order mark and \ufffd replacement",
    "ends with spaces   ",
    "   begins with spaces",
    "a" * 200,
    "control \x01\x07\x1b characters",
    "line\u2028separator and paragraph\u2029separator",
    "quotes “curly” ‘single’ «guillemets» — dashes – … ellipsis",
    "İstanbul ıǃ ß ẞ ŉ ǆ",
    "keycap 1️⃣ 2️⃣ and ©️ ®️",
    "x\u0336s\u0336t\u0336r\u0336u\u0336c\u0336k\u0336",
    "T̶h̵e̷ ̸e̴n̵d̶",
    "ﷺ and ﷽ wide ligatures",
    "\U000e0041 tag \U0001d173 musical",
    "1,000 × 2 = 2 000 ± 3 ½",
]


def _reference(words: str, scale: Scale) -> QTextLayout:
    layout = QTextLayout(words, scale.styles[Kind.BODY].font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    option.setTabStopDistance(scale.styles[Kind.BODY].average * 8)
    layout.setTextOption(option)
    y = 0.0
    layout.beginLayout()
    while (line := layout.createLine()).isValid():
        line.setLineWidth(WIDTH)
        line.setPosition(QPointF(0, y))
        y += 60  # far enough apart that no two lines' grounds meet
    layout.endLayout()
    return layout


def _painted(layout: QTextLayout, stretches: list[tuple[int, int]]) -> npt.NDArray[np.bool_]:
    """Which columns of pixels Qt paints behind these stretches of UTF-16 units, line by line."""
    plain, marked = _drawn(layout, stretches, grounded=False), _drawn(layout, stretches, grounded=True)
    # Emoji have their own colours and may be higher than the line: only what the ground changes is ground.
    changed = np.abs(marked.astype(np.int16) - plain) > 127
    lines = [layout.lineAt(number) for number in range(layout.lineCount())]
    return np.array([changed[20 + int(one.y()) : 20 + int(one.y() + one.height())].any(axis=0) for one in lines])


def _drawn(layout: QTextLayout, stretches: list[tuple[int, int]], *, grounded: bool) -> npt.NDArray[np.uint8]:
    """The pixels of *layout*, the words of *stretches* in white, on white if *grounded*, everything else on black."""
    picture = QImage(WIDTH + 300, 60 * layout.lineCount(), QImage.Format.Format_Grayscale8)
    picture.fill(0)
    form = QTextCharFormat()
    if grounded:
        form.setBackground(QColor("white"))
    form.setForeground(QColor("white"))
    ranges = []
    for start, end in stretches:
        one = QTextLayout.FormatRange()
        one.start, one.length, one.format = start, end - start, form
        ranges.append(one)
    painter = QPainter(picture)
    painter.setPen(QColor(0, 0, 0, 0))
    layout.draw(painter, QPointF(100, 20), ranges)
    painter.end()
    data = np.frombuffer(picture.constBits(), dtype=np.uint8).reshape(picture.height(), picture.bytesPerLine())
    return data[:, : WIDTH + 300].copy()


def _claimed(typeset: Typeset, rects: list[QRectF]) -> npt.NDArray[np.bool_]:
    lines = np.zeros((len(typeset.rows), WIDTH + 300), dtype=bool)
    for rect in rects:
        number = typeset.row_at(rect.center().y())
        lines[number, 100 + round(rect.left()) : 100 + round(rect.right())] = True
    return lines


def _differ(words: str, start: int, end: int, scale: Scale) -> int:
    """In how many columns, beyond the rounding at edges, the two differ; white space at a line's end aside."""
    typeset = Typeset(words, scale.styles[Kind.BODY], WIDTH)
    layout = _reference(words, scale)
    offsets = QtOffsets(words)
    ours = _claimed(typeset, typeset.rects(start, end))
    first, last = offsets.unit(start), offsets.unit(end)
    # The white space at the end of a line is not marked, and not judged.
    theirs = _painted(layout, [(max(first, row.first), min(last, row.inked)) for row in typeset.rows])
    assert ours.shape == theirs.shape
    wrong = ours != theirs
    # A column is really wrong if its neighbours on both sides are wrong too: edges fall between pixels.
    inner = wrong[:, 1:-1] & wrong[:, :-2] & wrong[:, 2:]
    return int(inner.sum())


def _graphemes(words: str) -> list[int]:
    """The places at which a span may begin or end without cutting what is drawn as one."""
    layout = QTextLayout(words)
    offsets = QtOffsets(words)
    # Qt paints half of this ligature on the wrong side: it is no judge of that.
    halves = {at + 1 for at in range(len(words)) if words.startswith("لا", at)}
    whole = (at for at in range(len(words)) if at not in halves and layout.isValidCursorPosition(offsets.unit(at)))
    return [*whole, len(words)]


@pytest.mark.parametrize(
    "words", NAUGHTY, ids=lambda words: "-".join(words.split())[:24].encode("ascii", "replace").decode()
)
def test_every_stretch_of_odd_text_is_marked_to_the_pixel(qapp: object, words: str) -> None:
    scale = Scale(19)
    places = _graphemes(words)
    step = max(1, len(places) // 7)
    chosen = places[::step]
    for number, start in enumerate(chosen):
        for end in chosen[number + 1 :: 2]:
            if words[start:end].strip():
                assert _differ(words, start, end, scale) <= 1, f"{start}-{end} of {words!r}"


_ALPHABET = st.sampled_from(
    [*"ab fiß\t,.", "😀", "👩🏽‍🚀", "é", "e\u0301", "中", "文", "א", "ב", "ع", "لا", "1", "2", "क्ष", " "]
)


@settings(max_examples=120)
@given(pieces=st.lists(_ALPHABET, min_size=1, max_size=60), data=st.data())
def test_any_stretch_of_any_mixture_is_marked_to_the_pixel(
    qapp: object, pieces: list[str], data: st.DataObject
) -> None:
    words = unicodedata.normalize("NFC", "".join(pieces)) if len(pieces) % 2 else "".join(pieces)
    places = _graphemes(words)
    start = data.draw(st.sampled_from(places[:-1]))
    end = data.draw(st.sampled_from([at for at in places if at > start]))
    if words[start:end].strip():
        assert _differ(words, start, end, Scale(19)) <= 1


@given(words=st.text(min_size=1, max_size=60), data=st.data())
@example(words="e\u0301", data=None)
def test_every_marked_character_has_a_place_or_is_white(qapp: object, words: str, data: object) -> None:
    words = words.replace("\n", " ")
    typeset = Typeset(words, Scale(19).styles[Kind.BODY], WIDTH)
    whole = typeset.rects(0, len(words))
    for at in range(len(words)):
        for rect in typeset.rects(at, at + 1):
            assert any(big.adjusted(-0.1, -0.1, 0.1, 0.1).contains(rect) for big in whole)


def test_a_span_that_cuts_a_letter_from_its_accent_covers_both(qapp: object) -> None:
    typeset = Typeset("caf\u0065\u0301 x", Scale(19).styles[Kind.BODY], WIDTH)
    letter, accent, both = typeset.rects(3, 4), typeset.rects(4, 5), typeset.rects(3, 5)
    assert letter == accent == both


def test_the_character_under_a_point_is_the_one_drawn_there(qapp: object) -> None:
    for words in NAUGHTY:
        typeset = Typeset(words, Scale(19).styles[Kind.BODY], WIDTH)
        places = _graphemes(words)
        for start, end in itertools.pairwise(places):
            for rect in typeset.rects(start, end):
                if rect.width() > 1.5:
                    found = typeset.character_at(rect.center())
                    assert found is not None
                    assert start <= found < end, f"{start}-{end} of {words!r}: {found}"


def test_lines_stand_on_an_even_grid(qapp: object) -> None:
    style = Scale(19).styles[Kind.BODY]
    rows = Typeset("word " * 200, style, WIDTH).rows
    assert {below.baseline - above.baseline for above, below in itertools.pairwise(rows)} == {style.leading}
