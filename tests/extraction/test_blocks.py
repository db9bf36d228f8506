"""A text is cut into blocks that say what they are, and none of its words is lost."""

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dateline.assets import folder
from dateline.domain.document import Block, BlockKind, Hint
from dateline.extraction.blocks import find_blocks

WIRE = """UPDATE 2-Island ferry strike ends after pay deal

By Ann Roe and Tom Bell

OSLO, March 3 (Reuters) - Ferry workers on Norway's west coast ended a
two-week strike on Monday after their union accepted a pay offer, the
Transport Workers' Federation said.
    The deal gives 2,300 workers a rise of 4.1% this year, the U.S.
owner of the largest operator said in a statement. It would cost about
$12 million.
    "We are relieved," said Kari Moe, who led the talks for the union.
    Services resume on Tuesday.

(Reporting by Ann Roe; Editing by Tom Bell)

((ann.roe@example.org; +47 22 00 00 00))
© 2025 Example News. All rights reserved.
"""

BLOG = """Five things we learned at the harbour meeting
Posted on 14 May 2025 by admin
3 min read
Last night's meeting ran for four hours. Here is what stood out:
• The bridge will stay closed until June
• Costs have risen to £12m
• Nobody will say who signed the contract
“Nobody will say who signed the contract.”
The council meets again on Thursday.

Share this:
Facebook

Related posts
Harbour plan delayed again
Why the bridge matters to us all
Leave a comment
Your email address will not be published. Required fields are marked *
"""

PAPER = """Storm leaves thousands without power
Published: Friday, 9 May 2025, 10:04 a.m. EDT
A fallen tree blocks a road in Port Ellen, Scotland, on May 8, 2025. (AP Photo/Ann Roe)
PORT ELLEN, Scotland (AP) — Thousands of people had no electricity on Friday after a storm crossed the islands.
Photo: Ann Roe/AP
ADVERTISEMENT
The storm, which forecasters named Lena, brought winds of 140 km/h. For more on this, see our earlier reports.
WHAT HAPPENS NEXT
Engineers expect to restore power by Sunday.
Ministers promise help for the islands
The government will pay for repairs, a minister said on Friday.
___
Associated Press writer Jane Doe in London contributed to this report.
"""

MIXED = """Harbour bridge reopens
The harbour bridge is open to traffic again after eleven months, the mayor said on Friday.
Die Brücke im Hafen ist nach elf Monaten wieder für den Verkehr geöffnet, sagte der Bürgermeister am Freitag.
相关文章
橋は金曜日に再び開通したと市長が述べた。
Мост снова открыт для движения, сообщил мэр города в пятницу на пресс-конференции.
"""


def _kinds(text: str) -> list[tuple[str, str]]:
    return [(block.kind.value, block.of(text).split("\n")[0][:30]) for block in find_blocks(text)]


def _block(text: str, words: str) -> Block:
    return next(block for block in find_blocks(text) if words in block.of(text))


def _holds_all(text: str, blocks: tuple[Block, ...]) -> bool:
    reached, kept = 0, True
    for block in blocks:
        kept &= block.start >= reached and not text[reached : block.start].strip()
        kept &= not text[block.start].isspace() and not text[block.end - 1].isspace()
        kept &= block.analysed == (block.why is None)
        reached = block.end
    return kept and not text[reached:].strip()


PARTS = [
    "\n", "\n\n", " ", "MINSK, Dec. 13 (Reuters) - ", "By Jane Doe", "Read more", "• item", "#BREAKING — ", "Photo: x",
    "What next?", '"', "U.S.", "The mayor said so.", "相关文章", "2025-05-09", "\u2029", "\x0b", "\t",
]  # fmt: skip


@settings(max_examples=150)
@given(
    st.lists(
        st.one_of(
            st.sampled_from(PARTS),
            st.text(max_size=12),
        ),
        max_size=30,
    )
)  # fmt: skip
def test_no_word_is_lost_and_no_block_overlaps(parts: list[str]) -> None:
    text = "".join(parts)
    assert _holds_all(text, find_blocks(text))


@pytest.mark.parametrize("text", [WIRE, BLOG, PAPER, MIXED, "", " \n\t", "Words"])
def test_articles_are_covered(text: str) -> None:
    assert _holds_all(text, find_blocks(text))


def test_the_seeds_are_covered_and_mostly_analysed() -> None:
    for path in sorted(folder("seeds").glob("*.txt")):
        text = path.read_text(encoding="utf-8")
        blocks = find_blocks(text)
        assert _holds_all(text, blocks)
        assert sum(len(block) for block in blocks if block.analysed) > len(text.strip()) * 0.8


def test_an_empty_text_has_no_blocks() -> None:
    assert find_blocks("") == ()
    assert find_blocks(" \n\u00a0\n") == ()


