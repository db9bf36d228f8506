"""One passage that states one happening or claim: who, what, when, how many, according to whom."""

from enum import StrEnum
from typing import Annotated

from pydantic import Field

from dateline.domain.span import Passage
from dateline.domain.when import UNDATED, When


class Modality(StrEnum):
    """How the source presents the happening that the predicate names."""

    ASSERTED = "asserted"
    PLANNED = "planned"
    POSSIBLE = "possible"
    CONDITIONAL = "conditional"
    DESIRED = "desired"


class Polarity(StrEnum):
    """Whether the happening is said to be so or not to be so."""

    POSITIVE = "positive"
    NEGATIVE = "negative"


class Predicate(Passage):
    """The word or words that name the happening, four at most, and the head's lemma."""

    lemma: str


class Role(StrEnum):
    """What a participant does in a happening."""

    AGENT = "agent"
    PATIENT = "patient"
    RECIPIENT = "recipient"
    COUNTERPART = "counterpart"
    TOPIC = "topic"
    PLACE = "place"
    SOURCE = "source"
    DESTINATION = "destination"
    INSTRUMENT = "instrument"
    CAUSE = "cause"
    SPEAKER = "speaker"
    OTHER = "other"


class Participant(Passage):
    """Words that name a participant; `entity` is `None` where that is no named entity (‘the prisoners’).

    Only the entity's own `id` is kept here; a demonym's country is found through `Entity.of`.
    """

    role: Role
    entity: str | None = None


class Attribution(Passage):
    """The words that name who says it (‘According to Coale’)."""

    entity: str | None = None


class Statement(Passage):
    """What a source states at clause level.

    `quantities` are indices into the analysis's quantities, what the predicate counts first. `confidence` is between
    0 and 1; `shown` says whether a reader sees it by default. `why` explains both in one line.
    """

    id: str
    predicate: Predicate
    participants: tuple[Participant, ...] = ()
    when: When = UNDATED
    quantities: tuple[int, ...] = ()
    attribution: Attribution | None = None
    modality: Modality = Modality.ASSERTED
    polarity: Polarity = Polarity.POSITIVE
    confidence: Annotated[float, Field(ge=0, le=1)] = 0.0
    shown: bool = True
    why: str = ""
