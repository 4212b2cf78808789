"""From the library's figures, which live until its next text, to figures that Python owns."""
import ctypes
from collections.abc import Callable, Iterator
from decimal import Decimal
from functools import cache
from typing import Any, AnyStr, cast

from tael import _structures
from tael._library import library
from tael.errors import check
from tael.figure import Approximation, Figure, Kind

#: TAEL_DECIMAL_TEXT_MAX: bytes that hold the plain digits of any decimal.
DECIMAL_TEXT_MAX = 30004

#: TAEL_NO_FIGURE: in place of the index of a figure.
NO_FIGURE = -1


@cache
def _kind_name(kind: int) -> Kind:
    return cast(Kind, library.tael_figure_kind_name(kind).decode())


@cache
def _approximation_name(approximation: int) -> Approximation | None:
    name = library.tael_approximation_name(approximation)
    return None if name is None else cast(Approximation, name.decode())


def _code(currency: Any) -> str | None:
    return currency.contents.code.decode() if currency else None


def _index(figure: int) -> int | None:
    return None if figure == NO_FIGURE else figure


def _character_offsets(encoded: bytes) -> Callable[[int], int]:
    """Turns byte offsets of a text, asked for in ascending order, into offsets of characters. All of them
    together cost as much as decoding the text once."""
    byte = character = 0

    def offset_of(wanted: int) -> int:
        nonlocal byte, character
        character += len(encoded[byte:wanted].decode("utf-8", "surrogatepass"))
        byte = wanted
        return character

    return offset_of


def _byte_offset(wanted: int) -> int:
    return wanted


class Reader:
    """Reads figures; keeps the room in which numbers are written out."""

    def __init__(self) -> None:
        self._digits = ctypes.create_string_buffer(DECIMAL_TEXT_MAX)
        self._length = ctypes.c_size_t()

    def figures(self, scan: Any, text: AnyStr, encoded: bytes) -> list[Figure[AnyStr]]:
        """The figures that a scan has found in a text, of which `encoded` is what the scan was given."""
        one_byte_each = len(text) == len(encoded)
        offset_of = _byte_offset if one_byte_each else _character_offsets(encoded)
        return [self._figure(figure, text, offset_of) for figure in _array(scan)]

    def _figure(self, figure: _structures.Figure, text: AnyStr,
                offset_of: Callable[[int], int]) -> Figure[AnyStr]:
        start, end = offset_of(figure.start), offset_of(figure.end)
        kind = _kind_name(figure.kind)
        return Figure(
            doc=0,
            start=start,
            end=end,
            text=text[start:end],
            kind=kind,
            currency=_code(figure.currency),
            value=self._decimal(figure.value) if kind in ("amount", "rate") else None,
            low=self._decimal(figure.low) if kind == "range" else None,
            high=self._decimal(figure.high) if kind == "range" else None,
            decimals=None if figure.exact else figure.decimals,
            approx=_approximation_name(figure.approximation),
            per=figure.per.decode() if figure.per else None,
            restates=_index(figure.restates),
            context=_index(figure.context),
            ambiguous=figure.ambiguous,
            scale=self._decimal(figure.value) if kind == "context" else None,
            base=_code(figure.base),
            quote=_code(figure.quote),
        )

    def _decimal(self, number: _structures.Decimal) -> Decimal:
        """The exact number: made of its digits, which no context of Python's decimals rounds."""
        check(library.tael_decimal_to_text(number, self._digits, DECIMAL_TEXT_MAX, self._length))
        return Decimal(ctypes.string_at(self._digits, self._length.value).decode())


def _array(scan: Any) -> Iterator[_structures.Figure]:
    count = ctypes.c_size_t()
    figures = library.tael_scan_figures(scan, count)
    return (figures[index] for index in range(count.value))
