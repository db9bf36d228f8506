"""What people decided of facts holds, whatever comes later, and can be taken back."""

import pytest

from dateline.domain.disagreement import Aspect
from dateline.domain.fact import Fact, Review
from dateline.errors import DatelineError, NoSuchThing
from dateline.services import dating, history, merging, reviewing
from dateline.services._analyst import Finding
from dateline.services.reading import Reader
from dateline.store.claims import reviews
from dateline.store.project import Project
from tests.builders import Article
from tests.services.gathered import bring, gathered

TAILS = [
    "Families waited at the Norrick bridge near Torva.",
    "At the Norrick bridge near Torva the crowd cheered.",
    "Torva saw buses roll over the Norrick bridge at noon.",
    "Nobody at the Norrick bridge had been told in Torva.",
]


def freed(number: int, nth: int, day: str | None = None) -> Finding:
    when = f" on {day} March 2031" if day else ""
    article = Article(f"Arland freed {number} political prisoners{when}. {TAILS[nth]}", f"{nth}.txt")
    country = article.entity("Arland", "GPE")
    count = article.quantity(f"{number} political prisoners", number, "political prisoner")
    article.states(
        f"Arland freed {number} political prisoners", "freed", lemma="free", agent=("Arland", country),
        patient=(f"{number} political prisoners", None), quantities=(count,),
        when=f"2031-03-0{day}" if day else None,
    )  # fmt: skip
    return Finding(article.document, article.analysis, article.original)


def facts(project: Project) -> dict[str, Fact]:
    return {"".join(sorted(s.id for s in fact.statements)): fact for fact in Reader(project).facts()}


@pytest.fixture
def two(project: Project) -> Project:
    """Two facts: 16 and 52 prisoners."""
    bring(project, [freed(16, 0), freed(52, 1)])
    assert sorted(facts(project)) == ["s1", "s2"]
    return project


@pytest.fixture
def one(project: Project) -> Project:
    """One fact that three sources state."""
    bring(project, [freed(16, 0), freed(16, 1), freed(16, 2)])
    assert sorted(facts(project)) == ["s1s2s3"]
    return project


# Merging


def test_merged_facts_are_one_under_the_older_id_and_show_what_they_disagree_in(two: Project) -> None:
    old = facts(two)["s1"].id
    changes = merging.merge_facts(two, facts(two)["s2"].id, old)
    (fact,) = facts(two).values()
    assert fact.id == old
    assert changes.facts == {"f1", "f2"}
    assert [d.aspect for d in fact.disagreements] == [Aspect.NUMBER]
    assert Reader(two).fact_card("f2").fact.id == old


def test_merged_facts_stay_one_when_sources_come(two: Project) -> None:
    merging.merge_facts(two, "f1", "f2")
    bring(two, [freed(52, 2), freed(16, 3)])
    (fact,) = facts(two).values()
    assert len(fact.statements) == 4


def test_a_merge_can_be_taken_back_and_done_again(two: Project) -> None:
    before = gathered(two)
    act = merging.merge_facts(two, "f1", "f2").act
    after = gathered(two)
    assert act is not None
    back = history.undo(two, act)
    assert gathered(two) == before
    assert back.act is not None
    history.undo(two, back.act)
    assert gathered(two) == after


def test_a_fact_cannot_be_merged_with_itself_nor_with_nothing(two: Project) -> None:
    merging.merge_facts(two, "f1", "f2")
    version = two.version()
    with pytest.raises(DatelineError, match="one fact already"):
        merging.merge_facts(two, "f1", "f2")
    with pytest.raises(NoSuchThing):
        merging.merge_facts(two, "f1", "f99")
    assert two.version() == version


# Splitting


def test_a_statement_split_off_is_a_fact_of_its_own(one: Project) -> None:
    fact = facts(one)["s1s2s3"].id
    merging.split_off(one, ["s1"])
    assert facts(one)["s2s3"].id == fact
    assert facts(one)["s1"].id != fact


def test_several_statements_are_split_off_together(one: Project) -> None:
    merging.split_off(one, ["s1", "s3"])
    assert sorted(facts(one)) == ["s1s3", "s2"]


def test_what_was_split_never_meets_again(one: Project) -> None:
    merging.split_off(one, ["s1"])
    bring(one, [freed(16, 3)])
    assert not any({"s1", "s2"} <= {s.id for s in fact.statements} for fact in facts(one).values())
    assert any("s2s3" in name for name in facts(one))


