"""Each reason to disagree: what is one, and what only looks like one."""

from itertools import permutations
from typing import Any

import pytest

from dateline.collation.claim import Amount, Claim
from dateline.collation.disagreements import disagreements
from dateline.domain.disagreement import Aspect, Disagreement, Severity
from tests.collation.making import body, claim, count, thing

INF = float("inf")


def found(*claims: Claim) -> list[Disagreement]:
    expected = disagreements(claims)
    for some in permutations(claims):
        assert [(d.aspect, d.severity, set(d.readings)) for d in disagreements(some)] == [
            (d.aspect, d.severity, set(d.readings)) for d in expected
        ]
    return expected


def freed(source: str, *amounts: Amount, **more: Any) -> Claim:
    return claim("Arland freed prisoners", "freed", "free", source=source, amounts=amounts, **more)


def met(source: str, when: str | None = None, **more: Any) -> Claim:
    return claim("They met in Torva", "met", "meet", source=source, when=when, **more)


def lifted(source: str, words: str, predicate: str, *parts: Any, **more: Any) -> Claim:
    parts = parts or (thing("sanctions on its harbours"),)
    return claim(words, predicate, "lift", *parts, source=source, **more)


def test_a_source_alone_disagrees_with_nobody() -> None:
    assert not found(freed("a", count(16, "prisoner")), freed("a", count(18, "prisoner"), start=50))


def test_what_is_not_shown_disagrees_with_nobody() -> None:
    assert not found(freed("a", count(16, "prisoner")), freed("b", count(18, "prisoner"), shown=False))


# Numbers


def test_two_counts_of_one_thing_are_substantive() -> None:
    (one,) = found(freed("a", count(16, "political prisoner")), freed("b", count(18, "prisoner")))
    assert (one.aspect, one.severity) == (Aspect.NUMBER, Severity.SUBSTANTIVE)
    assert {(r.value, r.statements) for r in one.readings} == {
        ("16 political prisoner", ("sa0",)),
        ("18 prisoner", ("sb0",)),
    }
    assert "16" in one.why
    assert "18" in one.why


@pytest.mark.parametrize(
    "amount",
    [
        count(16, "prisoner"),
        count(16, "political prisoner"),
        count(10, "prisoner", INF),
        count(None, "prisoner", 20, words="up to 20 prisoners"),
        count(12, "prisoner", 18),
        count(15, "prisoner", approximate=True),
        count(3, "journalist"),
    ],
)
def test_ranges_bounds_round_numbers_and_counts_of_else_are_none(amount: Amount) -> None:
    assert not found(freed("a", count(16, "prisoner")), freed("b", amount))


@pytest.mark.parametrize("amount", [count(20, "prisoner", INF), count(1, "prisoner", 15), count(30, "prisoner")])
def test_bounds_that_do_not_fit_are_one(amount: Amount) -> None:
    assert [d.aspect for d in found(freed("a", count(16, "prisoner")), freed("b", amount))] == [Aspect.NUMBER]


def test_saying_no_number_is_none() -> None:
    assert not found(freed("a", count(16, "prisoner")), freed("b"))


def test_of_three_sources_those_that_agree_are_one_reading() -> None:
    same = count(16, "prisoner")
    (one,) = found(freed("a", same), freed("b", same), freed("c", count(18, "prisoner")))
    assert sorted(len(r.statements) for r in one.readings) == [1, 2]


# Dates


def test_days_that_exclude_each_other_are_a_detail_and_months_are_substantive() -> None:
    (near,) = found(met("a", "2031-03-04"), met("b", "2031-03-05"))
    assert (near.aspect, near.severity) == (Aspect.DATE, Severity.DETAIL)
    (far,) = found(met("a", "2031-03-04"), met("b", "2031-06"))
    assert far.severity == Severity.SUBSTANTIVE


