"""Amounts of one currency."""
from collections.abc import Callable, Sequence
from decimal import Decimal
from functools import total_ordering
from typing import Any

from tael import _structures
from tael._decimals import Number, scaled
from tael._library import library
from tael._names import ROUNDINGS, Rounding, number_of
from tael._temporary import Temporary
from tael.currency import Currency, currency_of
from tael.errors import CurrencyMismatchError, InvalidArgumentError, raise_for


@total_ordering
class Money:
    """An exact amount: Money("12.50", "CHF"), in major units. It may be finer than its minor unit.

    Sums, differences and products with a number are exact, whatever context of decimals is set; amounts of
    two currencies are never mixed: CurrencyMismatchError. They are equal where value and currency are;
    CHF 1.5 equals CHF 1.50. sum() adds them up.

    The value is a Decimal, an int or a str; a float is a TypeError, for it is not exact. Raises
    SyntaxFaultError and InvalidArgumentError (no number), UnknownCurrencyError, TooLargeError (beyond 10,000
    digits or an exponent of 20,000). Immutable: threads share it.
    """

    __slots__ = ("_value", "_currency")

    def __init__(self, value: Number, currency: str | Currency) -> None:
        self._currency = currency_of(currency, None)
        with Temporary() as temporary:
            self._value = scaled(temporary.decimal(value))

    @property
    def value(self) -> Decimal:
        """The amount in major units, without an exponent."""
        return self._value

    @property
    def currency(self) -> str:
        """The currency's code; Currency tells more of it."""
        return self._currency.code

    # ---- Comparing ----

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Money):
            return NotImplemented
        return self._currency == other._currency and self._value == other._value

    def __hash__(self) -> int:
        return hash((self._value, self._currency))

    def __lt__(self, other: "Money") -> bool:
        if not isinstance(other, Money):
            return NotImplemented
        if self._currency != other._currency:
            raise CurrencyMismatchError("%s and %s are not compared" % (self.currency, other.currency))
        return self._value < other._value

    def __bool__(self) -> bool:
        return bool(self._value)

    # ---- Exact operations ----

    def __add__(self, other: "Money") -> "Money":
        if not isinstance(other, Money):
            return NotImplemented
        with Temporary() as temporary:
            return self._made(temporary, library.tael_money_add, other._lent(temporary))

    def __radd__(self, other: int) -> "Money":
        if isinstance(other, int) and other == 0:  # where sum() begins
            return self
        return NotImplemented

    def __sub__(self, other: "Money") -> "Money":
        if not isinstance(other, Money):
            return NotImplemented
        with Temporary() as temporary:
            return self._made(temporary, library.tael_money_subtract, other._lent(temporary))

    def __mul__(self, factor: Decimal | int) -> "Money":
        if not isinstance(factor, (Decimal, int)):
            return NotImplemented
        with Temporary() as temporary:
            return self._made(temporary, library.tael_money_multiply, temporary.decimal(factor))

    __rmul__ = __mul__

    def __neg__(self) -> "Money":
        with Temporary() as temporary:
            return self._made(temporary, library.tael_money_negate)

    def __pos__(self) -> "Money":
        return self

    def __abs__(self) -> "Money":
        return -self if self._value < 0 else self

    # ---- Rounding ----

    def round(self, rounding: Rounding = "half_even") -> "Money":
        """The amount in whole minor units: JPY 12.5 is JPY 12, BHD 1.2345 is BHD 1.234. A currency without a
        minor unit (XAU) is rounded to its whole unit. Raises InvalidArgumentError: no such mode."""
        with Temporary() as temporary:
            return self._made(temporary, library.tael_money_round, number_of(rounding, ROUNDINGS), None)

    def round_cash(self, rounding: Rounding = "half_even") -> "Money":
        """The amount in whole steps that can be paid in cash: CHF 12.37 is CHF 12.35. Shops round the total of
        a bill, not its lines, and most of them half_up. Raises InvalidArgumentError: no such mode."""
        with Temporary() as temporary:
            return self._made(temporary, library.tael_money_round_cash, number_of(rounding, ROUNDINGS), None)

    def round_to(self, increment: Number, rounding: Rounding = "half_even") -> "Money":
        """The nearest multiple of an increment in major units: CHF 12.37 to "0.25" is CHF 12.25. A tie goes to
        the even multiple. Raises InvalidArgumentError: an increment that is not above zero, no such mode."""
        with Temporary() as temporary:
            step, mode = temporary.decimal(increment), number_of(rounding, ROUNDINGS)
            return self._made(temporary, library.tael_money_round_to, step, mode, None)

    # ---- Splitting ----

    def split(self, weights: int | Sequence[Number]) -> "list[Money]":
        """Parts in the ratio of the weights, or so many equal ones, which add up to the amount exactly.

        Each is a number of whole minor units; those left over go, one each, to the parts that lost most, of
        equal ones to the earlier. A finer amount is split in units of its own last digit. Raises
        InvalidArgumentError: no part, a weight below zero, none above it."""
        count = weights if isinstance(weights, int) else len(weights)
        if count < 1:
            raise InvalidArgumentError("an amount is split into one part at least")
        with Temporary() as temporary:
            parts = temporary.monies(count)
            ratio = None if isinstance(weights, int) else temporary.decimals(weights)
            raise_for(library.tael_money_split(parts, count, self._lent(temporary), ratio, None))
            return [money_of(part, self._currency) for part in parts]

    # ---- From and to the library ----

    def _lent(self, temporary: Temporary) -> _structures.Money:
        return temporary.money(self._value, self._currency)

    def _made(self, temporary: Temporary, function: Callable[..., int], *arguments: Any) -> "Money":
        """What a function makes of this amount and of more arguments."""
        result = temporary.money()
        raise_for(function(result, self._lent(temporary), *arguments, None))
        return money_of(result, self._currency)

    # ---- Text ----

    def __str__(self) -> str:
        return "%s %s" % (self.currency, format(self._value, "f"))

    def __repr__(self) -> str:
        return "Money(%r, %r)" % (format(self._value, "f"), self.currency)

    def __reduce__(self) -> tuple[type["Money"], tuple[Decimal, Currency]]:
        return Money, (self._value, self._currency)


def money_of(money: _structures.Money, currency: Currency) -> Money:
    """The library's amount as Python's own."""
    made = Money.__new__(Money)
    made._value, made._currency = scaled(money.value), currency
    return made
