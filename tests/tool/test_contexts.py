"""Contexts end to end: a statement among paragraphs, with its tables and without, in all three formats."""
import csv
import io
import unittest

from tool import ToolTest, run

BEFORE = "Road tolls rose to €1.2 billion, and 费用为3亿元.\n\n"
TABLE = ("(in millions of euros, except per share data)\n"
         "\t2020\t2019\n"
         "Road tolls\t1,204\t1,118\n"
         "Earnings per share\t1.25\t1.10\n")
AFTER = "\nThe fare of the ferries was about €7 a day; ferrymen earned ¥900.\n"
TEXT = BEFORE + TABLE + AFTER


def of(figure, *keys):
    return tuple(figure[key] for key in keys)


class Contexts(ToolTest):
    def test_records_name_the_context(self):
        figures = self.scan(stdin=TABLE)
        self.assertEqual([of(figure, "text", "kind", "value", "per", "context") for figure in figures], [
            ("in millions of euros", "context", None, None, None),
            ("1,204", "amount", "1204000000", None, 0),
            ("1,118", "amount", "1118000000", None, 0),
            ("1.25", "amount", "1.25", "share", 0),
            ("1.10", "amount", "1.1", "share", 0)])
        context = of(figures[0], "currency", "scale", "decimals", "ambiguous")
        self.assertEqual(context, ("EUR", "1000000", None, False))

    def test_the_table_shows_it_in_words(self):
        process = run("scan", "--format", "table", stdin=TEXT)
        self.assert_ends(process, 0)
        lines = process.stdout.decode().splitlines()
        context = next(line for line in lines if "in millions of euros" in line)
        self.assertEqual(context.split()[-4:], ["context", "EUR", "x", "1,000,000"])
        reference = "by context #%s" % context.split()[0]
        scaled = [line for line in lines if "1,204" in line or "1,118" in line]
        self.assertEqual([line.endswith(reference) for line in scaled], [True, True])
        self.assertEqual([line for line in lines if "by context" in line and "per share" in line],
                         [line for line in lines if "1.25" in line or "1.10" in line])

    def test_csv_has_scale_and_context(self):
        process = run("scan", "--format", "csv", stdin=TABLE)
        self.assert_ends(process, 0)
        rows = list(csv.DictReader(io.StringIO(process.stdout.decode())))
        self.assertEqual([of(row, "kind", "scale", "context") for row in rows[:2]],
                         [("context", "1000000", ""), ("amount", "", "0")])

    def test_no_tables_leaves_the_prose(self):
        prose = [figure for figure in self.scan(stdin=TEXT)
                 if figure["kind"] != "context" and figure["context"] is None]
        self.assertEqual([figure["text"] for figure in prose], ["€1.2 billion", "3亿元", "€7", "¥900"])
        alone = self.scan("--no-tables", stdin=TEXT)
        self.assertEqual(alone, prose)

    def test_lines_are_documents(self):
        self.assertEqual(self.scan("--lines", stdin=TABLE), [])

    def test_documents_do_not_share_a_context(self):
        header, row = self.file("header", "(in millions of euros)\n"), self.file("row", "Road tolls\t1,204\n")
        self.assertEqual(self.scan(header, row), [])


if __name__ == "__main__":
    unittest.main()
