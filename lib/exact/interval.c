/* exact/interval.c - intervals whose ends are decimals. */
#include "exact/interval.h"

#include "exact/decimal.h"

void tael__interval_free(tael__interval *interval, const tael_allocator *allocator) {
    tael_decimal_free(&interval->low, allocator);
    tael_decimal_free(&interval->high, allocator);
}

/* Makes *result the interval that was made, or keeps it where that failed. */
static tael_status settle(tael_status status, tael__interval *result, tael__interval *made,
                          const tael_allocator *allocator) {
    tael__interval_free(status == TAEL_OK ? result : made, allocator);
    if (status == TAEL_OK) *result = *made;
    return status;
}

tael_status tael__interval_set(tael__interval *result, const tael_decimal *low, const tael_decimal *high,
                               const tael_allocator *allocator) {
    tael__interval made = {0};
    tael_status status = tael_decimal_copy(&made.low, low, allocator);
    if (status == TAEL_OK) status = tael_decimal_copy(&made.high, high, allocator);
    return settle(status, result, &made, allocator);
}

tael_status tael__interval_around(tael__interval *result, const tael_decimal *low, const tael_decimal *high,
                                  int32_t decimals, const tael_allocator *allocator) {
    int64_t exponent = -(int64_t)decimals - 1;
    if (!tael__exponent_fits(exponent)) return TAEL_TOO_LARGE;
    const tael_decimal half = tael_decimal_from_parts(false, 5, (int32_t)exponent);
    tael__interval made = {0};
    tael_status status = tael_decimal_subtract(&made.low, low, &half, allocator);
    if (status == TAEL_OK) status = tael_decimal_add(&made.high, high, &half, allocator);
    return settle(status, result, &made, allocator);
}

tael_status tael__interval_negate(tael__interval *result, const tael__interval *interval,
                                  const tael_allocator *allocator) {
    tael__interval made = {0};
    tael_status status = tael_decimal_negate(&made.low, &interval->high, allocator);
    if (status == TAEL_OK) status = tael_decimal_negate(&made.high, &interval->low, allocator);
    return settle(status, result, &made, allocator);
}
