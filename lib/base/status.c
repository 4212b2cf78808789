/* base/status.c - one sentence a status. */
#include "tael/status.h"

const char *tael_status_message(tael_status status) {
    switch (status) {
    case TAEL_OK: return "done";
    case TAEL_NO_MEMORY: return "the allocator gave no memory";
    case TAEL_INVALID_ARGUMENT: return "an argument is outside what its declaration allows";
    case TAEL_INVALID_UTF8: return "the text is not valid UTF-8";
    case TAEL_SYNTAX: return "the text is not in the form asked for";
    case TAEL_TOO_LARGE: return "more digits, or a larger exponent, than the limits allow";
    case TAEL_DIVISION_BY_ZERO: return "the divisor is zero";
    case TAEL_INEXACT: return "the result cannot be written without rounding";
    case TAEL_UNKNOWN_CURRENCY: return "no such currency in ISO 4217";
    case TAEL_CURRENCY_MISMATCH: return "the two amounts are in different currencies";
    case TAEL_UNKNOWN_LOCALE: return "no such locale";
    case TAEL_NO_RATE: return "there is no rate for that pair of currencies and day";
    }
    return "unknown status";
}
