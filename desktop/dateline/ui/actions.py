"""Everything that a reader can tell the window to do, as data: menus, palette and shortcut sheet are made of it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QAction, QKeySequence

from dateline.ui.theme import Appearance

if TYPE_CHECKING:
    from collections.abc import Callable

    from dateline.ui.printing import Printing
    from dateline.ui.window import MainWindow


@dataclass(frozen=True, slots=True)
class Action:
    """One thing to do. `needs_project` ones are grey without a project; *keys* are Qt's portable names.

    *menu* and *text* are English, as translators find them (they read this file); readers see `words`.
    """

    id: str
    menu: str
    text: str
    run: Callable[[MainWindow], object]
    keys: tuple[str, ...] = ()
    needs_project: bool = False

    @property
    def words(self) -> str:
        """What it is called, in the reader's language."""
        return QCoreApplication.translate("Actions", self.text)


def menu_words(menu: str) -> str:
    """The name of a menu, in the reader's language."""
    return QCoreApplication.translate("Actions", menu)


def _always(name: str, menu: str, text: str, run: Callable[[MainWindow], object], *keys: str) -> Action:
    return Action(name, menu, text, run, keys)


def _within(name: str, menu: str, text: str, run: Callable[[MainWindow], object], *keys: str) -> Action:
    return Action(name, menu, text, run, keys, needs_project=True)


def _printing(window: MainWindow) -> Printing:
    from dateline.ui import printing  # not before it is wanted

    return printing.of(window)


def _take_tour(window: MainWindow) -> None:
    from dateline.ui import tour  # not before it is wanted

    tour.of(window).take()


def _read_with_caret(window: MainWindow) -> None:
    from dateline.ui.panes.text import twin  # not before it is wanted

    twin.toggle(window.rooms.text.leaf.page)


