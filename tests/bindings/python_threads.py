"""Several threads: what they share, and that they run beside each other."""
import threading
import time
from concurrent.futures import ThreadPoolExecutor

import pytest
import tael
from python_lexicon import BITCOIN
from tael import Money

#: Marks without a number: much to look at, and nothing to hand to Python.
LONG_TEXT = b"$ per share, " * 4_000_000


def test_threads_may_share_a_scanner():
    def values(number):
        return [figure.value for figure in scanner.scan("It costs $%d, 或¥%d。" % (number, number))]

    with tael.Scanner() as scanner, ThreadPoolExecutor(8) as threads:
        assert list(threads.map(values, range(2000))) == [[n, n] for n in range(2000)]


def test_threads_share_rates_and_a_lexicon():
    def dollars(number):
        with tael.Scanner(lexicon=lexicon) as scanner:
            amount, = scanner.scan("They paid %d BTC." % number)
        return tael.convert(amount, "USD", rates).value

    with tael.Lexicon(text=BITCOIN) as lexicon, ThreadPoolExecutor(8) as threads:
        rates = tael.Rates(rows=[("BTC", "USD", 7)], lexicon=lexicon)
        assert list(threads.map(dollars, range(1, 500))) == [7 * n for n in range(1, 500)]


def test_closing_waits_for_those_who_use():
    def convert(number):
        if number == 100:
            rates.close()
        try:
            return tael.convert(Money(number, "USD"), "CNY", rates).value == 7 * number
        except ValueError:
            return "closed"

    rates = tael.Rates(rows=[("USD", "CNY", 7)])
    with ThreadPoolExecutor(8) as threads:
        answers = list(threads.map(convert, range(1, 2000)))
    assert set(answers) == {True, "closed"} and answers[-1] == "closed"


def test_a_scanner_may_be_closed_while_it_scans():
    about_to_scan, scanner = threading.Event(), tael.Scanner()

    def scan():
        about_to_scan.set()
        return scanner.scan(LONG_TEXT + b"$5")

    with ThreadPoolExecutor(1) as threads:
        answer = threads.submit(scan)
        about_to_scan.wait()
        time.sleep(0.01)
        scanner.close()
        try:
            assert [figure.value for figure in answer.result()] == [5]
        except ValueError:  # it was closed before the scan began
            pass
    with pytest.raises(ValueError):
        scanner.scan(b"$5")


@pytest.mark.parametrize("figures_of", [tael.scan, lambda text: list(tael.scan_batch([text]))], ids=["scan", "batch"])
def test_other_threads_run_while_a_text_is_scanned(figures_of):
    about_to_scan, scanned = threading.Event(), threading.Event()

    def scan():
        about_to_scan.set()
        assert figures_of(LONG_TEXT) == []
        scanned.set()

    with ThreadPoolExecutor(1) as threads:
        answer = threads.submit(scan)
        about_to_scan.wait()
        turns = 0
        while not scanned.is_set() and not answer.done():
            time.sleep(0.001)
            turns += 1
        answer.result()
    assert turns > 10
