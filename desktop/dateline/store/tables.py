"""The tables of a project, as SQLAlchemy Core sees them.

Spans (`start`, `end`) count code points of the source's text, and the words they cover stand beside them. Columns with
`info=DERIVED` are computed from other rows (see `refreshing`): the history neither records nor restores them. Nothing
cascades: whoever deletes a row deletes what refers to it first, so that the history knows of both.
"""

from typing import Any

from sqlalchemy import (
    Boolean,
    Column,
    Float,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    SmallInteger,
    Table,
    Text,
    UniqueConstraint,
    text,
)  # fmt: skip

metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "fk": "fk_%(table_name)s_%(column_0_N_name)s",
        "pk": "pk_%(table_name)s",
    }
)

# What most lists show, in SQLite's own words: an index of these rows alone is read without a look at the rows.
_SEEN = text("merged_into IS NULL AND mentions > 0")
_SHOWN = text("merged_into IS NULL AND shown = 1")
_MERGED = text("merged_into IS NOT NULL")

DERIVED: dict[Any, Any] = {"derived": True}
DECIDED: dict[Any, Any] = {"decided": True}


def _key(name: str, target: str | None = None) -> Column[int]:
    """A part of a primary key; with *target*, one that refers to it."""
    if target is None:
        return Column(name, Integer, primary_key=True, autoincrement=False)
    return Column(name, Integer, ForeignKey(target), primary_key=True, autoincrement=False)


def _numbered() -> Column[int]:
    """A primary key whose numbers are given out by `Act.numbers`."""
    return Column("id", Integer, primary_key=True, autoincrement=False)


def _span(prefix: str = "", *, nullable: bool = False) -> tuple[Column[int], Column[int], Column[str]]:
    return (
        Column(f"{prefix}start", Integer, nullable=nullable),
        Column(f"{prefix}end", Integer, nullable=nullable),
        Column(f"{prefix}words", Text, nullable=nullable),
    )


def _in_source(name: str, *columns: Column[Any] | Index) -> Table:
    """A table whose rows are clustered by source, in the order of the text."""
    return Table(name, metadata, _key("source", "source.id"), _key("position"), *columns, sqlite_with_rowid=False)


# Sources ----------------------------------------------------------------------------------------------------------

source = Table(
    "source", metadata,
    _numbered(),
    Column("sha256", Text, nullable=False, unique=True),  # of the original bytes
    Column("text_sha256", Text, nullable=False),  # of the text in UTF-8
    Column("path", Text, nullable=False),
    Column("media_type", Text, nullable=False),
    Column("title", Text),
    Column("opening", Text),  # the words it begins with: what it is called where it has no title
    Column("byline", Text),
    Column("publisher", Text),
    Column("url", Text),
    Column("language", Text),
    Column("published_edtf", Text),
    Column("published_basis", Text, nullable=False),
    Column("published_why", Text, nullable=False),
    Column("engine", Text, nullable=False),
    Column("characters", Integer, nullable=False),  # code points
    Column("given", Text, nullable=False),  # JSON: what a person or the file said before the analysis
    Column("analysed", Boolean, nullable=False),
    Column("why", Text),
    Column("facts", Integer, nullable=False, default=0, info=DERIVED),  # shown ones
    Index(None, "path"),
)  # fmt: skip

# Apart from `source`, so that lists of sources never page through texts.
source_text = Table(
    "source_text", metadata,
    _key("source", "source.id"),
    Column("text", Text, nullable=False),
)  # fmt: skip

original = Table(
    "original", metadata,
    _key("source", "source.id"),
    Column("size", Integer, nullable=False),  # bytes, uncompressed
    Column("coding", Text, nullable=False),  # how `data` is compressed: zlib or none
    Column("data", LargeBinary, nullable=False),
    Column("encoding", Text),  # of the text in the original, where it is text
    Column("byte_map", LargeBinary),  # from the text to the original; packed by `domain.offsets`
)  # fmt: skip

block = _in_source(
    "block",
    Column("start", Integer, nullable=False),
    Column("end", Integer, nullable=False),
    Column("kind", Text, nullable=False),
    Column("language", Text),
    Column("analysed", Boolean, nullable=False),
    Column("why", Text),
)

