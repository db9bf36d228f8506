"""Keeps PySide from reading the source of every module that is imported, ours and others'."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import PySide6.QtCore  # noqa: F401 (with it comes what is asked below)

if TYPE_CHECKING:
    from types import ModuleType

_HOOK = "_mod_uses_pyside"


def look_no_more() -> bool:
    """Answer PySide's question after every import, whether the module uses Qt, by its name; gives whether that worked.

    PySide asks because a module may want another spelling of Qt's names (`from __feature__ import snake_case`), and
    finds out by reading the source of the module, a sixth of the time that the program takes to be of use. No module
    here wants one. Where a later PySide asks in another way, it goes on asking.
    """
    asking = sys.modules.get("shibokensupport.feature")
    if asking is None or not hasattr(asking, _HOOK):
        return False
    setattr(asking, _HOOK, _uses_qt)
    return True


def _uses_qt(module: ModuleType) -> bool:
    return module.__name__.startswith("dateline.ui")
