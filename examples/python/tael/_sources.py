"""Texts that stand in files, or in memory."""
from collections.abc import Iterator
from os import PathLike, fspath
from pathlib import Path

Name = str | PathLike[str]


def texts_of(files: tuple[Name, ...], text: str) -> Iterator[tuple[str, bytes]]:
    """What the files hold, and then a text where there is one, each with its name."""
    for file in files:
        yield fspath(file), Path(file).read_bytes()
    if text:
        yield "text", text.encode("utf-8", "surrogatepass")
