"""Searches that a person keeps under a name, with the project. Each write is an act that can be taken back."""

from dateline.domain.changes import Changes
from dateline.domain.views import SavedSearch
from dateline.errors import BadQuery
from dateline.services.projects import somebody
from dateline.store import saved
from dateline.store.project import Project


def searches(project: Project) -> list[SavedSearch]:
    """All of them, by name."""
    with project.read() as connection:
        return [SavedSearch(name=name, query=query) for name, query in saved.searches(connection).items()]


def keep(project: Project, name: str, query: str, *, who: str | None = None) -> Changes:
    """Keep *query* under *name*, in place of what was kept there. Raises `BadQuery` where either is empty."""
    name, query = _checked(name), query.strip()
    if not query:
        raise BadQuery("There is nothing to keep: type what to search for first.")
    with project.act("search", f"Keep the search ‘{name}’", who or somebody()) as act:
        saved.keep(act, name, query)
        return act.changes


def rename(project: Project, name: str, new: str, *, who: str | None = None) -> Changes:
    """Give the search *name* a *new* one. Raises `NoSuchThing`, `BadQuery` where that is taken or empty."""
    new = _checked(new)
    with project.act("search", f"Call the search ‘{name}’ ‘{new}’", who or somebody()) as act:
        if new != name:
            if new in saved.searches(act.connection):
                raise BadQuery(f"Another search is called ‘{new}’ already.")
            saved.keep(act, new, saved.forget(act, name))
        return act.changes


def forget(project: Project, name: str, *, who: str | None = None) -> Changes:
    """Keep the search called *name* no longer. Raises `NoSuchThing`."""
    with project.act("search", f"Forget the search ‘{name}’", who or somebody()) as act:
        saved.forget(act, name)
        return act.changes


def _checked(name: str) -> str:
    name = " ".join(name.split())
    if not name:
        raise BadQuery("A search that is kept needs a name.")
    return name
