"""Which statements are made, how they are weighed, and that nothing is too odd or too long."""

import time

import pytest

from dateline.domain.document import Publication
from dateline.extraction.statements import find_statements
from tests.extraction.reading import blocks_of, parsed
from tests.extraction.statements.stating import PUBLISHED, stated, statement


@pytest.mark.parametrize(
    ("text", "predicate"),
    [
        ("Poland released 12 sailors.", "released"),
        ("War broke out in the east.", "broke out"),
        ("The earthquake killed 40 people.", "earthquake"),
        ("Police began to search the house.", "began to search"),
        ("Two men were found dead.", "dead"),
        ("She spoke of an August phone call with Norway.", "phone call"),
        ("The murder trial opened in Oslo.", "murder trial"),
    ],
)
def test_verbs_and_nouns_of_action_make_statements(text: str, predicate: str) -> None:
    assert predicate in [each.predicate.text for each in stated(text)[0]]


@pytest.mark.parametrize("text", ["The government owns a station.", "Oslo is a city.", "She knows the situation."])
def test_states_and_things_make_no_shown_statement(text: str) -> None:
    assert not [each.predicate.text for each in stated(text)[0] if each.shown]


def test_news_is_shown_and_comment_is_hidden() -> None:
    text = "Poland released 12 sailors on Monday. The situation highlights the delicate balance in the region."
    news, comment = statement(text, "release"), statement(text, "highlight")
    assert news.shown
    assert not comment.shown
    assert news.confidence > 0.7
    assert comment.confidence < 0.2


def test_a_statement_is_its_clause_and_no_more() -> None:
    text = "Poland released 12 sailors, and Norway thanked the king."
    assert statement(text, "release").text == "Poland released 12 sailors"
    assert statement(text, "thank").text == "Norway thanked the king"


def test_ids_count_up_in_the_order_of_the_text() -> None:
    found, _ = stated("Poland released 12 sailors. Norway thanked Poland. A storm hit Oslo.")
    assert [each.id for each in found] == [f"s{number}" for number in range(1, len(found) + 1)]
    starts = [each.predicate.start for each in found]
    assert starts == sorted(starts)


def test_every_statement_says_why() -> None:
    found, _ = stated("Poland may release 12 sailors. The release was announced on Monday.")
    assert all(each.why and "\n" not in each.why for each in found)
    assert "‘may’" in found[0].why


def test_an_empty_text_states_nothing() -> None:
    assert find_statements("", [], parsed(""), Publication(), (), (), (), ()) == ()


def test_a_long_text_without_a_sentence_end_is_read_in_linear_time() -> None:
    took = []
    for size in (400, 1600):
        text = "Poland released sailors and " * size
        parse = parsed(text)
        began = time.process_time()
        found = find_statements(text, blocks_of(text), parse, PUBLISHED, (), (), (), ())
        took.append(time.process_time() - began)
        assert len(found) >= size
    assert took[1] < 12 * took[0] + 0.5
