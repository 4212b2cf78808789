"""Runs the built tool, whose path stands in TAEL_TOOL, as its users do."""
import json
import os
import subprocess
import tempfile
import unittest

TOOL = os.environ["TAEL_TOOL"]
SOURCE = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
SAMPLE = os.path.join(SOURCE, "examples", "sample.txt")

KEYS = ["doc", "start", "end", "text", "kind", "currency", "value", "low", "high", "decimals",
        "approx", "per", "restates", "context", "ambiguous"]


def run(*arguments, stdin=b"", **options):
    """The finished process. Its standard input is `stdin`, bytes or text."""
    if isinstance(stdin, str):
        stdin = stdin.encode()
    options.setdefault("stdout", subprocess.PIPE)
    return subprocess.run([TOOL, *arguments], input=stdin, stderr=subprocess.PIPE, timeout=60, **options)


class ToolTest(unittest.TestCase):
    """A test with a folder of its own, and words for what it expects of the tool."""

    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = folder.name

    def file(self, name, content):
        path = os.path.join(self.folder, name)
        with open(path, "wb") as output:
            output.write(content if isinstance(content, bytes) else content.encode())
        return path

    def assert_ends(self, process, status, *words):
        """Ends with this status; standard error holds the words, or nothing where there are none."""
        messages = process.stderr.decode()
        self.assertEqual(process.returncode, status, messages)
        for word in words:
            self.assertIn(word, messages)
        if not words:
            self.assertEqual(messages, "")

    def scan(self, *arguments, stdin=b""):
        """The records of a scan that has nothing to complain of."""
        process = run("scan", "--format", "ndjson", *arguments, stdin=stdin)
        self.assert_ends(process, 0)
        return records(process)


def records(process):
    return [json.loads(line) for line in process.stdout.decode().splitlines()]


def values(figures):
    return [(figure["doc"], figure["start"], figure["text"], figure["currency"], figure["value"])
            for figure in figures]
