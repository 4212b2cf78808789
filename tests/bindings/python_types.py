"""The package's type hints, as mypy reads them: it is sound, and callers are told what they do wrong."""
import os
import re
import subprocess
import sys
from pathlib import Path

PACKAGE = Path(__file__).parents[2] / "examples/python/tael"
CALLER = '''
from typing import assert_type
import tael

amount = tael.Money("12.50", "CHF")
assert_type(amount * 3 + amount, tael.Money)
assert_type(tael.scan("$5")[0].text, str)
assert_type(tael.scan(b"$5")[0].text, bytes)
assert_type(tael.convert(amount, "USD", tael.Rates()), tael.Money)
assert_type(tael.convert(tael.scan(b"$5")[0], "USD", tael.Rates()), tael.Figure[bytes])
with tael.Scanner() as scanner:
    assert_type(scanner.check("")[0].first.text, str)
tael.Money(0.1, "CHF")  # refused
amount * 0.1  # refused
amount.round("half")  # refused
tael.render(amount, "roman")  # refused
tael.scan(None)  # refused
'''


def mypy(*arguments):
    command = [sys.executable, "-B", "-m", "mypy", "--strict", "--cache-dir", os.devnull, *arguments]
    environment = {**os.environ, "MYPYPATH": str(PACKAGE.parent)}
    return subprocess.run(command, capture_output=True, text=True, check=False, env=environment)


def test_the_package_is_sound():
    process = mypy(PACKAGE)
    assert process.returncode == 0, process.stdout + process.stderr


def test_what_callers_are_told(tmp_path):
    caller = tmp_path / "caller.py"
    caller.write_text(CALLER, encoding="utf-8")
    told = mypy(caller).stdout
    refused = [number for number, line in enumerate(CALLER.splitlines(), 1) if line.endswith("# refused")]
    assert [int(number) for number in re.findall(r"caller\.py:(\d+): error", told)] == refused, told
