"""Days of the calendar to the library's and back."""
from ctypes import c_int32
from datetime import date

from tael._library import library
from tael.errors import raise_for

#: TAEL_DAY_ANY and TAEL_DAY_NEWEST.
ANY, NEWEST = -2**31, 2**31 - 1

#: The day that tael_day counts from, in Python's count.
_EPOCH = date(1970, 1, 1).toordinal()

#: A day, or its text as ISO 8601 has it: "2015-10-30".
Day = date | str


def number_of_day(day: Day | None, otherwise: int) -> int:
    """The library's number for a day, or for none."""
    if day is None:
        return otherwise
    if isinstance(day, date):
        return day.toordinal() - _EPOCH
    number, encoded = c_int32(), day.encode("utf-8", "surrogatepass")
    raise_for(library.tael_day_parse(number, encoded, len(encoded), None))
    return number.value


def day_of_number(number: int) -> date | None:
    """The day of a number; None where it is none in particular."""
    return None if number == ANY else date.fromordinal(number + _EPOCH)
