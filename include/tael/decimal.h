/** tael/decimal.h - exact decimals: 16 bytes by value, and nothing rounds unless asked.
 *
 *     tael_decimal price = tael_decimal_from_parts(false, 1995, -2), total = {0};
 *     tael_decimal count = tael_decimal_from_parts(false, 3, 0);
 *     char text[64];
 *     if (tael_decimal_multiply(&total, &price, &count, NULL) == TAEL_OK &&
 *         tael_decimal_to_text(&total, text, sizeof text, NULL) == TAEL_OK)
 *         puts(text); // 59.85
 *     tael_decimal_free(&total, NULL);
 *
 * What holds for every function here:
 *  - `result` must be a decimal before the call (`{0}` is one). It may be one of the operands. Its
 *    former value is freed; after an error it is as it was. It keeps no hold on the operands.
 *  - `allocator` may be NULL: malloc. It must be the one that `result` had its limbs from. An
 *    operation asks it for the limbs of its result and for nothing else; work in between stands on
 *    the stack, in no more than 64 KiB. Values below 2^64 need no memory at all.
 *  - Errors: TAEL_NO_MEMORY; TAEL_TOO_LARGE where the exact result, or the result rounded as asked,
 *    is beyond the limits below. No value is ever cut, clamped or infinite.
 *  - A zero is never negative, and its exponent is moved to the nearest limit rather than refused.
 *  - Threads: any, on distinct results; operands may be shared.
 *  - Cost: constant below 2^64; beyond it as GMP's multiplication and division, and linear in the
 *    product of the limbs and the digits where an exponent is moved or digits are read or written.
 *  - Rule: General Decimal Arithmetic 1.70 (https://speleotrove.com/decimal/), with unbounded
 *    precision in place of a context, and errors in place of NaN and infinity.
 */
#ifndef TAEL_DECIMAL_H
#define TAEL_DECIMAL_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "memory.h"
#include "status.h"

