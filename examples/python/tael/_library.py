"""Finds libtael, loads it, and declares the functions that this package calls.

ctypes.CDLL lets other Python threads run while one of these functions does.
"""
import os
import sys
from collections.abc import Iterator
from ctypes import CDLL, POINTER, c_bool, c_char_p, c_int, c_int32, c_int64, c_size_t, c_void_p
from pathlib import Path

from tael._structures import Check, CheckOptions, Columns, Currency, Decimal, Error, Figure, Implied, Money
from tael._structures import Rate, RenderOptions, ScanOptions

#: What this package is written for. The library must be of the same minor version: layouts depend on it.
VERSION = "0.1.0"

FILE_NAME = "libtael.0.dylib" if sys.platform == "darwin" else "libtael.so.0"

#: In place of an allocator: NULL, which is malloc.
_ALLOCATOR = c_void_p

#: What each function gives and takes, by the headers that declare them.
FUNCTIONS: dict[str, tuple[object, list[object]]] = {
    # tael/version.h, tael/status.h
    "tael_version": (c_char_p, []),
    "tael_status_message": (c_char_p, [c_int]),
    # tael/decimal.h
    "tael_decimal_free": (None, [POINTER(Decimal), _ALLOCATOR]),
    "tael_decimal_parse": (c_int, [POINTER(Decimal), c_char_p, c_size_t, _ALLOCATOR, POINTER(Error)]),
    "tael_decimal_to_text": (c_int, [POINTER(Decimal), c_char_p, c_size_t, POINTER(c_size_t)]),
    "tael_decimal_to_text_scaled": (c_int, [POINTER(Decimal), c_char_p, c_size_t, POINTER(c_size_t)]),
    "tael_decimal_divide": (
        c_int,
        [POINTER(Decimal), POINTER(Decimal), POINTER(Decimal), c_size_t, c_int, POINTER(c_bool), _ALLOCATOR]),
    # tael/money.h
    "tael_money_free": (None, [POINTER(Money), _ALLOCATOR]),
    "tael_money_negate": (c_int, [POINTER(Money), POINTER(Money), _ALLOCATOR]),
    "tael_money_add": (c_int, [POINTER(Money), POINTER(Money), POINTER(Money), _ALLOCATOR]),
    "tael_money_subtract": (c_int, [POINTER(Money), POINTER(Money), POINTER(Money), _ALLOCATOR]),
    "tael_money_multiply": (c_int, [POINTER(Money), POINTER(Money), POINTER(Decimal), _ALLOCATOR]),
    "tael_money_round": (c_int, [POINTER(Money), POINTER(Money), c_int, POINTER(c_bool), _ALLOCATOR]),
    "tael_money_round_cash": (c_int, [POINTER(Money), POINTER(Money), c_int, POINTER(c_bool), _ALLOCATOR]),
    "tael_money_round_to": (
        c_int, [POINTER(Money), POINTER(Money), POINTER(Decimal), c_int, POINTER(c_bool), _ALLOCATOR]),
    "tael_money_split": (c_int, [POINTER(Money), c_size_t, POINTER(Money), POINTER(Decimal), _ALLOCATOR]),
    # tael/lexicon.h
    "tael_lexicon_extend": (
        c_int, [POINTER(c_void_p), c_void_p, c_char_p, c_size_t, _ALLOCATOR, POINTER(Error)]),
    "tael_lexicon_free": (None, [c_void_p]),
    "tael_lexicon_currency_by_code": (POINTER(Currency), [c_void_p, c_char_p, c_size_t]),
    # tael/scan.h
    "tael_scan_new": (c_int, [POINTER(c_void_p), POINTER(ScanOptions)]),
    "tael_scan_free": (None, [c_void_p]),
    "tael_scan_text": (c_int, [c_void_p, c_char_p, c_size_t, POINTER(Error)]),
    "tael_scan_figures": (POINTER(Figure), [c_void_p, POINTER(c_size_t)]),
    # tael/batch.h
    "tael_batch_new": (c_int, [POINTER(c_void_p), POINTER(ScanOptions)]),
    "tael_batch_free": (None, [c_void_p]),
    "tael_batch_scan": (c_int, [c_void_p, c_char_p, POINTER(c_int64), c_size_t, POINTER(Error)]),
    "tael_batch_columns": (POINTER(Columns), [c_void_p]),
    # tael/day.h, tael/rate.h, tael/rates.h
    "tael_day_parse": (c_int, [POINTER(c_int32), c_char_p, c_size_t, POINTER(Error)]),
    "tael_rate_free": (None, [POINTER(Rate), _ALLOCATOR]),
    "tael_rates_builder_new": (c_int, [POINTER(c_void_p), _ALLOCATOR]),
    "tael_rates_builder_free": (None, [c_void_p]),
    "tael_rates_builder_add": (
        c_int, [c_void_p, POINTER(Currency), POINTER(Currency), c_int32, POINTER(Decimal)]),
    "tael_rates_builder_read": (c_int, [c_void_p, c_char_p, c_size_t, POINTER(Error)]),
    "tael_rates_builder_finish": (c_int, [POINTER(c_void_p), c_void_p]),
    "tael_rates_free": (None, [c_void_p]),
    "tael_rates_newest": (c_int32, [c_void_p]),
    "tael_rates_find": (
        c_int,
        [POINTER(Rate), c_void_p, POINTER(Currency), POINTER(Currency), c_int32, c_int32, _ALLOCATOR]),
    # tael/convert.h
    "tael_convert_exactly": (
        c_int, [POINTER(Decimal), POINTER(Decimal), POINTER(Decimal), POINTER(Rate), _ALLOCATOR]),
    "tael_convert_money": (
        c_int,
        [POINTER(Money), POINTER(Money), POINTER(Rate), c_size_t, c_int, POINTER(c_bool), _ALLOCATOR]),
    "tael_convert_figure": (
        c_int,
        [POINTER(Figure), POINTER(Figure), POINTER(Rate), c_size_t, c_int, POINTER(c_bool), _ALLOCATOR]),
    "tael_convert_free_figure": (None, [POINTER(Figure), _ALLOCATOR]),
    # tael/implied.h, tael/check.h
    "tael_implied_bounds": (
        c_int, [POINTER(Decimal), POINTER(Decimal), POINTER(Implied), c_size_t, _ALLOCATOR]),
    "tael_check_restatement": (
        c_int, [POINTER(Check), POINTER(Figure), c_size_t, c_void_p, POINTER(CheckOptions), _ALLOCATOR]),
    "tael_check_free": (None, [POINTER(Check), _ALLOCATOR]),
    # tael/render.h
    "tael_render_money": (
        c_int, [POINTER(Money), POINTER(RenderOptions), c_char_p, c_size_t, POINTER(c_size_t)]),
    "tael_render_figure": (
        c_int, [POINTER(Figure), POINTER(RenderOptions), c_char_p, c_size_t, POINTER(c_size_t)]),
}


def _candidates() -> Iterator[str]:
    """Where the library may be, in the order of asking. A path that the user names is asked alone."""
    named = os.environ.get("TAEL_LIBRARY")
    if named:
        yield named
        return
    beside = Path(__file__).with_name(FILE_NAME)
    if beside.exists():
        yield str(beside)
    yield FILE_NAME


def _open() -> CDLL:
    reasons = []
    for candidate in _candidates():
        try:
            return CDLL(candidate)
        except OSError as error:
            reasons.append(str(error))
    raise ImportError("libtael was not found; TAEL_LIBRARY may name it (%s)" % "; ".join(reasons))


def _minor(version: str) -> str:
    return version.rpartition(".")[0]


def _load() -> CDLL:
    library = _open()
    for name, (result, arguments) in FUNCTIONS.items():
        function = getattr(library, name, None)
        if function is None:
            raise ImportError("%s has no function %s" % (library._name, name))
        function.restype, function.argtypes = result, arguments
    found = library.tael_version().decode()
    if _minor(found) != _minor(VERSION):
        raise ImportError("%s is libtael %s; this package needs %s" % (library._name, found, _minor(VERSION)))
    return library


library = _load()
