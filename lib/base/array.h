/* base/array.h - arrays that grow.
 *
 * An array is any struct with the members `items` (a pointer of the item's type), `count` and
 * `capacity`; all zero is the empty array. The struct belongs to who declares it:
 *
 *     struct { tael__token *items; size_t count, capacity; } tokens = {0};
 *     tael_status status = TAEL__ARRAY_RESERVE(&tokens, tokens.count + 1, allocator);
 *     if (status == TAEL_OK) tokens.items[tokens.count++] = token;
 *
 * Reserving may move the items; appending one at a time costs constant time on average. */
#ifndef TAEL_BASE_ARRAY_H
#define TAEL_BASE_ARRAY_H

#include "base/memory.h"

/* Makes room for `wanted` items in all. TAEL_OK or TAEL_NO_MEMORY, and then nothing has changed. */
#define TAEL__ARRAY_RESERVE(array, wanted, allocator)                                                        \
    ((wanted) <= (array)->capacity ? TAEL_OK                                                                 \
                                   : tael__array_grow(&(array)->items, &(array)->capacity, (wanted),         \
                                                      sizeof *(array)->items, (allocator)))

/* Gives the items back to the allocator that reserved them; the array is empty again. */
#define TAEL__ARRAY_FREE(array, allocator)                                                                   \
    (tael__release((allocator), (array)->items, (array)->capacity * sizeof *(array)->items),                 \
     (array)->items = NULL, (array)->count = 0, (array)->capacity = 0)

/* What TAEL__ARRAY_RESERVE calls when the room is too small: `items` is the address of the pointer,
 * whatever its type. */
tael_status tael__array_grow(void *items, size_t *capacity, size_t wanted, size_t item_size,
                             const tael_allocator *allocator);

#endif