def test_a_wire_story_is_told_apart() -> None:
    assert _kinds(WIRE) == [
        ("title", "UPDATE 2-Island ferry strike e"),
        ("byline", "By Ann Roe and Tom Bell"),
        ("dateline", "OSLO, March 3 (Reuters) -"),
        ("paragraph", "Ferry workers on Norway's west"),
        ("paragraph", "The deal gives 2,300 workers a"),
        ("paragraph", '"We are relieved," said Kari M'),
        ("paragraph", "Services resume on Tuesday."),
        ("byline", "(Reporting by Ann Roe; Editing"),
        ("boilerplate", "((ann.roe@example.org; +47 22 "),
        ("boilerplate", "© 2025 Example News. All right"),
    ]


def test_a_sentence_that_a_line_end_cuts_stays_whole() -> None:
    assert _block(WIRE, "the U.S.\nowner").of(WIRE).endswith("$12 million.")
    text = "The deal came in a week in which the U.S.\nlifted its ban. The talks go on.\nA second paragraph is here."
    assert [kind for kind, _ in _kinds(text)] == ["paragraph", "paragraph"]
    text = "It was the first time that the two of them had met, said Bell, who\nAnn Roe calls a friend."
    assert len(find_blocks(text)) == 1


def test_a_number_that_opens_a_wrapped_line_is_no_item() -> None:
    text = "In 2017 the parliament passed the law by 212 votes to\n190. It was signed later that year.\nIt holds."
    assert [kind for kind, _ in _kinds(text)] == ["paragraph"] * 2


def test_a_blog_is_told_apart() -> None:
    assert [kind for kind, _ in _kinds(BLOG)] == [
        "title", "dateline", "boilerplate", "paragraph", "list", "list", "list", "quote", "paragraph",
        "boilerplate", "boilerplate", "boilerplate", "boilerplate", "boilerplate", "boilerplate", "boilerplate",
    ]  # fmt: skip


def test_links_under_related_posts_are_boilerplate_until_prose_resumes() -> None:
    text = BLOG.split("Leave a")[0] + "The council met again on Thursday. It decided nothing, the mayor said."
    assert _block(text, "Why the bridge").kind is BlockKind.BOILERPLATE
    assert _block(text, "decided nothing").kind is BlockKind.PARAGRAPH


def test_a_newspaper_page_is_told_apart() -> None:
    assert [kind for kind, _ in _kinds(PAPER)] == [
        "title", "dateline", "caption", "dateline", "paragraph", "caption", "boilerplate", "paragraph", "heading",
        "paragraph", "heading", "paragraph", "boilerplate", "byline",
    ]  # fmt: skip


def test_what_carries_statements_is_analysed() -> None:
    analysed = {block.of(PAPER)[:20] for block in find_blocks(PAPER) if block.analysed}
    assert {"Storm leaves thousan", "A fallen tree blocks", "Ministers promise he"} <= analysed
    assert not analysed & {"WHAT HAPPENS NEXT", "Photo: Ann Roe/AP", "ADVERTISEMENT", "___"}


def test_a_pointer_inside_a_paragraph_stays_in_it() -> None:
    assert _block(PAPER, "see our earlier reports").of(PAPER).startswith("The storm")


def test_a_pull_quote_is_read_where_it_was_said() -> None:
    block = _block(BLOG, "“Nobody")
    assert (block.kind, block.analysed, block.why) == (BlockKind.QUOTE, False, "repeats words of the text")


def test_a_label_before_the_first_words_stands_apart() -> None:
    for label in ("#BREAKING —", "BREAKING:", "JUST IN |", "#Ferry #Strike –", "Exclusive:"):
        text = f"{label} Ferry workers on the west coast ended their strike on Monday.\nThe talks took a week."
        first, second = find_blocks(text)[:2]
        assert (first.of(text), first.kind, first.analysed) == (label, BlockKind.BOILERPLATE, False)
        assert second.of(text).startswith("Ferry")


@pytest.mark.parametrize(
    "line",
    [
        "MINSK, Dec. 13 (Reuters) -", "WASHINGTON (AP) —", "Taipei, Taiwan —", "LONDON —",
        "NEW YORK, March 3 /PRNewswire/ --", "BEIJING, Jan 5 (Xinhua) --", "Minsk, 13 December 2025 (BelTA) –",
        "Washington (CNN) —", "(Reuters) -",
        "KYIV, Ukraine, Aug 8, 2024 (AFP) -", "RIO DE JANEIRO –", "Port-au-Prince, Haiti —", "Friday, 9 May 2025",
    ],
)  # fmt: skip
def test_a_dateline_stands_before_its_paragraph(line: str) -> None:
    text = (
        f"Talks end\n{line} The two sides met for a third day and agreed on nothing, officials said.\nThey meet again."
    )
    block = find_blocks(text)[1]
    assert (block.kind, block.of(text), block.analysed) == (BlockKind.DATELINE, line, True)


