"""Every rule of tests/cases/scan_*.txt and tables_*.txt is tried in English and in Chinese, or its sentence (or that of its
file, the first line) says "English only" or "Chinese only". No example stands twice with the same options.

usage: case_twins.py SOURCE-FOLDER
"""
import re
import sys
from collections import defaultdict
from pathlib import Path

INDENT = "    "
OPTIONS = re.compile(r"locale \w+(?: currency [A-Z]{3})?")
HAN = re.compile("[\u3400-\u9fff]")
ONLY = re.compile("(English|Chinese) only")
BOTH = {"English", "Chinese"}


def joined(lines):
    """(line number, line) of each line; an example's text that goes on over several is one."""
    first, text = 1, ""
    for number, line in enumerate(lines, 1):
        text += line
        if not line.endswith("\\"):
            yield first, text
            first, text = number + 1, ""


def examples(lines):
    """(rule, line number, options, text) of each example; a rule is its line number and its sentence."""
    rule, options, figures = None, "locale en_US", 0
    for number, line in joined(lines):
        if not line.startswith(INDENT):
            if OPTIONS.fullmatch(line):
                options = line
            elif line:
                rule = (number, line)
        elif figures:
            figures -= 1
        else:
            figures = max(1, line.count("⟦"))
            yield rule, number, options, line


def languages_stated(title, sentence):
    only = ONLY.search(title) or ONLY.search(sentence)
    return {only[1]} if only else BOTH


def faults(path):
    lines = path.read_text(encoding="utf-8").splitlines()
    languages, first_line = defaultdict(set), {}
    for rule, number, options, text in examples(lines):
        languages[rule].add("Chinese" if HAN.search(text) else "English")
        earlier = first_line.setdefault((options, text), number)
        if earlier != number:
            yield "%s:%d: the example of line %d again" % (path, number, earlier)
    for (number, sentence), tried in languages.items():
        stated = languages_stated(lines[0], sentence)
        if tried != stated:
            yield "%s:%d: tried in %s, stated for %s" % (path, number, sorted(tried), sorted(stated))


def main():
    paths = sorted(path for kind in ("scan", "tables") for path in Path(sys.argv[1]).glob("tests/cases/%s_*.txt" % kind))
    found = [fault for path in paths for fault in faults(path)]
    print("\n".join(found + ["%d files" % len(paths)]))
    sys.exit(bool(found) or not paths)


if __name__ == "__main__":
    main()
