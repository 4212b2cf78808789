"""Figures against those that restate them."""
import json
import os
import re
import unittest

from tool import SOURCE, ToolTest, records, run

ECB = os.path.join(SOURCE, "tests", "cases", "exchange_ecb.csv")
SHARED = os.path.join(os.path.dirname(SOURCE), "shared")
ARTICLE = os.path.join(SHARED, "corpora", "seed.jsonl")
HISTORY = os.path.join(SHARED, "data", "eurofxref-hist.zip")
KEYS = ["doc", "first", "second", "base", "quote", "low", "high", "market", "verdict"]
DAY = ["--rates", ECB, "--date", "2015-10-30"]


class Check(ToolTest):
    def check(self, text, status, *options):
        process = run("check", *options, stdin=text)
        self.assert_ends(process, status)
        return records(process)

    def verdicts(self, text, status, *options):
        return [(record["verdict"], record.get("off_by")) for record in self.check(text, status, *options)]

    def test_the_record(self):
        record, = self.check("RMB 2.137 trillion (USD 339 billion)", 0, *DAY)
        self.assertEqual(list(record), KEYS)
        self.assertEqual(list(record.values()), [0, 0, 1, "USD", "CNY", "6.29307", "6.31463", "6.326858491", "consistent"])

    def test_what_restates_nothing_has_no_record(self):
        self.assertEqual(self.check("RMB 5 and $7", 0), [])

    def test_ten_times_too_small(self):
        record, = self.check("RMB 2.137 trillion (USD 33.9 billion)", 3, *DAY)
        self.assertEqual(list(record), KEYS + ["off_by"])
        self.assertEqual((record["verdict"], record["off_by"]), ("inconsistent", "10"))

    def test_hundred_million_taken_for_billion(self):
        self.assertEqual(self.verdicts("5亿元（7.9亿美元）", 3, *DAY), [("inconsistent", "0.1")])

    def test_a_myriad_lost(self):
        self.assertEqual(self.verdicts("人民币伍万元整(¥5.00)", 3, "--locale", "zh_CN"), [("inconsistent", "10000")])

    def test_capitals_that_differ_from_digits(self):
        self.assertEqual(self.verdicts("人民币壹佰万元整(¥1,000,000.00)", 0), [("consistent", None)])
        self.assertEqual(self.verdicts("人民币柒万贰仟肆佰元伍角(724950元)", 3), [("inconsistent", "0.1")])

    def test_one_currency_is_never_tolerated(self):
        self.assertEqual(self.verdicts("人民币壹佰万元整(¥1,000,001.00)", 3, "--locale", "zh_CN"), [("inconsistent", None)])

    def test_tolerance(self):
        text = "RMB 2.137 trillion (USD 339 billion)"
        self.assertEqual(self.verdicts(text, 3, "--tolerance", "0", *DAY), [("inconsistent", None)])
        self.assertEqual(self.verdicts(text, 0, "--tolerance", "0.5", *DAY), [("consistent", None)])

    def test_unknown(self):
        record, = self.check("RUB 100 million (USD 1 million)", 0, "--rates", ECB)
        self.assertEqual((record["market"], record["verdict"]), (None, "unknown"))

    def test_documents_count_up(self):
        path = self.file("one", "RMB 7 million (USD 1 million)")
        process = run("check", "--rate", "USDCNY=7", path, path)
        self.assertEqual([record["doc"] for record in records(process)], [0, 1])

    def test_no_interval_about_zero(self):
        record, = self.check("RMB 0 (USD 0)", 0, *DAY)
        self.assertEqual((record["low"], record["high"], record["verdict"]), (None, None, "consistent"))

    @unittest.skipUnless(os.path.exists(ARTICLE) and os.path.exists(HISTORY), "stands beside some checkouts only")
    def test_the_founding_article(self):
        with open(ARTICLE, encoding="utf-8") as lines:
            text = json.loads(next(lines))["text"]
        options = ["--rates", HISTORY, "--date", "2015-10-30"]
        self.assertEqual(self.verdicts(text, 0, *options), [("consistent", None)] * 3)
        wrong = text.replace("USD 339 billion", "USD 33.9 billion")
        self.assertEqual(self.verdicts(wrong, 3, *options), [("inconsistent", "10")] + [("consistent", None)] * 2)


class Usage(ToolTest):
    def test_faults(self):
        for arguments, word in [(["--tolerance", "101"], "101"), (["--tolerance", "-1"], "-1"),
                                (["--tolerance", "2%"], "2%"), (["--date", "today"], "today"),
                                (["--rate", "USDZZQ=5"], "ZZQ"), (["--frobnicate"], "--frobnicate")]:
            with self.subTest(arguments=arguments):
                self.assert_ends(run("check", *arguments, stdin="$5"), 1, word)

    def test_a_missing_file(self):
        self.assert_ends(run("check", os.path.join(self.folder, "missing")), 2, "No such file")

    def test_help_has_a_true_example(self):
        process = run("check", "--help")
        self.assert_ends(process, 0)
        text, options, wanted = re.search(r"(?m)^  \$ echo '(.*)' \| tael check (.*)\n  (.*\n)",
                                          process.stdout.decode()).groups()
        self.assertEqual(run("check", *options.split(), stdin=text + "\n").stdout.decode(), wanted)


if __name__ == "__main__":
    unittest.main()
