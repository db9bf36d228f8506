"""What one more article costs when there are a thousand, three thousand and ten thousand.

Run with `pytest tests/benchmarks/test_collation.py --benchmark-only`; ordinary runs skip it. `DATELINE_ARTICLES` is how
many are imported (3,000 without it). Times are of this process alone, so that what else the machine
does changes little.
"""

import os
import resource
from collections.abc import Iterable
from itertools import islice
from pathlib import Path
from statistics import mean
from time import process_time
from typing import Any

import pytest
from tests.generated import articles
from tests.services.gathered import bring

from dateline.domain.changes import Changes
from dateline.services import projects
from dateline.services._analyst import Finding
from dateline.services.collating import collate
from dateline.store.project import Project

ARTICLES = int(os.environ.get("DATELINE_ARTICLES", "3000"))
_MARKS = [mark for mark in (1_000, 3_000, 10_000) if mark <= ARTICLES]
_AROUND = 250  # articles before each mark whose cost is averaged
_MOST_MEMORY = 1_500  # MB


@pytest.mark.skipif(len(_MARKS) < 2, reason="growth needs two marks")
def test_the_cost_of_one_more_article_hardly_grows(
    benchmark: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    collating: list[float] = []

    def timed(project: Project, sources: Iterable[str]) -> Changes:
        start = process_time()
        changes = collate(project, sources)
        collating.append(process_time() - start)
        return changes

    monkeypatch.setattr("dateline.services.importing.collate", timed)
    found = (Finding(*article) for article in articles(ARTICLES))
    with projects.create_project(tmp_path / "growing.dateline", holder="a benchmark") as project:
        bring(project, islice(found, ARTICLES - 1))
        benchmark.pedantic(bring, args=(project, found), rounds=1)
    cost = {mark: mean(collating[mark - _AROUND : mark]) * 1_000 for mark in _MARKS}
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    print({mark: f"{spent:.1f} ms" for mark, spent in cost.items()}, f"{memory} MB")
    assert cost[_MARKS[-1]] < 1.5 * cost[_MARKS[0]]
    assert memory < _MOST_MEMORY
