"""One rate of exchange, as an exact fraction."""
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import NamedTuple

from tael import _structures
from tael._days import day_of_number
from tael._decimals import plain
from tael._library import library
from tael._names import ROUNDINGS, Rounding, number_of
from tael._temporary import Temporary
from tael.errors import raise_for


class Rate(NamedTuple):
    """1 unit of the base is numerator / denominator units of the quote: exactly, as the rates were published
    that it comes from. Immutable: threads share it."""

    base: str
    quote: str
    numerator: Decimal
    denominator: Decimal
    day: date | None  #: The day that it is of; None: it holds on every day.
    through_euro: bool  #: Between two former currencies of the euro area, by the law's own rounding.

    @property
    def fraction(self) -> Fraction:
        """The rate as one exact number."""
        return Fraction(self.numerator) / Fraction(self.denominator)

    def to_decimal(self, digits: int = 20, rounding: Rounding = "half_even") -> Decimal:
        """The rate as a decimal of so many significant digits at most. Nothing is converted by it, but by
        the fraction. Raises InvalidArgumentError: a number of digits beyond 1 to 10,000, or another mode."""
        with Temporary() as temporary:
            numerator, denominator = temporary.decimal(self.numerator), temporary.decimal(self.denominator)
            result, mode = temporary.decimal(), number_of(rounding, ROUNDINGS)
            raise_for(library.tael_decimal_divide(result, numerator, denominator, digits, mode, None, None))
            return plain(result)


def rate_of(rate: _structures.Rate) -> Rate:
    """The library's rate as Python's own."""
    return Rate(
        base=rate.base.contents.code.decode(),
        quote=rate.quote.contents.code.decode(),
        numerator=plain(rate.numerator),
        denominator=plain(rate.denominator),
        day=day_of_number(rate.day),
        through_euro=rate.through_euro,
    )
