/** tael/rates.h - rates of exchange, by pair of currencies and day.
 *
 *     tael_rates_builder *builder = NULL;
 *     tael_rates *rates = NULL;
 *     tael_status status = tael_rates_builder_new(&builder, NULL);
 *     if (status == TAEL_OK) status = tael_rates_builder_read(builder, text, length, NULL);
 *     if (status == TAEL_OK) status = tael_rates_builder_finish(&rates, builder);
 *     if (status != TAEL_OK) tael_rates_builder_free(builder);
 *
 * A builder takes rates; what it becomes is immutable, and any number of threads may share it.
 */
#ifndef TAEL_RATES_H
#define TAEL_RATES_H

#include <stddef.h>
#include <stdint.h>

#include "currency.h"
#include "day.h"
#include "decimal.h"
#include "memory.h"
#include "rate.h"
#include "status.h"

#ifdef __cplusplus
extern "C" {
#endif

/** Rates that are being gathered. One thread at a time. */
typedef struct tael_rates_builder tael_rates_builder;

/** Rates, ordered. Immutable: any number of threads may ask at once. */
typedef struct tael_rates tael_rates;

/* ---- Gathering ---- */

/** Makes a builder without rates, but for those that are built in: the irrevocable ones of the currencies
 * that the euro replaced. *out is the caller's, for tael_rates_builder_finish() or _free(). `allocator`
 * may be NULL and is copied; builder and rates take all their memory from it.
 * Errors: TAEL_NO_MEMORY; *out is then NULL.
 * Source of the irrevocable rates: Council Regulation (EC) No 2866/98 and those that followed it, see
 * lib/exchange/legacy.c. */
TAEL_API tael_status tael_rates_builder_new(tael_rates_builder **out, const tael_allocator *allocator);

/** Frees a builder with its rates. NULL is allowed. */
TAEL_API void tael_rates_builder_free(tael_rates_builder *builder);

/** Adds one rate: 1 unit of base is *rate units of quote on this day. With TAEL_DAY_ANY it holds on every
 * day, and goes before whatever else is known of the pair. Of two rates for the same pair and day the one
 * added last counts.
 * Errors: TAEL_NO_MEMORY; TAEL_INVALID_ARGUMENT: a rate that is not above zero, one currency twice or
 * NULL, TAEL_DAY_NEWEST. Nothing is added then. Cost: constant on average, and a search for the pair. */
TAEL_API tael_status tael_rates_builder_add(tael_rates_builder *builder, const tael_currency *base,
                                            const tael_currency *quote, tael_day day,
                                            const tael_decimal *rate);

/** Adds the rates of a CSV file that is held in memory. Its first line tells which of two it is:
 *  - "Date,USD,JPY,…": the history of the euro's reference rates as the European Central Bank publishes
 *    it (eurofxref-hist.csv). A line a day, what a euro was worth a column, "N/A" or nothing where there
 *    is no rate.
 *  - "date,base,quote,rate": a line a rate: 2015-10-30,USD,CNY,6.3180
 * Fields may stand in double quotes, lines end in LF or CR LF, empty lines are none, and a byte order mark
 * may stand in front.
 * `error` may be NULL. Errors: TAEL_SYNTAX, TAEL_UNKNOWN_CURRENCY, TAEL_TOO_LARGE (a rate with too many
 * digits), with the offset of the field that is wrong; TAEL_NO_MEMORY. The rates of the lines before it
 * have been added. Cost: linear in length. */
TAEL_API tael_status tael_rates_builder_read(tael_rates_builder *builder, const char *text, size_t length,
                                             tael_error *error);

/** Orders the rates. *out is the caller's, for tael_rates_free(); the builder is used up, and not to be
 * freed. Errors: TAEL_NO_MEMORY; *out is then NULL, and the builder goes on. Cost: linear, and without
 * memory, where the rates of each pair came in the order of their days, forward or backward; else
 * n log n. */
TAEL_API tael_status tael_rates_builder_finish(tael_rates **out, tael_rates_builder *builder);

/** Frees rates. NULL is allowed. */
TAEL_API void tael_rates_free(tael_rates *rates);

/* ---- Asking ---- */

/** The newest day that a rate is of; TAEL_DAY_ANY where no rate has a day. Threads: any. Cost: constant. */
TAEL_API tael_day tael_rates_newest(const tael_rates *rates);

/** The rate from base to quote on a day, or on the last day before it that has one, at most `days_back`
 * days before. TAEL_DAY_NEWEST is the newest day of all rates. It is, in this order:
 *  - 1, where both are the same;
 *  - a rate between the two, whichever way round it was given; one without a day goes before the
 *    irrevocable rate of the euro, and that before one with a day;
 *  - the quotient of the rates of both against the euro, else of both against the US dollar, of the same
 *    day, and exact.
 * An irrevocable rate holds from the day on which the euro replaced the currency.
 *
 * *result must be a rate before the call (`{0}` is one); its former value is freed, and it is the
 * caller's. `allocator` may be NULL.
 * Errors: TAEL_NO_RATE; TAEL_INVALID_ARGUMENT (a currency that is NULL, days_back below 0);
 * TAEL_NO_MEMORY, TAEL_TOO_LARGE (rates of thousands of digits). *result is then as it was.
 * Threads: any. Cost: logarithmic in the rates of the pair; where two rates must agree on a day, once for
 * each day that they go back. */
TAEL_API tael_status tael_rates_find(tael_rate *result, const tael_rates *rates, const tael_currency *base,
                                     const tael_currency *quote, tael_day day, int32_t days_back,
                                     const tael_allocator *allocator);

#ifdef __cplusplus
}
#endif
#endif
