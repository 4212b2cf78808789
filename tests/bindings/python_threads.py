"""Scanners in several threads."""
import threading
import time
import unittest
from concurrent.futures import ThreadPoolExecutor

import tael

#: Marks without a number: much to look at, and nothing to hand to Python.
LONG_TEXT = b"$ per share, " * 4_000_000


class Threads(unittest.TestCase):
    def test_threads_may_share_a_scanner(self):
        def values(number):
            return [figure.value for figure in scanner.scan("It costs $%d, 或¥%d。" % (number, number))]

        with tael.Scanner() as scanner, ThreadPoolExecutor(8) as threads:
            self.assertEqual(list(threads.map(values, range(2000))), [[n, n] for n in range(2000)])

    def test_other_threads_run_while_a_text_is_scanned(self):
        about_to_scan, scanned = threading.Event(), threading.Event()

        def scan():
            with tael.Scanner() as scanner:
                about_to_scan.set()
                self.assertEqual(scanner.scan(LONG_TEXT), [])
            scanned.set()

        thread = threading.Thread(target=scan)
        thread.start()
        about_to_scan.wait()
        turns = 0
        while not scanned.is_set():
            time.sleep(0.001)
            turns += 1
        thread.join()
        self.assertGreater(turns, 10)


if __name__ == "__main__":
    unittest.main()
