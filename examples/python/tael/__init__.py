"""Exact financial figures in English and Chinese text.

    >>> import tael
    >>> for figure in tael.scan("Sales rose 8% to RMB 48.6 billion (USD 6.7 billion)."):
    ...     print(figure.text, figure.currency, figure.value)
    RMB 48.6 billion CNY 48600000000
    USD 6.7 billion USD 6700000000

The C library libtael does the work, reached through ctypes. It is loaded when this module is imported: from
the path in the environment variable TAEL_LIBRARY where that is set, else from beside this module, else from
where the system keeps its libraries.
"""
from tael._library import VERSION as __version__
from tael.errors import (
    CurrencyMismatchError,
    DivisionByZeroError,
    Error,
    InexactError,
    InvalidArgumentError,
    InvalidUTF8Error,
    NoMemoryError,
    NoRateError,
    SyntaxFaultError,
    TooLargeError,
    UnknownCurrencyError,
    UnknownLocaleError,
)
from tael.figure import Approximation, Figure, Kind
from tael.scanner import Scanner, scan

__all__ = [
    "Approximation",
    "CurrencyMismatchError",
    "DivisionByZeroError",
    "Error",
    "Figure",
    "InexactError",
    "InvalidArgumentError",
    "InvalidUTF8Error",
    "Kind",
    "NoMemoryError",
    "NoRateError",
    "Scanner",
    "SyntaxFaultError",
    "TooLargeError",
    "UnknownCurrencyError",
    "UnknownLocaleError",
    "__version__",
    "scan",
]
