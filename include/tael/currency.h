/** tael/currency.h - ISO 4217, current and historic, as constant data. */
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
 * run-time lexicon added ("BTC") lives as long as that lexicon.
 *
 * Source: ISO 4217 tables A.1 (current) and A.3 (historic), https://www.six-group.com. */
typedef struct tael_currency {
    char code[8];      /**< Alphabetic code, NUL-terminated: "CNY". */
    uint16_t number;   /**< Numeric code; 0 where ISO 4217 gives none. */
    uint8_t digits;    /**< Minor unit: digits behind the decimal mark; 0 where ISO 4217 says N.A. */
    bool historic;     /**< Withdrawn: in table A.3 only. */
} tael_currency;

/** The currency with this alphabetic code of three letters, any case; NULL where there is none.
 * `length` is the code's length in bytes. Threads: any. Cost: a binary search, no allocation. */
TAEL_API const tael_currency *tael_currency_by_code(const char *code, size_t length);

/** The current currency with this numeric code, else the historic one that bore it last; NULL where
 * there is none. Threads: any. Cost: a binary search. */
TAEL_API const tael_currency *tael_currency_by_number(uint16_t number);

/** Every entry in the order of the codes; *count receives how many. Threads: any. Cost: constant. */
TAEL_API const tael_currency *tael_currency_all(size_t *count);

#ifdef __cplusplus
}
#endif
#endif
