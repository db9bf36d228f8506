"""What the search field asks of an open project besides what matches: how a query goes on, and what is kept."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dateline.ui.late import IMPORTS

if TYPE_CHECKING:
    from dateline.domain.views import FactFilter, SavedSearch, Suggestion
    from dateline.services.projects import Project


class ProjectSearcher:
    """Asks one project. No call is for the window's thread."""

    def __init__(self, project: Project) -> None:
        self._project = project

    def suggest(self, query: str) -> tuple[str, list[Suggestion]]:
        """The field that is being typed at the end of *query* (empty: none is), and how it may go on."""
        with IMPORTS:
            from dateline.services import searching

        return searching.suggest(self._project, query)

    def asked_for(self, query: str) -> FactFilter:
        """The facts that *query* asks for. Raises `BadQuery`, `BadDate`, `NoSuchThing`."""
        with IMPORTS:
            from dateline.services import searching

        return searching.asked_for(self._project, query)

    def kept(self) -> list[SavedSearch]:
        """The searches that are kept, by name."""
        with IMPORTS:
            from dateline.services import keeping

        return keeping.searches(self._project)

    def keep(self, name: str, query: str) -> None:
        """Keep *query* under *name*. Raises `BadQuery`, `ProjectError`."""
        with IMPORTS:
            from dateline.services import keeping

        keeping.keep(self._project, name, query)

    def rename(self, name: str, new: str) -> None:
        """Give the search *name* a *new* one. Raises `BadQuery`, `NoSuchThing`, `ProjectError`."""
        with IMPORTS:
            from dateline.services import keeping

        keeping.rename(self._project, name, new)

    def forget(self, name: str) -> None:
        """Keep the search *name* no longer. Raises `NoSuchThing`, `ProjectError`."""
        with IMPORTS:
            from dateline.services import keeping

        keeping.forget(self._project, name)
