"""What is printed holds the words as they stand, on the reader's paper, and never loses a file that was there."""

from pathlib import Path

import pytest
from PySide6.QtCore import QLocale, QRectF
from PySide6.QtGui import QColor, QImage, QPageSize, QPainter, QPicture
from PySide6.QtPrintSupport import QPrinter, QPrinterInfo
from pytestqt.qtbot import QtBot

from dateline.domain.focus import Layer
from dateline.domain.views import FactFilter
from dateline.errors import Cancelled
from dateline.services.cabinet import Cabinet
from dateline.ui import printing
from dateline.ui.printing import paper, views
from dateline.ui.printing.current import Drawing
from dateline.ui.printing.paper import Papers
from dateline.ui.printing.pieces import Paragraph, serif
from dateline.ui.theme import LIGHT, Appearance, themes
from tests.ui import pdf
from tests.ui.driver import Driver

EVERYTHING = frozenset(Layer)


def _solid(text: str) -> str:
    return "".join(text.split())


def _write(papers: Papers, out: Path) -> list[str]:
    number = paper.write(papers, paper.pdf(str(out), papers.title, wide=papers.wide))
    found = pdf.pages(out)
    assert len(found) == number
    return found


def test_a_printed_text_holds_the_words_of_the_article_in_order(dressed: None, sample: Path, tmp_path: Path) -> None:
    desk = Cabinet().read(str(sample))
    for row in desk.reader.sources():
        reading = desk.reader.reading(row.id)
        drawn = _solid("".join(_write(views.text(reading, EVERYTHING), tmp_path / "out.pdf")))
        at = 0
        for word in reading.document.text.split():
            if max(word) > "\u2e80":  # Qt names an ideograph by whichever code its shape has first, such as a radical's
                continue
            found = drawn.find(word, at, at + 3_000)  # a page's head and notes lie between its words and the next's
            assert found >= 0, (row.id, word)
            at = found + len(word)
    desk.close()


def test_every_fact_of_a_printed_text_is_listed_with_its_words(dressed: None, sample: Path, tmp_path: Path) -> None:
    desk = Cabinet().read(str(sample))
    reading = desk.reader.reading(desk.reader.sources()[-1].id)
    drawn = _solid("".join(_write(views.text(reading, EVERYTHING), tmp_path / "out.pdf")))
    listed = drawn[drawn.index("Factsinthissource") :]
    for note in reading.notes:
        assert _solid(reading.document.text[note.start : note.end]) in listed.replace("\n", "")
    desk.close()


def test_every_page_says_what_it_is_and_which(dressed: None, sample: Path, tmp_path: Path) -> None:
    desk = Cabinet().read(str(sample))
    reading = desk.reader.reading(desk.reader.sources()[-1].id)
    found = _write(views.text(reading, EVERYTHING), tmp_path / "out.pdf")
    assert len(found) > 1
    for number, page in enumerate(found, 1):
        assert _solid(page).startswith(_solid(f"{reading.source.title}page{number}of{len(found)}"))
    desk.close()


def test_a_printed_fact_holds_every_statement_with_its_place(dressed: None, sample: Path, tmp_path: Path) -> None:
    desk = Cabinet().read(str(sample))
    fact = max(desk.reader.facts(FactFilter(disagreeing=True)), key=lambda one: len(one.statements))
    card = desk.reader.fact_card(fact.id)
    drawn = _solid("".join(_write(views.fact(card, "Here"), tmp_path / "out.pdf")))
    for one in card.stated_in:
        assert _solid(one.stated.text) in drawn
        assert f"characters{one.stated.start:,}–{one.stated.end:,}" in drawn
    for disagreement in card.fact.disagreements:
        assert all(_solid(reading.value) in drawn for reading in disagreement.readings)
    desk.close()


def test_the_view_that_has_the_keyboard_is_printed(real: Driver, sample: Path, tmp_path: Path) -> None:
    real.opens(sample)
    out = real.dialogs.answers["pdf"] = tmp_path / "view.pdf"
    assert isinstance(out, Path)
    real.presses("J", "Ctrl+Shift+S")
    real.waits_for(lambda: not printing.of(real.window).running)
    assert "written to" in real.sees_notice()
    assert "Factsinthissource" in _solid("".join(pdf.pages(out)))
    real.presses("Ctrl+4", "Ctrl+Shift+S")
    real.waits_for(lambda: not printing.of(real.window).running)
    assert "Whereitisstated" in _solid("".join(pdf.pages(out)))
    real.presses("Ctrl+5", "Ctrl+Shift+S")
    real.waits_for(lambda: not printing.of(real.window).running)
    timeline = _solid("".join(pdf.pages(out)))
    assert "Timeline" in timeline
    assert "2020" in timeline, "the axis is drawn with letters, not with pixels"
    real.presses("Ctrl+D")
    real.presses("Ctrl+Shift+S")
    real.waits_for(lambda: not printing.of(real.window).running)
    assert "Sourcescompared" in _solid("".join(pdf.pages(out)))


