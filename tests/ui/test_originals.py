"""The original in the system's own program: always a copy, never an address."""

import os
import stat
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QUrl

from dateline.ui import originals
from tests.ui.driver import Driver


@pytest.fixture
def opened(reader: Driver, tmp_path: Path) -> list[QUrl]:
    """What was handed to the system; it opens everything."""
    handed: list[QUrl] = []
    reader.window.text_room.originals.base = tmp_path / "originals"
    reader.window.text_room.originals.opener = _taking(handed, answer=True)
    reader.opens_sample_project()
    return handed


def _taking(handed: list[QUrl], *, answer: bool) -> Callable[[QUrl], bool]:
    def take(address: QUrl) -> bool:
        handed.append(address)
        return answer

    return take


def test_a_copy_in_a_private_folder_is_opened_and_said(reader: Driver, opened: list[QUrl]) -> None:
    reader.presses("Ctrl+Alt+O")
    (address,) = opened
    path = Path(address.toLocalFile())
    assert address.isLocalFile()
    assert path.name == "d1.txt"
    assert stat.S_IMODE(path.parent.stat().st_mode) == 0o700
    assert reader.sees_notice() == "Opened a copy of d1.txt."


def test_the_button_opens_the_source_that_one_is_in(reader: Driver, opened: list[QUrl]) -> None:
    reader.clicks_source("Harbour celebrates")
    reader.clicks(reader.window.rooms.text.original_button)
    assert [Path(one.toLocalFile()).name for one in opened] == ["d2.txt"]


def test_where_no_program_takes_it_one_is_told_where_it_is(reader: Driver, opened: list[QUrl]) -> None:
    reader.window.text_room.originals.opener = _taking(opened, answer=False)
    reader.presses("Ctrl+Alt+O")
    assert "No program of this system opened d1.txt" in reader.sees_notice()
    assert opened[0].toLocalFile() in reader.sees_notice()


def test_the_copies_go_with_the_window(reader: Driver, opened: list[QUrl]) -> None:
    reader.presses("Ctrl+Alt+O")
    path = Path(opened[0].toLocalFile())
    path.chmod(0o400)
    assert path.is_file()
    reader.window.close()
    assert not path.parent.exists()


def test_what_a_killed_window_left_goes_and_what_another_uses_stays(
    reader: Driver, opened: list[QUrl], tmp_path: Path
) -> None:
    reader.presses("Ctrl+Alt+O")
    used = Path(opened[0].toLocalFile()).parent
    left = tmp_path / "originals" / "copies-left"
    left.mkdir()
    (left / "old.txt").write_text("old")
    (left / "old.txt").chmod(0o400)
    (left / "in use").write_text(f"{2**22 + 1}\ndateline\n{os.uname().nodename}\n")
    originals.sweep(tmp_path / "originals")
    assert used.is_dir()
    assert not left.exists()
