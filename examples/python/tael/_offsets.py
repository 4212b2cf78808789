"""Offsets in a text: the library counts bytes, and a str counts characters."""
from collections.abc import Callable


def offsets_of(text: str | bytes, encoded: bytes) -> Callable[[int], int]:
    """Turns byte offsets into offsets of the text, of which `encoded` is what the library was given. They are
    to be asked for in ascending order; all of them together cost as much as decoding the text once."""
    return _byte_offset if len(text) == len(encoded) else _character_offsets(encoded)


def _byte_offset(wanted: int) -> int:
    return wanted


def _character_offsets(encoded: bytes) -> Callable[[int], int]:
    byte = character = 0

    def offset_of(wanted: int) -> int:
        nonlocal byte, character
        character += len(encoded[byte:wanted].decode("utf-8", "surrogatepass"))
        byte = wanted
        return character

    return offset_of
