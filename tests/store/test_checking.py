import pytest
from sqlalchemy import Connection

from dateline.services.checking import Report, check
from dateline.store import bars
from dateline.store.project import Project
from tests.builders import release
from tests.store.adding import add


@pytest.fixture
def full(project: Project) -> Project:
    add(project, release())
    add(project, release(52, "other.txt", "November"))
    return project


def spoil(project: Project, sql: str) -> None:
    with project.upkeep() as connection:
        connection.exec_driver_sql(sql)


def sentences(report: Report) -> str:
    return "\n".join(finding.sentence for finding in report.findings)


def test_a_good_project_has_nothing_wrong(full: Project) -> None:
    report = check(full)
    assert report.findings == ()
    assert report.sources == 2
    # Per source: 6 mentions (Arland 3, Roe 2, Li 1), a time, a quantity, a quote with speaker and cue, and three
    # statements with a predicate and two participants each.
    assert report.anchors == 2 * (6 + 1 + 1 + 3 + 3 * 4)


@pytest.mark.parametrize(
    ("table", "column"),
    [
        ("mention", ""), ("time", ""), ("quantity", ""), ("quote", ""), ("quote", "speaker_"), ("quote", "cue_"),
        ("statement", ""), ("statement", "predicate_"), ("participant", ""),
    ],
)  # fmt: skip
def test_an_anchor_that_moved_is_found(full: Project, table: str, column: str) -> None:
    spoil(full, f'UPDATE {table} SET "{column}start" = "{column}start" + 1, "{column}end" = "{column}end" + 1')
    assert "claims ‘" in sentences(check(full))


def test_an_attribution_that_moved_is_found(full: Project) -> None:
    spoil(full, "UPDATE statement SET attribution_start=0, attribution_end=3, attribution_words='xyz' WHERE id=1")
    assert "attribution of a statement" in sentences(check(full))


def test_a_text_that_changed_is_found(full: Project) -> None:
    spoil(full, "UPDATE source_text SET text = replace(text, 'start', 'stort') WHERE source=1")
    found = sentences(check(full))
    assert "The text of source d1 (release.txt) is not what was imported" in found
    assert "d2" not in found.replace("index", "")


def test_a_flipped_byte_in_an_original_is_found(full: Project) -> None:
    def flip(connection: Connection) -> None:
        data = bytearray(connection.exec_driver_sql("SELECT data FROM original WHERE source=2").scalar_one())
        data[len(data) // 2] ^= 1
        connection.exec_driver_sql("UPDATE original SET data=? WHERE source=2", (bytes(data),))

    with full.upkeep() as connection:
        flip(connection)
    assert "original of source d2" in sentences(check(full))


def test_every_flipped_bit_of_an_original_is_found(full: Project) -> None:
    with full.upkeep() as connection:
        data = connection.exec_driver_sql("SELECT data FROM original WHERE source=1").scalar_one()
    for place in range(0, len(data), 11):
        flipped = bytearray(data)
        flipped[place] ^= 0x10
        with full.upkeep() as connection:
            connection.exec_driver_sql("UPDATE original SET data=? WHERE source=1", (bytes(flipped),))
        assert "original of source d1" in sentences(check(full))


def test_a_stale_full_text_index_is_found_and_repaired(full: Project) -> None:
    spoil(full, "INSERT INTO search(search, rowid, title, text) VALUES ('delete', 1, 'freed', 'Arland released')")
    report = check(full)
    assert "index of the full text" in sentences(report)
    assert all(finding.repairable for finding in report.findings)

    repaired = check(full, repair=True)
    assert repaired.findings == ()
    assert repaired.repaired
    assert check(full).findings == ()


def test_a_stale_index_of_names_is_found_and_repaired(full: Project) -> None:
    spoil(full, "INSERT INTO entity_search(rowid, folded) VALUES (99, 'nobody at all')")
    assert "index of the names" in sentences(check(full))
    assert check(full, repair=True).findings == ()


def test_a_row_that_refers_to_nothing_is_found(full: Project) -> None:
    with full.upkeep() as connection:
        connection.exec_driver_sql("PRAGMA defer_foreign_keys=OFF")
    engine = full._writer
    assert engine is not None
    raw = engine.raw_connection()
    raw.driver_connection.execute("PRAGMA foreign_keys=OFF")  # type: ignore[union-attr] # SQLite has one
    raw.driver_connection.execute("UPDATE mention SET entity=99 WHERE source=1")  # type: ignore[union-attr] # as above
    raw.driver_connection.execute("PRAGMA foreign_keys=ON")  # type: ignore[union-attr] # as above
    raw.close()
    assert "refers to a row of entity" in sentences(check(full))


def test_a_statement_without_a_fact_is_found(full: Project) -> None:
    spoil(full, "DELETE FROM fact_statement WHERE statement=1")
    found = sentences(check(full))
    assert "1 statements belong to no fact" in found
    assert "Fact f1 has no statement" in found


def test_a_damaged_history_is_found(full: Project) -> None:
    spoil(full, "UPDATE act SET inverse = x'00' WHERE id=1")
    assert "act 1 of the history" in sentences(check(full))


def test_kept_bars_are_those_that_are_read(full: Project) -> None:
    with full.read() as connection:
        fresh = bars.bars(connection, full.version())
    with full.upkeep() as connection:
        bars.keep(connection, full.version())
    with full.read() as connection:
        kept = bars.bars(connection, full.version())
    assert [column.tolist() for column in kept] == [column.tolist() for column in fresh]
    assert kept.low.tolist() == sorted(kept.low.tolist())
    assert len(kept.key) == 2
