"""`dateline snapshot`: the window as a picture."""

import re
from enum import StrEnum
from typing import Annotated

import typer

from dateline.cli import arguments

NAME = "snapshot"


class Theme(StrEnum):
    """How the window is coloured."""

    LIGHT = "light"
    DARK = "dark"
    CONTRAST = "contrast"


class View(StrEnum):
    """What stands in the middle of the window."""

    TEXT = "text"
    COMPARE = "compare"
    RELATIONS = "relations"


def command(
    context: typer.Context,
    project: arguments.Project,
    out: Annotated[str, typer.Argument(metavar="OUT.png", help="The picture to write.")],
    source: Annotated[
        str | None,
        typer.Option(metavar="NAME", help="The source to open: its id, or a part of its title or file name."),
    ] = None,
    fact: Annotated[str | None, typer.Option(metavar="ID", help="The fact to choose: its id.")] = None,
    theme: Annotated[Theme, typer.Option(help="Light, dark or high contrast.")] = Theme.LIGHT,
    size: Annotated[str, typer.Option(metavar="WxH", help="Width x height in pixels.")] = "1440x900",
    view: Annotated[
        View, typer.Option(help="What stands in the middle: the text, the sources compared, or who appears with whom.")
    ] = View.TEXT,
    scale: Annotated[float, typer.Option(min=0.5, max=4.0, help="How much larger everything is drawn.")] = 1.0,
) -> int:
    """Draw the window to a picture, without a display."""
    context.obj.snapshot(
        project,
        out,
        source=source,
        fact=fact,
        theme=theme.value,
        size=_size(context, size),
        view=view.value,
        scale=scale,
    )
    return 0


def _size(context: typer.Context, text: str) -> tuple[int, int]:
    match = re.fullmatch(r"(\d{3,5})x(\d{3,5})", text)
    if match is None:
        context.fail(f"‘{text}’ is no size in pixels, such as 1440x900.")
    return int(match[1]), int(match[2])
