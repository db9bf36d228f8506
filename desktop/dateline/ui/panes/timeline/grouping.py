"""Which facts share lanes: all, those of a source, of an entity, or of a kind."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Protocol

import numpy as np

from dateline.domain.views import Bars, Led
from dateline.ui.panes.timeline.index import DENIED, NOT_ASSERTED, Index
from dateline.ui.tongue import translate

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    import numpy.typing as npt

    from dateline.domain.views import EntityRow, SourceRow
    from dateline.ui.panes.timeline.index import Rows

MOST = 12
"""Lanes of sources or entities; what is left shares one more."""


class LanesBy(StrEnum):
    """What shares a lane."""

    FACT = "fact"
    SOURCE = "source"
    ENTITY = "entity"
    KIND = "kind"


class Namer(Protocol):
    """What tells the lanes' names, and which entity leads each fact."""

    def led(self) -> Led:
        """Which entity comes first in each fact."""

    def entity_rows(self, entities: Collection[str]) -> Sequence[EntityRow]:
        """These entities."""

    def source_rows(self, sources: Collection[str]) -> Sequence[SourceRow]:
        """These sources."""


@dataclass(frozen=True, eq=False)
class Lanes:
    """The lanes with one title: the rows of their facts, ascending, and an index of these alone."""

    title: str
    rows: Rows
    index: Index


@dataclass(frozen=True, eq=False)
class Grouping:
    """The facts of an index in groups, from above; `of` says for each row its group. Without groups, all share."""

    lanes_by: LanesBy = LanesBy.FACT
    groups: tuple[Lanes, ...] = ()
    of: npt.NDArray[np.int16] | None = None


def grouped(index: Index, lanes_by: LanesBy, namer: Namer) -> Grouping:
    """The facts of *index* in groups. Reads names, so it may take a while: not for the window's thread."""
    if lanes_by is LanesBy.FACT or not len(index):
        return Grouping(lanes_by)
    if lanes_by is LanesBy.KIND:
        titles, of = _kinds(index.bars)
    elif lanes_by is LanesBy.SOURCE:
        titles, of = _sources(index.bars, namer)
    else:
        titles, of = _entities(index.bars, namer)
    made = []
    for number, title in enumerate(titles):
        rows = np.flatnonzero(of == number)
        of_these = Index(index.bars.only(rows))
        of_these.prepare(histogram=False)
        made.append(Lanes(title, rows, of_these))
    return Grouping(lanes_by, tuple(made), of)


def _kinds(bars: Bars) -> tuple[list[str], npt.NDArray[np.int16]]:
    """What is stated, what is planned or possible, what is denied; none of them empty."""
    flags = bars.flags
    kind = np.where(flags & DENIED, 2, np.where(flags & NOT_ASSERTED, 1, 0))
    present, of = np.unique(kind, return_inverse=True)
    titles = (
        translate("Timeline", "Stated"),
        translate("Timeline", "Planned or possible"),
        translate("Timeline", "Denied"),
    )
    return [titles[number] for number in present.tolist()], of.astype(np.int16)


def _sources(bars: Bars, namer: Namer) -> tuple[list[str], npt.NDArray[np.int16]]:
    """In the order they were added, if there are few; else those that most facts are first stated in."""
    numbers, others, of = _foremost(bars.source, np.ones(len(bars.key), np.bool_))
    if not others:
        order = np.argsort(numbers)
        numbers, of = numbers[order], np.argsort(order)[of].astype(np.int16)
    named = {row.number: row.title for row in namer.source_rows([f"d{number}" for number in numbers.tolist()])}
    titles = [named.get(number, translate("Timeline", "Source {0}").format(number)) for number in numbers.tolist()]
    return [*titles, *([translate("Timeline", "Other sources")] if others else [])], of


def _entities(bars: Bars, namer: Namer) -> tuple[list[str], npt.NDArray[np.int16]]:
    """Those that lead most facts; a fact stands with the one that comes first in it, so that it is one bar."""
    led = namer.led()
    entity = np.zeros(len(bars.key), np.int32)
    if len(led.fact):
        at = np.minimum(np.searchsorted(led.fact, bars.key), len(led.fact) - 1)
        entity = np.where(led.fact[at] == bars.key, led.entity[at], 0).astype(np.int32)
    numbers, others, of = _foremost(entity, entity > 0)
    named = {row.id: row.name for row in namer.entity_rows([f"e{number}" for number in numbers.tolist()])}
    titles = [named.get(f"e{number}", f"e{number}") for number in numbers.tolist()]
    return [*titles, *([translate("Timeline", "Others")] if others else [])], of


def _foremost(
    of_rows: npt.NDArray[np.int32], counts: npt.NDArray[np.bool_]
) -> tuple[npt.NDArray[np.int32], bool, npt.NDArray[np.int16]]:
    """The numbers that most rows have, the most first; whether there are other rows; the place of each row's number.

    Only rows that *counts* says have one; the others' place is that after the last.
    """
    distinct, inverse, sizes = np.unique(of_rows, return_inverse=True, return_counts=True)
    if not counts.all():
        sizes = np.bincount(inverse, weights=counts, minlength=len(distinct)).astype(np.int64)
    order = np.argsort(-sizes, kind="stable")
    order = order[sizes[order] > 0]
    kept = order if len(order) <= MOST else order[: MOST - 1]
    place = np.full(len(distinct), len(kept), np.int16)
    place[kept] = np.arange(len(kept), dtype=np.int16)
    of = place[inverse]
    return distinct[kept], bool((of == len(kept)).any()), of
