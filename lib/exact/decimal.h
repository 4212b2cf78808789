/* exact/decimal.h - what other folders, and the files of this one, may do with decimals beyond
 * tael/decimal.h. `allocator` may be NULL everywhere. */
#ifndef TAEL_EXACT_DECIMAL_H
#define TAEL_EXACT_DECIMAL_H

#include "tael/decimal.h"

/* The decimal with these ASCII digits as its coefficient; zeros in front cost nothing. Zeros at the end
 * go to the exponent only where the limits demand it. */
tael_status tael__decimal_from_digits(tael_decimal *result, const char *digits, size_t count,
                                      int32_t exponent, bool negative, const tael_allocator *allocator);

/* Writes the coefficient's digits in ASCII, without zeros in front and without a NUL, and returns how
 * many there are: 1 to TAEL_DECIMAL_DIGITS_MAX. */
size_t tael__decimal_to_digits(const tael_decimal *value, char digits[TAEL_DECIMAL_DIGITS_MAX]);

/* The number as coefficient x 10^exponent: with exponent 0 where it is whole, else with the highest that leaves
 * the coefficient whole, so that equal numbers have equal parts. False where the coefficient is then beyond
 * INT64_MAX, to either side; both are as they were. */
bool tael__decimal_to_parts(const tael_decimal *value, int64_t *coefficient, int32_t *exponent);

/* Gives *result a new number in place of its own; a zero loses its sign and keeps to the limits.
 * TAEL_TOO_LARGE for an exponent beyond them. */
tael_status tael__decimal_set_small(tael_decimal *result, bool negative, uint64_t coefficient,
                                    int64_t exponent, const tael_allocator *allocator);

/* The same with two limbs or more, the last of them not 0; they are copied. */
tael_status tael__decimal_set_limbs(tael_decimal *result, bool negative, const uint64_t *limbs, size_t count,
                                    int64_t exponent, const tael_allocator *allocator);

static inline bool tael__exponent_fits(int64_t exponent) {
    return exponent >= -TAEL_DECIMAL_EXPONENT_MAX && exponent <= TAEL_DECIMAL_EXPONENT_MAX;
}

#endif
