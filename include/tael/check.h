/** tael/check.h - whether a figure and its restatement say the same.
 *
 * It finds what goes wrong in bilingual reports: 亿 taken for billion, 万 lost, a digit dropped, words
 * that differ from digits. Every comparison is one of exact fractions.
 */
#ifndef TAEL_CHECK_H
#define TAEL_CHECK_H

#include <stddef.h>
#include <stdint.h>

#include "day.h"
#include "decimal.h"
#include "figure.h"
#include "implied.h"
#include "memory.h"
#include "rate.h"
#include "rates.h"
#include "status.h"

#ifdef __cplusplus
extern "C" {
#endif

typedef enum tael_verdict {
    TAEL_VERDICT_UNKNOWN = 0, /**< There is no rate for that pair and day. */
    TAEL_CONSISTENT,          /**< The figures may well be the same sum. */
    TAEL_INCONSISTENT         /**< They cannot. */
} tael_verdict;

/** How to check. Begin with TAEL_CHECK_OPTIONS_INIT, then set fields. */
typedef struct tael_check_options {
    size_t size;       /**< sizeof(tael_check_options): lets the struct grow. */
    tael_day day;      /**< The day of the rates. Default TAEL_DAY_NEWEST. */
    int32_t days_back; /**< How many days before it may serve. Default 7. */
    tael_decimal
        tolerance; /**< How far off the day's rate the implied one may be, in percent, 0 to 100. Default 2. */
} tael_check_options;

#define TAEL_CHECK_OPTIONS_INIT                                                                              \
    {                                                                                                        \
        sizeof(tael_check_options), TAEL_DAY_NEWEST, 7, {                                                    \
            {2}, 0, 0, 0                                                                                     \
        }                                                                                                    \
    }

/** One restatement, checked. All zero bytes will do as a result. */
typedef struct tael_check {
    size_t first, second; /**< Indexes of the figure and of its restatement. */
    tael_implied implied; /**< The rate that they imply. */
    tael_rate market;     /**< The day's rate; 1 in one currency; without currencies where unknown. */
    tael_verdict verdict;
    /** Where inconsistent: the second figure would agree, within the tolerance, were it multiplied by ten
     * to this power. 0: no power of ten explains the difference. */
    int32_t off_by;
} tael_check;

/** Checks the restatement figures[second] against the figure that it restates. Two figures agree where
 * their intervals (tael/implied.h), the second's times the day's rate and widened by the tolerance, have a
 * value in common. In one currency the rate is 1, and the tolerance is not for the verdict.
 *
 * `options` may be NULL: all defaults. *result must be a tael_check before the call; its former value is
 * freed, and it is the caller's, for tael_check_free(). `allocator` may be NULL.
 * Errors: TAEL_INVALID_ARGUMENT (figures[second] restates none, options); TAEL_NO_MEMORY, TAEL_TOO_LARGE.
 * *result is then as it was. Threads: any. Cost: that of tael_rates_find(). */
TAEL_API tael_status tael_check_restatement(tael_check *result, const tael_figure *figures, size_t second,
                                            const tael_rates *rates, const tael_check_options *options,
                                            const tael_allocator *allocator);

/** "unknown", "consistent", "inconsistent". Threads: any. Never NULL. */
TAEL_API const char *tael_check_verdict_name(tael_verdict verdict);

/** Gives the memory of a check's decimals back. NULL is allowed. */
TAEL_API void tael_check_free(tael_check *check, const tael_allocator *allocator);

#ifdef __cplusplus
}
#endif
#endif
