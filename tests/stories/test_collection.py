"""A researcher's collection: folders of articles, a manifest, a second import, a search, a question of dates."""

from pathlib import Path

import pytest

from tests.terminal import Line, Ran, dateline, passages

_WIRE = """Ferry runs aground off Norderholm

NORDERHOLM, March 14, 2024 (Coastal Press) - A ferry with 214 people on board ran aground off Norderholm on Thursday.

Two sailors were injured. “We heard a terrible noise,” said Ines Vogt, the captain. She promised an inquiry.

The ministry will send three tugs on Friday.
"""
_BLOG = """---
title: What the harbour lost
author: Priya Raman
date: 2024-05-02
---

# What the harbour lost

The harbour closed **in April**. Ines Vogt resigned on 30 April 2024 😀, and *nobody* thanked her.

渡轮停了。
"""
_PAGE = """<!DOCTYPE html><html lang="en"><head><title>Ferry inquiry opens</title>
<meta property="article:published_time" content="2024-06-03T09:00:00Z"><meta name="author" content="Jonas Feld">
</head><body><nav><a href="/">Home</a></nav><article><h1>Ferry inquiry opens</h1>
<p>An inquiry into the grounding of a ferry off Norderholm opened on Monday, the ministry said.</p>
<p>It will hear 31 witnesses. The captain, Ines Vogt, is expected to speak on Friday.</p>
<p>The ferry ran aground on 14 March. Two sailors were injured, and one of them died in April.</p>
</article><footer>All rights reserved.</footer></body></html>
"""
_OLD = "The bridge was opened by the mayor in May. A day later it closed again.\r\nIt had cost two million crowns.\r\n"


