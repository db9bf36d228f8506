"""Modality and polarity: how a source presents a happening."""

import pytest

from dateline.domain.statement import Modality, Polarity
from tests.extraction.statements.stating import statement


@pytest.mark.parametrize(
    ("text", "lemma", "modality"),
    [
        ("Poland released 12 sailors.", "release", "asserted"),
        ("Poland may release 12 sailors.", "release", "possible"),
        ("Poland will release 12 sailors.", "release", "planned"),
        ("Poland plans to release 12 sailors.", "release", "planned"),
        ("Poland is going to release 12 sailors.", "release", "planned"),
        ("Anna Berg said that Poland would release 12 sailors.", "release", "planned"),
        ("A new law would release 12 sailors.", "release", "conditional"),
        ("If Poland releases 12 sailors, Norway will pay.", "release", "conditional"),
        ("Norway will pay if Poland releases the sailors.", "pay", "conditional"),
        ("Norway wants to release 12 sailors.", "release", "desired"),
        ("Norway voiced a desire to release 12 sailors.", "release", "desired"),
        ("They discussed the potential release of 12 sailors.", "release", "possible"),
        ("They discussed the possibility of releasing 12 sailors.", "release", "possible"),
        ("Her forthcoming visit to Norway was announced.", "visit", "planned"),
        ("The next step may be the conclusion of a treaty.", "conclusion", "possible"),
        ("The aim of the law is to protect children.", "protect", "desired"),
        ("Norway is ready to release 12 sailors.", "release", "planned"),
        ("Perhaps Poland released 12 sailors.", "release", "possible"),
    ],
)
def test_the_modality_is_that_of_the_happening_the_predicate_names(text: str, lemma: str, modality: str) -> None:
    assert statement(text, lemma).modality is Modality(modality)


@pytest.mark.parametrize(
    ("text", "lemma"),
    [
        ("Poland did not release the sailors.", "release"),
        ("Poland never released the sailors.", "release"),
        ("Poland refused to release the sailors.", "release"),
        ("No sailors were released.", "release"),
        ("He left without paying the bill.", "pay"),
    ],
)
def test_what_did_not_happen_is_negative(text: str, lemma: str) -> None:
    assert statement(text, lemma).polarity is Polarity.NEGATIVE


@pytest.mark.parametrize(
    ("text", "lemma"),
    [
        ("Vang denied that the ministry was warned.", "warn"),
        ("Vang denied that the ministry was warned and that officials had seen the report.", "see"),
        ("The opposition denies it lost the election.", "lose"),
        ("The driver denied stealing the lorry.", "steal"),
        ("The mayor rejected claims that the city ignored the flood.", "ignore"),
        ("Holm refuted reports that she had paid the witness.", "pay"),
        ("The firm dismissed allegations of having bribed the judge.", "bribe"),
        ("Arland disputed that its soldiers crossed the border.", "cross"),
        ("It is not true that the bank paid the mayor.", "pay"),
        ("It was false that the ship carried weapons.", "carry"),
    ],
)
def test_what_somebody_denies_is_negative_and_has_no_date_of_its_own(text: str, lemma: str) -> None:
    found = statement(text, lemma)
    assert found.polarity is Polarity.NEGATIVE
    assert found.when.edtf is None


@pytest.mark.parametrize(
    ("text", "lemma"),
    [
        ("Vang denied that the ministry was warned.", "deny"),
        ("Holm did not deny that the bank paid the mayor.", "pay"),
        ("Vang denied that the state did not pay the miners.", "pay"),
        ("The club dismissed the coach because the team lost.", "lose"),
        ("The firm confirmed reports that the plant closed.", "close"),
        ("It is true that the bank paid the mayor.", "pay"),
    ],
)
def test_a_denial_takes_place_and_only_what_is_denied_does_not(text: str, lemma: str) -> None:
    assert statement(text, lemma).polarity is Polarity.POSITIVE


def test_what_happened_is_positive() -> None:
    assert statement("Poland released the sailors.", "release").polarity is Polarity.POSITIVE
