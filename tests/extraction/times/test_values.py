"""What time expressions mean, in an article of Friday, 22 March 2013."""

import pytest

from dateline.domain.timex import TimexType
from tests.extraction.times.reading import one, times

DATE, TIME, DURATION, SET = TimexType.DATE, TimexType.TIME, TimexType.DURATION, TimexType.SET


def _check(text: str, words: str, kind: TimexType, timex3: str, edtf: str | None) -> None:
    time = one(text, words)
    assert (time.type, time.timex3, time.edtf) == (kind, timex3, edtf)


@pytest.mark.parametrize(
    ("text", "words", "timex3", "edtf"),
    [
        ("The bridge opened on 14 February 2011.", "14 February 2011", "2011-02-14", "2011-02-14"),
        ("The bridge opened on Monday, Feb. 14, 2011.", "Monday, Feb. 14, 2011", "2011-02-14", "2011-02-14"),
        ("The bridge opened on the 5th of May 1998.", "the 5th of May 1998", "1998-05-05", "1998-05-05"),
        ("The bridge opened on 2011-02-14.", "2011-02-14", "2011-02-14", "2011-02-14"),
        ("The bridge opened on 12/25/2012.", "12/25/2012", "2012-12-25", "2012-12-25"),
        ("The bridge opened on 25.12.2012.", "25.12.2012", "2012-12-25", "2012-12-25"),
        ("The bridge opened in May 1998.", "May 1998", "1998-05", "1998-05"),
        ("The bridge opened in 1998.", "1998", "1998", "1998"),
        ("The bridge opened in the 1990s.", "the 1990s", "199", "199X"),
        ("The bridge opened in the nineties.", "the nineties", "199", "199X"),
        ("The bridge opened in the 19th century.", "the 19th century", "18", "18XX"),
        ("The bridge opened in the twenty-first century.", "the twenty-first century", "20", "20XX"),
        ("The bridge opened in the summer of 2010.", "the summer of 2010", "2010-SU", "2010-22"),
        ("The bridge opened in Q3 2010.", "Q3 2010", "2010-Q3", "2010-35"),
        ("The bridge opened in the third quarter of 2010.", "the third quarter of 2010", "2010-Q3", "2010-35"),
        ("The bridge opened in the second half of 2010.", "the second half of 2010", "2010-H2", "2010-41"),
        ("The bridge opened in fiscal 2010.", "fiscal 2010", "FY2010", "2010"),
        ("The bridge opened on Christmas Day 2010.", "Christmas Day 2010", "2010-12-25", "2010-12-25"),
        ("The bridge opened on Good Friday 2012.", "Good Friday 2012", "2012-04-06", "2012-04-06"),
        ("The bridge opened on Thanksgiving Day.", "Thanksgiving Day", "2012-11-22", "2012-11-22"),
        ("It was built from 1990-95 by hand.", "1990-95", "1990/1995", "1990/1995"),
        ("They met from 3 to 5 March 2012.", "3 to 5 March 2012", "2012-03-03/2012-03-05", "2012-03-03/2012-03-05"),
    ],
)
def test_a_stated_date_keeps_its_precision(text: str, words: str, timex3: str, edtf: str) -> None:
    _check(text, words, DATE, timex3, edtf)


@pytest.mark.parametrize(
    ("text", "words", "timex3", "edtf"),
    [
        ("Shares fell on Thursday.", "Thursday", "2013-03-21", "2013-03-21"),
        ("Shares fell on Friday.", "Friday", "2013-03-22", "2013-03-22"),
        ("Parliament will vote on Friday.", "Friday", "2013-03-22", "2013-03-22"),
        ("Parliament will vote on Monday.", "Monday", "2013-03-25", "2013-03-25"),
        ("Parliament is expected to vote on Monday.", "Monday", "2013-03-25", "2013-03-25"),
        ("The bank failed in September.", "September", "2012-09", "2012-09"),
        ("The bank will close in September.", "September", "2013-09", "2013-09"),
        ("The court ruled on November 6.", "November 6", "2012-11-06", "2012-11-06"),
        ("The court will rule on November 6.", "November 6", "2013-11-06", "2013-11-06"),
        ("Profit rose in the fourth quarter.", "the fourth quarter", "2012-Q4", "2012-36"),
        ("Next Tuesday the talks go on.", "Next Tuesday", "2013-03-26", "2013-03-26"),
        ("Last Friday the talks broke off.", "Last Friday", "2013-03-15", "2013-03-15"),
        ("Last summer the talks broke off.", "Last summer", "2012-SU", "2012-22"),
    ],
)
def test_tense_and_hints_tell_which_of_the_dates_of_a_name_is_meant(
    text: str, words: str, timex3: str, edtf: str
) -> None:
    _check(text, words, DATE, timex3, edtf)


