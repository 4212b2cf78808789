/* properties/scan_same.h - whether two scans found the same. */
#ifndef PROPERTIES_SCAN_SAME_H
#define PROPERTIES_SCAN_SAME_H

#include "properties/scan_texts.h"
#include <stdbool.h>
#include <tael/tael.h>

/* Figures of a scan, or some of them. */
typedef struct findings {
    const tael_figure *figures;
    size_t count;
} findings;

/* A new scan; fails the running test where there is none. `options` may be NULL. */
tael_scan *scan_open(const tael_scan_options *options);

/* Scans; fails the running test where that fails. */
findings scan_read(tael_scan *scan, const char *bytes, size_t length);

/* Whether two figures say the same, but that the second stands `bytes` further on, and behind `figures`
 * figures that the first's text does not hold. */
bool figure_is_same(const tael_figure *first, const tael_figure *second, size_t bytes, size_t figures);

/* The same of all of them. */
bool findings_are_same(findings first, findings second, size_t bytes, size_t figures);

/* "[3, 9) [12, 17)": for the message of a failed test; the same memory each time. */
const char *findings_spans(findings found);

#endif
