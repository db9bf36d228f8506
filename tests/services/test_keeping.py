from collections.abc import Callable

import pytest

from dateline.domain.changes import Changes
from dateline.domain.views import SavedSearch
from dateline.errors import BadQuery, NoSuchThing, ProjectError
from dateline.services import history, keeping, projects
from dateline.store.project import Project


def kept(project: Project) -> dict[str, str]:
    return {one.name: one.query for one in keeping.searches(project)}


def test_searches_are_kept_by_name(project: Project) -> None:
    keeping.keep(project, "  the  releases ", " released prisoners ")
    keeping.keep(project, "Belgrade", "entity:Belgrade")

    assert keeping.searches(project) == [
        SavedSearch(name="Belgrade", query="entity:Belgrade"),
        SavedSearch(name="the releases", query="released prisoners"),
    ]


def test_a_search_can_ask_for_something_else_get_another_name_and_go(project: Project) -> None:
    keeping.keep(project, "one", "ferry")
    keeping.keep(project, "one", "ferry from:2024")
    keeping.rename(project, "one", "two")
    assert kept(project) == {"two": "ferry from:2024"}
    keeping.forget(project, "two")
    assert kept(project) == {}


def test_everything_done_to_searches_can_be_taken_back(project: Project) -> None:
    keeping.keep(project, "one", "ferry")
    writes: list[Callable[[], Changes]] = [
        lambda: keeping.keep(project, "one", "boat"),
        lambda: keeping.rename(project, "one", "two"),
        lambda: keeping.forget(project, "one"),
    ]
    for do in writes:
        act = do().act
        assert kept(project) != {"one": "ferry"}
        assert act is not None
        history.undo(project, act)
        assert kept(project) == {"one": "ferry"}


def test_names_are_needed_and_are_not_taken_twice(project: Project) -> None:
    keeping.keep(project, "one", "ferry")
    keeping.keep(project, "two", "boat")
    with pytest.raises(BadQuery, match="already"):
        keeping.rename(project, "one", "two")
    with pytest.raises(BadQuery, match="name"):
        keeping.keep(project, " ", "ferry")
    with pytest.raises(BadQuery, match="nothing to keep"):
        keeping.keep(project, "three", " ")
    with pytest.raises(NoSuchThing):
        keeping.forget(project, "three")
    assert kept(project) == {"one": "ferry", "two": "boat"}


def test_a_project_that_is_only_read_keeps_nothing(project: Project) -> None:
    with projects.open_project(str(project)) as reading, pytest.raises(ProjectError, match="reading only"):
        keeping.keep(reading, "one", "ferry")
