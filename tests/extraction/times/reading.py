"""Texts whose time expressions are found, one paragraph a line, for an article of a given date."""

from dateline.domain.document import Publication, PublicationBasis
from dateline.domain.timex import TimeExpression
from dateline.extraction.times import find_times
from tests.extraction.reading import blocks_of, parsed

FRIDAY = "2013-03-22"


def times(text: str, published: str | None = FRIDAY) -> tuple[TimeExpression, ...]:
    """The time expressions of *text*, in an article that appeared on Friday, 22 March 2013 unless said otherwise."""
    given = Publication(edtf=published, basis=PublicationBasis.GIVEN, why="given") if published else Publication()
    return find_times(text, blocks_of(text), parsed(text), given)


def one(text: str, words: str, published: str | None = FRIDAY) -> TimeExpression:
    """The one time expression of *text* with these words."""
    found = times(text, published)
    same = [time for time in found if time.text == words]
    assert len(same) == 1, f"{words!r} among {[time.text for time in found]}"
    return same[0]
