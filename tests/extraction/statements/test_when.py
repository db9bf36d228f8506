"""Dates of statements, with their basis and the reasoning."""

import pytest

from dateline.domain.when import Basis
from tests.extraction.statements.stating import UNKNOWN, stated, statement


def test_a_date_beside_the_verb_is_stated() -> None:
    when = statement("In March 2023, Poland released 12 sailors.", "release").when
    assert (when.edtf, when.basis, when.words) == ("2023-03", Basis.STATED, "March 2023")
    assert when.time is not None
    assert "March 2023" in when.why


def test_a_date_inside_a_noun_phrase_belongs_to_the_noun() -> None:
    text = "Anna Berg criticised the 2020 election."
    assert statement(text, "election").when.edtf == "2020"
    assert statement(text, "criticise").when.basis is Basis.PUBLISHED


def test_news_without_a_date_takes_the_articles() -> None:
    when = statement("Poland has released 12 sailors.", "release").when
    assert (when.edtf, when.basis) == ("2024-05-17", Basis.PUBLISHED)


def test_without_a_publication_date_news_stay_undated() -> None:
    when = statement("Poland has released 12 sailors.", "release", UNKNOWN).when
    assert (when.edtf, when.basis) == (None, Basis.NONE)
    assert "unknown" in when.why


def test_an_account_carries_the_date_it_stands_at() -> None:
    text = "In March 2023, Anna Berg came to Oslo. She opened the bridge."
    when = statement(text, "open").when
    assert (when.edtf, when.basis) == ("2023-03", Basis.CARRIED)
    assert "March 2023" in when.why


def test_a_new_paragraph_does_not_carry_a_date() -> None:
    text = "In March 2023, Anna Berg came to Oslo.\nPoland has released 12 sailors."
    assert statement(text, "release").when.basis is Basis.PUBLISHED


@pytest.mark.parametrize(
    "text",
    [
        "Poland may release 12 sailors.",
        "Poland will release 12 sailors.",
        "Norway wants to release 12 sailors.",
        "Poland often releases sailors.",
    ],
)
def test_what_is_not_asserted_or_general_has_no_date_unless_stated(text: str) -> None:
    when = statement(text, "release").when
    assert when.edtf is None
    assert when.why


def test_a_planned_happening_keeps_the_date_stated_for_it() -> None:
    assert statement("Poland will release 12 sailors in June 2025.", "release").when.edtf == "2025-06"


def test_forthcoming_means_after_the_article() -> None:
    when = statement("They spoke of her forthcoming visit to Norway.", "visit").when
    assert (when.edtf, when.basis, when.words) == ("2024-05-17/..", Basis.INFERRED, "forthcoming")


def test_previously_means_before_the_article() -> None:
    when = statement("Norway has previously urged Poland to pay.", "urge").when
    assert (when.edtf, when.basis) == ("../2024-05-17", Basis.INFERRED)


def test_a_definite_noun_takes_up_the_happening_told_before() -> None:
    text = "In March 2023, Poland released 12 sailors. The release of the sailors was welcome in Oslo."
    when = statement(text, "release").when
    assert when.edtf == "2023-03"
    noun = [each for each in stated(text)[0] if each.predicate.text == "release"]
    assert [each.when.edtf for each in noun] == ["2023-03"]
    assert noun[0].when.basis is Basis.CARRIED


def test_what_happened_when_something_dated_did_has_its_date() -> None:
    text = "Twelve people were killed when a bomb exploded in Oslo in March 2023."
    assert statement(text, "kill").when.edtf == "2023-03"


def test_a_life_is_not_dated_by_the_article() -> None:
    text = "Anna Berg was born in Norway and studied law in Leeds."
    assert statement(text, "bear").when.edtf is None
    assert statement(text, "study").when.edtf is None


def test_two_verbs_of_one_clause_share_its_date() -> None:
    text = "In March 2023, Poland released the sailors and opened the border."
    assert statement(text, "open").when.edtf == "2023-03"


