"""The facts are a function of the sources: no order of import, and no way there, changes them.

`DATELINE_ORDERS=50` tries as many orders; ordinary runs try a few.
"""

import os
import random
from collections.abc import Callable
from pathlib import Path

import pytest

from dateline import assets
from dateline.services import history, projects, work
from dateline.services._analyst import Finding, read
from dateline.store.project import Project
from tests.generated import articles
from tests.services.gathered import Gathered, bring, differing, gathered

ORDERS = int(os.environ.get("DATELINE_ORDERS", "3"))


@pytest.fixture
def made(tmp_path: Path) -> Callable[[list[Finding]], Gathered]:
    """What comes of importing these one after the other."""

    def make(findings: list[Finding]) -> Gathered:
        path = tmp_path / f"{len(list(tmp_path.iterdir()))}.dateline"
        with projects.create_project(path, holder="a test") as project:
            bring(project, findings)
            return gathered(project)

    return make


def _tried(findings: list[Finding], made: Callable[[list[Finding]], Gathered]) -> Gathered:
    expected = made(findings)
    for seed in range(1, ORDERS):
        order = list(findings)
        random.Random(seed).shuffle(order)
        got = made(order)
        assert got == expected, differing(expected, got)
    return expected


@pytest.fixture(scope="module")
def seeds() -> list[Finding]:
    """The five samples, as they are read."""
    tasks = work.plan([], assets.folder("seeds") / "manifest.csv")
    found = [read(task.path, task.row, task.path.name, frozenset()) for task in tasks]
    return [finding for finding in found if isinstance(finding, Finding)]


def test_the_samples_give_equal_facts_in_any_order(
    seeds: list[Finding], made: Callable[[list[Finding]], Gathered]
) -> None:
    assert len(seeds) == 5
    got = _tried(seeds, made)
    assert any(len({words[0] for words in fact}) > 1 for fact in got.facts)


def test_generated_articles_give_equal_facts_in_any_order(made: Callable[[list[Finding]], Gathered]) -> None:
    got = _tried([Finding(*article) for article in articles(40)], made)
    assert any(len({words[0] for words in fact}) > 2 for fact in got.facts)
    assert got.links
    assert any(disagreements for *_, disagreements in got.facts.values())


def test_an_import_taken_back_leaves_no_trace_and_comes_again_as_it_was(project: Project) -> None:
    findings = [Finding(*article) for article in articles(24, seed=3)]
    bring(project, findings[:-1])
    before = gathered(project)
    bring(project, findings[-1:])
    after = gathered(project)
    assert after != before

    last = history.acts(project, limit=1)[0].number
    history.undo(project, last)
    assert gathered(project) == before, differing(gathered(project), before)
    bring(project, findings[-1:])
    assert gathered(project) == after, differing(gathered(project), after)


def test_every_import_in_turn_can_be_taken_back(project: Project) -> None:
    findings = [Finding(*article) for article in articles(12, seed=5)]
    pictures = []
    for finding in findings:
        pictures.append(gathered(project))
        bring(project, [finding])
    for act, expected in zip(history.acts(project, limit=len(findings)), reversed(pictures), strict=True):
        history.undo(project, act.number)
        assert gathered(project) == expected, differing(gathered(project), expected)
