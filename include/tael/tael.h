/** tael/tael.h - the whole public API. This program scans one sentence and prints its figures:
 *
 *     #include <stdio.h>
 *     #include <string.h>
 *     #include <tael/tael.h>
 *
 *     int main(void) {
 *         const char *text = "Sales rose 8% to RMB 48.6 billion (USD 6.7 billion).";
 *         tael_scan *scan = NULL;
 *         tael_status status = tael_scan_new(&scan, NULL);
 *         if (status == TAEL_OK) status = tael_scan_text(scan, text, strlen(text), NULL);
 *         size_t count = 0;
 *         const tael_figure *figures = status == TAEL_OK ? tael_scan_figures(scan, &count) : NULL;
 *         for (size_t i = 0; i < count; i++) {
 *             char value[TAEL_DECIMAL_TEXT_MAX];
 *             tael_decimal_to_text(&figures[i].value, value, sizeof value, NULL);
 *             printf("%s %s\n", figures[i].currency->code, value);
 *         }
 *         tael_scan_free(scan);
 *         return status == TAEL_OK ? 0 : 1;
 *     }
 *
 * It prints
 *
 *     CNY 48600000000
 *     USD 6700000000
 *
 * Built with: cc program.c $(pkg-config --cflags --libs tael)
 *
 * What holds everywhere, and is said nowhere else:
 *
 * - Ownership. What comes back through a leading `**out` is the caller's, who gives it back with the
 *   function of the same noun that ends in _free. What is returned directly belongs to the object
 *   that it was asked of, or to the library, and is never freed by the caller. Arguments are read
 *   during the call and not kept, unless the declaration says so.
 * - Errors. A call that can fail returns a tael_status and leaves its results as they were unless
 *   the declaration says otherwise. Nothing is printed; nothing ends the program.
 * - Memory. Where a tael_allocator may be given, NULL means malloc, realloc and free.
 * - Threads. There is no shared state: calls on different objects may run at once. Constant objects
 *   may be read by any number of threads; any other object is used by one thread at a time.
 * - Text is UTF-8 with its length in bytes and needs no NUL; offsets count bytes from 0.
 *
 * tael/gmp.h, for programs that use GMP, is the one header that this does not bring in. */
#ifndef TAEL_TAEL_H
#define TAEL_TAEL_H

/* What is shared by all parts. */
#include "memory.h"
#include "status.h"
#include "version.h"

/* Values. */
#include "currency.h"
#include "decimal.h"
#include "money.h"

/* Text to figures. */
#include "figure.h"
#include "lexicon.h"
#include "scan.h"
#include "batch.h"

/* Figures in other currencies, and against each other. */
#include "check.h"
#include "convert.h"
#include "day.h"
#include "implied.h"
#include "rate.h"
#include "rates.h"

/* Values and figures to text. */
#include "render.h"

#endif
