"""Dates in the reader's own language, long and short, for ticks, tooltips and screen readers."""

import datetime
from collections.abc import Callable
from functools import cache, lru_cache

from babel import Locale, UnknownLocaleError
from babel.dates import format_date, format_skeleton, format_time, get_era_names
from PySide6.QtCore import QLocale

from dateline.ui.panes.timeline.days import civil

_FIRST, _LAST = datetime.date.min.toordinal(), datetime.date.max.toordinal()


@cache
def locale(name: str) -> Locale:
    """The locale of this name (`de_DE`, as `QLocale.name` says it); English where nothing is known of it."""
    try:
        return Locale.parse(name.replace("-", "_"))
    except (UnknownLocaleError, ValueError):
        return Locale("en")


class Words:
    """Says days in one language, in its own digits. Answers are kept: the same ticks are drawn again and again."""

    def __init__(self, name: str) -> None:
        self.locale = _as_cards_say_it(locale(name))
        self._own = locale(name)
        self._system = QLocale(name)
        zero = ord(self._system.zeroDigit()[:1] or "0")
        self._digits = {ord("0") + value: zero + value for value in range(10)}
        self.year = self._kept(self._year)
        self.month = self._kept(self._month)
        self.month_of_year = self._kept(lambda day: self._skeleton("yMMM", day))
        self.day = self._kept(lambda day: self._skeleton("MMMd", day))
        self.day_of_year = self._kept(lambda day: self._skeleton("yMMMd", day))
        self.hour = self._kept(self._hour)
        self.full_day = self._kept(self._full_day)
        self._short_day = self._kept(lambda day: self._skeleton("MMMMd", day))

    def _kept(self, say: Callable[[int], str]) -> Callable[[int], str]:
        return lru_cache(4096)(lambda day: say(day).translate(self._digits))

    def span(self, start: float, end: float) -> str:
        """The days from *start* up to *end* (moments), as few words as say it."""
        low, high = int(start // 1), max(int(start // 1), int(-(-end // 1)) - 1)
        first, last = self.full_day(low), self.full_day(high)
        return first if first == last else f"{first} – {last}"

    def days(self, low: int, high: int) -> str:
        """The days from *low* to *high* (ordinals), their year once: ‘12 March – 3 June 2025’."""
        first, last = _date(low), _date(high)
        if first is None or last is None or first == last or first.year != last.year:
            return self.span(low, high + 1)
        year_first = str(self.locale.date_formats["long"]).startswith("y")
        parts = (
            (self.full_day(low), self._short_day(high)) if year_first else (self._short_day(low), self.full_day(high))
        )
        return " – ".join(parts)

    def _full_day(self, day: int) -> str:
        """One day with its month in full and its year."""
        date = _date(day)
        return self._year(day) if date is None else format_date(date, "long", self.locale)

    def _year(self, day: int) -> str:
        year = civil(day)[0]
        if year < 1:
            return f"{1 - year} {get_era_names('abbreviated', self.locale)[0]}"
        date = _date(day)
        return str(year) if date is None else str(format_skeleton("y", date, locale=self.locale))

    def _month(self, day: int) -> str:
        date = _date(day)
        if date is None:
            return self._year(day)
        # Qt's, since Babel mixes up the months that stand alone when it is asked for several languages.
        return self._system.standaloneMonthName(date.month, QLocale.FormatType.ShortFormat)

    def _hour(self, hour: int) -> str:
        return str(format_time(datetime.time(hour), "short", locale=self._own))

    def _skeleton(self, skeleton: str, day: int) -> str:
        date = _date(day)
        return self._year(day) if date is None else str(format_skeleton(skeleton, date, locale=self.locale))


def _as_cards_say_it(here: Locale) -> Locale:
    """English says the day before the month, wherever it is spoken: as the cards and the margin notes do."""
    is_month_first = here.language == "en" and str(here.date_formats["long"]).startswith("M")
    return Locale("en", "001") if is_month_first else here


def _date(day: int) -> datetime.date | None:
    return datetime.date.fromordinal(day) if _FIRST <= day <= _LAST else None
