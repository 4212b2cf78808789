/* scan/batch/batch.h - what the columns of a batch are made of: rows of figures in one block, and numbers for
 * what many figures share. */
#ifndef TAEL_SCAN_BATCH_BATCH_H
#define TAEL_SCAN_BATCH_BATCH_H

#include "base/array.h"
#include "tael/batch.h"

/* --- Rows: columns of one length, each an array ------------------------------------------------------- */

/* The columns of tael_columns, the widest first: so all are aligned, one behind the other. */
#define TAEL__COLUMNS(column)                                                                                \
    column(int64_t, document) column(int64_t, start) column(int64_t, end) column(int64_t, restates)          \
        column(int64_t, context) column(int64_t, value_coefficient) column(int64_t, low_coefficient)         \
            column(int64_t, high_coefficient) column(int32_t, value_exponent) column(int32_t, low_exponent)  \
                column(int32_t, high_exponent) column(int32_t, decimals) column(int32_t, currency)           \
                    column(int32_t, base) column(int32_t, quote) column(int32_t, per)                        \
                        column(uint16_t, currency_number) column(uint8_t, kind)                              \
                            column(uint8_t, approximation) column(uint8_t, ambiguous)

typedef struct tael__rows {
    unsigned char *block; /* all columns, end to end, each `capacity` long */
    size_t count, capacity;
#define TAEL__COLUMN(type, name) type *name;
    TAEL__COLUMNS(TAEL__COLUMN)
#undef TAEL__COLUMN
} tael__rows;

/* Makes room for `wanted` rows in all. TAEL_OK or TAEL_NO_MEMORY, and then nothing has changed. */
tael_status tael__rows_reserve(tael__rows *rows, size_t wanted, const tael_allocator *allocator);

void tael__rows_free(tael__rows *rows, const tael_allocator *allocator);

/* --- Numbering: what is known by its address gets a number, from 0 in the order in which it comes --- */

typedef struct tael__numbered {
    const void *address; /* NULL: the slot is free */
    int32_t number;
} tael__numbered;

typedef struct tael__numbering {
    tael__numbered *slots; /* a hash table, `capacity` long: a power of two, at most half full */
    size_t count, capacity;
} tael__numbering;

/* *number becomes that of the address, which is not NULL: its old one, or `count`, and count is one more. */
tael_status tael__numbering_find(tael__numbering *numbering, const void *address, int32_t *number,
                                 const tael_allocator *allocator);

void tael__numbering_free(tael__numbering *numbering, const tael_allocator *allocator);

#endif
