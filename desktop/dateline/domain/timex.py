"""A time expression: words that say when, how long or how often (TIMEX3)."""

from enum import StrEnum

from dateline.domain.span import Passage


class TimexType(StrEnum):
    """The four types of TIMEX3 (ISO 24617-1)."""

    DATE = "DATE"
    TIME = "TIME"
    DURATION = "DURATION"
    SET = "SET"


class TimeExpression(Passage):
    """Words that say when. `timex3` is the TIMEX3 value; `edtf` the date, `None` where no date is meant or known.

    `anchor` is the id of the time expression it was counted from, where it was. `why` is the reasoning in one line.
    """

    id: str
    type: TimexType
    timex3: str
    edtf: str | None = None
    anchor: str | None = None
    why: str = ""
