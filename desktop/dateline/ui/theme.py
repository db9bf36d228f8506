"""The colours of the window: light, dark and high contrast, each checked for contrast, following the system."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, fields
from enum import StrEnum

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QGuiApplication


class Appearance(StrEnum):
    """What a reader asks for; `system` follows the desktop."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"
    CONTRAST = "contrast"


@dataclass(frozen=True, slots=True)
class Theme:
    """Every colour that is drawn, by what it is for. All are opaque, so that their contrast can be computed.

    `ink`, `muted`, `agree`, `disagree`, `warn` and `accent` are text on every surface, `ink` also on every `mark_…`
    that is a fill, `agree` and `disagree` on their own `…_fill`: at least 4.5:1, in high contrast 7:1. The names that
    end in `_line` are strokes that say something, at least 3:1 on whatever they are drawn on; `line` and `line_strong`
    only keep things apart.
    """

    name: str
    dark: bool
    # surfaces
    window: QColor
    header: QColor
    paper: QColor
    raised: QColor
    field: QColor
    hover: QColor
    selection: QColor
    # text and lines
    ink: QColor
    muted: QColor
    line: QColor
    line_strong: QColor
    field_line: QColor
    accent: QColor
    on_accent: QColor
    text_selection: QColor
    text_selection_ink: QColor
    # marks over a text
    mark_fact: QColor
    mark_fact_line: QColor
    mark_fact_chosen: QColor
    mark_fact_chosen_line: QColor
    mark_fact_sibling: QColor
    mark_planned: QColor
    mark_planned_line: QColor
    mark_entity_chosen: QColor
    mark_entity_line: QColor
    mark_date_line: QColor
    mark_quote: QColor
    mark_quote_line: QColor
    mark_quantity_line: QColor
    mark_found: QColor
    # verdicts, which never stand without a word or a sign
    agree: QColor
    agree_fill: QColor
    disagree: QColor
    disagree_fill: QColor
    warn: QColor
    # the timeline
    grid: QColor
    bar_one: QColor
    bar_two: QColor
    bar_many: QColor
    bar_chosen: QColor
    bar_chosen_line: QColor
    density: QColor
    brush: QColor
    # sources, told apart by colour and by name; see `source_colour`
    source_colours: tuple[QColor, ...]

    def source_colour(self, number: int) -> QColor:
        """The colour of the source with this number (from 1, as in `SourceRow`); the palette repeats."""
        return self.source_colours[(number - 1) % len(self.source_colours)]

    def bar(self, origins: int) -> QColor:
        """The colour of a fact that so many origins state."""
        if origins <= 1:
            return self.bar_one
        return self.bar_two if origins == 2 else self.bar_many

    def tokens(self) -> dict[str, str]:
        """Every colour by its name, as `#rrggbb`, for style sheets."""
        values = {field.name: getattr(self, field.name) for field in fields(self)}
        return {name: value.name() for name, value in values.items() if isinstance(value, QColor)}


def _colours(name: str, *, dark: bool, sources: str, **colours: str) -> Theme:
    return Theme(
        name=name,
        dark=dark,
        source_colours=tuple(QColor(one) for one in sources.split()),
        **{key: QColor(value) for key, value in colours.items()},
    )


LIGHT = _colours(
    "light",
    dark=False,
    window="#faf9f6",
    header="#ffffff",
    paper="#ffffff",
    raised="#ffffff",
    field="#ffffff",
    hover="#f0efea",
    selection="#e3ebf5",
    ink="#1d1d1b",
    muted="#66655f",
    line="#e2e0da",
    line_strong="#c4c1b8",
    field_line="#948e7e",
    accent="#2d5a8c",
    on_accent="#ffffff",
    text_selection="#b9d3f0",
    text_selection_ink="#14181d",
    mark_fact="#fdf1cc",
    mark_fact_line="#a8771b",
    mark_fact_chosen="#fdd97a",
    mark_fact_chosen_line="#8f5f00",
    mark_fact_sibling="#fbe5a6",
    mark_planned="#e4efe3",
    mark_planned_line="#5f9163",
    mark_entity_chosen="#d6e4f7",
    mark_entity_line="#5673a8",
    mark_date_line="#23806a",
    mark_quote="#f0eaf6",
    mark_quote_line="#8b6fae",
    mark_quantity_line="#ad5e39",
    mark_found="#ffd0a1",
    agree="#1d6f52",
    agree_fill="#dcefe6",
    disagree="#a8441f",
    disagree_fill="#fae3d9",
    warn="#a8441f",
    grid="#ecebe6",
    bar_one="#66998d",
    bar_two="#2d5a8c",
    bar_many="#7d3f72",
    bar_chosen="#fdd97a",
    bar_chosen_line="#8f5f00",
    density="#968e7d",
    brush="#2d5a8c",
    sources="#2d5a8c #a5652a #587a34 #86487a #2b7d69 #b0413e #5b5ea6 #7a6a1f",
)

