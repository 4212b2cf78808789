"""Finds libtael, loads it, and declares the functions that this package calls.

ctypes.CDLL lets other Python threads run while one of these functions does.
"""
import os
import sys
from collections.abc import Iterator
from ctypes import CDLL, POINTER, c_char_p, c_int, c_size_t, c_void_p
from pathlib import Path

from tael._structures import Currency, Decimal, Figure, ScanOptions

#: What this package is written for. The library must be of the same minor version: layouts depend on it.
VERSION = "0.1.0"

FILE_NAME = "libtael.0.dylib" if sys.platform == "darwin" else "libtael.so.0"

FUNCTIONS: dict[str, tuple[object, list[object]]] = {
    "tael_version": (c_char_p, []),
    "tael_status_message": (c_char_p, [c_int]),
    "tael_currency_by_code": (POINTER(Currency), [c_char_p, c_size_t]),
    "tael_decimal_to_text": (c_int, [POINTER(Decimal), c_char_p, c_size_t, POINTER(c_size_t)]),
    "tael_figure_kind_name": (c_char_p, [c_int]),
    "tael_approximation_name": (c_char_p, [c_int]),
    "tael_scan_new": (c_int, [POINTER(c_void_p), POINTER(ScanOptions)]),
    "tael_scan_free": (None, [c_void_p]),
    "tael_scan_text": (c_int, [c_void_p, c_char_p, c_size_t, c_void_p]),
    "tael_scan_figures": (POINTER(Figure), [c_void_p, POINTER(c_size_t)]),
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
