"""Who appears with whom: entities, and how many facts two of them share."""

from dateline.domain.value import Value
from dateline.domain.views import EntityRow


class Tie(Value):
    """Two entities, by their ids, and how many facts they share."""

    one: str
    other: str
    facts: int


class Relations(Value):
    """Entities with the number of their facts, and the ties among them, the strongest first.

    `around` is the entity that they were chosen for; without one they are the most connected of the project. `left_out`
    counts the entities that appear with it and were left out, being less connected.
    """

    entities: tuple[EntityRow, ...]
    facts: tuple[int, ...]
    ties: tuple[Tie, ...]
    around: str | None = None
    left_out: int = 0


__all__ = ["Relations", "Tie"]
