"""Amounts in another currency: what is written, what stays, and what can go wrong with rates."""
import os
import re
import unittest
import zipfile

from tool import KEYS, SOURCE, ToolTest, records, run

ECB = os.path.join(SOURCE, "tests", "cases", "exchange_ecb.csv")
RATE = "--rate=USDCNY=6.25"


class Text(ToolTest):
    def assert_converted(self, text, wanted, *options):
        process = run("convert", "--to", "USD", RATE, *options, stdin=text)
        self.assert_ends(process, 0)
        self.assertEqual(process.stdout, wanted if isinstance(wanted, bytes) else wanted.encode())

    def test_behind_the_figure(self):
        self.assert_converted("paid RMB 2.5 million, then $7.\n", "paid RMB 2.5 million [USD 400,000], then $7.\n")
        self.assert_converted("营收36.57亿元。", "营收36.57亿元 [USD 585.1 million]。")

    def test_as_many_digits_as_the_text_shows_and_three_at_least(self):
        self.assert_converted("RMB 2.137 trillion", "RMB 2.137 trillion [USD 341.9 billion]")
        self.assert_converted("RMB 2 trillion", "RMB 2 trillion [USD 320 billion]")
        self.assert_converted("RMB 1,234,567.89", "RMB 1,234,567.89 [USD 197,530.862]")
        self.assert_converted("RMB 1", "RMB 1 [USD 0.160]")
        self.assert_converted("人民币壹佰万元整", "人民币壹佰万元整 [USD 160,000]")

    def test_digits(self):
        self.assert_converted("RMB 2.137 trillion", "RMB 2.137 trillion [USD 341.92000 billion]", "--digits", "8")
        self.assert_converted("RMB 2.137 trillion", "RMB 2.137 trillion [USD 300 billion]", "--digits", "1")

    def test_replaced(self):
        self.assert_converted("paid RMB 2.5 million (gross)", "paid USD 400,000 (gross)", "--replace")

    def test_what_a_figure_says_of_itself_stays_when_it_is_replaced(self):
        for text, wanted in [("销售额5亿余元", "销售额over USD 80.0 million"), ("不足5亿元", "不足USD 80.0 million"),
                             ("近5亿元", "近USD 80.0 million"), ("十几万元", "over USD 16,000"),
                             ("about RMB 25", "about USD 4.00"), ("每股5.1元左右", "每股USD 0.816左右")]:
            self.assert_converted(text, wanted, "--replace")

    def test_nothing_has_no_scale(self):
        self.assert_converted("RMB 0 million; RMB 0.00", "RMB 0 million [USD 0]; RMB 0.00 [USD 0]")

    def test_ranges(self):
        self.assert_converted("5亿元至10亿元", "5亿元至10亿元 [USD 80.0-160 million]")
        self.assert_converted("5万元至10亿元", "5万元至10亿元 [USD 8,000.00 to USD 160.000 million]")

    def test_negative(self):
        self.assert_converted("负3.5亿元", "负3.5亿元 [USD -56.0 million]")

    def test_modes(self):
        # A tie (0.1065), its like below zero, and what is near the lower and the upper end.
        amounts = ["0.665625", "-0.665625", "0.6626", "0.6674"]
        for mode, wanted in [("half_even", "0.106 -0.106 0.106 0.107"), ("half_up", "0.107 -0.107 0.106 0.107"),
                             ("half_down", "0.106 -0.106 0.106 0.107"), ("up", "0.107 -0.107 0.107 0.107"),
                             ("down", "0.106 -0.106 0.106 0.106"), ("ceiling", "0.107 -0.106 0.107 0.107"),
                             ("floor", "0.106 -0.107 0.106 0.106")]:
            for amount, rounded in zip(amounts, wanted.split()):
                with self.subTest(mode=mode, amount=amount):
                    self.assert_converted("RMB %s." % amount, "USD %s." % rounded,
                                          "--round", mode, "--digits", "3", "--replace")

    def test_everything_else_byte_for_byte(self):
        around = [b"\xef\xbb\xbf", b"a\0b\r\n", b"\xff\xe4\xba ", b"\t\t|", "，。".encode()]
        text = b" RMB 25 ".join(around)
        process = run("convert", "--to", "USD", RATE, stdin=text)
        self.assert_ends(process, 0, "is not UTF-8")
        self.assertEqual(process.stdout, b" RMB 25 [USD 4.00] ".join(around))

    def test_text_without_figures(self):
        text = b"\x00\xff no figure here, 12 of them\n" * 1000
        process = run("convert", "--to", "USD", RATE, stdin=text)
        self.assertEqual(process.stdout, text)

    def test_a_figure_that_is_too_large(self):
        text = "paid RMB %s.5, then RMB 25" % ("7" * 9999)
        process = run("convert", "--to", "USD", "--rate", "CNYUSD=0.16", stdin=text)
        self.assert_ends(process, 2, "standard input: byte 5:", "limits")
        self.assertEqual(process.stdout.decode(), text + " [USD 4.00]")

    def test_several_files_follow_each_other(self):
        one, two = self.file("one", "RMB 25"), self.file("two", "$4")
        process = run("convert", "--to", "USD", RATE, one, two)
        self.assertEqual(process.stdout, b"RMB 25 [USD 4.00]$4")


