"""The pages that open over the window to be read: shortcuts, about, messages."""

from __future__ import annotations

import platform
from importlib import metadata
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, qVersion
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QGridLayout, QHBoxLayout, QPlainTextEdit, QScrollArea, QVBoxLayout, QWidget

from dateline.assets import resource
from dateline.ui.actions import ACTIONS, MENUS, keys_in_words, menu_words
from dateline.ui.fonts import ui_font
from dateline.ui.kit import SMALL, button, caption, label, pill, title
from dateline.ui.panekeys import PANE_KEYS
from dateline.ui.tongue import translate

if TYPE_CHECKING:
    from collections.abc import Iterator


class Sheet(QDialog):
    """A page with a title, something to read and a button that closes it; Esc and F1 close it too."""

    def __init__(self, parent: QWidget, heading: str, width: int = 640, height: int = 560) -> None:
        super().__init__(parent)
        self.setWindowTitle(heading)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setModal(True)
        self.resize(min(width, parent.width() - 60), min(height, parent.height() - 60))
        self.body = QVBoxLayout()
        self.body.setSpacing(6)
        close = button(translate("Sheets", "Close"), main=True)
        close.setDefault(True)
        close.clicked.connect(self.accept)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(close)
        column = QVBoxLayout(self)
        column.setSizeConstraint(QVBoxLayout.SizeConstraint.SetNoConstraint)
        column.setContentsMargins(22, 18, 22, 16)
        column.setSpacing(10)
        column.addWidget(title(heading, 24))
        column.addLayout(self.body, 1)
        column.addLayout(foot)


def shortcuts(parent: QWidget) -> Sheet:
    """Every shortcut, by menu, and below them the keys that each pane has of its own."""
    sheet = Sheet(parent, translate("Sheets", "Keyboard shortcuts"), 860, 680)
    QShortcut(QKeySequence("F1"), sheet).activated.connect(sheet.accept)
    menus = {menu: [one for one in ACTIONS if one.menu == menu and one.keys] for menu in MENUS}
    everywhere = {
        menu_words(menu): [(one.words.rstrip("…"), one.keys[:1]) for one in actions] for menu, actions in menus.items()
    }
    in_a_pane: dict[str, list[tuple[str, tuple[str, ...]]]] = {}
    for one in PANE_KEYS:
        in_a_pane.setdefault(one.heading, []).append((one.words, one.keys))
    inside = QWidget()
    column = QVBoxLayout(inside)
    column.setContentsMargins(0, 0, 12, 0)
    column.setSpacing(16)
    column.addLayout(_in_columns(everywhere, 2))
    column.addLayout(_in_columns(in_a_pane, 1))  # several keys have the room that they take in any language
    column.addStretch(1)
    area = QScrollArea()
    area.setWidget(inside)
    area.setWidgetResizable(True)
    area.setAccessibleName(translate("Sheets", "Keyboard shortcuts"))
    sheet.body.addWidget(area, 1)
    return sheet


def _in_columns(groups: dict[str, list[tuple[str, tuple[str, ...]]]], columns: int) -> QHBoxLayout:
    """What keys do, below their heading; each group stands in that of the *columns* which is shorter so far.

    A column has lines of its own, so that a heading in one of them opens no gap in the other.
    """
    grids = [QGridLayout() for _ in range(columns)]
    rows = [0] * columns
    for name, lines in groups.items():
        at = rows.index(min(rows))
        grid = grids[at]
        heading = caption(name)
        heading.setContentsMargins(0, 10 if rows[at] else 0, 0, 2)
        grid.addWidget(heading, rows[at], 0, 1, 2)
        for row, (words, keys) in enumerate(lines, rows[at] + 1):
            grid.addWidget(label(words, wrap=True), row, 0)
            grid.addLayout(_pills(words, keys), row, 1, Qt.AlignmentFlag.AlignRight)
        rows[at] += 1 + len(lines)
    beside = QHBoxLayout()
    beside.setSpacing(36)
    for grid, row in zip(grids, rows, strict=True):
        grid.setHorizontalSpacing(18)
        grid.setVerticalSpacing(6)
        grid.setColumnStretch(0, 1)
        grid.setRowStretch(row, 1)
        beside.addLayout(grid, 1)
    return beside


