"""Quantities: value, bounds, unit and exact words."""

import pytest

from dateline.domain.quantity import Quantity
from dateline.domain.timex import TimeExpression, TimexType
from dateline.extraction.quantities import find_quantities
from tests.extraction.reading import parsed


def quantities(text: str) -> list[Quantity]:
    found = find_quantities(text, parsed(text), ())
    assert all(each.stands_in(text) for each in found)
    return list(found)


def only(text: str) -> Quantity:
    found = quantities(text)
    assert len(found) == 1, [each.text for each in found]
    return found[0]


@pytest.mark.parametrize(
    ("text", "words", "value", "unit"),
    [
        ("They freed 123 political prisoners.", "123 political prisoners", 123, "political prisoner"),
        ("The lawyer met two German journalists.", "two German journalists", 2, "German journalist"),
        ("The talks lasted two days.", "two days", 2, "day"),
        ("Twenty-five people were hurt.", "Twenty-five people", 25, "person"),
        ("The fund paid $78 million to victims.", "$78 million", 78_000_000, "USD"),
        ("It cost 3.5 million euros.", "3.5 million euros", 3_500_000, "EUR"),
        ("Prices rose by 4.5 percent.", "4.5 percent", 4.5, "%"),
        ("Turnout was 58%.", "58%", 58, "%"),
        ("Two hundred and six soldiers died.", "Two hundred and six soldiers", 206, "soldier"),
        ("A dozen villages were flooded.", "A dozen villages", 12, "village"),
        ("They signed a 10-year contract.", "10-year", 10, "year"),
        ("The army freed three of the hostages.", "three of the hostages", 3, "hostage"),
        ("It is a 20 minute walk.", "20 minute", 20, "minute"),
        ("The 240,000 square meter park opened.", "240,000 square meter", 240_000, "square meter"),
        ("Last week 12 miners died.", "12 miners", 12, "miner"),
        ("They sold a $5 bill.", "$5", 5, "USD"),
        ("They paid HK$ 500 for it.", "HK$ 500", 500, "HKD"),
        ("One soldier was killed.", "One soldier", 1, "soldier"),
        ("A magnitude 5.6 earthquake struck the coast.", "magnitude 5.6", 5.6, "magnitude"),
        ("A 5.7-magnitude tremor hit Torva.", "5.7-magnitude", 5.7, "magnitude"),
        ("A magnitude-6.4 quake shook the valley.", "magnitude-6.4", 6.4, "magnitude"),
        ("The quake had a magnitude of 4.9.", "magnitude of 4.9", 4.9, "magnitude"),
        ("The tremor had a magnitude of about 6.", "6", 6, "magnitude"),
        ("The quake measured 6.1 on the Richter scale.", "6.1", 6.1, "magnitude"),
        ("The magnitude of the 40 losses was clear.", "40 losses", 40, "loss"),
    ],
)
def test_a_quantity_has_value_and_unit(text: str, words: str, value: float, unit: str) -> None:
    found = only(text)
    assert (found.text, found.value, found.unit) == (words, value, unit)


@pytest.mark.parametrize(
    ("text", "low", "high", "approximate"),
    [
        ("At least 107 people died.", 107, None, False),
        ("More than 40 villages burned.", 40, None, False),
        ("Up to 300 houses were lost.", None, 300, False),
        ("About 40 houses were lost.", None, None, True),
        ("Nearly 2,000 houses were lost.", None, None, True),
        ("They expect 40 or more guests.", 40, None, False),
    ],
)
def test_what_stands_beside_a_number_bounds_it(text: str, low: int, high: int, approximate: bool) -> None:
    found = only(text)
    assert (found.low, found.high, found.approximate) == (low, high, approximate)
    assert found.value is not None


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("Two to three villages burned.", 2, 3),
        ("Between 20 and 30 houses burned.", 20, 30),
        ("It is worth between $140 million and $150 million.", 140_000_000, 150_000_000),
        ("They paid 3-5 million euros.", 3_000_000, 5_000_000),
        ("They expect 2 to 3 million visitors.", 2_000_000, 3_000_000),
    ],
)
def test_a_range_has_bounds_and_no_value(text: str, low: int, high: int) -> None:
    found = only(text)
    assert (found.value, found.low, found.high) == (None, low, high)


def test_hundreds_are_a_lower_bound() -> None:
    found = only("Hundreds of students marched.")
    assert (found.value, found.low, found.unit, found.approximate) == (None, 200, "student", True)


@pytest.mark.parametrize(
    "text",
    ["They may free an additional 1,300 prisoners.", "They may free 1,300 more prisoners.", "Another 12 men left."],
)
def test_a_number_on_top_of_others_says_so(text: str) -> None:
    assert only(text).additional


@pytest.mark.parametrize(("text", "value"), [("The blast killed 12 and wounded 30.", 12), ("107 were killed.", 107)])
def test_people_need_no_noun_where_the_verb_tells(text: str, value: int) -> None:
    found = quantities(text)[0]
    assert (found.value, found.unit) == (value, "person")


@pytest.mark.parametrize(
    "text",
    [
        "The vote was held in 2020.",
        "He arrived on March 5 and left on 12 May 2021.",
        "They met at 9 a.m. on Friday.",
        "One of the results was peace.",
        "They looked at one another.",
        "One day he will return.",
        "He was the third president.",
        "Belgium won 3 – 0.",
        "1. Introduction",
        "The 15-year-old girl won.",
        "Two years later he left.",
        "See Article 5 and Group 3.",
        "She was six when she moved, and left aged eighteen.",
        "He flew a Boeing 747.",
    ],
)
def test_dates_ordinals_ages_scores_and_names_are_no_quantities(text: str) -> None:
    assert quantities(text) == []


def test_a_number_in_a_date_is_no_quantity_but_one_in_a_duration_is() -> None:
    text = "Over the next 30 days 12 inspectors will come."
    days = text.index("the next"), text.index(" 12")
    for kind, expected in ((TimexType.DURATION, ["30 days", "12 inspectors"]), (TimexType.SET, ["12 inspectors"])):
        time = TimeExpression(
            id="t1", start=days[0], end=days[1], text=text[days[0] : days[1]], type=kind, timex3="P30D"
        )
        assert [each.text for each in find_quantities(text, parsed(text), [time])] == expected


def test_quantities_come_in_text_order() -> None:
    found = quantities("Police held 12 men, 3 women and about 20 boys for two days.")
    assert [each.value for each in found] == [12, 3, 20, 2]
    assert [each.start for each in found] == sorted(each.start for each in found)
