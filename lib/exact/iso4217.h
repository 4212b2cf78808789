/* exact/iso4217.h - ISO 4217 as the library runs it: what compile_iso4217.c makes of iso4217.tsv. */
#ifndef TAEL_EXACT_ISO4217_H
#define TAEL_EXACT_ISO4217_H

#include "tael/currency.h"

/* Every entry, ascending by code. */
extern const tael_currency tael__currencies[];
extern const size_t tael__currency_count;

/* Which entry answers for a numeric code: places in tael__currencies, ascending by number, one for
 * each number. */
extern const uint16_t tael__currencies_by_number[];
extern const size_t tael__currency_number_count;

#endif
