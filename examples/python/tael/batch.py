"""Many texts in one call."""
from array import array
from collections.abc import Iterable, Iterator, Sequence
from ctypes import c_int64, c_void_p
from decimal import Decimal
from functools import cached_property
from itertools import accumulate
from typing import Any, AnyStr, Literal, overload

from tael._library import library
from tael._offsets import offsets_of
from tael._owned import Owned, Owner
from tael._reading import NO_FIGURE
from tael._scans import encoded, scan_options
from tael.columns import NO_DECIMALS, NO_NUMBER, NUMBER_IN_DIGITS, Columns, columns_of
from tael.currency import Currency
from tael.errors import raise_for
from tael.figure import Figure
from tael.lexicon import Lexicon, held


class Batch(Owner[Columns], Sequence[Figure[AnyStr]]):
    """The figures of many texts, as scan_batch finds them: a sequence of Figures, each made when it is asked
    for, and columns of all that they say, which are there at once.

    `doc` of a Figure is the number of its text; its `restates` and `context` are indexes among the figures of
    that text. Immutable: threads share it. It keeps the texts. Memory is given back by close(), by the end of a
    `with` or with the last reference, once no column is used any more.
    """

    def __init__(self, columns: Columns, texts: Sequence[AnyStr]) -> None:
        self._owned = columns
        self._texts: Sequence[AnyStr] = texts

    @property
    def columns(self) -> Columns:
        """What the figures say, without an object for each."""
        return self._held()

    @property
    def documents(self) -> int:
        """How many texts there are."""
        return len(self.columns.first_figure) - 1

    def document(self, number: int) -> list[Figure[AnyStr]]:
        """The figures of one text, as scan gives them but for `doc`. Raises IndexError."""
        number, first = range(self.documents)[number], self.columns.first_figure
        return self[first[number]:first[number + 1]]

    def numbers(self, name: Literal["value", "low", "high"]) -> list[Decimal | None]:
        """A column as exact decimals; None where a figure has no such number. The value of a context is its
        scale."""
        columns = self.columns
        coefficients, exponents = {
            "value": (columns.value_coefficient, columns.value_exponent),
            "low": (columns.low_coefficient, columns.low_exponent),
            "high": (columns.high_coefficient, columns.high_exponent),
        }[name]
        return [_number(columns, *parts) for parts in zip(coefficients, exponents)]

    def __len__(self) -> int:
        return len(self.columns.document)

    def __iter__(self) -> Iterator[Figure[AnyStr]]:
        return self._figures(slice(None))

    @overload
    def __getitem__(self, index: int) -> Figure[AnyStr]: ...

    @overload
    def __getitem__(self, index: slice) -> list[Figure[AnyStr]]: ...

    def __getitem__(self, index: int | slice) -> Figure[AnyStr] | list[Figure[AnyStr]]:
        rows = range(len(self))[index]
        if isinstance(rows, int):
            return next(self._figures(slice(rows, rows + 1)))
        if rows.step < 0:
            return self[rows[-1]:rows[0] + 1:-rows.step][::-1] if rows else []
        return list(self._figures(slice(rows.start, rows.stop, rows.step)))

    def _figures(self, rows: slice) -> Iterator[Figure[AnyStr]]:
        starts, ends = self._spans
        return _figures(self.columns, self._texts, starts[rows], ends[rows], rows)

    @cached_property
    def _spans(self) -> tuple[Sequence[int], Sequence[int]]:
        """Where the figures begin and end in their texts. It takes one pass over all of them, at the first
        figure that is asked for, and none after that."""
        return _spans(self.columns, self._texts)