# Entities ---------------------------------------------------------------------------------------------------------

entity = Table(
    "entity", metadata,
    _numbered(),
    Column("type", Text, nullable=False),
    Column("name", Text, nullable=False),
    Column("folded", Text, nullable=False),  # for sorting and for filtering by its beginning
    Column("family", Text),  # of a person: the last word of `folded`
    Column("of", Integer, ForeignKey("entity.id", deferrable=True, initially="DEFERRED")),
    Column("why", Text, nullable=False, default=""),
    Column("merged_into", Integer, ForeignKey("entity.id", deferrable=True, initially="DEFERRED")),
    Column("mentions", Integer, nullable=False, default=0, info=DERIVED),
    Column("sources", Integer, nullable=False, default=0, info=DERIVED),
    Column("first_day", Integer, info=DERIVED),
    Column("disagreements", Integer, nullable=False, default=0, info=DERIVED),
    Index("ix_entity_listed", "type", "folded", "id", "mentions", "first_day", sqlite_where=_SEEN),
    Index("ix_entity_most_mentioned", "mentions", "folded", "id", sqlite_where=_SEEN),
    Index("ix_entity_merged", "merged_into", sqlite_where=_MERGED),
    Index(None, "family"),
    Index(None, "of"),
)  # fmt: skip

# Every name that an entity goes by, its own among them.
entity_name = Table(
    "entity_name", metadata,
    _numbered(),
    Column("entity", Integer, ForeignKey("entity.id"), nullable=False),
    Column("name", Text, nullable=False),
    Column("folded", Text, nullable=False),
    UniqueConstraint("entity", "name"),
    Index(None, "folded", "entity"),
)  # fmt: skip

mention = _in_source(
    "mention",
    *_span(),
    Column("entity", Integer, ForeignKey("entity.id"), nullable=False),
    Column("kind", Text, nullable=False),
    Column("title", Text),
    Column("metonym", Boolean, nullable=False),
    Column("why", Text, nullable=False),
    Index(None, "entity", "source", "position"),
)

# Other findings ---------------------------------------------------------------------------------------------------

time = Table(
    "time", metadata,
    _numbered(),
    Column("source", Integer, ForeignKey("source.id"), nullable=False),
    *_span(),
    Column("type", Text, nullable=False),
    Column("timex3", Text, nullable=False),
    Column("edtf", Text),
    Column("anchor", Integer, ForeignKey("time.id", deferrable=True, initially="DEFERRED")),
    Column("why", Text, nullable=False),
    Index(None, "source", "start"),
    Index(None, "anchor"),
)  # fmt: skip

quantity = _in_source(
    "quantity",
    *_span(),
    Column("value", Text),  # a JSON number: 123 and 123.0 stay apart
    Column("low", Text),
    Column("high", Text),
    Column("approximate", Boolean, nullable=False),
    Column("additional", Boolean, nullable=False),
    Column("unit", Text),
)

quote = _in_source(
    "quote",
    *_span(),
    Column("kind", Text, nullable=False),
    *_span("speaker_", nullable=True),
    Column("speaker_entity", Integer, ForeignKey("entity.id")),
    *_span("cue_", nullable=True),
    Column("why", Text, nullable=False),
    Index(None, "speaker_entity"),
)

statement = Table(
    "statement", metadata,
    _numbered(),
    Column("source", Integer, ForeignKey("source.id"), nullable=False),
    *_span(),
    Column("lemma", Text, nullable=False),
    *_span("predicate_"),
    Column("when_edtf", Text),
    Column("when_basis", Text, nullable=False),
    Column("when_words", Text),
    Column("when_time", Integer, ForeignKey("time.id")),
    Column("when_why", Text, nullable=False),
    *_span("attribution_", nullable=True),
    Column("attribution_entity", Integer, ForeignKey("entity.id")),
    Column("modality", Text, nullable=False),
    Column("polarity", Text, nullable=False),
    Column("confidence", Float, nullable=False),
    Column("shown", Boolean, nullable=False),
    Column("why", Text, nullable=False),
    Column("other_edtf", Text, info=DERIVED),  # of an undated one: the date that another source gives its fact
    Column("other_why", Text, info=DERIVED),
    Index(None, "source", "start"),
    Index(None, "when_time"),
    Index(None, "attribution_entity"),
)  # fmt: skip

