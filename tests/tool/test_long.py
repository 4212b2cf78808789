"""Long documents: convert and check read them in pieces, and nobody sees where one ends."""
import subprocess
import unittest

from tool import TOOL, ToolTest, records, run

RATE = "--rate=USDCNY=6.25"
PARAGRAPHS = (
    "The group took in RMB 36.5 billion (USD 5.84 billion) in the year, about as much as "
    "in the year before that one, and more than in any other.\n\n"
    "营业收入36.57亿元，同比增长5.2%，拟每10股派3.5元。\n\n"
    "(in RMB millions)\n\n|  | 2015 | 2014 |\n| Sales | 7,100 | 6,900 |\n\n"
    "What follows a table is a line of running text, which is longer than any "
    "heading could ever be, and so the table is at its end.\n\n")
LONG = PARAGRAPHS * 7000


class Long(ToolTest):
    def test_records_are_those_of_the_scan(self):
        process = run("convert", "--to", "XXX", "--format", "ndjson", stdin=LONG)
        self.assertEqual(process.returncode, 4)
        converted = process.stdout.replace(b',"converted":null}', b"}")
        self.assertEqual(converted, run("scan", "--format", "ndjson", stdin=LONG).stdout)

    def test_text_is_that_of_its_parts(self):
        process = run("convert", "--to", "USD", RATE, stdin=LONG)
        self.assert_ends(process, 0)
        self.assertEqual(process.stdout, run("convert", "--to", "USD", RATE, stdin=PARAGRAPHS).stdout * 7000)

    def test_checks_count_figures_from_the_start(self):
        process = run("check", RATE, stdin=LONG)
        self.assert_ends(process, 0)
        figures = self.scan(stdin=LONG)
        self.assertEqual([(record["first"], record["second"]) for record in records(process)],
                         [(figure["restates"], index) for index, figure in enumerate(figures)
                          if figure["restates"] is not None])

    def test_a_bad_byte_is_told_once_with_its_place(self):
        text = LONG.encode() + b"\xff" + LONG.encode() + b"\xff"
        process = run("convert", "--to", "USD", RATE, stdin=text)
        self.assert_ends(process, 0, "byte %d is not UTF-8" % len(LONG.encode()))
        self.assertEqual(process.stderr.count(b"UTF-8"), 1)

    def test_what_the_text_says_of_its_signs_holds_to_its_end(self):
        text = "All amounts are in Canadian dollars.\n\n" + LONG + "It cost $5."
        process = run("convert", "--to", "USD", "--rate=CADUSD=0.8", RATE, stdin=text)
        self.assert_ends(process, 0)
        self.assertTrue(process.stdout.endswith(b"It cost $5 [USD 4.00]."))

    def test_input_without_end(self):
        with subprocess.Popen(["yes", PARAGRAPHS], stdout=subprocess.PIPE) as source, \
                subprocess.Popen([TOOL, "convert", "--to", "USD", RATE], stdin=source.stdout,
                                 stdout=subprocess.PIPE) as process:
            start = process.stdout.read(1 << 16)
            source.kill()
            process.kill()
        self.assertTrue(start.startswith(b"The group took in RMB 36.5 billion [USD 5.84 billion]"))

    def test_a_long_table(self):
        table = "| Sales | RMB 5 |\n" * 120000
        process = run("convert", "--to", "USD", RATE, stdin=table)
        self.assert_ends(process, 0)
        self.assertEqual(process.stdout.decode(), table.replace("RMB 5", "RMB 5 [USD 0.800]"))


if __name__ == "__main__":
    unittest.main()
