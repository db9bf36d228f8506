from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.errors import BadQuery
from dateline.store import lists, search
from dateline.store.folding import folded, folded_in_place
from dateline.store.matching import around, pattern, places
from dateline.store.project import Project
from tests.builders import Article, release
from tests.store.adding import add


@pytest.fixture
def library(project: Project) -> Project:
    for name, text in {
        "one": "The minister released prisoners in Minsk. Świątek café.",
        "two": "白俄罗斯释放了一百二十三名政治犯。中国 欢迎。",
        "three": "Releasing nobody, the minister left.",
    }.items():
        add(project, Article(text, f"{name}.txt", title=f"Title {name}"))
    return project


def found(project: Project, *terms: str) -> list[int]:
    with project.read() as connection:
        return sorted(search.find_sources(connection, terms, 10))


def test_words_are_found_whole_in_any_case_and_without_accents(library: Project) -> None:
    assert found(library, "MINISTER") == [1, 3]
    assert found(library, "minist") == []
    assert found(library, "minist*") == [1, 3]
    assert found(library, "cafe") == [1]
    assert found(library, "minister", "prisoners") == [1]


def test_the_words_of_shown_statements_are_found_and_no_others(project: Project) -> None:
    add(project, release())
    with project.read() as connection:
        for terms, statements in {
            ("released",): [1], ("RELEASED", "pris*"): [1], ("political prisoners",): [1], ("prisoners political",): [],
            ("arland",): [1, 2], ("visit",): [],
        }.items():  # fmt: skip
            assert sorted(search.find_statements(connection, terms, 10)) == statements
            found = connection.scalars(search.stating(connection, terms)).all()
            assert sorted(found) == statements


def test_statements_that_go_are_found_no_more(project: Project) -> None:
    from dateline.store import history

    add(project, release())
    history.undo(project, 1, "a test")
    with project.read() as connection:
        assert search.find_statements(connection, ["released"], 10) == []
    with project.upkeep() as connection:
        assert search.faults(connection) == []


def test_a_beginning_of_one_or_two_letters_is_a_whole_word(library: Project) -> None:
    assert found(library, "mi*") == []
    assert found(library, "in*") == [1]


def test_only_some_sources_can_be_searched(library: Project) -> None:
    with library.read() as connection:
        assert search.find_sources(connection, ["minister"], 10, within={3, 2}) == [3]
        assert search.find_sources(connection, ["minister"], 10, within=set(range(3, 900))) == [3]
        assert search.find_sources(connection, ["three"], 10, titles=True, within={1, 3}) == [3]


def test_what_begins_with_letters_that_many_words_begin_with_is_found_by_its_title_first(
    project: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(search, "_TELLING", 2)
    for number in range(4):
        add(
            project,
            Article(f"The harbour {number} is open.", f"{number}.txt", title="Harbour" if number == 3 else "News"),
        )
    with project.read() as connection:
        assert search.find_sources(connection, ["harb*"], 10) == [4, 1, 2, 3]


def test_phrases_are_found_in_order_only(library: Project) -> None:
    assert found(library, "released prisoners") == [1]
    assert found(library, "prisoners released") == []


@pytest.mark.parametrize("term", ["中国", "政治犯", "释放", "犯", "白俄罗斯"])
def test_chinese_is_found_by_any_characters_of_it(library: Project, term: str) -> None:
    assert found(library, term) == [2]


def test_chinese_characters_in_another_order_are_not_found(library: Project) -> None:
    assert found(library, "国中") == []


def test_titles_are_found_apart(library: Project) -> None:
    with library.read() as connection:
        assert search.find_sources(connection, ["three"], 10, titles=True) == [3]
        assert search.find_sources(connection, ["minister"], 10, titles=True) == []


def test_a_title_that_changes_is_found_under_its_new_name(library: Project) -> None:
    from dateline.store.tables import source

    with library.act("edit", "edit", "tester") as act:
        act.update(source, 1, {"title": "Zebra"})

    assert found(library, "zebra") == [1]
    assert found(library, "one") == []
    with library.upkeep() as connection:
        assert search.faults(connection) == []


@pytest.mark.parametrize(
    "query", ['"', "'; DROP TABLE source; --", "a AND b", "NEAR(", "title:x", "^", "*", "🙂", "\0"]
)
def test_nothing_in_a_query_is_taken_for_syntax(library: Project, query: str) -> None:
    try:
        found(library, query)
    except BadQuery:
        assert not any(character.isalnum() for character in query)
    assert found(library, "minister") == [1, 3]


@pytest.mark.parametrize(
    ("words", "names"),
    [
        ("jane", ["Jane Roe"]), ("ne ro", ["Jane Roe"]), ("JANÉ", ["Jane Roe"]), ("roe", ["Jane Roe"]),
        ("land", ["Arland"]), ("ar", ["Arland"]), ("bo", ["Bo Li"]), ("xyz", []), ("", ["Arland", "Bo Li", "Jane Roe"]),
    ],
)  # fmt: skip
def test_entities_are_found_by_parts_of_their_names(project: Project, words: str, names: list[str]) -> None:
    add(project, release())
    with project.read() as connection:
        rows = lists.entities(connection, None, words, "name", 0, 10)
        assert [row.name for row in rows] == names


def test_a_window_of_the_entities_is_a_part_of_all(project: Project) -> None:
    add(project, release())
    with project.read() as connection:
        whole = lists.entities(connection, None, "", "mentions", 0, 10)
        parts = [row for start in range(3) for row in lists.entities(connection, None, "", "mentions", start, 1)]
    assert parts == whole
    assert [row.mentions for row in whole] == sorted((row.mentions for row in whole), reverse=True)


@given(st.text())
def test_folding_in_place_keeps_every_place(text: str) -> None:
    assert len(folded_in_place(text)) == len(text)


@given(st.text(alphabet=st.characters(categories=["L", "N"]), min_size=1), st.text(), st.text())
def test_a_word_is_found_where_it_stands(word: str, before: str, after: str) -> None:
    text = f"{before} {word} {after}"
    start = len(before) + 1
    assert any(first <= start < last for first, last in places(text, pattern([word])))


@given(st.text(min_size=1), st.data())
def test_what_is_shown_around_a_match_holds_it(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    first, last = around(text, start, end)
    assert 0 <= first <= start < end <= last <= len(text)


def test_folding_leaves_letters_that_are_letters_of_their_own() -> None:
    assert folded("  MÜLLER ’s ") == "muller 's"
    assert folded("Łódź") == "łodz"


def test_a_project_elsewhere_is_searched_without_an_index(library: Project, path: Path) -> None:
    """The way for databases that are not SQLite, tried on one that is."""
    with library.read() as connection:
        real = connection.dialect.name
        try:
            connection.dialect.name = "other"
            assert search.find_sources(connection, ["minister"], 10) == [1, 3]
            assert not lists.entities(connection, None, "arland", "name", 0, 9)
        finally:
            connection.dialect.name = real