class Records(ToolTest):
    def convert(self, text, *options):
        process = run("convert", "--format", "ndjson", *options, stdin=text)
        self.assert_ends(process, 0)
        return records(process)

    def test_the_record_of_the_scan_and_one_key(self):
        figure, = self.convert("RMB 2.137 trillion", "--to", "USD", "--rates", ECB, "--date", "2015-11-01")
        self.assertEqual(list(figure), KEYS + ["converted"])
        self.assertEqual(figure["converted"], {
            "currency": "USD", "value": "337766365866.61", "low": None, "high": None,
            "rate": "0.15805632469190709152", "date": "2015-10-30"})

    def test_a_range(self):
        figure, = self.convert("$3.5-4.2 million", "--to", "EUR", "--rates", ECB, "--date", "2015-10-30")
        converted = figure["converted"]
        self.assertEqual((converted["value"], converted["low"], converted["high"]), (None, "3176908.41", "3812290.1"))

    def test_a_rate_without_a_day(self):
        figure, = self.convert("DEM 100", "--to", "ITL")
        self.assertEqual((figure["converted"]["value"], figure["converted"]["date"]), ("99000", None))

    def test_what_needs_no_conversion_has_none(self):
        figures = self.convert("$5 and USD/CNY 6.3", "--to", "USD")
        self.assertEqual([figure["converted"] for figure in figures], [None, None])

    def test_the_newest_day_counts(self):
        figure, = self.convert("EUR 100", "--to", "USD", "--rates", ECB)
        self.assertEqual((figure["converted"]["value"], figure["converted"]["date"]), ("117", "2026-01-05"))

    def test_a_rate_of_the_command_line_goes_before_the_file(self):
        figure, = self.convert("EUR 100", "--to", "USD", "--rates", ECB, "--rate", "EURUSD=2")
        self.assertEqual(figure["converted"]["value"], "200")


class Sources(ToolTest):
    def convert(self, path):
        return run("convert", "--to", "USD", "--rates", path, stdin="EUR 100")

    def test_a_zip(self):
        path = os.path.join(self.folder, "rates.zip")
        with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
            archive.writestr("read.me", "nothing")
            archive.write(ECB, "eurofxref-hist.csv")
        self.assertEqual(self.convert(path).stdout, b"EUR 100 [USD 117]")

    def test_plain(self):
        path = self.file("plain", 'date,base,quote,rate\r\n"2015-10-30","EUR","USD","1.10"\r\n')
        self.assertEqual(self.convert(path).stdout, b"EUR 100 [USD 110]")

    def test_faults(self):
        for content, words in [
            ("date,base,quote,rate\n2015-10-30,USD,EUR,0.9\n2015-10-32,USD,EUR,0.9\n", ["line 3, column 1:", "day"]),
            ("date,base,quote,rate\n2015-10-30,USD,EUX,0.9\n", ["line 2, column 16:", "ISO 4217"]),
            ("date,base,quote,rate\n2015-10-30,USD,EUR,0,9\n", ["line 2, column 20:", "above zero"]),
            ("date,base,quote,rate\n2015-10-30,USD,EUR,1e5\n", ["line 2, column 20:", "plain digits"]),
            ("date,base,quote,rate\n2015-10-30,USD,EUR\n", ["line 2, column 16:", "four fields"]),
            ("date,base,quote,rate\n2015-10-30,EUR,EUR,1\n", ["line 2, column 16:", "against itself"]),
            ("Date,USD,\n2015-10-30,1.1,\n2015-10-29\n", ["line 3, column 1:", "fewer"]),
            ("Date,USD\n2015-10-30,1.1,2\n", ["line 2, column 12:", "more"]),
            ("Date,USX,\n", ["line 1, column 6:", "ISO 4217"]),
            ("数,USD,\n", ["line 1, column 1:", "first line"]),
            ("", ["line 1, column 1:", "first line"]),
            ("PK\x03\x04 no archive", ["rates"]),
        ]:
            with self.subTest(content=content):
                path = self.file("rates", content)
                process = self.convert(path)
                self.assert_ends(process, 2, path, *words)
                self.assertEqual(process.stdout, b"")

    def test_an_archive_without_a_table(self):
        path = os.path.join(self.folder, "rates.zip")
        with zipfile.ZipFile(path, "w") as archive:
            archive.writestr("read.me", "nothing")
        self.assert_ends(self.convert(path), 2, path, ".csv")

    def test_an_archive_that_is_damaged(self):
        path = os.path.join(self.folder, "rates.zip")
        with zipfile.ZipFile(path, "w", zipfile.ZIP_STORED) as archive:
            archive.write(ECB, "eurofxref-hist.csv")
        with open(path, "r+b") as archive:
            archive.seek(200)
            archive.write(b"x")
        self.assert_ends(self.convert(path), 2, path, "CRC error")

    def test_a_missing_file(self):
        path = os.path.join(self.folder, "missing")
        self.assert_ends(self.convert(path), 2, path, "No such file")


