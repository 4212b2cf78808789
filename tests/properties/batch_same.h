/* properties/batch_same.h - documents for batches, and whether columns say what scans say. */
#ifndef PROPERTIES_BATCH_SAME_H
#define PROPERTIES_BATCH_SAME_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <tael/tael.h>

/* Documents, one behind the other, as a batch takes them. */
typedef struct documents {
    char *text;
    int64_t *offsets; /* count + 1 */
    size_t count;
} documents;

/* Adds one behind the others; fails the running test where there is no memory. All zero is no document. */
void documents_add(documents *all, const char *bytes, size_t length);

void documents_free(documents *all);

/* Fails the running test unless the columns say, key by key, of the documents [0, columns->documents) of
 * `all` what a scan with these options finds in each, and nothing else. Returns how many figures that is. */
size_t expect_columns(const tael_columns *columns, const documents *all, const tael_scan_options *options);

#endif
