"""What a write touched, so that whoever shows it knows what to refresh."""

from collections.abc import Sequence

from dateline.domain.value import Value


class Changes(Value):
    """The ids that one act touched (added, altered or removed), and the id of the act in the history."""

    act: int | None = None
    sources: frozenset[str] = frozenset()
    statements: frozenset[str] = frozenset()
    facts: frozenset[str] = frozenset()
    entities: frozenset[str] = frozenset()

    def __or__(self, other: "Changes") -> "Changes":
        """Both together; the later act's id stands."""
        return Changes(
            act=other.act if other.act is not None else self.act,
            sources=self.sources | other.sources,
            statements=self.statements | other.statements,
            facts=self.facts | other.facts,
            entities=self.entities | other.entities,
        )

    @classmethod
    def together(cls, several: "Sequence[Changes]") -> "Changes":
        """All of them in one; the last act's id stands."""
        return cls(
            act=next((one.act for one in reversed(several) if one.act is not None), None),
            sources=frozenset().union(*(one.sources for one in several)),
            statements=frozenset().union(*(one.statements for one in several)),
            facts=frozenset().union(*(one.facts for one in several)),
            entities=frozenset().union(*(one.entities for one in several)),
        )

    def __bool__(self) -> bool:
        """Whether anything was touched."""
        return bool(self.sources or self.statements or self.facts or self.entities)
