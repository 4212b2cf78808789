/** tael/figure.h - what a text says in figures: types only, so that a program may take figures
 * without knowing the scanner. */
#ifndef TAEL_FIGURE_H
#define TAEL_FIGURE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include "currency.h"
#include "decimal.h"

#ifdef __cplusplus
extern "C" {
#endif

typedef enum tael_figure_kind {
    TAEL_AMOUNT = 0, /**< One exact number tied to one currency: `value`. */
    TAEL_RANGE,      /**< Two ends in one currency: `low` and `high`, low not above high. */
    TAEL_CONTEXT,    /**< A header that scales, or names the currency of, the table under it: `value` is the scale. */
    TAEL_RATE        /**< `value` units of `quote` for 1 unit of `base`. */
} tael_figure_kind;

/** What the words round a figure say of it. */
typedef enum tael_approximation {
    TAEL_AS_WRITTEN = 0,
    TAEL_ABOUT,
    TAEL_OVER,
    TAEL_AT_LEAST,
    TAEL_UNDER,
    TAEL_AT_MOST,
    TAEL_NEARLY
} tael_approximation;

/** In tael_figure.restates and .context: none. */
#define TAEL_NO_FIGURE (-1)

/** One figure. It belongs to what reported it (a scan: until its next text), as do its decimals'
 * limbs and its `per`; copy what must live longer.
 *
 * Source of the terms: ISO 4217 (currency), XBRL 2.1 4.6 (decimals). */
typedef struct tael_figure {
    size_t start, end;            /**< The span: bytes [start, end) of the document, UTF-8. */
    tael_decimal value;           /**< Of an amount, a rate, a context (its scale); zero for a range. Major units, scaled. */
    tael_decimal low, high;       /**< Of a range; zero otherwise. */
    const tael_currency *currency;/**< NULL for a rate, and for a context that names none. */
    const tael_currency *base;    /**< Of a rate; else NULL. */
    const tael_currency *quote;   /**< Of a rate; else NULL. */
    const char *per;              /**< What it is per, as the lexicon names it ("share", "10 shares"); NULL: nothing. */
    ptrdiff_t restates;           /**< Index of the figure that this one repeats, or TAEL_NO_FIGURE. */
    ptrdiff_t context;            /**< Index of the context that gave scale or currency, or TAEL_NO_FIGURE. */
    int32_t decimals;             /**< The power of ten that the writing is accurate to is -decimals. Unset where `exact`. */
    tael_figure_kind kind;
    tael_approximation approximation;
    bool exact;                   /**< The text says that it is exact, or the kind has no accuracy: `decimals` is not stated. */
    bool ambiguous;               /**< Only the locale decided between several currencies. */
} tael_figure;

/** "amount", "range", "context", "rate": the record's word. Threads: any. Never NULL. */
TAEL_API const char *tael_figure_kind_name(tael_figure_kind kind);

/** "about", "over", "at_least", "under", "at_most", "nearly"; NULL for TAEL_AS_WRITTEN. Threads: any. */
TAEL_API const char *tael_approximation_name(tael_approximation approximation);

#ifdef __cplusplus
}
#endif
#endif
