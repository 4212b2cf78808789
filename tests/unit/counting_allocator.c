/* unit/counting_allocator.c - each block bears its size in front, and so is aligned to 8 bytes and to no
 * more. */
#include "unit/counting_allocator.h"

#include <stdlib.h>
#include <string.h>

typedef struct head {
    uint64_t size;
} head;

_Static_assert(sizeof(head) == 8, "malloc's blocks begin at multiples of 16");

static int refuses(counting_allocator *counter) {
    counter->requests++;
    if (counter->until_failure == 0) {
        if (counter->fails_once) counter->until_failure = NEVER_FAIL;
        return 1;
    }
    if (counter->until_failure != NEVER_FAIL) counter->until_failure--;
    return 0;
}

static void *take(counting_allocator *counter, head *block, size_t size) {
    if (block == NULL) return NULL;
    block->size = size;
    counter->live_blocks++;
    counter->live_bytes += size;
    return block + 1;
}

static head *give(counting_allocator *counter, void *piece, size_t size) {
    head *block = (head *)piece - 1;
    if (block->size != size) counter->wrong_sizes++;
    counter->live_blocks--;
    counter->live_bytes -= block->size;
    return block;
}

/* A new block holds what no one may rely on. */
static head *make(size_t size) {
    head *block = malloc(sizeof(head) + size);
    if (block != NULL) memset(block + 1, 0xA5, size);
    return block;
}

static void *allocate(void *context, size_t size) {
    counting_allocator *counter = context;
    return refuses(counter) ? NULL : take(counter, make(size), size);
}

static void *reallocate(void *context, void *piece, size_t old_size, size_t new_size) {
    counting_allocator *counter = context;
    if (refuses(counter)) return NULL;
    return take(counter, realloc(give(counter, piece, old_size), sizeof(head) + new_size), new_size);
}

static void release(void *context, void *piece, size_t size) {
    free(give(context, piece, size));
}

tael_allocator counting_allocator_over(counting_allocator *counter) {
    return (tael_allocator){counter, allocate, reallocate, release};
}
