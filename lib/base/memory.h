/* base/memory.h - short ways to the caller's allocator. */
#ifndef TAEL_BASE_MEMORY_H
#define TAEL_BASE_MEMORY_H

#include "tael/memory.h"

/* What a NULL allocator stands for is settled here, once. */
static inline const tael_allocator *tael__allocator_or_default(const tael_allocator *allocator) {
    return allocator != NULL ? allocator : tael_allocator_default();
}

static inline void *tael__allocate(const tael_allocator *allocator, size_t size) {
    return allocator->allocate(allocator->context, size);
}

static inline void *tael__reallocate(const tael_allocator *allocator, void *block, size_t old_size,
                                     size_t new_size) {
    return allocator->reallocate(allocator->context, block, old_size, new_size);
}

/* NULL is allowed, as with free(). */
static inline void tael__release(const tael_allocator *allocator, void *block, size_t size) {
    if (block != NULL) allocator->release(allocator->context, block, size);
}

#endif
