"""The examples that readers of the package meet first: README.md, and the words that open the module."""
import contextlib
import doctest
import io
import re
import unittest
from pathlib import Path

import tael

PAGE = Path(__file__).parents[2] / "examples/python/README.md"
EXAMPLE = re.compile(r"^```python\n(.*?)^```\n```text\n(.*?)^```$", re.DOTALL | re.MULTILINE)


class Page(unittest.TestCase):
    def test_examples_print_what_the_page_shows(self):
        text, names = PAGE.read_text(encoding="utf-8"), {}
        examples = EXAMPLE.findall(text)
        self.assertEqual(len(examples), text.count("```python"))
        self.assertGreater(len(examples), 0)
        for program, expected in examples:
            printed = io.StringIO()
            with contextlib.redirect_stdout(printed):
                exec(compile(program, str(PAGE), "exec"), names)
            self.assertEqual(printed.getvalue(), expected)

    def test_the_module_opens_with_an_example_that_runs(self):
        failed, tried = doctest.testmod(tael)
        self.assertEqual(failed, 0)
        self.assertGreater(tried, 0)


if __name__ == "__main__":
    unittest.main()
