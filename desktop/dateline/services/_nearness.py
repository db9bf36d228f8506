"""Finds the sources near new ones: those on the same story, through keys made of their rarest words."""

from collections.abc import Iterable
from dataclasses import dataclass

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
        hashes = neighbours.hashes(act.connection, candidates)
        known = {other: _read[hashes[other]] for other in candidates if hashes[other] in _read}
        missing = [other for other in candidates if other not in known and other not in articles]
        articles.update(neighbours.articles(act.connection, missing))
        known |= {other: _about(articles[other]) for other in candidates if other not in known}
        sources.update(other for other in candidates if other not in wanted and cosine(words, known[other][0]) >= NEAR)
    articles.update(neighbours.articles(act.connection, sorted(sources - articles.keys())))
    about = {articles[number].sha256: _about(articles[number]) for number in [*wanted, *sources]}
    return Near(sorted(sources), articles, about)


# What was read last: chance brings ever more candidates as a project grows, and reading them is what costs.
_read: dict[str, About] = {}
_MOST_READ = 8_192


def _about(article: Article) -> About:
    found = _read.get(article.sha256)
    if found is None:
        words = vector(article.read)
        found = words, frozenset(signature(words))
        while len(_read) >= _MOST_READ:
            del _read[next(iter(_read))]
        _read[article.sha256] = found
    return found


def index(act: Act, sources: Iterable[int]) -> None:
    """Let *sources* be found by what they are about, and their passages by their words."""
    for number, article in neighbours.articles(act.connection, sources).items():
        keys = [(key, WHOLE) for key in sorted(_about(article)[1])]
        for place, (start, end) in enumerate(article.blocks):
            keys += [(key, place) for key in origins.keys(article.text[start:end])]
        neighbours.set_keys(act, number, keys)
