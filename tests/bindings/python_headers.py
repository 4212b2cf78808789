"""What the package says of the C library is what the headers say: layouts, constants, statuses."""
import ctypes
import inspect
import os
import re
import subprocess
import tempfile
import unittest
from pathlib import Path

import tael
from tael import _library, _reading, _structures

INCLUDE = Path(__file__).parents[2] / "include"
PROGRAM = """#include <stdio.h>
#include <stddef.h>
#include <tael/tael.h>
#define MEMBER(type, name) printf(#type " " #name " %%zu %%zu\\n", offsetof(type, name), sizeof(((type *)0)->name))
int main(void) {
    printf("DECIMAL_TEXT_MAX %%zu\\n", (size_t)TAEL_DECIMAL_TEXT_MAX);
    printf("NO_FIGURE %%d\\n", TAEL_NO_FIGURE);
    printf("VERSION %%d.%%d.%%d\\n", TAEL_VERSION_MAJOR, TAEL_VERSION_MINOR, TAEL_VERSION_PATCH);
    %s
}
"""


def structures():
    """(name in C, class) of every struct that the package declares."""
    for _, structure in inspect.getmembers(_structures, inspect.isclass):
        if structure.__module__ == _structures.__name__:
            yield re.match(r"(tael_\w+)", structure.__doc__)[1], structure


def members(structure):
    return [name for name, *_ in structure._fields_ if not name.startswith("_")]


def compiled_lines(folder):
    """What a C program prints of the same structs and constants."""
    statements = []
    for name, structure in structures():
        statements.append('printf("%s %%zu\\n", sizeof(%s));' % (name, name))
        statements += ["MEMBER(%s, %s);" % (name, member) for member in members(structure)]
    source, program = Path(folder, "layout.c"), Path(folder, "layout")
    source.write_text(PROGRAM % "\n    ".join(statements), encoding="utf-8")
    subprocess.run([os.environ["CC"], "-std=c17", "-I", INCLUDE, source, "-o", program], check=True)
    return subprocess.run([program], stdout=subprocess.PIPE, check=True, text=True).stdout.splitlines()


def declared_lines():
    lines = ["DECIMAL_TEXT_MAX %d" % _reading.DECIMAL_TEXT_MAX, "NO_FIGURE %d" % _reading.NO_FIGURE,
             "VERSION %s" % _library.VERSION]
    for name, structure in structures():
        lines.append("%s %d" % (name, ctypes.sizeof(structure)))
        for member in members(structure):
            field = getattr(structure, member)
            lines.append("%s %s %d %d" % (name, member, field.offset, field.size))
    return lines


class Headers(unittest.TestCase):
    def test_layouts_and_constants(self):
        with tempfile.TemporaryDirectory() as folder:
            self.assertEqual(compiled_lines(folder), declared_lines())

    def test_an_exception_for_every_status(self):
        header = (INCLUDE / "tael/status.h").read_text(encoding="utf-8")
        enumeration = re.search(r"typedef enum tael_status \{(.*?)\}", header, re.DOTALL)[1]
        statuses = re.findall(r"^ *TAEL_(\w+)", enumeration, re.MULTILINE)
        self.assertGreater(len(statuses), 1)
        by_status = {error.status: error for error in tael.Error.__subclasses__()}
        self.assertEqual(sorted(by_status), list(range(1, len(statuses))))
        for number, error in by_status.items():
            raised = tael.errors.error_of(number)
            self.assertIs(type(raised), error)
            self.assertIn(error.__name__, tael.__all__)
            self.assertTrue(letters(error.__name__).startswith(letters(statuses[number])))
            self.assertNotEqual(str(raised), "unknown status")

    def test_a_status_of_a_later_library(self):
        self.assertIs(type(tael.errors.error_of(9999)), tael.Error)

    def test_functions_stand_in_a_header(self):
        headers = "".join(path.read_text(encoding="utf-8") for path in INCLUDE.glob("tael/*.h"))
        for name in _library.FUNCTIONS:
            self.assertRegex(headers, r"TAEL_API [^;(]*\b%s\(" % name)


def letters(name):
    """A name without its words' borders: UnknownLocaleError begins as UNKNOWN_LOCALE does."""
    return name.replace("_", "").lower()


if __name__ == "__main__":
    unittest.main()
