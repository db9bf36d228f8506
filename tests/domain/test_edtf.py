"""Dates as precise as they were stated: EDTF."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.domain.edtf import Edtf, Precision, day, from_ordinal, is_valid, ordinal, parse
from dateline.errors import BadDate

# The examples that https://www.loc.gov/standards/datetime/ gives for each level.
LEVEL_0 = [
    "1985-04-12", "1985-04", "1985", "1985-04-12T23:20:30", "1985-04-12T23:20:30Z", "1985-04-12T23:20:30-04",
    "1985-04-12T23:20:30+04:30", "1964/2008", "2004-06/2006-08", "2004-02-01/2005-02-08", "2004-02-01/2005-02",
    "2004-02-01/2005", "2005/2006-02", "0000",
]  # fmt: skip
LEVEL_1 = [
    "Y170000002", "Y-170000002", "2001-21", "2001-22", "2001-23", "2001-24", "1984?", "2004-06~", "2004-06-11%",
    "201X", "20XX", "2004-XX", "1985-04-XX", "1985-XX-XX", "1985-04-12/..", "1985-04/..", "1985/..", "../1985-04-12",
    "../1985-04", "../1985", "1985-04-12/", "1985-04/", "1985/", "/1985-04-12", "/1985-04", "/1985", "-1985",
    "1984~/2004-06", "1984/2004-06~", "1984~/2004~", "1984?/2004%", "2004-06-01?/2004-06-20~",
]  # fmt: skip
LEVEL_2 = [
    "Y-17E7", "1950S2", "Y171010000S3", "Y3388E2S3", "2001-34", "[1667,1668,1670..1672]", "[..1760-12-03]",
    "[1760-12..]", "[1760-01,1760-02,1760-12..]", "[1667,1760-12]", "[..1984]", "{1667,1668,1670..1672}",
    "{1960,1961-12}", "{..1984}", "2004-06-11%", "2004-06~-11", "2004?-06-11", "?2004-06-~11", "2004-%06-11",
    "156X-12-25", "15XX-12-25", "XXXX-12-XX", "1XXX-XX", "1XXX-12", "1984-1X", "2004-06-~01/2004-06-~20",
    "2004-06-XX/2004-07-03",
]  # fmt: skip
INVALID = [
    "", " ", "yesterday", "1960s", "12/25/2012", "2001-13", "2001-00", "2001-02-29", "2001-04-31", "2001-1",
    "2001-01-1", "2001-21-01", "2001-42", "-0000", "Y1984", "Y12", "y17E7", "2004-06-20/2004-06-01", "2004/2003",
    "1984/2004/2008", "/",
    "1985-04-12T23", "1985-04-12T23:20", "1985-04-12T25:00:00", "1985-04T23:20:30", "1985-04-12T23:20:30/2006",
    "2012-10-10T1:10:10Z", "[1667,1668", "{}", "[]", "[..]", "[1667..,1700]", "[1672..1670]", "2001-3X", "XXXX-02-30",
    "XXX1-02-29", "2004-06?~", "?2004?", "2004-(06)", "uuuu-12", "2004-06-unknown", "open/2004", "1985-04-12~T23:20:30",
    "Y17E70", "1950S5", "20X1S2", "2 0 1 2", "２０１２",
]  # fmt: skip


@pytest.mark.parametrize("text", LEVEL_0 + LEVEL_1 + LEVEL_2)
def test_every_example_of_the_specification_is_read_and_kept_as_it_is(text: str) -> None:
    assert parse(text).text == text
    assert is_valid(text)


@pytest.mark.parametrize("text", INVALID)
def test_what_is_no_edtf_is_refused_with_a_sentence(text: str) -> None:
    assert not is_valid(text)
    with pytest.raises(BadDate, match="is not a date in EDTF"):
        parse(text)


def _days(text: str) -> tuple[str | None, str | None]:
    found = parse(text)
    return (
        None if found.earliest is None else day(found.earliest),
        None if found.latest is None else day(found.latest),
    )


@pytest.mark.parametrize(
    ("text", "earliest", "latest"),
    [
        ("2025-12-13", "2025-12-13", "2025-12-13"),
        ("2024-02", "2024-02-01", "2024-02-29"),
        ("2025", "2025-01-01", "2025-12-31"),
        ("2025-02~", "2025-02-01", "2025-02-28"),
        ("2025-21", "2025-03-01", "2025-05-31"),
        ("2025-24", "2025-12-01", "2026-02-28"),
        ("2025-30", "2025-12-01", "2026-02-28"),
        ("2025-33", "2025-01-01", "2025-03-31"),
        ("2025-36", "2025-10-01", "2025-12-31"),
        ("2025-40", "2025-01-01", "2025-06-30"),
        ("2025-38", "2025-05-01", "2025-08-31"),
        ("199X", "1990-01-01", "1999-12-31"),
        ("19XX", "1900-01-01", "1999-12-31"),
        ("1984-1X", "1984-10-01", "1984-12-31"),
        ("156X-12-25", "1560-12-25", "1569-12-25"),
        ("198X-02-29", "1980-02-29", "1988-02-29"),
        ("1950S2", "1900-01-01", "1999-12-31"),
        ("-0003", "-0003-01-01", "-0003-12-31"),
        ("-000X", "-0009-01-01", "-0001-12-31"),
        ("../2025-06", None, "2025-06-30"),
        ("2025-06/..", "2025-06-01", None),
        ("2025-06/", "2025-06-01", None),
        ("2025-03-03/2025-05", "2025-03-03", "2025-05-31"),
        ("[1667,1668,1670..1672]", "1667-01-01", "1672-12-31"),
        ("{..1984}", None, "1984-12-31"),
        ("XXXX-12-25", None, None),
        ("1985-04-12T23:20:30Z", "1985-04-12", "1985-04-12"),
    ],
)
def test_a_date_knows_the_first_and_last_day_it_can_mean(text: str, earliest: str | None, latest: str | None) -> None:
    assert _days(text) == (earliest, latest)


@pytest.mark.parametrize(
    ("text", "precision"),
    [
        ("2025-12-13", Precision.DAY),
        ("2025-12", Precision.MONTH),
        ("2025-12-XX", Precision.MONTH),
        ("2025-XX", Precision.YEAR),
        ("2025-22", Precision.SEASON),
        ("2025-35", Precision.QUARTER),
        ("2025-41", Precision.HALF),
        ("202X", Precision.DECADE),
        ("20XX", Precision.CENTURY),
        ("2XXX", Precision.MILLENNIUM),
        ("2025/2026", Precision.INTERVAL),
        ("[2025,2026]", Precision.SET),
        ("2025-12-13T10:00:00", Precision.TIME),
        ("Y20250", Precision.YEAR),
    ],
)
def test_a_date_says_how_exact_it_is(text: str, precision: Precision) -> None:
    assert parse(text).precision is precision


def test_qualifiers_of_any_part_make_the_whole_uncertain_or_approximate() -> None:
    assert (parse("2025?").uncertain, parse("2025?").approximate) == (True, False)
    assert (parse("2025~").uncertain, parse("2025~").approximate) == (False, True)
    assert (parse("2025%").uncertain, parse("2025%").approximate) == (True, True)
    assert parse("2004-06~-11").approximate
    assert parse("2004/2005?").uncertain
    assert parse("2004/2005?").qualifier == "?"


def test_open_sides_are_told_from_unknown_ones() -> None:
    assert parse("../2025").open_start
    assert parse("2025/..").open_end
    assert not parse("2025/").open_end
    assert not parse("2025/").is_bounded


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("2025-12-13", "13 December 2025"),
        ("2025-03", "March 2025"),
        ("2025-12~", "about December 2025"),
        ("2025-12?", "possibly December 2025"),
        ("2025-12%", "possibly about December 2025"),
        ("../2025-06", "June 2025 or before"),
        ("2025-06/..", "June 2025 or after"),
        ("/2025-06", "until June 2025"),
        ("2025-03-03/2025-03-05", "between 3 and 5 March 2025"),
        ("2025-03/2025-05", "between March and May 2025"),
        ("2024-11/2025-02", "between November 2024 and February 2025"),
        ("2025-03-01~/2025-03-10~", "early March 2025"),
        ("2025-03-11~/2025-03-20~", "mid-March 2025"),
        ("2025-09~/2025-12~", "late 2025"),
        ("2025", "2025"),
        ("199X", "1990s"),
        ("19XX", "20th century"),
        ("2025-22", "summer 2025"),
        ("2025-35", "the third quarter of 2025"),
        ("2025-41", "the second half of 2025"),
        ("-0300", "301 BC"),
        ("0000", "1 BC"),
        ("XXXX-09", "September"),
        ("2025-12-13T14:30:00Z", "13 December 2025, 14:30 UTC"),
        ("[2024,2025]", "2024 or 2025"),
        ("{2024,2026..2028}", "2024 and 2026 to 2028"),
        ("../..", "at any time"),
    ],
)
def test_a_date_is_said_in_a_readers_words(text: str, words: str) -> None:
    assert parse(text).in_words() == words


def test_months_are_named_in_the_readers_language_and_in_english_where_it_is_unknown() -> None:
    assert parse("2025-03").in_words("de") == "März 2025"
    assert parse("2025-03").in_words("xx-nonsense") == "March 2025"


def test_dates_overlap_when_they_can_mean_a_common_day() -> None:
    assert parse("2025-03").overlaps(parse("2025"))
    assert parse("../2025-06").overlaps(parse("2025-06-30/.."))
    assert not parse("../2025-06").overlaps(parse("2025-07"))
    assert not parse("XXXX-09").overlaps(parse("2025-09"))


def test_a_date_lies_within_another_when_all_its_days_do() -> None:
    assert parse("2025-03-05").within(parse("2025-03"))
    assert parse("2025-03").within(parse("../2025"))
    assert not parse("2025").within(parse("2025-03"))
    assert not parse("2025/..").within(parse("2025"))


def test_dates_sort_by_their_first_day_and_the_unknown_come_last() -> None:
    texts = ["XXXX-09", "2025", "2024-12-31", "2025-01", "../2020", "-0044-03-15"]
    assert [found.text for found in sorted(map(parse, texts))] == [
        "-0044-03-15", "../2020", "2024-12-31", "2025-01", "2025", "XXXX-09",
    ]  # fmt: skip
    assert parse("2024").before(parse("2025"))
    assert parse("2026").after(parse("2025"))


def test_parsing_the_same_text_twice_gives_the_same_value() -> None:
    assert parse("2025-12") is parse("2025-12")
    assert parse(" 2025-12 ").text == "2025-12"
    assert str(parse("2025-12")) == "2025-12"


def test_a_very_long_text_is_refused_at_once() -> None:
    assert not is_valid("[" + "2025," * 100_000 + "2025]")
    assert not is_valid("Y" + "9" * 100_000)


@given(st.dates())
def test_ordinals_are_those_of_the_standard_library(found: date) -> None:
    number = found.toordinal()
    assert ordinal(found.year, found.month, found.day) == number
    assert from_ordinal(number) == (found.year, found.month, found.day)
    assert day(number) == found.isoformat()
    assert parse(found.isoformat()).earliest == number


@given(st.integers(-4_000_000, 8_000_000))
def test_every_day_has_one_ordinal_before_and_after_the_standard_librarys_years(number: int) -> None:
    assert ordinal(*from_ordinal(number)) == number


@st.composite
def _texts(draw: st.DrawFn) -> str:
    """EDTF of levels 0 to 2, made from its grammar."""
    year = draw(st.integers(1, 9999).map("{:04d}".format))
    month = draw(st.integers(1, 12).map("{:02d}".format))
    of_month = draw(st.integers(1, 28).map("{:02d}".format))
    mark = draw(st.sampled_from(["", "?", "~", "%"]))
    shapes = [
        year, f"{year}-{month}", f"{year}-{month}-{of_month}", f"{year[:3]}X", f"{year[:2]}XX", f"-{year}",
        f"{year}-{draw(st.integers(21, 41))}", f"{year}-XX", f"{year}-{month}-XX", f"XXXX-{month}-{of_month}",
    ]  # fmt: skip
    return draw(st.sampled_from(shapes)) + mark


@given(_texts())
def test_what_the_grammar_makes_is_read_back_as_it_was(text: str) -> None:
    found = parse(text)
    assert found.text == text
    assert parse(found.text) == found
    assert found.in_words()
    if found.earliest is not None:
        assert found.latest is not None
        assert found.earliest <= found.latest


@given(_texts(), _texts())
def test_overlap_goes_both_ways_and_follows_from_lying_within(one: str, other: str) -> None:
    first, second = parse(one), parse(other)
    assert first.overlaps(second) == second.overlaps(first)
    if first.within(second):
        assert first.overlaps(second)


@given(_texts(), _texts())
def test_intervals_are_refused_only_when_they_end_before_they_start(one: str, other: str) -> None:
    first, second = parse(one), parse(other)
    backwards = first.earliest is not None and second.latest is not None and first.earliest > second.latest
    assert is_valid(f"{one}/{other}") is not backwards


@given(st.text(max_size=30))
def test_any_text_is_either_read_or_refused_as_no_date(text: str) -> None:
    if is_valid(text):
        assert isinstance(parse(text), Edtf)
    else:
        with pytest.raises(BadDate):
            parse(text)
