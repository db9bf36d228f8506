"""A saved page comes in as its article, and every word leads back into the page."""

import time
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dateline import importers
from dateline.domain.document import BlockKind, PublicationBasis
from dateline.errors import SourceError, SourceIsBroken, SourceIsEmpty
from dateline.importers import Article
from dateline.importers._page import TooTangled, read_page

BODY = """
<p>PORT ELLEN, May 9 &mdash; The harbour bridge &amp; its two ramps   reopened on Friday after <b>eleven</b> months of
repairs, the city&#8217;s engineer said &ndash; a month late.</p>
<figure><img src="x.jpg"><figcaption>The bridge on Friday. Photo: Ann Roe</figcaption></figure>
<h2>Background</h2>
<p>The bridge was closed in June 2024 after inspectors found cracks in four of its twenty-two piers. It carried 40,000
vehicles a day, and the mayor, Tom Bell, called the closure “a disaster for the island” 😀.</p>
<ul><li>Cost: 12 million pounds</li><li>Workers: 140</li></ul>
<p>Trains will follow in the autumn, when the second phase of the work is due to end, the council said.</p>
"""

PAGE = f"""<!DOCTYPE html><html lang="en-GB"><head><meta charset="utf-8">
<title>Harbour bridge reopens after repairs - The Example Post</title>
<meta property="og:title" content="Harbour bridge reopens after repairs"><meta name="author" content="Jane Doe">
<meta property="article:published_time" content="2025-05-09T10:00:00Z">
<meta property="og:site_name" content="The Example Post"><link rel="canonical" href="https://example.org/news/bridge">
<script>var a = "<p>no</p>";</script><style>p {{}}</style></head>
<body><nav><ul><li><a href="/">Home</a></li><li>Background</li></ul></nav>
<header><h1>Harbour bridge reopens after repairs</h1></header><article>{BODY}</article>
<aside><h3>Related articles</h3><ul><li><a>Ferry strike ends</a></li></ul></aside>
<footer>© 2025 The Example Post. All rights reserved.</footer></body></html>"""


def _read(page: str, encoding: str = "utf-8") -> Article:
    return importers.parse(page.encode(encoding), Path("a.html"))


def test_the_article_is_found_and_what_stands_around_it_left_out() -> None:
    article = _read(PAGE)
    for words in ("reopened on Friday after eleven months", "Background", "Cost: 12 million pounds", "Photo: Ann Roe"):
        assert article.text.count(words) == 1
    for words in ("Home", "Ferry strike", "All rights", "var a"):
        assert words not in article.text


def test_the_metadata_are_read() -> None:
    article = _read(PAGE)
    assert article.title == "Harbour bridge reopens after repairs"
    assert (article.byline, article.publisher, article.language) == ("Jane Doe", "The Example Post", "en")
    assert article.url == "https://example.org/news/bridge"
    assert (article.published.edtf, article.published.basis) == ("2025-05-09", PublicationBasis.STATED)


def test_the_markup_becomes_hints() -> None:
    article = _read(PAGE)
    kinds = {hint.of(article.text): hint.kind for hint in article.hints}
    assert kinds["Harbour bridge reopens after repairs"] is BlockKind.TITLE
    assert kinds["Background"] is BlockKind.HEADING
    assert kinds["Workers: 140"] is BlockKind.LIST
    assert kinds["The bridge on Friday. Photo: Ann Roe"] is BlockKind.CAPTION


@pytest.mark.parametrize(("encoding", "newline"), [("utf-8", "\n"), ("utf-8", "\r\n"), ("utf-16", "\n")])
def test_every_word_leads_back_into_the_page(encoding: str, newline: str) -> None:
    article = _read(PAGE.replace("\n", newline), encoding)
    codec = "utf-16-le" if encoding == "utf-16" else encoding
    written = {"&": "&amp;", "—": "&mdash;", "–": "&ndash;", "city’s": "city&#8217;s"}
    place = 0
    for word in article.text.split():
        place = article.text.index(word, place)
        first, last = article.places.to_bytes(place, place + len(word))
        assert article.data[first:last].decode(codec) == written.get(word, word)
        place += len(word)


