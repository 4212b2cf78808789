"""What a batch holds, column by column."""
from array import array
from ctypes import c_char
from typing import Any, NamedTuple

from tael import _structures
from tael._library import library
from tael._names import APPROXIMATIONS, KINDS
from tael._owned import Owned
from tael.figure import Approximation, Kind

#: TAEL_NO_DECIMALS, in `decimals`: the text says that it is exact, or the kind has no accuracy.
NO_DECIMALS = -2**31
#: TAEL_NO_NUMBER, in a column of exponents: the figure's kind has no such number.
NO_NUMBER = -2**31
#: TAEL_NUMBER_IN_DIGITS, in a column of exponents: the coefficient is the number's index among the digits.
NUMBER_IN_DIGITS = 2**31 - 1


class Columns(NamedTuple):
    """Read-only arrays, an element a figure, in the order of the documents and of their texts. They are the
    library's own memory, which lives as long as any of them; whatever takes a buffer (array, struct, NumPy,
    Arrow) takes them without a copy.

    A number is coefficient x 10 ** exponent. Its exponent is NO_NUMBER where the figure's kind has none, and
    NUMBER_IN_DIGITS where the coefficient would need more than 63 bits: then that is the number's index, and
    its text is digits[digits_offsets[index]:digits_offsets[index + 1]].

    kind, approximation, currency, base, quote and per are indexes in the tuples of words at the end. None is
    the last of currencies and pers, so that -1 is nothing, and the first of approximations.
    """

    first_figure: memoryview  #: int64, one more than documents: those of document d begin at [d], end at [d + 1].
    document: memoryview  #: int64: number of the document, from 0.
    start: memoryview  #: int64: the span, in bytes of the document's UTF-8, whatever the texts are.
    end: memoryview  #: int64
    kind: memoryview  #: uint8
    approximation: memoryview  #: uint8
    ambiguous: memoryview  #: uint8: 1 where only the locale decided between several currencies, else 0.
    decimals: memoryview  #: int32: accurate to 10 ** -decimals, or NO_DECIMALS.
    restates: memoryview  #: int64: index, in its document, of the figure that it repeats, or -1.
    context: memoryview  #: int64: index, in its document, of the context that serves it, or -1.
    currency: memoryview  #: int32
    base: memoryview  #: int32, of a rate.
    quote: memoryview  #: int32, of a rate.
    currency_number: memoryview  #: uint16: ISO 4217's numeric code, 0 where there is none.
    per: memoryview  #: int32
    value_coefficient: memoryview  #: int64: of an amount, a rate, and of a context, which is its scale.
    value_exponent: memoryview  #: int32
    low_coefficient: memoryview  #: int64: of a range, as is high.
    low_exponent: memoryview  #: int32
    high_coefficient: memoryview  #: int64
    high_exponent: memoryview  #: int32
    digits: memoryview  #: bytes of ASCII.
    digits_offsets: memoryview  #: int64
    currencies: tuple[str | None, ...]  #: Codes, for currency, base and quote.
    pers: tuple[str | None, ...]  #: For per.
    kinds: tuple[Kind, ...]  #: For kind.
    approximations: tuple[Approximation | None, ...]  #: For approximation.


#: The type code of each column's elements, as struct and array have it.
_CODES = {
    "first_figure": "q", "document": "q", "start": "q", "end": "q", "kind": "B", "approximation": "B",
    "ambiguous": "B", "decimals": "i", "restates": "q", "context": "q", "currency": "i", "base": "i",
    "quote": "i", "currency_number": "H", "per": "i", "value_coefficient": "q", "value_exponent": "i",
    "low_coefficient": "q", "low_exponent": "i", "high_coefficient": "q", "high_exponent": "i",
    "digits": "B", "digits_offsets": "q",
}


def columns_of(batch: Owned) -> Columns:
    """The columns of a batch of the library, which is kept as long as they are."""
    found: _structures.Columns = library.tael_batch_columns(batch).contents
    lengths = dict.fromkeys(_CODES, found.figures)
    lengths["first_figure"], lengths["digits_offsets"] = found.documents + 1, found.digits_count + 1
    lengths["digits"] = _view(batch, found.digits_offsets, "q", lengths["digits_offsets"])[-1]
    views = {name: _view(batch, getattr(found, name), code, lengths[name]) for name, code in _CODES.items()}
    return Columns(
        **views,
        currencies=(*(found.currencies[i].contents.code.decode() for i in range(found.currency_count)), None),
        pers=(*(found.pers[i].decode() for i in range(found.per_count)), None),
        kinds=KINDS,
        approximations=APPROXIMATIONS,
    )


def _view(batch: Owned, address: int, code: str, length: int) -> memoryview:
    """So many elements at an address, which are there as long as the view is."""
    if length == 0:
        return memoryview(array(code)).toreadonly()
    memory: Any = (c_char * (length * array(code).itemsize)).from_address(address)
    memory.batch = batch  # who keeps the view keeps the array, and with it this
    return memoryview(memory).cast("B").cast(code).toreadonly()
