"""Different readings of one thing, shown and never decided."""

from enum import StrEnum

from dateline.domain.value import Value


class Aspect(StrEnum):
    """In what the readings differ."""

    NUMBER = "number"
    DATE = "date"
    NAME = "name"
    TITLE = "title"
    PLACE = "place"
    TERM = "term"
    STATUS = "status"
    DENIED = "denied"


class Severity(StrEnum):
    """How much it matters: the thing itself, a detail of it, or only the wording."""

    SUBSTANTIVE = "substantive"
    DETAIL = "detail"
    WORDING = "wording"


class Reading(Value):
    """One way of saying it, in the source's words, and the ids of the statements that say so."""

    value: str
    statements: tuple[str, ...]


class Disagreement(Value):
    """Two or more readings of one aspect of a fact or an entity, with a sentence that explains them."""

    aspect: Aspect
    severity: Severity
    readings: tuple[Reading, ...]
    why: str
