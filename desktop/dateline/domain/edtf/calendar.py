"""Days as proleptic Gregorian ordinals, before the year 1 and after 9999 too, where `datetime` has no dates."""

_DAYS = (0, 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
_DAYS_IN_400_YEARS = 146_097
_FROM_MARCH_OF_YEAR_0 = 305  # the ordinal of day 0 of the count that starts on 1 March of the year 0


def is_leap(year: int) -> bool:
    """Whether *year* (astronomical: 0 is 1 BCE) has a 29 February."""
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


def days_in(year: int, month: int) -> int:
    """How many days the month 1 to 12 of *year* has."""
    return 29 if month == 2 and is_leap(year) else _DAYS[month]


def ordinal(year: int, month: int, day: int) -> int:
    """The day's number; the same as `date(year, month, day).toordinal()` where that exists, and 0 or less before it."""
    shifted = year - (month <= 2)
    era, of_era = divmod(shifted, 400)
    of_year = (153 * ((month - 3) % 12) + 2) // 5 + day - 1
    days = of_era * 365 + of_era // 4 - of_era // 100 + of_year
    return era * _DAYS_IN_400_YEARS + days - _FROM_MARCH_OF_YEAR_0


def from_ordinal(number: int) -> tuple[int, int, int]:
    """Year, month and day of an ordinal: the inverse of `ordinal`."""
    era, of_era = divmod(number + _FROM_MARCH_OF_YEAR_0, _DAYS_IN_400_YEARS)
    years = (of_era - of_era // 1460 + of_era // 36_524 - of_era // 146_096) // 365
    of_year = of_era - (365 * years + years // 4 - years // 100)
    shifted = (5 * of_year + 2) // 153
    day = of_year - (153 * shifted + 2) // 5 + 1
    month = shifted + 3 if shifted < 10 else shifted - 9
    return years + era * 400 + (month <= 2), month, day
