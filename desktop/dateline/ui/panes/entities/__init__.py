"""The list of entities."""

from dateline.ui.panes.entities.pane import EntitiesPane

__all__ = ["EntitiesPane"]