participant = Table(
    "participant", metadata,
    _key("statement", "statement.id"),
    _key("position"),
    *_span(),
    Column("role", Text, nullable=False),
    Column("entity", Integer, ForeignKey("entity.id")),
    Index(None, "entity", "statement"),
    sqlite_with_rowid=False,
)  # fmt: skip

# Which of its source's quantities a statement has, what the predicate counts first.
statement_quantity = Table(
    "statement_quantity", metadata,
    _key("statement", "statement.id"),
    _key("position"),
    Column("quantity", Integer, nullable=False),
    sqlite_with_rowid=False,
)  # fmt: skip

# Facts ------------------------------------------------------------------------------------------------------------

fact = Table(
    "fact", metadata,
    _numbered(),
    Column("label", Text, nullable=False),
    Column("edtf", Text),
    Column("basis", Text, nullable=False),
    Column("words", Text),
    Column("time", Integer, ForeignKey("time.id")),
    Column("why", Text, nullable=False),
    Column("merged_into", Integer, ForeignKey("fact.id", deferrable=True, initially="DEFERRED")),
    Column("low", Integer, info=DERIVED),  # ordinals of days, as `date.toordinal`; an open side has the other's day
    Column("high", Integer, info=DERIVED),
    Column("flags", SmallInteger, nullable=False, default=0, info=DERIVED),  # the bits of `views.Bars`
    Column("precision", Text, nullable=False, default="", info=DERIVED),
    Column("modality", Text, nullable=False, default="asserted", info=DERIVED),
    Column("polarity", Text, nullable=False, default="positive", info=DERIVED),
    Column("origins", Integer, nullable=False, default=0, info=DERIVED),
    Column("sources", Integer, nullable=False, default=0, info=DERIVED),
    Column("statements", Integer, nullable=False, default=0, info=DERIVED),
    Column("disagreements", Integer, nullable=False, default=0, info=DERIVED),
    Column("confidence", Float, nullable=False, default=0.0, info=DERIVED),
    Column("source", Integer, nullable=False, default=0, info=DERIVED),  # of its first statement
    Column("shown", Boolean, nullable=False, default=False, info=DERIVED),
    Index("ix_fact_listed", "low", "id", "high", "flags", "disagreements", sqlite_where=_SHOWN),
    Index("ix_fact_merged", "merged_into", sqlite_where=_MERGED),
    Index(None, "time"),
)  # fmt: skip

# A statement belongs to exactly one fact; the words of statements with one origin go back to one text.
fact_statement = Table(
    "fact_statement", metadata,
    _key("statement", "statement.id"),
    Column("fact", Integer, ForeignKey("fact.id"), nullable=False),
    Column("origin", Integer, nullable=False),
    Index(None, "fact", "statement"),
    Index(None, "origin"),
)  # fmt: skip

# Facts that belong together and stay apart, such as a plan and its fulfilment.
fact_link = Table(
    "fact_link", metadata,
    _key("fact", "fact.id"),
    Column("kind", Text, primary_key=True),
    _key("other", "fact.id"),
    Column("why", Text, nullable=False),
    Index(None, "other"),
    sqlite_with_rowid=False,
)  # fmt: skip

# Where the words of statements go back to: a text, or what several sources cite. The key is made of content.
origin = Table(
    "origin", metadata,
    _numbered(),
    Column("key", Text, nullable=False, unique=True),
)  # fmt: skip

# What a person decided of two statements (a < b): that they are of one fact, or not.
decision = Table(
    "decision", metadata,
    _key("a", "statement.id"),
    _key("b", "statement.id"),
    Column("together", Boolean, nullable=False),
    Column("who", Text, nullable=False),
    Column("at", Text, nullable=False),
    Index(None, "b"),
    sqlite_with_rowid=False,
)  # fmt: skip

# How a source itself names an entity, and the country of a demonym: what collation compares.
source_entity = _in_source(
    "source_entity",
    Column("entity", Integer, ForeignKey("entity.id"), nullable=False),
    Column("name", Text, nullable=False),
    Column("of_name", Text),
    Index(None, "entity"),
)

