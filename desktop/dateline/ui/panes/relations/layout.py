"""Places the entities on a sheet so that those who share many facts stand near each other."""

from __future__ import annotations

from math import log1p, sqrt
from typing import TYPE_CHECKING

import numpy as np
import numpy.typing as npt

if TYPE_CHECKING:
    from dateline.domain.relations import Relations

_SEED = 7  # the same facts give the same picture
_STEPS = 150
_HUB = ""  # no entity's id: what keeps those that share nothing from drifting apart
_PULL = 0.12
_PUSHES = 60

Places = npt.NDArray[np.float64]


def arrange(relations: Relations) -> Places:
    """Where each entity stands: rows of x and y from 0 to 1, in the order of `relations.entities`. In any thread."""
    import networkx as nx  # not before it is needed

    names = [row.id for row in relations.entities]
    if len(names) < 2:
        return np.full((len(names), 2), 0.5)
    graph: nx.Graph[str] = nx.Graph()
    graph.add_nodes_from(names)
    graph.add_weighted_edges_from((tie.one, tie.other, log1p(tie.facts)) for tie in relations.ties)
    graph.add_weighted_edges_from((_HUB, name, _PULL) for name in names)
    found = nx.spring_layout(graph, k=2.4 / sqrt(len(names)), iterations=_STEPS, seed=_SEED)
    places = np.array([found[name] for name in names], np.float64)
    return _within(_apart(_within(places)))


def _within(places: Places) -> Places:
    """The same, filling the square from 0 to 1."""
    low, high = places.min(axis=0), places.max(axis=0)
    size = np.where(high - low < 1e-9, 1.0, high - low)
    return np.asarray((places - low) / size)


def _apart(places: Places) -> Places:
    """The same, with any two pushed as far apart as there is room for all."""
    least = 0.9 / sqrt(len(places))
    moved = places.copy()
    for _ in range(_PUSHES):
        between = moved[:, None, :] - moved[None, :, :]
        far = np.sqrt((between**2).sum(axis=2))
        np.fill_diagonal(far, 1.0)
        short = np.clip(least - far, 0.0, None)
        if not short.any():
            break
        moved += (between / np.maximum(far, 1e-6)[:, :, None] * short[:, :, None]).sum(axis=1) * 0.25
    return moved
