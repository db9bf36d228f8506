"""`dateline snapshot`: the window as a picture."""

import re
from enum import StrEnum
from typing import Annotated

import typer

from dateline.errors import DatelineError

NAME = "snapshot"


class Theme(StrEnum):
    """How the window is coloured."""

    LIGHT = "light"
    DARK = "dark"


def command(
    context: typer.Context,
    project: Annotated[str, typer.Argument(help="A .dateline file.")],
    out: Annotated[str, typer.Argument(help="The picture to write (PNG).")],
    source: Annotated[
        str | None, typer.Option(help="The source to open: its id, or a part of its title or file name.")
    ] = None,
    fact: Annotated[str | None, typer.Option(help="The fact to choose: its id.")] = None,
    theme: Annotated[Theme, typer.Option(help="Light or dark.")] = Theme.LIGHT,
    size: Annotated[str, typer.Option(help="Width x height in pixels.")] = "1440x900",
) -> int:
    """Draw the window to a picture, without a display."""
    context.obj.snapshot(project, out, source=source, fact=fact, theme=theme.value, size=_size(size))
    return 0


def _size(text: str) -> tuple[int, int]:
    match = re.fullmatch(r"(\d{3,5})x(\d{3,5})", text)
    if match is None:
        raise DatelineError(f"‘{text}’ is no size in pixels, such as 1440x900.")
    return int(match[1]), int(match[2])
