"""Texts that the package is tried on: the rule books, and a table."""
from pathlib import Path

SOURCE = Path(__file__).parents[2]
PAGES = [SOURCE / "examples/sample.txt", *sorted((SOURCE / "tests/cases").glob("scan_*.txt"))]
TABLE = "(in thousands of dollars)\t2023\t2022\nRevenue\t1,200\t1,100.5\n"
TEXTS = [TABLE.encode(), *(path.read_bytes() for path in PAGES)]
