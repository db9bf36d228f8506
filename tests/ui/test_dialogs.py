"""Where dialogs begin to look for files."""

from pathlib import Path

import pytest
from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from dateline.ui.dialogs import Dialogs


@pytest.mark.parametrize("there", [True, False])
def test_a_dialog_opens_in_the_documents_or_where_there_are_none_at_home(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, there: bool
) -> None:
    documents = tmp_path / "Documents"
    if there:
        documents.mkdir()
    monkeypatch.setattr(Path, "home", lambda: tmp_path)
    monkeypatch.setattr(QStandardPaths, "writableLocation", lambda _: str(documents))
    began: list[str] = []

    def ask(parent: QWidget, words: str, folder: str, kinds: str) -> tuple[str, str]:
        began.append(folder)
        return "", ""

    monkeypatch.setattr(QFileDialog, "getOpenFileName", ask)
    parent = QWidget()
    qtbot.addWidget(parent)
    assert Dialogs(parent).project_to_open() is None
    assert began == [str(documents if there else tmp_path)]
