"""Where the records go: readers that leave, and disks that are full."""
import os
import signal
import subprocess
import unittest

from tool import SAMPLE, TOOL, ToolTest, run

FORMATS = ["ndjson", "csv", "table"]


class Outputs(ToolTest):
    def setUp(self):
        super().setUp()
        self.big = self.file("big", "paid $5 million\n" * 50_000)

    def test_a_reader_that_leaves_ends_the_tool_quietly(self):
        for form in FORMATS:
            with self.subTest(format=form):
                with subprocess.Popen([TOOL, "scan", "--format", form, self.big], stdout=subprocess.PIPE,
                                      stderr=subprocess.PIPE) as process:
                    process.stdout.readline()
                    process.stdout.close()
                    messages = process.stderr.read()
                    self.assertEqual(process.wait(60), -signal.SIGPIPE)
                self.assertEqual(messages, b"")

    def test_so_it_does_where_the_parent_ignores_the_signal(self):
        script = 'trap "" PIPE; "$0" scan "$1" | head -n 1'
        process = subprocess.run(["sh", "-c", script, TOOL, self.big], capture_output=True, timeout=60)
        self.assertEqual(process.stdout.count(b"\n"), 1)
        self.assertEqual(process.stderr, b"")

    @unittest.skipUnless(os.path.exists("/dev/full"), "no /dev/full here")
    def test_a_full_disk_is_told_once(self):
        for arguments in [["scan", "--format", form, path] for form in FORMATS for path in (SAMPLE, self.big)] + \
                         [["--help"], ["--version"], ["scan", "--help"]]:
            with self.subTest(arguments=arguments), open("/dev/full", "wb") as full:
                process = run(*arguments, stdout=full)
                self.assert_ends(process, 2, "standard output: No space left on device")
                self.assertEqual(process.stderr.count(b"\n"), 1)

    def test_a_closed_output_is_told(self):
        process = run("scan", stdin="$5", preexec_fn=lambda: os.close(1), stdout=None)
        self.assert_ends(process, 2, "standard output: Bad file descriptor")


if __name__ == "__main__":
    unittest.main()
