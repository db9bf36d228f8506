"""A stretch of a text, counted in Unicode code points."""

from typing import Self

from pydantic import NonNegativeInt, model_validator

from dateline.domain.value import Value


class Span(Value):
    """Characters `start` up to, not including, `end` of a document's text, in code points."""

    start: NonNegativeInt
    end: NonNegativeInt

    @model_validator(mode="after")
    def _covers_something(self) -> Self:
        if self.end <= self.start:
            raise ValueError(f"span {self.start}-{self.end} covers nothing")
        return self

    def __len__(self) -> int:
        """How many code points it covers."""
        return self.end - self.start

    def overlap(self, other: "Span") -> int:
        """How many code points it shares with *other*; 0 if none."""
        return max(0, min(self.end, other.end) - max(self.start, other.start))

    def holds(self, other: "Span") -> bool:
        """Whether *other* lies wholly inside it."""
        return self.start <= other.start and other.end <= self.end

    def of(self, text: str) -> str:
        """The words it covers in *text*. Raises `ValueError` if the text is too short: never a shorter answer."""
        if self.end > len(text):
            raise ValueError(f"span {self.start}-{self.end} lies outside a text of {len(text)} code points")
        return text[self.start : self.end]


class Passage(Span):
    """A span together with the words it covers, so that a drifted anchor is found out."""

    text: str

    @model_validator(mode="after")
    def _words_fit(self) -> Self:
        if len(self.text) != self.end - self.start:
            raise ValueError(f"span {self.start}-{self.end} cannot hold {len(self.text)} code points of words")
        return self

    def stands_in(self, text: str) -> bool:
        """Whether *text* really has these words there."""
        return text[self.start : self.end] == self.text


def passage(text: str, start: int, end: int) -> Passage:
    """The passage of *text* from *start* to *end* (code points)."""
    return Passage(start=start, end=end, text=text[start:end])
