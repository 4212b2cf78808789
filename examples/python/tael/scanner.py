"""Text in, figures out."""
import threading
from ctypes import c_void_p
from typing import AnyStr

from tael._days import Day
from tael._decimals import Number
from tael._library import library
from tael._owned import Owned, Owner
from tael._reading import figures_of
from tael._scans import encoded, scan_options
from tael._temporary import Temporary
from tael.currency import Currency
from tael.errors import raise_for
from tael.figure import Figure
from tael.lexicon import Lexicon, held
from tael.rates import Rates
from tael.restatement import Check, check_options, checks_of


class Scanner(Owner[Owned]):
    """Scans any number of texts with the same options, and keeps its working memory from one to the next.

        with tael.Scanner(locale="zh_CN") as scanner:
            for line in lines:
                figures = scanner.scan(line)

    `locale` settles what a bare `$`, `¥`, `元` or `1.234` means; `currency` overrides it for figures whose
    text names none. Where `tables` is False, tables are read as prose. `lexicon` holds words of one's own.

    Raises UnknownLocaleError and UnknownCurrencyError. Several threads may share a scanner: their texts wait
    for each other. With a scanner each they don't, for other threads run while a text is scanned.
    """

    def __init__(self, locale: str = "en_US", currency: str | Currency | None = None, tables: bool = True,
                 lexicon: Lexicon | None = None) -> None:
        words, made = held(lexicon), c_void_p()
        raise_for(library.tael_scan_new(made, scan_options(locale, currency, tables, words)))
        self._owned = Owned(made, library.tael_scan_free, words, currency)
        self._lock = threading.Lock()

    def scan(self, text: AnyStr) -> list[Figure[AnyStr]]:
        """The figures of a text, in its order. They are Python's own, and outlive the scanner."""
        with self._lock:
            return _scanned(self._held(), text)

    def check(self, text: AnyStr, rates: Rates | None = None, day: Day | None = None, days_back: int = 7,
              tolerance: Number = 2) -> list[Check[AnyStr]]:
        """The restatements of a text, each held against the figure that it restates: the rate that the two
        imply must meet the rate of the day, give or take `tolerance` percent, 0 to 100. Two writings in one
        currency must mean the same number; that needs no `rates`.

        Day and days back are those of Rates.find. Raises InvalidArgumentError (another tolerance),
        SyntaxFaultError (a day that is none)."""
        with self._lock, Temporary() as temporary:
            options = check_options(day, days_back, tolerance, temporary)
            known = (Rates() if rates is None else rates)._held()
            scan = self._held()
            return list(checks_of(scan, _scanned(scan, text), known, options))


def scan(text: AnyStr, locale: str = "en_US", currency: str | Currency | None = None, tables: bool = True,
         lexicon: Lexicon | None = None) -> list[Figure[AnyStr]]:
    """The figures of one text, in its order; the options are those of a Scanner, which is made anew for each
    call: for many texts keep one, or use scan_batch."""
    with Scanner(locale, currency, tables, lexicon) as scanner:
        return scanner.scan(text)


def check(text: AnyStr, rates: Rates | None = None, day: Day | None = None, days_back: int = 7,
          tolerance: Number = 2, locale: str = "en_US", currency: str | Currency | None = None,
          tables: bool = True, lexicon: Lexicon | None = None) -> list[Check[AnyStr]]:
    """The restatements of one text, as Scanner.check gives them; the other options are those of a Scanner."""
    with Scanner(locale, currency, tables, lexicon) as scanner:
        return scanner.check(text, rates, day, days_back, tolerance)


def _scanned(scan: Owned, text: AnyStr) -> list[Figure[AnyStr]]:
    content = encoded(text)
    raise_for(library.tael_scan_text(scan, content, len(content), None))
    return figures_of(scan, text, content)
