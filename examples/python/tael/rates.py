"""Rates of exchange, by pair of currencies and day."""
from collections.abc import Iterable
from datetime import date

from tael import _structures
from tael._archive import table_of
from tael._days import NEWEST, Day, day_of_number, number_of_day
from tael._decimals import Number
from tael._gathering import Gathering
from tael._library import library
from tael._owned import Owned, Owner
from tael._sources import Name, texts_of
from tael._temporary import Temporary
from tael.currency import Currency, currency_of
from tael.errors import raise_for
from tael.lexicon import Lexicon, held
from tael.rate import Rate, rate_of

#: One rate: 1 base = rate quote, on every day, or on the one that is named.
Row = tuple[str | Currency, str | Currency, Number] | tuple[str | Currency, str | Currency, Number, Day | None]


class Rates(Owner[Owned]):
    """Rates, found by pair and day.

        rates = tael.Rates("eurofxref-hist.zip")
        rates = tael.Rates(rows=[("USD", "CNY", "7.2"), ("EUR", "USD", "1.10", "2015-10-30")])

    `files` are the paths of tables: the European Central Bank's eurofxref-hist.csv or the zip archive that it
    comes in, or lines of "date,base,quote,rate" under that head; `text` holds one more. Then come `rows`. Of
    two rates of one pair and day the later counts. The irrevocable rates of the currencies that the euro
    replaced are built in. Codes are ISO 4217's, in `rows` also those of `lexicon`.

    Raises SyntaxFaultError, UnknownCurrencyError, TooLargeError, which name the line and what is wrong there;
    InvalidArgumentError (a rate that is not above zero, one currency twice); OSError. Immutable: threads
    share it.
    """

    def __init__(self, *files: Name, text: str = "", rows: Iterable[Row] = (),
                 lexicon: Lexicon | None = None) -> None:
        with Gathering(held(lexicon)) as gathering:
            for name, content in texts_of(files, text):
                gathering.read(name, table_of(content, name))
            for row in rows:
                gathering.add(*row)
            self._owned = gathering.finish()

    @property
    def newest(self) -> date | None:
        """The newest day that a rate is of; None where no rate has a day."""
        return day_of_number(library.tael_rates_newest(self._held()))

    def find(self, base: str | Currency, quote: str | Currency, day: Day | None = None,
             days_back: int = 7) -> Rate:
        """The rate from base to quote on a day, or on the last day before it that has one, at most
        `days_back` days before. Without a day it is the newest of all rates.

        Where no rate leads straight from one to the other, it is the quotient of two rates of one day, through
        the euro or else the dollar, and exact. Raises NoRateError; SyntaxFaultError (a day that is none).
        Threads: any."""
        with Temporary() as temporary:
            pair = currency_of(base, self._words), currency_of(quote, self._words)
            return rate_of(self._find(temporary, *pair, day, days_back))

    def _find(self, temporary: Temporary, base: Currency, quote: Currency, day: Day | None,
              days_back: int) -> _structures.Rate:
        found, owned = temporary.rate(), self._held()
        number = number_of_day(day, NEWEST)
        raise_for(library.tael_rates_find(found, owned, base._entry, quote._entry, number, days_back, None))
        return found

    @property
    def _words(self) -> Owned | None:
        """Where codes are looked up."""
        return self._held().words
