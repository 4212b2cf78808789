"""docs/tables.md: the tool reads every example as the page says, in both languages; the bounds that it names
are those of lib/base/limits.h."""
import os
import re
import unittest

from outcome import outcome, without_marks
from tool import SOURCE, ToolTest

EXAMPLE = re.compile(r"^```table\n(.*?)^```\n```figures\n(.*?)^```\n", re.DOTALL | re.MULTILINE)
FENCE = re.compile(r"^```\w+\n", re.MULTILINE)
HAN = re.compile("[\u3400-\u9fff]")
BOUND = re.compile(r"(TAEL__\w+_MAX|TAEL__CONTEXT_LINES|TAEL__HEADING_CHARACTERS) = (\d+)")


def read(*path):
    with open(os.path.join(SOURCE, *path), encoding="utf-8") as source:
        return source.read()


class TablesPage(ToolTest):
    def setUp(self):
        super().setUp()
        self.page = read("docs", "tables.md")
        self.examples = EXAMPLE.findall(self.page)

    def test_every_example(self):
        for table, figures in self.examples:
            text = without_marks(table)
            with self.subTest(text=text):
                self.assertEqual(outcome(text, self.scan(stdin=text)), [table] + figures.splitlines())

    def test_every_block_is_an_example(self):
        self.assertEqual(len(FENCE.findall(self.page)), 2 * len(self.examples))

    def test_every_section_speaks_both_languages(self):
        for section in re.split(r"^## ", self.page, flags=re.MULTILINE)[1:]:
            tables = [table for table, _ in EXAMPLE.findall(section)]
            with self.subTest(section=section.splitlines()[0]):
                self.assertEqual({bool(HAN.search(table)) for table in tables}, {True, False})

    def test_the_bounds(self):
        bounds = dict(BOUND.findall(read("lib", "base", "limits.h")))
        last = self.page[self.page.index("**More than the bounds**"):]
        stated = [bounds["TAEL__%s_MAX" % name] for name in ("CELLS", "CONTEXTS", "HEADS", "WAITING_ROWS")]
        self.assertEqual(re.findall(r"\d{2,}", last), stated)
        self.assertIn("longer than %s characters" % bounds["TAEL__HEADING_CHARACTERS"], self.page)


if __name__ == "__main__":
    unittest.main()
