"""What the command line may say, and what the tool answers."""
import re
import unittest

from tool import ToolTest, run, values


class Commands(ToolTest):
    def test_version(self):
        process = run("--version")
        self.assert_ends(process, 0)
        self.assertRegex(process.stdout.decode(), r"\Atael \d+\.\d+\.\d+\n\Z")

    def test_help_lists_the_commands(self):
        process = run("--help")
        self.assert_ends(process, 0)
        self.assertRegex(process.stdout.decode(), r"(?m)^  scan ")

    def test_no_command(self):
        process = run()
        self.assert_ends(process, 1, "usage: tael COMMAND")
        self.assertEqual(process.stdout, b"")

    def test_unknown_command(self):
        self.assert_ends(run("weigh"), 1, "weigh", "no such command")


class ScanHelp(ToolTest):
    OPTIONS = ["--lines", "--format", "--locale", "--currency", "--lexicon", "--no-tables", "--strict", "--help"]

    def setUp(self):
        super().setUp()
        process = run("scan", "--help")
        self.assert_ends(process, 0)
        self.help = process.stdout.decode()

    def test_names_every_option(self):
        for option in self.OPTIONS:
            self.assertRegex(self.help, r"(?m)^ .*%s\b" % option)

    def test_short_form(self):
        self.assertEqual(run("scan", "-h").stdout.decode(), self.help)

    def test_its_example_is_true(self):
        sentence, table = re.search(r"(?m)^  \$ echo '(.*)' \| tael scan --format table\n((?:  .*\n)+)",
                                    self.help).groups()
        process = run("scan", "--format", "table", stdin=sentence + "\n")
        self.assertEqual(process.stdout.decode(), re.sub("(?m)^  ", "", table))


class ScanUsage(ToolTest):
    def test_faults(self):
        for arguments, word in [
            (["--frobnicate"], "--frobnicate"),
            (["--format"], "--format"),
            (["--format", "xml"], "xml"),
            (["--currency", "ZZQ"], "ZZQ"),
            (["--currency", ""], "--currency"),
            (["--locale", "xx_NOWHERE"], "xx_NOWHERE"),
            (["--lines=5"], "--lines"),
        ]:
            with self.subTest(arguments=arguments):
                process = run("scan", *arguments, stdin="$5")
                self.assert_ends(process, 1, word)
                self.assertEqual(process.stdout, b"")

    def test_options_may_follow_files(self):
        path = self.file("a", "paid $5\npaid $6\n")
        process = run("scan", path, "--lines", "--format", "ndjson")
        self.assert_ends(process, 0)
        self.assertEqual(process.stdout.count(b'"doc":1'), 1)

    def test_two_dashes_end_the_options(self):
        self.assert_ends(run("scan", "--", "--lines"), 2, "--lines", "No such file")


class ScanOptions(ToolTest):
    def test_locale_settles_a_bare_sign(self):
        self.assertEqual([figure["currency"] for figure in self.scan(stdin="paid $5 million")], ["USD"])
        figures = self.scan("--locale", "en_HK", stdin="paid $5 million")
        self.assertEqual([figure["currency"] for figure in figures], ["HKD"])

    def test_locale_settles_separators(self):
        self.assertEqual(values(self.scan("--locale", "de_DE", stdin="1.234 €")), [(0, 0, "1.234 €", "EUR", "1234")])
        self.assertEqual(values(self.scan("--locale", "fr_FR", stdin="1 234,56 €")),
                         [(0, 0, "1 234,56 €", "EUR", "1234.56")])

    def test_currency_goes_over_the_locale(self):
        figures = self.scan("--currency", "CAD", stdin="paid $5 million and US$6 million")
        self.assertEqual([figure["currency"] for figure in figures], ["CAD", "USD"])

    def test_currency_in_any_case(self):
        self.assertEqual(self.scan("--currency", "cad", stdin="$5")[0]["currency"], "CAD")


if __name__ == "__main__":
    unittest.main()
