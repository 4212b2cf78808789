/** tael/status.h - what a call says of itself: a status, and where and why it failed.
 *
 * Every fallible call returns a tael_status. Calls that read text also fill a tael_error. Nothing is
 * kept behind the caller's back: no errno, no global, no thread-local.
 */
#ifndef TAEL_STATUS_H
#define TAEL_STATUS_H

#include <stddef.h>

#if defined(__GNUC__)
#define TAEL_API __attribute__((visibility("default")))
#else
#define TAEL_API
#endif

#ifdef __cplusplus
extern "C" {
#endif

typedef enum tael_status {
    TAEL_OK = 0,            /**< Done. */
    TAEL_NO_MEMORY,         /**< The allocator gave none; the object is as it was before the call. */
    TAEL_INVALID_ARGUMENT,  /**< An argument is outside what its declaration allows. */
    TAEL_INVALID_UTF8,      /**< The text holds bytes that are no UTF-8; offset names the first. */
    TAEL_SYNTAX,            /**< The text is not in the form asked for; offset names the place. */
    TAEL_TOO_LARGE,         /**< More digits, or a larger exponent, than limits allow (tael/decimal.h). */
    TAEL_DIVISION_BY_ZERO,  /**< The divisor is zero. */
    TAEL_INEXACT,           /**< The result cannot be written without rounding, and rounding was not asked for. */
    TAEL_UNKNOWN_CURRENCY,  /**< No such code or number in ISO 4217, current or historic. */
    TAEL_CURRENCY_MISMATCH, /**< The two amounts are in different currencies; nothing was changed. */
    TAEL_UNKNOWN_LOCALE,    /**< ICU knows no such locale. */
    TAEL_NO_RATE            /**< There is no rate for that pair of currencies and day. */
} tael_status;

/** Where and why a call failed. `message` is a constant in English, never NULL after a failed call;
 * nothing is to be freed. `offset` counts bytes from the start of the text that the call was given
 * (0 where the call was given none). */
typedef struct tael_error {
    tael_status status;
    size_t offset;
    const char *message;
} tael_error;

/** The constant English sentence for a status; for a number that is no status, "unknown status".
 * Threads: any. Cost: constant. */
TAEL_API const char *tael_status_message(tael_status status);

#ifdef __cplusplus
}
#endif
#endif
