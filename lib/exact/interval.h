/* exact/interval.h - all numbers from one decimal to another, both with it: what a figure asserts that is
 * accurate to some place. */
#ifndef TAEL_EXACT_INTERVAL_H
#define TAEL_EXACT_INTERVAL_H

#include "tael/decimal.h"

typedef struct tael__interval {
    tael_decimal low, high;
} tael__interval;

/* Makes *result [low, high]. */
tael_status tael__interval_set(tael__interval *result, const tael_decimal *low, const tael_decimal *high,
                               const tael_allocator *allocator);

/* Makes *result [low, high] and half a unit of the place 10^-decimals to both sides. */
tael_status tael__interval_around(tael__interval *result, const tael_decimal *low, const tael_decimal *high,
                                  int32_t decimals, const tael_allocator *allocator);

/* Makes *result the interval of the numbers with their signs turned; it may be the operand. */
tael_status tael__interval_negate(tael__interval *result, const tael__interval *interval,
                                  const tael_allocator *allocator);

void tael__interval_free(tael__interval *interval, const tael_allocator *allocator);

static inline bool tael__interval_has_zero(const tael__interval *interval) {
    return tael_decimal_sign(&interval->low) <= 0 && tael_decimal_sign(&interval->high) >= 0;
}

#endif
