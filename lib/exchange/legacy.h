/* exchange/legacy.h - the currencies that the euro replaced. */
#ifndef TAEL_EXCHANGE_LEGACY_H
#define TAEL_EXCHANGE_LEGACY_H

#include "tael/currency.h"
#include "tael/day.h"
#include "tael/decimal.h"

/* 1 euro is `rate` of the currency, irrevocably, on every day from `since` on. */
typedef struct tael__legacy {
    char code[4];
    tael_decimal rate;
    tael_day since;
} tael__legacy;

/* NULL where the euro did not replace it. */
const tael__legacy *tael__legacy_of(const tael_currency *currency);

#endif
