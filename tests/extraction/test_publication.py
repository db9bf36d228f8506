"""When an article appeared: said by a person, stated, bounded by the text, or unknown."""

import pytest

from dateline.domain.document import Document, Publication, PublicationBasis
from dateline.extraction.blocks import find_blocks
from dateline.extraction.publication import find_publication
from dateline.language.engine import read

GIVEN, STATED, INFERRED, NONE = (
    PublicationBasis.GIVEN,
    PublicationBasis.STATED,
    PublicationBasis.INFERRED,
    PublicationBasis.NONE,
)
BODY = "The two governments agreed on Saturday to reopen the bridge, an official said."


def _published(
    text: str, path: str = "article.txt", url: str | None = None, published: Publication | None = None
) -> Publication:
    document = Document(id="d1", path=path, sha256="", text=text, url=url, published=published or Publication())
    blocks = find_blocks(text, ())
    return find_publication(document, blocks, read(text, [block for block in blocks if block.analysed]))


def test_what_a_person_or_the_metadata_say_stands_whatever_the_text_says() -> None:
    for basis in (GIVEN, STATED):
        known = Publication(edtf="2025-02~", basis=basis, why="said so")
        assert _published(f"9 May 2025\n{BODY}", "2025-05-09.txt", published=known) is known


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        (f"OSLO, Dec. 13, 2025 (Reuters) - {BODY}", "2025-12-13"),
        (f"Bridge to reopen after talks\nFriday, July 21, 2017\n{BODY}", "2017-07-21"),
        (f"Bridge to reopen after talks\nPublished: 9 May 2025, 10:04 a.m.\n{BODY}", "2025-05-09"),
        (f"Bridge to reopen after talks\nUpdated: 10 May 2025\nPublished: 9 May 2025\n{BODY}", "2025-05-09"),
        (f"Bridge to reopen after talks\nUpdated: 10 May 2025\n{BODY}", "2025-05-10"),
    ],
)
def test_a_line_that_says_when_states_the_date(text: str, edtf: str) -> None:
    found = _published(text)
    assert (found.edtf, found.basis) == (edtf, STATED)
    assert found.why.startswith("the line ‘")


@pytest.mark.parametrize(
    ("path", "edtf"),
    [
        ("2025-12-13-bridge.txt", "2025-12-13"),
        ("saved/bridge_20251213.html", "2025-12-13"),
        ("bridge 2025.12.13.txt", "2025-12-13"),
        ("000_1040dddc94954727.txt", None),
        ("a20251213f.txt", None),
        ("bridge-2025-13-45.txt", None),
        ("2025-12-13/bridge.txt", None),
    ],
)
def test_a_date_in_the_files_name_counts_where_it_is_one(path: str, edtf: str | None) -> None:
    found = _published(BODY, path)
    assert (found.edtf, found.basis) == (edtf, STATED if edtf else NONE)


@pytest.mark.parametrize(
    ("url", "edtf"),
    [
        ("https://news.example/2025/12/13/bridge", "2025-12-13"),
        ("https://news.example/world/2025/12/bridge.html", "2025-12"),
        ("https://news.example/2025/99/bridge", None),
        ("https://news.example/bridge-2025", None),
    ],
)
def test_a_date_in_the_address_counts_with_the_precision_it_has(url: str, edtf: str | None) -> None:
    assert _published(BODY, url=url).edtf == edtf


def test_the_articles_own_line_goes_before_the_files_name() -> None:
    assert _published(f"Bridge to reopen\n9 May 2025\n{BODY}", "2025-12-13.txt").edtf == "2025-05-09"


def test_a_year_that_still_runs_bounds_the_date_with_what_is_told_as_past() -> None:
    running = "Throughout 2025, the government has made overtures to its neighbours."
    found = _published(running)
    assert (found.edtf, found.basis) == ("2025", INFERRED)
    later = _published(f"{running} In September 2025, the minister announced talks.")
    assert (later.edtf, later.basis) == ("2025-09/2025-12", INFERRED)
    assert later.why == "the text speaks of ‘2025’ as still running and of ‘September 2025’ as past"


@pytest.mark.parametrize(
    "text",
    [
        BODY,
        "Throughout 2019, the government made overtures to its neighbours.",
        "The 2020 election has changed the country.",
        "In September 2025, the minister announced talks.",
        "",
    ],
)
def test_nothing_is_invented_where_nothing_tells(text: str) -> None:
    found = _published(text)
    assert (found.edtf, found.basis) == (None, NONE)
    assert found.why == "nothing tells when this article appeared"
