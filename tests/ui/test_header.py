"""The bar at the top in windows of every width."""

import pytest

from tests.ui.driver import Driver


@pytest.mark.parametrize("width", [640, 700, 800, 900, 1_024, 1_280, 1_440, 1_920])
def test_nothing_in_the_header_is_cut_but_the_name_and_that_shows_its_beginning(reader: Driver, width: int) -> None:
    reader.opens_sample_project()
    reader.window.resize(width, 480)
    reader.settles()
    header = reader.window.header
    header.name.setText("Releases and elections of a whole year")
    header.be_narrow(narrow=width < 1_100)
    reader.settles()
    shown = [one for one in (header.importing, header.comparing, header.exporting) if one.isVisible()]
    assert shown
    for one in (*shown, header.menu_button, header.back, header.forward):
        assert one.width() >= one.sizeHint().width()
    assert header.name.width() >= 40
    if width >= 1_280:
        assert len(shown) == 3
        assert header.name.width() >= header.name.sizeHint().width()


def test_a_short_name_is_never_cut(reader: Driver) -> None:
    reader.opens_sample_project()
    reader.window.resize(640, 480)
    reader.settles()
    header = reader.window.header
    header.name.setText("Yr")
    header.be_narrow(narrow=True)
    layout = header.layout()
    assert layout is not None
    layout.activate()
    words = header.name.fontMetrics().horizontalAdvance("Yr")
    assert words <= header.name.width() <= words + 8, "nor is it given the room of a longer one before it"
