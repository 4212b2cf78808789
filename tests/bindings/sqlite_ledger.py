"""A database of 100,000 rows, read through Debian's sqlite3 command and through Python's sqlite3: every value is what
is known of its row, and an index on it serves the query."""
import os
import sqlite3
import tempfile
import unittest

from ledger import lines
from sqlite_extension import ExtensionTest, run_command

COUNT = 100_000
WRONG = ("SELECT count(*) FROM ledger WHERE tael_value(body) IS NOT amount OR tael_currency(body) IS NOT currency")
FOUND = "SELECT id FROM ledger WHERE tael_value(body) = '%s' ORDER BY id"


def make(path):
    """The database, and the rows of it."""
    rows = list(lines(COUNT))
    database = sqlite3.connect(path)
    with database:
        database.execute("CREATE TABLE ledger(id INTEGER PRIMARY KEY, body TEXT, amount TEXT, currency TEXT)")
        database.executemany("INSERT INTO ledger VALUES (?, ?, ?, ?)", ((number, *row) for number, row in enumerate(rows)))
    database.close()
    return rows


class Ledger(ExtensionTest):
    @classmethod
    def setUpClass(cls):
        folder = tempfile.TemporaryDirectory()
        cls.addClassCleanup(folder.cleanup)
        cls.path = os.path.join(folder.name, "ledger.db")
        cls.lines = make(cls.path)
        cls.without = sum(amount is None for _, amount, _ in cls.lines)

    def setUp(self):
        self.database = self.connect(self.path)

    def numbers_of(self, amount):
        return [number for number, row in enumerate(self.lines) if row[1] == amount]

    def run_script(self, *statements):
        status, printed, messages = run_command(self.path, "".join(statement + ";\n" for statement in statements))
        self.assertEqual((status, messages), (0, ""))
        return printed.splitlines()

    def test_in_the_command(self):
        self.assertEqual(self.run_script(WRONG), ["0"])
        amount = self.lines[70_000][1]
        numbers = [str(number) for number in self.numbers_of(amount)]
        self.assertIn("70000", numbers)
        plan, *found = self.run_script("CREATE INDEX by_value ON ledger(tael_value(body))",
                                       "EXPLAIN QUERY PLAN " + FOUND % amount, FOUND % amount,
                                       "DROP INDEX by_value")[1:]
        self.assertIn("SEARCH ledger USING INDEX by_value (<expr>=?)", plan)
        self.assertEqual(found, numbers)

    def test_in_python(self):
        self.assertEqual(self.value(WRONG), 0)
        self.assertEqual(self.value("SELECT count(*) FROM ledger WHERE tael_value(body) IS NULL"), self.without)
        self.rows("CREATE INDEX by_value ON ledger(tael_value(body))")
        for number in range(0, COUNT, 997):
            amount = self.lines[number][1]
            if amount is None:
                continue
            query = FOUND % amount
            self.assertIn("USING INDEX by_value", self.rows("EXPLAIN QUERY PLAN " + query)[0][3])
            self.assertEqual([row[0] for row in self.rows(query)], self.numbers_of(amount))
        self.rows("DROP INDEX by_value")

    def test_the_index_follows_changes(self):
        self.rows("CREATE INDEX by_value ON ledger(tael_value(body))")
        self.rows("UPDATE ledger SET body = 'now ₤5, then $0.000123' WHERE id = 17")
        self.rows("UPDATE ledger SET body = 'now $0.000321' WHERE id = 18")
        self.assertEqual(self.rows(FOUND % "0.000321"), [(18,)])
        self.assertEqual(self.rows("PRAGMA integrity_check"), [("ok",)])
        self.database.rollback()

    def test_the_table_over_all_rows(self):
        first = ("SELECT count(*), sum(s.value IS l.amount) FROM ledger l, tael_scan(l.body) s "
                 "WHERE s.rowid = 0")
        figures = COUNT - self.without
        self.assertEqual(self.rows(first), [(figures, figures)])


if __name__ == "__main__":
    unittest.main()
