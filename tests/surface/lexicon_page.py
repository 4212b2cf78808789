"""docs/lexicon.md stays true: each row that it shows stands in the table under whose heading it is, each
table has a heading, and the faults that it lists are the ones that the tables' reader gives.

    lexicon_page.py SOURCE_DIR
"""
import re
import sys
from pathlib import Path

source = Path(sys.argv[1])
lexicon = source / "lib/lexicon"
page = (source / "docs/lexicon.md").read_text(encoding="utf-8")
faults = []

sections = dict(re.findall(r"^### (\w+\.tsv)\n(.*?)(?=^##|\Z)", page, re.S | re.M))
for table in sorted(lexicon.glob("*.tsv")):
    if table.name not in sections:
        faults.append(f"docs/lexicon.md: no heading for {table.name}")
for name, section in sections.items():
    lines = set((lexicon / name).read_text(encoding="utf-8").splitlines())
    shown = [line for line in section.splitlines() if "\t" in line]
    faults += [f"docs/lexicon.md: {name} has no such row: {line}" for line in shown if line not in lines]

reasons = (lexicon / "tables.c").read_text(encoding="utf-8")
listed = re.search(r"^## Faults.*?\n(\|.*?)\n\n", page, re.S | re.M)[1].splitlines()[2:]
for reason in re.findall(r"`([^`]+)`", " ".join(line.split("|")[1] for line in listed)):
    if f'"{reason}"' not in reasons:
        faults.append(f"docs/lexicon.md: no table is refused with: {reason}")

print("\n".join(faults), end="\n" if faults else "")
sys.exit(1 if faults else 0)
