"""Regular expressions over the classes of pieces: one character stands for the class of one piece."""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import cache

from dateline.extraction.times.meanings import Meaning
from dateline.extraction.times.tokens import Piece

_NAMED = re.compile(r"(?<!\?P)<(?:(?P<name>\w+):)?(?P<kinds>[\w|'-]+)>")
_FIRST_CODE = 0x100


@cache
def code(kind: str) -> str:
    """The character that stands for a class: always the same one for the same class within one run."""
    return chr(_FIRST_CODE + _number_of.setdefault(kind, len(_number_of)))


_number_of: dict[str, int] = {}


def coded(pieces: Iterable[Piece]) -> str:
    """The classes of the pieces, a character each."""
    codes: dict[str, str] = {}
    return "".join([codes.get(piece.kind) or codes.setdefault(piece.kind, code(piece.kind)) for piece in pieces])


@dataclass(slots=True)
class Hit:
    """Where a rule matches, and the pieces of its named groups; a group that the rule lacks took no part."""

    pieces: list[Piece]
    match: re.Match[str]

    def all(self, name: str) -> list[Piece]:
        """The pieces of a group; none if it took no part."""
        if name not in self.match.re.groupindex:
            return []
        start, end = self.match.span(name)
        return self.pieces[start:end] if start >= 0 else []

    def one(self, name: str) -> Piece | None:
        """The first piece of a group, if it took part."""
        found = self.all(name)
        return found[0] if found else None

    def value(self, name: str) -> str | None:
        """What the first piece of a group means."""
        piece = self.one(name)
        return piece.value if piece else None


Builder = Callable[[Hit], Meaning | None]


@dataclass(frozen=True, slots=True)
class Rule:
    """A pattern and what it means. `weak` expressions count only beside others (‘the end of ‘the year’’)."""

    pattern: re.Pattern[str]
    build: Builder
    weak: bool = False

    def hits(self, pieces: list[Piece], classes: str) -> Iterator[Hit]:
        """Where it matches."""
        return (Hit(pieces, match) for match in self.pattern.finditer(classes))


def compiled(pattern: str) -> re.Pattern[str]:
    """The pattern over class characters: `<month>` a piece of that class, `<day|two>` of either, `<m:month>` named m.

    Spaces mean nothing.
    """

    def one(match: re.Match[str]) -> str:
        kinds = "".join(re.escape(code(kind)) for kind in match["kinds"].split("|"))
        return f"(?P<{match['name']}>[{kinds}])" if match["name"] else f"[{kinds}]"

    return re.compile(_NAMED.sub(one, "".join(pattern.split())))
