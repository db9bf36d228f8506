"""Two words that look alike and mean different things, where two sources speak of one thing."""

import re
from collections.abc import Iterator, Sequence

from dateline.collation.claim import Claim
from dateline.collation.disagreements import between
from dateline.collation.similarity import rarity
from dateline.domain.disagreement import Aspect, Disagreement, Severity

_WORD = re.compile(r"[^\W\d_]{5,}")
_SAME_BEGINNING = 4  # letters
_ENDINGS = re.compile(
    r"(?:ing|ed|es|s|ly|ion|ions|ation|ations|ment|ments|al|er|ers|or|ors|ian|ians|an|ans|ise|ize|ies|y)$"
)
_DONE_TO = ("patient", "recipient", "topic", "other", "counterpart")


def find(claims: Sequence[Claim]) -> Iterator[Disagreement]:
    """One for each pair of such words: each is in one source only, and neither is a form of the other."""
    seen: set[tuple[str, str]] = set()
    words = [(claim, _terms(claim)) for claim in sorted(claims, key=lambda c: c.key)]
    for i, (a, mine) in enumerate(words):
        for b, theirs in words[i + 1 :]:
            if a.source == b.source:
                continue
            for x in sorted(mine - theirs):
                for y in sorted(theirs - mine):
                    pair = (min(x, y), max(x, y))
                    if pair not in seen and _alike(x, y) and _uncommon(x) and _uncommon(y):
                        seen.add(pair)
                        said = [(w, [c for c, terms in words if w in terms]) for w in (x, y)]
                        why = f"Where one source says ‘{x}’, another says ‘{y}’: two words, perhaps for one thing."
                        yield between(Aspect.TERM, Severity.WORDING, said, why)


def _terms(claim: Claim) -> set[str]:
    """The lower-case words of what it is done to; names are another matter."""
    words = [word for part in claim.parts if part.role in _DONE_TO for word in _WORD.findall(part.words)]
    return {word for word in words if word.islower()}


def _uncommon(word: str) -> bool:
    return rarity(word) > 2.5


def _alike(a: str, b: str) -> bool:
    if a[:_SAME_BEGINNING] != b[:_SAME_BEGINNING]:
        return False
    return _ENDINGS.sub("", a)[:6] != _ENDINGS.sub("", b)[:6]
