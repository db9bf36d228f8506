"""Days and years of the proleptic Gregorian calendar, without the limits of `datetime` (year 1 to 9999).

A day is its ordinal, as `date.toordinal` counts; a moment is a float: day 10 lasts from 10.0 up to 11.0. Years are
astronomical: the year 0 is 1 BC. The arithmetic is Howard Hinnant's `days_from_civil`.
"""

_EPOCH = 719_163 - 719_468  # 1970-01-01 as an ordinal, less the days from 0000-03-01 to it
_ERA = 146_097  # days in 400 years


def ordinal(year: int, month: int = 1, day: int = 1) -> int:
    """The ordinal of a day; *month* is 1 to 12."""
    year -= month <= 2
    era, year_of_era = divmod(year, 400)
    day_of_year = (153 * ((month + 9) % 12) + 2) // 5 + day - 1
    return era * _ERA + year_of_era * 365 + year_of_era // 4 - year_of_era // 100 + day_of_year + _EPOCH


def civil(day: int) -> tuple[int, int, int]:
    """Year, month and day of the month of an ordinal."""
    era, day_of_era = divmod(day - _EPOCH, _ERA)
    year_of_era = (day_of_era - day_of_era // 1460 + day_of_era // 36_524 - day_of_era // 146_096) // 365
    day_of_year = day_of_era - (365 * year_of_era + year_of_era // 4 - year_of_era // 100)
    shifted = (5 * day_of_year + 2) // 153
    month = shifted + 3 if shifted < 10 else shifted - 9
    return year_of_era + era * 400 + (month <= 2), month, day_of_year - (153 * shifted + 2) // 5 + 1


def month_after(year: int, month: int, count: int) -> tuple[int, int]:
    """The year and month *count* months later."""
    years, index = divmod(year * 12 + month - 1 + count, 12)
    return years, index + 1
