"""Finds the members of a folder that is a list: adding one file there adds one member, and edits no list."""

from importlib import import_module
from pkgutil import iter_modules
from types import ModuleType


def members(package: str) -> list[ModuleType]:
    """The public modules directly inside *package*, imported, in the order of their names.

    Modules whose names begin with an underscore are helpers of the folder, not members of it.
    """
    root = import_module(package)
    names = sorted(info.name for info in iter_modules(root.__path__) if not info.name.startswith("_"))
    return [import_module(f"{package}.{name}") for name in names]
