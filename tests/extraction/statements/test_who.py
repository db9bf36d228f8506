"""Who takes part in a happening, and how."""

import pytest

from dateline.domain.statement import Role
from tests.extraction.reading import entity
from tests.extraction.statements.stating import parts, stated, statement


@pytest.mark.parametrize(
    ("text", "lemma", "role", "who"),
    [
        ("Poland released 12 sailors on Monday.", "release", Role.AGENT, ["Poland"]),
        ("Poland released 12 sailors on Monday.", "release", Role.PATIENT, ["12 sailors"]),
        ("Twelve sailors were released by Poland.", "release", Role.AGENT, ["Poland"]),
        ("Twelve sailors were released by Poland.", "release", Role.PATIENT, ["Twelve sailors"]),
        ("Anna Berg decided to sell the farm.", "sell", Role.AGENT, ["Anna Berg"]),
        ("Anna Berg came home and sold the farm.", "sell", Role.AGENT, ["Anna Berg"]),
        ("Anna Berg urged John Miller to sell the farm.", "sell", Role.AGENT, ["John Miller"]),
        ("The release of 12 sailors by Poland was welcome.", "release", Role.PATIENT, ["12 sailors"]),
        ("The release of 12 sailors by Poland was welcome.", "release", Role.AGENT, ["Poland"]),
        ("Talks between Poland and Norway began on Monday.", "talk", Role.AGENT, ["Poland", "Norway"]),
        ("Anna Berg's visit to Norway surprised everybody.", "visit", Role.AGENT, ["Anna Berg"]),
        ("Anna Berg's visit to Norway surprised everybody.", "visit", Role.DESTINATION, ["Norway"]),
        ("After talks with Norway, Poland opened the border.", "talk", Role.AGENT, ["Poland"]),
    ],
)
def test_participants_have_their_roles(text: str, lemma: str, role: Role, who: list[str]) -> None:
    assert parts(text, lemma, role) == who


def test_a_pronoun_takes_part_as_the_person_it_means() -> None:
    text = "Anna Berg came to Oslo on Monday. She opened the new bridge."
    agents = [each for each in statement(text, "open").participants if each.role is Role.AGENT]
    assert [each.entity for each in agents] == [entity(text, "Anna Berg").id]


def test_members_of_a_group_take_part_too() -> None:
    text = "Poland released 12 sailors, including John Miller and Anna Berg."
    assert parts(text, "release", Role.PATIENT) == ["12 sailors", "John Miller", "Anna Berg"]


def test_a_light_verb_gives_way_to_the_noun_it_carries() -> None:
    found = statement("Anna Berg made a short visit to Norway on Monday.", "visit")
    assert found.predicate.text == "made a short visit"
    assert Role.AGENT in {each.role for each in found.participants}


def test_what_takes_place_is_one_happening() -> None:
    text = "Talks between Poland and Norway took place on Monday."
    found, _ = stated(text)
    assert [each.predicate.lemma for each in found] == ["talk"]
    assert found[0].when.edtf == "2024-05-13"


def test_what_the_predicate_counts_comes_first() -> None:
    text = "Poland released 12 sailors after three days of talks."
    found, quantities = stated(text)
    release = next(each for each in found if each.predicate.lemma == "release")
    assert quantities[release.quantities[0]].value == 12
    talk = next(each for each in found if each.predicate.lemma == "talk")
    assert quantities[talk.quantities[0]].value == 3


def test_reported_happenings_name_who_says_so() -> None:
    text = "Anna Berg said that Poland had released 12 sailors."
    release = statement(text, "release")
    assert release.attribution is not None
    assert release.attribution.text == "Anna Berg"
    assert release.attribution.entity == entity(text, "Anna Berg").id
    assert statement(text, "say").attribution is None


def test_whoever_is_expected_to_act_is_the_one_who_acts() -> None:
    found = statement("Anna Berg is expected to travel to Norway.", "travel")
    assert found.predicate.text == "expected to travel"
    assert [each.text for each in found.participants if each.role is Role.AGENT] == ["Anna Berg"]
