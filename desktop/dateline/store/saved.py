"""Searches that people keep under a name: settings of the project, one each."""

from sqlalchemy import Connection, select

from dateline.errors import NoSuchThing
from dateline.store.acts import Act
from dateline.store.tables import setting

_PREFIX = "search:"


def searches(connection: Connection) -> dict[str, str]:
    """What is asked for under each name, by name."""
    query = select(setting.c.name, setting.c.value).where(setting.c.name.startswith(_PREFIX, autoescape=True))
    found = {row.name.removeprefix(_PREFIX): row.value for row in connection.execute(query)}
    return dict(sorted(found.items(), key=lambda one: one[0].casefold()))


def keep(act: Act, name: str, query: str) -> None:
    """Keep *query* under *name*, in place of what was kept there."""
    if name in searches(act.connection):
        act.update(setting, [_PREFIX + name], {"value": query})
    else:
        act.insert_all(setting, [{"name": _PREFIX + name, "value": query}])


def forget(act: Act, name: str) -> str:
    """Keep the search called *name* no longer; what it asked for. Raises `NoSuchThing`."""
    query = searches(act.connection).get(name)
    if query is None:
        raise NoSuchThing(f"No search of this project is called ‘{name}’.")
    act.delete(setting, setting.c.name == _PREFIX + name)
    return query
