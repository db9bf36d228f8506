"""The pixels that are marked are those of the marked characters: Qt's own painting is the judge."""

import itertools
import unicodedata

import numpy as np
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from dateline.ui.panes.text.type import Kind, Scale
from dateline.ui.panes.text.typeset import Typeset
from tests.ui.panes.text.judge import PAD, PX, Judge, graphemes, wrong

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


def _differ(words: str, start: int, end: int) -> int:
    """In how many columns, beyond the rounding at edges, the two differ."""
    typeset = Typeset(words, Scale(PX).styles[Kind.BODY], WIDTH)
    theirs = Judge(words, 0.0, WIDTH).columns(start, end)
    ours = np.zeros_like(theirs)
    for rect in typeset.rects(start, end):
        number = typeset.row_at(rect.center().y())
        ours[number, PAD + round(rect.left()) : PAD + round(rect.right())] = True
    return wrong(ours, theirs)


@pytest.mark.parametrize(
    "words", NAUGHTY, ids=lambda words: "-".join(words.split())[:24].encode("ascii", "replace").decode()
)
def test_every_stretch_of_odd_text_is_marked_to_the_pixel(qapp: object, words: str) -> None:
    places = graphemes(words)
    step = max(1, len(places) // 7)
    chosen = places[::step]
    for number, start in enumerate(chosen):
        for end in chosen[number + 1 :: 2]:
            if words[start:end].strip():
                assert _differ(words, start, end) <= 1, f"{start}-{end} of {words!r}"


_ALPHABET = st.sampled_from(
    [*"ab fiß\t,.", "😀", "👩🏽‍🚀", "é", "e\u0301", "中", "文", "א", "ב", "ع", "لا", "1", "2", "क्ष", " "]
)


@settings(max_examples=120)
@given(pieces=st.lists(_ALPHABET, min_size=1, max_size=60), data=st.data())
def test_any_stretch_of_any_mixture_is_marked_to_the_pixel(
    qapp: object, pieces: list[str], data: st.DataObject
) -> None:
    words = unicodedata.normalize("NFC", "".join(pieces)) if len(pieces) % 2 else "".join(pieces)
    places = graphemes(words)
    start = data.draw(st.sampled_from(places[:-1]))
    end = data.draw(st.sampled_from([at for at in places if at > start]))
    if words[start:end].strip():
        assert _differ(words, start, end) <= 1


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
        places = graphemes(words)
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