@pytest.mark.parametrize(
    ("text", "words", "timex3", "edtf"),
    [
        ("He resigned yesterday.", "yesterday", "2013-03-21", "2013-03-21"),
        ("He resigns tomorrow.", "tomorrow", "2013-03-23", "2013-03-23"),
        ("He resigned today.", "today", "2013-03-22", "2013-03-22"),
        ("He resigned the day before yesterday.", "the day before yesterday", "2013-03-20", "2013-03-20"),
        ("He resigned this week.", "this week", "2013-W12", "2013-03-18/2013-03-24"),
        ("He resigned last week.", "last week", "2013-W11", "2013-03-11/2013-03-17"),
        ("He resigned last month.", "last month", "2013-02", "2013-02"),
        ("He resigns next year.", "next year", "2014", "2014"),
        ("He resigned two weeks ago.", "two weeks ago", "2013-W10", "2013-03-04/2013-03-10"),
        ("He resigned three days ago.", "three days ago", "2013-03-19", "2013-03-19"),
        ("He resigned a year ago.", "a year ago", "2012", "2012"),
        ("He resigned earlier this month.", "earlier this month", "2013-03", "2013-03"),
        ("He resigned at the end of last year.", "the end of last year", "2012", "2012~"),
        ("He resigned in the last week of February.", "the last week of February", "2013-W09", "2013-02-25/2013-03-03"),
    ],
)
def test_a_relative_date_is_counted_from_the_article(text: str, words: str, timex3: str, edtf: str) -> None:
    _check(text, words, DATE, timex3, edtf)


@pytest.mark.parametrize(
    ("text", "words", "timex3", "edtf"),
    [
        ("The strike began in August. A month later it ended.", "A month later", "2012-09", "2012-09"),
        ("It began on 3 May 2010. Two days later it ended.", "Two days later", "2010-05-05", "2010-05-05"),
        ("It began on 3 May 2010. The following day it ended.", "The following day", "2010-05-04", "2010-05-04"),
        ("It began in 2010 and ended the following year.", "the following year", "2011", "2011"),
        ("It ended in 2010. It had begun two years earlier.", "two years earlier", "2008", "2008"),
        ("It ended on 3 May 2010. The day before, talks had failed.", "The day before", "2010-05-02", "2010-05-02"),
        ("Sales rose in February from the same month a year ago.", "the same month a year ago", "2012-02", "2012-02"),
    ],
)
def test_a_distance_is_counted_from_what_was_spoken_of_before(text: str, words: str, timex3: str, edtf: str) -> None:
    _check(text, words, DATE, timex3, edtf)


@pytest.mark.parametrize(
    ("text", "words", "timex3", "edtf"),
    [
        ("She won praise in early March 2012.", "early March 2012", "2012-03", "2012-03~"),
        ("She won praise in mid-2011.", "mid-2011", "2011", "2011~"),
        ("She won praise in late 2011.", "late 2011", "2011", "2011~"),
        ("She was born about 1950.", "about 1950", "1950", "1950~"),
        ("By June 2012 she had won.", "June 2012", "2012-06", "../2012-06"),
        ("She has led it since January 2009.", "January 2009", "2009-01", "2009-01/.."),
        ("She left before 2009.", "2009", "2009", "../2009"),
        ("She stays until 2015.", "2015", "2015", "../2015"),
        ("She ran it throughout 2011.", "2011", "2011", "2011"),
    ],
)
def test_modifiers_and_bounds_widen_the_date(text: str, words: str, timex3: str, edtf: str) -> None:
    _check(text, words, DATE, timex3, edtf)


@pytest.mark.parametrize(
    ("text", "words", "timex3", "edtf"),
    [
        ("Police arrested him on Friday morning.", "Friday morning", "2013-03-22TMO", "2013-03-22"),
        ("Police arrested him last night.", "last night", "2013-03-21TNI", "2013-03-21"),
        ("Police arrested him at 6 p.m. on Thursday.", "6 p.m. on Thursday", "2013-03-21T18:00", "2013-03-21"),
        ("Police arrested him at 10.30am on Thursday.", "10.30am on Thursday", "2013-03-21T10:30", "2013-03-21"),
        ("Police arrested him at 14:30 UTC.", "14:30 UTC", "2013-03-22T14:30Z", "2013-03-22"),
        ("Police arrested him at noon on Thursday.", "noon on Thursday", "2013-03-21T12:00", "2013-03-21"),
        ("A vote is due tonight.", "tonight", "2013-03-22TNI", "2013-03-22"),
        ("It broke out at 5 o'clock in the afternoon.", "5 o'clock in the afternoon", "2013-03-22T17:00", "2013-03-22"),
    ],
)
def test_times_of_day_belong_to_their_day(text: str, words: str, timex3: str, edtf: str) -> None:
    _check(text, words, TIME, timex3, edtf)