#ifdef __cplusplus
extern "C" {
#endif

/** No coefficient has more decimal digits than this; operations beyond it return TAEL_TOO_LARGE. */
#define TAEL_DECIMAL_DIGITS_MAX 10000
/** Exponents lie in [-TAEL_DECIMAL_EXPONENT_MAX, TAEL_DECIMAL_EXPONENT_MAX]. */
#define TAEL_DECIMAL_EXPONENT_MAX 20000
/** Bytes that hold the plain text of any decimal, its NUL included. */
#define TAEL_DECIMAL_TEXT_MAX (TAEL_DECIMAL_DIGITS_MAX + TAEL_DECIMAL_EXPONENT_MAX + 4)

/** coefficient x 10^exponent with a sign. All zero bytes are the number 0.
 *
 * A coefficient below 2^64 is held inline and owns nothing; a larger one is limbs from the allocator
 * that the operation was given, least significant first, and tael_decimal_free() gives them back.
 * The fields are readable, but only the functions here may write them. */
typedef struct tael_decimal {
    union {
        uint64_t small;
        uint64_t *limbs;
    } coefficient;
    int32_t exponent;
    uint32_t negative : 1;
    uint32_t limb_count : 31; /**< 0: the coefficient is `small`. */
} tael_decimal;

/** The rounding modes of General Decimal Arithmetic. */
typedef enum tael_rounding {
    TAEL_HALF_EVEN = 0, /**< To the nearest; a tie to the even digit. */
    TAEL_HALF_UP,       /**< To the nearest; a tie away from zero. */
    TAEL_HALF_DOWN,     /**< To the nearest; a tie towards zero. */
    TAEL_UP,            /**< Away from zero. */
    TAEL_DOWN,          /**< Towards zero. */
    TAEL_CEILING,       /**< Towards plus infinity. */
    TAEL_FLOOR          /**< Towards minus infinity. */
} tael_rounding;

/* ---- Making and freeing ---- */

/** The decimal coefficient x 10^exponent. `exponent` must be within the limits. Never fails, owns
 * nothing, needs no tael_decimal_free(). */
static inline tael_decimal tael_decimal_from_parts(bool negative, uint64_t coefficient, int32_t exponent) {
    tael_decimal value;
    value.coefficient.small = coefficient;
    value.exponent = exponent;
    value.negative = negative && coefficient != 0;
    value.limb_count = 0;
    return value;
}

/** Gives the limbs back, if there are any; the decimal is 0 then. NULL is allowed. `allocator` is the
 * one that the limbs came from. */
TAEL_API void tael_decimal_free(tael_decimal *value, const tael_allocator *allocator);

/** Makes *result the same number as *value, with limbs of its own. */
TAEL_API tael_status tael_decimal_copy(tael_decimal *result, const tael_decimal *value,
                                       const tael_allocator *allocator);

/* ---- Text ---- */

/** Reads `length` bytes of plain digits: an optional + or -, digits, and optionally a full stop with
 * digits behind it. No exponent, no grouping, no space. The exponent is minus the count of digits
 * behind the stop: "12.50" is 1250 x 10^-2; only where there are more digits than the limit do
 * zeros at the end go to the exponent.
 * `error` may be NULL. Errors: also TAEL_SYNTAX, with the offset of the first byte that does not fit
 * (`length` where the text ends too soon). */
TAEL_API tael_status tael_decimal_parse(tael_decimal *result, const char *text, size_t length,
                                        const tael_allocator *allocator, tael_error *error);

/** Writes plain digits and a NUL: no exponent, no grouping, zeros at the end of the fraction dropped,
 * "0" for every zero. *length, which may be NULL, receives the length without the NUL, even where
 * `size` bytes are too few: then TAEL_TOO_LARGE, and nothing is written. `buffer` may be NULL where
 * `size` is 0. Errors: that one. TAEL_DECIMAL_TEXT_MAX bytes are always enough. */
TAEL_API tael_status tael_decimal_to_text(const tael_decimal *value, char *buffer, size_t size,
                                          size_t *length);

/** As tael_decimal_to_text(), but with every digit of the fraction that the exponent gives: 1250 x
 * 10^-2 is "12.50", 0 x 10^-2 is "0.00". */
TAEL_API tael_status tael_decimal_to_text_scaled(const tael_decimal *value, char *buffer, size_t size,
                                                 size_t *length);

/* ---- Asking ---- */

/** Whether the number is zero. */
static inline bool tael_decimal_is_zero(const tael_decimal *value) {
    return value->limb_count == 0 && value->coefficient.small == 0;
}

/** -1, 0 or 1 as the number is below, equal to or above zero. */
static inline int tael_decimal_sign(const tael_decimal *value) {
    return value->negative ? -1 : !tael_decimal_is_zero(value);
}

/** -1, 0 or 1 as the first number is below, equal to or above the second: 1.0 equals 1.00. Never
 * fails and never allocates. */
TAEL_API int tael_decimal_compare(const tael_decimal *first, const tael_decimal *second);

/** The count of decimal digits of the coefficient, at least 1. Never fails and never allocates. */
TAEL_API size_t tael_decimal_digits(const tael_decimal *value);

/* ---- Exact operations ---- */

/** Changes the sign. */
TAEL_API tael_status tael_decimal_negate(tael_decimal *result, const tael_decimal *value,
                                         const tael_allocator *allocator);

/** Drops the sign. */
TAEL_API tael_status tael_decimal_absolute(tael_decimal *result, const tael_decimal *value,
                                           const tael_allocator *allocator);

/** first + second, with the lower of both exponents; a zero leaves the other operand as it is. */
TAEL_API tael_status tael_decimal_add(tael_decimal *result, const tael_decimal *first,
                                      const tael_decimal *second, const tael_allocator *allocator);

/** first - second, with the lower of both exponents; a zero leaves the other operand as it is, but
 * for the sign. */
TAEL_API tael_status tael_decimal_subtract(tael_decimal *result, const tael_decimal *first,
                                           const tael_decimal *second, const tael_allocator *allocator);

/** first x second, with the sum of both exponents. */
TAEL_API tael_status tael_decimal_multiply(tael_decimal *result, const tael_decimal *first,
                                           const tael_decimal *second, const tael_allocator *allocator);

/** value x 10^power: only the exponent moves. */
TAEL_API tael_status tael_decimal_scale(tael_decimal *result, const tael_decimal *value, int32_t power,
                                        const tael_allocator *allocator);

/** Moves the coefficient's zeros at the end to the exponent, as far as its limit allows; a zero gets
 * the exponent 0. 12.50 becomes 12.5, and 1200 becomes 12 x 10^2. */
TAEL_API tael_status tael_decimal_reduce(tael_decimal *result, const tael_decimal *value,
                                         const tael_allocator *allocator);

/* ---- Operations that may round ----
 *
 * *exact, which may be NULL, receives whether the result is the exact number: no digit but zeros was
 * lost. It is written only where the status is TAEL_OK. A mode that is none of tael_rounding is
 * TAEL_INVALID_ARGUMENT. */

/** The number with this exponent and no other: digits are rounded away or zeros put behind. 2.345 to
 * the exponent -2 is 2.34 (half_even), 2 to it is 2.00. Errors: TAEL_TOO_LARGE also for an exponent
 * beyond the limits. */
TAEL_API tael_status tael_decimal_quantize(tael_decimal *result, const tael_decimal *value, int32_t exponent,
                                           tael_rounding mode, bool *exact, const tael_allocator *allocator);

/** The number with `decimals` digits behind the mark at most; one that has fewer stays as it is. Below
 * zero it rounds before the mark: 1250 to -2 is 12 x 10^2 (half_even). */
TAEL_API tael_status tael_decimal_round(tael_decimal *result, const tael_decimal *value, int32_t decimals,
                                        tael_rounding mode, bool *exact, const tael_allocator *allocator);

/** The number with `digits` significant digits at most; one that has fewer stays as it is. `digits`
 * must be 1 to TAEL_DECIMAL_DIGITS_MAX, else TAEL_INVALID_ARGUMENT. */
TAEL_API tael_status tael_decimal_round_digits(tael_decimal *result, const tael_decimal *value, size_t digits,
                                               tael_rounding mode, bool *exact,
                                               const tael_allocator *allocator);

/** dividend / divisor with `digits` significant digits at most, 1 to TAEL_DECIMAL_DIGITS_MAX (else
 * TAEL_INVALID_ARGUMENT). An exact quotient has the exponent nearest to the difference of both
 * exponents; an inexact one has all `digits`. Errors: also TAEL_DIVISION_BY_ZERO. */
TAEL_API tael_status tael_decimal_divide(tael_decimal *result, const tael_decimal *dividend,
                                         const tael_decimal *divisor, size_t digits, tael_rounding mode,
                                         bool *exact, const tael_allocator *allocator);

/** dividend / divisor with this exponent and no other, rounded once from the exact quotient: what a
 * conversion to cents wants. Errors: also TAEL_DIVISION_BY_ZERO. */
TAEL_API tael_status tael_decimal_divide_quantize(tael_decimal *result, const tael_decimal *dividend,
                                                  const tael_decimal *divisor, int32_t exponent,
                                                  tael_rounding mode, bool *exact,
                                                  const tael_allocator *allocator);

#ifdef __cplusplus
}
#endif
#endif