def scan_batch(texts: Iterable[AnyStr], locale: str = "en_US", currency: str | Currency | None = None,
               tables: bool = True, lexicon: Lexicon | None = None) -> Batch[AnyStr]:
    """The figures of many texts, all str or all bytes: each is read by itself, as scan reads it, in one call of
    the library. The options are those of a Scanner, and so are the errors; another text is a TypeError. Other
    threads run while it scans."""
    if isinstance(texts, (str, bytes)):
        raise TypeError("a batch is of several texts")
    read, words, made = list(texts), held(lexicon), c_void_p()
    parts = _encoded(read)
    offsets = array("q", accumulate(map(len, parts), initial=0))
    raise_for(library.tael_batch_new(made, scan_options(locale, currency, tables, words)))
    batch = Owned(made, library.tael_batch_free, words, currency)
    bounds = (c_int64 * len(offsets)).from_buffer(offsets)
    raise_for(library.tael_batch_scan(batch, b"".join(parts), bounds, len(parts), None))
    return Batch(columns_of(batch), read)


def _encoded(texts: list[Any]) -> list[bytes]:
    """Each text as the library reads it. There are many, so they are gone through in C where that will do."""
    kinds = set(map(type, texts))
    if all(issubclass(kind, bytes) for kind in kinds):
        return texts
    if not all(issubclass(kind, str) for kind in kinds):
        raise TypeError("the texts of a batch are all str or all bytes")
    try:
        return list(map(str.encode, texts))
    except UnicodeEncodeError:  # a surrogate somewhere
        return list(map(encoded, texts))


def _spans(columns: Columns, texts: Sequence[AnyStr]) -> tuple[Sequence[int], Sequence[int]]:
    """The columns of offsets, in bytes of bytes and in characters of str."""
    starts, ends = array("q", columns.start.tobytes()), array("q", columns.end.tobytes())
    for number, text in enumerate(texts):
        first, end = columns.first_figure[number:number + 2]
        if first < end and isinstance(text, str) and not text.isascii():
            offset_of = offsets_of(text, encoded(text))
            for row in range(first, end):
                starts[row], ends[row] = offset_of(starts[row]), offset_of(ends[row])
    return starts, ends


# ---- Figures of columns ----

#: The columns that a figure is made of, in the order in which it takes them.
_COLUMNS = (
    "document", "kind", "currency", "value_coefficient", "value_exponent", "low_coefficient", "low_exponent",
    "high_coefficient", "high_exponent", "decimals", "approximation", "per", "restates", "context", "ambiguous",
    "base", "quote")


def _figures(columns: Columns, texts: Sequence[AnyStr], starts: Sequence[int], ends: Sequence[int],
             rows: slice) -> Iterator[Figure[AnyStr]]:
    """The figures of some rows, whose spans are given."""
    for (start, end, document, kind, currency, value, value_exponent, low, low_exponent, high, high_exponent,
         decimals, approximation, per, restates, context, ambiguous, base, quote) in zip(
             starts, ends, *(getattr(columns, name)[rows] for name in _COLUMNS)):
        value = _number(columns, value, value_exponent)
        is_context = columns.kinds[kind] == "context"
        yield Figure(
            doc=document,
            start=start,
            end=end,
            text=texts[document][start:end],
            kind=columns.kinds[kind],
            currency=columns.currencies[currency],
            value=None if is_context else value,
            low=_number(columns, low, low_exponent),
            high=_number(columns, high, high_exponent),
            decimals=None if decimals == NO_DECIMALS else decimals,
            approx=columns.approximations[approximation],
            per=columns.pers[per],
            restates=None if restates == NO_FIGURE else restates,
            context=None if context == NO_FIGURE else context,
            ambiguous=bool(ambiguous),
            scale=value if is_context else None,
            base=columns.currencies[base],
            quote=columns.currencies[quote],
        )


def _number(columns: Columns, coefficient: int, exponent: int) -> Decimal | None:
    """The number of two parts, whose exponent is never above 0."""
    if exponent == 0:
        return Decimal(coefficient)
    if exponent == NO_NUMBER:
        return None
    if exponent == NUMBER_IN_DIGITS:
        start, end = columns.digits_offsets[coefficient:coefficient + 2]
        return Decimal(columns.digits[start:end].tobytes().decode())
    return Decimal("%dE%d" % (coefficient, exponent))
