"""The C library's structs, member by member as its headers have them.

A member whose name begins with an underscore is one that C gives no offset of: bits. Everything else is
held against the headers by a test.
"""
from ctypes import POINTER, Structure, c_bool, c_char, c_char_p, c_int, c_int32, c_size_t, c_ssize_t
from ctypes import c_uint8, c_uint16, c_uint32, c_uint64, c_void_p


class Error(Structure):
    """tael_error."""

    _fields_ = [
        ("status", c_int),
        ("offset", c_size_t),
        ("message", c_char_p),
    ]


class Decimal(Structure):
    """tael_decimal: only the library writes it. All zero bytes are the number 0."""

    _fields_ = [
        ("coefficient", c_uint64),
        ("exponent", c_int32),
        ("_negative", c_uint32, 1),
        ("_limb_count", c_uint32, 31),
    ]


class Currency(Structure):
    """tael_currency."""

    _fields_ = [
        ("code", c_char * 8),
        ("number", c_uint16),
        ("digits", c_uint8),
        ("historic", c_bool),
        ("cash", c_uint16),
    ]


class Money(Structure):
    """tael_money."""

    _fields_ = [
        ("value", Decimal),
        ("currency", POINTER(Currency)),
    ]


class Figure(Structure):
    """tael_figure."""

    _fields_ = [
        ("start", c_size_t),
        ("end", c_size_t),
        ("value", Decimal),
        ("low", Decimal),
        ("high", Decimal),
        ("currency", POINTER(Currency)),
        ("base", POINTER(Currency)),
        ("quote", POINTER(Currency)),
        ("per", c_char_p),
        ("restates", c_ssize_t),
        ("context", c_ssize_t),
        ("decimals", c_int32),
        ("kind", c_int),
        ("approximation", c_int),
        ("exact", c_bool),
        ("ambiguous", c_bool),
    ]


class ScanOptions(Structure):
    """tael_scan_options."""

    _fields_ = [
        ("size", c_size_t),
        ("locale", c_char_p),
        ("currency", POINTER(Currency)),
        ("lexicon", c_void_p),
        ("allocator", c_void_p),
        ("no_tables", c_bool),
    ]


class Rate(Structure):
    """tael_rate."""

    _fields_ = [
        ("base", POINTER(Currency)),
        ("quote", POINTER(Currency)),
        ("numerator", Decimal),
        ("denominator", Decimal),
        ("day", c_int32),
        ("through_euro", c_bool),
    ]


class Implied(Structure):
    """tael_implied."""

    _fields_ = [
        ("base", POINTER(Currency)),
        ("quote", POINTER(Currency)),
        ("base_low", Decimal),
        ("base_high", Decimal),
        ("quote_low", Decimal),
        ("quote_high", Decimal),
    ]


class CheckOptions(Structure):
    """tael_check_options."""

    _fields_ = [
        ("size", c_size_t),
        ("day", c_int32),
        ("days_back", c_int32),
        ("tolerance", Decimal),
    ]


class Check(Structure):
    """tael_check."""

    _fields_ = [
        ("first", c_size_t),
        ("second", c_size_t),
        ("implied", Implied),
        ("market", Rate),
        ("verdict", c_int),
        ("off_by", c_int32),
    ]


class RenderOptions(Structure):
    """tael_render_options."""

    _fields_ = [
        ("size", c_size_t),
        ("style", c_int),
        ("locale", c_char_p),
        ("digits", c_size_t),
        ("rounding", c_int),
        ("allocator", c_void_p),
    ]


class Columns(Structure):
    """tael_columns: pointers as addresses, for each is read as its column's format says."""

    _fields_ = [
        ("size", c_size_t),
        ("documents", c_size_t),
        ("figures", c_size_t),
        ("first_figure", c_void_p),
        ("document", c_void_p),
        ("start", c_void_p),
        ("end", c_void_p),
        ("kind", c_void_p),
        ("approximation", c_void_p),
        ("ambiguous", c_void_p),
        ("decimals", c_void_p),
        ("restates", c_void_p),
        ("context", c_void_p),
        ("currency", c_void_p),
        ("base", c_void_p),
        ("quote", c_void_p),
        ("currency_number", c_void_p),
        ("per", c_void_p),
        ("value_coefficient", c_void_p),
        ("value_exponent", c_void_p),
        ("low_coefficient", c_void_p),
        ("low_exponent", c_void_p),
        ("high_coefficient", c_void_p),
        ("high_exponent", c_void_p),
        ("digits", c_void_p),
        ("digits_offsets", c_void_p),
        ("digits_count", c_size_t),
        ("currencies", POINTER(POINTER(Currency))),
        ("currency_count", c_size_t),
        ("pers", POINTER(c_char_p)),
        ("per_count", c_size_t),
    ]
