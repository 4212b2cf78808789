"""ISO 4217, current and historic, and the currencies that a lexicon brings in."""
from ctypes import addressof
from typing import Any

from tael._library import library
from tael._owned import Owned
from tael.errors import UnknownCurrencyError
from tael.lexicon import Lexicon, held


class Currency:
    """One currency, by its code in any case of ASCII: Currency("CHF"), Currency("BTC", lexicon).

    Where a function takes a currency, the code of one in ISO 4217 will do. Two are equal where they are the
    same entry; a currency that ISO 4217 does not know is another one in each lexicon. Immutable: threads
    share it, and it may outlive its lexicon. Raises UnknownCurrencyError.
    """

    __slots__ = ("_entry", "_words")

    def __init__(self, code: str, lexicon: Lexicon | None = None) -> None:
        self._words = held(lexicon)  # the entry may stand in them
        self._entry = _entry_of(code, self._words)

    @property
    def code(self) -> str:
        """The alphabetic code: "CHF"."""
        return str(self._entry.contents.code.decode())

    @property
    def number(self) -> int:
        """The numeric code; 0 where ISO 4217 gives none."""
        return int(self._entry.contents.number)

    @property
    def digits(self) -> int:
        """The minor unit: digits behind the mark; 0 where ISO 4217 says N.A. (XAU, XDR)."""
        return int(self._entry.contents.digits)

    @property
    def historic(self) -> bool:
        """Whether it was withdrawn."""
        return bool(self._entry.contents.historic)

    @property
    def cash(self) -> int:
        """The smallest step of a sum paid in cash, in minor units (5 for CHF); 0: the minor unit."""
        return int(self._entry.contents.cash)

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Currency):
            return NotImplemented
        return self._address() == other._address()

    def __hash__(self) -> int:
        return hash(self._address())

    def __str__(self) -> str:
        return self.code

    def __repr__(self) -> str:
        return "Currency(%r)" % self.code

    def __reduce__(self) -> tuple[type["Currency"], tuple[str]]:
        return Currency, (Currency(self.code).code,)  # a lexicon's own stays where it is

    def _address(self) -> int:
        return addressof(self._entry.contents)


def currency_of(currency: str | Currency, words: Owned | None) -> Currency:
    """The currency that is meant, where these words are known."""
    if isinstance(currency, Currency):
        return currency
    made = Currency.__new__(Currency)
    made._words, made._entry = words, _entry_of(currency, words)
    return made


def _entry_of(code: str, words: Owned | None) -> Any:
    """The library's entry for a code: ISO 4217's, or one of a lexicon."""
    encoded = code.encode("utf-8", "surrogatepass")
    entry = library.tael_lexicon_currency_by_code(words, encoded, len(encoded))
    if not entry:
        raise UnknownCurrencyError("there is no currency %r" % code)
    return entry
