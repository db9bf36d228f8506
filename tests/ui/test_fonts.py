"""The shipped type is there and is what gets drawn."""

import pytest
from PySide6.QtGui import QFont, QFontInfo, QRawFont
from pytestqt.qtbot import QtBot

from dateline.assets import resource
from dateline.ui import fonts


def test_every_shipped_font_loads(qtbot: QtBot) -> None:
    assert fonts.load() == ()


@pytest.mark.parametrize(("font", "family"), [("reading", "EB Garamond"), ("ui", "Inter")])
def test_text_is_set_in_the_shipped_type(qtbot: QtBot, font: str, family: str) -> None:
    made: QFont = fonts.reading_font(18) if font == "reading" else fonts.ui_font(13)
    assert QRawFont.fromFont(made).familyName() == family
    assert QFontInfo(made).pixelSize() == (18 if font == "reading" else 13)


def test_every_shipped_font_has_its_licence_beside_it() -> None:
    for file in resource("fonts").glob("*.ttf"):
        licence = resource("fonts", f"{file.stem.split('-')[0]}-OFL.txt")
        assert "SIL OPEN FONT LICENSE" in licence.read_text(encoding="utf-8")
