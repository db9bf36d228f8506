"""A plan and what came of it."""

from typing import Any

from dateline.collation.claim import Claim
from dateline.collation.plans import fulfilments
from tests.collation.making import body, claim, count, person


def plan(**more: Any) -> Claim:
    parts = more.pop("parts", (body("Arland"),))
    given: dict[str, Any] = {"modality": "planned", "said": "2031-01-10", "amounts": [count(60, "prisoner")]}
    return claim("Arland will free 60 prisoners", "free", "free", *parts, **(given | more))


def done(number: float = 60, **more: Any) -> Claim:
    parts = more.pop("parts", (body("Arland"),))
    given: dict[str, Any] = {"source": "b", "when": "2031-03-04", "amounts": [count(number, "prisoner")]}
    return claim("Arland freed prisoners", "freed", "release", *parts, **(given | more))


def tied(a: Claim, b: Claim) -> bool:
    return bool(list(fulfilments([a], [b])))


def test_a_plan_meets_what_came_of_it() -> None:
    (found,) = fulfilments([plan()], [done()])
    assert (found.plan.source, found.fulfilment.source) == ("a", "b")
    assert "Arland will free 60 prisoners" in found.why


def test_what_came_before_a_plan_did_not_come_of_it() -> None:
    assert not tied(plan(), done(when="2030-12-30"))


def test_nobody_fulfils_what_others_planned() -> None:
    assert not tied(plan(), done(parts=(body("Borland"),)))
    assert not tied(plan(parts=(person("Ida Holm"),)), done(parts=(person("Per Holm"),)))


def test_another_number_fulfils_nothing() -> None:
    assert not tied(plan(), done(52))


def test_another_plan_a_denial_and_an_undated_happening_fulfil_nothing() -> None:
    assert not tied(plan(), done(modality="possible"))
    assert not tied(plan(), done(polarity="negative"))
    assert not tied(plan(), done(when=None))
    assert not tied(plan(said="2031-04-01"), done())


def test_what_is_asserted_is_no_plan() -> None:
    assert not tied(plan(modality="asserted"), done())
