"""How a thing is said, and in what sayings differ, in a word or two that every part of the window shares.

All begin with a small letter, so that they fit inside a sentence; `begun` makes one begin it.
"""

from __future__ import annotations

from dateline.domain.disagreement import Aspect, Severity
from dateline.domain.fact import Review
from dateline.domain.statement import Modality
from dateline.ui.tongue import translate


def modality(one: str) -> str:
    """How a source presents a happening (a `Modality` or its value); what is not known is said as it is."""
    match one:
        case Modality.ASSERTED:
            return translate("Saying", "asserted")
        case Modality.PLANNED:
            return translate("Saying", "planned")
        case Modality.POSSIBLE:
            return translate("Saying", "possible")
        case Modality.CONDITIONAL:
            return translate("Saying", "conditional")
        case Modality.DESIRED:
            return translate("Saying", "desired")
    return one


def denied() -> str:
    """That a source says that it did not happen."""
    return translate("Saying", "denied")


def severity(one: Severity) -> str:
    """How much it matters that sources differ."""
    return {
        Severity.SUBSTANTIVE: translate("Saying", "differs"),
        Severity.DETAIL: translate("Saying", "differs in detail"),
        Severity.WORDING: translate("Saying", "worded differently"),
    }[one]


def aspect(one: Aspect) -> str:
    """In what sources differ."""
    return {
        Aspect.NUMBER: translate("Saying", "how many"),
        Aspect.DATE: translate("Saying", "when"),
        Aspect.NAME: translate("Saying", "the name"),
        Aspect.TITLE: translate("Saying", "the title"),
        Aspect.PLACE: translate("Saying", "where"),
        Aspect.TERM: translate("Saying", "the term"),
        Aspect.STATUS: translate("Saying", "whether it happened"),
        Aspect.DENIED: translate("Saying", "whether it is denied"),
    }[one]


def review(one: Review) -> str:
    """What a person decided of what was found."""
    return {
        Review.FOUND: translate("Saying", "unreviewed"),
        Review.ACCEPTED: translate("Saying", "accepted"),
        Review.REJECTED: translate("Saying", "rejected"),
        Review.EDITED: translate("Saying", "edited"),
    }[one]


def begun(words: str) -> str:
    """The *words* as they begin a line; `str.capitalize` would make the rest small, nouns and names too."""
    return words[:1].upper() + words[1:]


__all__ = ["aspect", "begun", "denied", "modality", "review", "severity"]
