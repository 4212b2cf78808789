"""The examples that readers of the package meet first: README.md, and the words that open the module."""
import contextlib
import doctest
import io
import re
from pathlib import Path

import tael

PAGE = Path(__file__).parents[2] / "examples/python/README.md"
EXAMPLE = re.compile(r"^```python\n(.*?)^```\n```text\n(.*?)^```$", re.DOTALL | re.MULTILINE)


def test_examples_print_what_the_page_shows(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)  # what an example writes is left here
    text, names = PAGE.read_text(encoding="utf-8"), {}
    examples = EXAMPLE.findall(text)
    assert len(examples) == text.count("```python") > 0
    for program, expected in examples:
        printed = io.StringIO()
        with contextlib.redirect_stdout(printed):
            exec(compile(program, str(PAGE), "exec"), names)
        assert printed.getvalue() == expected


def test_the_module_opens_with_an_example_that_runs():
    failed, tried = doctest.testmod(tael)
    assert failed == 0 < tried
