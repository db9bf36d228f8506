"""Titles and roles as attributes of the mention beside them."""

import pytest

from tests.extraction.reading import entity, mention


@pytest.mark.parametrize(
    ("text", "name", "title"),
    [
        ("President Fox left.", "Fox", "President"),
        ("U.S. President Barack Obama spoke.", "Barack Obama", "U.S. President"),
        (
            "The U.S. special envoy for Cyprus, Peter Carver, was pleased.",
            "Peter Carver",
            "U.S. special envoy for Cyprus",
        ),
        ("Peter Carver, the lawyer who led the delegation, agreed.", "Peter Carver", "lawyer"),
        ("Nobel Peace Prize laureate Malala Yousafzai spoke.", "Malala Yousafzai", "Nobel Peace Prize laureate"),
        ("US Secretary of State Secretary of State John Kerry came.", "John Kerry", "US Secretary of State"),
        ("Former president of Mexico Vicente Fox spoke.", "Vicente Fox", "Former president of Mexico"),
        ("Mr. Howard disagreed.", "Howard", "Mr."),
    ],
)
def test_the_title_beside_a_name_is_kept_with_it(text: str, name: str, title: str) -> None:
    assert mention(entity(text, name), name).title == title


def test_a_name_without_a_title_has_none() -> None:
    assert mention(entity("Angela Merkel arrived in Paris.", "Angela Merkel"), "Angela Merkel").title is None


def test_a_title_does_not_reach_over_what_it_is_joined_to() -> None:
    text = "They discussed the release of prisoners and Russian President Vladimir Putin's visit."
    assert mention(entity(text, "Vladimir Putin"), "Vladimir Putin").title == "Russian President"
