/** tael/money.h - amounts of one currency: exact sums, rounding to what can be paid, and splits that
 * lose no cent.
 *
 *     const tael_currency *franc = tael_currency_by_code("CHF", 3);
 *     tael_money bill = tael_money_from_parts(false, 100, 0, franc), parts[3] = {0};
 *     if (tael_money_split(parts, 3, &bill, NULL, NULL) == TAEL_OK) {
 *         // CHF 33.34, CHF 33.33, CHF 33.33
 *     }
 *
 * What holds for every function here:
 *  - A money is a value in major units and a currency: CHF 12.50 is 12.50 and CHF. As an operand it
 *    must have a currency, else TAEL_INVALID_ARGUMENT. Two currencies are the same where their
 *    pointers are equal.
 *  - `result` must be a money before the call; one of all zero bytes, without a currency, will do. It
 *    may be one of the operands. Its former value is freed, and it takes the operands' currency; after
 *    an error it is as it was. It keeps no hold on the operands.
 *  - Amounts of two currencies are never mixed: TAEL_CURRENCY_MISMATCH, and nothing is changed.
 *  - Nothing rounds but the functions that say so: an amount may be finer than its minor unit (a rate
 *    per kilowatt hour, the price of one share), and a sum is the exact sum in any order.
 *  - `allocator` may be NULL: malloc. It must be the one that `result` had its memory from. Values
 *    whose coefficients are below 2^64 need none, but in tael_money_split().
 *  - Errors, besides those named: TAEL_NO_MEMORY, and TAEL_TOO_LARGE beyond the limits of
 *    tael/decimal.h.
 *  - Threads: any, on distinct results; operands may be shared.
 *  - Cost: that of the decimal operation.
 */
#ifndef TAEL_MONEY_H
#define TAEL_MONEY_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "currency.h"
#include "decimal.h"
#include "memory.h"
#include "status.h"

#ifdef __cplusplus
extern "C" {
#endif

/** An amount. The value is owned, as every decimal is; the currency is only pointed to. */
typedef struct tael_money {
    tael_decimal value;            /**< In major units. */
    const tael_currency *currency; /**< NULL only in a money that is still to be a result. */
} tael_money;

/* ---- Making and freeing ---- */

/** The amount coefficient x 10^exponent of a currency: (false, 1250, -2, CHF) is CHF 12.50. `exponent`
 * must be within the limits of tael/decimal.h. Never fails, owns nothing, needs no tael_money_free(). */
static inline tael_money tael_money_from_parts(bool negative, uint64_t coefficient, int32_t exponent,
                                               const tael_currency *currency) {
    tael_money money;
    money.value = tael_decimal_from_parts(negative, coefficient, exponent);
    money.currency = currency;
    return money;
}

/** Gives the memory of the value back; the amount is then zero in the same currency. NULL is allowed. */
TAEL_API void tael_money_free(tael_money *money, const tael_allocator *allocator);

/** Makes *result the same amount as *money, with memory of its own. */
TAEL_API tael_status tael_money_copy(tael_money *result, const tael_money *money,
                                     const tael_allocator *allocator);

/* ---- Asking ---- */

/** -1, 0 or 1 as the amount is below, equal to or above zero. A currency is not needed. */
static inline int tael_money_sign(const tael_money *money) {
    return tael_decimal_sign(&money->value);
}

/** *order receives -1, 0 or 1 as the first amount is below, equal to or above the second: CHF 1.5 equals
 * CHF 1.50. Never allocates. Errors: TAEL_CURRENCY_MISMATCH, and *order is as it was. */
TAEL_API tael_status tael_money_compare(int *order, const tael_money *first, const tael_money *second);

/* ---- Exact operations ---- */

/** Changes the sign. */
TAEL_API tael_status tael_money_negate(tael_money *result, const tael_money *money,
                                       const tael_allocator *allocator);

/** first + second. Errors: also TAEL_CURRENCY_MISMATCH. */
TAEL_API tael_status tael_money_add(tael_money *result, const tael_money *first, const tael_money *second,
                                    const tael_allocator *allocator);

/** first - second. Errors: also TAEL_CURRENCY_MISMATCH. */
TAEL_API tael_status tael_money_subtract(tael_money *result, const tael_money *first,
                                         const tael_money *second, const tael_allocator *allocator);

/** money x factor, exactly: CHF 12.50 x 0.077 is CHF 0.96250. tael_money_round() makes it payable. */
TAEL_API tael_status tael_money_multiply(tael_money *result, const tael_money *money,
                                         const tael_decimal *factor, const tael_allocator *allocator);

/* ---- Rounding ----
 *
 * *exact, which may be NULL, receives whether nothing was lost: the result is the same amount. It is
 * written only where the status is TAEL_OK. A mode that is none of tael_rounding is
 * TAEL_INVALID_ARGUMENT. Rule of the modes: General Decimal Arithmetic. */

/** The amount in whole minor units: JPY 12.5 is JPY 12 (half_even), CHF 12.5 is CHF 12.50, BHD 1.2345
 * is BHD 1.234. A currency to which ISO 4217 gives no minor unit (XAU, XDR) is rounded to its whole
 * unit: tael_money_round_to() rounds to any other. */
TAEL_API tael_status tael_money_round(tael_money *result, const tael_money *money, tael_rounding mode,
                                      bool *exact, const tael_allocator *allocator);

/** The amount in whole cash steps of its currency (tael_currency.cash): CHF 12.37 is CHF 12.35, SEK
 * 12.50 is SEK 12.00 (half_even); in a currency that states none, as tael_money_round(). Shops' rules
 * are for the total of a bill, not for its lines, and most of them are half_up. */
TAEL_API tael_status tael_money_round_cash(tael_money *result, const tael_money *money, tael_rounding mode,
                                           bool *exact, const tael_allocator *allocator);

/** The nearest multiple, in this mode, of an increment in major units: CHF 12.37 to 0.25 is CHF 12.25
 * (half_even). A tie goes to the even multiple. Errors: TAEL_INVALID_ARGUMENT also for an increment
 * that is not above zero. */
TAEL_API tael_status tael_money_round_to(tael_money *result, const tael_money *money,
                                         const tael_decimal *increment, tael_rounding mode, bool *exact,
                                         const tael_allocator *allocator);

/* ---- Splitting ---- */

/** Splits an amount into `count` parts in the ratio of `weights`, which add up to it exactly.
 *
 * Each part is a number of whole minor units: the exact share rounded towards zero, and the units that
 * are left over go, one each, to the parts that lost most; of equal losses the earlier part's is
 * served first. A part of weight 0 is 0, and a negative amount gives the parts of the positive one,
 * negated. An amount that is finer than the minor unit (CHF 0.125) is split in whole units of its own
 * last digit that is not 0; so amounts that are equal are split equally.
 *
 * `weights` holds `count` decimals, none below zero, one above it at least; NULL: all are equal. `parts`
 * holds `count` results: each must be a money before the call, `money` may be one of them, and after an
 * error all are as they were. Each part is the caller's, for tael_money_free().
 * Errors: also TAEL_INVALID_ARGUMENT: no part, or weights as above are not given; TAEL_NO_MEMORY also
 * where a block for `count` shares is not to be had (it is freed before the call returns).
 * Cost: linear in `count`, and count x log count where units are left over.
 * Rule: the method of the largest remainder (Hamilton). */
TAEL_API tael_status tael_money_split(tael_money *parts, size_t count, const tael_money *money,
                                      const tael_decimal *weights, const tael_allocator *allocator);

#ifdef __cplusplus
}
#endif
#endif
