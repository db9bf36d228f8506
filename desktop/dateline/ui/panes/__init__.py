"""One pane a file; panes never import each other, they meet in the selection."""
