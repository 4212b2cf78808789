"""The words of this package for the library's enumerations: each word's place is its number in C."""
from typing import Literal, TypeVar, get_args

from tael.errors import InvalidArgumentError
from tael.figure import Approximation, Kind

#: The rounding modes of General Decimal Arithmetic: to the nearest, with a tie to the even digit, away from
#: zero or towards zero; away from zero; towards zero; towards plus or minus infinity.
Rounding = Literal["half_even", "half_up", "half_down", "up", "down", "ceiling", "floor"]

#: How an amount is written; tael.render says what each looks like.
Style = Literal["plain", "grouped", "compact", "words", "capital"]

#: Whether a figure and its restatement say the same; unknown: there is no rate for that pair and day.
Verdict = Literal["unknown", "consistent", "inconsistent"]

KINDS: tuple[Kind, ...] = get_args(Kind)
APPROXIMATIONS: tuple[Approximation | None, ...] = (None, *get_args(Approximation))
ROUNDINGS: tuple[Rounding, ...] = get_args(Rounding)
STYLES: tuple[Style, ...] = get_args(Style)
VERDICTS: tuple[Verdict, ...] = get_args(Verdict)

Name = TypeVar("Name")


def number_of(name: Name, names: tuple[Name, ...]) -> int:
    """The number of a word in C."""
    if name not in names:
        raise InvalidArgumentError("%r is none of %s" % (name, ", ".join(map(str, names))))
    return names.index(name)
