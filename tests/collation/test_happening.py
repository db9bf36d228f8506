"""What forbids that two statements are of one happening, and what does not."""

from typing import Any

import pytest

from dateline.collation.happening import conflict, gap, same
from tests.collation.making import body, claim, count, person, thing

INF = float("inf")


def freed(number: float, *, source: str = "a", words: str = "", **more: Any) -> Any:
    who = more.pop("who", body("Arland"))
    amount = more.pop("amount", count(number, "political prisoner"))
    said = words or f"Arland freed {number:g} political prisoners"
    return claim(said, "freed", "free", who, thing("prisoners"), source=source, amounts=[amount], **more)


def test_words_for_one_thing_are_one_kind() -> None:
    assert freed(16).kind == claim("", "release", "release").kind


def test_another_kind_of_happening_is_another_happening() -> None:
    a, b = claim("Arland freed them", "freed", "free"), claim("Arland fined them", "fined", "fine", source="b")
    assert conflict(a, b) == "another kind of happening"
    assert same(a, b, 1.0) is None


def test_equal_numbers_on_equal_days_are_one_happening() -> None:
    a, b = freed(16, when="2031-03"), freed(16, source="b", when="2031-03-04")
    assert conflict(a, b) is None
    assert (same(a, b, 0.5) or -9) > -0.5


@pytest.mark.parametrize(("ours", "theirs"), [(16, 52), (52, 123), (123, 1300), (16, 1300), (40, 41)])
def test_other_numbers_are_other_happenings(ours: float, theirs: float) -> None:
    assert conflict(freed(ours), freed(theirs, source="b")) == "another number"
    assert same(freed(ours), freed(theirs, source="b"), 1.0) is None


def test_numbers_that_nearly_agree_on_one_day_are_one_happening_in_dispute() -> None:
    assert conflict(freed(40, when="2031-03-04"), freed(44, source="b", when="2031-03-04")) is None
    assert conflict(freed(40, when="2031-03-04"), freed(400, source="b", when="2031-03-04")) == "another number"
    assert conflict(freed(40, when="2031-03"), freed(44, source="b", when="2031-03")) == "another number"


@pytest.mark.parametrize(
    "loose",
    [
        count(100, "political prisoner", INF),
        count(110, "political prisoner", 130),
        count(120, "political prisoner", approximate=True),
        count(123, "prisoner"),
        count(7, "country"),
    ],
)
def test_bounds_ranges_and_round_numbers_that_fit_are_no_other_number(loose: Any) -> None:
    assert conflict(freed(123), freed(0, source="b", amount=loose)) is None


@pytest.mark.parametrize(
    "loose", [count(200, "prisoner", INF), count(10, "prisoner", 20), count(200, "prisoner", approximate=True)]
)
def test_bounds_ranges_and_round_numbers_that_do_not_fit_are_another(loose: Any) -> None:
    assert conflict(freed(123), freed(0, source="b", amount=loose)) == "another number"


def test_an_additional_number_is_not_the_one_it_adds_to() -> None:
    more = freed(60, source="b", amount=count(60, "political prisoner", additional=True))
    assert conflict(freed(52), more) == "another number"
    some = claim("Arland freed another 60", "freed", "free", source="b", amounts=[count(60, "ship", additional=True)])
    assert conflict(freed(52), some) is None  # nothing is said of prisoners


def test_other_people_do_other_things() -> None:
    a = claim("Ida Holm visited Torva", "visited", "visit", person("Ida Holm"))
    b = claim("Per Lund visited Torva", "visited", "visit", person("Per Lund"), source="b")
    assert conflict(a, b) == "other people"
    assert conflict(a, claim("Ms Holm visited it", "visited", "visit", person("Holm"), source="b")) is None


def test_one_family_name_is_not_one_person() -> None:
    a = claim("Ida Holm spoke", "resigned", "resign", person("Ida Holm"))
    b = claim("Per Holm spoke", "resigned", "resign", person("Per Holm"), source="b")
    assert conflict(a, b) == "other people"


