"""How ids are shown: a letter for the kind and the row's number, such as `d1`, `s9`, `f12`, `e7`, `t3`, `o2`."""

from collections.abc import Iterable

from dateline.errors import NoSuchThing

SOURCE, STATEMENT, FACT, ENTITY, TIME, ORIGIN = "d", "s", "f", "e", "t", "o"
_KINDS = {
    SOURCE: "source",
    STATEMENT: "statement",
    FACT: "fact",
    ENTITY: "entity",
    TIME: "time expression",
    ORIGIN: "origin",
}


def shown(kind: str, number: int) -> str:
    """The id of row *number* of *kind* as readers and scripts see it."""
    return f"{kind}{number}"


def maybe(kind: str, number: int | None) -> str | None:
    """As `shown`; `None` stays `None`."""
    return None if number is None else f"{kind}{number}"


def all_shown(kind: str, numbers: Iterable[int]) -> frozenset[str]:
    """As `shown`, for many."""
    return frozenset(f"{kind}{number}" for number in numbers)


def number(kind: str, name: str) -> int:
    """The row's number in the id *name* of *kind*. Raises `NoSuchThing` where that is no such id."""
    digits = name.removeprefix(kind)
    if digits == name or not (digits.isascii() and digits.isdigit()):
        raise NoSuchThing(f"‘{name}’ is not the id of a {_KINDS[kind]}, such as {kind}1.")
    return int(digits)
