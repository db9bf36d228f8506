"""The window's texts in the reader's language: everything a reader sees goes through `translate`."""

from __future__ import annotations

import re

from PySide6.QtCore import QCoreApplication

_FORMS = re.compile(r"\{([^{}|]*)\|([^{}|]*)\}")


def translate(context: str, text: str, comment: str = "", n: int = -1) -> str:
    """*text* in the reader's language; *context* is the part of the window that it stands in.

    With *n*, `%n` becomes that number, and of `{source agrees|sources agree}` the first form is taken for one and the
    second for others; a translator gives the forms of another language instead (Qt's numerus forms). Pass everything
    by position and as literals, *n* aside: that is what `pyside6-lupdate` reads.
    """
    told = QCoreApplication.translate(context, text, comment, n)
    return _FORMS.sub(lambda forms: forms[1] if n == 1 else forms[2], told) if n >= 0 else told
