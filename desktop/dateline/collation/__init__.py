"""Many sources, one set of facts: pure functions over statements, no storage."""
