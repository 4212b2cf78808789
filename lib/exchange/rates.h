/* exchange/rates.h - what is inside rates: one series a pair, ordered so that a pair is found by halves. */
#ifndef TAEL_EXCHANGE_RATES_H
#define TAEL_EXCHANGE_RATES_H

#include "exchange/series.h"
#include "tael/rates.h"

struct tael_rates {
    tael_allocator allocator;
    /* Ascending by base, then quote; each series stays at its address. */
    struct {
        tael__series **items;
        size_t count, capacity;
    } pairs;
    tael_day newest; /* TAEL_DAY_ANY: no rate has a day */
};

/* NULL where there is none. */
tael__series *tael__rates_series(const tael_rates *rates, const tael_currency *base,
                                 const tael_currency *quote);

/* The same, made where there is none. TAEL_NO_MEMORY. */
tael_status tael__rates_open_series(tael__series **series, tael_rates *rates, const tael_currency *base,
                                    const tael_currency *quote);

/* Adds a rate to a series of these rates; its limbs are theirs then. */
tael_status tael__rates_add(tael_rates *rates, tael__series *series, tael_day day, tael_decimal rate);

/* What a builder is before it is finished. */
tael_rates *tael__rates_of_builder(tael_rates_builder *builder);

#endif
