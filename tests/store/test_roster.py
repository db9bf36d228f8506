"""The list of entities as arrays: whom it holds, in which order, and what a part of a name finds."""

import pytest
from sqlalchemy import insert, select, update

from dateline.domain.entity import EntityType
from dateline.store import roster, tables
from dateline.store.folding import folded
from dateline.store.project import Project

# kind, name, other names, mentions, first day
_PEOPLE = [
    ("PERSON", "Zoë Ahl", ("Ahl", "Frau Ahl"), 3, 700_000),
    ("PERSON", "bo Li", (), 9, None),
    ("PERSON", "Ana Li", ("李安娜",), 3, 600_000),
    ("GPE", "Ahlen", (), 5, 650_000),
    ("ORG", "Rat der Ahle", (), 1, None),
    ("ORG", "Nobody's", (), 0, None),
]


@pytest.fixture
def crowd(project: Project) -> Project:
    """Five entities that are mentioned, and one that is not."""
    with project.upkeep() as connection:
        number = 0
        for entity, (kind, name, others, mentions, first) in enumerate(_PEOPLE, 1):
            row = {"id": entity, "type": kind, "name": name, "folded": folded(name), "mentions": mentions}
            connection.execute(insert(tables.entity), {**row, "why": "", "first_day": first})
            for each in (name, *others):
                number += 1
                named = {"id": number, "entity": entity, "name": each, "folded": folded(each)}
                connection.execute(insert(tables.entity_name), named)
    return project


def _listed(project: Project, words: str = "", sort: str = "name") -> list[str]:
    with project.read() as connection:
        found = roster.roster(connection, 0).listing(words, sort)
        assert sum(count for _, count in found.counts) == len(found.numbers)
        return [_PEOPLE[number - 1][1] for number in found.numbers.tolist()]


def test_the_list_is_by_kind_and_then_by_name(crowd: Project) -> None:
    assert _listed(crowd) == ["Ana Li", "bo Li", "Zoë Ahl", "Rat der Ahle", "Ahlen"]
    with crowd.read() as connection:
        counts = roster.roster(connection, 0).listing("", "name").counts
    assert counts == ((EntityType.PERSON, 3), (EntityType.ORG, 1), (EntityType.GPE, 1))


def test_within_a_kind_it_is_by_mentions_or_first_day_then_by_name(crowd: Project) -> None:
    assert _listed(crowd, sort="mentions")[:3] == ["bo Li", "Ana Li", "Zoë Ahl"]
    assert _listed(crowd, sort="first")[:3] == ["Ana Li", "Zoë Ahl", "bo Li"]
    with pytest.raises(ValueError, match="sorted by one of"):
        _listed(crowd, sort="colour")


def test_any_part_of_any_name_finds_whatever_its_length_case_accents_and_script(crowd: Project) -> None:
    assert _listed(crowd, "AHL") == ["Zoë Ahl", "Rat der Ahle", "Ahlen"]
    assert _listed(crowd, "zoe") == ["Zoë Ahl"]
    assert _listed(crowd, "er ahl") == ["Rat der Ahle"]
    assert _listed(crowd, "frau") == ["Zoë Ahl"]
    assert _listed(crowd, "安") == ["Ana Li"]
    assert _listed(crowd, "安娜") == ["Ana Li"]
    assert _listed(crowd, "hlen ") == ["Ahlen"]
    assert _listed(crowd, "nowhere") == []
    assert _listed(crowd, "nobody's") == []


def test_one_or_two_letters_are_the_beginning_of_a_word_or_if_none_begins_so_any_part(crowd: Project) -> None:
    assert _listed(crowd, "l") == ["Ana Li", "bo Li"]
    assert _listed(crowd, "ah") == ["Zoë Ahl", "Rat der Ahle", "Ahlen"]
    assert _listed(crowd, "e") == ["Zoë Ahl", "Rat der Ahle", "Ahlen"]


def test_no_part_reaches_from_one_name_into_the_next(crowd: Project) -> None:
    with crowd.read() as connection:
        names = roster.roster(connection, 0).names.decode()
    assert "ahl\nahlen" in names
    assert _listed(crowd, "ahlahlen") == []
    assert _listed(crowd, "ahl\nahlen") == []


def test_whoever_became_another_is_not_listed(crowd: Project) -> None:
    with crowd.upkeep() as connection:
        connection.execute(update(tables.entity).where(tables.entity.c.id == 2).values(merged_into=3))
    assert "bo Li" not in _listed(crowd)


def test_an_empty_project_lists_nobody(project: Project) -> None:
    assert _listed(project) == []
    assert _listed(project, "a") == []


def test_what_was_kept_is_what_would_be_read(crowd: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(roster, "_FEW", 0)
    with crowd.upkeep() as connection:
        roster.keep(connection, 0)
        assert connection.scalar(select(tables.cache.c.version).where(tables.cache.c.name == "roster")) == 0
    before = _listed(crowd, "ahl", "mentions")
    with crowd.upkeep() as connection:
        connection.execute(update(tables.entity).values(mentions=0))
    assert _listed(crowd, "ahl", "mentions") == before
    with crowd.read() as connection:
        assert len(roster.roster(connection, 1).ids) == 0