ACTIONS: tuple[Action, ...] = (
    _always("new", "File", "New project…", lambda w: w.new_project(), "Ctrl+Shift+N"),
    _always("open", "File", "Open project…", lambda w: w.open_project(), "Ctrl+O"),
    _always("sample", "File", "Open the sample project", lambda w: w.open_sample()),
    _within("import", "File", "Import articles…", lambda w: w.errands.import_files(), "Ctrl+I"),
    _within("import-folder", "File", "Import a folder…", lambda w: w.errands.import_folder(), "Ctrl+Shift+I"),
    _within("export", "File", "Export…", lambda w: w.errands.export(), "Ctrl+E"),
    _within("print", "File", "Print…", lambda w: _printing(w).print_view(), "Ctrl+P"),
    _within("pdf", "File", "Save as PDF…", lambda w: _printing(w).save_pdf(), "Ctrl+Shift+S"),
    _within("close", "File", "Close project", lambda w: w.close_project(), "Ctrl+W"),
    _always("quit", "File", "Quit", lambda w: w.close(), "Ctrl+Q"),
    _within("undo", "Edit", "Undo", lambda w: w.text_room.notebook.undo(), "Ctrl+Z"),
    _within("redo", "Edit", "Redo", lambda w: w.text_room.notebook.redo(), "Ctrl+Shift+Z", "Ctrl+Y"),
    _within("note", "Edit", "Note…", lambda w: w.text_room.notebook.open(), "Ctrl+Alt+N"),
    _within("next-note", "Edit", "Next note", lambda w: w.text_room.notebook.step(1), "Ctrl+Alt+J"),
    _within("previous-note", "Edit", "Previous note", lambda w: w.text_room.notebook.step(-1), "Ctrl+Alt+K"),
    _within("copy", "Edit", "Copy the words", lambda w: w.rooms.text.copy()),
    _within("cite", "Edit", "Copy with citation", lambda w: w.rooms.text.copy_with_citation(), "Ctrl+Shift+C"),
    _within("original", "Edit", "Open the original", lambda w: w.text_room.open_original(), "Ctrl+Alt+O"),
    _within("back", "Go", "Back", lambda w: w.selection.back(), "Alt+Left", "Back"),
    _within("forward", "Go", "Forward", lambda w: w.selection.forward(), "Alt+Right", "Forward"),
    _within("next-fact", "Go", "Next fact", lambda w: w.selection.step_fact(1), "J"),
    _within("previous-fact", "Go", "Previous fact", lambda w: w.selection.step_fact(-1), "K"),
    _within("next-place", "Go", "Next place lit up", lambda w: w.selection.step_mark(1), "N"),
    _within("previous-place", "Go", "Previous place lit up", lambda w: w.selection.step_mark(-1), "Shift+N"),
    _within("next-shared", "Go", "Next fact in both sources", lambda w: w.text_room.step_shared(1), "S"),
    _within("previous-shared", "Go", "Previous fact in both sources", lambda w: w.text_room.step_shared(-1), "Shift+S"),
    _within("clear", "Go", "Choose nothing", lambda w: w.escape(), "Esc"),
    _within("search", "Go", "Search everything", lambda w: w.search.begin(), "Ctrl+K"),
    _within("find", "Go", "Find in the text", lambda w: w.rooms.find_words(), "Ctrl+F"),
    _within("pane-1", "Go", "To the sources", lambda w: w.go_to_pane("sources"), "Ctrl+1"),
    _within("pane-2", "Go", "To the entities", lambda w: w.go_to_pane("entities"), "Ctrl+2"),
    _within("pane-3", "Go", "To the text", lambda w: w.go_to_pane("text"), "Ctrl+3"),
    _within("pane-4", "Go", "To the inspector", lambda w: w.go_to_pane("inspector"), "Ctrl+4"),
    _within("pane-5", "Go", "To the timeline", lambda w: w.go_to_pane("timeline"), "Ctrl+5"),
    _within("next-pane", "Go", "To the next pane", lambda w: w.step_pane(1), "F6"),
    _within("previous-pane", "Go", "To the previous pane", lambda w: w.step_pane(-1), "Shift+F6"),
    _within("beside", "View", "Two sources side by side", lambda w: w.text_room.toggle_beside(), "Ctrl+Alt+D"),
    _within("caret", "View", "Text with a caret, for screen readers", _read_with_caret, "F7"),
    _within("compare", "View", "Compare the sources", lambda w: w.compare(), "Ctrl+D"),
    _within("relations", "View", "Who appears with whom", lambda w: w.relate(), "Ctrl+G"),
    _within("only", "View", "Only facts with the chosen entity", lambda w: w.filtering.toggle_chosen(), "O"),
    _within("all-facts", "View", "All facts again", lambda w: w.filtering.clear(), "Shift+O"),
    _within("mark-1", "View", "Mark entities in the text", lambda w: w.text_room.toggle_layer(1), "Alt+1"),
    _within("mark-2", "View", "Mark facts in the text", lambda w: w.text_room.toggle_layer(2), "Alt+2"),
    _within("mark-3", "View", "Mark dates in the text", lambda w: w.text_room.toggle_layer(3), "Alt+3"),
    _within("mark-4", "View", "Mark quotes in the text", lambda w: w.text_room.toggle_layer(4), "Alt+4"),
    _within("mark-5", "View", "Mark quantities in the text", lambda w: w.text_room.toggle_layer(5), "Alt+5"),
    _within("longer-lines", "View", "Longer lines", lambda w: w.text_room.longer_lines(1), "Ctrl+]"),
    _within("shorter-lines", "View", "Shorter lines", lambda w: w.text_room.longer_lines(-1), "Ctrl+["),
    _within("usual-lines", "View", "Lines of the usual length", lambda w: w.text_room.longer_lines(0)),
    _within("larger", "View", "Larger text", lambda w: w.rooms.zoom_text(1), "Ctrl++", "Ctrl+="),
    _within("smaller", "View", "Smaller text", lambda w: w.rooms.zoom_text(-1), "Ctrl+-"),
    _within("usual-size", "View", "Text in its usual size", lambda w: w.rooms.zoom_text(0), "Ctrl+0"),
    _always("system", "View", "Colours of the system", lambda w: w.choose_appearance(Appearance.SYSTEM)),
    _always("light", "View", "Light colours", lambda w: w.choose_appearance(Appearance.LIGHT)),
    _always("dark", "View", "Dark colours", lambda w: w.choose_appearance(Appearance.DARK)),
    _always("contrast", "View", "High contrast", lambda w: w.choose_appearance(Appearance.CONTRAST)),
    _always("language-system", "View", "Language of the system", lambda w: w.choose_language("")),
    _always("language-en", "View", "Language: English", lambda w: w.choose_language("en")),
    _always("language-de", "View", "Language: Deutsch", lambda w: w.choose_language("de")),
    _within("side", "View", "Show or hide sources and entities", lambda w: w.fold("side"), "Ctrl+B"),
    _within("inspector", "View", "Show or hide the inspector", lambda w: w.fold("inspector"), "Ctrl+Alt+B"),
    _within("timeline", "View", "Show or hide the timeline", lambda w: w.fold("timeline"), "Ctrl+J"),
    _always("menu-bar", "View", "Menu bar", lambda w: w.toggle_menu_bar(), "Ctrl+Shift+M"),
    _always("full-screen", "View", "Full screen", lambda w: w.toggle_full_screen(), "F11"),
    _always("palette", "Help", "All commands…", lambda w: w.commands.begin(), "Ctrl+Shift+P"),
    _always("tour", "Help", "Take the tour", _take_tour),
    _always("shortcuts", "Help", "Keyboard shortcuts", lambda w: w.show_shortcuts(), "F1"),
    _always("menu", "Help", "Open the menu", lambda w: w.header.open_menu(), "F10"),
    _always("about", "Help", "About Dateline", lambda w: w.show_about()),
)
BELOW_A_LINE = frozenset(
    {
        "note",
        "original",
        "print",
        "import",
        "close",
        "next-fact",
        "search",
        "pane-1",
        "only",
        "mark-1",
        "longer-lines",
        "larger",
        "system",
        "language-system",
        "side",
        "about",
    }
)
"""The actions that begin a new group in their menu."""

MENUS = tuple(dict.fromkeys(action.menu for action in ACTIONS))


def keys_in_words(keys: str) -> str:
    """A shortcut as this system writes it, such as ‘Ctrl+K’ (or ‘⌘K’)."""
    return QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText)


def install(window: MainWindow) -> dict[str, QAction]:
    """Give *window* every action with its shortcuts; gives them by id."""
    made: dict[str, QAction] = {}
    for action in ACTIONS:
        one = QAction(action.words, window)
        one.setShortcuts([QKeySequence(key) for key in action.keys])
        one.setShortcutContext(Qt.ShortcutContext.WindowShortcut)
        one.setData(action.id)
        if action.keys:
            one.setToolTip(f"{action.words.rstrip('…')} ({keys_in_words(action.keys[0])})")
        one.triggered.connect(lambda *_, run=action.run: run(window))
        if action.id == "quit":
            one.setMenuRole(QAction.MenuRole.QuitRole)
        elif action.id == "about":
            one.setMenuRole(QAction.MenuRole.AboutRole)
        window.addAction(one)
        made[action.id] = one
    return made
