"""Words at run time: tael scan --lexicon, and what docs/lexicon.md says of it."""
import os
import re
import subprocess
import unittest

from tool import SOURCE, TOOL, ToolTest, run, values

PAGE = os.path.join(SOURCE, "docs", "lexicon.md")
EXAMPLE = re.compile(r"^```tsv\n(.*?)^```\n.*?^```sh\n(.*?)^```\n```text\n(.*?)^```\n", re.DOTALL | re.MULTILINE)
CURRENCIES = "## currencies\nform\tkind\tcurrencies\tpower\tprefer\tflags\tsource\texample\n"
BITCOIN = CURRENCIES + "BTC\tcode\tBTC:8\t0\t-\tbefore behind\tusage\t0.5 BTC\n"


class Page(ToolTest):
    def test_example(self):
        with open(PAGE, encoding="utf-8") as page:
            rows, commands, printed = EXAMPLE.search(page.read()).groups()
        self.file("words.tsv", rows)
        os.symlink(os.path.abspath(TOOL), os.path.join(self.folder, "tael"))
        environment = {**os.environ, "PATH": self.folder + ":" + os.environ["PATH"]}
        process = subprocess.run(["bash", "-euo", "pipefail", "-c", commands], cwd=self.folder, env=environment,
                                 capture_output=True, timeout=60)
        self.assertEqual(process.stdout.decode(), printed, process.stderr.decode())


class Words(ToolTest):
    def test_a_currency_of_its_own(self):
        words = self.file("words.tsv", BITCOIN)
        self.assertEqual(values(self.scan(stdin="5 BTC")), [])
        self.assertEqual(values(self.scan("--lexicon", words, stdin="5 BTC")), [(0, 0, "5 BTC", "BTC", "5")])
        process = run("scan", "--lexicon", words, "--format", "csv", stdin="5 BTC")
        self.assert_ends(process, 0)
        self.assertIn(b'"5 BTC","amount","BTC","5"', process.stdout)

    def test_files_add_up(self):
        first = self.file("first.tsv", BITCOIN)
        second = self.file("second.tsv", CURRENCIES + "coins\tname\tBTC\t0\t-\tbehind\tusage\t5 coins\n")
        figures = self.scan("--lexicon", first, "--lexicon", second, stdin="5 BTC; 6 coins")
        self.assertEqual([figure["value"] for figure in figures], ["5", "6"])

    def test_option_currency_knows_them_in_either_order(self):
        words = self.file("words.tsv", BITCOIN)
        self.scan("--currency", "BTC", "--lexicon", words, stdin="5 BTC")
        self.scan("--lexicon", words, "--currency", "btc", stdin="5 BTC")
        self.assert_ends(run("scan", "--currency", "BTC", stdin="5 BTC"), 1, "BTC")


class Faults(ToolTest):
    def refused(self, path, *words):
        process = run("scan", "--lexicon", path, stdin="$5")
        self.assert_ends(process, 1, *words)
        self.assertEqual(process.stdout, b"")

    def test_a_faulty_line(self):
        path = self.file("words.tsv", BITCOIN + "ether\tname\tETH\t0\t-\tbehind\tusage\t5 ether\n")
        self.refused(path, path + ":4: no such code in ISO 4217\n")

    def test_a_byte_that_is_not_utf8(self):
        path = self.file("words.tsv", BITCOIN.encode() + b"# \xff\n")
        self.refused(path, path + ":4: not UTF-8\n")

    def test_no_table(self):
        path = self.file("words.tsv", "quid\tname\n")
        self.refused(path, path + ":1: no table is named before this line\n")

    def test_no_file(self):
        self.refused(os.path.join(self.folder, "none"), "--lexicon", "No such file")


if __name__ == "__main__":
    unittest.main()
