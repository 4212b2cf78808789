/** tael/currency.h - ISO 4217, current and historic, as constant data.
 *
 *     const tael_currency *franc = tael_currency_by_code("CHF", 3);
 *     // franc->number is 756, franc->digits 2, franc->cash 5: cash is paid in steps of 0.05
 */
#ifndef TAEL_CURRENCY_H
#define TAEL_CURRENCY_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include "status.h"

#ifdef __cplusplus
extern "C" {
#endif

/** One currency. Entries of ISO 4217 are constant and live as long as the program; an entry that a
 * run-time lexicon added ("BTC") lives as long as that lexicon. A currency is known by its address:
 * two pointers to currencies are equal exactly where the currencies are the same.
 *
 * Source: ISO 4217 tables A.1 (current) and A.3 (historic), https://www.six-group.com. A.3 gives no
 * minor units; lib/exact/iso4217.tsv says entry by entry where they come from, and where the cash
 * steps do (most from CLDR's supplemental currency data). */
typedef struct tael_currency {
    char code[8];      /**< Alphabetic code, NUL-terminated: "CNY". */
    uint16_t number;   /**< Numeric code; 0 where ISO 4217 gives none. */
    uint8_t digits;    /**< Minor unit: digits behind the mark; 0 where ISO 4217 says N.A. (XAU, XDR). */
    bool historic;     /**< Withdrawn: in table A.3 only. */
    uint16_t cash;     /**< Smallest step of a sum paid in cash, in minor units (CHF 5); 0: the minor unit. */
} tael_currency;

/** The currency with this alphabetic code, in any case of ASCII: "CNY", "cny". `length` is the code's
 * length in bytes; the code need not end in NUL. NULL where there is none, where `length` is not 3, and
 * for a NULL code. The entry is constant and never freed.
 * Threads: any. Cost: a binary search, no allocation. */
TAEL_API const tael_currency *tael_currency_by_code(const char *code, size_t length);

/** The currency with this numeric code: the current one, else the historic one that bore it last (946
 * is RON, 276 is DEM). NULL where there is none, and for 0. The entry is constant and never freed.
 * Threads: any. Cost: a binary search, no allocation. */
TAEL_API const tael_currency *tael_currency_by_number(uint16_t number);

/** Every entry, ascending by code; *count receives how many. Constant, never freed, never NULL.
 * Threads: any. Cost: constant. */
TAEL_API const tael_currency *tael_currency_all(size_t *count);

#ifdef __cplusplus
}
#endif
#endif
