"""The type that Dateline is set in: a serif to read and a sans for the window, both shipped with the program."""

from functools import cache

from PySide6.QtGui import QFont, QFontDatabase

from dateline.assets import resource

READING_FAMILY = "EB Garamond"
UI_FAMILY = "Inter"

# What the system is asked for where the shipped type has no glyph; Qt goes on to every other font after these.
_READING_FALLBACKS = ["Noto Serif", "Noto Serif CJK SC", "Source Han Serif SC", "Songti SC", "SimSun", "serif"]
_UI_FALLBACKS = ["Noto Sans", "Noto Sans CJK SC", "Source Han Sans SC", "PingFang SC", "Microsoft YaHei", "sans-serif"]


@cache
def load() -> tuple[str, ...]:
    """Make the shipped type known to Qt, once; gives the files that Qt could not read (none, in a sound installation).

    Needs a `QGuiApplication`.
    """
    files = sorted(resource("fonts").glob("*.ttf"))
    return tuple(file.name for file in files if QFontDatabase.addApplicationFont(str(file)) < 0)


def reading_font(px: float, *, bold: bool = False, italic: bool = False) -> QFont:
    """The serif that articles are read in, *px* device-independent pixels high."""
    weight = QFont.Weight.Bold if bold else QFont.Weight.Normal
    font = _font([READING_FAMILY, *_READING_FALLBACKS], px, weight, italic)
    font.setFeature(QFont.Tag("onum"), 1)  # figures with ascenders and descenders, which do not shout among words
    return font


def ui_font(px: float, *, weight: QFont.Weight = QFont.Weight.Normal, spacing: float = 0.0) -> QFont:
    """The sans of everything around the text, *px* device-independent pixels high; *spacing* is extra, in pixels."""
    font = _font([UI_FAMILY, *_UI_FALLBACKS], px, weight, italic=False)
    if spacing:
        font.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, spacing)
    return font


def _font(families: list[str], px: float, weight: QFont.Weight, italic: bool) -> QFont:  # noqa: FBT001 (private)
    load()
    font = QFont(families)
    font.setPixelSize(max(1, round(px)))
    font.setWeight(weight)
    font.setItalic(italic)
    # Positions must not snap to whole pixels, or lines breathe unevenly when the text is zoomed.
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return font
