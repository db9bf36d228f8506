"""The real thing: real articles, real processes, a real project file, and characters that are hard to count."""

import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from dateline.domain.views import FactFilter
from dateline.errors import DatelineError, NoSuchThing, ProjectIsMissing
from dateline.services.cabinet import Cabinet
from dateline.ui.snapshot import find_source, snapshot
from dateline.ui.theme import LIGHT
from tests.ui.driver import Driver

ODD = (
    "👩‍👩‍👧 Ferry news 🚢\n\n"
    "On 3 May 2024 the mayor of Łódź, Ines Holm, released 12 prisoners 🎉. "
    "Zoë’s cafe\u0301 stayed open 🇧🇾. 渡轮 On 5 May 2024 Ines Holm 👍🏽 arrested 14 men in Kyiv.\n"
)


def test_the_bar_of_a_fact_leads_to_its_words_and_back(real: Driver, sample: Path) -> None:
    real.opens(sample)
    desk = real.window.desk
    assert desk is not None
    found = desk.reader.facts(FactFilter(words="123 political prisoners"))
    fact = next(one for one in found if one.when.edtf == "2025-12")
    real.clicks_bar(fact.id)
    looked_at = real.sees_looked_at()
    assert looked_at is not None
    assert "released 123 political prisoners" in looked_at
    assert real.focus.entities
    assert real.focus.source == real.window.rooms.text.source

    real.presses("Esc")
    assert real.sees_bar_chosen() is None
    real.clicks_words("123 political prisoners")
    assert real.sees_bar_chosen() == int(fact.id[1:])


def test_a_source_says_as_many_facts_as_one_walks_through(sample: Path) -> None:
    desk = Cabinet().read(str(sample))
    try:
        for row in desk.reader.sources():
            assert row.facts == len(desk.reader.fact_order(row.id)), row.title
    finally:
        desk.close()


def test_an_entity_shows_all_its_mentions_and_back_returns_to_the_same_line(real: Driver, sample: Path) -> None:
    real.opens(sample)
    real.presses("J", "J", "J")
    page = real.window.rooms.text.page
    page.verticalScrollBar().setValue(page.verticalScrollBar().maximum() // 2)
    before = (real.focus, page.verticalScrollBar().value())
    real.clicks_entity("John Coale")
    mentions = real.focus.marks
    assert len(mentions) > 1
    assert f"1 OF {len(mentions)}" in [one.replace("2 OF", "1 OF") for one in real.sees_card()]
    seen = []
    for _ in mentions:
        looked_at = real.sees_looked_at()
        assert looked_at is not None
        seen.append(looked_at)
        real.presses("N")
    assert any("Coale" in words for words in seen)
    for _ in range(len(mentions) + 1):
        real.presses("Alt+Left")
    assert (real.focus, page.verticalScrollBar().value()) == before


def test_odd_characters_shift_no_mark(real: Driver, tmp_path: Path) -> None:
    article = tmp_path / "odd.txt"
    article.write_text(ODD, encoding="utf-8")
    real.dialogs.answers["make"] = str(tmp_path / "odd.dateline")
    real.window.take([article])
    real.waits_for(lambda: real.window.desk is not None)
    real._bot.waitUntil(lambda: "1 article added" in real.sees_notice(), timeout=60_000)
    real.settles()
    desk = real.window.desk
    assert desk is not None
    reading = desk.reader.reading(desk.reader.sources()[0].id)
    text = reading.document.text
    for number in ("12 prisoners", "14 men"):
        note = next(one for one in reading.notes if number in text[one.start : one.end])
        real.clicks_words(number)
        assert real.focus.fact == note.fact
        assert real.sees_looked_at() == text[note.start : note.end]
    real.clicks_entity("Ines Holm")
    assert set(real.sees_highlighted()) == {"Ines Holm"}


def test_a_project_that_is_open_here_is_read_only_elsewhere(real: Driver, sample: Path) -> None:
    real.opens(sample)
    other = Cabinet().open(str(sample))
    assert other.read_only is not None
    assert "Dateline window" in other.read_only
    assert len(other.reader.sources()) == 5
    other.close()


def test_a_snapshot_draws_the_window_to_a_picture(qtbot: QtBot, sample: Path, tmp_path: Path) -> None:
    out = tmp_path / "out.png"
    out.write_bytes(b"an older picture")
    fact = Cabinet().read(str(sample)).reader.fact_order("d5")[0]
    snapshot(sample, out, source="004_", fact=fact, theme="light", size=(1280, 720))
    picture = QImage(str(out))
    assert (picture.width(), picture.height()) == (1280, 720)
    colours = {picture.pixelColor(x, y).name() for x in range(300, 900, 2) for y in range(60, 460, 2)}
    assert LIGHT.mark_fact_chosen.name() in colours
    assert not list(tmp_path.glob(".*"))


def test_a_snapshot_says_what_is_wrong(qtbot: QtBot, sample: Path, tmp_path: Path) -> None:
    with pytest.raises(ProjectIsMissing):
        snapshot(tmp_path / "none.dateline", tmp_path / "out.png")
    with pytest.raises(NoSuchThing, match="No source of this project is called ‘nothing’"):
        snapshot(sample, tmp_path / "out.png", source="nothing")
    with pytest.raises(DatelineError, match="could not be written"):
        snapshot(sample, tmp_path / "no folder" / "out.png")
    assert list(tmp_path.iterdir()) == []


def test_a_source_is_named_by_id_title_or_a_part(sample: Path) -> None:
    desk = Cabinet().read(str(sample))
    rows = desk.reader.sources()
    desk.close()
    assert find_source(rows, rows[3].id) == rows[3].id
    assert find_source(rows, rows[4].title.upper()) == rows[4].id
    assert find_source(rows, "002_") == rows[2].id


def test_the_window_is_painted_before_anything_heavy_is_imported() -> None:
    script = (
        "import sys\n"
        "from PySide6.QtWidgets import QApplication\n"
        "app = QApplication([])\n"
        "from dateline.services.served import ServedCabinet\n"
        "from dateline.ui import start, style\n"
        "style.dress(app)\n"
        "window = start.MainWindow(ServedCabinet(), start.Settings(), start.Tasks())\n"
        "window.show(); app.processEvents(); window.grab()\n"
        "heavy = {'spacy', 'sqlalchemy', 'numpy', 'pydantic', 'lxml', 'networkx'} & set(sys.modules)\n"
        "window.close()\n"
        "print(sorted(heavy))\n"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, timeout=60, check=True)
    assert done.stdout.strip() == "[]"


def test_a_project_that_is_not_there_ends_with_a_sentence() -> None:
    done = subprocess.run(
        [sys.executable, "-c", "from dateline.app import run; raise SystemExit(run(['open', 'none.dateline']))"],
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert done.returncode == 1
    assert done.stderr.startswith("There is no project at none.dateline.")
