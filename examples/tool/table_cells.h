/* tool/table_cells.h - a record in the words of a table's columns. */
#ifndef TAEL_TOOL_TABLE_CELLS_H
#define TAEL_TOOL_TABLE_CELLS_H

#include "record.h"

enum table_column {
    COLUMN_DOCUMENT, /* only where there are several */
    COLUMN_INDEX,
    COLUMN_BYTES,
    COLUMN_TEXT,
    COLUMN_KIND,
    COLUMN_CURRENCY,
    COLUMN_VALUE,
    COLUMN_NOTES,
    COLUMN_COUNT
};

extern const char *const column_titles[COLUMN_COUNT];

/* Writes the record's cells in the order of the columns, each ended by a NUL. False where that fails. */
bool write_cells(FILE *output, const struct record *record);

#endif