DARK = _colours(
    "dark",
    dark=True,
    window="#202225",
    header="#1a1c1e",
    paper="#1a1c1e",
    raised="#26292c",
    field="#26292c",
    hover="#2b2f33",
    selection="#2b3b4e",
    ink="#e9e7e2",
    muted="#a9abad",
    line="#34383c",
    line_strong="#565b61",
    field_line="#6d737b",
    accent="#8bb8ea",
    on_accent="#10161d",
    text_selection="#3d5f86",
    text_selection_ink="#ffffff",
    mark_fact="#463c1b",
    mark_fact_line="#d1a246",
    mark_fact_chosen="#6c5412",
    mark_fact_chosen_line="#f0bd4a",
    mark_fact_sibling="#594819",
    mark_planned="#2a3f30",
    mark_planned_line="#79ad82",
    mark_entity_chosen="#2c4160",
    mark_entity_line="#9bb3dc",
    mark_date_line="#69c1a8",
    mark_quote="#3a3146",
    mark_quote_line="#b094d6",
    mark_quantity_line="#e2a37f",
    mark_found="#6d4419",
    agree="#74c7a2",
    agree_fill="#1f3a2f",
    disagree="#f0986f",
    disagree_fill="#45291c",
    warn="#f0986f",
    grid="#2b2e32",
    bar_one="#5f9488",
    bar_two="#6ea1da",
    bar_many="#c184b4",
    bar_chosen="#6c5412",
    bar_chosen_line="#f0bd4a",
    density="#6b6d70",
    brush="#8bb8ea",
    sources="#6ea1da #d39257 #93b86a #c184b4 #55b39b #e2817c #9a9de0 #c3ad4a",
)

CONTRAST = _colours(
    "contrast",
    dark=True,
    window="#000000",
    header="#000000",
    paper="#000000",
    raised="#000000",
    field="#000000",
    hover="#1f1f1f",
    selection="#002f5e",
    ink="#ffffff",
    muted="#e0e0e0",
    line="#a0a0a0",
    line_strong="#ffffff",
    field_line="#ffffff",
    accent="#6cc6ff",
    on_accent="#000000",
    text_selection="#0056a8",
    text_selection_ink="#ffffff",
    mark_fact="#332900",
    mark_fact_line="#ffd000",
    mark_fact_chosen="#6b4f00",
    mark_fact_chosen_line="#ffe14d",
    mark_fact_sibling="#4f3f00",
    mark_planned="#003a14",
    mark_planned_line="#5ce07f",
    mark_entity_chosen="#00386b",
    mark_entity_line="#9cc8ff",
    mark_date_line="#35e0b0",
    mark_quote="#35105c",
    mark_quote_line="#d5a8ff",
    mark_quantity_line="#ffa578",
    mark_found="#7a3a00",
    agree="#5cf0b0",
    agree_fill="#00331f",
    disagree="#ffc4a8",
    disagree_fill="#4a1a00",
    warn="#ffc4a8",
    grid="#4a4a4a",
    bar_one="#58d0bb",
    bar_two="#6cc6ff",
    bar_many="#f09be0",
    bar_chosen="#6b4f00",
    bar_chosen_line="#ffe14d",
    density="#a0a0a0",
    brush="#6cc6ff",
    sources="#6cc6ff #ffb366 #b6e07a #f09be0 #58d0bb #ff9a94 #b9bbff #ffe066",
)

_BY_NAME = {theme.name: theme for theme in (LIGHT, DARK, CONTRAST)}


class Themes(QObject):
    """Which theme is shown: what the reader asked for or, by default, what the desktop says."""

    changed = Signal(object)
    """Emitted with the new `Theme`."""

    def __init__(self) -> None:
        super().__init__()
        self._appearance = Appearance.SYSTEM
        hints = QGuiApplication.styleHints()
        hints.colorSchemeChanged.connect(self._follow)
        if hasattr(hints, "accessibility"):  # Qt 6.10 and later
            hints.accessibility().contrastPreferenceChanged.connect(self._follow)
        self._theme = self._wanted()

    @property
    def theme(self) -> Theme:
        """The theme that is shown."""
        return self._theme

    @property
    def appearance(self) -> Appearance:
        """What the reader asked for."""
        return self._appearance

    def choose(self, appearance: Appearance) -> None:
        """Show this appearance from now on."""
        self._appearance = appearance
        self._follow()

    @contextmanager
    def on_paper(self) -> Iterator[None]:
        """Whatever is drawn meanwhile is drawn in light colours, as paper wants it; nobody is told."""
        before, self._theme = self._theme, LIGHT
        try:
            yield
        finally:
            self._theme = before

    def _follow(self, *_: object) -> None:
        wanted = self._wanted()
        if wanted is not self._theme:
            self._theme = wanted
            self.changed.emit(wanted)

    def _wanted(self) -> Theme:
        if self._appearance is not Appearance.SYSTEM:
            return _BY_NAME[self._appearance.value]
        hints = QGuiApplication.styleHints()
        if hasattr(hints, "accessibility"):
            preference = hints.accessibility().contrastPreference()
            if preference == Qt.ContrastPreference.HighContrast:
                return CONTRAST
        return DARK if hints.colorScheme() == Qt.ColorScheme.Dark else LIGHT


_shown: list[Themes] = []


def themes() -> Themes:
    """The one `Themes` of this program; connect to its `changed`. Needs a `QGuiApplication`."""
    if not _shown:
        _shown.append(Themes())
    return _shown[0]


def current() -> Theme:
    """The theme that is shown now."""
    return themes().theme


def luminance(colour: QColor) -> float:
    """The relative luminance of an opaque colour, 0 to 1 (WCAG 2.2)."""

    def linear(channel: float) -> float:
        return channel / 12.92 if channel <= 0.04045 else ((channel + 0.055) / 1.055) ** 2.4

    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) + 0.0722 * linear(colour.blueF())


def contrast(one: QColor, other: QColor) -> float:
    """How well two opaque colours stand off each other, 1 to 21 (WCAG 2.2)."""
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)
