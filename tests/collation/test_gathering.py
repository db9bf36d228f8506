"""Statements into facts: conflicts first, the surest pairs before others, and no chance in it."""

import random
from collections.abc import Iterable
from itertools import permutations
from typing import Any

from dateline.collation.claim import Claim
from dateline.collation.gathering import Decisions, Edge, edges, gather
from tests.collation.making import body, claim, count, thing


def freed(source: str, number: float | None, **more: Any) -> Claim:
    said = "Arland freed prisoners" if number is None else f"Arland freed {number:g} prisoners"
    amounts = [] if number is None else [count(number, "prisoner")]
    parts = (body("Arland"), thing("prisoners"))
    return claim(said, "freed", "free", *parts, source=source, id=f"s{source}", amounts=amounts, **more)


def ids(facts: Iterable[tuple[Claim, ...]]) -> list[str]:
    return ["".join(c.source for c in fact) for fact in facts]


def test_a_statement_alone_is_a_fact() -> None:
    assert ids(gather([freed("b", 16), freed("a", 52)], [])) == ["a", "b"]


def test_edges_join_statements_however_far() -> None:
    claims = [freed(name, 16) for name in "abcd"]
    assert ids(gather(claims, [Edge("sa", "sb", 1), Edge("sb", "sc", 0)])) == ["abc", "d"]


def test_a_statement_that_fits_two_never_joins_them_across_a_conflict() -> None:
    claims = [freed("a", 16), freed("b", None), freed("c", 52)]
    assert ids(gather(claims, [Edge("sa", "sb", 1), Edge("sb", "sc", 2)])) == ["a", "bc"]


def test_of_equal_evidence_content_decides_and_not_the_order() -> None:
    claims = [freed("a", 16), freed("b", None), freed("c", 52)]
    found = [Edge("sb", "sc", 1), Edge("sa", "sb", 1)]
    for some in permutations(claims):
        for order in permutations(found):
            assert ids(gather(some, order)) == ["ab", "c"]


def test_ids_play_no_part() -> None:
    names = ["s9", "s10", "s2", "s30"]
    expected = None
    for shuffled in permutations(names):
        by_source = dict(zip("abcd", shuffled, strict=True))
        claims = [
            claim("x", "freed", "free", source=name, id=by_source[name], amounts=[count(n, "prisoner")])
            for name, n in zip("abcd", [5, 5, 6, 6], strict=True)
        ]
        pairs = [("a", "c", 1.0), ("b", "d", 1.0), ("a", "b", 0.5), ("c", "d", 0.5)]
        found = [Edge(min(by_source[a], by_source[b]), max(by_source[a], by_source[b]), e) for a, b, e in pairs]
        got = ids(gather(claims, found))
        assert got == (expected or got)
        expected = got
    assert expected == ["ab", "cd"]


def test_a_person_s_word_joins_what_conflicts() -> None:
    claims = [freed("a", 16), freed("b", 52)]
    assert ids(gather(claims, [], Decisions(together={("sa", "sb")}))) == ["ab"]


def test_what_fits_a_reading_that_a_person_joined_may_join_too() -> None:
    claims = [freed("a", 16), freed("b", 52), freed("c", 52), freed("d", 16), freed("e", 99)]
    found = [Edge("sb", "sc", 1), Edge("sa", "sd", 1), Edge("sd", "se", 1)]
    for order in permutations(claims):
        assert ids(gather(order, found, Decisions(together={("sa", "sb")}))) == ["abcd", "e"]


def test_a_person_s_word_keeps_apart_what_all_else_joins() -> None:
    claims = [freed(name, 16) for name in "abc"]
    found = [Edge("sa", "sb", 9), Edge("sb", "sc", 5), Edge("sa", "sc", 1)]
    assert ids(gather(claims, found, Decisions(apart={("sa", "sc")}))) == ["ab", "c"]


def test_an_edge_to_a_statement_that_is_gone_is_left_aside() -> None:
    assert ids(gather([freed("a", 16)], [Edge("sa", "sz", 1)])) == ["a"]


def test_edges_are_the_same_whichever_statements_are_new() -> None:
    claims = [freed("a", 16, start=1), freed("b", 16), freed("c", 52), freed("d", None)]

    def alike(_a: str, _b: str) -> float:
        return 0.6

    expected = sorted(edges(claims, [], alike))
    assert expected
    for seed in range(6):
        order = list(claims)
        random.Random(seed).shuffle(order)
        stepwise: list[Edge] = []
        for at, new in enumerate(order):
            stepwise += edges([new], order[:at], alike)
        assert sorted(stepwise) == expected


def test_what_is_said_again_and_again_has_few_edges_and_is_one_fact_still() -> None:
    crowd = [
        claim("Arland freed 16 prisoners", "freed", "free", body("Arland"), thing("prisoners"), source="a", start=n)
        for n in range(0, 3000, 30)
    ]
    found = edges(crowd, [], lambda _a, _b: 1.0)

    assert len(crowd) <= len(found) <= 13 * len(crowd)
    assert [len(fact) for fact in gather(crowd, found)] == [len(crowd)]
    shuffled = list(crowd)
    random.Random(7).shuffle(shuffled)
    assert sorted(edges(shuffled, [], lambda _a, _b: 1.0)) == sorted(found)
