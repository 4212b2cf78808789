"""The three formats, read by readers that are not ours."""
import csv
import io
import json
import os
import pty
import subprocess
import unicodedata
import unittest

from tool import KEYS, TOOL, ToolTest, records, run

TEXT = ('"Sales," he said, were RMB 2.5 billion (USD 350 million); between $5 and $10\nmillion a year, '
        "about 3.5亿元, or RMB 0.50 per share. US$1.00 to RMB7.25.")


class Ndjson(ToolTest):
    def test_keys_stand_in_their_order(self):
        lines = run("scan", "--format", "ndjson", stdin=TEXT).stdout.decode().splitlines()
        self.assertGreater(len(lines), 5)
        for line in lines:
            figure = json.loads(line)
            extra = {"amount": [], "range": [], "context": ["scale"], "rate": ["base", "quote"]}[figure["kind"]]
            self.assertEqual(list(figure), KEYS + extra)

    def test_the_record_of_the_manual(self):
        line = run("scan", "--format", "ndjson", stdin=" " * 73 + "RMB 2.137 trillion").stdout.decode()
        self.assertEqual(line, '{"doc":0,"start":73,"end":91,"text":"RMB 2.137 trillion","kind":"amount",'
                               '"currency":"CNY","value":"2137000000000","low":null,"high":null,"decimals":-9,'
                               '"approx":null,"per":null,"restates":null,"context":null,"ambiguous":false}\n')

    def test_utf8_stays_utf8(self):
        self.assertIn('"text":"３.5亿元"', run("scan", stdin="３.5亿元").stdout.decode())

    def test_a_line_break_in_a_figure_is_escaped(self):
        self.assertIn('"text":"$10\\nmillion"', run("scan", stdin="paid $10\nmillion").stdout.decode())

    def test_rates(self):
        rate, = self.scan(stdin="US$1.00 to RMB7.25")
        self.assertEqual((rate["kind"], rate["currency"], rate["value"], rate["base"], rate["quote"]),
                         ("rate", None, "7.25", "USD", "CNY"))

    def test_numbers_are_exact(self):
        digits = "123456789" * 40
        self.assertEqual(self.scan(stdin="USD %s.25" % digits)[0]["value"], digits + ".25")


class Csv(ToolTest):
    COLUMNS = KEYS + ["scale", "base", "quote"]

    def rows(self, text):
        process = run("scan", "--format", "csv", stdin=text)
        self.assert_ends(process, 0)
        return list(csv.DictReader(io.StringIO(process.stdout.decode(), newline=""), strict=True))

    def test_says_what_json_says(self):
        def plain(value):
            if isinstance(value, bool):
                return str(value).lower()
            return "" if value is None else str(value)

        figures = self.scan(stdin=TEXT)
        rows = self.rows(TEXT)
        self.assertEqual(len(rows), len(figures))
        for row, figure in zip(rows, figures):
            self.assertEqual(row, {key: plain(figure.get(key)) for key in self.COLUMNS})

    def test_columns_even_without_figures(self):
        process = run("scan", "--format", "csv", stdin="no figure")
        self.assertEqual(next(csv.reader([process.stdout.decode()])), self.COLUMNS)

    def test_line_breaks_are_kept(self):
        self.assertEqual([row["text"] for row in self.rows("paid $10\nmillion")], ["$10\nmillion"])


def display_width(text):
    return sum(2 if unicodedata.east_asian_width(character) in "WF" else 1 for character in text)


class Table(ToolTest):
    def lines(self, *arguments, stdin):
        process = run("scan", "--format", "table", *arguments, stdin=stdin)
        self.assert_ends(process, 0)
        return process.stdout.decode().splitlines()

    def test_whole(self):
        self.assertEqual(self.lines(stdin="收入约36.57亿元（USD 5.1 billion），每股0.5元"), [
            "#  bytes  text             kind    currency          value  notes",
            "0  9-20   36.57亿元        amount  CNY       3,657,000,000  about",
            "1  23-38  USD 5.1 billion  amount  USD       5,100,000,000  restates #0",
            "2  50-56  0.5元            amount  CNY                 0.5  per share",
        ])

    def test_columns_begin_at_one_place(self):
        title, *rows = self.lines(stdin=TEXT + " １２３．５亿元")
        place = title.index("kind")
        for row in rows:
            kind = next(word for word in ("amount", "range", "rate") if " %s " % word in row)
            self.assertEqual(display_width(row[:row.index(" %s " % kind) + 1]), place, row)

    def test_documents_are_numbered_where_there_are_several(self):
        one, two = self.file("one", "$5"), self.file("two", "$6")
        self.assertEqual([line.split()[:2] for line in self.lines(one, two, stdin="")],
                         [["doc", "#"], ["0", "0"], ["1", "0"]])
        self.assertEqual([line.split()[:2] for line in self.lines("--lines", stdin="\n$5\n")],
                         [["doc", "#"], ["1", "0"]])

    def test_ranges_rates_and_notes(self):
        text = "\n".join(self.lines(stdin="between $5 and $10 million; at least €3.50; 人民币壹佰万元整; US$1.00 to RMB7.25"))
        for words in ["5,000,000 to 10,000,000  currency by locale", "3.5  at least", "1,000,000  exact",
                      "USD/CNY", "7.25"]:
            self.assertIn(words, text)

    def test_a_line_break_in_a_figure_is_a_space(self):
        self.assertIn("  $10 million  ", self.lines(stdin="paid $10\nmillion")[1])

    def test_negative_numbers_are_grouped(self):
        self.assertRegex(self.lines(stdin="a loss: -$123,456.50 today")[1], r" -123,456\.5\b")

    def test_no_figures_no_table(self):
        self.assertEqual(self.lines(stdin="no figure"), [])

    def test_no_line_ends_in_a_space(self):
        for line in self.lines(stdin=TEXT):
            self.assertEqual(line, line.rstrip())

    def test_a_long_cell_pushes_only_its_own_row(self):
        digits = "1" * 200
        title, long_row, short_row = self.lines(stdin="USD %s and USD 5" % digits)
        self.assertLess(len(short_row), 150)
        self.assertIn(digits, long_row)

    def test_many_rows(self):
        """Rows are written in blocks of 1000: only a number with more digits moves the columns of later ones."""
        title, *rows = self.lines("--lines", stdin="paid $5\n" * 2500)
        self.assertEqual([int(row.split()[0]) for row in rows], list(range(2500)))
        places = [row.index("amount") for row in rows]
        self.assertEqual(set(places[:1000]), {title.index("kind")})
        self.assertEqual(set(places[1000:]), {title.index("kind") + 1})


class Default(ToolTest):
    def test_ndjson_in_a_pipe(self):
        self.assertEqual(len(records(run("scan", stdin="$5"))), 1)

    def test_table_on_a_terminal(self):
        path = self.file("text", "$5")
        ours, theirs = pty.openpty()
        process = subprocess.run([TOOL, "scan", path], stdout=theirs, stderr=subprocess.PIPE, timeout=60)
        os.write(theirs, b"\n")  # a read never waits, even where the tool wrote nothing
        shown = os.read(ours, 4096)
        os.close(theirs)
        os.close(ours)
        self.assert_ends(process, 0)
        self.assertTrue(shown.startswith(b"#  bytes  text"), shown)


if __name__ == "__main__":
    unittest.main()
