"""Holds every #include in lib/ against the list in lib/CMakeLists.txt, and that list against lib/.

usage: include_rules.py SOURCE-FOLDER
"""
import sys
from pathlib import Path

from c_source import includes, report, sources
from contents import Contents


def fault_of(name, in_brackets, folder, contents, lib):
    """Why a file of this folder may not include this, or None."""
    if in_brackets:
        return "a header of ours stands in quotes" if name.startswith("tael/") else None
    if name.startswith("tael/"):
        return None
    other = name.split("/")[0]
    if not (lib / name).is_file():
        return "no such file in lib/"
    if other != folder and other not in contents.may_include.get(folder, ()):
        return "%s may not include %s" % (folder, other)
    return None


def forbidden_includes(lib, contents):
    for path in sources(lib):
        folder = path.relative_to(lib).parts[0]
        for line, name, in_brackets in includes(path.read_text(encoding="utf-8")):
            fault = fault_of(name, in_brackets, folder, contents, lib)
            if fault:
                yield "lib/%s:%d: %s: %s" % (path.relative_to(lib), line, name, fault)


def forbidden_public_includes(include):
    for path in sources(include):
        for line, name, in_brackets in includes(path.read_text(encoding="utf-8")):
            if not in_brackets and not (path.parent / name).is_file():
                yield "include/tael/%s:%d: %s: no public header" % (path.name, line, name)


def unlisted_files(lib, contents):
    for path in lib.rglob("*.c"):
        name = str(path.relative_to(lib))
        if name not in contents.library | contents.programs:
            yield "lib/%s:1: not in lib/CMakeLists.txt" % name


def main():
    source = Path(sys.argv[1])
    contents = Contents(source)
    lib = source / "lib"
    sys.exit(report([
        *forbidden_includes(lib, contents),
        *forbidden_public_includes(source / "include"),
        *unlisted_files(lib, contents),
    ]))


if __name__ == "__main__":
    main()
