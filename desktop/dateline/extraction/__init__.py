"""Findings: each file of this folder finds one kind; `analyze` puts them together."""
