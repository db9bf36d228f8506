"""What the list of entities shows: who is in it and in which order, and how much was said of each when."""

from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from dateline.domain.entity import EntityType
from dateline.domain.value import Value


class Listing(NamedTuple):
    """The entities of a list by number (the digits of their ids, int32), kind by kind, each kind in its order.

    `counts` says how many there are of each kind, in the order of `EntityType`; kinds without any are left out.
    """

    numbers: npt.NDArray[np.int32]
    counts: tuple[tuple[EntityType, int], ...]


class Activity(Value):
    """How many facts with an entity begin in each of equally long stretches of time, from the project's first day on.

    `first` is the date of the earliest of them in words, as precise as it is known; `facts` counts undated ones too.
    """

    bins: tuple[int, ...]
    first: str | None
    facts: int


__all__ = ["Activity", "Listing"]