def test_a_split_can_be_taken_back(one: Project) -> None:
    before = gathered(one)
    act = merging.split_off(one, ["s2"]).act
    assert act is not None
    history.undo(one, act)
    assert gathered(one) == before


def test_the_last_word_holds(two: Project) -> None:
    before = gathered(two)
    merging.merge_facts(two, "f1", "f2")
    merged = gathered(two)
    merging.split_off(two, ["s2"])
    assert gathered(two).facts == before.facts
    merging.merge_facts(two, facts(two)["s1"].id, facts(two)["s2"].id)
    assert gathered(two).facts == merged.facts


def test_what_was_joined_by_way_of_a_statement_that_leaves_stays_joined(project: Project) -> None:
    bring(project, [freed(16, 0), freed(52, 1), freed(99, 2)])
    merging.merge_facts(project, "f1", "f2")
    merging.merge_facts(project, "f1", "f3")
    merging.split_off(project, ["s2"])
    assert sorted(facts(project)) == ["s1s3", "s2"]


def test_the_whole_of_a_fact_and_parts_of_two_cannot_be_split_off(one: Project) -> None:
    bring(one, [freed(52, 3)])
    version = one.version()
    for statements in (["s1", "s2", "s3"], ["s1", "s4"], ["s4"]):
        with pytest.raises(DatelineError, match="part of one fact"):
            merging.split_off(one, statements)
    with pytest.raises(NoSuchThing):
        merging.split_off(one, ["s99"])
    assert one.version() == version


# Verdicts


def test_a_rejected_statement_stays_rejected_and_counts_for_nothing(one: Project) -> None:
    reviewing.review(one, "s1", Review.REJECTED)
    bring(one, [freed(16, 3)])
    (fact,) = facts(one).values()
    assert [s.review for s in fact.statements if s.id == "s1"] == [Review.REJECTED]
    assert fact.origins == 3


def test_an_accepted_fact_that_is_merged_stays_accepted(two: Project) -> None:
    reviewing.review(two, "f2", Review.ACCEPTED)
    merging.merge_facts(two, "f1", "f2")
    with two.read() as connection:
        assert reviews(connection, ["f1"]) == {"f1": Review.ACCEPTED}


def test_a_rejected_fact_is_not_taken_into_another_by_a_source_that_fits_both(project: Project) -> None:
    bring(project, [freed(16, 0), freed(16, 1)])
    merging.split_off(project, ["s2"])
    reviewing.review(project, facts(project)["s2"].id, Review.REJECTED)
    bring(project, [freed(16, 2)])
    assert not any({"s1", "s2"} <= {s.id for s in fact.statements} for fact in facts(project).values())


# Dates


def test_a_person_s_date_wins_and_stays_when_sources_date_it_otherwise(one: Project) -> None:
    dating.date_fact(one, "f1", "2030~", why="the diary says so", who="Ida")
    bring(one, [freed(16, 3, day="4")])
    (fact,) = facts(one).values()
    assert (fact.when.edtf, fact.when.basis) == ("2030~", "given")
    assert fact.when.why == "given by Ida: the diary says so"


def test_a_person_s_date_goes_over_to_the_fact_that_takes_the_dated_one_in(two: Project) -> None:
    dating.date_fact(two, "f2", "2030")
    merging.merge_facts(two, "f1", "f2")
    (fact,) = facts(two).values()
    assert (fact.id, fact.when.edtf, fact.when.basis) == ("f1", "2030", "given")


def test_a_person_s_date_can_be_taken_back_and_taken_away(one: Project) -> None:
    bring(one, [freed(16, 3, day="4")])
    before = gathered(one)
    act = dating.date_fact(one, "f1", "2030").act
    assert act is not None
    history.undo(one, act)
    assert gathered(one) == before
    dating.date_fact(one, "f1", "2030")
    dating.date_fact(one, "f1", None)
    assert gathered(one) == before


def test_what_is_no_date_and_no_fact_is_refused(one: Project) -> None:
    version = one.version()
    with pytest.raises(DatelineError):
        dating.date_fact(one, "f1", "last spring")
    with pytest.raises(NoSuchThing):
        dating.date_fact(one, "f99", "2030")
    assert one.version() == version
