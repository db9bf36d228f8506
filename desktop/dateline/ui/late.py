"""Keeps what is imported after the first paint from being imported by two threads at once.

Two threads that import the same packages from different ends see half-made modules: Python breaks the deadlock
so. Whoever imports something heavy beside the window's thread holds this lock meanwhile.
"""

import threading

IMPORTS = threading.RLock()
