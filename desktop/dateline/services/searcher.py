"""What a search field asks of an open project besides what matches: how a query goes on, and what is kept."""

from dateline.domain.views import FactFilter, SavedSearch, Suggestion
from dateline.services import keeping, searching
from dateline.services.projects import Project


class Searcher:
    """Asks one project."""

    def __init__(self, project: Project) -> None:
        """A searcher of *project*, which stays its opener's to close."""
        self._project = project

    def suggest(self, query: str) -> tuple[str, list[Suggestion]]:
        """The field that is being typed at the end of *query* (empty: none is), and how it may go on."""
        return searching.suggest(self._project, query)

    def asked_for(self, query: str) -> FactFilter:
        """The facts that *query* asks for. Raises `BadQuery`, `BadDate`, `NoSuchThing`."""
        return searching.asked_for(self._project, query)

    def kept(self) -> list[SavedSearch]:
        """The searches that are kept, by name."""
        return keeping.searches(self._project)

    def keep(self, name: str, query: str) -> None:
        """Keep *query* under *name*. Raises `BadQuery`, `ProjectError`."""
        keeping.keep(self._project, name, query)

    def rename(self, name: str, new: str) -> None:
        """Give the search *name* a *new* one. Raises `BadQuery`, `NoSuchThing`, `ProjectError`."""
        keeping.rename(self._project, name, new)

    def forget(self, name: str) -> None:
        """Keep the search *name* no longer. Raises `NoSuchThing`, `ProjectError`."""
        keeping.forget(self._project, name)


__all__ = ["Searcher"]
