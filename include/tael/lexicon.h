/** tael/lexicon.h - the words that the scanner knows: built in, and added at run time.
 *
 *     const char *rows = "## currencies\n"
 *                        "form\tkind\tcurrencies\tpower\tprefer\tflags\tsource\texample\n"
 *                        "BTC\tcode\tBTC:8\t0\t-\tbefore behind\tusage\t0.5 BTC\n";
 *     tael_lexicon *lexicon = NULL;
 *     tael_error error;
 *     if (tael_lexicon_extend(&lexicon, NULL, rows, strlen(rows), NULL, &error) != TAEL_OK)
 *         fprintf(stderr, "byte %zu: %s\n", error.offset, error.message);
 *     tael_scan_options options = TAEL_SCAN_OPTIONS_INIT;
 *     options.lexicon = lexicon;
 */
#ifndef TAEL_LEXICON_H
#define TAEL_LEXICON_H

#include <stddef.h>
#include "currency.h"
#include "memory.h"
#include "status.h"

#ifdef __cplusplus
extern "C" {
#endif

/** A set of words. Immutable once made, so any number of threads and scans may share one. */
typedef struct tael_lexicon tael_lexicon;

/** The built-in lexicon: constant data. Never NULL; nothing is to be freed. Threads: any. Cost: none. */
TAEL_API const tael_lexicon *tael_lexicon_builtin(void);

/** Makes a lexicon of the words of `base` (NULL: the built-in one) and of new rows. `base` stays as it is
 * and is not needed afterwards. *out is the caller's, for tael_lexicon_free(), and must outlive the scans
 * that use it; it is NULL after a failure, and then nothing has changed.
 *
 * `text` is UTF-8: tables, each with its name in a line of its own before it ("## currencies"), then the
 * lines of lib/lexicon/<name>.tsv: the line of column names, and a word a row, tabs between the cells.
 * docs/lexicon.md says what they mean. Where a row's form stands in the same table of `base`, the rows of
 * the text take the place of all that `base` says of the form in that table; what other tables say of it
 * stays, but for guards: no form is a guard and something else. A currency that ISO 4217 does not know is
 * written with its digits where it comes first ("BTC:8"): its tael_currency has number 0 and lives as long
 * as the lexicon. A lexicon made of this one has a tael_currency of its own for it.
 *
 * `allocator` (copied) gives all memory, but for what ICU takes to hold its normalization data. `error`
 * may be NULL; its offset is where the faulty line begins, and its message says what is wrong there.
 * Errors: TAEL_SYNTAX, TAEL_UNKNOWN_CURRENCY (a code that neither ISO 4217 nor the text knows),
 * TAEL_INVALID_UTF8 (offset: the first bad byte), TAEL_TOO_LARGE (more than 65,535 forms, or 16 meanings
 * of one form; offset 0), TAEL_NO_MEMORY, TAEL_INVALID_ARGUMENT (`out`, or `text` with a length, is NULL).
 * Threads: any. Cost: some hundredths of a second and 2 MB for a while, half of a megabyte for good; the
 * square of the number of rows, which is felt from ten thousand of them on. */
TAEL_API tael_status tael_lexicon_extend(tael_lexicon **out, const tael_lexicon *base, const char *text,
                                         size_t length, const tael_allocator *allocator, tael_error *error);

/** Frees a lexicon that tael_lexicon_extend() made, and its currencies. NULL is allowed. */
TAEL_API void tael_lexicon_free(tael_lexicon *lexicon);

/** The currency with this code, in any case of ASCII: ISO 4217's, or one that the lexicon brought in. As
 * tael_currency_by_code() but for that; the entry lives as long as the lexicon. NULL where there is none.
 * `lexicon` may be NULL: the built-in one. Threads: any. Cost: a search, no allocation. */
TAEL_API const tael_currency *tael_lexicon_currency_by_code(const tael_lexicon *lexicon, const char *code,
                                                            size_t length);

#ifdef __cplusplus
}
#endif
#endif
