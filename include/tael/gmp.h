/** tael/gmp.h - decimals to and from GMP's integers and fractions, for programs that use GMP.
 *
 * tael/tael.h does not include it. GMP's mpz and mpq allocate through GMP's own hooks
 * (mp_set_memory_functions), which are the process's, and by default GMP ends the process where no
 * memory is left: that holds for these functions, and for no other of the library. The limbs of a
 * decimal come from the tael_allocator here as everywhere. Threads: any, where GMP's hooks allow it.
 */
#ifndef TAEL_GMP_H
#define TAEL_GMP_H

#include <gmp.h>

#include "decimal.h"

#ifdef __cplusplus
extern "C" {
#endif

/** Sets an initialised `integer` to the number. Errors: TAEL_INEXACT where the number has a fraction,
 * and `integer` is as it was. */
TAEL_API tael_status tael_decimal_to_mpz(mpz_t integer, const tael_decimal *value);

/** Sets an initialised `fraction` to the number, in lowest terms. Never fails. */
TAEL_API void tael_decimal_to_mpq(mpq_t fraction, const tael_decimal *value);

/** Makes *result the integer, with exponent 0; zeros at the end go to the exponent only where there are
 * more digits than the limit. Errors: TAEL_TOO_LARGE, TAEL_NO_MEMORY. */
TAEL_API tael_status tael_decimal_from_mpz(tael_decimal *result, const mpz_t integer,
                                           const tael_allocator *allocator);

/** Makes *result the fraction, which must be canonical, with as many digits behind the mark as it needs.
 * Errors: TAEL_INEXACT where no decimal is that number (its denominator has a factor besides 2 and 5),
 * TAEL_TOO_LARGE, TAEL_NO_MEMORY. */
TAEL_API tael_status tael_decimal_from_mpq(tael_decimal *result, const mpq_t fraction,
                                           const tael_allocator *allocator);

#ifdef __cplusplus
}
#endif
#endif