def test_a_page_says_which_encoding_it_is_in() -> None:
    page = '<html><head><meta charset="windows-1251"></head><body><p>' + "Президент заявил, что переговоры идут. " * 9
    article = _read(page + "</p></body></html>", "cp1251")
    assert article.text.startswith("Президент заявил")
    assert article.encoding == "cp1251"


def test_a_page_that_is_no_article_gives_its_words() -> None:
    assert (
        _read("<p>Nine words stand here, and nothing else does.").text
        == "Nine words stand here, and nothing else does."
    )


def test_a_page_without_words_is_empty() -> None:
    with pytest.raises(SourceIsEmpty):
        _read("<html><head><title>x</title></head><body><script>1</script><img src=x></body></html>")


def test_line_breaks_and_references_are_characters_of_the_text() -> None:
    blocks = read_page(
        "<p>one<br>two<br><br>three &notit; a&nbsp;b &#0; &bogus; &lt;p&gt; &NotEqualTilde; 5 < 6</p>"
    ).blocks
    assert [block.text for block in blocks] == ["one\ntwo", "three ¬it; a\xa0b \ufffd &bogus; <p> ≂̸ 5 < 6"]


@pytest.mark.parametrize(
    "page",
    [
        "<p " + " ".join(f"a{number}=1" for number in range(200_000)) + ">words</p>",
        "<p " + "a " * 200_000 + ">words</p>",
        "<div>" * 100_000 + "words",
        "<b>words " * 100_000,
        "<table><tr><td><div>" * 50_000,
    ],
    ids=["attributes", "bare attributes", "nested", "unclosed", "tables"],
)
def test_markup_that_takes_parsers_minutes_is_refused_at_once(page: str) -> None:
    before = time.perf_counter()
    with pytest.raises(SourceIsBroken, match=r"could not be read: (one|thousands)"):
        _read(page)
    assert time.perf_counter() - before < 3


@pytest.mark.parametrize(
    "page",
    [
        "<" * 500_000, "<a " * 200_000, "<!--" * 200_000, "<a '" * 200_000, '<a "x' * 200_000, "&" * 500_000,
        "</p>" * 200_000, "<p>" * 200_000, "<script>" * 100_000, "<li>a" * 100_000, "&#x" * 200_000,
        "<a b='>" * 100_000, "<br>" * 200_000, "a<br>" * 100_000, " " * 1_000_000, "<!" * 300_000,
        "<textarea>" * 100_000 + "</textarea",
    ],
)  # fmt: skip
def test_reading_a_page_takes_time_in_proportion_to_it(page: str) -> None:
    before = time.perf_counter()
    try:
        read_page(page)
    except TooTangled:
        pass
    assert time.perf_counter() - before < 4


PARTS = ["<p>", "</p>", "<div>", "</div>", "<br>", "word ", "&amp;", "&#8217;", "<li>", "<ul>", "</ul>", "<b", ">", "<!--", "-->", "'", '"', "<script>", "</script>", "é😀", "<td>", "</article>", "<article>", "<h1>", "</h1>", "<", "&", ";", "\n", "<pre>", "</pre>", "<blockquote>", "<a href='", "<figcaption>", "\u00a0", "&notit;", "&#x0;"]  # fmt: skip # noqa: E501 - a list of markup


@settings(max_examples=150)
@given(st.lists(st.sampled_from(PARTS), max_size=40))
def test_any_markup_is_read_in_order_and_leads_back(parts: list[str]) -> None:
    page = "".join(parts)
    reached = 0
    for block in read_page(page).blocks:
        assert len(block.text) == len(block.starts) == len(block.ends)
        assert block.text.strip()
        for character, start, end in zip(block.text, block.starts, block.ends, strict=True):
            assert reached <= start <= end <= len(page)
            if end - start == 1 and not character.isspace():
                assert page[start:end] == character
            reached = end


@settings(max_examples=25)
@given(st.lists(st.sampled_from(PARTS), max_size=60))
def test_spoilt_pages_come_in_or_are_refused_with_a_sentence(parts: list[str]) -> None:
    try:
        article = _read("<html><body><article>" + BODY + "".join(parts) + BODY)
    except SourceError:
        return
    assert "a disaster for the island" in article.text
    assert len(article.places) == len(article.text)
