/* tool/record.h - one figure as the record of `tael scan` says it, and the formats that write it. */
#ifndef TAEL_TOOL_RECORD_H
#define TAEL_TOOL_RECORD_H

#include <stdbool.h>
#include <stdio.h>

#include <tael/tael.h>

/* The record's keys. A pointer is NULL where the record says null, or, for the last three, where a
 * figure of this kind has no such key. */
struct record {
    size_t document; /* its number, from 0 */
    size_t index;    /* of the figure in its document */
    const tael_figure *figure;
    const char *text;
    size_t text_length;
    const char *kind;
    const char *currency;
    const char *value, *low, *high; /* plain digits */
    const char *approximation;
    const char *per;
    const char *scale;        /* of a context */
    const char *base, *quote; /* of a rate */
    bool has_decimals;
    char numbers[2][TAEL_DECIMAL_TEXT_MAX]; /* where the plain digits stand */
};

/* Fills a record. `text` are the bytes of the figure's span. The record points into itself, the text and the
 * figure: it is not to be copied. */
void record_fill(struct record *record, size_t document, size_t index, const tael_figure *figure,
                 const char *text);

/* A way of writing records. `open` gives what the other two are handed, or NULL; `close` writes what
 * is still held back, and frees it. False, or NULL, with errno where writing failed. */
struct record_format {
    const char *name;
    void *(*open)(FILE *output, bool many_documents);
    bool (*write)(void *writer, const struct record *record);
    bool (*close)(void *writer);
};

extern const struct record_format ndjson_format, csv_format, table_format;

#endif
