/** tael/rate.h - one rate of exchange, as an exact fraction.
 *
 * 1 unit of the base is numerator / denominator units of the quote. Nothing is rounded on the way to it:
 * the rate from yuan to dollars that goes through the euro is the quotient of the two rates as they were
 * published. tael_rates_find() makes rates; a program may also fill one in by itself.
 */
#ifndef TAEL_RATE_H
#define TAEL_RATE_H

#include <stdbool.h>
#include <stddef.h>

#include "currency.h"
#include "day.h"
#include "decimal.h"
#include "memory.h"
#include "status.h"

#ifdef __cplusplus
extern "C" {
#endif

/** A rate. All zero bytes are one without currencies, which will do as a result. The decimals are owned,
 * and given back by tael_rate_free(); the currencies are only pointed to. */
typedef struct tael_rate {
    const tael_currency *base, *quote;
    tael_decimal numerator, denominator; /**< Both above zero. */
    tael_day day;                        /**< The day that it is of; TAEL_DAY_ANY: it holds on every day. */
    /** Both currencies are former ones of the euro area. The denominator is then what a euro was of the
     * base, the numerator what it was of the quote, and an amount is rounded in euro, to three decimals,
     * between the two: Council Regulation (EC) No 1103/97, article 4(4). */
    bool through_euro;
} tael_rate;

/** Gives the memory of the decimals back; both are zero then. NULL is allowed. `allocator` is the one that
 * they came from. */
TAEL_API void tael_rate_free(tael_rate *rate, const tael_allocator *allocator);

/** Makes *result the rate the other way round, exactly; it may be *rate itself. Errors: TAEL_NO_MEMORY,
 * and *result is as it was. */
TAEL_API tael_status tael_rate_invert(tael_rate *result, const tael_rate *rate,
                                      const tael_allocator *allocator);

/** The rate as one decimal, with `digits` significant digits at most: see tael_decimal_divide(), whose
 * errors these are. An amount is never converted by it, but by the fraction. */
TAEL_API tael_status tael_rate_to_decimal(tael_decimal *result, const tael_rate *rate, size_t digits,
                                          tael_rounding mode, bool *exact, const tael_allocator *allocator);

#ifdef __cplusplus
}
#endif
#endif
