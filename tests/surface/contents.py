"""What lib/CMakeLists.txt, the library's table of contents, says of folders and files."""
import re
from pathlib import Path


class Contents:
    """may_include: folder -> folders that it may include; library: its files; programs: the files of
    the programs that compile its tables."""

    def __init__(self, source):
        text = (Path(source) / "lib/CMakeLists.txt").read_text(encoding="utf-8")
        self.may_include, self.library, self.programs = {}, set(), set()
        for call, body in re.findall(r"^tael_(folder|table)\((.*?)\)$", text, re.DOTALL | re.MULTILINE):
            words = re.sub(r'"[^"]*"', "", body).split()
            if call == "folder":
                self.add_folder(words)
            else:
                self.programs.update(after(words, "PROGRAM", {"LIBRARIES", "FROM"}))

    def add_folder(self, words):
        folder = words[0]
        self.may_include[folder] = set(after(words, "MAY_INCLUDE", {"FILES"}))
        self.library.update(folder + "/" + file for file in after(words, "FILES", set()))


def after(words, keyword, ends):
    """The words behind a keyword, up to one that ends them."""
    found = []
    for word in words[words.index(keyword) + 1:]:
        if word in ends:
            break
        found.append(word)
    return found
