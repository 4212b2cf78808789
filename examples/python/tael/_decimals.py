"""Python's decimals to the library's and back: by their digits, which no context of Python's rounds."""
import decimal
from collections.abc import Callable
from ctypes import c_size_t, create_string_buffer
from decimal import Decimal

from tael import _structures
from tael._library import library
from tael.errors import InvalidArgumentError, SyntaxFaultError, TooLargeError, raise_for

#: TAEL_DECIMAL_TEXT_MAX: bytes that hold the plain digits of any decimal.
DECIMAL_TEXT_MAX = 30004

#: What is taken for an exact number. A float is none: 0.1 is another number than it says.
Number = Decimal | int | str


def exact_decimal(number: Number) -> Decimal:
    """The number as a decimal, whatever context of decimals is set."""
    if not isinstance(number, (Decimal, int, str)):
        raise TypeError("an exact number is a Decimal, an int or a str, not %s" % type(number).__name__)
    try:
        value = Decimal(number)
    except decimal.InvalidOperation:
        raise SyntaxFaultError("%r is no number" % number) from None
    if not value.is_finite():
        raise InvalidArgumentError("%s is no number" % value)
    return value


def parse(result: _structures.Decimal, number: Number) -> None:
    """Gives a decimal of the library the value of a number."""
    value = exact_decimal(number)
    if max(value.adjusted(), -value.adjusted(), len(value.as_tuple().digits)) > DECIMAL_TEXT_MAX:
        raise TooLargeError("a number of more digits, or with a larger exponent, than the limits allow")
    digits = format(value, "f").encode()
    raise_for(library.tael_decimal_parse(result, digits, len(digits), None, None))


def plain(number: _structures.Decimal) -> Decimal:
    """The number without an exponent, and without zeros at the end of its fraction."""
    if number._limb_count:
        return _decimal_by_text(number, library.tael_decimal_to_text)
    return plain_of_parts(number._negative, number.coefficient, number.exponent)


def plain_of_parts(negative: int, coefficient: int, exponent: int) -> Decimal:
    """The same, of coefficient x 10 ** exponent."""
    if coefficient == 0:
        return Decimal(0)
    digits = str(coefficient)
    if exponent < 0:
        dropped = min(len(digits) - len(digits.rstrip("0")), -exponent)
        digits, exponent = digits[:len(digits) - dropped], exponent + dropped
    sign = "-" if negative else ""
    return Decimal(f"{sign}{digits}{'0' * exponent}" if exponent >= 0 else f"{sign}{digits}E{exponent}")


def scaled(number: _structures.Decimal) -> Decimal:
    """The number without an exponent, but with all zeros of its fraction: 12.50 stays 12.50."""
    return _decimal_by_text(number, library.tael_decimal_to_text_scaled)


def _decimal_by_text(number: _structures.Decimal, to_text: Callable[..., int]) -> Decimal:
    length = c_size_t()
    to_text(number, None, 0, length)
    digits = create_string_buffer(length.value + 1)
    raise_for(to_text(number, digits, len(digits), None))
    return Decimal(digits.value.decode())
