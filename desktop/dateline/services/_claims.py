"""Turns stored statements into the claims that collation compares."""

from collections.abc import Iterable, Mapping

from dateline.collation.claim import Amount, Claim, Part
from dateline.collation.kinds import is_undergone
from dateline.collation.naming import key_of
from dateline.collation.similarity import vector
from dateline.domain.edtf import parse
from dateline.domain.entity import EntityType
from dateline.domain.quantity import Quantity
from dateline.domain.statement import Participant
from dateline.domain.when import Basis
from dateline.store import claims as stored
from dateline.store import ids
from dateline.store.neighbours import Article

Named = Mapping[tuple[int, int], tuple[str, str, str | None]]

_TOLD = ("given", "stated")


def claim(row: stored.Claim, article: Article, named: Named) -> Claim:
    """One stored statement as a claim; its id is the shown one, its source the hash of the article."""
    statement = row.statement
    lemma = statement.predicate.lemma
    when = statement.when
    own = when.date if when.basis is not Basis.OTHER_SOURCE else None  # what others told never counts as evidence
    return Claim(
        id=statement.id,
        source=article.sha256,
        start=statement.start,
        end=statement.end,
        words=statement.text,
        lemma=lemma,
        predicate=statement.predicate.text,
        parts=tuple(_part(part, row.source, named, lemma) for part in statement.participants),
        low=own.earliest if own else None,
        high=own.latest if own else None,
        edtf=when.edtf if own else None,
        basis=when.basis.value if own else Basis.NONE.value,
        amounts=tuple(_amounts(row.quantities)),
        modality=statement.modality.value,
        polarity=statement.polarity.value,
        confidence=statement.confidence,
        shown=statement.shown,
        said=parse(article.published).earliest if article.published and article.basis in _TOLD else None,
        about=vector(statement.text),
        passage=_passage(article, statement.start, statement.end),
    )


def _passage(article: Article, start: int, end: int) -> str:
    """The paragraph that holds `[start, end)`; "" where none does."""
    for first, last in article.blocks:
        if first <= start and end <= last:
            return article.text[first:last]
    return ""


def _part(part: Participant, source: int, named: Named, lemma: str) -> Part:
    role = "patient" if is_undergone(lemma) and part.role == "agent" else part.role.value
    if part.entity is None:
        return Part(role, words=part.text)
    kind, name, of_name = named.get((source, ids.number(ids.ENTITY, part.entity)), ("", "", None))
    if not name:
        return Part(role, words=part.text)
    if kind == EntityType.PERSON:
        return Part(role, people=frozenset({key_of(name)}), words=part.text)
    return Part(role, bodies=frozenset({key_of(of_name or name)}), words=part.text)


def _amounts(quantities: Iterable[Quantity]) -> Iterable[Amount]:
    for q in quantities:
        if q.unit:
            low = q.low if q.low is not None else q.value if q.high is None else None
            high = q.high if q.high is not None else q.value if q.low is None else None
            yield Amount(low, high, q.unit, q.approximate, q.additional, " ".join(q.text.split()))
