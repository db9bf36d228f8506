"""The guide to the window tells every key, and only those there are."""

import re
from pathlib import Path

from dateline.ui.actions import ACTIONS
from dateline.ui.panekeys import PANE_KEYS

GUIDE = Path(__file__).parent.parent.parent / "docs" / "guide" / "window.md"
_ROW = re.compile(r"^\| ([\w ]+) \| (.+?) \| ((?:`.+?` ?)+) \|$", re.MULTILINE)


def test_the_guide_lists_every_key() -> None:
    told = GUIDE.read_text(encoding="utf-8").partition("## Every key")[2]
    everywhere, _, in_a_pane = told.partition("## Keys of one pane")
    assert _listed(everywhere) == {(one.menu, one.text.rstrip("…"), one.keys) for one in ACTIONS if one.keys}
    assert _listed(in_a_pane) == {(one.pane, one.text, one.keys) for one in PANE_KEYS}


def _listed(told: str) -> set[tuple[str, str, tuple[str, ...]]]:
    return {(where, what, tuple(re.findall(r"`(.+?)`(?= |$)", keys))) for where, what, keys in _ROW.findall(told)}


def test_the_pictures_of_the_guide_are_there() -> None:
    for picture in re.findall(r"\]\(([^)]+\.png)\)", GUIDE.read_text(encoding="utf-8")):
        assert (GUIDE.parent / picture).is_file(), picture
