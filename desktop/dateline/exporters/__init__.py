"""Formats out: each file of this folder writes one."""
