"""What no file of the library may hold: binary fractions, printing, ends of the program, memory from
elsewhere than base/memory.c, calls that ask the locale, and words of a natural language.

usage: source_rules.py SOURCE-FOLDER
"""
import re
import sys
import unicodedata
from pathlib import Path

from c_source import code_only, report, sources, strings
from contents import Contents

RULES = [
    ("no binary fractions", re.compile(r"\b(?:double|float|_Float\w+|long\s+double)\b|\b\d+\.\d|\b\d+[eE]-?\d+\b")),
    ("no printing", re.compile(r"\b(?:v?f?printf|puts|fputs|putchar|fputc|putc|perror|fwrite|stdout|stderr)\b")),
    ("no end of the program", re.compile(r"\b(?:abort|exit|_Exit|quick_exit|assert|raise|longjmp)\s*\(")),
    ("no locale", re.compile(r"\b(?:setlocale|localeconv|strcoll|strtod|strtof|atof|tolower|toupper|is(?:alpha|alnum|digit|space|upper|lower|punct))\s*\(")),
]
MEMORY = ("memory comes from tael_allocator", re.compile(r"(?<![>.\w])(?:malloc|calloc|realloc|free|aligned_alloc|strdup|alloca)\s*\("))


def broken_rules(name, text):
    rules = RULES if name == "base/memory.c" else RULES + [MEMORY]
    for number, line in enumerate(code_only(text).splitlines(), 1):
        for rule, pattern in rules:
            found = pattern.search(line)
            if found:
                yield "lib/%s:%d: %s: %s" % (name, number, found[0], rule)


def meaning(literal):
    """What a literal says, its escapes resolved and its bytes read as UTF-8."""
    characters = literal.encode("utf-8").decode("unicode_escape")
    encoded = bytes(ord(c) for c in characters if ord(c) < 256)
    return encoded.decode("utf-8", "ignore") + "".join(c for c in characters if ord(c) > 255)


def words(name, text):
    """Literals with letters beyond ASCII."""
    for number, literal in strings(text):
        if any(ord(c) > 127 and unicodedata.category(c).startswith("L") for c in meaning(literal)):
            yield "lib/%s:%d: %s: words stand in lib/lexicon/*.tsv" % (name, number, literal)


def main():
    lib = Path(sys.argv[1]) / "lib"
    programs = Contents(sys.argv[1]).programs - Contents(sys.argv[1]).library
    faults = []
    for path in sources(lib):
        name = str(path.relative_to(lib))
        text = path.read_text(encoding="utf-8")
        faults += words(name, text)
        if name not in programs:
            faults += broken_rules(name, text)
    sys.exit(report(faults))


if __name__ == "__main__":
    main()
