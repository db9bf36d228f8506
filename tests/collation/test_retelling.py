"""Near copies: one passage in which somebody changed a number or a day."""

from typing import Any

import pytest

from dateline.collation.disagreements import disagreements
from dateline.collation.gathering import edges, gather
from dateline.collation.happening import conflict
from dateline.collation.retelling import retold
from dateline.domain.disagreement import Aspect
from tests.collation.making import claim, count, thing

_PASSAGE = "The ferry sank off the coast on {day}, killing {n} people. Boats searched the bay while families waited."


def killed(n: int, source: str, day: str = "Thursday", passage: str = _PASSAGE, **more: Any) -> Any:
    return claim(
        f"killing {n} people", "killing", "kill", thing(f"{n} people"), source=source,
        amounts=[count(n, "person", words=f"{n} people")], passage=passage.format(n=n, day=day), **more,
    )  # fmt: skip


def test_a_passage_with_another_number_or_day_is_a_retelling() -> None:
    assert retold(killed(41, "a"), killed(57, "b"))
    assert retold(killed(41, "a"), killed(41, "b", day="2 May"))


def test_the_same_words_in_another_passage_are_none() -> None:
    other = "A lorry hit a school bus near the old mill in Norrick on {day}, killing {n} people, most of them nurses."
    assert not retold(killed(41, "a"), killed(57, "b", passage=other))
    assert not retold(killed(41, "a", passage="Killing {n} people"), killed(57, "b", passage="Killing {n} people"))


def test_two_places_of_one_source_are_none() -> None:
    assert not retold(killed(41, "a"), killed(57, "a", start=300))


@pytest.mark.parametrize("when", ["2031-05-01", None])
def test_copies_with_forty_numbers_are_one_fact_that_shows_all_forty(when: str | None) -> None:
    claims = [killed(12 + 7 * n, f"s{n:02}", when=when) for n in range(40)]
    (fact,) = gather(claims, edges(claims, [], lambda a, b: 1.0))
    (found,) = disagreements(fact)
    assert found.aspect is Aspect.NUMBER
    assert len(found.readings) == 40


def test_copies_with_another_day_disagree_in_the_day() -> None:
    claims = [killed(41, "a", when="2031-05-01"), killed(41, "b", "Sunday", when="2031-05-18")]
    (fact,) = gather(claims, edges(claims, [], lambda a, b: 1.0))
    assert [found.aspect for found in disagreements(fact)] == [Aspect.DATE]


def test_a_later_article_in_the_same_words_tells_of_another_day() -> None:
    first = killed(41, "a", when="2031-05-01", said="2031-05-02")
    assert conflict(first, killed(12, "b", when="2031-05-08", said="2031-05-09")) is not None
    assert conflict(first, killed(12, "b", when="2031-05-08", said="2031-05-02")) is None