def test_who_thanks_whom_matters() -> None:
    a = claim("Holm thanked Lund", "thanked", "thank", person("Ida Holm"), person("Per Lund", "recipient"))
    b = claim("Lund thanked Holm", "thanked", "thank", person("Lund"), person("Holm", "recipient"), source="b")
    assert conflict(a, b) == "the other way round"
    c = claim("Holm thanked Lund", "thanked", "thank", person("Holm"), person("Lund", "recipient"), source="b")
    assert conflict(a, c) is None


def test_who_meets_whom_does_not() -> None:
    a = claim("Holm met Lund", "met", "meet", person("Ida Holm"), person("Per Lund", "counterpart"))
    b = claim("Lund met Holm", "met", "meet", person("Per Lund"), person("Ida Holm", "counterpart"), source="b")
    c = claim("Lund met Roe", "met", "meet", person("Per Lund"), person("Jo Roe", "counterpart"), source="b")
    assert conflict(a, b) is None
    assert conflict(a, c) == "other people"


@pytest.mark.parametrize(
    ("ours", "theirs", "days"),
    [
        ("2031-03", "2031-03-04", 0),
        ("2031-03-04", "2031-03-05", 1),
        ("2031", "2031-07", 0),
        ("2031-03/2031-05", "2031-04", 0),
        ("2031-03-04/..", "2035", 0),
        ("2031-03", "2031-05-02", 32),
    ],
)
def test_dates_are_as_far_apart_as_the_days_they_allow(ours: str, theirs: str, days: int) -> None:
    assert gap(freed(16, when=ours), freed(16, when=theirs)) == days
    assert gap(freed(16, when=theirs), freed(16, when=ours)) == days


def test_stated_days_that_exclude_each_other_are_two_happenings() -> None:
    assert conflict(freed(16, when="2031-03-04"), freed(16, source="b", when="2031-03-05")) == "other days"
    assert conflict(freed(16, when="2031-03"), freed(16, source="b", when="2031-04")) == "other days"


def test_an_undated_statement_excludes_no_day() -> None:
    assert gap(freed(16), freed(16, when="2031")) is None
    assert conflict(freed(16), freed(16, source="b", when="2031")) is None


def test_a_day_of_publication_stands_for_the_days_before_it() -> None:
    reported = freed(16, source="b", when="2031-03-08", basis="published")
    assert conflict(freed(16, when="2031-03-04"), reported) is None
    assert conflict(freed(16, when="2031-02-04"), reported) == "other days"


def test_a_plan_and_what_came_of_it_months_later_are_two_happenings() -> None:
    plan = freed(16, modality="planned", when="2031-01")
    assert conflict(plan, freed(16, source="b", when="2031-06")) is not None


def test_told_at_one_time_a_plan_and_its_fulfilment_are_one_happening_in_dispute() -> None:
    a = claim("the U.S. would lift sanctions on Arland", "lift", "lift", body("Arland", "patient"), modality="planned")
    b = claim("the U.S. lifted sanctions on Arland", "lifted", "lift", body("Arland", "patient"), source="b")
    assert conflict(a, b) is None


def test_another_one_that_is_planned_is_not_the_one_that_was() -> None:
    plan = claim("they plan another summit", "summit", "summit", thing("summit", "topic"), modality="planned")
    held = claim("the leaders gathered", "summit", "summit", thing("gathering", "topic"), source="b")
    assert conflict(plan, held) == "another one is planned"


def test_articles_on_other_stories_do_not_share_happenings() -> None:
    a = claim("Arland closed a mine", "closed", "close", thing("a mine"))
    b = claim("Arland closed a school", "closed", "close", thing("a school"), source="b")
    assert same(a, b, 0.0) is None


def test_conflicts_are_mutual() -> None:
    some = [
        freed(16),
        freed(52, when="2031-03"),
        freed(0, amount=count(50, "prisoner", INF)),
        freed(16, modality="planned", when="2031-01"),
        freed(16, who=person("Ida Holm")),
        freed(16, who=person("Per Holm"), when="2031-03-08", basis="published"),
        claim("Holm thanked Lund", "thanked", "thank", person("Ida Holm"), person("Per Lund", "recipient")),
        claim("Lund thanked Holm", "thanked", "thank", person("Per Lund"), person("Ida Holm", "recipient")),
    ]
    for a in some:
        for b in some:
            assert conflict(a, b) == conflict(b, a)
            assert same(a, b, 0.7) == same(b, a, 0.7)


