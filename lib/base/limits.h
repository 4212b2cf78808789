/* base/limits.h - every bound of the library, each with its reason.
 *
 * A decimal's own bounds, TAEL_DECIMAL_DIGITS_MAX and TAEL_DECIMAL_EXPONENT_MAX, are part of the
 * public promise and stand in tael/decimal.h:
 *  - 10,000 digits: no honest text writes a longer number, and GMP's mpn_mul and mpn_tdiv_qr take
 *    their scratch from the stack up to twice as many (measured on GMP 6.2.1: they call malloc from
 *    about 20,000 digits on), so that no memory is asked for behind the allocator's back.
 *  - exponents to 20,000: the product of two numbers whose coefficients are all places behind the
 *    mark is still in range, and no number's plain digits are longer than a page of 30,000. */
#ifndef TAEL_BASE_LIMITS_H
#define TAEL_BASE_LIMITS_H

#include "tael/decimal.h"

/* Limbs of the greatest coefficient: 10000 / log10(2^64) = 519.06. */
enum { TAEL__DECIMAL_LIMBS_MAX = 520 };

#endif