# Under which keys a source (`block` -1) or one of its blocks may meet others. Rebuilt from the texts at any time.
source_key = Table(
    "source_key", metadata,
    Column("key", Text, primary_key=True),
    Column("source", Integer, primary_key=True, autoincrement=False),
    Column("block", Integer, primary_key=True, autoincrement=False),
    Index(None, "source"),
    sqlite_with_rowid=False,
)  # fmt: skip

# Two statements (a < b) that are taken to state one happening. Rebuilt from the statements at any time.
claim_edge = Table(
    "claim_edge", metadata,
    Column("a", Integer, primary_key=True, autoincrement=False),
    Column("b", Integer, primary_key=True, autoincrement=False),
    Column("evidence", Float, nullable=False),
    Index(None, "b"),
    sqlite_with_rowid=False,
)  # fmt: skip

disagreement = Table(
    "disagreement", metadata,
    _numbered(),
    Column("fact", Integer, ForeignKey("fact.id")),
    Column("entity", Integer, ForeignKey("entity.id")),
    Column("aspect", Text, nullable=False),
    Column("severity", Text, nullable=False),
    Column("why", Text, nullable=False),
    Index(None, "fact"),
    Index(None, "entity"),
)  # fmt: skip

reading = Table(
    "reading", metadata,
    _key("disagreement", "disagreement.id"),
    _key("position"),
    Column("value", Text, nullable=False),
    sqlite_with_rowid=False,
)  # fmt: skip

reading_statement = Table(
    "reading_statement", metadata,
    _key("disagreement", "disagreement.id"),
    _key("position"),
    _key("statement", "statement.id"),
    Index(None, "statement"),
    sqlite_with_rowid=False,
)  # fmt: skip

# What people decide -----------------------------------------------------------------------------------------------

review = Table(
    "review", metadata,
    Column("subject", Text, primary_key=True),  # an id as shown: s9, f12, e7
    Column("verdict", Text, nullable=False),
    Column("who", Text, nullable=False),
    Column("at", Text, nullable=False),
    sqlite_with_rowid=False,
    info=DECIDED,
)  # fmt: skip

note = Table(
    "note", metadata,
    _numbered(),
    Column("subject", Text, nullable=False),
    Column("source", Integer, ForeignKey("source.id")),
    *_span(nullable=True),
    Column("text", Text, nullable=False),
    Column("who", Text, nullable=False),
    Column("at", Text, nullable=False),
    Index(None, "subject"),
    Index(None, "source"),
    info=DECIDED,
)  # fmt: skip

tag = Table(
    "tag", metadata,
    Column("name", Text, primary_key=True),
    Column("subject", Text, primary_key=True),
    Column("who", Text, nullable=False),
    Column("at", Text, nullable=False),
    Index(None, "subject"),
    sqlite_with_rowid=False,
    info=DECIDED,
)  # fmt: skip

# The project itself -----------------------------------------------------------------------------------------------

act = Table(
    "act", metadata,
    _numbered(),
    Column("at", Text, nullable=False),  # ISO 8601, UTC
    Column("who", Text, nullable=False),
    Column("kind", Text, nullable=False),
    Column("summary", Text, nullable=False),
    Column("undoes", Integer, ForeignKey("act.id")),
    Column("changes", Text, nullable=False),  # JSON: the ids it touched
    Column("inverse", LargeBinary, nullable=False),  # JSON, deflated: the steps that take it back; see `acts`
    UniqueConstraint("undoes"),
)  # fmt: skip

# The next free number of each table: a number is never given out twice, whatever was deleted.
counter = Table(
    "counter", metadata,
    Column("name", Text, primary_key=True),
    Column("free", Integer, nullable=False),
    sqlite_with_rowid=False,
)  # fmt: skip

setting = Table(
    "setting", metadata,
    Column("name", Text, primary_key=True),
    Column("value", Text, nullable=False),
    sqlite_with_rowid=False,
)  # fmt: skip

# What can be rebuilt from the rest at any time; `version` is the act it was built after.
cache = Table(
    "cache", metadata,
    Column("name", Text, primary_key=True),
    Column("version", Integer, nullable=False),
    Column("data", LargeBinary, nullable=False),
)  # fmt: skip
