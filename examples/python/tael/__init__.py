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
from tael._names import Rounding, Style, Verdict
from tael.batch import Batch, scan_batch
from tael.columns import NO_DECIMALS, NO_NUMBER, NUMBER_IN_DIGITS, Columns
from tael.conversion import convert, convert_exactly
from tael.currency import Currency
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
from tael.lexicon import Lexicon
from tael.money import Money
from tael.rate import Rate
from tael.rates import Rates
from tael.rendering import render
from tael.restatement import Check
from tael.scanner import Scanner, check, scan

__all__ = [
    "Approximation",
    "Batch",
    "Check",
    "Columns",
    "Currency",
    "CurrencyMismatchError",
    "DivisionByZeroError",
    "Error",
    "Figure",
    "InexactError",
    "InvalidArgumentError",
    "InvalidUTF8Error",
    "Kind",
    "Lexicon",
    "Money",
    "NO_DECIMALS",
    "NO_NUMBER",
    "NUMBER_IN_DIGITS",
    "NoMemoryError",
    "NoRateError",
    "Rate",
    "Rates",
    "Rounding",
    "Scanner",
    "Style",
    "SyntaxFaultError",
    "TooLargeError",
    "UnknownCurrencyError",
    "UnknownLocaleError",
    "Verdict",
    "__version__",
    "check",
    "convert",
    "convert_exactly",
    "render",
    "scan",
    "scan_batch",
]
