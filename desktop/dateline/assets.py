"""Finds the read-only files that ship with the program, in a wheel and in a checkout alike."""

from functools import cache
from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent
_CHECKOUT = _PACKAGE.parent.parent


@cache
def folder(name: str) -> Path:
    """The folder *name* (`resources` or `seeds`): inside the package if installed, beside `desktop/` in a checkout.

    Raises `FileNotFoundError` if neither place has it: the installation is broken, which is a bug.
    """
    for base in (_PACKAGE, _CHECKOUT):
        if (base / name).is_dir():
            return base / name
    raise FileNotFoundError(f"the installation lacks its folder {name!r}")


def resource(*parts: str) -> Path:
    """The path of one shipped resource, such as `resource("lexicons", "months.toml")`."""
    return folder("resources").joinpath(*parts)
