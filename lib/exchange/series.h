/* exchange/series.h - the rates of one pair of currencies, by day. */
#ifndef TAEL_EXCHANGE_SERIES_H
#define TAEL_EXCHANGE_SERIES_H

#include "base/memory.h"
#include "tael/currency.h"
#include "tael/day.h"
#include "tael/decimal.h"

typedef struct tael__quotation {
    tael_decimal rate;
    tael_day day;
    uint32_t order; /* in which it was added */
} tael__quotation;

typedef struct tael__series {
    const tael_currency *base, *quote;
    tael__quotation *items; /* once sorted: ascending by day, each day once */
    size_t count, capacity;
} tael__series;

/* Adds a rate, whose limbs the series then owns. TAEL_NO_MEMORY, TAEL_TOO_LARGE (2^32 rates of one pair). */
tael_status tael__series_add(tael__series *series, tael_day day, tael_decimal rate,
                             const tael_allocator *allocator);

/* Orders the rates by day; of those of one day the one added last stays. */
void tael__series_sort(tael__series *series, const tael_allocator *allocator);

void tael__series_free(tael__series *series, const tael_allocator *allocator);

/* The rate that holds on every day, else the last of the days from `first` to `last`, else NULL. */
const tael__quotation *tael__series_find(const tael__series *series, int64_t first, int64_t last);

#endif
