"""docs/sqlite.md: its commands print what the page says they do, and its Python loads the extension. The README's
queries run."""
import os
import re
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

from sqlite_extension import COMMAND, EXTENSION, ExtensionTest

SOURCE = Path(__file__).parents[2]
PAGE = SOURCE / "docs/sqlite.md"
BLOCK = re.compile(r"^```(sh|python)\n(.*?)^```\n(?:\n?```text\n(.*?)^```\n)?", re.DOTALL | re.MULTILINE)


class Page(ExtensionTest):
    def test_commands(self):
        """In the order of the page, in one folder: later ones use the files of earlier ones."""
        text = PAGE.read_text(encoding="utf-8")
        blocks = BLOCK.findall(text)
        self.assertEqual(len(blocks), text.count("```sh\n") + text.count("```python\n"))
        with tempfile.TemporaryDirectory() as folder:
            os.symlink(EXTENSION, os.path.join(folder, "tael.so"))
            environment = {**os.environ, "HOME": folder, "PATH": os.path.dirname(COMMAND) + ":" + os.environ["PATH"]}
            for language, commands, printed in blocks:
                program = ["bash", "-euo", "pipefail", "-c"] if language == "sh" else [sys.executable, "-c"]
                process = subprocess.run([*program, commands], cwd=folder, env=environment, stdin=subprocess.DEVNULL,
                                         capture_output=True, timeout=60, check=False)
                self.assertEqual((process.returncode, process.stderr), (0, b""), commands)
                self.assertEqual(process.stdout.decode(), printed)

    def test_queries_of_the_readme(self):
        queries, = re.findall(r"^```sql\n(.*?)^```\n", (SOURCE / "README.md").read_text(encoding="utf-8"), re.DOTALL | re.MULTILINE)
        self.rows("CREATE TABLE notes(id INTEGER PRIMARY KEY, body TEXT)")
        self.rows("INSERT INTO notes VALUES (5, 'up to RMB 48.6 billion')")
        self.assertEqual([self.rows(query) for query in queries.strip().splitlines()], [[(5, "CNY", "48600000000")], [(5,)]])


if __name__ == "__main__":
    unittest.main()
