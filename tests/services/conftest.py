"""A project, and files for a fake reader."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from dateline.services import projects
from dateline.services.work import Task
from dateline.store.project import Project


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "paper.dateline"


@pytest.fixture
def project(path: Path) -> Iterator[Project]:
    with projects.create_project(path, holder="a test") as made:
        yield made


@pytest.fixture
def tasks(tmp_path: Path) -> Callable[..., list[Task]]:
    """Tasks for files that hold these words."""

    def make(*said: str) -> list[Task]:
        made = []
        for number, words in enumerate(said):
            file = tmp_path / f"{number}.txt"
            file.write_text(words)
            made.append(Task(file))
        return made

    return make
