"""A project, and files for a fake reader."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from dateline.services import importing, projects
from dateline.services._analyst import Finding
from dateline.services.served import ServedCabinet, ServedProject
from dateline.services.work import Task
from dateline.store.project import Project
from tests.generated import articles


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


@pytest.fixture(scope="session")
def there(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project with six articles, for those who leave it as it was."""
    where = tmp_path_factory.mktemp("there") / "there.dateline"
    with projects.create_project(where, holder="the tests") as project:
        for article in articles(6):
            importing.add(project, Finding(*article), who="the tests")
    return where


@pytest.fixture(scope="module")
def cabinet() -> Iterator[ServedCabinet]:
    """One process for all tests of a module."""
    made = ServedCabinet()
    yield made
    made.close()


@pytest.fixture
def served(cabinet: ServedCabinet, there: Path) -> Iterator[ServedProject]:
    """The project, open for writing in the other process."""
    made = cabinet.open(str(there))
    yield made
    made.close()
