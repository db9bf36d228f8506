"""Who and what an article speaks of, and where it does."""

from enum import StrEnum

from dateline.domain.span import Passage
from dateline.domain.value import Value


class EntityType(StrEnum):
    """The kinds of entity, after OntoNotes 5 (see `docs/guide` for what each holds)."""

    PERSON = "PERSON"
    ORG = "ORG"
    GPE = "GPE"
    LOC = "LOC"
    FAC = "FAC"
    NORP = "NORP"
    EVENT = "EVENT"
    LAW = "LAW"
    PRODUCT = "PRODUCT"
    WORK = "WORK"


class MentionKind(StrEnum):
    """How a mention refers: by name, by a description, by a pronoun."""

    NAME = "name"
    NOMINAL = "nominal"
    PRONOUN = "pronoun"


class Mention(Passage):
    """One place that refers to an entity.

    A name's span is the name only: no title, determiner or possessive. `title` is the title or role said beside it
    (‘U.S. special envoy for Belarus’). `metonym` marks a seat that stands for its government (‘the Kremlin’).
    """

    kind: MentionKind = MentionKind.NAME
    title: str | None = None
    metonym: bool = False
    why: str = ""


class Entity(Value):
    """A person, organisation, place or group. `of` is the id of the country that a demonym belongs to."""

    id: str
    type: EntityType
    name: str
    of: str | None = None
    aliases: tuple[str, ...] = ()
    mentions: tuple[Mention, ...] = ()
    why: str = ""
