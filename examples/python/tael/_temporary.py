"""The library's values for the length of a call."""
from collections.abc import Callable, Sequence
from contextlib import ExitStack
from ctypes import Array
from types import TracebackType
from typing import Any, Self

from tael import _structures
from tael._decimals import Number, parse
from tael._library import library
from tael._names import APPROXIMATIONS, KINDS, number_of
from tael._owned import Owned
from tael.currency import Currency, currency_of
from tael.figure import Figure


class Temporary:
    """Makes values for the length of a `with`; what they own is given back at its end."""

    def __init__(self) -> None:
        self._ending = ExitStack()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None,
                 traceback: TracebackType | None) -> None:
        self._ending.close()

    def at_end(self, free: Callable[..., object], *arguments: object) -> None:
        """Has a function called at the end."""
        self._ending.callback(free, *arguments)

    def decimal(self, number: Number = 0) -> _structures.Decimal:
        made = _structures.Decimal()
        self.at_end(library.tael_decimal_free, made, None)
        parse(made, number)
        return made

    def decimals(self, numbers: Sequence[Number]) -> Array[_structures.Decimal]:
        made = (_structures.Decimal * len(numbers))()
        for result, number in zip(made, numbers):
            self.at_end(library.tael_decimal_free, result, None)
            parse(result, number)
        return made

    def money(self, value: Number = 0, currency: Currency | None = None) -> _structures.Money:
        made = _structures.Money(currency=None if currency is None else currency._entry)
        self.at_end(library.tael_money_free, made, None)
        parse(made.value, value)
        return made

    def monies(self, count: int) -> Array[_structures.Money]:
        made = (_structures.Money * count)()
        for result in made:
            self.at_end(library.tael_money_free, result, None)
        return made

    def rate(self) -> _structures.Rate:
        made = _structures.Rate()
        self.at_end(library.tael_rate_free, made, None)
        return made

    def check(self) -> _structures.Check:
        made = _structures.Check()
        self.at_end(library.tael_check_free, made, None)
        return made

    def figure(self, figure: Figure[Any] | None = None, words: Owned | None = None) -> _structures.Figure:
        """A figure for the library: what it says, and nothing of where it stands. Without one, room for a
        result."""
        made = _structures.Figure()
        self.at_end(library.tael_convert_free_figure, made, None)
        if figure is not None:
            _fill(made, figure, words)
        return made


def _fill(made: _structures.Figure, figure: Figure[Any], words: Owned | None) -> None:
    made.kind = number_of(figure.kind, KINDS)
    made.approximation = number_of(figure.approx, APPROXIMATIONS)
    made.exact = figure.decimals is None
    made.decimals = figure.decimals or 0
    made.per = None if figure.per is None else figure.per.encode()
    for name in ("value", "low", "high"):
        parse(getattr(made, name), getattr(figure, name) or 0)
    for name in ("currency", "base", "quote"):
        code = getattr(figure, name)
        if code is not None:
            setattr(made, name, currency_of(code, words)._entry)
