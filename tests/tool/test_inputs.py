"""Files, standard input and lines: all that can be read, and all that can go wrong with it."""
import os
import random
import subprocess
import threading
import unittest

from tool import TOOL, ToolTest, records, run, values


class WholeFiles(ToolTest):
    def test_standard_input(self):
        self.assertEqual(values(self.scan(stdin="paid $5")), [(0, 5, "$5", "USD", "5")])
        self.assertEqual(values(self.scan("-", stdin="paid $5")), [(0, 5, "$5", "USD", "5")])

    def test_several_files_count_up(self):
        one, two = self.file("one", "paid $5 and €6"), self.file("two", "got $7")
        self.assertEqual(values(self.scan(one, "-", two, stdin="£8")),
                         [(0, 5, "$5", "USD", "5"), (0, 12, "€6", "EUR", "6"), (1, 0, "£8", "GBP", "8"),
                          (2, 4, "$7", "USD", "7")])

    def test_lines_of_one_file_are_one_document(self):
        path = self.file("text", "paid $5\ngot $7\n")
        self.assertEqual([figure["start"] for figure in self.scan(path)], [5, 12])

    def test_a_file_that_has_no_size_is_read(self):
        path = os.path.join(self.folder, "fifo")
        os.mkfifo(path)

        def feed():
            with open(path, "w") as output:
                output.write("paid $5")

        feeder = threading.Thread(target=feed)
        feeder.start()
        figures = self.scan(path)
        feeder.join()
        self.assertEqual(values(figures), [(0, 5, "$5", "USD", "5")])

    def test_standard_input_is_read_from_where_it_stands(self):
        path = self.file("text", "paid $5 and $6")
        with open(path, "rb") as text:
            os.lseek(text.fileno(), 8, os.SEEK_SET)
            process = subprocess.run([TOOL, "scan"], stdin=text, capture_output=True, timeout=60)
        self.assert_ends(process, 0)
        self.assertEqual(values(records(process)), [(0, 4, "$6", "USD", "6")])

    def test_a_figure_that_ends_the_file_at_a_page(self):
        """Mapped text has no byte behind it: a read too far would be a fault."""
        text = " " * (os.sysconf("SC_PAGESIZE") - 2) + "$5"
        self.assertEqual([figure["end"] for figure in self.scan(self.file("page", text))], [len(text)])

    def test_a_large_input_through_a_pipe(self):
        text = "word " * 100_000 + "$5"
        self.assertEqual([figure["start"] for figure in self.scan(stdin=text)], [500_000])


class Faults(ToolTest):
    """Each is told with the file's name, and the files around it are still read."""

    def assert_told(self, path, status, *words, options=()):
        before, after = self.file("before", "$1"), self.file("after", "$3")
        process = run("scan", *options, before, path, after)
        self.assert_ends(process, status, path, *words)
        self.assertEqual(process.stderr.count(b"\n"), 1)
        return values(records(process))

    def test_missing(self):
        path = os.path.join(self.folder, "missing")
        self.assertEqual(self.assert_told(path, 2, "No such file or directory"),
                         [(0, 0, "$1", "USD", "1"), (2, 0, "$3", "USD", "3")])
        self.assertEqual(self.assert_told(path, 2, "No such file or directory", options=["--lines"]),
                         [(0, 0, "$1", "USD", "1"), (1, 0, "$3", "USD", "3")])

    def test_directory(self):
        for options in [], ["--lines"]:
            with self.subTest(options=options):
                self.assertEqual(len(self.assert_told(self.folder, 2, "Is a directory", options=options)), 2)

    @unittest.skipIf(os.geteuid() == 0, "root may read every file")
    def test_no_permission(self):
        path = self.file("secret", "$2")
        os.chmod(path, 0)
        for options in [], ["--lines"]:
            with self.subTest(options=options):
                self.assertEqual(len(self.assert_told(path, 2, "Permission denied", options=options)), 2)

    def test_empty(self):
        path = self.file("empty", "")
        self.assertEqual([figure[0] for figure in self.assert_told(path, 0, "empty")], [0, 2])
        self.assertEqual([figure[0] for figure in self.assert_told(path, 0, "empty", options=["--lines"])], [0, 1])

    def test_empty_standard_input(self):
        self.assert_ends(run("scan"), 0, "standard input", "empty")


