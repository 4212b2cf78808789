"""How to read: the options that all scans share."""
from ctypes import sizeof

from tael import _structures
from tael._locales import locale_name
from tael._owned import Owned
from tael.currency import Currency, currency_of


def scan_options(locale: str, currency: str | Currency | None, tables: bool,
                 words: Owned | None) -> _structures.ScanOptions:
    """The library's options for those of a Scanner. The words are only pointed to."""
    return _structures.ScanOptions(
        size=sizeof(_structures.ScanOptions),
        locale=locale_name(locale),
        currency=None if currency is None else currency_of(currency, words)._entry,
        lexicon=None if words is None else words._as_parameter_,
        no_tables=not tables,
    )


def encoded(text: str | bytes) -> bytes:
    """The text as the library reads it. A surrogate becomes bytes that are no UTF-8, and no figure."""
    if isinstance(text, str):
        return text.encode("utf-8", "surrogatepass")
    if isinstance(text, bytes):
        return text
    raise TypeError("a text is str or bytes, not %s" % type(text).__name__)
