"""Pronouns and descriptions: resolved where one entity fits, left alone where not."""

import pytest

from dateline.domain.entity import MentionKind
from tests.extraction.reading import entities_of, entity, said

PRONOUN, NOMINAL = MentionKind.PRONOUN, MentionKind.NOMINAL


def test_a_pronoun_is_the_only_person_before_it() -> None:
    text = "Angela Merkel arrived late. She apologised, and her driver smiled."
    assert said(entity(text, "Angela Merkel"), PRONOUN) == ["She", "her"]


def test_a_pronoun_under_a_verb_of_saying_is_who_speaks() -> None:
    text = "Angela Merkel met Theresa May. Merkel said she would call again."
    assert said(entity(text, "Angela Merkel"), PRONOUN) == ["she"]


def test_gender_tells_two_persons_apart() -> None:
    text = "Barack Obama met Angela Merkel in Berlin. She thanked him."
    assert said(entity(text, "Angela Merkel"), PRONOUN) == ["She"]
    assert said(entity(text, "Barack Obama"), PRONOUN) == ["him"]


def test_a_pronoun_that_could_be_two_persons_is_nobody() -> None:
    text = "John Major praised Tony Blair for his speech."
    assert not any(said(e, PRONOUN) for e in entities_of(text))


def test_a_pronoun_may_come_before_its_name() -> None:
    text = "In his speech on Monday, Barack Obama promised help."
    assert said(entity(text, "Barack Obama"), PRONOUN) == ["his"]


def test_its_is_the_subject_of_its_clause() -> None:
    text = "The deal allows Belarus to stabilise its economy. The U.S. and its allies agreed."
    assert said(entity(text, "Belarus"), PRONOUN) == ["its"]
    assert said(entity(text, "United States"), PRONOUN) == ["its"]


def test_it_that_points_to_no_name_is_left_alone() -> None:
    text = "France signed the treaty. It is important that others follow."
    assert not any(said(e, PRONOUN) for e in entities_of(text))


def test_a_pronoun_inside_a_quotation_is_left_alone() -> None:
    text = "Angela Merkel said: “She is a friend.”"
    assert said(entity(text, "Angela Merkel"), PRONOUN) == []


@pytest.mark.parametrize(
    ("description", "name"),
    [("The Turkish president", "Recep Tayyip Erdogan"), ("The German chancellor", "Angela Merkel")],
)
def test_a_description_is_whose_title_says_so(description: str, name: str) -> None:
    text = (
        "German Chancellor Angela Merkel met Turkish President Recep Tayyip Erdogan on Monday.\n"
        f"{description} spoke first."
    )
    assert said(entity(text, name), NOMINAL) == [description]


def test_a_title_that_two_persons_bear_describes_neither() -> None:
    text = "U.S. President Barack Obama met French President Francois Hollande. The president spoke first."
    assert not any(said(e, NOMINAL) for e in entities_of(text))


def test_the_vice_president_is_not_the_president() -> None:
    text = "Vice President Joe Biden arrived on Monday. The president stayed at home."
    assert not any(said(e, NOMINAL) for e in entities_of(text))


def test_the_company_is_the_only_one_around() -> None:
    text = "Volvo will close a plant. The company has lost money for years."
    assert said(entity(text, "Volvo"), NOMINAL) == ["The company"]


def test_a_pair_is_the_two_just_named() -> None:
    text = "Barack Obama called Angela Merkel on Friday. The two leaders discussed trade."
    assert said(entity(text, "Barack Obama"), NOMINAL) == ["The two leaders"]
    assert said(entity(text, "Angela Merkel"), NOMINAL) == ["The two leaders"]


def test_the_country_is_nobody_where_two_were_named() -> None:
    text = "The U.S. lifted sanctions on Belarusian potash, the country's main export."
    assert not any(said(e, NOMINAL) for e in entities_of(text))
