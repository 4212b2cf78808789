"""Rates that are being gathered."""
from ctypes import c_void_p
from types import TracebackType
from typing import Self

from tael import _structures
from tael._days import ANY, Day, number_of_day
from tael._decimals import Number
from tael._library import library
from tael._owned import Owned
from tael._temporary import Temporary
from tael.currency import Currency, currency_of
from tael.errors import raise_for, raise_for_text


class Gathering:
    """Takes rates, for the length of a `with`, and makes an object of the library of them."""

    def __init__(self, words: Owned | None) -> None:
        self._words = words
        self._currencies: set[Currency] = set()  # rates point to their entries
        self._builder = c_void_p()
        raise_for(library.tael_rates_builder_new(self._builder, None))

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None,
                 traceback: TracebackType | None) -> None:
        library.tael_rates_builder_free(self._builder)

    def read(self, name: str, table: bytes) -> None:
        """Adds the rates of a table."""
        error = _structures.Error()
        status = library.tael_rates_builder_read(self._builder, table, len(table), error)
        raise_for_text(status, error, table, name)

    def add(self, base: str | Currency, quote: str | Currency, rate: Number, day: Day | None = None) -> None:
        """Adds one rate, of every day where none is named."""
        pair = currency_of(base, self._words), currency_of(quote, self._words)
        self._currencies.update(pair)
        with Temporary() as temporary:
            number, entries = temporary.decimal(rate), (currency._entry for currency in pair)
            raise_for(library.tael_rates_builder_add(self._builder, *entries, number_of_day(day, ANY), number))

    def finish(self) -> Owned:
        """The rates. They use up the builder: there is nothing to free any more."""
        made = c_void_p()
        raise_for(library.tael_rates_builder_finish(made, self._builder))
        self._builder.value = None
        return Owned(made, library.tael_rates_free, self._words, *self._currencies)
