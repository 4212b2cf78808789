/* base/memory.c - the allocator that a NULL pointer stands for. */
#include "base/memory.h"

#include <stdlib.h>

static void *allocate(void *context, size_t size) {
    (void)context;
    return malloc(size);
}

static void *reallocate(void *context, void *block, size_t old_size, size_t new_size) {
    (void)context;
    (void)old_size;
    return realloc(block, new_size);
}

static void release(void *context, void *block, size_t size) {
    (void)context;
    (void)size;
    free(block);
}

static const tael_allocator c_library = {NULL, allocate, reallocate, release};

const tael_allocator *tael_allocator_default(void) {
    return &c_library;
}
