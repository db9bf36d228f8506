"""How alike two sources are, by the rare words they share.

Cosine of TF-IDF vectors. The document frequencies come from a shipped table of English at large, not from the project:
so neither the order of import nor the rest of the project changes how alike two sources are.
"""

import math
import re
from collections import Counter
from collections.abc import Mapping
from functools import cache
from itertools import combinations
from sys import intern

from dateline import assets

_WORD = re.compile(r"[^\W\d_]{3,}|\d[\d.,]*\d|\d{2,}")
_WORDS_IN_AN_ARTICLE = 300
_UNKNOWN_ZIPF = 2.0  # a word that the table of 30,000 lacks: a name, mostly
_COMMON_ZIPF = 5.7  # words this common say nothing about what an article is about

Vector = Mapping[str, float]


@cache
def _zipf() -> dict[str, float]:
    table = {}
    for line in assets.resource("lexicons", "word_frequency.tsv").read_text(encoding="utf-8").splitlines():
        if not line.startswith("#"):
            word, value = line.split("\t")
            table[word] = float(value)
    return table


def rarity(word: str) -> float:
    """The inverse document frequency of a lower-case word in English at large, in nats; 0 for the commonest."""
    zipf = _zipf().get(word, _UNKNOWN_ZIPF)
    if zipf >= _COMMON_ZIPF:
        return 0.0
    share = 1 - (1 - 10 ** (zipf - 9)) ** _WORDS_IN_AN_ARTICLE
    return -math.log(share)


def vector(text: str) -> dict[str, float]:
    """The TF-IDF vector of *text*, of length 1, its terms lower-case; empty where nothing rare is said."""
    counts = Counter(_stem(word.lower()) for word in _WORD.findall(text))
    weights = {word: (1 + math.log(n)) * rarity(word) for word, n in counts.items()}
    norm = math.sqrt(sum(w * w for w in weights.values()))
    # Interned: the words of thousands of vectors are the same.
    return {intern(word): w / norm for word, w in weights.items() if w > 0} if norm else {}


def _stem(word: str) -> str:
    """*word* without its plural s, if the table knows the singular better: enough for sources to meet."""
    if word.endswith("s") and not word.endswith("ss") and _zipf().get(word[:-1], 0.0) >= _zipf().get(word, 0.0):
        return word[:-1]
    return word


def cosine(a: Vector, b: Vector) -> float:
    """How alike two vectors are, 0 to 1."""
    if len(b) < len(a):
        a, b = b, a
    return sum(weight * b.get(term, 0.0) for term, weight in a.items())


def signature(of: Vector, size: int = 12) -> list[str]:
    """Keys under which an index finds alike sources: the pairs of the *size* weightiest terms, in a fixed order.

    Two sources on one story share at least two of their weightiest terms; two on different stories seldom do, so the
    lists behind the keys stay short however large the project grows.
    """
    terms = sorted(of, key=lambda term: (-of[term], term))[:size]
    return [f"{a} {b}" for a, b in combinations(sorted(terms), 2)]
