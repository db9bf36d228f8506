"""Whether two names can be of one bearer: spellings and transliterations meet, families alone prove nothing against.

A name here is a canonical name in lower case without accents (`key_of`). Persons meet when their family names are the
same and their given names are, or sound alike (Aleksandr, Alexander), or one of them is not said. Everything else
meets by its whole name.
"""

import re
import unicodedata
from functools import lru_cache

from rapidfuzz.distance import JaroWinkler

_NOT_NAME = re.compile(r"[^\w\s.'-]|_")
_LETTERS_THAT_SOUND_ALIKE = (
    ("ks", "x"), ("ph", "f"), ("kh", "h"), ("tch", "ch"), ("sh", "s"), ("ch", "c"), ("c", "k"), ("q", "k"),
    ("w", "v"), ("j", "y"), ("iy", "y"), ("ij", "y"), ("i", "y"), ("z", "s"), ("oo", "u"), ("ou", "u"), ("ee", "y"),
)  # fmt: skip
_ALIKE = 0.85  # of given names, after folding what sounds alike
_PARTICLES = frozenset(
    {"al", "bin", "ben", "da", "de", "del", "der", "di", "du", "el", "la", "le", "lo", "van", "von", "ibn"}
)
_AFTER = frozenset({"jr", "sr", "ii", "iii"})
_OF_A_COMPANY = frozenset(
    {"corp", "corporation", "inc", "ltd", "limited", "plc", "co", "company", "llc", "ag", "gmbh", "sa"}
)


@lru_cache(maxsize=50_000)
def key_of(name: str) -> str:
    """*name* in lower case, without accents, odd marks and possessive: what two sources spell alike is alike here."""
    plain = "".join(c for c in unicodedata.normalize("NFKD", name) if not unicodedata.combining(c))
    plain = _NOT_NAME.sub(" ", plain.replace("’", "'")).lower().removesuffix("'s").removesuffix("'")
    plain = re.sub(r"(?<=\b\w)\.", "", plain)
    return " ".join(plain.removeprefix("the ").split())


@lru_cache(maxsize=200_000)
def same_person(a: str, b: str) -> bool:
    """Whether keys *a* and *b* can name one person."""
    if a == b:
        return True
    mine, theirs = _parts(a), _parts(b)
    if mine[1] != theirs[1]:
        return False
    if not mine[0] or not theirs[0]:
        return True
    return _given_alike(mine[0][0], theirs[0][0])


@lru_cache(maxsize=200_000)
def same_body(a: str, b: str) -> bool:
    """Whether keys *a* and *b* can name one country, organisation or place: one's words are the other's, or its last.

    ‘Kansas City Chiefs’ meets ‘Chiefs’ and ‘Microsoft Corp’ ‘Microsoft’; ‘New York’ does not meet ‘New Zealand’.
    """
    if a == b:
        return True
    mine = [word.rstrip(".") for word in a.split() if word.rstrip(".") not in _OF_A_COMPANY]
    theirs = [word.rstrip(".") for word in b.split() if word.rstrip(".") not in _OF_A_COMPANY]
    if len(mine) > len(theirs):
        mine, theirs = theirs, mine
    return bool(mine) and mine == theirs[-len(mine) :]


def is_full(key: str) -> bool:
    """Whether a person's key says more than a family name."""
    return bool(_parts(key)[0])


def family(key: str) -> str:
    """The family name in a person's key."""
    return _parts(key)[1]


def shared(mine: frozenset[str], theirs: frozenset[str]) -> int:
    """How many of *mine* are persons of *theirs*."""
    return sum(any(same_person(a, b) for b in theirs) for a in mine) if mine and theirs else 0


def shared_bodies(mine: frozenset[str], theirs: frozenset[str]) -> int:
    """How many of *mine* are countries, organisations or places of *theirs*."""
    return sum(any(same_body(a, b) for b in theirs) for a in mine) if mine and theirs else 0


@lru_cache(maxsize=50_000)
def _parts(key: str) -> tuple[tuple[str, ...], str]:
    """Given names and family name (with its particles: ‘von der leyen’, without ‘jr’) of a person's key."""
    words = key.split()
    if len(words) > 1 and words[-1].rstrip(".") in _AFTER:
        words.pop()
    first = len(words) - 1
    while first > 0 and words[first - 1] in _PARTICLES:
        first -= 1
    return tuple(words[:first]), " ".join(words[max(0, first) :])


def _given_alike(a: str, b: str) -> bool:
    if a[0] == b[0] and (len(a) == 1 or len(b) == 1):
        return True
    mine, theirs = _sounds(a), _sounds(b)
    return mine[:1] == theirs[:1] and JaroWinkler.similarity(mine, theirs) >= _ALIKE


def _sounds(name: str) -> str:
    for written, spoken in _LETTERS_THAT_SOUND_ALIKE:
        name = name.replace(written, spoken)
    return name
