"""Who appears with whom."""

from dateline.ui.panes.relations.pane import RelationsPane

__all__ = ["RelationsPane"]
