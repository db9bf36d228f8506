"""The first tables."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None


def upgrade() -> None:
    """Make them."""
    op.create_table(
        "act",
        sa.Column("id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("at", sa.Text(), nullable=False),
        sa.Column("who", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("summary", sa.Text(), nullable=False),
        sa.Column("undoes", sa.Integer(), nullable=True),
        sa.Column("changes", sa.Text(), nullable=False),
        sa.Column("inverse", sa.LargeBinary(), nullable=False),
        sa.ForeignKeyConstraint(["undoes"], ["act.id"], name=op.f("fk_act_undoes")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_act")),
        sa.UniqueConstraint("undoes", name=op.f("uq_act_undoes")),
    )
    op.create_table(
        "cache",
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("data", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("name", name=op.f("pk_cache")),
    )
    op.create_table(
        "claim_edge",
        sa.Column("a", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("b", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("evidence", sa.Float(), nullable=False),
        sa.PrimaryKeyConstraint("a", "b", name=op.f("pk_claim_edge")),
        sqlite_with_rowid=False,
    )
    op.create_index(op.f("ix_claim_edge_b"), "claim_edge", ["b"], unique=False)
    op.create_table(
        "counter",
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("free", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("name", name=op.f("pk_counter")),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "entity",
        sa.Column("id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("type", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("folded", sa.Text(), nullable=False),
        sa.Column("family", sa.Text(), nullable=True),
        sa.Column("of", sa.Integer(), nullable=True),
        sa.Column("why", sa.Text(), nullable=False),
        sa.Column("merged_into", sa.Integer(), nullable=True),
        sa.Column("mentions", sa.Integer(), nullable=False),
        sa.Column("sources", sa.Integer(), nullable=False),
        sa.Column("first_day", sa.Integer(), nullable=True),
        sa.Column("disagreements", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["merged_into"], ["entity.id"], name=op.f("fk_entity_merged_into"), initially="DEFERRED", deferrable=True
        ),
        sa.ForeignKeyConstraint(
            ["of"], ["entity.id"], name=op.f("fk_entity_of"), initially="DEFERRED", deferrable=True
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_entity")),
    )
    op.create_index("ix_entity_by_name", "entity", ["folded", "id", "merged_into", "mentions"], unique=False)
    op.create_index("ix_entity_by_type", "entity", ["type", "folded", "id", "merged_into", "mentions"], unique=False)
    op.create_index(op.f("ix_entity_family"), "entity", ["family"], unique=False)
    op.create_index(op.f("ix_entity_first_day"), "entity", ["first_day"], unique=False)
    op.create_index(op.f("ix_entity_mentions"), "entity", ["mentions"], unique=False)
    op.create_index(op.f("ix_entity_merged_into"), "entity", ["merged_into"], unique=False)
    op.create_index(op.f("ix_entity_of"), "entity", ["of"], unique=False)
    op.create_index(op.f("ix_entity_type_mentions"), "entity", ["type", "mentions"], unique=False)
    op.create_table(
        "origin",
        sa.Column("id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("key", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_origin")),
        sa.UniqueConstraint("key", name=op.f("uq_origin_key")),
    )
    op.create_table(
        "review",
        sa.Column("subject", sa.Text(), nullable=False),
        sa.Column("verdict", sa.Text(), nullable=False),
        sa.Column("who", sa.Text(), nullable=False),
        sa.Column("at", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("subject", name=op.f("pk_review")),
        info={"decided": True},
        sqlite_with_rowid=False,
    )
    op.create_table(
        "setting",
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("value", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("name", name=op.f("pk_setting")),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "source",
        sa.Column("id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("sha256", sa.Text(), nullable=False),
        sa.Column("text_sha256", sa.Text(), nullable=False),
        sa.Column("path", sa.Text(), nullable=False),
        sa.Column("media_type", sa.Text(), nullable=False),
        sa.Column("title", sa.Text(), nullable=True),
        sa.Column("opening", sa.Text(), nullable=True),
        sa.Column("byline", sa.Text(), nullable=True),
        sa.Column("publisher", sa.Text(), nullable=True),
        sa.Column("url", sa.Text(), nullable=True),
        sa.Column("language", sa.Text(), nullable=True),
        sa.Column("published_edtf", sa.Text(), nullable=True),
        sa.Column("published_basis", sa.Text(), nullable=False),
        sa.Column("published_why", sa.Text(), nullable=False),
        sa.Column("engine", sa.Text(), nullable=False),
        sa.Column("characters", sa.Integer(), nullable=False),
        sa.Column("given", sa.Text(), nullable=False),
        sa.Column("analysed", sa.Boolean(), nullable=False),
        sa.Column("why", sa.Text(), nullable=True),
        sa.Column("facts", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_source")),
        sa.UniqueConstraint("sha256", name=op.f("uq_source_sha256")),
    )
    op.create_table(
        "source_key",
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("source", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("block", sa.Integer(), autoincrement=False, nullable=False),
        sa.PrimaryKeyConstraint("key", "source", "block", name=op.f("pk_source_key")),
        sqlite_with_rowid=False,
    )
    op.create_index(op.f("ix_source_key_source"), "source_key", ["source"], unique=False)
    op.create_table(
        "tag",
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("subject", sa.Text(), nullable=False),
        sa.Column("who", sa.Text(), nullable=False),
        sa.Column("at", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("name", "subject", name=op.f("pk_tag")),
        info={"decided": True},
        sqlite_with_rowid=False,
    )
    op.create_index(op.f("ix_tag_subject"), "tag", ["subject"], unique=False)
    op.create_table(
        "block",
        sa.Column("source", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("position", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("start", sa.Integer(), nullable=False),
        sa.Column("end", sa.Integer(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("language", sa.Text(), nullable=True),
        sa.Column("analysed", sa.Boolean(), nullable=False),
        sa.Column("why", sa.Text(), nullable=True),
        sa.ForeignKeyConstraint(["source"], ["source.id"], name=op.f("fk_block_source")),
        sa.PrimaryKeyConstraint("source", "position", name=op.f("pk_block")),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "entity_name",
        sa.Column("id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("entity", sa.Integer(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("folded", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["entity"], ["entity.id"], name=op.f("fk_entity_name_entity")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_entity_name")),
        sa.UniqueConstraint("entity", "name", name=op.f("uq_entity_name_entity_name")),
    )
    op.create_index(op.f("ix_entity_name_folded"), "entity_name", ["folded"], unique=False)
    op.create_table(
        "mention",
        sa.Column("source", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("position", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("start", sa.Integer(), nullable=False),
        sa.Column("end", sa.Integer(), nullable=False),
        sa.Column("words", sa.Text(), nullable=False),
        sa.Column("entity", sa.Integer(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("title", sa.Text(), nullable=True),
        sa.Column("metonym", sa.Boolean(), nullable=False),
        sa.Column("why", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["entity"], ["entity.id"], name=op.f("fk_mention_entity")),
        sa.ForeignKeyConstraint(["source"], ["source.id"], name=op.f("fk_mention_source")),
        sa.PrimaryKeyConstraint("source", "position", name=op.f("pk_mention")),
        sqlite_with_rowid=False,
    )
    op.create_index(
        op.f("ix_mention_entity_source_position"), "mention", ["entity", "source", "position"], unique=False
    )
    op.create_table(
        "note",
        sa.Column("id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("subject", sa.Text(), nullable=False),
        sa.Column("source", sa.Integer(), nullable=True),
        sa.Column("start", sa.Integer(), nullable=True),
        sa.Column("end", sa.Integer(), nullable=True),
        sa.Column("words", sa.Text(), nullable=True),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("who", sa.Text(), nullable=False),
        sa.Column("at", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["source"], ["source.id"], name=op.f("fk_note_source")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_note")),
        info={"decided": True},
    )
    op.create_index(op.f("ix_note_source"), "note", ["source"], unique=False)
    op.create_index(op.f("ix_note_subject"), "note", ["subject"], unique=False)
    op.create_table(
        "original",
        sa.Column("source", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("size", sa.Integer(), nullable=False),
        sa.Column("coding", sa.Text(), nullable=False),
        sa.Column("data", sa.LargeBinary(), nullable=False),
        sa.Column("encoding", sa.Text(), nullable=True),
        sa.Column("byte_map", sa.LargeBinary(), nullable=True),
        sa.ForeignKeyConstraint(["source"], ["source.id"], name=op.f("fk_original_source")),
        sa.PrimaryKeyConstraint("source", name=op.f("pk_original")),
    )
    op.create_table(
        "quantity",
        sa.Column("source", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("position", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("start", sa.Integer(), nullable=False),
        sa.Column("end", sa.Integer(), nullable=False),
        sa.Column("words", sa.Text(), nullable=False),
        sa.Column("value", sa.Text(), nullable=True),
        sa.Column("low", sa.Text(), nullable=True),
        sa.Column("high", sa.Text(), nullable=True),
        sa.Column("approximate", sa.Boolean(), nullable=False),
        sa.Column("additional", sa.Boolean(), nullable=False),
        sa.Column("unit", sa.Text(), nullable=True),
        sa.ForeignKeyConstraint(["source"], ["source.id"], name=op.f("fk_quantity_source")),
        sa.PrimaryKeyConstraint("source", "position", name=op.f("pk_quantity")),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "quote",
        sa.Column("source", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("position", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("start", sa.Integer(), nullable=False),
        sa.Column("end", sa.Integer(), nullable=False),
        sa.Column("words", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("speaker_start", sa.Integer(), nullable=True),
        sa.Column("speaker_end", sa.Integer(), nullable=True),
        sa.Column("speaker_words", sa.Text(), nullable=True),
        sa.Column("speaker_entity", sa.Integer(), nullable=True),
        sa.Column("cue_start", sa.Integer(), nullable=True),
        sa.Column("cue_end", sa.Integer(), nullable=True),
        sa.Column("cue_words", sa.Text(), nullable=True),
        sa.Column("why", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["source"], ["source.id"], name=op.f("fk_quote_source")),
        sa.ForeignKeyConstraint(["speaker_entity"], ["entity.id"], name=op.f("fk_quote_speaker_entity")),
        sa.PrimaryKeyConstraint("source", "position", name=op.f("pk_quote")),
        sqlite_with_rowid=False,
    )
    op.create_index(op.f("ix_quote_speaker_entity"), "quote", ["speaker_entity"], unique=False)
    op.create_table(
        "source_entity",
        sa.Column("source", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("position", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("entity", sa.Integer(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("of_name", sa.Text(), nullable=True),
        sa.ForeignKeyConstraint(["entity"], ["entity.id"], name=op.f("fk_source_entity_entity")),
        sa.ForeignKeyConstraint(["source"], ["source.id"], name=op.f("fk_source_entity_source")),
        sa.PrimaryKeyConstraint("source", "position", name=op.f("pk_source_entity")),
        sqlite_with_rowid=False,
    )
    op.create_index(op.f("ix_source_entity_entity"), "source_entity", ["entity"], unique=False)
    op.create_table(
        "source_text",
        sa.Column("source", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["source"], ["source.id"], name=op.f("fk_source_text_source")),
        sa.PrimaryKeyConstraint("source", name=op.f("pk_source_text")),
    )
    op.create_table(
        "time",
        sa.Column("id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("source", sa.Integer(), nullable=False),
        sa.Column("start", sa.Integer(), nullable=False),
        sa.Column("end", sa.Integer(), nullable=False),
        sa.Column("words", sa.Text(), nullable=False),
        sa.Column("type", sa.Text(), nullable=False),
        sa.Column("timex3", sa.Text(), nullable=False),
        sa.Column("edtf", sa.Text(), nullable=True),
        sa.Column("anchor", sa.Integer(), nullable=True),
        sa.Column("why", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["anchor"], ["time.id"], name=op.f("fk_time_anchor"), initially="DEFERRED", deferrable=True
        ),
        sa.ForeignKeyConstraint(["source"], ["source.id"], name=op.f("fk_time_source")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_time")),
    )
    op.create_index(op.f("ix_time_anchor"), "time", ["anchor"], unique=False)
    op.create_index(op.f("ix_time_source_start"), "time", ["source", "start"], unique=False)
    op.create_table(
        "fact",
        sa.Column("id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("label", sa.Text(), nullable=False),
        sa.Column("edtf", sa.Text(), nullable=True),
        sa.Column("basis", sa.Text(), nullable=False),
        sa.Column("words", sa.Text(), nullable=True),
        sa.Column("time", sa.Integer(), nullable=True),
        sa.Column("why", sa.Text(), nullable=False),
        sa.Column("merged_into", sa.Integer(), nullable=True),
        sa.Column("low", sa.Integer(), nullable=True),
        sa.Column("high", sa.Integer(), nullable=True),
        sa.Column("flags", sa.SmallInteger(), nullable=False),
        sa.Column("precision", sa.Text(), nullable=False),
        sa.Column("modality", sa.Text(), nullable=False),
        sa.Column("polarity", sa.Text(), nullable=False),
        sa.Column("origins", sa.Integer(), nullable=False),
        sa.Column("sources", sa.Integer(), nullable=False),
        sa.Column("statements", sa.Integer(), nullable=False),
        sa.Column("disagreements", sa.Integer(), nullable=False),
        sa.Column("confidence", sa.Float(), nullable=False),
        sa.Column("source", sa.Integer(), nullable=False),
        sa.Column("shown", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(
            ["merged_into"], ["fact.id"], name=op.f("fk_fact_merged_into"), initially="DEFERRED", deferrable=True
        ),
        sa.ForeignKeyConstraint(["time"], ["time.id"], name=op.f("fk_fact_time")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_fact")),
    )
    op.create_index(op.f("ix_fact_disagreements"), "fact", ["disagreements"], unique=False)
    op.create_index(op.f("ix_fact_low"), "fact", ["low"], unique=False)
    op.create_index(op.f("ix_fact_merged_into"), "fact", ["merged_into"], unique=False)
    op.create_index(op.f("ix_fact_time"), "fact", ["time"], unique=False)
    op.create_table(
        "statement",
        sa.Column("id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("source", sa.Integer(), nullable=False),
        sa.Column("start", sa.Integer(), nullable=False),
        sa.Column("end", sa.Integer(), nullable=False),
        sa.Column("words", sa.Text(), nullable=False),
        sa.Column("lemma", sa.Text(), nullable=False),
        sa.Column("predicate_start", sa.Integer(), nullable=False),
        sa.Column("predicate_end", sa.Integer(), nullable=False),
        sa.Column("predicate_words", sa.Text(), nullable=False),
        sa.Column("when_edtf", sa.Text(), nullable=True),
        sa.Column("when_basis", sa.Text(), nullable=False),
        sa.Column("when_words", sa.Text(), nullable=True),
        sa.Column("when_time", sa.Integer(), nullable=True),
        sa.Column("when_why", sa.Text(), nullable=False),
        sa.Column("attribution_start", sa.Integer(), nullable=True),
        sa.Column("attribution_end", sa.Integer(), nullable=True),
        sa.Column("attribution_words", sa.Text(), nullable=True),
        sa.Column("attribution_entity", sa.Integer(), nullable=True),
        sa.Column("modality", sa.Text(), nullable=False),
        sa.Column("polarity", sa.Text(), nullable=False),
        sa.Column("confidence", sa.Float(), nullable=False),
        sa.Column("shown", sa.Boolean(), nullable=False),
        sa.Column("why", sa.Text(), nullable=False),
        sa.Column("other_edtf", sa.Text(), nullable=True),
        sa.Column("other_why", sa.Text(), nullable=True),
        sa.ForeignKeyConstraint(["attribution_entity"], ["entity.id"], name=op.f("fk_statement_attribution_entity")),
        sa.ForeignKeyConstraint(["source"], ["source.id"], name=op.f("fk_statement_source")),
        sa.ForeignKeyConstraint(["when_time"], ["time.id"], name=op.f("fk_statement_when_time")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_statement")),
    )
    op.create_index(op.f("ix_statement_attribution_entity"), "statement", ["attribution_entity"], unique=False)
    op.create_index(op.f("ix_statement_source_start"), "statement", ["source", "start"], unique=False)
    op.create_index(op.f("ix_statement_when_time"), "statement", ["when_time"], unique=False)
    op.create_table(
        "decision",
        sa.Column("a", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("b", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("together", sa.Boolean(), nullable=False),
        sa.Column("who", sa.Text(), nullable=False),
        sa.Column("at", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["a"], ["statement.id"], name=op.f("fk_decision_a")),
        sa.ForeignKeyConstraint(["b"], ["statement.id"], name=op.f("fk_decision_b")),
        sa.PrimaryKeyConstraint("a", "b", name=op.f("pk_decision")),
        sqlite_with_rowid=False,
    )
    op.create_index(op.f("ix_decision_b"), "decision", ["b"], unique=False)
    op.create_table(
        "disagreement",
        sa.Column("id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("fact", sa.Integer(), nullable=True),
        sa.Column("entity", sa.Integer(), nullable=True),
        sa.Column("aspect", sa.Text(), nullable=False),
        sa.Column("severity", sa.Text(), nullable=False),
        sa.Column("why", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["entity"], ["entity.id"], name=op.f("fk_disagreement_entity")),
        sa.ForeignKeyConstraint(["fact"], ["fact.id"], name=op.f("fk_disagreement_fact")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_disagreement")),
    )
    op.create_index(op.f("ix_disagreement_entity"), "disagreement", ["entity"], unique=False)
    op.create_index(op.f("ix_disagreement_fact"), "disagreement", ["fact"], unique=False)
    op.create_table(
        "fact_link",
        sa.Column("fact", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("other", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("why", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["fact"], ["fact.id"], name=op.f("fk_fact_link_fact")),
        sa.ForeignKeyConstraint(["other"], ["fact.id"], name=op.f("fk_fact_link_other")),
        sa.PrimaryKeyConstraint("fact", "kind", "other", name=op.f("pk_fact_link")),
        sqlite_with_rowid=False,
    )
    op.create_index(op.f("ix_fact_link_other"), "fact_link", ["other"], unique=False)
    op.create_table(
        "fact_statement",
        sa.Column("statement", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("fact", sa.Integer(), nullable=False),
        sa.Column("origin", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["fact"], ["fact.id"], name=op.f("fk_fact_statement_fact")),
        sa.ForeignKeyConstraint(["statement"], ["statement.id"], name=op.f("fk_fact_statement_statement")),
        sa.PrimaryKeyConstraint("statement", name=op.f("pk_fact_statement")),
    )
    op.create_index(op.f("ix_fact_statement_fact_statement"), "fact_statement", ["fact", "statement"], unique=False)
    op.create_index(op.f("ix_fact_statement_origin"), "fact_statement", ["origin"], unique=False)
    op.create_table(
        "participant",
        sa.Column("statement", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("position", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("start", sa.Integer(), nullable=False),
        sa.Column("end", sa.Integer(), nullable=False),
        sa.Column("words", sa.Text(), nullable=False),
        sa.Column("role", sa.Text(), nullable=False),
        sa.Column("entity", sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(["entity"], ["entity.id"], name=op.f("fk_participant_entity")),
        sa.ForeignKeyConstraint(["statement"], ["statement.id"], name=op.f("fk_participant_statement")),
        sa.PrimaryKeyConstraint("statement", "position", name=op.f("pk_participant")),
        sqlite_with_rowid=False,
    )
    op.create_index(op.f("ix_participant_entity_statement"), "participant", ["entity", "statement"], unique=False)
    op.create_table(
        "statement_quantity",
        sa.Column("statement", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("position", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("quantity", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["statement"], ["statement.id"], name=op.f("fk_statement_quantity_statement")),
        sa.PrimaryKeyConstraint("statement", "position", name=op.f("pk_statement_quantity")),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "reading",
        sa.Column("disagreement", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("position", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("value", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["disagreement"], ["disagreement.id"], name=op.f("fk_reading_disagreement")),
        sa.PrimaryKeyConstraint("disagreement", "position", name=op.f("pk_reading")),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "reading_statement",
        sa.Column("disagreement", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("position", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("statement", sa.Integer(), autoincrement=False, nullable=False),
        sa.ForeignKeyConstraint(["disagreement"], ["disagreement.id"], name=op.f("fk_reading_statement_disagreement")),
        sa.ForeignKeyConstraint(["statement"], ["statement.id"], name=op.f("fk_reading_statement_statement")),
        sa.PrimaryKeyConstraint("disagreement", "position", "statement", name=op.f("pk_reading_statement")),
        sqlite_with_rowid=False,
    )
    op.create_index(op.f("ix_reading_statement_statement"), "reading_statement", ["statement"], unique=False)
