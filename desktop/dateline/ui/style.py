"""Dresses the whole program in the shown theme: palette, style sheet and type."""

from collections.abc import Callable
from string import Template

from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QApplication, QStyleFactory

from dateline.assets import resource
from dateline.ui import fonts, roles
from dateline.ui.theme import Theme, themes

UI_PX = 13


class _Sheet(Template):
    delimiter = "@"


def palette(theme: Theme) -> QPalette:
    """The theme in Qt's own terms, for whatever no style sheet rule speaks of."""
    role = QPalette.ColorRole
    made = QPalette()
    for one, colour in {
        role.Window: theme.window,
        role.WindowText: theme.ink,
        role.Base: theme.field,
        role.AlternateBase: theme.hover,
        role.Text: theme.ink,
        role.Button: theme.raised,
        role.ButtonText: theme.ink,
        role.BrightText: theme.on_accent,
        role.Highlight: theme.text_selection,
        role.HighlightedText: theme.text_selection_ink,
        role.Link: theme.accent,
        role.LinkVisited: theme.accent,
        role.ToolTipBase: theme.raised,
        role.ToolTipText: theme.ink,
        role.PlaceholderText: theme.muted,
        role.Accent: theme.accent,
    }.items():
        made.setColor(one, colour)
    for one in (role.WindowText, role.Text, role.ButtonText):
        made.setColor(QPalette.ColorGroup.Disabled, one, theme.muted)
    return made


def sheet(theme: Theme) -> str:
    """The style sheet of the window with this theme's colours in it."""
    return _Sheet(resource("styles", "window.qss").read_text(encoding="utf-8")).substitute(theme.tokens())


def dress(app: QApplication) -> Callable[[], None]:
    """Dress *app* now, and again whenever the theme changes; gives a function that takes it all off again."""
    fonts.load()
    roles.install()
    before = (app.style().objectName(), app.font(), app.palette(), app.styleSheet())
    app.setStyle(QStyleFactory.create("Fusion"))
    app.setFont(fonts.ui_font(UI_PX))

    def wear(theme: Theme) -> None:
        app.setPalette(palette(theme))
        app.setStyleSheet(sheet(theme))

    def undress() -> None:
        themes().changed.disconnect(wear)
        style, font, colours, rules = before
        app.setStyleSheet(rules)
        app.setPalette(colours)
        app.setFont(font)
        app.setStyle(style)

    wear(themes().theme)
    themes().changed.connect(wear)
    return undress
