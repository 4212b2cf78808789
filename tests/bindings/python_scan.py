"""tael.scan and tael.Scanner: what they say of texts is what the command says."""
import decimal
import json
import os
import subprocess
import unittest
from decimal import Decimal
from pathlib import Path

import tael

SOURCE = Path(__file__).parents[2]
PAGES = [SOURCE / "examples/sample.txt", *sorted((SOURCE / "tests/cases").glob("scan_*.txt"))]
TABLE = "(in thousands of dollars)\t2023\t2022\nRevenue\t1,200\t1,100.5\n"
TEXTS = [TABLE.encode(), *(path.read_bytes() for path in PAGES)]


def records_of_tool(text, *options):
    """What `tael scan` says of a text, one dictionary a figure."""
    command = [os.environ["TAEL_TOOL"], "scan", "--format", "ndjson", *options]
    process = subprocess.run(command, input=text, stdout=subprocess.PIPE, check=True)
    return [json.loads(line) for line in process.stdout.decode().splitlines()]


def record_of(figure):
    """A figure of bytes as the record that the tool writes: numbers as text, extra keys only where due."""
    record = {**figure._asdict(), "text": figure.text.decode()}
    for key in ("value", "low", "high", "scale"):
        record[key] = None if record[key] is None else format(record[key], "f")
    extra = {"context": {"scale"}, "rate": {"base", "quote"}}.get(figure.kind, set())
    return {key: record[key] for key in record if key not in {"scale", "base", "quote"} - extra}


class SameAsTheTool(unittest.TestCase):
    def test_bytes(self):
        kinds = set()
        for text in TEXTS:
            figures = tael.scan(text)
            kinds.update(figure.kind for figure in figures)
            self.assertEqual([record_of(figure) for figure in figures], records_of_tool(text))
        self.assertEqual(kinds, {"amount", "range", "context", "rate"})

    def test_str_differs_only_in_its_offsets(self):
        for content in TEXTS:
            text = content.decode()
            of_bytes, of_text = tael.scan(content), tael.scan(text)
            self.assertEqual([figure.text for figure in of_text], [text[f.start:f.end] for f in of_text])
            self.assertEqual([f._replace(start=0, end=0, text="") for f in of_text],
                             [f._replace(start=0, end=0, text="") for f in of_bytes])
            self.assertEqual([len(text[:f.start].encode()) for f in of_text], [f.start for f in of_bytes])

    def test_options(self):
        for text in TEXTS:
            figures = tael.scan(text, locale="de_DE", currency="CHF", tables=False)
            expected = records_of_tool(text, "--locale", "de_DE", "--currency", "CHF", "--no-tables")
            self.assertEqual([record_of(figure) for figure in figures], expected)


class Values(unittest.TestCase):
    def test_no_context_of_decimals_rounds_them(self):
        digits = "123456789" * 12
        with decimal.localcontext(prec=3, rounding=decimal.ROUND_UP):
            amount, = tael.scan("It is worth $%s.25." % digits)
        self.assertEqual(amount.value, Decimal(digits + ".25"))

    def test_the_longest_number(self):
        digits = "7" * 10000
        amount, = tael.scan("It is worth $%s." % digits)
        self.assertEqual(amount.value, Decimal(digits))

    def test_a_scale_belongs_to_its_context(self):
        context, *amounts = tael.scan(TABLE)
        self.assertEqual((context.kind, context.scale, context.value), ("context", Decimal(1000), None))
        self.assertEqual([amount.value for amount in amounts], [Decimal(1200000), Decimal(1100500)])
        self.assertEqual({amount.context for amount in amounts}, {0})


class Texts(unittest.TestCase):
    def test_a_text_of_nothing(self):
        self.assertEqual((tael.scan(""), tael.scan(b"")), ([], []))

    def test_a_nul_is_a_character(self):
        amount, = tael.scan("tea\0 $5\0")
        self.assertEqual((amount.start, amount.text), (5, "$5"))

    def test_bytes_that_are_no_utf8(self):
        amount, = tael.scan(b"\xff\xfe tea \xe2\x82 \xe2\x82\xac5")
        self.assertEqual((amount.start, amount.text), (10, "€5".encode()))

    def test_half_a_surrogate_pair(self):
        amount, = tael.scan("tea \ud83d 茶 €5")
        self.assertEqual((amount.start, amount.text, amount.value), (8, "€5", 5))

    def test_other_types(self):
        for text in (None, 5, bytearray(b"$5"), ["$5"]):
            with self.assertRaises(TypeError):
                tael.scan(text)


class Scanners(unittest.TestCase):
    def test_figures_outlive_the_next_text_and_the_scanner(self):
        with tael.Scanner() as scanner:
            first, = scanner.scan("It pays $1.25 per share.")
            scanner.scan("It costs €%s." % ("9" * 400))
        self.assertEqual((first.text, first.value, first.per), ("$1.25", Decimal("1.25"), "share"))

    def test_closed(self):
        scanner = tael.Scanner()
        scanner.close()
        scanner.close()
        with self.assertRaises(ValueError):
            scanner.scan("$5")

    def test_an_unknown_locale(self):
        for locale in ("no such place", "en_US\0"):
            with self.assertRaises(tael.UnknownLocaleError) as caught:
                tael.Scanner(locale=locale)
            self.assertIsInstance(caught.exception, tael.Error)
            self.assertIsInstance(caught.exception, LookupError)
            self.assertTrue(str(caught.exception))

    def test_an_unknown_currency(self):
        for code in ("ABC", "", "USDX", "元"):
            with self.assertRaises(tael.UnknownCurrencyError):
                tael.Scanner(currency=code)


if __name__ == "__main__":
    unittest.main()