class Lines(ToolTest):
    def test_each_line_is_a_document(self):
        self.assertEqual(values(self.scan("--lines", stdin="paid $5\n\nno figure\r\ngot $7 and $8\r\n")),
                         [(0, 5, "$5", "USD", "5"), (3, 4, "$7", "USD", "7"), (3, 11, "$8", "USD", "8")])

    def test_the_last_line_needs_no_end(self):
        self.assertEqual(values(self.scan("--lines", stdin="$5\n$6")),
                         [(0, 0, "$5", "USD", "5"), (1, 0, "$6", "USD", "6")])

    def test_lines_count_on_over_files(self):
        one, two = self.file("one", "$5\n$6"), self.file("two", "$7\n$8\n")
        self.assertEqual([(figure["doc"], figure["value"]) for figure in self.scan("--lines", one, two)],
                         [(0, "5"), (1, "6"), (2, "7"), (3, "8")])

    def test_no_figure_crosses_a_line(self):
        self.assertEqual(values(self.scan("--lines", stdin="$5\nmillion")), [(0, 0, "$5", "USD", "5")])

    def test_relations_stay_in_their_line(self):
        figures = self.scan("--lines", stdin="$1\nRMB 7 million (USD 1 million)\n")
        self.assertEqual([figure["restates"] for figure in figures], [None, None, 0])

    def test_lines_are_read_as_they_come(self):
        """Endless input is no reason to wait for its end."""
        with subprocess.Popen([TOOL, "scan", "--lines", "--format", "ndjson"], stdin=subprocess.PIPE,
                              stdout=subprocess.PIPE) as process:
            def feed():
                try:
                    while True:
                        process.stdin.write(b"$5\n" * 1000)
                except BrokenPipeError:
                    pass

            feeder = threading.Thread(target=feed)
            feeder.start()
            first = process.stdout.readline()
            process.kill()
            feeder.join()
            try:
                process.stdin.close()
            except BrokenPipeError:
                pass
            self.assertTrue(first.startswith(b'{"doc":0,'))


class Bytes(ToolTest):
    """Text is bytes: offsets stay true whatever stands between."""

    def test_byte_order_mark(self):
        self.assertEqual(values(self.scan(stdin=b"\xef\xbb\xbf$5")), [(0, 3, "$5", "USD", "5")])

    def test_nul_bytes(self):
        self.assertEqual(values(self.scan(stdin=b"a\0b $5\0x $6")),
                         [(0, 4, "$5", "USD", "5"), (0, 9, "$6", "USD", "6")])
        self.assertEqual(values(self.scan("--lines", stdin=b"\0\n\0$5\n")), [(1, 1, "$5", "USD", "5")])

    def test_invalid_bytes_are_text(self):
        path = self.file("bad", b"caf\xe9 $5 \xff\xff $6 \xe4\xba")
        process = run("scan", path)
        self.assert_ends(process, 0, path, "byte 3 is not UTF-8")
        self.assertEqual(process.stderr.count(b"\n"), 1)
        self.assertEqual(values(records(process)), [(0, 5, "$5", "USD", "5"), (0, 11, "$6", "USD", "6")])

    def test_invalid_kinds(self):
        for invalid in [b"\x80", b"\xc0\xaf", b"\xed\xa0\x80", b"\xf4\x90\x80\x80", b"\xf0\x9f\x98", b"\xfe"]:
            with self.subTest(invalid=invalid):
                self.assert_ends(run("scan", stdin="亿元".encode() + invalid), 0, "byte 6 is not UTF-8")

    def test_spans_are_whole_characters_among_any_bytes(self):
        """A span that cut a character, or took in a byte that is none, could not be written as JSON."""
        pieces = [b"$", b"5", b" million", "亿元".encode(), "约５".encode(), b"RMB ", b"(", b"\t", b"\0", b"\xff",
                  b"\xe4", b"\x80", b"\xe2\x82", "−1,234.50".encode(), "美元".encode(), b" to "]
        choose = random.Random(20151030)
        text = b"".join(choose.choice(pieces) for _ in range(20_000))
        process = run("scan", stdin=text)
        self.assert_ends(process, 0, "is not UTF-8")
        figures = records(process)
        self.assertGreater(len(figures), 100)
        for figure in figures:
            self.assertEqual(text[figure["start"]:figure["end"]].decode(), figure["text"])

    def test_valid_extremes(self):
        self.scan(stdin="\u0080\u07ff\u0800\ud7ff\ue000\uffff\U00010000\U0010ffff")

    def test_strict_refuses_the_file(self):
        bad, good = self.file("bad", b"$5 \xff"), self.file("good", "$6")
        process = run("scan", "--strict", bad, good)
        self.assert_ends(process, 2, bad, "byte 3 is not UTF-8")
        self.assertEqual(values(records(process)), [(1, 0, "$6", "USD", "6")])

    def test_strict_refuses_the_line(self):
        process = run("scan", "--strict", "--lines", stdin=b"$4\n$5 \xff\n$6\n\xff\n")
        self.assert_ends(process, 2, "standard input", "byte 6 is not UTF-8")
        self.assertEqual(process.stderr.count(b"\n"), 1)
        self.assertEqual(values(records(process)), [(0, 0, "$4", "USD", "4"), (2, 0, "$6", "USD", "6")])

    def test_strict_is_content_with_utf8(self):
        self.assertEqual(len(self.scan("--strict", stdin="收入5亿元 $5")), 2)


if __name__ == "__main__":
    unittest.main()