@pytest.mark.parametrize(
    ("text", "words", "timex3", "edtf"),
    [
        ("He spent 33 years there.", "33 years", "P33Y", None),
        ("The five-year plan failed.", "five-year", "P5Y", None),
        ("A 41-year-old man was held.", "41-year-old", "P41Y", None),
        ("It took two and a half hours.", "two and a half hours", "PT2.5H", None),
        ("It took half an hour.", "half an hour", "PT30M", None),
        ("It took an hour and a half.", "an hour and a half", "PT1.5H", None),
        ("It took several months.", "several months", "PXM", None),
        ("It took half a century.", "half a century", "P50Y", None),
        ("He was gone for years.", "years", "PXY", None),
        ("It came a day after a telephone call.", "a day", "P1D", None),
        ("It is the first time in the last five years.", "the last five years", "P5Y", "2008~/2013-03-22"),
        ("Prices doubled over the past two weeks.", "the past two weeks", "P2W", "2013-03-04~/2013-03-22"),
        ("Prices will double in the next two years.", "the next two years", "P2Y", "2013-03-22/2015~"),
    ],
)
def test_a_length_is_a_date_only_where_it_ends_or_begins_at_one(
    text: str, words: str, timex3: str, edtf: str | None
) -> None:
    _check(text, words, DURATION, timex3, edtf)


@pytest.mark.parametrize(
    ("text", "words", "timex3"),
    [
        ("They meet every Monday.", "every Monday", "XXXX-WXX-1"),
        ("They meet on Mondays.", "Mondays", "XXXX-WXX-1"),
        ("They meet every two weeks.", "every two weeks", "P2W"),
        ("They meet every other day.", "every other day", "P2D"),
        ("They hold daily talks.", "daily", "P1D"),
        ("The annual meeting was held.", "annual", "P1Y"),
        ("They meet twice a week.", "a week", "P1W"),
    ],
)
def test_what_comes_again_and_again_is_a_set_without_a_date(text: str, words: str, timex3: str) -> None:
    _check(text, words, SET, timex3, None)


@pytest.mark.parametrize(
    ("text", "words", "timex3"),
    [
        ("He recently resigned.", "recently", "PAST_REF"),
        ("He resigned after a recent call.", "recent", "PAST_REF"),
        ("He had previously refused.", "previously", "PAST_REF"),
        ("He left years ago.", "years ago", "PAST_REF"),
        ("He is now free.", "now", "PRESENT_REF"),
        ("He is currently free.", "currently", "PRESENT_REF"),
        ("He may soon be free.", "soon", "FUTURE_REF"),
        ("They spoke of his upcoming visit.", "upcoming", "FUTURE_REF"),
        ("They will meet in the near future.", "the near future", "FUTURE_REF"),
    ],
)
def test_vague_words_say_only_before_at_or_after_the_time_of_writing(text: str, words: str, timex3: str) -> None:
    _check(text, words, DATE, timex3, None)


@pytest.mark.parametrize(
    "text",
    [
        "You may march in the sun.",
        "They fall and spring back.",
        "Prime Minister Theresa May spoke.",
        "He paid $2,000 for 2000 dollars of goods.",
        "They sold 1998 cars.",
        "A second man fell.",
        "Three quarters of the votes were counted.",
        "The future of relations depends on talks.",
        "She spoke shortly after the talks.",
        "The price rose 11.05 points.",
        "The code 123-2013-456 was lost.",
    ],
)
def test_words_that_only_look_like_times_are_left_alone(text: str) -> None:
    assert [time.text for time in times(text)] == []


def test_a_month_takes_its_year_from_the_date_it_runs_to() -> None:
    assert one("It ran from May to July 2010.", "May").edtf == "2010-05"
    assert one("It opens in October of next year.", "October").edtf == "2014-10"
    assert one("It was due in October last year.", "October").edtf == "2012-10"


def test_a_rate_is_a_set_and_a_stretch_of_a_day_is_not() -> None:
    assert one("The field yields 100,000 barrels a day.", "a day").type is SET
    assert one("They talked for a day.", "a day").type is DURATION


def test_half_a_year_later_is_six_months_later() -> None:
    assert one("It began in May 2010. Half a year later it ended.", "Half a year later").edtf == "2010-11"


def test_a_week_is_not_counted_from_a_whole_year() -> None:
    assert one("He served in 1998. The following week he left.", "The following week").edtf is None


def test_the_ends_of_a_stretch_of_years_are_both_found() -> None:
    assert [time.edtf for time in times("He served from 2003-2005.")] == ["2003", "2005"]


def test_the_last_months_of_another_year_do_not_end_at_the_day_of_writing() -> None:
    assert one("It rose in the last three months of 2010.", "the last three months").edtf is None
