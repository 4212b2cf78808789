"""One exception for each status of the library, all of them a tael.Error.

Each is also the built-in exception that Python raises for its like, so that callers who know only that
catch it too.
"""
from tael import _structures
from tael._library import library


class Error(Exception):
    """A call of the library failed. `status` is the number that tael/status.h gives it. `offset` is the byte
    at which a text that was read goes wrong, None where none was."""

    status = -1
    offset: int | None = None


class NoMemoryError(Error, MemoryError):
    """There was no memory for the result."""

    status = 1


class InvalidArgumentError(Error, ValueError):
    """An argument is outside what its function allows."""

    status = 2


class InvalidUTF8Error(Error, ValueError):
    """The text holds bytes that are no UTF-8."""

    status = 3


class SyntaxFaultError(Error, ValueError):
    """The text is not in the form asked for."""

    status = 4


class TooLargeError(Error, OverflowError):
    """More digits, or a larger exponent, than the library's limits allow."""

    status = 5


class DivisionByZeroError(Error, ZeroDivisionError):
    """The divisor is zero."""

    status = 6


class InexactError(Error, ArithmeticError):
    """The result cannot be written without rounding, and rounding was not asked for."""

    status = 7


class UnknownCurrencyError(Error, LookupError):
    """No such code in ISO 4217, current or historic."""

    status = 8


class CurrencyMismatchError(Error, ValueError):
    """The two amounts are in different currencies."""

    status = 9


class UnknownLocaleError(Error, LookupError):
    """ICU knows no such locale."""

    status = 10


class NoRateError(Error, LookupError):
    """There is no rate for that pair of currencies and day."""

    status = 11


_BY_STATUS = {kind.status: kind for kind in Error.__subclasses__()}


def error_of(status: int) -> Error:
    """The exception for a status, with the library's own sentence."""
    return _BY_STATUS.get(status, Error)(library.tael_status_message(status).decode())


def raise_for(status: int) -> None:
    """Raises the exception for a status that is not TAEL_OK."""
    if status != 0:
        raise error_of(status)


def raise_for_text(status: int, error: _structures.Error, text: bytes, name: str) -> None:
    """Raises the exception for a status that is not TAEL_OK, of a call that has read a text of several
    lines: with the text's name, the line, and what is wrong there."""
    if status == 0:
        return
    line = text.count(b"\n", 0, error.offset) + 1
    raised = _BY_STATUS.get(status, Error)("%s, line %d: %s" % (name, line, error.message.decode()))
    raised.offset = error.offset
    raise raised
