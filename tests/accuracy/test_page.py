"""docs/accuracy.md: its cases score as the page shows."""
import os
import re
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

SOURCE = Path(__file__).parents[2]
PAGE = SOURCE / "docs/accuracy.md"
SCORE = SOURCE / "tests/accuracy/score.py"
WRONG = """\
{"text": "It costs €5.", "figures": [{"start": 9, "end": 13, "kind": "amount", "currency": "EUR", "value": "6"}]}
{"text": "It costs €5.", "figures": [{"start": 9, "end": 13, "kind": "amount", "currency": "EUR", "value": "5", "approx": "about"}]}
"""


def block(language):
    return re.search(r"^```%s\n(.*?)^```$" % language, PAGE.read_text(encoding="utf-8"), re.DOTALL | re.MULTILINE)[1]


def score(cases):
    """What the scorer prints of cases in the file cases.jsonl."""
    with tempfile.TemporaryDirectory() as folder:
        Path(folder, "cases.jsonl").write_text(cases, encoding="utf-8")
        return subprocess.run([sys.executable, "-B", SCORE, "--faults", "cases.jsonl"], cwd=folder, env=os.environ,
                              stdout=subprocess.PIPE, check=True, text=True).stdout


class Page(unittest.TestCase):
    def test_the_cases_score_as_shown(self):
        self.assertEqual(score(block("json")), block("text"))

    def test_a_wrong_value_counts_on_both_sides_and_a_wrong_key_on_neither(self):
        *faults, _, counts = score(WRONG).splitlines()
        self.assertEqual([fault.split(": ")[1].split()[0] for fault in faults], ["missed", "unexpected", "differs"])
        self.assertEqual(counts.split()[1:], ["2", "2", "0.500", "0.500", "0.500", "0.000", "0.000"])


if __name__ == "__main__":
    unittest.main()
