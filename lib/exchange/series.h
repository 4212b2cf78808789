/* exchange/series.h - the rates of one pair of currencies, by day. */
#ifndef TAEL_EXCHANGE_SERIES_H
#define TAEL_EXCHANGE_SERIES_H

#include "base/memory.h"
#include "tael/currency.h"
#include "tael/day.h"
#include "tael/decimal.h"

/* A decimal and a day in 16 bytes: files hold hundreds of thousands, and what takes time is the memory. */
typedef struct tael__quotation {
    union {
        uint64_t small;
        tael_decimal *large; /* a coefficient that is not below 2^64 */
    } rate;
    tael_day day;
    int16_t exponent; /* of a small one */
    bool is_large;
} tael__quotation;

_Static_assert(TAEL_DECIMAL_EXPONENT_MAX <= INT16_MAX, "an exponent has its place in a quotation");

typedef struct tael__series {
    const tael_currency *base, *quote;
    tael__quotation *items; /* once sorted: ascending by day, each day once */
    size_t count, capacity;
} tael__series;

/* Makes room for so many rates more. */
tael_status tael__series_reserve(tael__series *series, size_t more, const tael_allocator *allocator);

/* Adds a rate, whose limbs the series then owns. TAEL_NO_MEMORY. */
tael_status tael__series_add(tael__series *series, tael_day day, tael_decimal rate,
                             const tael_allocator *allocator);

/* Orders the rates by day; of those of one day the one added last stays. TAEL_NO_MEMORY, and the rates are
 * as they were; where they came in the order of their days, forward or backward, no memory is needed. */
tael_status tael__series_sort(tael__series *series, const tael_allocator *allocator);

void tael__series_free(tael__series *series, const tael_allocator *allocator);

/* The rate that holds on every day, else the last of the days from `first` to `last`, else NULL. */
const tael__quotation *tael__series_find(const tael__series *series, int64_t first, int64_t last);

/* The rate; its limbs stay the series's. */
static inline tael_decimal tael__quotation_rate(const tael__quotation *quotation) {
    if (quotation->is_large) return *quotation->rate.large;
    return tael_decimal_from_parts(false, quotation->rate.small, quotation->exponent);
}

#endif
