"""When something happened, as far as a source tells: an EDTF date and where that date comes from."""

from enum import StrEnum
from typing import Self

from pydantic import field_validator, model_validator

from dateline.domain.edtf import Edtf, parse
from dateline.domain.spoken import undated
from dateline.domain.value import Value


class Basis(StrEnum):
    """Where a date comes from."""

    GIVEN = "given"  # a person said so
    STATED = "stated"  # by the statement's own time expression
    CARRIED = "carried"  # from a sentence before it
    PUBLISHED = "published"  # the article's publication date
    OTHER_SOURCE = "other_source"  # another source dates the same happening
    INFERRED = "inferred"  # from what the text implies
    NONE = "none"  # nobody says


class When(Value):
    """A date as precise as it was stated, with the words it came from and the reasoning.

    `edtf` is `None` exactly when `basis` is `none`. `words` are the words that gave the date and `time` the id of
    that time expression, where there is one. `why` is one line for a reader.
    """

    edtf: str | None = None
    basis: Basis = Basis.NONE
    words: str | None = None
    time: str | None = None
    why: str = ""

    @field_validator("edtf")
    @classmethod
    def _is_edtf(cls, text: str | None) -> str | None:
        return None if text is None else parse(text).text

    @model_validator(mode="after")
    def _a_date_has_a_basis(self) -> Self:
        if (self.edtf is None) != (self.basis is Basis.NONE):
            raise ValueError(f"date {self.edtf!r} and basis {self.basis.value!r} do not go together")
        return self

    @property
    def date(self) -> Edtf | None:
        """The parsed date: earliest and latest day, precision, qualifiers."""
        return None if self.edtf is None else parse(self.edtf)

    @property
    def in_words(self) -> str:
        """The date as a reader says it, such as ‘early March 2025’; ‘undated’ without one; see `spoken`."""
        date = self.date
        return undated() if date is None else date.in_words()


UNDATED = When(why="no date is stated and none can be inferred")
