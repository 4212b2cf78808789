"""Runs the README: each ```sh block in a copy of the source tree, as a reader would, in the order in
which they stand; where a block of output follows at once, it must be what the commands printed.
Every link to a file must lead to one.

`tests/run` is left out: it is what runs this.

usage: readme.py SOURCE-FOLDER
"""
import os
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

BLOCK = re.compile(r"^```(\w+)\n(.*?)^```\n(?:```(?:text|json)\n(.*?)^```\n)?", re.DOTALL | re.MULTILINE)
LINK = re.compile(r"\]\((?!https?:)([^)#]+)\)")
SELF = "tests/run\n"


def copy_tree(source, target):
    """The source tree without what was built in it and without its history."""
    def built(folder, names):
        top = Path(folder) == source
        return [name for name in names if name == "__pycache__" or top and (name == ".git" or name.startswith("build"))]
    shutil.copytree(source, target, symlinks=True, ignore=built)


def run_block(commands, tree, home):
    """What the commands of a block print, as one bash session in the tree."""
    done = subprocess.run(
        ["bash", "-euo", "pipefail", "-c", commands.replace(SELF, "")],
        cwd=tree, env={**os.environ, "HOME": str(home)}, stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, check=False)
    if done.returncode != 0:
        sys.exit("exit %d from\n%s\n%s%s" % (done.returncode, commands, done.stdout, done.stderr))
    return done.stdout


def check_blocks(text, tree, home):
    blocks = [block.groups()[1:] for block in BLOCK.finditer(text) if block[1] == "sh"]
    for commands, output in blocks:
        printed = run_block(commands, tree, home)
        if output is not None and printed != output:
            sys.exit("README says of\n%s\n%s\nbut it printed\n%s" % (commands, output, printed))
    print("%d blocks" % len(blocks))
    if not blocks:
        sys.exit("README has no block of commands")


def check_links(text, source):
    lost = [link for link in LINK.findall(text) if not (source / link).exists()]
    if lost:
        sys.exit("README links to no file: " + ", ".join(lost))


def main():
    source = Path(sys.argv[1]).resolve()
    text = (source / "README.md").read_text(encoding="utf-8")
    check_links(text, source)
    with tempfile.TemporaryDirectory() as folder:
        tree, home = Path(folder) / "tael", Path(folder) / "home"
        home.mkdir()
        copy_tree(source, tree)
        check_blocks(text, tree, home)


if __name__ == "__main__":
    main()
