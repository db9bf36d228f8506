"""The window: all of Qt and nothing else."""