def test_paper_is_light_in_the_dark(real: Driver, sample: Path, tmp_path: Path) -> None:
    real.opens(sample)
    real.window.choose_appearance(Appearance.DARK)
    with themes().on_paper():
        assert themes().theme is LIGHT
    assert themes().theme.dark


def test_printing_goes_to_the_printer_that_was_chosen(real: Driver, sample: Path, tmp_path: Path) -> None:
    real.opens(sample)
    printer = QPrinter()
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "printed.pdf"))
    paper.prepare(printer, wide=False)
    real.dialogs.knows_printers = True
    real.dialogs.answers["printer"] = printer
    real.presses("Ctrl+P")
    real.waits_for(lambda: not printing.of(real.window).running)
    assert "sent to the printer" in real.sees_notice()
    assert len(pdf.pages(tmp_path / "printed.pdf")) > 1


def test_without_a_printer_a_sentence_says_what_else_can_be_done(
    real: Driver, sample: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QPrinterInfo, "availablePrinterNames", staticmethod(list))
    real.opens(sample)
    real.presses("Ctrl+P")
    assert "No printer" in real.sees_notice()
    assert "PDF" in real.sees_notice()


def test_a_file_that_cannot_be_written_is_told(real: Driver, sample: Path, tmp_path: Path) -> None:
    real.opens(sample)
    real.dialogs.answers["pdf"] = tmp_path / "no folder" / "out.pdf"
    real.presses("Ctrl+Shift+S")
    real.waits_for(lambda: not printing.of(real.window).running)
    assert "could not be written" in real.sees_notice()


def test_a_cancelled_print_leaves_the_file_that_was_there(dressed: None, tmp_path: Path) -> None:
    out = tmp_path / "out.pdf"
    out.write_text("what was there")
    job = printing.Job()
    many = Papers("Long", lambda width: [Paragraph(f"Line {number}", serif(11), width) for number in range(500)])

    def heard(done: int, total: int) -> None:
        if done > total // 2 + 20:
            job.stop()

    job.heard = heard  # type: ignore[method-assign]
    with pytest.raises(Cancelled):
        printing._write_pdf(many, out, job)
    assert out.read_text() == "what was there"
    assert list(tmp_path.iterdir()) == [out]


def test_a_file_that_lost_its_end_to_a_full_disk_replaces_none(
    dressed: None, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def cut_off(path: Path) -> bool:
        with path.open("r+b") as file:
            file.truncate(path.stat().st_size // 2)
        return whole(path)

    whole = printing._is_whole
    monkeypatch.setattr(printing, "_is_whole", cut_off)
    out = tmp_path / "out.pdf"
    out.write_text("what was there")
    papers = Papers("Short", lambda width: [Paragraph("A line", serif(11), width)])
    with pytest.raises(printing.NotWritten, match="whole"):
        printing._write_pdf(papers, out, printing.Job())
    assert out.read_text() == "what was there"
    assert list(tmp_path.iterdir()) == [out]


def test_paper_follows_the_readers_country(dressed: None, tmp_path: Path) -> None:
    assert paper.page_size(QLocale("de_DE")).id() == QPageSize.PageSizeId.A4
    assert paper.page_size(QLocale("en_US")).id() == QPageSize.PageSizeId.Letter


def test_a_line_is_never_cut_and_a_heading_stands_with_what_it_heads(dressed: None, tmp_path: Path) -> None:
    def make(width: float) -> list[Paragraph]:
        made = []
        for number in range(60):
            made.append(Paragraph(f"Heading {number}", serif(14, bold=True), width, above=10, keep=True))
            made.append(Paragraph(f"Below {number}. " + "word " * 60, serif(11), width))
        return made

    for page in _write(Papers("Long", make), tmp_path / "out.pdf"):
        last = [line for line in page.split("\n") if line.strip()][-1]
        assert "Heading" not in last


def test_a_drawing_is_as_wide_as_the_page_on_any_paper(qtbot: QtBot) -> None:
    recorded = QPicture()
    painter = QPainter(recorded)
    painter.fillRect(QRectF(0, 0, 800, 200), QColor("red"))
    painter.end()
    for dots in (96, 300, 1200):
        page = QImage(600, 300, QImage.Format.Format_RGB32)
        page.fill(QColor("white"))
        page.setDotsPerMeterX(round(dots / 0.0254))
        page.setDotsPerMeterY(round(dots / 0.0254))
        painter = QPainter(page)
        Drawing(recorded, (800, 200), 400, 300).paint(painter, 0, 0)
        painter.end()
        reds = [(x, y) for x in range(600) for y in range(300) if page.pixelColor(x, y) == QColor("red")]
        assert max(x for x, _ in reds) == pytest.approx(399, abs=1), dots
        assert max(y for _, y in reds) == pytest.approx(99, abs=1), dots
