/* base/array.c - growth by doubling. */
#include "base/array.h"

#include <stdint.h>
#include <string.h>

enum { FIRST_CAPACITY = 16 };

static size_t next_capacity(size_t capacity, size_t wanted) {
    size_t doubled = capacity < FIRST_CAPACITY ? FIRST_CAPACITY : capacity * 2;
    return doubled < wanted ? wanted : doubled;
}

tael_status tael__array_grow(void *items, size_t *capacity, size_t wanted, size_t item_size,
                             const tael_allocator *allocator) {
    size_t grown = next_capacity(*capacity, wanted);
    if (grown > PTRDIFF_MAX / item_size) return TAEL_NO_MEMORY;

    /* The pointer is copied as bytes: it has the item's type, which is not known here. */
    void *block;
    memcpy(&block, items, sizeof block);
    block = block == NULL ? tael__allocate(allocator, grown * item_size)
                          : tael__reallocate(allocator, block, *capacity * item_size, grown * item_size);
    if (block == NULL) return TAEL_NO_MEMORY;
    memcpy(items, &block, sizeof block);
    *capacity = grown;
    return TAEL_OK;
}
