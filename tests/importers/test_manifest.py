"""A manifest says what a person knows of the files, and its mistakes are found by their row."""

from pathlib import Path

import pytest

from dateline.assets import folder
from dateline.errors import BadManifest, FileIsMissing
from dateline.importers import read_manifest


def _manifest(folder_: Path, words: str, encoding: str = "utf-8") -> Path:
    path = folder_ / "manifest.csv"
    path.write_bytes(words.encode(encoding))
    return path


def test_the_seeds_have_two_dates_that_are_known() -> None:
    rows = read_manifest(folder("seeds") / "manifest.csv")
    assert all(row.path.is_file() for row in rows)
    assert {row.path.name[:3]: row.published for row in rows} == {
        "000": None, "001": None, "002": "2025-02~", "003": None, "004": "2025-12",
    }  # fmt: skip


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig"])
def test_rows_come_in_their_order_with_what_they_say(tmp_path: Path, encoding: str) -> None:
    words = 'Path, Published ,title,url\r\nb.txt,2025-12,"One, two",\r\n\r\n/x/a.txt,,,https://example.org\r\n'
    rows = read_manifest(_manifest(tmp_path, words, encoding))
    assert [row.path for row in rows] == [tmp_path / "b.txt", Path("/x/a.txt")]
    assert (rows[0].published, rows[0].title, rows[0].url) == ("2025-12", "One, two", None)
    assert rows[1].url == "https://example.org"


def test_a_field_may_be_long(tmp_path: Path) -> None:
    long = "x" * 200_000
    assert read_manifest(_manifest(tmp_path, f"path,title\na.txt,{long}\n"))[0].title == long


@pytest.mark.parametrize(
    ("words", "message"),
    [
        ("", "is empty"),
        ("file,published\na.txt,\n", "row 1: there is no column “path”"),
        ("path,colour\na.txt,red\n", "row 1: “colour” is no column"),
        ("path,title,title\na.txt,x,y\n", "row 1: the column “title” is there twice"),
        ("path,published\na.txt,2025-12\nb.txt,soon\n", "row 3: ‘soon’ is not a date in EDTF"),
        ("path,published\n,2025\n", "row 2: it names no file"),
        ("path\na.txt,2025\n", "row 2: it has 2 cells, but there are 1 columns"),
        ("path\na.txt\nb.txt\na.txt\n", "row 4: a.txt stands in row 2 already"),
        ('path,title\na.txt,"open\n', "row 2: this is no CSV"),
    ],
)
def test_mistakes_are_found_by_their_row(tmp_path: Path, words: str, message: str) -> None:
    with pytest.raises(BadManifest, match=message.replace("(", r"\(")):
        read_manifest(_manifest(tmp_path, words))


def test_a_manifest_in_another_encoding_is_refused(tmp_path: Path) -> None:
    with pytest.raises(BadManifest, match="UTF-8"):
        read_manifest(_manifest(tmp_path, "path,title\na.txt,café\n", "cp1252"))


def test_a_manifest_that_is_not_there_is_said(tmp_path: Path) -> None:
    with pytest.raises(FileIsMissing):
        read_manifest(tmp_path / "manifest.csv")