@pytest.fixture(scope="module")
def articles(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("articles")
    (folder / "web").mkdir()
    (folder / "wire.txt").write_text(_WIRE, encoding="utf-8")
    (folder / "blog.md").write_text(_BLOG, encoding="utf-8-sig")
    (folder / "web" / "inquiry.html").write_text(_PAGE, encoding="utf-8")
    (folder / "old.txt").write_bytes(_OLD.encode())
    (folder / "copy of old.txt").write_bytes(_OLD.encode())
    (folder / "broken.txt").write_bytes(bytes(range(256)) * 20)
    (folder / "photo.jpg").write_bytes(b"\xff\xd8\xff")
    rows = "path,published,publisher,title\nold.txt,1987~,Evening Post,\nweb/inquiry.html,,,The inquiry\n"
    (folder / "manifest.csv").write_text(rows, encoding="utf-8")
    return folder


class Collection:
    """The project, and what each step on the way said."""

    def __init__(self, articles: Path, project: Path) -> None:
        self.project = project
        self.first = dateline(
            "import", project, articles, articles / "none.txt",
            "--manifest", articles / "manifest.csv", "--published", "2020", "--jobs", "1",
        )  # fmt: skip
        self.before = dateline("export", project, "jsonl", "-", "--originals").out
        self.second = dateline("import", project, articles / "wire.txt", articles / "web", "--jobs", "1")

    def sources(self) -> dict[str, Line]:
        lines = dateline("export", self.project, "jsonl", "-").records("source")
        return {Path(line["source"]["path"]).name: line for line in lines}


@pytest.fixture(scope="module")
def collection(articles: Path, tmp_path_factory: pytest.TempPathFactory) -> Collection:
    return Collection(articles, tmp_path_factory.mktemp("collection") / "ferry.dateline")


def test_an_import_goes_on_after_failures_and_says_what_came_of_each_file(collection: Collection) -> None:
    said = collection.first
    assert said.code == 1
    lines = said.out.splitlines()
    assert lines[-1] == "4 sources added, 1 already there, 2 failed."
    assert sum(line.startswith("added: ") for line in lines) == 4
    (there,) = [line for line in lines if line.startswith("already there: ")]
    assert there.endswith(" is d2") or " is d" in there
    passed_over, *failed = said.err.splitlines()
    assert passed_over == "1 file passed over: Dateline reads no .jpg."
    assert ["broken.txt" in failed[0], "none.txt" in failed[1]] == [True, True]
    assert all(line.startswith("failed: ") and line.endswith(".") for line in failed)
    assert "photo" not in said.out + said.err


def test_importing_again_adds_nothing_and_is_no_failure(collection: Collection) -> None:
    assert (collection.second.code, collection.second.err) == (0, "")
    assert collection.second.out.splitlines()[-1] == "0 sources added, 2 already there."
    assert dateline("export", collection.project, "jsonl", "-", "--originals").out == collection.before


def test_the_date_of_a_source_is_that_of_the_person_or_of_the_file(collection: Collection) -> None:
    sources = {name: line["source"] for name, line in collection.sources().items()}
    assert {name: source["published"]["edtf"] for name, source in sources.items()} == {
        "copy of old.txt": "2020",
        "blog.md": "2020",
        "inquiry.html": "2020",
        "wire.txt": "2020",
    }
    assert {source["published"]["basis"] for source in sources.values()} == {"given"}
    assert sources["inquiry.html"]["title"] == "The inquiry"
    assert sources["inquiry.html"]["byline"] == "Jonas Feld"
    assert sources["blog.md"]["byline"] == "Priya Raman"


def test_every_word_stands_where_it_is_said_to(collection: Collection) -> None:
    for line in collection.sources().values():
        text = line["text"]
        assert "\r" not in text
        assert not text.startswith("\ufeff")
        claims = list(passages(line))
        assert [claim for claim in claims if text[claim[0] : claim[1]] != claim[2]] == []
        assert claims
    assert dateline("check", collection.project).code == 0


def test_any_script_is_found(collection: Collection) -> None:
    hits = dateline("search", collection.project, "渡轮", "--json").records("hit")
    assert [hit["words"][start:end] for hit in hits if hit["layer"] == "text" for start, end in hit["matched"]] == [
        "渡轮"
    ]
    assert "Ines Vogt" in dateline("search", collection.project, "vogt").out


def test_a_captain_of_three_articles_is_one_entity(collection: Collection) -> None:
    lines = dateline("export", collection.project, "jsonl", "-").records("entity")
    assert [line["type"] for line in lines if line["name"] == "Ines Vogt"] == ["PERSON"]
    stated = dateline("facts", collection.project, "--entity", "Ines Vogt", "--json").records("fact")
    assert {one["source"] for fact in stated for one in fact["statements"]} >= {"d1"}


@pytest.fixture(scope="module")
def analysed(articles: Path) -> Ran:
    return dateline(
        "analyze", articles / "wire.txt", articles / "none.txt", articles / "old.txt", articles / "web",
        "--manifest", articles / "manifest.csv", "--jobs", "1", "--json",
    )  # fmt: skip


def test_analysis_without_a_project_gives_a_line_a_source_in_order(analysed: Ran, articles: Path) -> None:
    assert (analysed.code, analysed.err) == (1, "")
    lines = analysed.records()
    assert [line["record"] for line in lines] == ["source", "error", "source", "source"]
    assert lines[1]["path"] == str(articles / "none.txt")
    wire, old, page = (line for line in lines if line["record"] == "source")
    assert wire["source"]["published"]["edtf"] == "2024-03-14"
    assert wire["source"]["published"]["basis"] == "stated"
    assert old["source"]["published"] | {"why": ""} == {"edtf": "1987~", "basis": "given", "why": ""}
    assert old["source"]["publisher"] == "Evening Post"
    assert page["source"]["published"]["edtf"] == "2024-06-03"
    assert [line for line in lines if "original" in line] == []


def test_analysis_shows_dates_with_their_reasons(analysed: Ran) -> None:
    wire = analysed.records("source")[0]
    thursday = next(time for time in wire["times"] if time["text"].endswith("Thursday"))
    assert thursday["edtf"] == "2024-03-14"
    assert thursday["why"]
    (quote,) = [quote for quote in wire["quotes"] if quote["kind"] == "direct"]
    assert quote["speaker"]["text"].startswith("Ines Vogt")


def test_analysis_in_words_is_for_people(analysed: Ran, articles: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("dateline.services.analyzing.analyze_lines", lambda *_, **__: iter(analysed.records()[:2]))
    ran = dateline("analyze", articles / "wire.txt", articles / "none.txt")
    assert ran.code == 1
    assert ran.out.startswith(f"{articles / 'wire.txt'}: Ferry runs aground off Norderholm (2024-03-14)\n")
    assert ran.err == f"There is no file or folder at {articles / 'none.txt'}.\n"
