"""What sources call one person."""

import random

from dateline.collation.calling import Said, disagreements
from dateline.domain.disagreement import Aspect, Disagreement, Severity

STATEMENTS = {1: ["s1"], 2: ["s2", "s3"], 3: ["s4"]}


def found(*said: Said) -> list[Disagreement]:
    expected = disagreements(said, STATEMENTS)
    for seed in range(5):
        order = list(said)
        random.Random(seed).shuffle(order)
        assert disagreements(order, STATEMENTS) == expected
    return expected


def test_two_spellings_are_a_matter_of_wording() -> None:
    (one,) = found((1, "Aleksandr Petrenko", None), (2, "Alexander Petrenko", None), (3, "Alexander Petrenko", None))
    assert (one.aspect, one.severity) == (Aspect.NAME, Severity.WORDING)
    assert [(r.value, r.statements) for r in one.readings] == [
        ("Alexander Petrenko", ("s2", "s3", "s4")),
        ("Aleksandr Petrenko", ("s1",)),
    ]
    assert one.why == "The sources spell the name ‘Alexander Petrenko’ and ‘Aleksandr Petrenko’."


def test_saying_less_of_a_name_is_no_disagreement() -> None:
    assert not found((1, "Ida Holm", None), (2, "Holm", None), (3, "Ida M. Holm", None))
    assert not found((1, "I. Holm", None), (2, "Ida Holm", None))


def test_a_source_that_spells_both_ways_disagrees_with_nobody() -> None:
    assert not found((1, "Sergei Orlov", None), (1, "Sergey Orlov", None), (2, "Sergei Orlov", None))


def test_titles_that_do_not_go_together_are_a_detail() -> None:
    (one,) = found((1, "Ida Holm", "special envoy for Arland"), (2, "Holm", "lawyer"))
    assert (one.aspect, one.severity) == (Aspect.TITLE, Severity.DETAIL)
    assert {r.value for r in one.readings} == {"special envoy for Arland", "lawyer"}


def test_a_longer_form_of_one_title_is_no_disagreement() -> None:
    assert not found((1, "Ida Holm", "envoy"), (2, "Holm", "U.S. special envoy for Arland"), (3, "Holm", None))


def test_a_source_with_two_titles_agrees_with_each() -> None:
    assert not found((1, "Ida Holm", "envoy"), (1, "Holm", "lawyer"), (2, "Holm", "lawyer"))
