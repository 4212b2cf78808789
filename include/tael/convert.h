/** tael/convert.h - amounts into another currency: exactly, and rounded once.
 *
 *     tael_money dollars = {0};
 *     status = tael_convert_money(&dollars, &yuan, &rate, 0, TAEL_HALF_EVEN, NULL, NULL);
 *
 * What holds for every function here: the result is the exact product of amount and rate, rounded once
 * by the mode that is named. The one exception is the law's: between two former currencies of the euro
 * area (tael_rate.through_euro) the amount in euro is rounded to three decimals, a half away from zero:
 * Council Regulation (EC) No 1103/97, articles 4(4) and 5.
 *
 * `digits` is how many significant digits the result has at most; 0: as many as the minor unit of the
 * quote currency needs. *exact, which may be NULL, receives whether nothing was lost.
 *
 * Results must be values before the call (`{0}` is one); after an error they are as they were. `allocator`
 * may be NULL. Errors, besides those named: TAEL_NO_MEMORY, TAEL_TOO_LARGE, TAEL_INVALID_ARGUMENT (a mode
 * that is none, more digits than a decimal has, a rate that is not above zero).
 * Threads: any, on distinct results.
 */
#ifndef TAEL_CONVERT_H
#define TAEL_CONVERT_H

#include <stdbool.h>
#include <stddef.h>

#include "decimal.h"
#include "figure.h"
#include "memory.h"
#include "money.h"
#include "rate.h"
#include "status.h"

#ifdef __cplusplus
extern "C" {
#endif

/** value x rate as a fraction: *numerator / *denominator, not in lowest terms. Between two former
 * currencies of the euro area it is the amount by the law, with 1 for a denominator. */
TAEL_API tael_status tael_convert_exactly(tael_decimal *numerator, tael_decimal *denominator,
                                          const tael_decimal *value, const tael_rate *rate,
                                          const tael_allocator *allocator);

/** The amount in the quote currency. Errors: also TAEL_CURRENCY_MISMATCH: it is not in the base currency. */
TAEL_API tael_status tael_convert_money(tael_money *result, const tael_money *money, const tael_rate *rate,
                                        size_t digits, tael_rounding mode, bool *exact,
                                        const tael_allocator *allocator);

/** The figure in the quote currency: amount, or both ends of a range. Span, approximation, `per`, and what
 * it restates stay; `per` still belongs to the text's figures. `decimals` goes along: a converted figure
 * is never said to be more accurate than the one that was written, and it is `exact` only where that was
 * and no digit is lost. The decimals of *result are the caller's, for tael_convert_free_figure(); those
 * that it had are freed.
 * Errors: also TAEL_CURRENCY_MISMATCH; TAEL_INVALID_ARGUMENT for a context or a rate. */
TAEL_API tael_status tael_convert_figure(tael_figure *result, const tael_figure *figure,
                                         const tael_rate *rate, size_t digits, tael_rounding mode,
                                         bool *exact, const tael_allocator *allocator);

/** Gives the memory of a converted figure's decimals back. NULL is allowed. */
TAEL_API void tael_convert_free_figure(tael_figure *figure, const tael_allocator *allocator);

#ifdef __cplusplus
}
#endif
#endif
