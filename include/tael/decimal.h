/** tael/decimal.h - exact decimals: 16 bytes by value, and nothing rounds unless asked. */
#ifndef TAEL_DECIMAL_H
#define TAEL_DECIMAL_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include "memory.h"
#include "status.h"

#ifdef __cplusplus
extern "C" {
#endif

/** No coefficient has more decimal digits than this; operations beyond it return TAEL_TOO_LARGE. */
#define TAEL_DECIMAL_DIGITS_MAX 10000
/** Exponents lie in [-TAEL_DECIMAL_EXPONENT_MAX, TAEL_DECIMAL_EXPONENT_MAX]. */
#define TAEL_DECIMAL_EXPONENT_MAX 20000

/** coefficient x 10^exponent with a sign. All zero bytes are the number 0.
 *
 * A coefficient below 2^64 is held inline and owns nothing; a larger one is limbs from the allocator
 * that the operation was given, least significant first, and tael_decimal_free() gives them back.
 * The fields are readable, but only the functions here may write them. */
typedef struct tael_decimal {
    union {
        uint64_t small;
        uint64_t *limbs;
    } coefficient;
    int32_t exponent;
    uint32_t negative : 1;
    uint32_t limb_count : 31; /**< 0: the coefficient is `small`. */
} tael_decimal;

/** The rounding modes of General Decimal Arithmetic. */
typedef enum tael_rounding {
    TAEL_HALF_EVEN = 0,
    TAEL_HALF_UP,
    TAEL_HALF_DOWN,
    TAEL_UP,
    TAEL_DOWN,
    TAEL_CEILING,
    TAEL_FLOOR
} tael_rounding;

#ifdef __cplusplus
}
#endif
#endif
