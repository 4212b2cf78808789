"""Whether a figure and its restatement say the same."""
from collections.abc import Iterator, Sequence
from ctypes import c_size_t, sizeof
from decimal import Decimal
from typing import AnyStr, Generic, NamedTuple

from tael import _structures
from tael._days import NEWEST, Day, number_of_day
from tael._decimals import Number, parse, plain, plain_of_parts
from tael._library import library
from tael._names import VERDICTS, Verdict
from tael._owned import Owned
from tael._temporary import Temporary
from tael.errors import DivisionByZeroError, raise_for
from tael.figure import Figure
from tael.rate import Rate, rate_of

#: Significant digits of the interval's ends.
_INTERVAL_DIGITS = 6


class Check(NamedTuple, Generic[AnyStr]):
    """A figure, the figure that restates it, and the rate that the two imply.

    Each is accurate to its last digit only, so the rate is an interval: 1 `base` is between `low` and `high`
    `quote`. They are rounded outward to six digits, and None where the restatement may be zero. In one
    currency base and quote are the same, and the interval should hold 1.
    """

    first: Figure[AnyStr]
    second: Figure[AnyStr]  #: The restatement.
    base: str  #: Its currency.
    quote: str  #: The currency of the first.
    low: Decimal | None
    high: Decimal | None
    market: Rate | None  #: The day's rate; None where it is unknown.
    verdict: Verdict
    off_by: Decimal | None  #: Where inconsistent: the power of ten that the second would have to be times.


def check_options(day: Day | None, days_back: int, tolerance: Number,
                  temporary: Temporary) -> _structures.CheckOptions:
    made = _structures.CheckOptions(size=sizeof(_structures.CheckOptions), days_back=days_back)
    made.day = number_of_day(day, NEWEST)
    temporary.at_end(library.tael_decimal_free, made.tolerance, None)
    parse(made.tolerance, tolerance)
    return made


def checks_of(scan: Owned, figures: Sequence[Figure[AnyStr]], rates: Owned,
              options: _structures.CheckOptions) -> Iterator[Check[AnyStr]]:
    """One for each restatement among the figures that a scan has found."""
    found = library.tael_scan_figures(scan, c_size_t())
    for index, figure in enumerate(figures):
        if figure.restates is not None:
            with Temporary() as temporary:
                check = temporary.check()
                raise_for(library.tael_check_restatement(check, found, index, rates, options, None))
                yield _check(check, figures[figure.restates], figure, temporary)


def _check(check: _structures.Check, first: Figure[AnyStr], second: Figure[AnyStr],
           temporary: Temporary) -> Check[AnyStr]:
    low, high = _interval(check.implied, temporary)
    verdict = VERDICTS[check.verdict]
    return Check(
        first=first,
        second=second,
        base=check.implied.base.contents.code.decode(),
        quote=check.implied.quote.contents.code.decode(),
        low=low,
        high=high,
        market=None if verdict == "unknown" else rate_of(check.market),
        verdict=verdict,
        off_by=None if check.off_by == 0 else plain_of_parts(0, 1, check.off_by),
    )


def _interval(implied: _structures.Implied, temporary: Temporary) -> tuple[Decimal | None, Decimal | None]:
    low, high = temporary.decimal(), temporary.decimal()
    try:
        raise_for(library.tael_implied_bounds(low, high, implied, _INTERVAL_DIGITS, None))
    except DivisionByZeroError:
        return None, None
    return plain(low), plain(high)
