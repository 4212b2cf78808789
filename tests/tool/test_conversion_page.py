"""docs/conversion.md: its commands print what the page says they do."""
import os
import re
import subprocess
import unittest

from tool import SOURCE, TOOL, ToolTest

PAGE = os.path.join(SOURCE, "docs", "conversion.md")
BLOCKS = re.compile(r"^```sh\n(.*?)^```\n```text\n(.*?)^```\n", re.DOTALL | re.MULTILINE)


class Page(ToolTest):
    def test_commands(self):
        """In the order of the page, in one folder: later ones use the files of earlier ones."""
        os.symlink(os.path.abspath(TOOL), os.path.join(self.folder, "tael"))
        environment = {**os.environ, "PATH": self.folder + ":" + os.environ["PATH"]}
        with open(PAGE, encoding="utf-8") as page:
            text = page.read()
        blocks = BLOCKS.findall(text)
        self.assertEqual(len(blocks), text.count("```sh\n"))
        for commands, printed in blocks:
            process = subprocess.run(["bash", "-euo", "pipefail", "-c", commands], cwd=self.folder, env=environment,
                                     stdin=subprocess.DEVNULL, capture_output=True, timeout=60)
            self.assertEqual(process.returncode, 0, process.stderr)
            self.assertEqual(process.stdout.decode(), printed)


if __name__ == "__main__":
    unittest.main()
