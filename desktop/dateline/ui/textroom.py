"""What the window does for the text pane: remembers how it looks, writes notes, opens originals."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dateline.domain.focus import Layer
from dateline.ui.notebook import Notebook
from dateline.ui.originals import Originals

if TYPE_CHECKING:
    from dateline.ui.window import MainWindow

_SHARE, _MEASURE = "beside share", "text measure"
_ORDER = (Layer.ENTITIES, Layer.FACTS, Layer.DATES, Layer.QUOTES, Layer.QUANTITIES)


class TextRoom:
    """Connects the text pane with the window's memory, its notice line and the open project."""

    def __init__(self, window: MainWindow) -> None:
        self._window = window
        self._text = text = window.rooms.text
        self.notebook: Notebook = Notebook(window)
        self.originals: Originals = Originals(window)
        settings = window.settings
        text.count_beside(window.tasks)
        text.beside.set_share(settings.number(_SHARE, 50))
        text.set_measure(settings.number(_MEASURE, text.page.scale.measure))
        text.divided.connect(lambda percent: settings.remember_number(_SHARE, percent))
        text.measured.connect(lambda characters: settings.remember_number(_MEASURE, characters))
        text.told.connect(window.notice.say)
        window.tasks.ask("sweep originals", self.originals.sweep, lambda _: None)

    def finish(self) -> None:
        """Return when everything that a person wrote is on the disk."""
        self.notebook.finish()

    def leave(self) -> None:
        """Remove the copies of originals: the window closes."""
        self.originals.remove()

    def toggle_beside(self) -> None:
        """Show a second source beside the first, or the first alone again."""
        self._show_text()
        self._text.beside.toggle()

    def step_shared(self, by: int) -> None:
        """Choose the next (1) or previous (-1) fact that both of two sources state."""
        self._show_text()
        self._text.beside.step_shared(by)

    def step_leaf(self, by: int) -> bool:
        """Go to the other of two sources, if the keyboard is in the text; whether there is one in that direction."""
        rooms = self._window.rooms
        return not rooms.covered and rooms.current() == "text" and self._text.beside.step_leaf(by)

    def toggle_layer(self, number: int) -> None:
        """Mark the layer with this *number* (from 1, as the switches stand), or not."""
        self._text.toggle_layer(_ORDER[number - 1])

    def open_original(self) -> None:
        """Open a copy of the original of the source that is read."""
        self._text.open_original()

    def longer_lines(self, by: int) -> None:
        """Set the text in longer (1) or shorter (-1) lines, or in lines of the usual length (0)."""
        self._text.longer_lines(by)

    def _show_text(self) -> None:
        if self._window.rooms.covered:
            self._window.compare(on=False)
