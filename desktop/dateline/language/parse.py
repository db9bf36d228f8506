"""A parsed text: tokens with exact places, in sentences, with grammatical heads and names."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field


@dataclass(slots=True, eq=False)
class Token:
    """One word or mark. `start` and `end` are code points of the whole text.

    `head` is a token's index, its own at the root. `sentence` is an index too.

    `pos` is the Universal Dependencies part of speech, `tag` the Penn Treebank tag, `dep` the ClearNLP relation that
    spaCy's English models use (`nsubj`, `dobj`, `prep`, …), `name` the OntoNotes label of the name it is part of or "".
    """

    i: int
    start: int
    end: int
    text: str
    lower: str
    lemma: str
    pos: str
    tag: str
    dep: str
    head: int
    name: str
    sentence: int
    children: list[int] = field(default_factory=list)


@dataclass(slots=True, frozen=True)
class Name:
    """A name as the model sees it: tokens `first` up to, not including, `last`, with its OntoNotes label."""

    first: int
    last: int
    label: str


@dataclass(slots=True, frozen=True)
class Sentence:
    """Tokens `first` up to, not including, `last`; `block` is the index of the stretch of text it was read in."""

    first: int
    last: int
    block: int


@dataclass(slots=True, eq=False)
class Parse:
    """What the model reads in the chosen stretches of one text. Token indices run through all of them."""

    text: str
    tokens: list[Token] = field(default_factory=list)
    sentences: list[Sentence] = field(default_factory=list)
    names: list[Name] = field(default_factory=list)
    _starts: list[int] = field(default_factory=list)

    def __post_init__(self) -> None:
        self._starts = [token.start for token in self.tokens]

    def at(self, start: int, end: int) -> list[Token]:
        """The tokens that share at least one code point with `[start, end)`."""
        first = max(0, bisect_right(self._starts, start) - 1)
        last = bisect_left(self._starts, end)
        return [token for token in self.tokens[first:last] if token.end > start]

    def exactly(self, start: int, end: int) -> list[Token]:
        """The tokens that fill `[start, end)` to the code point; none if the span cuts a token."""
        tokens = self.at(start, end)
        fits = tokens and tokens[0].start == start and tokens[-1].end == end
        return tokens if fits else []

    def words(self, sentence: Sentence) -> list[Token]:
        """The tokens of *sentence*."""
        return self.tokens[sentence.first : sentence.last]

    def children(self, token: Token) -> Iterator[Token]:
        """The direct dependents of *token*, in text order."""
        return (self.tokens[i] for i in token.children)

    def subtree(self, token: Token) -> list[Token]:
        """*token* and everything below it, in text order."""
        found, todo = [], [token.i]
        while todo:
            i = todo.pop()
            found.append(i)
            todo.extend(self.tokens[i].children)
        return [self.tokens[i] for i in sorted(found)]

    def ancestors(self, token: Token) -> Iterator[Token]:
        """The heads above *token*, nearest first."""
        while token.head != token.i:
            token = self.tokens[token.head]
            yield token

    def span(self, tokens: list[Token]) -> tuple[int, int]:
        """The stretch of text from the first to the last of *tokens*, in code points."""
        return tokens[0].start, tokens[-1].end
