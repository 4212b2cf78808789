/* unit/scan_outcome.h - what a scan gave, written as tests/cases/scan_*.txt and tables_*.txt write it.
 *
 *     figure := [ "context " | "rate " BASE "/" QUOTE " " ] [ CODE " " ] number { " " key }
 *     number := value | low ".." high
 *     key    := "exact" | "decimals=" n | "about" … | "per=" unit | "restates=" index
 *             | "context=" index | "ambiguous"
 *
 * in this order, and only where a key says something: decimals 0, no approximation and so on are left out. */
#ifndef UNIT_SCAN_OUTCOME_H
#define UNIT_SCAN_OUTCOME_H

#include <stddef.h>
#include <tael/tael.h>

/* Writes the text with its spans marked, then a line a figure; returns the length. Fails the running test
 * where spans are out of order or outside the text, or where `target` is too small. */
size_t scan_outcome_write(const char *text, size_t length, const tael_figure *figures, size_t count,
                          char *target, size_t size);

#endif
