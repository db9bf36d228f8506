"""From rows to the values of the domain."""

import json
from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import Any

from sqlalchemy import Connection, RowMapping, select

from dateline.domain.document import Block, BlockKind, Document, Publication, PublicationBasis
from dateline.domain.entity import Mention, MentionKind
from dateline.domain.quantity import Quantity
from dateline.domain.quote import Quote, QuoteKind, Speaker
from dateline.domain.span import Passage
from dateline.domain.statement import Attribution, Modality, Participant, Polarity, Predicate, Role, Statement
from dateline.domain.timex import TimeExpression, TimexType
from dateline.domain.when import Basis, When
from dateline.store import ids, tables
from dateline.store.acts import chunks

Mapped = RowMapping | Mapping[str, Any]


def document(row: Mapped, text: str) -> Document:
    """The document of a row of `source`, as it was before its analysis."""
    given = json.loads(row["given"])
    return Document(
        **given,
        id=ids.shown(ids.SOURCE, row["id"]),
        path=row["path"],
        sha256=row["sha256"],
        text=text,
        media_type=row["media_type"],
    )


def publication(row: Mapped) -> Publication:
    """When the source of a row of `source` appeared."""
    return Publication(
        edtf=row["published_edtf"], basis=PublicationBasis(row["published_basis"]), why=row["published_why"]
    )


def block(row: Mapped) -> Block:
    """The block of a row of `block`."""
    return Block(
        start=row["start"],
        end=row["end"],
        kind=BlockKind(row["kind"]),
        language=row["language"],
        analysed=row["analysed"],
        why=row["why"],
    )


def mention(row: Mapped) -> Mention:
    """The mention of a row of `mention`."""
    return Mention(
        start=row["start"],
        end=row["end"],
        text=row["words"],
        kind=MentionKind(row["kind"]),
        title=row["title"],
        metonym=row["metonym"],
        why=row["why"],
    )


def time(row: Mapped) -> TimeExpression:
    """The time expression of a row of `time`."""
    return TimeExpression(
        id=ids.shown(ids.TIME, row["id"]),
        start=row["start"],
        end=row["end"],
        text=row["words"],
        type=TimexType(row["type"]),
        timex3=row["timex3"],
        edtf=row["edtf"],
        anchor=ids.maybe(ids.TIME, row["anchor"]),
        why=row["why"],
    )


def quantity(row: Mapped) -> Quantity:
    """The quantity of a row of `quantity`."""
    return Quantity(
        start=row["start"],
        end=row["end"],
        text=row["words"],
        value=_number(row["value"]),
        low=_number(row["low"]),
        high=_number(row["high"]),
        approximate=row["approximate"],
        additional=row["additional"],
        unit=row["unit"],
    )


def _number(text: str | None) -> int | float | None:
    value: int | float | None = None if text is None else json.loads(text)
    return value


def quote(row: Mapped) -> Quote:
    """The quote of a row of `quote`."""
    speaker = cue = None
    if row["speaker_start"] is not None:
        speaker = Speaker(
            start=row["speaker_start"],
            end=row["speaker_end"],
            text=row["speaker_words"],
            entity=ids.maybe(ids.ENTITY, row["speaker_entity"]),
        )
    if row["cue_start"] is not None:
        cue = Passage(start=row["cue_start"], end=row["cue_end"], text=row["cue_words"])
    return Quote(
        start=row["start"],
        end=row["end"],
        text=row["words"],
        kind=QuoteKind(row["kind"]),
        speaker=speaker,
        cue=cue,
        why=row["why"],
    )


def when(row: Mapped) -> When:
    """When the happening of a row of `statement` was; of an undated one, what another source tells."""
    if row["when_edtf"] is None and row["other_edtf"] is not None:
        return When(edtf=row["other_edtf"], basis=Basis.OTHER_SOURCE, why=row["other_why"])
    return When(
        edtf=row["when_edtf"],
        basis=Basis(row["when_basis"]),
        words=row["when_words"],
        time=ids.maybe(ids.TIME, row["when_time"]),
        why=row["when_why"],
    )


def fact_when(row: Mapped) -> When:
    """When the happening of a row of `fact` was."""
    return When(
        edtf=row["edtf"],
        basis=Basis(row["basis"]),
        words=row["words"],
        time=ids.maybe(ids.TIME, row["time"]),
        why=row["why"],
    )


def statement(row: Mapped, parts: list[Participant], quantities: list[int]) -> Statement:
    """The statement of a row of `statement`, with its participants and the indices of its quantities."""
    said = None
    if row["attribution_start"] is not None:
        said = Attribution(
            start=row["attribution_start"],
            end=row["attribution_end"],
            text=row["attribution_words"],
            entity=ids.maybe(ids.ENTITY, row["attribution_entity"]),
        )
    return Statement(
        id=ids.shown(ids.STATEMENT, row["id"]),
        start=row["start"],
        end=row["end"],
        text=row["words"],
        predicate=Predicate(
            lemma=row["lemma"], start=row["predicate_start"], end=row["predicate_end"], text=row["predicate_words"]
        ),
        participants=tuple(parts),
        when=when(row),
        quantities=tuple(quantities),
        attribution=said,
        modality=Modality(row["modality"]),
        polarity=Polarity(row["polarity"]),
        confidence=row["confidence"],
        shown=row["shown"],
        why=row["why"],
    )


def participants(connection: Connection, statements: Iterable[int]) -> dict[int, list[Participant]]:
    """The participants of each of *statements*, in their order."""
    p = tables.participant
    found: dict[int, list[Participant]] = defaultdict(list)
    for some in chunks(statements):
        query = select(p).where(p.c.statement.in_(some)).order_by(p.c.statement, p.c.position)
        for row in connection.execute(query).mappings():
            found[row["statement"]].append(
                Participant(
                    role=Role(row["role"]),
                    start=row["start"],
                    end=row["end"],
                    text=row["words"],
                    entity=ids.maybe(ids.ENTITY, row["entity"]),
                )
            )
    return found


def statement_quantities(connection: Connection, statements: Iterable[int]) -> dict[int, list[int]]:
    """The indices of the quantities of each of *statements*, most important first."""
    q = tables.statement_quantity
    found: dict[int, list[int]] = defaultdict(list)
    for some in chunks(statements):
        query = select(q).where(q.c.statement.in_(some)).order_by(q.c.statement, q.c.position)
        for row in connection.execute(query):
            found[row.statement].append(row.quantity)
    return found
