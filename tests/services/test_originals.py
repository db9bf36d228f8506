import io
import stat
import zipfile
from pathlib import Path

import pytest
from sqlalchemy import update

from dateline.domain.views import file_name
from dateline.errors import NoSuchThing
from dateline.services import originals
from dateline.services.reading import Reader
from dateline.store import tables
from dateline.store.project import Project
from tests.builders import release
from tests.store.adding import add

_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"


@pytest.fixture
def full(project: Project) -> Project:
    add(project, release())
    return project


def _become(project: Project, media_type: str, path: str, data: bytes | None = None) -> None:
    with project.upkeep() as connection:
        connection.execute(update(tables.source).values(media_type=media_type, path=path))
        if data is not None:
            connection.execute(update(tables.original).values(data=data, coding="none"))


def _docx(relationship: str) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as packed:
        packed.writestr("word/document.xml", "<w:document/>")
        packed.writestr("word/_rels/document.xml.rels", f"<Relationships>{relationship}</Relationships>")
    return made.getvalue()


def test_the_copy_has_the_bytes_of_the_original_and_nobody_can_write_to_it(full: Project, tmp_path: Path) -> None:
    made = originals.copy_original(full, "d1", tmp_path)
    assert made.path.read_bytes() == Reader(full).original("d1")
    assert made.path.suffix == ".txt"
    assert stat.S_IMODE(made.path.stat().st_mode) == 0o400
    assert originals.copy_original(full, "d1", tmp_path).path == made.path


def test_a_web_page_is_opened_as_text_so_that_no_browser_fetches_anything(full: Project, tmp_path: Path) -> None:
    _become(full, "text/html", "/a/page.html")
    made = originals.copy_original(full, "d1", tmp_path)
    assert made.path.name == "page.txt"
    assert "network" in made.words


@pytest.mark.parametrize("media_type", ["application/x-msdownload", "application/x-desktop", "image/svg+xml"])
def test_a_kind_of_file_that_is_not_on_the_list_is_not_opened(full: Project, tmp_path: Path, media_type: str) -> None:
    _become(full, media_type, "/a/thing.exe")
    with pytest.raises(originals.CannotOpen, match=r"thing\.exe is not opened"):
        originals.copy_original(full, "d1", tmp_path)
    assert list(tmp_path.glob("thing*")) == []


def test_a_document_that_asks_for_things_from_the_network_is_opened_as_its_text(full: Project, tmp_path: Path) -> None:
    link = '<Relationship Type="http://x/relationships/hyperlink" Target="http://x" TargetMode="External"/>'
    template = '<Relationship Type="http://x/relationships/attachedTemplate" Target="http://x" TargetMode="External"/>'
    _become(full, _WORD, "/a/one.docx", _docx(link))
    assert originals.copy_original(full, "d1", tmp_path).path.name == "one.docx"
    _become(full, _WORD, "/a/two.docx", _docx(template))
    made = originals.copy_original(full, "d1", tmp_path)
    assert made.path.name == "two.txt"
    assert made.path.read_text("utf-8") == Reader(full).reading("d1").document.text


@pytest.mark.parametrize(
    ("path", "name"),
    [
        ("/a/b/Article.txt", "Article"),
        ("C:\\x\\..\\evil.desktop", "evil"),
        ("../../.bashrc", "bashrc"),
        ("/a/report.pdf.exe", "report.pdf"),
        ("/a/\u202efdp.exe", "fdp"),
        ("/a/新闻 2025.html", "新闻 2025"),
        ("/a/con.txt", "_con"),
        ("/a/---.txt", "_"),
        ("/a/" + "x" * 300 + ".txt", "x" * 80),
        ("/a/-rf\n$(x).txt", "rf__(x)"),
    ],
)
def test_a_name_leads_nowhere_and_means_nothing_to_a_system(path: str, name: str) -> None:
    assert originals.safe_name(file_name(path)) == name


def test_there_is_no_copy_of_what_is_not_there(full: Project, tmp_path: Path) -> None:
    with pytest.raises(NoSuchThing):
        originals.copy_original(full, "d9", tmp_path)
