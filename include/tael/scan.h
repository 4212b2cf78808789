/** tael/scan.h - text in, figures out. */
#ifndef TAEL_SCAN_H
#define TAEL_SCAN_H

#include <stdbool.h>
#include <stddef.h>
#include "figure.h"
#include "lexicon.h"
#include "memory.h"
#include "status.h"

#ifdef __cplusplus
extern "C" {
#endif

/** A scan: options, working memory, and the figures of the text that it read last. Made once, used
 * for any number of texts; after the largest of them it allocates no more. One thread at a time. */
typedef struct tael_scan tael_scan;

/** How to read. Begin with TAEL_SCAN_OPTIONS_INIT, then set fields. */
typedef struct tael_scan_options {
    size_t size;                  /**< sizeof(tael_scan_options): lets the struct grow. */
    const char *locale;           /**< What a bare `$`, `¥`, `1.234` mean: an ICU or BCP 47 name. Default "en_US". */
    const tael_currency *currency;/**< The currency of figures whose text names none, over the locale. Default NULL.
                                       A text that itself says what its `$` mean ("All amounts are in Canadian
                                       dollars") names it, and stands over both. */
    const tael_lexicon *lexicon;  /**< Must outlive the scan. Default NULL: the built-in one. */
    const tael_allocator *allocator; /**< Copied. Default NULL: malloc. */
    bool no_tables;               /**< Read tables as prose. Default false. */
} tael_scan_options;

#define TAEL_SCAN_OPTIONS_INIT { sizeof(tael_scan_options), "en_US", NULL, NULL, NULL, false }

/** Makes a scan. `options` may be NULL: all defaults. *out is the caller's, for tael_scan_free().
 * Errors: TAEL_NO_MEMORY, TAEL_UNKNOWN_LOCALE, TAEL_INVALID_ARGUMENT (size); *out is then NULL.
 * ICU is asked for the locale's separators here, and allocates for itself meanwhile. */
TAEL_API tael_status tael_scan_new(tael_scan **out, const tael_scan_options *options);

/** Frees a scan and its figures. NULL is allowed. */
TAEL_API void tael_scan_free(tael_scan *scan);

/** Reads one document whole. Its figures replace those of the text before. `text` is only read, need
 * not end in NUL, may hold any bytes (bytes that are no UTF-8 are text that is no figure), and is not
 * needed after the call. Spans are byte offsets into it.
 * `error` may be NULL. Errors: TAEL_NO_MEMORY (no figures then; the scan stays usable).
 * Cost: linear in length; a text that says what its bare signs mean behind its first figures is read twice. */
TAEL_API tael_status tael_scan_text(tael_scan *scan, const char *text, size_t length, tael_error *error);

/** The figures of the text read last, in its order; *count receives how many. They live until the next
 * text or tael_scan_free(). Never NULL where *count is not 0. */
TAEL_API const tael_figure *tael_scan_figures(const tael_scan *scan, size_t *count);

#ifdef __cplusplus
}
#endif
#endif
