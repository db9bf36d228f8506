"""Capitals and seats: when they are a government, and when a place."""

import pytest

from tests.extraction.reading import entities_of, entity, mention


@pytest.mark.parametrize(
    ("text", "seat", "country"),
    [
        ("Moscow said on Friday that it would reply.", "Moscow", "Russia"),
        ("Washington is eager to restore relations.", "Washington", "United States"),
        ("Analysts see Ankara's influence growing.", "Ankara", "Turkey"),
        ("The deal ended years of tension with Tehran.", "Tehran", "Iran"),
        ("The country wants to reduce its dependence on Beijing.", "Beijing", "China"),
        ("The sanctions could force Pyongyang to negotiate.", "Pyongyang", "North Korea"),
        ("The Kremlin denied the report.", "Kremlin", "Russia"),
        ("Relations between Warsaw and Budapest cooled.", "Budapest", "Hungary"),
    ],
)
def test_a_seat_that_acts_is_a_mention_of_the_country(text: str, seat: str, country: str) -> None:
    found = mention(entity(text, country), seat)
    assert found.metonym
    assert country in found.why


@pytest.mark.parametrize(
    "text",
    [
        "The envoys arrived in Moscow on Monday.",
        "He made a visit to Minsk last year.",
        "The U.S. embassy in Minsk reopened.",
        "A fire broke out near Paris.",
        "Thousands live in Warsaw's suburbs.",
    ],
)
def test_a_city_stays_a_city(text: str) -> None:
    assert not any(found.metonym for e in entities_of(text) for found in e.mentions)


def test_a_person_named_like_a_capital_is_a_person() -> None:
    text = "Denzel Washington won the prize. Washington thanked the jury. Washington said that he was moved."
    assert [m.metonym for m in entity(text, "Denzel Washington").mentions if m.text == "Washington"] == [False, False]
