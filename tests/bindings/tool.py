"""The command, as the oracle of what the package says."""
import json
import os
import subprocess


def records_of_tool(command, text, *options):
    """What `tael COMMAND` says of a text in bytes, a dictionary a record. What is inconsistent and what has no
    rate is no failure."""
    process = subprocess.run([os.environ["TAEL_TOOL"], command, *options], input=text, capture_output=True,
                             check=False)
    assert process.returncode in (0, 3, 4), process.stderr.decode()
    return [json.loads(line) for line in process.stdout.decode().splitlines()]


def text_of(number):
    """A number as records have it."""
    return None if number is None else format(number, "f")


def record_of(figure):
    """A figure of bytes as the record that the tool writes: numbers as text, extra keys only where due."""
    record = {**figure._asdict(), "text": figure.text.decode()}
    for key in ("value", "low", "high", "scale"):
        record[key] = text_of(record[key])
    extra = {"context": {"scale"}, "rate": {"base", "quote"}}.get(figure.kind, set())
    return {key: record[key] for key in record if key not in {"scale", "base", "quote"} - extra}
