"""C text taken apart as far as the source tests need it."""
import re
from pathlib import Path

PIECE = re.compile(r'(?P<comment>//[^\n]*|/\*.*?\*/)|(?P<string>"(?:\\.|[^"\\\n])*"|\'(?:\\.|[^\'\\\n])*\')', re.DOTALL)


def blank(text):
    return re.sub(r"[^\n]", " ", text)


def without_comments(text):
    """The text with comments as spaces: line numbers stay true."""
    return PIECE.sub(lambda piece: blank(piece[0]) if piece["comment"] else piece[0], text)


def code_only(text):
    """The text with comments and what stands in quotes as spaces."""
    return PIECE.sub(lambda piece: blank(piece[0]), text)


def strings(text):
    """(line, literal) of each string and character literal."""
    for piece in PIECE.finditer(text):
        if piece["string"]:
            yield text.count("\n", 0, piece.start()) + 1, piece["string"]


def includes(text):
    """(line, file, whether in angle brackets) of each #include."""
    for number, line in enumerate(without_comments(text).splitlines(), 1):
        found = re.match(r'\s*#\s*include\s*(?:"([^"]+)"|<([^>]+)>)', line)
        if found:
            yield number, found[1] or found[2], found[1] is None


def sources(folder):
    """Every C file and header under the folder, in the order of their names."""
    return sorted(path for path in Path(folder).rglob("*.[ch]"))


def report(faults):
    """Prints the faults; the exit status that says whether there were any."""
    for fault in faults:
        print(fault)
    return 1 if faults else 0
