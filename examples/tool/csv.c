/* tool/csv.c - records as comma-separated values (RFC 4180) under a line of the record's keys.
 *
 * Every value stands in quotes; null is an empty field without them. */
#include "record.h"

#include <stdlib.h>
#include <string.h>

#include <csv.h>

static const char *const column_names[] = {
    "doc",      "start",  "end", "text",     "kind",    "currency",  "value", "low",  "high",
    "decimals", "approx", "per", "restates", "context", "ambiguous", "scale", "base", "quote"};

struct csv_writer {
    FILE *output;
    bool line_begun;
};

static bool write_field(struct csv_writer *writer, const char *text, size_t length) {
    if (writer->line_begun && putc(',', writer->output) == EOF) return false;
    writer->line_begun = true;
    return text == NULL || csv_fwrite(writer->output, text, length) == 0;
}

static bool write_text(struct csv_writer *writer, const char *text) {
    return write_field(writer, text, text == NULL ? 0 : strlen(text));
}

static bool write_count(struct csv_writer *writer, size_t count) {
    char text[32];
    snprintf(text, sizeof text, "%zu", count);
    return write_text(writer, text);
}

static bool write_decimals(struct csv_writer *writer, const struct record *record) {
    char text[32];
    snprintf(text, sizeof text, "%ld", (long)record->figure->decimals);
    return write_text(writer, record->has_decimals ? text : NULL);
}

static bool write_reference(struct csv_writer *writer, ptrdiff_t figure) {
    return figure == TAEL_NO_FIGURE ? write_text(writer, NULL) : write_count(writer, (size_t)figure);
}

static bool end_line(struct csv_writer *writer) {
    writer->line_begun = false;
    return putc('\n', writer->output) != EOF;
}

static void *open_csv(FILE *output, bool many_documents) {
    (void)many_documents;
    struct csv_writer *writer = malloc(sizeof *writer);
    if (writer == NULL) return NULL;
    *writer = (struct csv_writer){output, false};
    bool written = true;
    for (size_t i = 0; written && i < sizeof column_names / sizeof *column_names; i++)
        written = write_text(writer, column_names[i]);
    if (written && end_line(writer)) return writer;
    free(writer);
    return NULL;
}

static bool write_row(void *state, const struct record *record) {
    struct csv_writer *writer = state;
    const tael_figure *figure = record->figure;
    return write_count(writer, record->document) && write_count(writer, figure->start) &&
           write_count(writer, figure->end) && write_field(writer, record->text, record->text_length) &&
           write_text(writer, record->kind) && write_text(writer, record->currency) &&
           write_text(writer, record->value) && write_text(writer, record->low) &&
           write_text(writer, record->high) && write_decimals(writer, record) &&
           write_text(writer, record->approximation) && write_text(writer, record->per) &&
           write_reference(writer, figure->restates) && write_reference(writer, figure->context) &&
           write_text(writer, figure->ambiguous ? "true" : "false") && write_text(writer, record->scale) &&
           write_text(writer, record->base) && write_text(writer, record->quote) && end_line(writer);
}

static bool close_csv(void *state) {
    free(state);
    return true;
}

const struct record_format csv_format = {"csv", open_csv, write_row, close_csv};
