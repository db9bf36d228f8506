"""A name on its way to becoming a mention."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from dateline.domain.entity import EntityType
from dateline.language.parse import Parse, Token

# OntoNotes labels that are entities to us; the other labels are dates, numbers and languages.
TYPES = {
    **{kind.value: kind for kind in EntityType},
    "WORK_OF_ART": EntityType.WORK,
}


@dataclass(slots=True, eq=False)
class Found:
    """One name: the characters `[start, end)`, the tokens `[first, last)` they lie in, and what is thought of it.

    `votes` are the types that evidence speaks for, with weights. `headline` says that it stands where every word has
    a capital, so that capitals tell nothing; `said` is the type that the model gave it.
    """

    start: int
    end: int
    first: int
    last: int
    text: str
    type: EntityType
    why: str
    headline: bool = False
    title: str | None = None
    gender: str = ""
    metonym: bool = False
    place: str | None = None
    said: EntityType | None = None
    votes: dict[EntityType, float] = field(default_factory=dict)

    def vote(self, kind: EntityType, weight: float) -> None:
        """Count *weight* for *kind*."""
        self.votes[kind] = self.votes.get(kind, 0.0) + weight


def from_tokens(parse: Parse, first: int, last: int, kind: EntityType, why: str, *, headline: bool = False) -> Found:
    """The name that the tokens `[first, last)` spell."""
    start, end = parse.tokens[first].start, parse.tokens[last - 1].end
    return Found(start, end, first, last, parse.text[start:end], kind, why, headline)


def taken(names: Iterable[Found]) -> set[int]:
    """The tokens that are part of a name."""
    return {i for name in names for i in range(name.first, name.last)}


def head(parse: Parse, name: Found) -> Token:
    """The token of the name that is governed from outside of it; the last where there are several."""
    best = parse.tokens[name.last - 1]
    for token in parse.tokens[name.first : name.last]:
        if not name.first <= token.head < name.last or token.head == token.i:
            best = token
    return best


def headlines(parse: Parse) -> list[bool]:
    """For each sentence, whether it is set as a headline, with a capital for (nearly) every word."""
    answer = []
    for sentence in parse.sentences:
        words = [t.text for t in parse.words(sentence) if len(t.text) > 3 and t.text.isalpha()]
        capitals = sum(not word[0].islower() for word in words)
        last = parse.tokens[sentence.last - 1].text
        answer.append(len(words) >= 3 and capitals >= 0.75 * len(words) and last not in ".!?")
    return answer