def quake(words: str, lemma: str, agent: str = "", **more: Any) -> Any:
    parts = (thing(agent, "agent"), thing("the coast")) if agent else ()
    return claim(words, lemma, lemma, *parts, **more)


def test_a_happening_that_strikes_is_of_the_kind_of_its_noun() -> None:
    struck = quake("A strong earthquake struck the coast", "strike", "A strong earthquake")
    hit = quake("A tremor hit the coast", "hit", "A tremor")
    assert struck.kind == hit.kind == quake("the quake", "quake").kind
    assert quake("An explosion rocked the port", "rock", "An explosion").kind == claim("", "blast", "blast").kind
    assert quake("Workers struck", "strike", "Workers").kind == claim("", "strike", "strike").kind


def test_what_follows_a_quake_is_another_happening() -> None:
    assert quake("159 aftershocks", "aftershock").kind != quake("the quake", "quake").kind


def test_a_happening_of_another_year_is_another_however_alike_its_words() -> None:
    now = quake("the earthquake", "earthquake", when="2031-06-10")
    for year in ("1934", "2015"):
        assert conflict(now, quake("the earthquake", "earthquake", source="b", when=year)) == "other days"


def flew(when: str, source: str, *parts: Any, **more: Any) -> Any:
    parts = parts or (person("Anna Lorn"), body("Torva", "destination"))
    return claim("Anna Lorn flew to Torva", "flew", "fly", *parts, source=source, when=when, **more)


def test_neighbouring_days_of_one_deed_are_one_happening_in_dispute() -> None:
    assert conflict(flew("2030-11-04", "a"), flew("2030-11-05", "b")) is None
    assert same(flew("2030-11-04", "a"), flew("2030-11-05", "b"), 0.5) is not None


@pytest.mark.parametrize(
    "other",
    [
        flew("2030-11-05", "a"),
        flew("2030-11-09", "b"),
        flew("2030-11-05/2030-11-06", "b"),
        flew("2030-11-05", "b", person("Anna Lorn"), body("Borland", "destination")),
        flew("2030-11-05", "b", body("Arland"), body("Torva", "destination")),
    ],
)
def test_other_days_of_one_source_or_of_other_deeds_are_other_happenings(other: Any) -> None:
    assert conflict(flew("2030-11-04", "a"), other) == "other days"


def won(share: float, source: str, **more: Any) -> Any:
    parts = (person(more.pop("who", "Lena Ardin")), thing("the presidential election"))
    amount = count(share, "%", words=f"{share} percent")
    return claim(f"won with {share} percent", "won", "win", *parts, source=source, amounts=[amount], **more)


def test_another_number_for_what_one_person_did_is_in_dispute() -> None:
    first = won(52.3, "a", when="2030-09-01")
    assert conflict(first, won(53.1, "b", when="2030-09-04", basis="published")) is None
    assert conflict(first, won(53.1, "b", when="2030-09-04", basis="published", who="Karl Voss")) is not None
    assert conflict(first, won(60, "b", when="2024")) == "other days"


def test_of_what_nobody_does_twice_who_does_it_is_enough() -> None:
    def deed(words: str, lemma: str, when: str, source: str) -> Any:
        return claim(words, lemma, lemma, person("Jonas Vang"), source=source, when=when)

    resigned = deed("Jonas Vang resigned", "resign", "2031-03-14", "a")
    assert conflict(resigned, deed("Jonas Vang quit", "quit", "2031-03-15", "b")) is None
    assert conflict(resigned, deed("Jonas Vang resigned", "resign", "2031-03-28", "b")) == "other days"
    scored = deed("Jonas Vang scored", "score", "2031-03-14", "a")
    assert conflict(scored, deed("Jonas Vang scored", "score", "2031-03-15", "b")) == "other days"