class NoRate(ToolTest):
    def test_the_figure_stays_and_is_counted(self):
        process = run("convert", "--to", "USD", "--rates", ECB, stdin="RUB 5 or RUB 6 or EUR 100")
        self.assert_ends(process, 4, "2 figures stay", "RUB", "2026-01-05")
        self.assertEqual(process.stdout, b"RUB 5 or RUB 6 or EUR 100 [USD 117]")

    def test_a_day_without_rates(self):
        process = run("convert", "--to", "USD", "--rates", ECB, "--date", "2015-11-07", stdin="EUR 100")
        self.assert_ends(process, 4, "1 figure stays", "2015-11-07")
        self.assertEqual(process.stdout, b"EUR 100")

    def test_records_say_null(self):
        process = run("convert", "--to", "USD", "--format", "ndjson", stdin="RUB 5")
        self.assert_ends(process, 4, "1 figure stays")
        self.assertIsNone(records(process)[0]["converted"])

    def test_an_unread_file_goes_with_it(self):
        process = run("convert", "--to", "USD", os.path.join(self.folder, "missing"), self.file("text", "EUR 1"))
        self.assert_ends(process, 4, "missing", "1 figure stays")


class Usage(ToolTest):
    def test_faults(self):
        for arguments, word in [
            ([], "--to"),
            (["--to", "ZZQ"], "ZZQ"),
            (["--to", "USD", "--rate", "USDZZQ=5"], "ZZQ"),
            (["--to", "USD", "--rate", "USDCNY"], "USDCNY"),
            (["--to", "USD", "--rate", "USDCNY="], "USDCNY"),
            (["--to", "USD", "--rate", "USDCNY=0"], "USDCNY"),
            (["--to", "USD", "--rate", "USDCNY=1e5"], "USDCNY"),
            (["--to", "USD", "--rate", "USDUSD=1"], "USDUSD"),
            (["--to", "USD", "--date", "2015-02-29"], "2015-02-29"),
            (["--to", "USD", "--round", "even"], "even"),
            (["--to", "USD", "--digits", "0"], "--digits"),
            (["--to", "USD", "--digits", "3x"], "3x"),
            (["--to", "USD", "--format", "xml"], "xml"),
            (["--to", "USD", "--format", "ndjson", "--replace"], "--replace"),
            (["--to", "USD", "--locale", "xx_NOWHERE"], "xx_NOWHERE"),
            (["--to", "USD", "--frobnicate"], "--frobnicate"),
        ]:
            with self.subTest(arguments=arguments):
                process = run("convert", *arguments, stdin="EUR 1")
                self.assert_ends(process, 1, word)
                self.assertEqual(process.stdout, b"")

    def test_help_has_a_true_example(self):
        process = run("convert", "--help")
        self.assert_ends(process, 0)
        text, options, wanted = re.search(r"(?m)^  \$ echo '(.*)' \| tael convert (.*)\n  (.*\n)",
                                          process.stdout.decode()).groups()
        self.assertEqual(run("convert", *options.split(), stdin=text + "\n").stdout.decode(), wanted)


if __name__ == "__main__":
    unittest.main()
