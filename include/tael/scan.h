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

/** Takes one figure of a text that is fed. `text` is the span's bytes, not ended by NUL. Figure and text live until
 * the visit ends; the figure's offsets and indexes count from the document's begin. Another status than TAEL_OK
 * ends the scan: tael_scan_feed() or tael_scan_end() returns it. The visit must not call the same scan. */
typedef tael_status tael_figure_visit(void *context, const tael_figure *figure, const char *text);

/** Begins a document that comes in pieces; one that was begun before is given up. Its figures go to `visit`, in the
 * order of the text. Errors: TAEL_INVALID_ARGUMENT (no scan, no visit), TAEL_NO_MEMORY. */
TAEL_API tael_status tael_scan_begin(tael_scan *scan, tael_figure_visit *visit, void *context);

/** Feeds the next piece, cut anywhere, even inside a character; `bytes` is not needed after the call. Figures are
 * visited as soon as nothing that may follow can change them.
 *
 * They are those of tael_scan_text() on the whole document, with two exceptions: in a text of more than 64 kB what it
 * says of its own signs ("all amounts are in Canadian dollars") holds from there on only; and where something that might
 * be one figure goes on for 64 kB, no figure is found in it.
 * Memory: a few megabytes at most, however long the text is.
 *
 * `error` may be NULL; its offset is 0. Errors: TAEL_INVALID_ARGUMENT (nothing was begun), TAEL_NO_MEMORY, what the
 * visit returned. The document is then given up, the scan stays usable. Cost: linear in the text. */
TAEL_API tael_status tael_scan_feed(tael_scan *scan, const char *bytes, size_t length, tael_error *error);

/** How far a text that is fed has been settled: every figure that begins before this offset has been visited. After
 * tael_scan_end() all of it is; 0 where nothing was begun. So a program that changes a text knows what it may pass on. */
TAEL_API size_t tael_scan_settled(const tael_scan *scan);

/** Ends the document and visits what is left. Errors: as tael_scan_feed(). */
TAEL_API tael_status tael_scan_end(tael_scan *scan, tael_error *error);

#ifdef __cplusplus
}
#endif
#endif
