"""What every test of the window needs: a display that is none, and no trace of the machine's own settings."""

import os

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
