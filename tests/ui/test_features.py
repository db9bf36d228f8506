"""What PySide does not do any more when a module is imported."""

import json
import subprocess
import sys

_SCRIPT = """
import json, linecache, sys
from dateline.ui import features
worked = features.look_no_more()
linecache.clearcache()
import dateline.ui.panes.text
from PySide6.QtCore import QSize
from PySide6.QtWidgets import QApplication
app = QApplication(["test"])
from dateline.ui.panes.text import TextPane
pane = TextPane()
print(json.dumps({
    "worked": worked,
    "read": [name for name in linecache.cache if name.endswith(".py")],
    "size": pane.sizeHint().isValid(),
}))
"""


def test_no_source_is_read_and_qt_is_spelled_as_ever() -> None:
    done = subprocess.run([sys.executable, "-c", _SCRIPT], capture_output=True, text=True, check=True, timeout=60)

    assert json.loads(done.stdout.splitlines()[-1]) == {"worked": True, "read": [], "size": True}
