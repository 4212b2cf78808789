/* tool/table.c - records as a table for a reader, its columns aligned.
 *
 * A column is as wide as its widest cell, which is known only when all rows are: rows are held back
 * until BLOCK_ROWS of them have come, so that endless input needs bounded memory. Later rows keep the
 * widths of earlier ones, or widen them. */
#include "table_cells.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>

#include "display.h"

enum {
    BLOCK_ROWS = 1000,
    WIDEST_COLUMN = 48, /* a longer cell pushes its own row, not all others */
    COLUMN_GAP = 2
};

struct table_writer {
    FILE *output;
    FILE *cells; /* a stream into `block` */
    char *block; /* the cells of the rows held back, each ended by a NUL */
    size_t block_size;
    size_t rows;
    size_t widths[COLUMN_COUNT];
    enum table_column first_column;
    bool has_titles;
};

static const bool aligns_right[COLUMN_COUNT] = {
    [COLUMN_DOCUMENT] = true, [COLUMN_INDEX] = true, [COLUMN_VALUE] = true};

static void *open_table(FILE *output, bool many_documents) {
    struct table_writer *writer = calloc(1, sizeof *writer);
    if (writer == NULL) return NULL;
    writer->output = output;
    writer->first_column = many_documents ? COLUMN_DOCUMENT : COLUMN_INDEX;
    writer->cells = open_memstream(&writer->block, &writer->block_size);
    if (writer->cells != NULL) return writer;
    free(writer);
    return NULL;
}

static void widen(struct table_writer *writer, size_t column, const char *cell) {
    size_t width = display_width(cell, strlen(cell));
    if (width > WIDEST_COLUMN) width = WIDEST_COLUMN;
    if (width > writer->widths[column]) writer->widths[column] = width;
}

static void widen_for_block(struct table_writer *writer) {
    const char *cell = writer->block;
    for (size_t row = 0; row < writer->rows; row++)
        for (size_t column = 0; column < COLUMN_COUNT; column++) {
            widen(writer, column, cell);
            cell += strlen(cell) + 1;
        }
}

/* Writes one cell. *gap spaces are owed from the cells before: they are written only where text
 * follows, so that no line ends in spaces. */
static void write_cell(struct table_writer *writer, size_t column, const char *cell, size_t *gap) {
    size_t width = display_width(cell, strlen(cell));
    size_t padding = width < writer->widths[column] ? writer->widths[column] - width : 0;
    if (aligns_right[column]) *gap += padding;
    if (*cell != '\0') {
        fprintf(writer->output, "%*s%s", (int)*gap, "", cell);
        *gap = 0;
    }
    *gap += COLUMN_GAP + (aligns_right[column] ? 0 : padding);
}

static void write_titles(struct table_writer *writer) {
    size_t gap = 0;
    for (size_t column = 0; column < COLUMN_COUNT; column++) widen(writer, column, column_titles[column]);
    for (size_t column = writer->first_column; column < COLUMN_COUNT; column++)
        write_cell(writer, column, column_titles[column], &gap);
    putc('\n', writer->output);
    writer->has_titles = true;
}

/* Writes one row, whose cells begin at `cell`, and gives the next one's place. */
static const char *write_row(struct table_writer *writer, const char *cell) {
    size_t gap = 0;
    for (size_t column = 0; column < COLUMN_COUNT; column++) {
        if (column >= writer->first_column) write_cell(writer, column, cell, &gap);
        cell += strlen(cell) + 1;
    }
    putc('\n', writer->output);
    return cell;
}

static bool write_block(struct table_writer *writer) {
    if (fflush(writer->cells) != 0) return false;
    widen_for_block(writer);
    if (!writer->has_titles) write_titles(writer);
    const char *cell = writer->block;
    for (size_t row = 0; row < writer->rows; row++) cell = write_row(writer, cell);
    writer->rows = 0;
    rewind(writer->cells);
    return !ferror(writer->output);
}

static bool hold_row(void *state, const struct record *record) {
    struct table_writer *writer = state;
    if (!write_cells(writer->cells, record)) return false;
    writer->rows++;
    return writer->rows < BLOCK_ROWS || write_block(writer);
}

static bool close_table(void *state) {
    struct table_writer *writer = state;
    bool written = writer->rows == 0 || write_block(writer);
    int reason = errno;
    fclose(writer->cells);
    free(writer->block);
    free(writer);
    errno = reason;
    return written;
}

const struct record_format table_format = {"table", open_table, hold_row, close_table};
