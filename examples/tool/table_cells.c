/* tool/table_cells.c - what a reader wants of a figure: where it is, what it says, and in words what
 * the record's other keys mean. Numbers are exact; commas group their digits by three. */
#include "table_cells.h"

#include <stdarg.h>
#include <string.h>

#include "display.h"

const char *const column_titles[COLUMN_COUNT] = {"doc",  "#",        "bytes", "text",
                                                 "kind", "currency", "value", "notes"};

static void write_grouped(FILE *output, const char *digits) {
    if (*digits == '-') putc(*digits++, output);
    for (size_t whole = strcspn(digits, "."); whole > 0; whole--) {
        putc(*digits++, output);
        if (whole % 3 == 1 && whole > 1) putc(',', output);
    }
    fputs(digits, output);
}

static void write_value(FILE *output, const struct record *record) {
    if (record->low != NULL) {
        write_grouped(output, record->low);
        fputs(" to ", output);
        write_grouped(output, record->high);
    } else if (record->scale != NULL) {
        fputs("x ", output);
        write_grouped(output, record->scale);
    } else {
        write_grouped(output, record->value);
    }
}

static void write_currency(FILE *output, const struct record *record) {
    if (record->base != NULL && record->quote != NULL)
        fprintf(output, "%s/%s", record->base, record->quote);
    else if (record->currency != NULL)
        fputs(record->currency, output);
}

/* The notes of one record: each but the first behind a comma. */
struct notes {
    FILE *output;
    const char *separator;
};

__attribute__((format(printf, 2, 3))) static void note(struct notes *notes, const char *format, ...) {
    va_list arguments;
    va_start(arguments, format);
    fputs(notes->separator, notes->output);
    vfprintf(notes->output, format, arguments);
    notes->separator = ", ";
    va_end(arguments);
}

static void note_approximation(struct notes *notes, const struct record *record) {
    switch (record->figure->approximation) {
    case TAEL_AS_WRITTEN: break;
    case TAEL_AT_LEAST: note(notes, "at least"); break;
    case TAEL_AT_MOST: note(notes, "at most"); break;
    case TAEL_ABOUT:
    case TAEL_OVER:
    case TAEL_UNDER:
    case TAEL_NEARLY: note(notes, "%s", record->approximation); break;
    }
}

static void write_notes(FILE *output, const struct record *record) {
    const tael_figure *figure = record->figure;
    struct notes notes = {output, ""};
    bool has_accuracy = figure->kind == TAEL_AMOUNT || figure->kind == TAEL_RANGE;
    note_approximation(&notes, record);
    if (figure->exact && has_accuracy) note(&notes, "exact");
    if (record->per != NULL) note(&notes, "per %s", record->per);
    if (figure->restates != TAEL_NO_FIGURE) note(&notes, "restates #%td", figure->restates);
    if (figure->context != TAEL_NO_FIGURE) note(&notes, "by context #%td", figure->context);
    if (figure->ambiguous) note(&notes, "currency by locale");
}

static void end_cell(FILE *output) {
    putc('\0', output);
}

bool write_cells(FILE *output, const struct record *record) {
    fprintf(output, "%zu", record->document);
    end_cell(output);
    fprintf(output, "%zu", record->index);
    end_cell(output);
    fprintf(output, "%zu-%zu", record->figure->start, record->figure->end);
    end_cell(output);
    display_write(output, record->text, record->text_length);
    end_cell(output);
    fputs(record->kind, output);
    end_cell(output);
    write_currency(output, record);
    end_cell(output);
    write_value(output, record);
    end_cell(output);
    write_notes(output, record);
    end_cell(output);
    return !ferror(output);
}
