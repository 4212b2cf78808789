"""Words at run time."""
from ctypes import c_void_p

from tael import _structures
from tael._library import library
from tael._owned import Owned, Owner
from tael._sources import Name, texts_of
from tael.errors import raise_for_text


class Lexicon(Owner[Owned]):
    """The words that are built in, and those of tables of one's own.

        with tael.Lexicon("words.tsv") as lexicon:
            figures = tael.scan("They paid 0.5 BTC.", lexicon=lexicon)

    `files` are the paths of tables, in UTF-8; `text` holds more of them. Each adds to those before it, and
    its rows take the place of what the same table says of their forms. docs/lexicon.md says what they are.

    Raises SyntaxFaultError, UnknownCurrencyError (a code that neither ISO 4217 nor the tables know),
    InvalidUTF8Error, TooLargeError (more than 65,535 forms, or 16 meanings of one), which name the line and
    what is wrong there; OSError. Making one costs less than a tenth of a second for each file, and half a
    megabyte until it is closed. Immutable: threads share it, and what was made with it may outlive it.
    """

    def __init__(self, *files: Name, text: str = "") -> None:
        self._owned = _extended(None, "text", b"")
        for name, tables in texts_of(files, text):
            self._owned = _extended(self._owned, name, tables)


def _extended(base: Owned | None, name: str, tables: bytes) -> Owned:
    made, error = c_void_p(), _structures.Error()
    status = library.tael_lexicon_extend(made, base, tables, len(tables), None, error)
    raise_for_text(status, error, tables, name)
    return Owned(made, library.tael_lexicon_free)


def held(lexicon: Lexicon | None) -> Owned | None:
    """What to hand over to C for a lexicon: nothing for the built-in one."""
    return None if lexicon is None else lexicon._held()
