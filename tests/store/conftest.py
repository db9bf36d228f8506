"""A project to write to, and looking at every row of it."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from dateline.store import project as projects
from dateline.store.project import Project


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "paper.dateline"


@pytest.fixture
def project(path: Path) -> Iterator[Project]:
    with projects.create(path, "a test") as made:
        yield made
