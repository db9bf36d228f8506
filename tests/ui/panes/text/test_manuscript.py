"""A text is cut into paragraphs without a character lost, moved or doubled."""

import itertools

from hypothesis import given
from hypothesis import strategies as st

from dateline.domain.document import Block, BlockKind
from dateline.ui.panes.text.manuscript import GIANT, PIECE, Manuscript
from dateline.ui.panes.text.type import Kind


def _together(paper: Manuscript) -> str:
    """The text, put together again from its paragraphs and the newlines between them."""
    words = []
    end = 0
    for index in range(paper.count):
        words.append(paper.text[end : int(paper.starts[index])])
        assert words[-1] in {"", "\n"}
        end = int(paper.ends[index])
        words.append(paper.text[int(paper.starts[index]) : end])
        assert paper.words(index) == words[-1].replace("\n", " ")
    return "".join(words) + paper.text[end:]


@given(text=st.text(alphabet="ab \n😀é", max_size=80), data=st.data())
def test_the_paragraphs_are_the_text(text: str, data: st.DataObject) -> None:
    cuts = sorted(data.draw(st.sets(st.integers(0, len(text)), max_size=6)))
    parts = [
        Block(start=start, end=end, kind=BlockKind.PARAGRAPH) for start, end in itertools.pairwise(cuts) if end > start
    ]
    paper = Manuscript(text, parts)
    assert _together(paper) == text
    for index in range(paper.count):
        inside = paper.text[int(paper.starts[index]) : int(paper.ends[index])]
        assert "\n" not in inside or any(
            part.start < paper.ends[index] and part.end > paper.starts[index] for part in parts
        )


def test_a_giant_line_is_cut_between_words_and_a_long_paragraph_is_not() -> None:
    giant = "word " * GIANT
    paper = Manuscript(f"{'x ' * (GIANT // 2)}\n{giant}")
    assert int(paper.ends[0]) == GIANT
    assert paper.count > 10
    assert _together(paper) == paper.text
    assert all(paper.words(index).startswith("word") for index in range(1, paper.count))
    assert max(len(paper.words(index)) for index in range(1, paper.count)) <= PIECE * 3 // 2
    assert all(paper.joined[2:])


def test_a_giant_line_without_spaces_is_not_cut_inside_a_character_as_one_sees_it() -> None:
    paper = Manuscript("e\u0301" * GIANT + "👩🏽‍🚀" * GIANT)
    for index in range(1, paper.count):
        assert paper.words(index)[0] in {"e", "👩"}


def test_a_block_that_begins_inside_a_line_begins_a_paragraph() -> None:
    text = "An English sentence. 一句中文。\nNext"
    parts = [
        Block(start=0, end=20, kind=BlockKind.PARAGRAPH, language="en"),
        Block(start=21, end=26, kind=BlockKind.PARAGRAPH, language="zh"),
        Block(start=27, end=31, kind=BlockKind.HEADING, language="en"),
    ]
    paper = Manuscript(text, parts, "en")
    assert [paper.words(index).strip() for index in range(paper.count)] == [
        "An English sentence.",
        "一句中文。",
        "Next",
    ]
    assert paper.dim.tolist() == [False, True, False]
    assert paper.kinds.tolist() == [Kind.BODY, Kind.BODY, Kind.HEADING]
    assert paper.words_of_why == {1: "Set aside: in 中文"}


def test_lines_of_one_block_belong_together_and_a_run_says_why_once() -> None:
    text = "hard wrapped\nlines\n\nAd\nMore\n\nEnd"
    parts = [
        Block(start=0, end=18, kind=BlockKind.PARAGRAPH),
        Block(start=20, end=22, kind=BlockKind.BOILERPLATE),
        Block(start=23, end=27, kind=BlockKind.BOILERPLATE),
        Block(start=29, end=32, kind=BlockKind.PARAGRAPH),
    ]
    paper = Manuscript(text, parts)
    assert [paper.words(index) for index in range(paper.count)] == ["hard wrapped lines", "", "Ad", "More", "", "End"]
    assert paper.words_of_why == {2: "Set aside: not part of the article"}


def test_a_list_keeps_its_lines_and_a_heading_is_never_set_apart() -> None:
    text = "Contents\none\ntwo"
    parts = [
        Block(start=0, end=8, kind=BlockKind.HEADING, analysed=False, why="a section heading"),
        Block(start=9, end=16, kind=BlockKind.LIST),
    ]
    paper = Manuscript(text, parts)
    assert [paper.words(index) for index in range(paper.count)] == ["Contents", "one", "two"]
    assert paper.joined.tolist() == [False, False, True]
    assert not paper.dim.any()


def test_a_line_that_is_cut_keeps_its_direction() -> None:
    paper = Manuscript("שלום and words " * 1_000)
    assert paper.opens_to_the_left(0) is None
    assert paper.opens_to_the_left(1) is True
    assert Manuscript("words and שלום " * 1_000).opens_to_the_left(1) is False
