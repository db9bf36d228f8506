"""Finds the sources near new ones: those on the same story, through keys made of their rarest words."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from dateline.collation import origins
from dateline.collation.similarity import Vector, cosine, signature, vector
from dateline.store import neighbours
from dateline.store.acts import Act
from dateline.store.neighbours import WHOLE, Article

NEAR = 0.1  # cosine under which two articles are not compared


About = tuple[Vector, frozenset[str]]  # what an article is about, and its keys


@dataclass(frozen=True, slots=True)
class Near:
    """The sources near some new ones, the articles of both by number, and what they are about by their hashes."""

    sources: list[int]
    articles: dict[int, Article]
    about: dict[str, About]

    def alike(self, a: str, b: str) -> float:
        """How alike the sources with these hashes are, 0 to 1; 0 where they share no key."""
        (mine, my_keys), (theirs, their_keys) = self.about[a], self.about[b]
        return cosine(mine, theirs) if my_keys & their_keys else 0.0


def near(act: Act, new: Iterable[int]) -> Near:
    """The sources on the same stories as the *new* ones."""
    wanted = list(new)
    articles = neighbours.articles(act.connection, wanted)
    sources: set[int] = set()
    for number in wanted:
        words, keys = _about(articles[number])
        candidates = [other for other, block in neighbours.under(act.connection, sorted(keys)) if block == WHOLE]
        missing = [other for other in candidates if other not in articles]
        articles.update(neighbours.articles(act.connection, missing))
        sources.update(o for o in candidates if o not in wanted and cosine(words, _about(articles[o])[0]) >= NEAR)
    about = {articles[number].sha256: _about(articles[number]) for number in [*wanted, *sources]}
    return Near(sorted(sources), articles, about)


def _about(article: Article) -> About:
    return _read(article.sha256, article.read)


@lru_cache(maxsize=1024)
def _read(_sha256: str, text: str) -> About:
    words = vector(text)
    return words, frozenset(signature(words))


def index(act: Act, sources: Iterable[int]) -> None:
    """Let *sources* be found by what they are about, and their passages by their words."""
    for number, article in neighbours.articles(act.connection, sources).items():
        keys = [(key, WHOLE) for key in sorted(_about(article)[1])]
        for place, (start, end) in enumerate(article.blocks):
            keys += [(key, place) for key in origins.keys(article.text[start:end])]
        neighbours.set_keys(act, number, keys)