@pytest.mark.parametrize("when", ["2031-03", "2031", "2031-03-01/2031-03-09", "2031-03-04/..", "2031-03-04~", None])
def test_a_less_precise_date_or_none_disagrees_with_nothing(when: str | None) -> None:
    assert not found(met("a", "2031-03-04"), met("b", when))


@pytest.mark.parametrize("basis", ["published", "inferred", "other_source"])
def test_a_date_that_the_source_does_not_state_disagrees_with_nothing(basis: str) -> None:
    assert not found(met("a", "2031-03-04"), met("b", "2031-03-09", basis=basis))


# Status


def test_done_and_planned_is_substantive() -> None:
    (one,) = found(
        lifted("a", "the sanctions on its harbours were lifted", "lifted"),
        lifted("b", "the sanctions on its harbours would be lifted", "lifted", modality="planned"),
    )
    assert (one.aspect, one.severity) == (Aspect.STATUS, Severity.SUBSTANTIVE)
    assert "as planned" in one.why


def test_a_source_that_says_both_disagrees_with_nobody() -> None:
    words = "the sanctions on its harbours were lifted"
    assert not found(
        lifted("a", words, "lifted"),
        lifted("a", words, "lifted", modality="planned", start=90),
        lifted("b", words, "lifted", start=5),
    )


def test_other_grammar_is_none() -> None:
    assert not found(
        lifted("a", "the sanctions on its harbours were lifted", "lifted"),
        lifted("b", "lifting sanctions on its harbours", "lifting"),
    )


# Denials


def test_affirmed_and_denied_is_substantive() -> None:
    (one,) = found(met("a"), met("b", polarity="negative"))
    assert (one.aspect, one.severity) == (Aspect.DENIED, Severity.SUBSTANTIVE)
    assert {r.value for r in one.readings} == {"met", "not met"}


def test_denied_by_all_is_none() -> None:
    assert not found(met("a", polarity="negative"), met("b", polarity="negative"))


# Terms


def _terms(a: str, b: str) -> list[Disagreement]:
    return found(
        lifted("a", f"they lifted {a}", "lifted", thing(a)), lifted("b", f"they lifted {b}", "lifted", thing(b))
    )


def test_two_words_that_look_alike_and_mean_different_things_are_a_matter_of_wording() -> None:
    (one,) = _terms("sanctions on potash", "sanctions on potassium")
    assert (one.aspect, one.severity) == (Aspect.TERM, Severity.WORDING)
    assert {r.value for r in one.readings} == {"potash", "potassium"}


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("the prisoner", "the prisoners"),
        ("an exporter of timber", "exporters of timber"),
        ("a ban on fertilizer", "a ban on fertilizers"),
        ("potash", "potash and timber"),
        ("sanctions on timber", "sanctions on potash"),
    ],
)
def test_the_number_of_a_noun_its_form_and_saying_less_are_none(a: str, b: str) -> None:
    assert not _terms(a, b)


def held(source: str, *places: str) -> Claim:
    parts = [body(place, "place") for place in places]
    return claim("They held the talks", "held", "hold", *parts, source=source)


def test_two_countries_are_a_disagreement_about_the_place() -> None:
    (disagreement,) = found(held("a", "Norway"), held("b", "Vienna"), held("c", "Norway"))
    assert (disagreement.aspect, disagreement.severity) == (Aspect.PLACE, Severity.SUBSTANTIVE)
    assert {reading.value for reading in disagreement.readings} == {"Norway", "Vienna"}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (("Oslo",), ("Norway",)),  # the one lies in the other
        (("Bergen",), ("Oslo",)),  # of one country, or of none that a list knows
        (("Harrow",), ("Norway",)),
        ((), ("Norway",)),  # the one only says less
        (("Norway", "Austria"), ("Austria",)),  # the one says both
    ],
)
def test_places_that_go_together_or_cannot_be_told_are_none(one: tuple[str, ...], other: tuple[str, ...]) -> None:
    assert found(held("a", *one), held("b", *other)) == []
