"""The window's texts in the reader's language: everything a reader sees goes through `translate`."""

from __future__ import annotations

import re
from functools import cache

from PySide6.QtCore import QCoreApplication, QLocale

from dateline.domain import spoken

_FORMS = re.compile(r"\{([^{}|]*)\|([^{}|]*)\}")


def translate(context: str, text: str, comment: str = "", n: int = -1) -> str:
    """*text* in the reader's language; *context* is the part of the window that it stands in.

    With *n*, `%n` becomes that number, and of `{source agrees|sources agree}` the first form is taken for one and the
    second for others; a translator gives the forms of another language instead (Qt's numerus forms). Pass everything
    by position and as literals, *n* aside: that is what `pyside6-lupdate` reads.
    """
    told = QCoreApplication.translate(context, text, comment, n)
    return _FORMS.sub(lambda forms: forms[1] if n == 1 else forms[2], told) if n >= 0 else told


def figures(number: int) -> str:
    """*number* as the language that dates are said in writes it: 12,345 in English, 12.345 in German."""
    return f"{number:,}".replace(",", _apart(spoken.spoken()))


@cache
def _apart(language: str) -> str:
    return QLocale(language).groupSeparator()
