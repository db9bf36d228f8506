"""Five hundred texts that break programs, imported and marked: the pixels that light up are those of the marked words.

The judge is a `QTextLayout` of the same text in the same font and width, made here: its cursor rectangles where a
paragraph runs one way only, and what it paints itself behind the same characters everywhere.
"""

from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from dateline.domain.analysis import Analysis
from dateline.domain.document import Document
from dateline.domain.focus import Focus, Mark
from dateline.domain.quote import Quote, QuoteKind
from dateline.domain.views import Reading
from dateline.importers import read_file, to_document
from dateline.services.importing import Status, import_sources
from dateline.services.projects import create_project
from dateline.services.reading import Reader
from dateline.store.sources import Original, add_source
from dateline.ui.panes.text.page import Page
from dateline.ui.theme import current
from tests.ui.panes.text.judge import PAD, PX, Judge, Pixels, graphemes, wrong
from tests.ui.panes.text.naughty import naughty

ALL = naughty()
FAMILIES = list(dict.fromkeys(one.family for one in ALL))


def _spans(text: str) -> list[tuple[int, int]]:
    """A handful of places to mark, none across the end of a line of the file, none of nothing but space."""
    found: set[tuple[int, int]] = set()
    start = 0
    for line in text.split("\n"):
        places = [start + at for at in graphemes(line)] if line else []
        step = max(1, len(places) // 4)
        picked = places[::step]
        for number, first in enumerate(picked):
            for last in picked[number + 1 :: 2]:
                if text[first:last].strip():
                    found.add((first, last))
        if line.strip():
            found.add((places[0], places[-1]))
        start += len(line) + 1
    return sorted(found)


@pytest.fixture(scope="module")
def articles(tmp_path_factory: pytest.TempPathFactory) -> Iterator[dict[str, Reading]]:
    """Every text, imported from a file of its own into a real project, with its marks, as a pane reads it."""
    folder = tmp_path_factory.mktemp("naughty")
    project = create_project(folder / "naughty.dateline", holder="the tests")
    made: dict[str, str] = {}
    with project.act("import", "Import them all", "the tests") as act:
        for number, one in enumerate(ALL):
            path = folder / f"{number:03}.txt"
            path.write_bytes(one.data)
            article = read_file(path)
            document = to_document(article, "d1", path)
            original = Original(article.data, article.encoding, article.places.pack())
            made[one.text] = add_source(act, document, _marked(document), original)
    reader = Reader(project)
    yield {text: reader.reading(source) for text, source in made.items()}
    project.close()


def _marked(document: Document) -> Analysis:
    text = document.text
    quotes = [Quote(start=start, end=end, text=text[start:end], kind=QuoteKind.INDIRECT) for start, end in _spans(text)]
    return Analysis(engine="the tests", quotes=tuple(quotes))


@pytest.fixture
def page(qtbot: QtBot) -> Page:
    """A page of the reading room, on a real (if invisible) screen."""
    made = Page()
    qtbot.addWidget(made)
    made.resize(560, 900)
    with qtbot.waitExposed(made):
        made.show()
    return made


def _paragraphs(text: str) -> Iterator[tuple[int, str]]:
    start = 0
    for line in text.split("\n"):
        if line:
            yield start, line
        start += len(line) + 1


def _show(page: Page, reading: Reading) -> tuple[float, float]:
    """Show a text; gives how far right of a whole pixel its column begins, and the column's width."""
    page.show_reading(reading)
    assert page.px == PX
    return page.column.left % 1.0, page.column.width


def _rows(page: Page, index: int) -> list[tuple[float, float]]:
    """The top and bottom of each line of a paragraph, in the viewport."""
    assert page.sheet is not None
    top = page.sheet.top(index) + page.origin.y()
    return [(top + row.top, top + row.bottom) for row in page.sheet.typeset(index).rows]


def _faults(page: Page, reading: Reading) -> list[str]:
    """The marks of a text whose place on the page is not where the judge puts them."""
    offset, width = _show(page, reading)
    assert page.sheet is not None
    found = []
    for start, words in _paragraphs(reading.document.text):
        judge = Judge(words, offset, width)
        tops = [top for top, _ in _rows(page, page.sheet.manuscript.index_at(start))]
        for mark in reading.marks:
            if not (start <= mark.start and mark.end <= start + len(words)):
                continue
            rects = page.sheet.rects(mark.start, mark.end)
            theirs = judge.columns(mark.start - start, mark.end - start)
            ours = np.zeros_like(theirs)
            for rect in rects:
                number = int(np.searchsorted(tops, rect.center().y() + page.origin.y())) - 1
                ours[number, round(rect.left() + PAD + offset) : round(rect.right() + PAD + offset)] = True
            words_marked = f"{mark.start}-{mark.end} of {reading.document.text!r}"
            if wrong(ours, theirs) > 1:
                found.append(f"pixels: {words_marked}")
            carets = judge.carets(mark.start - start, mark.end - start)
            edges = [edge for rect in rects for edge in (rect.left(), rect.right())]
            if carets is not None and edges != pytest.approx(carets, abs=0.01):
                found.append(f"carets: {words_marked}")
    return found


@pytest.mark.parametrize("family", FAMILIES)
def test_the_marked_characters_are_where_qt_says_they_are(
    page: Page, articles: dict[str, Reading], family: str
) -> None:
    faults = [fault for one in ALL if one.family == family for fault in _faults(page, articles[one.text])]
    assert faults == []


def _painted(page: Page, mark: Mark) -> Pixels:
    """Which pixels of the page are of the colour that *mark* lights up in, rows first."""
    page.show_focus(Focus(marks=(mark,)), reveal=False)
    picture = page.viewport().grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
    pixels = np.frombuffer(picture.constBits(), np.uint32).reshape(picture.height(), -1)[:, : picture.width()]
    found: Pixels = (pixels & np.uint32(0xFFFFFF)) == np.uint32(current().mark_entity_chosen.rgb() & 0xFFFFFF)
    return found


@pytest.mark.parametrize("family", FAMILIES)
def test_the_pixels_that_light_up_are_those_of_the_marked_characters(
    page: Page, articles: dict[str, Reading], family: str
) -> None:
    for number, one in enumerate(each for each in ALL if each.family == family):
        reading = articles[one.text]
        offset, width = _show(page, reading)
        mark = reading.marks[number * 7 % len(reading.marks)]
        painted = _painted(page, mark)
        start, words = next(
            pair for pair in _paragraphs(reading.document.text) if mark.end <= sum(map(len, pair[1:]), pair[0])
        )
        assert page.sheet is not None
        judge = Judge(words, offset, width)
        theirs = judge.columns(mark.start - start, mark.end - start)
        rows = _rows(page, page.sheet.manuscript.index_at(start))
        seen = [number for number, (top, bottom) in enumerate(rows) if top >= 0 and bottom <= painted.shape[0]]
        left = PAD - int(page.origin.x())
        ours = np.zeros_like(theirs)
        for row in seen:
            top, bottom = map(round, rows[row])
            ours[row, left : left + painted.shape[1]] = np.asarray(painted[top:bottom].any(axis=0))[
                : ours.shape[1] - left
            ]
        assert wrong(ours[seen], theirs[seen]) <= 1, f"{mark.start}-{mark.end} of {reading.document.text!r}"
        assert not (painted.any() and not theirs[seen].any())


def test_there_are_some_five_hundred_of_them() -> None:
    assert len(ALL) >= 500
    assert len(FAMILIES) >= 40


def test_what_no_text_may_hold_is_replaced_when_it_is_imported(articles: dict[str, Reading]) -> None:
    bad = [one for one in ALL if any("\ud800" <= letter <= "\udfff" or letter == "\0" for letter in one.text)]
    assert {one.family for one in bad} == {"surrogates", "nul"}
    for one in bad:
        text = articles[one.text].document.text
        assert "\ufffd" in text
        assert not any("\ud800" <= letter <= "\udfff" or letter == "\0" for letter in text)


def test_the_judge_sees_a_mark_that_is_off_by_one_character(page: Page, articles: dict[str, Reading]) -> None:
    reading = next(articles[one.text] for one in ALL if one.family == "hebrew")
    offset, width = _show(page, reading)
    judge = Judge(reading.document.text, offset, width)
    assert all(wrong(judge.columns(at, at + 4), judge.columns(at + 1, at + 5)) > 4 for at in range(4))


def test_a_paragraph_from_right_to_left_begins_at_the_right_edge_of_the_column(
    page: Page, articles: dict[str, Reading]
) -> None:
    reading = next(articles[one.text] for one in ALL if one.family == "arabic")
    _show(page, reading)
    assert page.sheet is not None
    assert page.sheet.rects(0, 1)[0].right() == pytest.approx(page.column.width, abs=0.5)


def test_a_mark_across_both_ways_is_several_rectangles_on_one_line(page: Page, articles: dict[str, Reading]) -> None:
    text = next(one.text for one in ALL if one.family == "two ways")
    _show(page, articles[text])
    assert page.sheet is not None
    rects = page.sheet.rects(text.index("ום"), text.index("ish"))
    assert len(rects) == 2
    assert rects[0].top() == rects[1].top()


@pytest.mark.slow
def test_the_whole_import_finds_nothing_that_does_not_stand_in_the_text(tmp_path: Path) -> None:
    paths = []
    for number, one in enumerate(ALL):
        paths.append(tmp_path / f"{number:03}.txt")
        paths[-1].write_bytes(one.data)
    project = create_project(tmp_path / "naughty.dateline", holder="the tests")
    outcomes = list(import_sources(project, paths))
    reader = Reader(project)
    assert [outcome.reason for outcome in outcomes if outcome.status is not Status.ADDED] == []
    for row in reader.sources():
        reading = reader.reading(row.id)
        assert all(mark.end <= len(reading.document.text) for mark in reading.marks)
    project.close()
