/* exact/divide.c - quotients, rounded once.
 *
 * The dividend gets as many zeros behind it as the quotient needs digits (or the divisor, where the
 * quotient ends before the mark); one division of naturals then gives the digits, and its remainder
 * says what is lost. */
#include "exact/decimal.h"
#include "exact/unrounded.h"

/* What a remainder is of its divisor. Doubles the remainder. */
static enum tael__lost lost_of_remainder(tael__natural *remainder, const tael__natural *divisor) {
    if (tael__natural_is_zero(remainder)) return TAEL__LOST_NOTHING;
    tael__natural_multiply_add(remainder, 2, 0);
    int order = tael__natural_compare(remainder, divisor);
    if (order == 0) return TAEL__LOST_HALF;
    return order < 0 ? TAEL__LOST_BELOW_HALF : TAEL__LOST_ABOVE_HALF;
}

/* quotient = dividend / divisor; the dividend becomes its own remainder. */
static enum tael__lost divide_naturals(tael__natural *quotient, tael__natural *dividend,
                                       const tael__natural *divisor) {
    quotient->count = 0;
    if (dividend->count >= divisor->count) {
        quotient->count = dividend->count - divisor->count + 1;
        mpn_tdiv_qr(quotient->limbs, dividend->limbs, 0, dividend->limbs, (mp_size_t)dividend->count,
                    divisor->limbs, (mp_size_t)divisor->count);
        dividend->count = divisor->count;
        tael__natural_trim(quotient);
        tael__natural_trim(dividend);
    }
    return lost_of_remainder(dividend, divisor);
}

/* The quotient's digits down to the exponent that `places` leave: zeros behind the dividend, or behind
 * the divisor where there are fewer than none. */
static void divide_to_places(tael__unrounded *quotient, const tael_decimal *dividend,
                             const tael_decimal *divisor, int64_t places) {
    tael__natural left, right;
    tael__natural_load(&left, dividend);
    tael__natural_load(&right, divisor);
    tael__natural_multiply_power(places < 0 ? &right : &left, (size_t)(places < 0 ? -places : places));
    quotient->lost = divide_naturals(&quotient->digits, &left, &right);
    quotient->negative = dividend->negative != divisor->negative;
    quotient->exponent = (int64_t)dividend->exponent - divisor->exponent - places;
}

static tael_status zero_quotient(tael_decimal *result, int64_t exponent, bool *exact,
                                 const tael_allocator *allocator) {
    tael_status status = tael__decimal_set_small(result, false, 0, exponent, allocator);
    if (status == TAEL_OK && exact != NULL) *exact = true;
    return status;
}

tael_status tael_decimal_divide(tael_decimal *result, const tael_decimal *dividend,
                                const tael_decimal *divisor, size_t digits, tael_rounding mode, bool *exact,
                                const tael_allocator *allocator) {
    bool valid = digits >= 1 && digits <= TAEL_DECIMAL_DIGITS_MAX && tael__rounding_is_valid(mode);
    if (!valid) return TAEL_INVALID_ARGUMENT;
    if (tael_decimal_is_zero(divisor)) return TAEL_DIVISION_BY_ZERO;
    int64_t ideal = (int64_t)dividend->exponent - divisor->exponent;
    if (tael_decimal_is_zero(dividend)) return zero_quotient(result, ideal, exact, allocator);

    /* So many places give `digits` digits or one more; from the mark on, more are no harm. */
    int64_t places =
        (int64_t)digits + (int64_t)tael_decimal_digits(divisor) - (int64_t)tael_decimal_digits(dividend);
    if (places < 0) places = 0;
    tael__unrounded quotient;
    divide_to_places(&quotient, dividend, divisor, places);
    if (quotient.lost == TAEL__LOST_NOTHING)
        quotient.exponent += (int64_t)tael__natural_strip_zeros(&quotient.digits, (size_t)places);
    return tael__unrounded_store_digits(&quotient, digits, mode, exact, result, allocator);
}

/* Less than a tenth of a unit: no digit stays, and how much is lost needs no division to tell. */
static tael_status store_tiny(tael_decimal *result, bool negative, int32_t exponent, tael_rounding mode,
                              bool *exact, const tael_allocator *allocator) {
    tael__unrounded tiny = {.exponent = exponent, .negative = negative, .lost = TAEL__LOST_BELOW_HALF};
    return tael__unrounded_store(&tiny, mode, exact, result, allocator);
}

tael_status tael_decimal_divide_quantize(tael_decimal *result, const tael_decimal *dividend,
                                         const tael_decimal *divisor, int32_t exponent, tael_rounding mode,
                                         bool *exact, const tael_allocator *allocator) {
    if (!tael__rounding_is_valid(mode)) return TAEL_INVALID_ARGUMENT;
    if (!tael__exponent_fits(exponent)) return TAEL_TOO_LARGE;
    if (tael_decimal_is_zero(divisor)) return TAEL_DIVISION_BY_ZERO;
    if (tael_decimal_is_zero(dividend)) return zero_quotient(result, exponent, exact, allocator);

    int64_t places = (int64_t)dividend->exponent - divisor->exponent - exponent;
    int64_t more_digits = (int64_t)tael_decimal_digits(dividend) - (int64_t)tael_decimal_digits(divisor);
    if (more_digits + places > TAEL_DECIMAL_DIGITS_MAX) return TAEL_TOO_LARGE;
    if (more_digits + places < -1) {
        bool negative = dividend->negative != divisor->negative;
        return store_tiny(result, negative, exponent, mode, exact, allocator);
    }
    tael__unrounded quotient;
    divide_to_places(&quotient, dividend, divisor, places);
    return tael__unrounded_store(&quotient, mode, exact, result, allocator);
}
