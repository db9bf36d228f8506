"""The timeline: one bar a fact, its uncertainty drawn, from centuries to hours."""

from dateline.ui.panes.timeline.pane import TimelinePane
from dateline.ui.panes.timeline.twin import Twin

__all__ = ["TimelinePane", "Twin"]
