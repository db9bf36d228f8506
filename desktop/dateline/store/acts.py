"""One act: a set of writes that happen together or not at all, and that can be taken back.

Every row that an act inserts, updates or deletes goes through it, so that it can note the way back while it goes. A
step of the way back is one of

- `["delete", table, [key, …]]`: remove the rows with these primary keys,
- `["withdraw", table, row]`: remove this row, if it still holds what it held (what people decide may change),
- `["clear", table, column, value]`: remove the rows whose *column* holds *value*,
- `["put", table, [row, …]]`: insert these complete rows,
- `["point", table, column, [key, …], before, after]`: let these rows refer to *before* again, not to *after*,
- `["set", table, key, before, after]`: give these columns their values back, if they still hold those of `after`.

Derived columns are not part of it: whoever changes what they come from computes them anew.
"""

import json
import zlib
from base64 import b64decode, b64encode
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import islice
from typing import Any

from sqlalchemy import Column, Connection, Table, and_, bindparam, delete, insert, select, update
from sqlalchemy.sql.elements import ColumnElement

from dateline.domain.changes import Changes
from dateline.store.tables import counter, metadata

Row = dict[str, Any]
Step = list[Any]

_CHUNK = 500

# What the ids that reviews, notes and tags name begin with.
_SUBJECTS = {"d": "source", "s": "statement", "f": "fact", "e": "entity"}


class Act:
    """The one door for writes. `note_changes` collects what whoever shows the project must refresh."""

    def __init__(self, connection: Connection, number: int, who: str, at: str) -> None:
        """An act with the id *number* on *connection*, whose transaction is open; see `Project.act`."""
        self.connection = connection
        self.number = number
        self.who = who
        self.at = at
        self.changes = Changes(act=number)
        self._back: list[Step] = []
        self._touched: Touched | None = None

    # What was touched ---------------------------------------------------------------------------------------------

    def note_changes(self, changes: Changes) -> None:
        """Remember that the act touched these."""
        self.changes = self.changes | changes.model_copy(update={"act": self.number})

    def inverse(self) -> bytes:
        """The way back, from the last write to the first, deflated."""
        return packed(list(reversed(self._back)))

    # Writing ------------------------------------------------------------------------------------------------------

    def numbers(self, name: str, count: int = 1) -> int:
        """The first of *count* numbers in a row that nothing in table *name* has or ever had."""
        return take_numbers(self.connection, name, count)

    def insert(self, table: Table, row: Row) -> int:
        """Insert one *row* of a table with numbered rows. Its number."""
        number = self.numbers(table.name)
        self.insert_all(table, [{"id": number, **row}])
        return number

    def insert_all(self, table: Table, rows: Iterable[Row], *, of: tuple[str, Any] | None = None) -> None:
        """Insert complete *rows*, keys included.

        *of* is a column and a value that exactly these rows have (`("source", 5)`): the way back is then one step.
        """
        if of is not None:
            self._back.append(["clear", table.name, *of])
        remaining = iter(rows)
        keys = [column.name for column in table.primary_key]
        while chunk := list(islice(remaining, 10_000)):
            self.connection.execute(insert(table), chunk)
            if self._touched is not None:
                for row in chunk:
                    self._touched.note(table, row)
            if table.info.get("decided"):
                self._back += [["withdraw", table.name, _plain_row(row)] for row in chunk]
            elif of is None:
                self._delete_on_return(table, [[row[name] for name in keys] for row in chunk])

    def update(self, table: Table, key: Sequence[Any] | int, values: Mapping[str, Any]) -> bool:
        """Give the row with primary *key* these *values*. False where nothing had to change or there is no row."""
        key = [key] if isinstance(key, int | str) else list(key)
        columns = [table.c[name] for name in values]
        before = self.connection.execute(select(*columns).where(_is(table, key))).mappings().first()
        if before is None:
            return False
        changed = {name: value for name, value in values.items() if before[name] != value}
        if not changed:
            return False
        self.connection.execute(update(table).where(_is(table, key)).values(changed))
        recorded = {name: value for name, value in changed.items() if not table.c[name].info.get("derived")}
        if recorded:
            self._back.append(
                ["set", table.name, key, {name: _plain(before[name]) for name in recorded}, _plain_row(recorded)]
            )
        return True

    def repoint(self, column: Column[Any], old: int, new: int) -> int:
        """Let every row whose *column* refers to *old* refer to *new*; how many."""
        table = column.table
        assert isinstance(table, Table)
        keys = [list(row) for row in self.connection.execute(select(*table.primary_key).where(column == old))]
        if keys:
            self.connection.execute(update(table).where(column == old).values({column.name: new}))
            self._back.append(["point", table.name, column.name, keys, old, new])
        return len(keys)

    def derive(self, table: Table, rows: Sequence[Row]) -> None:
        """Write derived columns: each row has the key under `key` and the same columns. Nothing is recorded."""
        if not rows:
            return
        (column,) = table.primary_key
        names = [name for name in rows[0] if name != "key"]
        assert all(table.c[name].info.get("derived") for name in names)
        # Prefixed, as a bound name may not be that of a column.
        statement = (
            update(table).where(column == bindparam("b_key")).values({name: bindparam(f"b_{name}") for name in names})
        )
        self.connection.execute(statement, [{f"b_{name}": value for name, value in row.items()} for row in rows])

    def delete(self, table: Table, where: ColumnElement[bool]) -> int:
        """Delete the rows of *table* that match; how many. What refers to them must be deleted before."""
        rows = [dict(row) for row in self.connection.execute(select(table).where(where)).mappings()]
        if rows:
            if self._touched is not None:
                for row in rows:
                    self._touched.note(table, row)
            self.connection.execute(delete(table).where(where))
            self._back.append(["put", table.name, [_plain_row(row) for row in rows]])
        return len(rows)

    def delete_keys(self, table: Table, keys: Iterable[int]) -> int:
        """Delete the rows with these primary keys; how many."""
        (column,) = table.primary_key
        return sum(self.delete(table, column.in_(some)) for some in chunks(keys))

    def replay(self, steps: Iterable[Step]) -> "Touched":
        """Take another act back: follow its way back, which becomes part of this act.

        Raises `Conflict` where a later act changed the same; the caller lets the transaction fall.
        """
        touched = self._touched = Touched()
        for step in steps:
            table = metadata.tables[step[1]]
            match step[0]:
                case "delete":
                    for key in step[2]:
                        touched.note(
                            table, {name.name: part for name, part in zip(table.primary_key, key, strict=True)}
                        )
                        if not self.delete(table, _is(table, key)):
                            raise Conflict(table.name)
                case "withdraw":
                    row = _whole_row(step[2])
                    same = and_(*(table.c[name].is_not_distinct_from(value) for name, value in row.items()))
                    if not self.delete(table, same):
                        raise Conflict(table.name)
                case "clear":
                    self.delete(table, table.c[step[2]] == step[3])
                case "put":
                    self.insert_all(table, [_whole_row(row) for row in step[2]])
                case "set":
                    _, _, key, before, after = step
                    names = [table.c[name] for name in after]
                    now = self.connection.execute(select(*names).where(_is(table, key))).mappings().first()
                    if now is None or _plain_row(dict(now)) != after:
                        raise Conflict(table.name)
                    touched.note(table, _keyed(table, key))
                    touched.note(table, before)
                    touched.note(table, after)
                    self.update(table, key, _whole_row(before))
                case "point":
                    _, _, column, keys, before, after = step
                    touched.note(table, {column: before})
                    touched.note(table, {column: after})
                    for key in keys:
                        now = self.connection.scalar(select(table.c[column]).where(_is(table, key)))
                        if now != after:
                            raise Conflict(table.name)
                        self.update(table, key, {column: before})
                case other:
                    raise ValueError(f"unknown step {other!r}")
        return touched

    def _delete_on_return(self, table: Table, keys: list[list[Any]]) -> None:
        last = self._back[-1] if self._back else None
        if last and last[0] == "delete" and last[1] == table.name:
            last[2].extend(keys)
        else:
            self._back.append(["delete", table.name, keys])


