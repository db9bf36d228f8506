"""The main window: it puts the panes together, and hands what the reader does to the selection and the services."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMainWindow, QStackedWidget, QVBoxLayout, QWidget

from dateline.ui import actions, drop, keyboard
from dateline.ui.dialogs import SUFFIX, Dialogs
from dateline.ui.header import Header, menus
from dateline.ui.notice import Notice
from dateline.ui.opening import Opening
from dateline.ui.palette import Palette
from dateline.ui.search import SearchField
from dateline.ui.status import StatusLine
from dateline.ui.theme import Appearance, themes
from dateline.ui.tongue import translate
from dateline.ui.welcome import Welcome

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDragLeaveEvent, QDropEvent, QResizeEvent

    from dateline.domain.changes import Changes
    from dateline.domain.views import Overview
    from dateline.ui.desk import Cabinet, Desk
    from dateline.ui.errands import Errands
    from dateline.ui.filtering import Filtering
    from dateline.ui.refreshing import Refreshing
    from dateline.ui.rooms import Rooms
    from dateline.ui.selection import Selection
    from dateline.ui.settings import Settings
    from dateline.ui.tasks import Tasks
    from dateline.ui.textroom import TextRoom
    from dateline.ui.work import Import

_SIZE = QSize(1440, 900)
_FRAME = QSize(4, 40)  # what the system draws around a window, at a guess: it is not known before it is there
_NARROW = 1_100  # pixels; below, header and status line shorten what they say


def first_size(room: QSize) -> QSize:
    """How large a window is that was never moved, on a screen with so much *room*: as large as we like it, or less."""
    return _SIZE.boundedTo(room - _FRAME)


class MainWindow(QMainWindow):
    """The one window.

    It is painted before anything heavy is imported: the panes come with `furnish()`, the database with the first
    project. *cabinet* opens projects, *settings* remembers, *tasks* keeps slow reads off this thread.
    """

    desk: Desk | None
    header: Header
    notice: Notice
    search: SearchField
    commands: Palette
    selection: Selection
    rooms: Rooms
    errands: Errands
    text_room: TextRoom
    filtering: Filtering
    refreshing: Refreshing
    imports: Import

    def __init__(self, cabinet: Cabinet, settings: Settings, tasks: Tasks) -> None:
        super().__init__()
        self.setWindowTitle("Dateline")
        self.setAcceptDrops(True)
        self.setMinimumSize(620, 340)
        is_seen = QGuiApplication.platformName() != "offscreen"  # where a screen is as large as one says
        self.resize(first_size(self.screen().availableSize()) if is_seen else _SIZE)
        self.cabinet = cabinet
        self.settings = settings
        self.tasks = tasks
        self.desk = None
        self.dialogs = Dialogs(self)
        self.opening = Opening(self)
        self.waiting: list[Path] = []
        tasks.failed.connect(lambda words: self.notice.say(words, error=True))
        themes().choose(settings.appearance)

        self.actions_by_id = actions.install(self)
        whole = QWidget()
        self.search = SearchField(whole, tasks, settings)
        self.header = Header(self.search, self.actions_by_id)
        self.notice = Notice()
        self.status = StatusLine()
        self.welcome = Welcome()
        self.stack = QStackedWidget()
        self.stack.addWidget(self.welcome)
        self._column = column = QVBoxLayout(whole)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for part in (self.header, self.notice, self.stack, self.status):
            column.addWidget(part)
        column.setStretchFactor(self.stack, 1)
        self.setCentralWidget(whole)
        self.commands = Palette(whole, self.actions_by_id)
        self._drop_hint = drop.Hint(whole)
        for menu in menus(self.actions_by_id, self):
            self.menuBar().addMenu(menu)
        self.menuBar().setVisible(bool(settings.number("menu bar", 0)))
        self.search.said.connect(self.notice.say)
        self.notice.asked.connect(lambda text: self._open_sheet("messages", translate("Window", "Messages"), text))
        self.welcome.wants_sample.connect(self.open_sample)
        self.welcome.wants_new.connect(self.new_project)
        self.welcome.wants_open.connect(self.open_project)
        self.welcome.picked.connect(self.open_path)
        self.welcome.show_recent(settings.recent)
        if (geometry := settings.layout(None, "window")) is not None:
            self.restoreGeometry(geometry)
        self.show_what_can_be_done()

    # ------------------------------------------------------------------ beginning

    def furnish(self) -> None:
        """Build the panes, once; for whoever cannot wait until `begin` has."""
        self.opening.furnish()

    def begin(self, path: str | None, then: Callable[[], object] | None = None) -> None:
        """When the window has been painted, furnish it, open this project if one is named, and do *then*."""
        self.opening.begin(path, then)

    def keep_status_last(self) -> None:
        """Let Tab come to the line at the bottom last: it follows the order in which parts joined the window."""
        self.status.setParent(None)
        self._column.addWidget(self.status)

    def show_chips(self, chips: QWidget) -> None:
        """Put *chips* below the header."""
        self._column.insertWidget(1, chips)

    # ------------------------------------------------------------------- projects

    def open_path(self, path: str) -> None:
        """Open an existing project; if it cannot be, say why and stay where one is."""
        self.opening.open(path)

    def new_project(self) -> None:
        """Ask where to keep it, and make an empty project."""
        self.opening.ask_for_new()

    def open_project(self) -> None:
        """Ask for a project and open it."""
        self.opening.ask_for_one()

    def open_sample(self) -> None:
        """Open the reader's copy of the sample project; the first time, make it."""
        self.opening.open_sample()

    def show_desk(self, desk: Desk) -> None:
        """Show an open project in place of the one before, at once."""
        self.opening.show(desk)

    def close_project(self) -> None:
        """Go back to the welcome page."""
        self.opening.close()

    def show_changes(self, changes: Changes) -> None:
        """Refresh what an act touched, in every pane, the header and the selection."""
        self.refreshing.show(changes)

    def refresh_overview(self) -> None:
        """Ask for the counts in the header again."""
        if self.desk is not None:
            self.tasks.ask("overview", self.desk.reader.overview, self._show_overview)

    def _show_overview(self, overview: Overview) -> None:
        if self.desk is not None:
            self.header.show_overview(overview)

    # ---------------------------------------------------------------- moving about

    def go_to_pane(self, name: str) -> None:
        """Give the keyboard to a pane."""
        if self.stack.currentWidget() is self.welcome:
            self.welcome.sample.setFocus(Qt.FocusReason.ShortcutFocusReason)
        else:
            if name == "text":
                self.compare(on=False)
            self.rooms.folding.show_pane(name)
            self.rooms.widget(name).setFocus(Qt.FocusReason.ShortcutFocusReason)

    def compare(self, *, on: bool | None = None) -> None:
        """Put the comparison in the place of the text (*on*) or the text back; unless said, what is not there."""
        self.rooms.set_comparing(on=not self.rooms.comparing if on is None else on)
        self.header.comparing.setChecked(self.rooms.comparing)
        self.rooms.widget("text").setFocus(Qt.FocusReason.ShortcutFocusReason)

    def relate(self) -> None:
        """Put who appears with whom in the place of the text, or the text back."""
        self.rooms.set_relating(on=not self.rooms.relating)
        self.header.comparing.setChecked(False)
        self.rooms.widget("text").setFocus(Qt.FocusReason.ShortcutFocusReason)

    def step_pane(self, step: int) -> None:
        """Give the keyboard to the next or previous pane."""
        from dateline.ui.rooms import ORDER

        if self.text_room.step_leaf(step):
            return
        shown = [name for name in ORDER if self.rooms.folding.holds(name)]
        here = self.rooms.current()
        at = shown.index(here) + step if here in shown else 0
        self.rooms.widget(shown[at % len(shown)]).setFocus(Qt.FocusReason.ShortcutFocusReason)

    def escape(self) -> None:
        """Dismiss what lies over the panes; if nothing does, choose nothing."""
        # A message that goes by itself is no step on the way: it goes too, whatever else Escape means here.
        if self.notice.dismissed_first():
            return
        if self.rooms.text.find_bar.isVisible():
            self.rooms.text.find_bar.closed.emit()
        elif (stage := self.rooms.timeline.canvas.stage) is not None and stage.brushed is not None:
            self.rooms.timeline.canvas.unbrush()
        elif self.filtering.active and self.rooms.current() == "timeline":
            self.filtering.clear()
        elif self.rooms.covered:
            if not (self.rooms.comparing and self.rooms.compare.step_back()):
                self.compare(on=False)
        else:
            self.selection.clear()

    # ---------------------------------------------------------- the window's own things

    def choose_appearance(self, appearance: Appearance) -> None:
        """Light, dark, high contrast, or what the system says; remembered."""
        self.settings.appearance = appearance
        themes().choose(appearance)

    def choose_language(self, language: str) -> None:
        """Speak this language (a code; empty: the system's) from the next start on; remembered."""
        self.settings.language = language
        self.notice.say(translate("Window", "Dateline speaks this language from its next start on."))

    def toggle_menu_bar(self) -> None:
        """Show or hide the menu bar; remembered."""
        shown = not self.menuBar().isVisible()
        self.menuBar().setVisible(shown)
        self.settings.remember_number("menu bar", int(shown))

    def fold(self, part: str) -> None:
        """Put a part around the text away, or show it again; remembered. The text takes the keyboard of what goes."""
        here = self.rooms.current()
        self.rooms.folding.toggle(part)
        if here is not None and not self.rooms.folding.holds(here):
            self.rooms.widget("text").setFocus(Qt.FocusReason.OtherFocusReason)

    def toggle_full_screen(self) -> None:
        """Fill the screen, or be a window again."""
        self.setWindowState(self.windowState() ^ Qt.WindowState.WindowFullScreen)

    def show_shortcuts(self) -> None:
        """Open the sheet of shortcuts."""
        self._open_sheet("shortcuts")

    def show_about(self) -> None:
        """Open the page with versions and licences."""
        self._open_sheet("about")

    def _open_sheet(self, name: str, *words: str) -> None:
        from dateline.ui import sheets  # not before it is needed

        sheet: sheets.Sheet = getattr(sheets, name)(self, *words)
        sheet.open()

    def save(self) -> None:
        """Write what the window remembers to the disk; the project itself is saved with every act."""
        self.remember_layout()
        self.settings.save()

    def remember_layout(self) -> None:
        """Keep where everything is, for the next time."""
        self.settings.remember_layout(None, "window", self.saveGeometry())
        if self.desk is not None:
            self.rooms.remember(self.settings, self.desk.path)
            if (left := self.rooms.text.leave()) is not None:
                self.settings.remember_reading(self.desk.path, left.in_words())

    def show_what_can_be_done(self) -> None:
        """Grey what cannot be done now."""
        is_open = self.desk is not None and self.opening.furnished
        for action in actions.ACTIONS:
            if action.needs_project:
                self.actions_by_id[action.id].setEnabled(is_open)
        back, forward = (is_open and self.selection.can_go_back, is_open and self.selection.can_go_forward)
        for name, button, can in (("back", self.header.back, back), ("forward", self.header.forward, forward)):
            self.actions_by_id[name].setEnabled(can)
            button.setEnabled(can)
        self.header.show_project(is_open=is_open)

    # ------------------------------------------------------------------- Qt's own

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:  # noqa: N802 (Qt's name)
        """Welcome files and folders."""
        if drop.paths(event.mimeData()):
            event.acceptProposedAction()
            self._drop_hint.show_over()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:  # noqa: N802, ARG002 (Qt's name and promise)
        """They went away again."""
        self._drop_hint.hide()

    def dropEvent(self, event: QDropEvent) -> None:  # noqa: N802 (Qt's name)
        """Open a project, or import whatever else was dropped."""
        self._drop_hint.hide()
        dropped = drop.paths(event.mimeData())
        if dropped:
            event.acceptProposedAction()
            self.take(dropped)

    def take(self, paths: Sequence[Path]) -> None:
        """Do with *paths* what one expects: open a project, import articles."""
        projects = [path for path in paths if path.suffix == SUFFIX]
        if projects:
            self.open_path(str(projects[0]))
        else:
            self.furnish()
            self.errands.import_paths(paths)

    def focusNextPrevChild(self, next: bool) -> bool:  # noqa: N802, A002, FBT001 (Qt's name and argument)
        """Let Tab go through the window in reading order."""
        return keyboard.step(self, forward=next)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 (Qt's name)
        """Make room for the search field on a narrow window."""
        super().resizeEvent(event)
        self.header.be_narrow(narrow=self.width() < _NARROW)
        self.status.be_narrow(narrow=self.width() < _NARROW)

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 (Qt's name)
        """Popups do not outlive the window's being active."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.ActivationChange and not self.isActiveWindow():
            self.search.popup.dismiss()

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802 (Qt's name)
        """Remember the layout, let go of the project."""
        self.save()
        self.opening.put_away()
        if self.opening.furnished:
            self.text_room.leave()
        self.tasks.close()
        super().closeEvent(event)
