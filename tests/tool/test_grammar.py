"""docs/grammar.md: the tool reads every example as the page says, each rule has examples in both
languages, and the rules name nothing that is not defined, and define nothing that is not used."""
import os
import re
import unittest

from outcome import outcome, without_marks
from tool import SOURCE, ToolTest

BLOCK = re.compile(r"^```(ebnf|example)\n(.*?)^```\n", re.DOTALL | re.MULTILINE)
RULE = re.compile(r"(\w+)\s*=\s*((?:\"[^\"]*\"|[^;\"])*);")
WORD = re.compile(r"\"[^\"]*\"|(\w+)")
CLASS = re.compile(r"`([A-Z_]+)`")
HAN = re.compile("[\u3400-\u9fff]")
ONLY = re.compile("(English|Chinese) only")


def read_page():
    with open(os.path.join(SOURCE, "docs", "grammar.md"), encoding="utf-8") as page:
        return page.read()


def examples(block):
    """Each example's lines: the marked text, then a line a figure."""
    lines = block.splitlines()
    while lines:
        size = 1 + max(1, lines[0].count("⟦"))
        yield lines[:size]
        lines = lines[size:]


class Grammar(ToolTest):
    def setUp(self):
        super().setUp()
        self.page = read_page()
        self.blocks = BLOCK.findall(self.page)

    def test_every_example(self):
        for kind, block in self.blocks:
            for lines in examples(block) if kind == "example" else []:
                text = without_marks(lines[0])
                with self.subTest(text=text):
                    self.assertEqual(outcome(text, self.scan(stdin=text)), lines)

    def test_every_rule_is_tried_in_its_languages(self):
        kinds = [kind for kind, _ in self.blocks]
        self.assertEqual(kinds, ["ebnf", "example"] * (len(kinds) // 2))
        for section in re.split(r"^##+ ", self.page, flags=re.MULTILINE):
            for kind, block in BLOCK.findall(section):
                if kind == "ebnf":
                    continue
                only = ONLY.search(section)
                stated = {only[1]} if only else {"English", "Chinese"}
                tried = {"Chinese" if HAN.search(lines[0]) else "English" for lines in examples(block)}
                with self.subTest(section=section.splitlines()[0]):
                    self.assertEqual(tried, stated)

    def test_every_name_is_defined_and_used(self):
        rules = dict(rule for kind, block in self.blocks if kind == "ebnf" for rule in RULE.findall(block))
        used = {name for body in rules.values() for name in WORD.findall(body) if name}
        words = set(CLASS.findall(self.page.split("\n## Words\n")[1]))
        self.assertEqual(used, rules.keys() - {"text", "none"} | words)


if __name__ == "__main__":
    unittest.main()
