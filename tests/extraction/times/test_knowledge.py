"""Time expressions claim no more than is known, and say why."""

import pytest

from dateline.domain.document import Block, BlockKind, Publication, PublicationBasis
from dateline.domain.edtf import day, parse
from dateline.domain.timex import TimexType
from dateline.extraction.times import find_times
from dateline.language.parse import Parse
from tests.extraction.reading import blocks_of, parsed
from tests.extraction.times.reading import one, times


@pytest.mark.parametrize(
    ("text", "words", "timex3"),
    [
        ("The talks failed in September.", "September", "XXXX-09"),
        ("The talks failed on November 6.", "November 6", "XXXX-11-06"),
        ("The talks failed on Friday.", "Friday", "XXXX-WXX-5"),
        ("The talks failed last summer.", "last summer", "XXXX-SU"),
        ("The talks failed yesterday.", "yesterday", "XXXX-XX-XX"),
        ("The talks failed this month.", "this month", "XXXX-XX"),
        ("The talks failed last week.", "last week", "XXXX-WXX"),
        ("The talks failed last year.", "last year", "XXXX"),
        ("The talks failed on Friday night.", "Friday night", "XXXX-XX-XXTNI"),
    ],
)
def test_without_the_articles_date_relative_expressions_stay_relative_and_say_so(
    text: str, words: str, timex3: str
) -> None:
    time = one(text, words, published=None)
    assert (time.timex3, time.edtf) == (timex3, None)
    assert "the article’s date is unknown" in time.why


def test_without_the_articles_date_a_stated_year_near_by_still_counts() -> None:
    text = "Throughout 2025 they talked. In early March he praised them. A month later he left. In June he came back."
    assert one(text, "early March", published=None).edtf == "2025-03~"
    assert one(text, "A month later", published=None).edtf == "2025-04"
    june = one(text, "June", published=None)
    assert (june.edtf, june.anchor) == ("2025-06", "t1")
    assert "in the year of ‘2025’" in june.why


@pytest.mark.parametrize(
    ("words", "edtf"),
    [
        ("last year", "2024"),
        ("this month", "2025-12"),
        ("last month", "2025-11"),
        ("yesterday", "2025-12~"),
        ("last week", "2025-12~"),
    ],
)
def test_a_month_of_publication_gives_no_days(words: str, edtf: str) -> None:
    assert one(f"The talks failed {words}.", words, published="2025-12").edtf == edtf


@pytest.mark.parametrize(
    "words", ["yesterday", "last week", "this month", "Friday", "March", "two weeks ago", "last year"]
)
@pytest.mark.parametrize("published", ["2025", "2025-02~", "2025-22", "2025-09/2025-12", "2025-12-13~"])
def test_no_date_is_surer_than_the_articles_own(words: str, published: str) -> None:
    time = one(f"The talks failed {words}.", words, published=published)
    written = parse(published)
    assert time.edtf is not None
    found = parse(time.edtf)
    exact = {parse(one(f"The talks failed {words}.", words, published=day).edtf or "") for day in _days_of(published)}
    if found.qualifier == "":
        assert exact == {found}
    else:
        assert found.days is not None
        assert written.days is not None
        assert found.days >= 1


def _days_of(published: str) -> list[str]:
    written = parse(published)
    assert written.earliest is not None
    assert written.latest is not None
    return [day(written.earliest), day(written.latest)]


def test_an_open_or_unknown_publication_is_no_publication() -> None:
    assert one("The talks failed yesterday.", "yesterday", published="2020/..").edtf is None
    assert one("The talks failed yesterday.", "yesterday", published="XXXX-12-13").edtf is None


@pytest.mark.parametrize(
    ("text", "words", "why"),
    [
        ("It began in August 2012. A month later it ended.", "A month later", "one month after ‘August 2012’"),
        ("He resigned yesterday.", "yesterday", "one day before the article’s date, article of 22 March 2013"),
        (
            "He resigned in September.",
            "September",
            "the last one before the article’s date, as the verb is in the past, article of 22 March 2013",
        ),
        ("He resigned on 3 May 2010.", "3 May 2010", "stated in full"),
        ("By June 2012 he had resigned.", "June 2012", "stated in full, then or before"),
        ("He recently resigned.", "recently", "some time before the article"),
        ("They meet every Monday.", "every Monday", "a time that comes again and again"),
        ("He left in early May 2010.", "early May 2010", "stated in full, the early part"),
    ],
)
def test_every_expression_says_in_one_line_why_it_means_its_date(text: str, words: str, why: str) -> None:
    assert one(text, words).why == why


def test_what_an_expression_was_counted_from_is_named_by_its_id() -> None:
    began, later = times("The strike began in August. A month later it ended.")
    assert later.anchor == began.id == "t1"
    assert began.anchor is None


def test_blocks_that_are_not_analysed_give_no_times() -> None:
    text = "He left on Monday.\nRelated articles: Monday, 3 May 2010."
    first, second = blocks_of(text)
    blocks = [first, Block(start=second.start, end=second.end, kind=BlockKind.BOILERPLATE, analysed=False, why="links")]
    published = Publication(edtf="2013-03-22", basis=PublicationBasis.GIVEN, why="given")
    assert [time.text for time in find_times(text, blocks, parsed(text), published)] == ["Monday"]


def test_an_expression_never_runs_over_the_end_of_a_block() -> None:
    assert [time.text for time in times("It ended on 3\nMarch 2012 was cold.")] == ["March 2012"]


def test_a_text_without_a_parse_still_gives_its_dates() -> None:
    text = "He left on Friday, 3 May 2010."
    block = Block(start=0, end=len(text), kind=BlockKind.PARAGRAPH)
    found = find_times(text, [block], Parse(text), Publication())
    assert [(time.text, time.type) for time in found] == [("Friday, 3 May 2010", TimexType.DATE)]


def test_nothing_gives_nothing() -> None:
    assert times("") == ()
    assert times("No word of when.") == ()
