"""From the library's figures, which live until its next text, to figures that Python owns."""
from collections.abc import Callable, Iterator
from ctypes import c_size_t
from typing import Any, AnyStr

from tael import _structures
from tael._decimals import plain
from tael._library import library
from tael._names import APPROXIMATIONS, KINDS
from tael._offsets import offsets_of
from tael._owned import Owned
from tael.figure import Figure

#: TAEL_NO_FIGURE: in place of the index of a figure.
NO_FIGURE = -1


def figures_of(scan: Owned, text: AnyStr, encoded: bytes) -> list[Figure[AnyStr]]:
    """The figures that a scan has found in a text, of which `encoded` is what the scan was given."""
    offset_of = offsets_of(text, encoded)
    return [_figure(figure, text, offset_of) for figure in _array(scan)]


def _array(scan: Owned) -> Iterator[_structures.Figure]:
    count = c_size_t()
    figures = library.tael_scan_figures(scan, count)
    return (figures[index] for index in range(count.value))


def _figure(figure: _structures.Figure, text: AnyStr, offset_of: Callable[[int], int]) -> Figure[AnyStr]:
    start, end = offset_of(figure.start), offset_of(figure.end)
    kind = KINDS[figure.kind]
    return Figure(
        doc=0,
        start=start,
        end=end,
        text=text[start:end],
        kind=kind,
        currency=_code(figure.currency),
        value=plain(figure.value) if kind in ("amount", "rate") else None,
        low=plain(figure.low) if kind == "range" else None,
        high=plain(figure.high) if kind == "range" else None,
        decimals=None if figure.exact else figure.decimals,
        approx=APPROXIMATIONS[figure.approximation],
        per=figure.per.decode() if figure.per else None,
        restates=_index(figure.restates),
        context=_index(figure.context),
        ambiguous=figure.ambiguous,
        scale=plain(figure.value) if kind == "context" else None,
        base=_code(figure.base),
        quote=_code(figure.quote),
    )


def _code(currency: Any) -> str | None:
    return currency.contents.code.decode() if currency else None


def _index(figure: int) -> int | None:
    return None if figure == NO_FIGURE else figure
