"""Files are found in folders, and what cannot be a source is said in a sentence."""

import os
from pathlib import Path

import pytest

from dateline import importers
from dateline.domain.document import BlockKind, Hint, Publication, PublicationBasis
from dateline.domain.offsets import ByteMap
from dateline.errors import (
    FileIsMissing,
    FormatIsUnknown,
    NothingToImport,
    SourceIsBroken,
    SourceIsEmpty,
    SourceIsTooLarge,
)
from dateline.importers import Article, Row


def _file(path: Path, words: str = "Words.") -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(words, encoding="utf-8")
    return path


def test_a_folder_means_the_files_in_it_that_can_be_read(tmp_path: Path) -> None:
    wanted = [_file(tmp_path / name) for name in ("a.txt", "b.md", "in/c.HTML")]
    for name in (".hidden.txt", ".git/d.txt", "e.xyz", "manifest.csv"):
        _file(tmp_path / name)
    (tmp_path / "in" / "loop").symlink_to(tmp_path, target_is_directory=True)
    assert importers.find([tmp_path]) == wanted


def test_nothing_is_found_twice(tmp_path: Path) -> None:
    one = _file(tmp_path / "a.txt")
    assert importers.find([one, tmp_path, str(one)]) == [one]


def test_what_is_not_there_is_said(tmp_path: Path) -> None:
    _file(tmp_path / "notes" / "a.xyz")
    with pytest.raises(FileIsMissing):
        importers.find([tmp_path / "none.txt"])
    with pytest.raises(NothingToImport):
        importers.find([tmp_path / "notes"])
    with pytest.raises(FormatIsUnknown, match=r"\.html.*\.md.*\.txt"):
        importers.find([tmp_path / "notes" / "a.xyz"])
    with pytest.raises(FileIsMissing):
        importers.read_file(tmp_path / "none.txt")


def test_a_file_over_the_limit_is_refused_unread(tmp_path: Path) -> None:
    path = tmp_path / "large.txt"
    with path.open("wb") as file:
        file.truncate(importers.LIMIT + 1)
    with pytest.raises(SourceIsTooLarge, match="64 MB"):
        importers.read_file(path)


def test_an_empty_file_is_said_to_be_empty(tmp_path: Path) -> None:
    with pytest.raises(SourceIsEmpty):
        importers.read_file(_file(tmp_path / "a.txt", ""))


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="the system has no pipes with names")
def test_a_pipe_is_no_file_to_wait_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "a.txt")
    with pytest.raises(SourceIsBroken, match="no regular file"):
        importers.read_file(tmp_path / "a.txt")
    _file(tmp_path / "b.txt")
    assert importers.find([tmp_path]) == [tmp_path / "b.txt"]


def _article() -> Article:
    said = Publication(edtf="2025-05-09", basis=PublicationBasis.STATED, why="the page’s own metadata say so")
    return Article(
        text="Words.",
        places=ByteMap.of(range(6), range(1, 7)),
        encoding="utf-8",
        media_type="text/plain",
        hints=(Hint(start=0, end=6, kind=BlockKind.PARAGRAPH),),
        title="As the file says",
        byline="Jane Doe",
        published=said,
        sha256="ab",
        size=6,
    )


def test_a_document_has_what_the_file_says() -> None:
    document = importers.to_document(_article(), "d1", Path("a.txt"))
    assert (document.id, document.path, document.text, document.title) == ("d1", "a.txt", "Words.", "As the file says")
    assert (document.published.edtf, document.published.basis) == ("2025-05-09", PublicationBasis.STATED)
    assert (document.sha256, document.original_size, len(document.hints)) == ("ab", 6, 1)


def test_what_a_person_says_stands_before_what_the_file_says() -> None:
    row = Row(path=Path("a.txt"), published="2025-02~", title="As I say")
    document = importers.to_document(_article(), "d1", "a.txt", row)
    assert (document.title, document.byline) == ("As I say", "Jane Doe")
    assert document.published == Publication(
        edtf="2025-02~", basis=PublicationBasis.GIVEN, why="given by the person who collected it"
    )


def test_an_article_survives_the_way_between_processes() -> None:
    plain, places = _article().packed()
    assert Article.unpacked(plain, places, b"") == _article()
