"""What somebody is quoted or reported to have said."""

from enum import StrEnum

from dateline.domain.span import Passage


class QuoteKind(StrEnum):
    """Direct: in quotation marks; indirect: reported without; mixed: reported with some words in marks."""

    DIRECT = "direct"
    MIXED = "mixed"
    INDIRECT = "indirect"


class Speaker(Passage):
    """The words that name who speaks; `entity` is `None` where that is no named entity (‘experts’)."""

    entity: str | None = None


class Quote(Passage):
    """The quoted or reported words, with marks where there are any; who said them; the cue that tells so."""

    kind: QuoteKind
    speaker: Speaker | None = None
    cue: Passage | None = None
    why: str = ""
