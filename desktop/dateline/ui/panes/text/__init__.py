"""The source viewer, which draws only what shows."""

from dateline.ui.panes.text.page import Page
from dateline.ui.panes.text.pane import TextPane, sides
from dateline.ui.panes.text.type import read_typefaces

__all__ = ["Page", "TextPane", "read_typefaces", "sides"]