@pytest.mark.parametrize(
    "words",
    [
        "U.S. - Cuba talks resumed on Monday in Havana.",
        "A.I. — the new frontier — is here.",
        "Trump — who met Bell on Friday — said nothing.",
        "On Monday — a holiday — the shops were closed.",
        "10 people died in the fire, police said.",
        "Update the files before Monday, the agency said.",
    ],
)
def test_what_only_looks_like_a_dateline_or_a_label_is_left_whole(words: str) -> None:
    text = f"{words}\nThe second paragraph says more about it."
    assert find_blocks(text)[0].of(text) == words


@pytest.mark.parametrize(
    "line",
    [
        "December 10, 2013", "Friday, July 21, 2017", "Last updated: 9 May 2025 at 10:04 a.m. EDT", "2025-05-09",
        "14/05/2025 10:00", "Reuters Sep 18, 2013, 02.16PM IST", "MUMBAI, Nov 11 -",
    ],
)  # fmt: skip
def test_a_line_that_only_says_when_is_a_dateline(line: str) -> None:
    text = f"Mayor opens the bridge\n{line}\nThe mayor opened the bridge on Friday."
    assert [kind for kind, _ in _kinds(text)] == ["title", "dateline", "paragraph"]


def test_speakers_of_a_transcript_are_no_headings() -> None:
    said = [
        "JANE DOE, HOST: When will it open?",
        "TOM BELL: On Friday.",
        "DOE: And the cost?",
        "BELL: About 12 million.",
    ]
    text = "\n".join(["Interview with the minister", *said])
    assert [kind for kind, _ in _kinds(text)] == ["title", *["paragraph"] * 4]


def test_a_first_line_that_every_article_could_have_is_no_title() -> None:
    text = "What happened?\nThe mayor opened the bridge on Friday.\nWhat's next?\nTrains will follow in the autumn."
    assert [kind for kind, _ in _kinds(text)] == ["heading", "paragraph"] * 2
    assert [block.analysed for block in find_blocks(text)] == [False, True] * 2


def test_other_languages_are_kept_and_set_apart() -> None:
    blocks = find_blocks(MIXED)
    assert [block.language for block in blocks] == ["en", "en", "de", "zh", "ja", "ru"]
    assert [block.analysed for block in blocks] == [True, True, False, False, False, False]
    assert blocks[2].why == "written in German; Dateline analyses English"


def test_a_text_in_a_language_without_a_model_says_so() -> None:
    blocks = find_blocks("Мост открыт\nМэр сообщил в пятницу, что мост снова открыт для движения.\nCNN")
    assert not any(block.analysed for block in blocks)
    assert "Russian" in (blocks[1].why or "")


def test_what_the_markup_says_is_believed() -> None:
    text = "Bridge\n\nOpen again. Trains follow in autumn\n\nnot a heading\n\nShare this"
    hints = [
        Hint(start=0, end=6, kind=BlockKind.TITLE),
        Hint(start=8, end=43, kind=BlockKind.LIST),
        Hint(start=45, end=58, kind=BlockKind.HEADING),
    ]
    assert [block.kind for block in find_blocks(text, hints)] == [
        BlockKind.TITLE, BlockKind.LIST, BlockKind.HEADING, BlockKind.BOILERPLATE,
    ]  # fmt: skip


def test_hints_that_overlap_or_lead_outside_are_a_mistake() -> None:
    one = Hint(start=0, end=3, kind=BlockKind.PARAGRAPH)
    with pytest.raises(ValueError, match="overlaps"):
        find_blocks("Words", [one, one])
    with pytest.raises(ValueError, match="outside"):
        find_blocks("Wo", [one])


WORST = {
    "one line": "The minister said on Friday that the talks had ended without a deal. " * 14_500,
    "words without end": "a" * 1_000_000, "spaces": " " * 1_000_000, "line ends": "\n" * 1_000_000,
    "short lines": "a\n" * 300_000, "capitals": "MINSK, " * 140_000, "capital lines": ("MINSK, " * 15 + "\n") * 9_000,
    "hashes": ("#ab " * 30 + "\n") * 8_000, "quotes": '"' * 1_000_000, "dashes": ("A - " * 30 + "\n") * 8_000,
    "digits": "1 " * 500_000, "Chinese": "全球地緣" * 250_000, "emoji": "😀" * 1_000_000,
    "photos": ("Photo " * 20 + "\n") * 8_000,
    "brackets": "(" * 1_000_000, "months": ("May 1 " * 20 + "\n") * 8_000, "initials": "U.S. " * 200_000,
}  # fmt: skip


@pytest.mark.parametrize("text", WORST.values(), ids=WORST)
def test_a_million_characters_of_anything_take_little_time(text: str) -> None:
    before = time.process_time()
    find_blocks(text)
    assert time.process_time() - before < 5
