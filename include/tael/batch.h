/** tael/batch.h - many documents in one call, their figures as columns.
 *
 * For bindings, and for whoever wants arrays: one call reads a batch, and what it found lies in plain arrays,
 * one element a figure. No call and no struct per figure.
 *
 *     const char *text = "It costs $5.50.\nTea is €3 to €4.\n";
 *     const int64_t offsets[] = {0, 16, 37}; // two documents
 *     tael_batch *batch = NULL;
 *     tael_status status = tael_batch_new(&batch, NULL);
 *     if (status == TAEL_OK) status = tael_batch_scan(batch, text, offsets, 2, NULL);
 *     if (status == TAEL_OK) {
 *         const tael_columns *found = tael_batch_columns(batch);
 *         for (size_t i = 0; i < found->figures; i++)
 *             if (found->kind[i] == TAEL_AMOUNT)
 *                 printf("%s %" PRId64 "e%d\n", found->currencies[found->currency[i]]->code,
 *                        found->value_coefficient[i], (int)found->value_exponent[i]);
 *     }
 *     tael_batch_free(batch);
 */
#ifndef TAEL_BATCH_H
#define TAEL_BATCH_H

#include <stddef.h>
#include <stdint.h>

#include "currency.h"
#include "figure.h"
#include "scan.h"
#include "status.h"

#ifdef __cplusplus
extern "C" {
#endif

/** A scan for batches: options, working memory, and the columns of the batch that it read last. Made once,
 * used for any number of batches; after the largest of them it allocates no more. One thread at a time. */
typedef struct tael_batch tael_batch;

/** In tael_columns.decimals: none; the text says that it is exact, or the kind has no accuracy. */
#define TAEL_NO_DECIMALS INT32_MIN
/** In tael_columns.currency, .base, .quote and .per: none. */
#define TAEL_NO_ENTRY (-1)
/** In a column of exponents: the figure's kind has no such number. The coefficient is 0. */
#define TAEL_NO_NUMBER INT32_MIN
/** In a column of exponents: the number does not fit. The coefficient is its index among the digits. */
#define TAEL_NUMBER_IN_DIGITS INT32_MAX

/** What a batch holds. Each column has an element a figure, in the order of the documents and of their texts.
 * All of it is read only, belongs to the batch, and lives until its next scan or tael_batch_free(). No pointer
 * is NULL, whatever the counts.
 *
 * A number is coefficient x 10^exponent. A whole number has the exponent 0, any other the highest that leaves
 * it whole: equal numbers have equal parts, whatever was written ("$5", "$5.00"). A coefficient is never
 * beyond INT64_MAX, to either side; a number that would need one stands in `digits`, and its exponent is
 * TAEL_NUMBER_IN_DIGITS.
 *
 * A figure's currency or unit is an index: that of an entry in `currencies` or `pers`. Entries come in as they
 * are met, and keep their index for as long as the batch object lives. */
typedef struct tael_columns {
    size_t size;      /**< sizeof(tael_columns) in the library that runs: lets the struct grow. */
    size_t documents; /**< How many documents were read whole: all of them, but after an error. */
    size_t figures;   /**< How many figures they hold: the length of each column. */

    /** documents + 1 elements: figures [first_figure[d], first_figure[d + 1]) are document d's. */
    const int64_t *first_figure;

    const int64_t *document;      /**< Number of the document, from 0. */
    const int64_t *start, *end;   /**< The span: bytes [start, end) of that document. */
    const uint8_t *kind;          /**< tael_figure_kind */
    const uint8_t *approximation; /**< tael_approximation */
    const uint8_t *ambiguous;     /**< 1: only the locale decided between several currencies; else 0. */
    const int32_t *decimals;      /**< The power of ten that it is accurate to is -decimals; or TAEL_NO_DECIMALS. */
    const int64_t *restates;      /**< Index, in this document, of the figure that it repeats; or TAEL_NO_FIGURE. */
    const int64_t *context;       /**< Index, in this document, of the context that serves it; or TAEL_NO_FIGURE. */
    const int32_t *currency;      /**< Index in `currencies`, or TAEL_NO_ENTRY. */
    const int32_t *base, *quote;  /**< Of a rate: indexes in `currencies`; else TAEL_NO_ENTRY. */
    const uint16_t *currency_number; /**< ISO 4217's numeric code; 0 where there is none. */
    const int32_t *per;              /**< Index in `pers`, or TAEL_NO_ENTRY. */

    const int64_t *value_coefficient; /**< Of an amount, a rate, and of a context, which is its scale. */
    const int32_t *value_exponent;
    const int64_t *low_coefficient; /**< Of a range, as is `high`. */
    const int32_t *low_exponent;
    const int64_t *high_coefficient;
    const int32_t *high_exponent;

    /** Numbers that do not fit, as tael_decimal_to_text() writes them, end to end: number i is bytes
     * [digits_offsets[i], digits_offsets[i + 1]) of `digits`, digits_count + 1 offsets in all. */
    const char *digits;
    const int64_t *digits_offsets;
    size_t digits_count;

    const tael_currency *const *currencies; /**< Each as long-lived as in tael_figure.currency. */
    size_t currency_count;
    const char *const *pers; /**< What figures are per, as the lexicon names it; they live as long as it. */
    size_t per_count;
} tael_columns;

/** Makes a batch. `options` are those of a scan, with what tael_scan_new() says of them, and may be NULL; all
 * memory comes from their allocator. *out is the caller's, for tael_batch_free().
 * Errors: those of tael_scan_new(); *out is then NULL. */
TAEL_API tael_status tael_batch_new(tael_batch **out, const tael_scan_options *options);

/** Frees a batch and its columns. NULL is allowed. */
TAEL_API void tael_batch_free(tael_batch *batch);

/** Reads `count` documents, which stand in one text: document i is bytes [offsets[i], offsets[i + 1]), so that
 * there are count + 1 offsets, none below the one before. (It is how Arrow lays out a column of large strings;
 * the first need not be 0.) Documents may hold any bytes and are read one by one, as tael_scan_text() reads
 * them: no figure, context or relation crosses from one to the next. The columns replace those of the batch
 * before. Neither text nor offsets are needed after the call; where `count` is 0 both may be NULL.
 *
 * `error` may be NULL. Errors: TAEL_NO_MEMORY; TAEL_INVALID_ARGUMENT (an offset below 0 or below the one before,
 * a NULL where documents are). tael_columns.documents is then the number of the document that failed: all before
 * it were read, and their figures are there; error->offset is where it begins. The batch stays usable, and a
 * call with `offsets + documents` and `count - documents` goes on where this one stopped.
 * Cost: that of the scans, and linear in figures and documents. */
TAEL_API tael_status tael_batch_scan(tael_batch *batch, const char *text, const int64_t *offsets, size_t count,
                                     tael_error *error);

/** The columns of the batch read last; empty before the first. The struct stays where it is for as long as the
 * batch lives; what it points to changes with each scan. Never NULL. */
TAEL_API const tael_columns *tael_batch_columns(const tael_batch *batch);

#ifdef __cplusplus
}
#endif
#endif
