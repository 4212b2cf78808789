/* scan/batch/rows.c - columns of one length in one block, which grows by doubling. */
#include "scan/batch/batch.h"

#include <string.h>

/* Even, so that every column begins where its type may. */
enum { FIRST_CAPACITY = 64 };

#define ADD_WIDTH(type, name) +sizeof(type)
static const size_t row_width = 0 TAEL__COLUMNS(ADD_WIDTH);
#undef ADD_WIDTH

/* Copies the columns into a larger block, and gives the old one back. */
static void move_to(tael__rows *rows, unsigned char *block, size_t capacity,
                    const tael_allocator *allocator) {
    tael__rows moved = {.block = block, .count = rows->count, .capacity = capacity};
#define MOVE(type, name)                                                                                     \
    moved.name = (type *)(void *)block;                                                                      \
    block += capacity * sizeof(type);                                                                        \
    if (rows->count != 0) memcpy(moved.name, rows->name, rows->count * sizeof(type));
    TAEL__COLUMNS(MOVE)
#undef MOVE
    tael__release(allocator, rows->block, rows->capacity * row_width);
    *rows = moved;
}

tael_status tael__rows_reserve(tael__rows *rows, size_t wanted, const tael_allocator *allocator) {
    if (wanted <= rows->capacity) return TAEL_OK;
    size_t capacity = rows->capacity == 0 ? FIRST_CAPACITY : rows->capacity * 2;
    while (capacity < wanted) capacity *= 2;
    if (capacity > PTRDIFF_MAX / row_width) return TAEL_NO_MEMORY;
    unsigned char *block = tael__allocate(allocator, capacity * row_width);
    if (block == NULL) return TAEL_NO_MEMORY;
    move_to(rows, block, capacity, allocator);
    return TAEL_OK;
}

void tael__rows_free(tael__rows *rows, const tael_allocator *allocator) {
    tael__release(allocator, rows->block, rows->capacity * row_width);
    *rows = (tael__rows){0};
}
