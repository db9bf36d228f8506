"""The source viewer, which draws only what shows."""

from dateline.ui.panes.text.pane import TextPane

__all__ = ["TextPane"]
