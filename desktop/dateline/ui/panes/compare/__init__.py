"""Facts beside sources: what each source states of the same happening, and where they disagree."""

from dateline.ui.panes.compare.pane import ComparePane

__all__ = ["ComparePane"]
