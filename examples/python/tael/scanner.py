"""Text in, figures out."""
import threading
import weakref
from ctypes import POINTER, byref, c_void_p, sizeof
from types import TracebackType
from typing import Any, AnyStr

from tael import _structures
from tael._library import library
from tael._reading import Reader
from tael.errors import UnknownCurrencyError, UnknownLocaleError, check
from tael.figure import Figure


class Scanner:
    """Scans any number of texts with the same options, and keeps its working memory from one to the next.

        with tael.Scanner(locale="zh_CN") as scanner:
            for line in lines:
                figures = scanner.scan(line)

    `locale` settles what a bare `$`, `¥`, `元` or `1.234` means; `currency`, an ISO 4217 code, overrides it
    for figures whose text names none. Where `tables` is False, tables are read as prose.

    Raises UnknownLocaleError and UnknownCurrencyError. Several threads may share a scanner: their texts wait
    for each other. With a scanner each they don't, for other threads run while a text is scanned.
    """

    def __init__(self, locale: str = "en_US", currency: str | None = None, tables: bool = True) -> None:
        self._lock = threading.Lock()
        self._reader = Reader()
        self._scan = _new_scan(locale, currency, tables)
        self._free = weakref.finalize(self, library.tael_scan_free, self._scan)
        self._free.atexit = False  # a thread may still scan then; the process gives all memory back

    def scan(self, text: AnyStr) -> list[Figure[AnyStr]]:
        """The figures of a text, in its order. They are Python's own, and outlive the scanner."""
        encoded = _encoded(text)
        with self._lock:
            if not self._free.alive:
                raise ValueError("the scanner is closed")
            check(library.tael_scan_text(self._scan, encoded, len(encoded), None))
            return self._reader.figures(self._scan, text, encoded)

    def close(self) -> None:
        """Gives the scanner's memory back; closing again does nothing. The end of a `with` closes it, too."""
        with self._lock:
            self._free()

    def __enter__(self) -> "Scanner":
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None,
                 traceback: TracebackType | None) -> None:
        self.close()


def scan(text: AnyStr, locale: str = "en_US", currency: str | None = None,
         tables: bool = True) -> list[Figure[AnyStr]]:
    """The figures of one text, in its order; the options are those of a Scanner, which is made anew for each
    call: for many texts keep one."""
    with Scanner(locale, currency, tables) as scanner:
        return scanner.scan(text)


def _encoded(text: str | bytes) -> bytes:
    """The text as the library reads it. A surrogate becomes bytes that are no UTF-8, and no figure."""
    if isinstance(text, str):
        return text.encode("utf-8", "surrogatepass")
    if isinstance(text, bytes):
        return text
    raise TypeError("a text is str or bytes, not %s" % type(text).__name__)


def _currency(code: str | None) -> Any:
    """The library's entry for a code; a null pointer where there is no code."""
    if code is None:
        return POINTER(_structures.Currency)()
    encoded = code.encode()
    found = library.tael_currency_by_code(encoded, len(encoded))
    if not found:
        raise UnknownCurrencyError("ISO 4217 has no currency %r" % code)
    return found


def _new_scan(locale: str, currency: str | None, tables: bool) -> c_void_p:
    if "\0" in locale:  # C would read no further
        raise UnknownLocaleError("a NUL in the name of a locale")
    options = _structures.ScanOptions(
        size=sizeof(_structures.ScanOptions),
        locale=locale.encode(),
        currency=_currency(currency),
        no_tables=not tables,
    )
    made = c_void_p()
    check(library.tael_scan_new(byref(made), byref(options)))
    return made
