/* exact/decimal.h - what other folders, and the files of this one, may do with decimals beyond
 * tael/decimal.h. */
#ifndef TAEL_EXACT_DECIMAL_H
#define TAEL_EXACT_DECIMAL_H

#include "tael/decimal.h"

/* The decimal with these ASCII digits as its coefficient; zeros in front cost nothing. Where there are
 * more digits than the limit, zeros at the end go to the exponent. `allocator` may be NULL. */
tael_status tael__decimal_from_digits(tael_decimal *result, const char *digits, size_t count,
                                      int32_t exponent, bool negative, const tael_allocator *allocator);

/* Writes the coefficient's digits in ASCII, without zeros in front and without a NUL, and returns how
 * many there are: 1 to TAEL_DECIMAL_DIGITS_MAX. */
size_t tael__decimal_to_digits(const tael_decimal *value, char digits[TAEL_DECIMAL_DIGITS_MAX]);

#endif
