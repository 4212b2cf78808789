"""Amounts in another currency."""
from fractions import Fraction
from typing import TypeVar

from tael import _structures
from tael._days import Day
from tael._decimals import plain
from tael._library import library
from tael._names import ROUNDINGS, Rounding, number_of
from tael._temporary import Temporary
from tael.currency import Currency, currency_of
from tael.errors import InvalidArgumentError, raise_for
from tael.figure import Figure
from tael.money import Money, money_of
from tael.rates import Rates

Amount = TypeVar("Amount", Money, Figure[str], Figure[bytes])
AnyFigure = TypeVar("AnyFigure", Figure[str], Figure[bytes])


def convert(amount: Amount, currency: str | Currency, rates: Rates, day: Day | None = None,
            days_back: int = 7, digits: int | None = None, rounding: Rounding = "half_even") -> Amount:
    """The amount, Money or a Figure of a text, in another currency: the exact product of amount and rate,
    rounded once.

    The rate is that of the day, or of the last day before it that has one, at most `days_back` days before;
    without a day it is the newest. The result has `digits` significant digits at most; without that, as many
    as the minor unit needs. A figure keeps what its text says of it, with `decimals` that claim no more
    accuracy than the text. Between two former currencies of the euro area the amount in euro is rounded to
    three decimals, as the law has it (Council Regulation (EC) No 1103/97).

    Raises NoRateError; InvalidArgumentError (a figure that is a context or a rate, digits beyond 10,000, no
    such mode); UnknownCurrencyError; TooLargeError. Threads: any.
    """
    with Temporary() as temporary:
        quote = currency_of(currency, rates._words)
        rate = rates._find(temporary, _currency_of(amount, rates), quote, day, days_back)
        places, mode = digits or 0, number_of(rounding, ROUNDINGS)
        if isinstance(amount, Money):
            result, money = temporary.money(), amount._lent(temporary)
            raise_for(library.tael_convert_money(result, money, rate, places, mode, None, None))
            return money_of(result, quote)
        made, figure = temporary.figure(), temporary.figure(amount, rates._words)
        raise_for(library.tael_convert_figure(made, figure, rate, places, mode, None, None))
        return _converted(amount, made, quote)


def convert_exactly(money: Money, currency: str | Currency, rates: Rates, day: Day | None = None,
                    days_back: int = 7) -> Fraction:
    """What convert() rounds: the exact number of units of the other currency, or, between two former
    currencies of the euro area, what the law makes of it. Raises and threads as there."""
    with Temporary() as temporary:
        quote = currency_of(currency, rates._words)
        rate = rates._find(temporary, money._currency, quote, day, days_back)
        numerator, denominator = temporary.decimal(), temporary.decimal()
        value = temporary.decimal(money.value)
        raise_for(library.tael_convert_exactly(numerator, denominator, value, rate, None))
        return Fraction(plain(numerator)) / Fraction(plain(denominator))


def _currency_of(amount: Money | Figure[str] | Figure[bytes], rates: Rates) -> Currency:
    if isinstance(amount, Money):
        return amount._currency
    if amount.currency is None:
        raise InvalidArgumentError("a %s is in no currency" % amount.kind)
    return currency_of(amount.currency, rates._words)


def _converted(figure: AnyFigure, made: _structures.Figure, quote: Currency) -> AnyFigure:
    """The figure with the numbers that the library has made of it."""
    return figure._replace(
        currency=quote.code,
        value=None if figure.value is None else plain(made.value),
        low=None if figure.low is None else plain(made.low),
        high=None if figure.high is None else plain(made.high),
        decimals=None if made.exact else made.decimals,
    )
