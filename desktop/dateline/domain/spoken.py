"""The words that dates are said in: English, or those of `resources/dates`; and in which a process says them."""

import os
from collections.abc import Mapping
from functools import cache
from typing import NamedTuple

from dateline.assets import resource

ENGLISH = "en"
_VARIABLE = "DATELINE_DATES"

_MONTHS = (
    "", "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
_PARTS = {
    21: "spring", 22: "summer", 23: "autumn", 24: "winter",
    25: "spring (northern)", 26: "summer (northern)", 27: "autumn (northern)", 28: "winter (northern)",
    29: "spring (southern)", 30: "summer (southern)", 31: "autumn (southern)", 32: "winter (southern)",
    33: "first quarter of", 34: "second quarter of", 35: "third quarter of", 36: "fourth quarter of",
    37: "first four months of", 38: "middle four months of", 39: "last four months of",
    40: "first half of", 41: "second half of",
}  # fmt: skip
_PHRASES = {
    "undated": "undated", "day": "{0} {1}", "day_alone": "{0}", "about": "about {0}", "possibly": "possibly {0}",
    "before_christ": "{0} BC", "unknown_year": "an unknown year", "decade": "{0}0s", "century": "{0} century",
    "long_year": "the year {0}", "digits": "{0} (to {1} digits)", "some_month": "day {0} of a month in {1}",
    "part": "the {0} {1}", "any_time": "at any time", "or_before": "{0} or before", "until": "until {0}",
    "or_after": "{0} or after", "since": "from {0}", "between": "between {0} and {1}", "early": "early {0}",
    "mid": "mid-{0}", "late": "late {0}", "to": "{0} to {1}", "or": "or", "and": "and",
}  # fmt: skip


class Language(NamedTuple):
    """*months* are at 1 to 12, *parts* of a year by their numbers in EDTF, *phrases* by what they say."""

    months: tuple[str, ...]
    parts: Mapping[int, str]
    phrases: Mapping[str, str]

    def say(self, phrase: str, *words: object) -> str:
        """The *phrase* of this name with *words* in it."""
        return self.phrases[phrase].format(*words)


@cache
def language(code: str) -> Language:
    """What is said in the language *code* (`de`, `de_AT`); in English what is not known of it."""
    if code.startswith(ENGLISH):
        return Language(_MONTHS, _PARTS, _PHRASES)
    import tomllib  # only a reader of another language waits for it

    file = resource("dates", f"{code.replace('-', '_').split('_')[0]}.toml")
    known = tomllib.loads(file.read_text(encoding="utf-8")) if file.is_file() else {}
    parts = {int(number): words for number, words in known.pop("parts", {}).items()}
    return Language(_months(code), _PARTS | parts, _PHRASES | known)


def _months(code: str) -> tuple[str, ...]:
    from babel import Locale, UnknownLocaleError  # Babel is slow to load and English does without it

    try:
        names = Locale.parse(code.replace("-", "_")).months["stand-alone"]["wide"]
    except (UnknownLocaleError, ValueError):
        return _MONTHS
    return ("", *(str(names[number]) for number in range(1, 13)))


def spoken() -> str:
    """The code of the language that this process says dates in where nothing else is asked for: mostly English."""
    return os.environ.get(_VARIABLE, ENGLISH)


def speak(code: str) -> None:
    """Say dates in the language *code* from now on; the processes that this one starts later do so, too.

    What is kept in a project or leaves it for other programs is said in English whatever is spoken.
    """
    os.environ[_VARIABLE] = code


def undated() -> str:
    """What is said in place of a date where there is none."""
    return language(spoken()).say("undated")


__all__ = ["ENGLISH", "Language", "language", "speak", "spoken", "undated"]
