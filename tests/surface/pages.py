"""docs/*.md name nothing that is not there: every link leads to a file, every file or folder in backquotes
exists, and every name of ours in backquotes occurs in the library.

usage: pages.py SOURCE-FOLDER
"""
import re
import sys
from pathlib import Path

LINK = re.compile(r"\]\((?!https?:)([^)#]+)(?:#[^)]*)?\)")
QUOTED = re.compile(r"`([^`\n]+)`")
FENCED = re.compile(r"^```.*?^```$", re.DOTALL | re.MULTILINE)
FILE = re.compile(r"[\w.-]+\.(?:c|h|py|sh|tsv|txt|md)")
PATH = re.compile(r"(?:lib|include|tests|examples|docs)/[\w./*-]*")
NAME = re.compile(r"(?:tael_|TAEL_)\w+")


def faults_of(page, source, names, files):
    """What the page names that is not there."""
    text = FENCED.sub("", page.read_text(encoding="utf-8"))
    for link in LINK.findall(text):
        if not (page.parent / link).exists():
            yield link
    for quoted in QUOTED.findall(text):
        if PATH.fullmatch(quoted) and not list(source.glob(quoted.rstrip("/"))):
            yield quoted
        if FILE.fullmatch(quoted) and quoted not in files:
            yield quoted
        if NAME.fullmatch(quoted) and quoted not in names:
            yield quoted


def names_of(source):
    """Every identifier of ours in the library and in its build."""
    paths = [*source.glob("lib/**/*.[ch]"), *source.glob("include/**/*.h"), source / "CMakeLists.txt"]
    return {name for path in paths for name in NAME.findall(path.read_text(encoding="utf-8"))}


def files_of(source):
    folders = ("lib", "include", "tests", "examples", "docs")
    return {path.name for folder in folders for path in (source / folder).rglob("*")} | {"README.md"}


def main():
    source = Path(sys.argv[1])
    names, files = names_of(source), files_of(source)
    pages = sorted(source.glob("docs/*.md"))
    faults = ["docs/%s: there is no %s" % (page.name, fault)
              for page in pages for fault in faults_of(page, source, names, files)]
    print("\n".join([*faults, "%d pages" % len(pages)]))
    sys.exit(bool(faults) or not pages)


if __name__ == "__main__":
    main()
