"""Everything about the chosen fact or entity, in words a person would use; every value leads to its words."""

from dateline.ui.panes.inspector.pane import InspectorPane

__all__ = ["InspectorPane"]
