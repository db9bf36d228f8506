"""Comparing two statements gives the same whichever comes first: nothing may depend on the order of import."""

from hypothesis import given
from hypothesis import strategies as st

from dateline.collation.claim import Amount, Claim, Part
from dateline.collation.happening import conflict, same
from tests.collation.making import body, claim, count, person

_PEOPLE = st.sampled_from(["Ana Duarte", "Duarte", "A. Duarte", "Anna Duarte", "Bo Li", "Li"])
_BODIES = st.sampled_from(["Port Authority", "Lindgren Port Authority", "Arland", "North Arland"])
_ROLES = st.sampled_from(["agent", "patient", "recipient", "counterpart", "speaker"])
_PARTS = st.one_of(st.builds(person, _PEOPLE, _ROLES), st.builds(body, _BODIES, _ROLES))
_AMOUNTS = st.builds(
    count, st.sampled_from([3.0, 4.0, 12.0, 300.0]), st.sampled_from(["ship", "grain ship", "sailor"]),
    approximate=st.booleans(), additional=st.booleans(),
)  # fmt: skip


@st.composite
def _claims(draw: st.DrawFn, source: str) -> Claim:
    words = draw(st.sampled_from(["the ships were freed", "an additional ship may be freed", "this release", "talks"]))
    lemma = draw(st.sampled_from(["free", "release", "meet", "say", "take"]))
    parts: list[Part] = draw(st.lists(_PARTS, max_size=4))
    amounts: list[Amount] = draw(st.lists(_AMOUNTS, max_size=3))
    return claim(
        words, words.split()[0], lemma, *parts, source=source, amounts=amounts,
        when=draw(st.sampled_from([None, "2025-03", "2025-03-04", "2025-06"])),
        modality=draw(st.sampled_from(["asserted", "planned", "possible"])),
    )  # fmt: skip


@given(a=_claims("a"), b=_claims("b"), alike=st.sampled_from([0.1, 0.25, 0.4]), several=st.booleans())
def test_it_makes_no_difference_which_statement_comes_first(a: Claim, b: Claim, alike: float, *, several: bool) -> None:
    assert conflict(a, b) == conflict(b, a)
    assert same(a, b, alike, several=several) == same(b, a, alike, several=several)


def test_two_names_that_one_name_can_mean_weigh_the_same_from_both_sides() -> None:
    two = claim("the ships were freed", "freed", "free", person("Ana Duarte"), person("Duarte"), source="a")
    one = claim("the ships were freed", "freed", "free", person("A. Duarte"), source="b")
    assert same(two, one, 0.4) == same(one, two, 0.4) is not None


def test_the_first_of_several_numbers_is_the_same_from_both_sides() -> None:
    left = claim("freed", "freed", "free", amounts=[count(3.0, "ship"), count(4.0, "ship")], source="a")
    right = claim("freed", "freed", "free", amounts=[count(4.0, "ship"), count(12.0, "ship")], source="b")
    assert conflict(left, right) == conflict(right, left)
