"""Which statement dates a fact, and which names it."""

from itertools import permutations
from typing import Any

from dateline.collation.claim import Claim
from dateline.collation.dating import dated_by, spokesman
from tests.collation.making import body, claim, count


def said(source: str, when: str | None = None, **more: Any) -> Claim:
    return claim("They met", "met", "meet", source=source, when=when, **more)


def _dates(*claims: Claim) -> str | None:
    found = {teller.source if (teller := dated_by(some)) else None for some in permutations(claims)}
    (only,) = found
    return only


def test_nobody_dates_what_nobody_dates() -> None:
    assert _dates(said("a"), said("b")) is None


def test_a_statement_s_own_words_win_over_the_day_of_its_article() -> None:
    assert _dates(said("a", "2031-03-04", basis="published"), said("b", "2031-03", basis="stated")) == "b"


def test_a_person_s_date_wins_over_all() -> None:
    assert _dates(said("a", "2031-03-04"), said("b", "2031-03-04"), said("c", "2030", basis="given")) == "c"


def test_the_date_of_most_sources_wins_then_the_more_precise() -> None:
    assert _dates(said("a", "2031-05"), said("b", "2031-03"), said("c", "2031-03-04")) == "c"


def test_a_date_from_another_source_dates_nothing() -> None:
    assert _dates(said("a", "2031", basis="other_source"), said("b")) is None


def test_a_fact_is_named_by_what_is_shown_and_asserted() -> None:
    plan = said("a", modality="planned", confidence=0.9)
    hidden = said("b", shown=False, confidence=0.99)
    plain = said("c", confidence=0.4)
    assert spokesman([plan, hidden, plain]) is plain
    assert spokesman([plan, hidden]) is plan


def test_of_equally_sure_ones_the_one_that_says_most_names_it() -> None:
    more = claim("Arland freed 16", "freed", "free", body("Arland"), source="z", amounts=[count(16, "prisoner")])
    less = claim("they freed some", "freed", "free", source="a")
    assert spokesman([less, more]) is more
    assert spokesman([more, less]) is more