@pytest.mark.parametrize(
    ("text", "lemma", "edtf"),
    [
        ("Vang resigned on 14 March 2031, two days after the harbour bridge collapsed.", "collapse", "2031-03-12"),
        ("The engineer left on 4 March 2031, eight days before the dam broke.", "break", "2031-03-12"),
        ("He was shot on 12 May 2024, the day after he resigned.", "resign", "2024-05-11"),
        ("The judge died on 9 May 2024, a day after being shot.", "shoot", "2024-05-08"),
        ("She died on 3 June 2031, two days after the fire at the mill.", "fire", "2031-06-01"),
        ("The court freed Roe on 9 May 2024, two weeks after he was arrested.", "arrest", "2024-04-25~"),
        ("The factory closed in May 2030, three years after Norrick bought it.", "buy", "2027~"),
        ("The port opened in May 2030, two days after a ship sank.", "sink", "2030-05~"),
        ("Holm left on 9 May, days before the bridge fell.", "fall", "2024-05-09/.."),
        ("A week after the bridge fell on 12 March 2024, Holm visited the town.", "visit", "2024-03-19~"),
        ("The party split two months before the vote on 12 May 2024.", "split", "2024-03~"),
    ],
)
def test_what_is_told_to_have_come_so_long_before_or_after_is_dated_by_counting(
    text: str, lemma: str, edtf: str
) -> None:
    when = statement(text, lemma).when
    assert (when.edtf, when.basis) == (edtf, Basis.INFERRED)


def test_what_came_so_long_after_something_undated_takes_no_date_of_the_sentence_before() -> None:
    text = "The mayor spoke on 3 May 2024. Two days after the dam broke, the council met."
    assert statement(text, "break").when.edtf is None
    assert statement(text, "meet").when.basis is Basis.PUBLISHED


def test_a_clause_with_after_or_before_lies_on_that_side_of_the_stated_date() -> None:
    assert statement("Vang resigned on 14 March 2024 after the bridge fell.", "fall").when.edtf == "../2024-03-14"
    assert statement("Vang resigned on 14 March 2024 before the bridge fell.", "fall").when.edtf == "2024-03-14/.."


@pytest.mark.parametrize(
    ("text", "lemma", "edtf"),
    [
        ("The 1987 storm destroyed 200 boats.", "destroy", "1987"),
        ("An explosion in 2019 killed 30 miners.", "kill", "2019"),
        ("The flood of 3 March 2020 damaged the mill.", "damage", "2020-03-03"),
        ("In 2015 a storm destroyed the harbour.", "storm", "2015"),
        ("An explosion rocked the port on 4 May 2024.", "explosion", "2024-05-04"),
    ],
)
def test_what_a_happening_did_has_its_date_and_it_has_that_of_what_it_did(text: str, lemma: str, edtf: str) -> None:
    assert statement(text, lemma).when.edtf == edtf


def test_an_older_happening_told_of_beside_the_news_takes_no_date_of_it() -> None:
    text = "A storm hit Norrick on 4 May 2024. The 1987 storm killed thousands."
    assert statement(text, "kill").when.edtf == "1987"


def test_a_thing_of_some_year_that_does_something_now_is_not_dated_by_that_year() -> None:
    text = "The 1987 treaty expired on 4 May 2024."
    assert statement(text, "expire").when.edtf == "2024-05-04"


def test_what_somebody_says_takes_no_month_of_the_sentence_before() -> None:
    text = "The bridge was built in March 2024. Vang said the city would pay."
    assert statement(text, "say").when.basis is Basis.PUBLISHED
    assert statement(text, "say", UNKNOWN).when.edtf is None


def test_what_somebody_says_keeps_the_day_of_these_days_that_the_account_stands_at() -> None:
    text = "The mayors met on Tuesday. Vang said the city would pay."
    assert statement(text, "say").when.edtf == "2024-05-14"


def test_two_things_that_a_happening_did_share_its_date() -> None:
    text = "An explosion tore through a mill on 8 February 2024, killing nine workers and injuring 30."
    assert statement(text, "injure").when.edtf == "2024-02-08"