class Conflict(Exception):
    """A later act changed what this step would change back."""


class Touched:
    """Which sources, statements, facts and entities the rows of a replay belong to."""

    def __init__(self) -> None:
        self.numbers: dict[str, set[int]] = {"source": set(), "statement": set(), "fact": set(), "entity": set()}

    def note(self, table: Table, row: Mapping[str, Any]) -> None:
        """A *row* of *table*, or as much of it as is known, was written or removed."""
        for kind, numbers in self.numbers.items():
            names = {kind, "id"} if table.name == kind else {kind}
            names |= {
                column.name
                for column in table.columns
                if any(key.column.table.name == kind for key in column.foreign_keys)
            }
            numbers.update(row[name] for name in names if isinstance(row.get(name), int))
        subject = row.get("subject")
        if isinstance(subject, str):
            self.numbers[_SUBJECTS[subject[0]]].add(int(subject[1:]))


def take_numbers(connection: Connection, name: str, count: int) -> int:
    """As `Act.numbers`."""
    first = connection.scalar(select(counter.c.free).where(counter.c.name == name))
    if first is None:
        connection.execute(insert(counter), {"name": name, "free": 1 + count})
        return 1
    connection.execute(update(counter).where(counter.c.name == name).values(free=first + count))
    return int(first)


def chunks(keys: Iterable[int], size: int = _CHUNK) -> Iterator[list[int]]:
    """*keys* in lists short enough for one `IN`."""
    remaining = iter(keys)
    while some := list(islice(remaining, size)):
        yield some


def packed(steps: list[Step]) -> bytes:
    """Steps as they are stored."""
    return zlib.compress(json.dumps(steps, ensure_ascii=False, separators=(",", ":")).encode(), 6)


def unpacked(data: bytes) -> list[Step]:
    """The steps in *data*."""
    steps: list[Step] = json.loads(zlib.decompress(data))
    return steps


def _keyed(table: Table, key: Sequence[Any]) -> Row:
    return {column.name: part for column, part in zip(table.primary_key, key, strict=True)}


def _is(table: Table, key: Sequence[Any]) -> ColumnElement[bool]:
    return and_(*(column == value for column, value in zip(table.primary_key, key, strict=True)))


def _plain(value: Any) -> Any:
    return {"base64": b64encode(value).decode()} if isinstance(value, bytes) else value


def _plain_row(row: Row) -> Row:
    return {name: _plain(value) for name, value in row.items()}


def _whole_row(row: Row) -> Row:
    return {
        name: b64decode(value["base64"]) if isinstance(value, dict) and "base64" in value else value
        for name, value in row.items()
    }
