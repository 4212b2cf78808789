/** tael/implied.h - the rate that two writings of one sum imply.
 *
 * "RMB 2.137 trillion (USD 339 billion)" asserts no rate, but an interval of rates: the first figure is
 * between 2136.5 and 2137.5 billion, the second between 338.5 and 339.5 billion.
 */
#ifndef TAEL_IMPLIED_H
#define TAEL_IMPLIED_H

#include <stddef.h>

#include "currency.h"
#include "decimal.h"
#include "figure.h"
#include "memory.h"
#include "status.h"

#ifdef __cplusplus
extern "C" {
#endif

/** An implied rate, exactly: what both figures assert. 1 unit of the base is at least
 * quote_low / base_high and at most quote_high / base_low units of the quote, where all are above zero.
 * All zero bytes will do as a result. */
typedef struct tael_implied {
    const tael_currency *base;  /**< The restatement's currency. */
    const tael_currency *quote; /**< The currency of the figure that it restates. */
    tael_decimal base_low, base_high;
    tael_decimal quote_low, quote_high;
} tael_implied;

/** Makes *result what a figure and its restatement imply. A figure asserts its value, give or take half a
 * unit of the last place that it is accurate to (`decimals`), or its value alone where it is `exact`; a
 * range all that lies between its ends, and so much to both sides. Its approximation says nothing here.
 * *result must be a tael_implied before the call; it is the caller's, for tael_implied_free().
 * Errors: TAEL_INVALID_ARGUMENT (neither amount nor range); TAEL_NO_MEMORY, TAEL_TOO_LARGE. *result is
 * then as it was. Threads: any. Rule of the accuracy: XBRL 2.1, 4.6.4. */
TAEL_API tael_status tael_implied_make(tael_implied *result, const tael_figure *first,
                                       const tael_figure *second, const tael_allocator *allocator);

/** The interval's ends with `digits` significant digits at most: *low rounded down, *high rounded up, so
 * that no rate which it holds is lost.
 * Errors: TAEL_DIVISION_BY_ZERO where the base may be zero, so that no rate is too great; those of
 * tael_decimal_divide(). Both are then as they were. */
TAEL_API tael_status tael_implied_bounds(tael_decimal *low, tael_decimal *high, const tael_implied *implied,
                                         size_t digits, const tael_allocator *allocator);

/** Gives the memory of the decimals back. NULL is allowed. */
TAEL_API void tael_implied_free(tael_implied *implied, const tael_allocator *allocator);

#ifdef __cplusplus
}
#endif
#endif