def _pills(words: str, keys: tuple[str, ...]) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(4)
    for one in keys:
        key = pill(keys_in_words(one), "key")
        key.setAccessibleName(f"{words}: {key.text()}")
        row.addWidget(key)
    return row


def about(parent: QWidget) -> Sheet:
    """Versions and licences."""
    sheet = Sheet(parent, "Dateline")
    sheet.body.addWidget(label(translate("Sheets", "Version {0}").format(version()), tone="muted"))
    summary = translate(
        "Sheets", "Turns a pile of articles into dated facts, and never lets go of the words that state them."
    )
    sheet.body.addWidget(label(summary, wrap=True))
    sheet.body.addWidget(label(translate("Sheets", "It works offline: no connection is ever opened."), wrap=True))
    sheet.body.addSpacing(6)
    sheet.body.addWidget(caption(translate("Sheets", "Made with")))
    everything = "\n".join([*made_with(), "", *licences()])
    sheet.body.addWidget(_page(everything, translate("Sheets", "Versions and licences")), 1)
    return sheet


def messages(parent: QWidget, heading: str, text: str) -> Sheet:
    """Some lines to read, such as why files could not be imported."""
    sheet = Sheet(parent, heading, 680, 420)
    sheet.body.addWidget(_page(text, heading), 1)
    return sheet


def version() -> str:
    """The version of the installed program."""
    return metadata.version("dateline")


def made_with() -> list[str]:
    """Every library that the program needs, with its version and licence, as its own metadata say."""
    lines = [f"Python {platform.python_version()} · PSF-2.0", f"Qt {qVersion()} · LGPL-3.0-only"]
    return lines + sorted(_libraries(), key=str.lower)


def _libraries() -> Iterator[str]:
    for requirement in metadata.requires("dateline") or []:
        name = "".join(_until_punctuation(requirement))
        try:
            found = metadata.distribution(name)
        except metadata.PackageNotFoundError:
            continue  # wanted on other systems only
        about_it = found.metadata.json
        licence = about_it.get("license_expression") or _classified(about_it.get("classifier") or [])
        short = str(about_it.get("license") or "").split("\n")[0].strip()
        yield f"{found.metadata['Name']} {found.version} · {licence or short[:60] or 'see its own notices'}"


def _until_punctuation(requirement: str) -> Iterator[str]:
    for character in requirement:
        if not (character.isalnum() or character in "-_."):
            return
        yield character


def _classified(classifiers: str | list[str]) -> str:
    lines = [classifiers] if isinstance(classifiers, str) else classifiers
    named = [one.rsplit(" :: ", 1)[-1] for one in lines if one.startswith("License ::")]
    return ", ".join(name for name in named if name != "OSI Approved")


def licences() -> list[str]:
    """The licence texts that ship with the program: type, icons and notices."""
    lines: list[str] = []
    for folder, pattern in (("fonts", "*-OFL.txt"), ("icons", "LICENSE.txt"), ("notices", "*")):
        for file in sorted(resource(folder).glob(pattern)):
            if file.is_file():
                lines += ["—" * 24, f"{folder}/{file.name}", "", *file.read_text(encoding="utf-8").splitlines(), ""]
    return lines


def _page(text: str, name: str) -> QPlainTextEdit:
    page = QPlainTextEdit()
    page.setObjectName("plain")
    page.setReadOnly(True)
    page.setPlainText(text)
    page.setFont(ui_font(SMALL + 1))
    page.setAccessibleName(name)
    page.setTabChangesFocus(True)
    page.setTextInteractionFlags(
        Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
    )
    return page
