"""The list below a field: as high as what it lists."""

import pytest
from PySide6.QtWidgets import QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from dateline.ui.popup import Offer, Popup, Row

_OFFERS = (Offer("only", "Show only these facts", "Ctrl+Return"), Offer("keep", "Keep this search", "Ctrl+S"))


@pytest.mark.parametrize("offers", [(), _OFFERS])
@pytest.mark.parametrize("many", [1, 3, 12])
def test_what_fits_is_shown_whole_without_a_bar(
    qtbot: QtBot, dressed: None, offers: tuple[Offer, ...], many: int
) -> None:
    host = QWidget()
    qtbot.addWidget(host)
    host.resize(900, 700)
    field = QLineEdit(host)
    field.setGeometry(100, 10, 400, 30)
    popup = Popup(field, host, "Results")
    with qtbot.waitExposed(host):
        host.show()
    rows = [Row("Facts"), *(Row(f"Number {number}", payload=number) for number in range(many))]
    popup.show_rows(rows, "Nothing", width=600, offers=offers)
    bar = popup.view.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() == 0 and not bar.isVisibleTo(popup.view))
    assert popup.view.height() <= 30 * len(rows) + 2 * popup.view.frameWidth() + 4, "nor is there an empty rest"
