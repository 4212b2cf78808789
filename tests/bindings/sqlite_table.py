"""The table tael_scan of the SQLite extension: the record of `tael scan`, key by key, and how it joins."""
import json
import os
import sqlite3
import subprocess
import unittest
from pathlib import Path

from sqlite_extension import ExtensionTest

SAMPLE = Path(__file__).parents[2] / "examples/sample.txt"
KEYS = ["doc", "start", "end", "text", "kind", "currency", "value", "low", "high", "decimals", "approx", "per",
        "restates", "context", "ambiguous", "scale", "base", "quote"]

#: Every key has a text that sets it.
TEXTS = [
    SAMPLE.read_text(encoding="utf-8"),
    "(in millions of US$)\t2020\t2019\nSales\t1,234\t(87)\nEarnings per share\t1.25\t1.10\n",
    "US$1.00 to RMB6.8972, 100日元对人民币4.7821元; at least $5, nearly ten thousand pounds, 人民币壹佰万元整",
    "EUR 12,345,678,901,234,567,890.12 a tonne",
    "no figure",
]


def records_of_command(text, locale):
    """What `tael scan` says of a text; a key that is not of every kind is None where it is missing."""
    process = subprocess.run([os.environ["TAEL_TOOL"], "scan", "--format", "ndjson", "--locale", locale],
                             input=text.encode(), stdout=subprocess.PIPE, check=True)
    records = [json.loads(line) for line in process.stdout.decode().splitlines()]
    return [tuple(record.get(key) for key in KEYS) for record in records]


class Table(ExtensionTest):
    def test_columns_are_the_records_keys(self):
        cursor = self.database.execute("SELECT * FROM tael_scan('')")
        self.assertEqual([column[0] for column in cursor.description], KEYS)

    def test_rows_are_the_records(self):
        for locale in ("en_US", "zh_CN"):
            for text in TEXTS:
                self.assertEqual(self.rows("SELECT * FROM tael_scan(?, ?)", text, locale), records_of_command(text, locale))

    def test_locale_is_american_where_none_is_given(self):
        self.assertEqual(self.rows("SELECT * FROM tael_scan(?)", TEXTS[0]), records_of_command(TEXTS[0], "en_US"))

    def test_types(self):
        figure = self.rows("SELECT typeof(value), typeof(start), typeof(ambiguous), typeof(per) FROM tael_scan('$5')")
        self.assertEqual(figure, [("text", "integer", "integer", "null")])

    def test_null_gives_no_rows(self):
        self.assertEqual(self.rows("SELECT * FROM tael_scan(NULL)"), [])
        self.assertEqual(self.rows("SELECT * FROM tael_scan('$5', NULL)"), [])

    def test_bytes(self):
        self.assertEqual(self.rows("SELECT start, \"end\", value FROM tael_scan(?)", b"\xff\xfe$5\x00 $6"),
                         [(2, 4, "5"), (6, 8, "6")])

    def test_spans_count_bytes(self):
        text = "约12.3亿元, $5"
        for start, end, span in self.rows("SELECT start, \"end\", text FROM tael_scan(?)", text):
            self.assertEqual(text.encode()[start:end].decode(), span)

    def test_what_is_wrong(self):
        self.assert_fails("tael_scan: a text is wanted", "SELECT * FROM tael_scan")
        self.assert_fails("tael_scan: a text is wanted", "SELECT * FROM tael_scan()")
        self.assert_fails("tael_scan: no locale 'qq_QQ'", "SELECT * FROM tael_scan('$5', 'qq_QQ')")
        self.assert_fails("too many arguments", "SELECT * FROM tael_scan('$5', 'en_US', 1)")
        self.assert_fails("no such module", "CREATE VIRTUAL TABLE t USING tael_scan('$5')")
        self.assert_fails("may not be modified", "DELETE FROM tael_scan")


class Joins(ExtensionTest):
    def setUp(self):
        super().setUp()
        self.rows("CREATE TABLE notes(id INTEGER PRIMARY KEY, body, locale)")
        self.database.executemany("INSERT INTO notes(body, locale) VALUES (?, ?)",
                                  [("$5 and $6", "en_US"), (None, "en_US"), ("$7", "en_CA"), ("none", "en_US"), ("$8", None)])

    def test_a_row_for_each_figure_of_each_row(self):
        query = "SELECT id, s.currency, s.value FROM notes, tael_scan(body, locale) s ORDER BY id, start"
        self.assertEqual(self.rows(query), [(1, "USD", "5"), (1, "USD", "6"), (3, "CAD", "7")])

    def test_in_any_order_of_the_tables(self):
        query = "SELECT id, s.value FROM tael_scan(body) s, notes ORDER BY id, start"
        self.assertEqual(self.rows(query), [(1, "5"), (1, "6"), (3, "7"), (5, "8")])

    def test_rows_without_a_figure_stay_in_a_left_join(self):
        query = "SELECT id, s.value FROM notes LEFT JOIN tael_scan(body) s ORDER BY id, start"
        self.assertEqual(self.rows(query), [(1, "5"), (1, "6"), (2, None), (3, "7"), (4, None), (5, "8")])

    def test_with_itself(self):
        query = "SELECT a.value, b.value FROM tael_scan('$5 $6') a, tael_scan('€7 €8') b"
        self.assertEqual(self.rows(query), [("5", "7"), ("5", "8"), ("6", "7"), ("6", "8")])

    def test_restatements_join_by_index(self):
        text = "Sales of RMB 48.6 billion (USD 6.7 billion), 其中约12.3亿元。"
        query = ("WITH s AS MATERIALIZED (SELECT row_number() OVER () - 1 AS number, * FROM tael_scan(?)) "
                 "SELECT a.currency, b.currency FROM s a JOIN s b ON b.restates = a.number")
        self.assertEqual(self.rows(query, text), [("CNY", "USD")])

    def test_functions_inside(self):
        """They read on the same connection while the table's rows are being read."""
        query = "SELECT s.value, tael_value(s.text), tael_value(body), tael_render(s.text, 'words') FROM notes, tael_scan(body) s"
        self.assertEqual(self.rows(query)[:2], [("5", "5", "5", "five US dollars"), ("6", "6", "5", "six US dollars")])

    def test_in_a_view(self):
        self.rows("CREATE VIEW figures AS SELECT id, s.* FROM notes, tael_scan(body) s")
        self.rows("PRAGMA trusted_schema = OFF")
        self.assertEqual(self.rows("SELECT id, value FROM figures WHERE value = 7"), [(3, "7")])

    def test_a_statement_that_is_run_again(self):
        self.assertEqual([self.rows("SELECT value FROM tael_scan(?)", "$%d" % i) for i in range(50)],
                         [[(str(i),)] for i in range(50)])

    def test_a_cursor_outlives_nothing(self):
        """Closing a connection whose statement stands in the middle of its rows frees all."""
        database = self.connect(":memory:")
        cursor = database.execute("SELECT value FROM tael_scan('$5 $6 $7')")
        self.assertEqual(cursor.fetchone(), ("5",))
        database.close()
        with self.assertRaises(sqlite3.ProgrammingError):
            cursor.fetchone()


if __name__ == "__main__":
    unittest.main()
