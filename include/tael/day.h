/** tael/day.h - a day of the calendar as a number.
 *
 *     tael_day day;
 *     if (tael_day_parse(&day, "2015-10-30", 10, NULL) == TAEL_OK) {
 *         // day is 16738; day - 7 is a week before
 *     }
 */
#ifndef TAEL_DAY_H
#define TAEL_DAY_H

#include <stddef.h>
#include <stdint.h>

#include "status.h"

#ifdef __cplusplus
extern "C" {
#endif

/** Days since 1970-01-01 in the Gregorian calendar; days before it are negative. */
typedef int32_t tael_day;

/** No day in particular: what bears it holds on every day. */
#define TAEL_DAY_ANY INT32_MIN
/** Where a day is asked for: the newest that is known. */
#define TAEL_DAY_NEWEST INT32_MAX
/** Bytes that hold the text of any day, its NUL included. */
#define TAEL_DAY_TEXT_MAX 11

/** Reads "2015-10-30": year, month and day in 4, 2 and 2 digits, of the years 0001 to 9999, and nothing
 * else.
 * `error` may be NULL. Errors: TAEL_SYNTAX (a day that the calendar has not, too), with the offset of the
 * first byte that does not fit, and *day as it was.
 * Threads: any. Rule: ISO 8601, the extended calendar date. */
TAEL_API tael_status tael_day_parse(tael_day *day, const char *text, size_t length, tael_error *error);

/** Writes "2015-10-30" and a NUL. Errors: TAEL_INVALID_ARGUMENT for a day outside the years 0001 to 9999
 * (TAEL_DAY_ANY and TAEL_DAY_NEWEST among them), and nothing is written. Threads: any. */
TAEL_API tael_status tael_day_to_text(tael_day day, char text[TAEL_DAY_TEXT_MAX]);

#ifdef __cplusplus
}
#endif
#endif
